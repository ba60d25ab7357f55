"""The brief as a whole: what the documents are, what they reveal, has anything changed, what is missing."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from readout.account.brief.changing import Turns, changed_groups, told_here
from readout.account.brief.choosing import Lead, by_document, spread
from readout.account.brief.citing import Notes, cited_document
from readout.account.brief.material import CitedText
from readout.account.brief.missing import missing
from readout.account.brief.naming import Naming
from readout.account.brief.overview import Scope, overview
from readout.account.brief.themes import OTHER, month, themes, year
from readout.account.brief.writing import Draft, Writer
from readout.account.phrases import counted, number, start, verb
from readout.model import Coverage, Inventory, Party, Source
from readout.model.briefs import Brief, BriefGroup, BriefPart, BriefQuery, BriefSection, BriefSentence, Piece

HEADINGS = {
    BriefPart.DOCUMENTS: "What the documents are",
    BriefPart.REVEALED: "What they reveal",
    BriefPart.CHANGED: "Has anything changed?",
    BriefPart.MISSING: "What is missing",
}
CANDIDATES = 8
"""How many leads are looked at for each sentence that may be written."""

_PER_DOCUMENT = 5
_PER_THEME = 12
_ENOUGH = 6
_FEWEST = 2
_PAIR = 2
_NOTHING_TOLD = "No contact or statement that bears on it was read that could be told."
_NOTHING_NOTE = "Looked for in all that was read; to look again: readout contacts, readout statements"
_NO_CHANGE = "No change between parties can be claimed from these documents."
_NO_CHANGE_NOTE = "Looked for between all parties of whom enough is told; to look again: readout findings"
_PER_HEADING = 2

Paragraphs = tuple[tuple[BriefSentence, ...], ...]


@dataclass(frozen=True, slots=True)
class Material:
    """All that a brief is made from. `leads` are the most notable first; `texts` those of all documents cited.

    `pair` are the two parties of a brief on two. `unsure` counts rows left out as the program is not sure enough
    of them; `home` is the state whose papers these are, if one is known.
    """

    query: BriefQuery
    title: str
    subtitle: str
    leads: tuple[Lead, ...]
    known: Mapping[str, Party]
    texts: Mapping[str, CitedText]
    sources: Mapping[str, Source]
    inventory: Inventory
    coverage: Coverage
    scope: Scope = field(default_factory=Scope)
    pair: tuple[Party, ...] = ()
    turns: Turns = field(default_factory=Turns)
    unsure: int = 0
    home: str | None = None


def compose(material: Material) -> Brief:
    """The brief, its quotations not yet compared with the documents."""
    notes = Notes(material.texts)
    writer = Writer(material.texts, material.known, notes, Naming(material.known, material.texts))
    narrowed = material.scope.about != ""
    only = frozenset(source.id for source in material.scope.sources) if narrowed else None
    about = overview(material.inventory, material.coverage, material.scope, material.pair, notes)
    told, sentences = _revealed(material, writer, narrowed=narrowed)
    turned = changed_groups(material.turns, material.texts, notes, headed=len(material.pair) < _PAIR)
    gone = missing(material.inventory, material.coverage, notes, material.texts, only)
    sections = (
        _section(BriefPart.DOCUMENTS, (BriefGroup("", about),)),
        _section(
            BriefPart.REVEALED,
            told or (_said(_NOTHING_TOLD, _NOTHING_NOTE, notes),),
        ),
        _section(BriefPart.CHANGED, turned or (_said(_NO_CHANGE, _NO_CHANGE_NOTE, notes),)),
        _section(BriefPart.MISSING, (BriefGroup("", gone),)),
    )
    cited = [id_ for id_ in material.texts if id_ in material.sources]
    return Brief(
        title=material.title,
        subtitle=material.subtitle,
        query=material.query,
        sections=sections,
        notes=notes.all(),
        documents=tuple(cited_document(material.sources[id_], material.texts[id_]) for id_ in sorted(cited)),
        remarks=(*CONVENTIONS, *_left_out(material, writer, sentences)),
    )


CONVENTIONS = (
    "Quotation marks enclose words of the documents, letter for letter, but that line breaks are given as blanks. "
    "They are the speaker’s own words only where the document itself quotes them; else they are those in which "
    "the document tells what was said.",
    "Dots mark what is left out; square brackets enclose what is added.",
    "Every number leads to a footnote with the passage on which the sentence rests.",
)


def _section(part: BriefPart, groups: Iterable[BriefGroup]) -> BriefSection:
    return BriefSection(part, HEADINGS[part], tuple(group for group in groups if any(group.paragraphs)))


def _said(sentence: str, note: str, notes: Notes) -> BriefGroup:
    """That there is nothing to tell, and how one can see so."""
    return BriefGroup("", ((BriefSentence((Piece(sentence),), (notes.counted(note),)),),))


def _left_out(material: Material, writer: Writer, sentences: int) -> Iterable[str]:
    """What a reader must know of the choice: how many rows there were, and how many are not told."""
    if len(material.leads) > sentences:
        found = counted(len(material.leads), "contact, statement or listing", "contacts, statements and listings")
        told = f"the most notable {number(sentences)} {verb(sentences, 'is', 'are')} told"
        yield f"Of {found} that bear on it, {told}; the others: readout contacts, readout statements."
    if writer.left_out:
        many = start(counted(writer.left_out, "notable row was", "notable rows were"))
        yield f"{many} left out because what the document says could not be put into a sentence without guessing."
    if material.unsure:
        many = start(counted(material.unsure, "row was", "rows were"))
        least = f"{material.query.confidence:.0%}"
        yield f"{many} left out as the program is less than {least} sure of {verb(material.unsure, 'it', 'them')}."


def _revealed(material: Material, writer: Writer, *, narrowed: bool) -> tuple[tuple[BriefGroup, ...], int]:
    """What the documents reveal: the most notable, in groups, a paragraph a document; and how many sentences."""
    most = material.query.sentences
    elsewhere = told_here(material.turns)
    looked = [lead for lead in material.leads[: most * CANDIDATES] if lead.entry.row.id not in elsewhere]
    drafts = [draft for lead in looked if (draft := writer.draft(lead))]
    theme = themes([d.lead for d in drafts], _passages(drafts, material.texts), material.known, material.home)
    room = len(drafts) <= most
    per_document, per_theme = (most, most) if room else (_PER_DOCUMENT, most if narrowed else _PER_THEME)
    chosen = spread([d.lead for d in drafts], most, per_document, theme, per_theme)
    by_row = {draft.lead.entry.row.id: draft for draft in drafts}
    groups = []
    few = len({lead.document for lead in chosen}) < _ENOUGH
    for heading, documents in _by_time(chosen) if narrowed or few else _by_theme(chosen, theme):
        writer.naming.begin_group()
        paragraphs = [writer.paragraph([by_row[lead.entry.row.id] for lead in some]) for some in documents]
        groups.append(BriefGroup(heading, tuple(p for p in paragraphs if p)))
    return tuple(groups), sum(len(paragraph) for group in groups for paragraph in group.paragraphs)


def _passages(drafts: Iterable[Draft], texts: Mapping[str, CitedText]) -> dict[str, str]:
    return {
        d.lead.entry.row.id: " ".join(texts[d.lead.document].flat(span) for span in d.passages) for d in drafts
    }


Grouped = list[tuple[str, list[list[Lead]]]]


def _by_time(chosen: Sequence[Lead]) -> Grouped:
    """Documents in order of time under months, or under years where months hold few, or under no heading."""
    documents = sorted(by_document(chosen).values(), key=lambda some: (_day(some), some[0].document))
    for heading in (month, year):
        groups: dict[str, list[list[Lead]]] = {}
        for some in documents:
            groups.setdefault(heading(some[0].entry.source.day), []).append(some)
        if len(groups) > 1 and len(documents) >= _PER_HEADING * len(groups):
            return list(groups.items())
    return [("", documents)] if documents else []


def _by_theme(chosen: Sequence[Lead], theme: Mapping[str, str]) -> Grouped:
    """Documents in order of time under the themes that have enough, the weightiest first."""
    groups: dict[str, list[list[Lead]]] = {}
    for document, some in by_document(chosen).items():
        groups.setdefault(theme.get(document, "") or OTHER, []).append(some)
    small = [h for h, found in groups.items() if len(found) < _FEWEST and sum(map(len, found)) <= _FEWEST]
    for heading in small:
        if heading == OTHER:
            continue
        groups.setdefault(OTHER, []).extend(groups.pop(heading))
    for documents in groups.values():
        documents.sort(key=lambda some: (_day(some), some[0].document))
    if list(groups) == [OTHER]:
        return _by_time(chosen)
    return sorted(groups.items(), key=lambda g: (g[0] == OTHER, -_weight(g[1]), g[0]))


def _day(some: Sequence[Lead]) -> str:
    return some[0].entry.source.day or "~"


def _weight(documents: Iterable[Iterable[Lead]]) -> float:
    return sum(lead.score for some in documents for lead in some)

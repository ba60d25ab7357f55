"""Lists taken out: as Markdown, as CSV, and as an evidence pack that opens and can be checked anywhere."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from readout.account.brief.checking import checked
from readout.account.brief.citing import Notes, cited_document, named_document
from readout.account.brief.material import CitedText, shortened, verbatim
from readout.export.lists import ListRow, list_csv, list_markdown
from readout.model import AnchorState, BriefQuery, ItemKind, ListItem, Source
from readout.model.briefs import Brief, BriefGroup, BriefPart, BriefSection, BriefSentence, Piece
from readout.workbench._resolving import source_of
from readout.workbench.collection import Collection
from readout.workbench.lists import ListView, read_list, texts_of
from readout.workbench.packing import pack_archive, write_pack

LIST_FORMS: Final = ("md", "csv")
"""The forms in which a list can be taken out, beside the evidence pack."""

_LONGEST = 700


def list_file(collection: Collection, given: str, form: str) -> str:
    """A list, by its id or name, as Markdown or CSV."""
    view = read_list(collection, given)
    rows = list_rows(collection, view)
    return list_csv(rows) if form == "csv" else list_markdown(view.list, rows)


def list_rows(collection: Collection, view: ListView) -> tuple[ListRow, ...]:
    """What is on a list with its words as they stand now; the words as they were where they are lost."""
    texts = texts_of(collection, [item for item, _ in view.items])
    return tuple(
        ListRow(item, words_of(item, texts), (card.title or "") if card else "", (card.date or "") if card else "")
        for item, card in view.items
    )


def words_of(item: ListItem, texts: dict[str, str]) -> str:
    """The words of a passage or row on a list."""
    if item.anchor is None or item.spot is None or item.kind is ItemKind.DOCUMENT:
        return ""
    text = texts.get(item.spot.document or "")
    if text is None or item.spot.state is AnchorState.LOST:
        return item.anchor.exact
    return text[item.spot.start : item.spot.end]


def list_brief(collection: Collection, given: str) -> Brief:
    """A list as a brief of its own: each thing a paragraph, with its words and what was written beside it."""
    view = read_list(collection, given)
    items = [item for item, _ in view.items]
    texts = texts_of(collection, items)
    sources = {d.id: source_of(d, path) for d, path in collection.store.outlines(sorted(texts))}
    files = {id_: collection.store.owner(id_) or "" for id_ in texts}
    cited = {id_: CitedText(id_, files[id_], text) for id_, text in texts.items()}
    notes = Notes(cited)
    paragraphs = tuple(_paragraph(item, notes, cited, sources) for item in items)
    saved = view.list
    brief = Brief(
        saved.name,
        f"A list from the documents of {collection.name}",
        BriefQuery(),
        (BriefSection(BriefPart.REVEALED, "What is on the list", (BriefGroup("", paragraphs),)),),
        notes.all(),
        tuple(cited_document(sources[id_], cited[id_]) for id_ in sorted(cited)),
        tuple(_remarks(view)),
    )
    return checked(brief, texts)[0]


def pack_list(collection: Collection, given: str, folder: Path, *, whole: bool = False) -> str:
    """Write a list as an evidence pack into a folder that is new or empty; its fingerprint."""
    return write_pack(collection, list_brief(collection, given), folder, whole=whole)


def list_archive(collection: Collection, given: str, *, whole: bool = False) -> bytes:
    """The same as a zip archive."""
    return pack_archive(collection, list_brief(collection, given), whole=whole)


def _paragraph(
    item: ListItem, notes: Notes, cited: dict[str, CitedText], sources: dict[str, Source]
) -> tuple[BriefSentence, ...]:
    spot = item.spot
    text = cited.get((spot.document or "") if spot else "")
    if spot is None or text is None or spot.state is AnchorState.LOST or spot.start >= spot.end:
        number = notes.counted(_told(item), item.target if item.kind is ItemKind.SEARCH else "")
        sentence = BriefSentence((Piece(f"{item.kind.value.capitalize()}: {_own(item.label)}."),), (number,))
    else:
        sentence = _quoting(item, text, (spot.start, spot.end), notes, sources)
    return (sentence, *_said(item, sentence.notes))


def _quoting(
    item: ListItem, text: CitedText, span: tuple[int, int], notes: Notes, sources: dict[str, Source]
) -> BriefSentence:
    """What is kept and where it stands, with its words letter for letter."""
    number = notes.passage(text.id, span)
    named = named_document(sources[text.id], text)
    if item.kind is ItemKind.DOCUMENT:
        return BriefSentence((Piece("Document: "), *named, Piece(".")), (number,))
    shown, cut = shortened(text.text, span, _LONGEST)
    label = f"{_own(item.label)}, in " if item.kind is ItemKind.ROW else "In "
    ending = " …”." if cut else "”."
    return BriefSentence((Piece(label), *named, Piece(": “"), *verbatim(text, shown), Piece(ending)), (number,))


def _said(item: ListItem, numbers: tuple[int, ...]) -> Sequence[BriefSentence]:
    """What somebody wrote beside a thing, in their own words and under their name."""
    if not item.text:
        return ()
    return (BriefSentence((Piece(f"{_own(item.who)} notes: {_own(item.text)}"),), numbers),)


def _told(item: ListItem) -> str:
    if item.kind is ItemKind.SEARCH:
        return f"A search that {_own(item.who)} kept: {_own(item.label)}."
    if item.kind is ItemKind.PARTY:
        return f"The party {_own(item.label)}, as the documents name it; its id here is {item.target}."
    was = f" It was: {_own(item.anchor.exact)}" if item.anchor and item.anchor.exact else ""
    return f"This passage is not in the documents any more.{was}"


def _remarks(view: ListView) -> Sequence[str]:
    kept = len(view.items)
    things = "1 thing" if kept == 1 else f"{kept:,} things"
    about = [_own(view.list.about)] if view.list.about else []
    return (
        *about,
        f"This is a list of {things} that {_own(view.list.who)} began, in the order given to them.",
        "Words in quotation marks are those of the documents; what somebody notes is a reader's own.",
    )


def _own(text: str) -> str:
    """Words that are not a document's, on one line, without the quotation marks that stand for these."""
    return " ".join(text.replace("“", "‘").replace("”", "’").split())

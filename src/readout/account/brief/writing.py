"""From what was chosen to paragraphs: a document at a time, each sentence with its footnotes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from readout.account.brief.choosing import Lead, place
from readout.account.brief.citing import Notes, named_document
from readout.account.brief.dates import in_words, when
from readout.account.brief.grouping import grouped
from readout.account.brief.material import CitedText
from readout.account.brief.meeting import met
from readout.account.brief.naming import Named, Naming, usable
from readout.account.brief.roles import role_note
from readout.account.brief.saying import Order, Part, told
from readout.model import (
    Citation,
    Contact,
    ContactKind,
    ContactStatus,
    Entry,
    Listing,
    MentionType,
    Party,
    RoleSource,
    Span,
    Statement,
)
from readout.model.briefs import BriefSentence, Piece

_CLOSING = frozenset(",.;:)")
_AHEAD = frozenset({ContactStatus.PLANNED, ContactStatus.REQUESTED})
_SAME_DAY = "the same day"
_ATTRIBUTIONS = (("According to ", ", "), ("", " says that "))
"""How sentences say by which document they speak, in turn; the second not where somebody `said` something."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What will be a sentence: its parts without the first capital and the full stop, and its passages.

    `words` are those of the document in a statement, by which it is known again; a contact is `bare` if a
    statement from the same passage tells all of it.
    """

    lead: Lead
    parts: tuple[Part, ...]
    rest: tuple[Piece, ...]
    order: Order
    passages: tuple[Span, ...]
    speaker: str = ""
    words: str = ""
    bare: bool = False


@dataclass(slots=True)
class Writer:
    """Writes paragraphs in the order of the brief. `left_out` counts entries that could not be put into words."""

    texts: Mapping[str, CitedText]
    known: Mapping[str, Party]
    notes: Notes
    naming: Naming
    left_out: int = 0
    _said: set[str] = field(default_factory=set)
    _paragraphs: int = 0

    def draft(self, lead: Lead) -> Draft | None:
        """A lead put into words by the first of its entries for which this can be done."""
        for entry in lead.entries:
            text = self.texts.get(entry.source.id)
            found = self._draft(entry, text) if text is not None else None
            if found is not None:
                ordered = (entry, *(other for other in lead.entries if other is not entry))
                return replace(found, lead=Lead(ordered, lead.score))
        self.left_out += 1
        return None

    def _draft(self, entry: Entry, text: CitedText) -> Draft | None:
        row = entry.row
        if isinstance(row, Statement):
            found = self._statement(row, entry, text)
        elif isinstance(row, Contact):
            found = self._contact(row, entry, text)
        else:
            together = grouped(row, entry.parties, text)
            found = together and _draft_of(entry, together[0], (together[1],), words=_words_of(together[0]))
        return found if found is not None and self._usable(found.parts) else None

    def _statement(self, row: Statement, entry: Entry, text: CitedText) -> Draft | None:
        said = told(row, entry.parties, text)
        if said is None or (entry.parties[0] is not None and entry.parties[0] == entry.parties[1]):
            return None
        speaker = entry.parties[0] or (row.speaker.name if row.speaker else "")
        day = _own_day(entry) if said.order is Order.SPEAKER else ""
        dated = (Piece(f"{day} "), *said.parts) if day.startswith("on ") else said.parts
        words = _words_of((*said.parts, *said.rest))
        return Draft(Lead((entry,), 0.0), dated, said.rest, said.order, (said.passage,), speaker, words)

    def _contact(self, row: Contact, entry: Entry, text: CitedText) -> Draft | None:
        places = {p.id for p in self.known.values() if p.type in (MentionType.STATE, MentionType.PLACE)}
        touched = met(row, entry.parties, text, places)
        if touched is None:
            return None
        day = _own_day(entry)
        dated = (Piece(f"{day} "), *touched.parts) if day else touched.parts
        rest = (Piece(": "), *touched.evidence) if touched.evidence else ()
        bare = row.kind is ContactKind.CONTACT or row.status in _AHEAD
        return _draft_of(entry, dated, touched.passages[:1], rest=rest, bare=bare)

    def _usable(self, parts: Iterable[Part]) -> bool:
        return all(usable(part, self.known) for part in parts if isinstance(part, Named))

    def paragraph(self, drafts: Sequence[Draft]) -> tuple[BriefSentence, ...]:
        """What one document tells, in the order in which it tells it, nothing twice."""
        source = drafts[0].lead.entry.source
        attribution = named_document(source, self.texts[source.id])
        sentences: list[BriefSentence] = []
        before, said_also = "", False
        tellings = [_spans(draft) for draft in drafts if draft.words]
        for draft in sorted(_without_repeats(drafts), key=lambda d: place(d.lead)):
            if draft.words in self._said:
                continue
            quoted = _words_of(draft.rest)
            repeated = quoted in self._said or any(_covers(_spans_of(draft.rest), span) for span in tellings)
            kept = replace(draft, rest=()) if not draft.words and repeated else draft
            self._said |= {words for words in (draft.words, quoted) if words}
            if not sentences:
                self._paragraphs += 1
            again = bool(before) and draft.speaker == before and not said_also
            said_also = again
            sentences.append(self._sentence(kept, attribution if not sentences else (), again=again))
            before = draft.speaker
        return tuple(sentences)

    def _sentence(self, draft: Draft, attribution: tuple[Piece, ...], *, again: bool) -> BriefSentence:
        entry = draft.lead.entry
        notes = [self.notes.passage(entry.source.id, span) for span in draft.passages]
        pieces: list[Piece] = []
        if attribution and draft.order is Order.SPEAKER:
            plain = any(isinstance(part, Piece) and part.text.startswith(" said") for part in draft.parts)
            before, after = _ATTRIBUTIONS[0 if plain else self._paragraphs % len(_ATTRIBUTIONS)]
            pieces += (Piece(before), *attribution, Piece(after))
        for n, part in enumerate(draft.parts):
            if isinstance(part, Piece):
                pieces.append(part)
                continue
            said, role = self.naming.say(part, entry.day)
            pieces += said
            if again and n == 0 and not _says_also(draft.parts):
                pieces.append(Piece(" also"))
            if role is not None:
                notes += self._role_notes(
                    role.citations, role_note(role) if role.source is RoleSource.OFFICERS else ""
                )
        if attribution and draft.order is Order.CONTENT:
            by = any(isinstance(part, Piece) and part.text == ", according to " for part in draft.parts)
            pieces += (Piece(", as told in " if by else ", according to "), *attribution)
        pieces += draft.rest
        for other in draft.lead.entries[1:4]:
            if other.source.id in self.texts:
                notes += self._others(other)
        return BriefSentence(finished(pieces), tuple(dict.fromkeys(notes)))

    def _role_notes(self, citations: Iterable[Citation], said: str) -> list[int]:
        if said:
            return [self.notes.counted(said)]
        return [self.notes.passage(c.document, (c.start, c.end)) for c in citations if c.document in self.texts][
            :1
        ]

    def _others(self, entry: Entry) -> list[int]:
        row, text = entry.row, self.texts[entry.source.id]
        if isinstance(row, Statement):
            spans = [(row.content[0][0], row.content[-1][1])] if row.content else []
        else:
            spans = [(c.start, c.end) for c in row.citations[:1]] if isinstance(row, Contact | Listing) else []
        return [self.notes.passage(entry.source.id, span) for span in spans if text.holds(span)]


def _draft_of(
    entry: Entry,
    parts: tuple[Part, ...],
    passages: tuple[Span, ...],
    *,
    rest: tuple[Piece, ...] = (),
    words: str = "",
    bare: bool = False,
) -> Draft:
    """A draft that begins with who did something; by nobody's word."""
    return Draft(Lead((entry,), 0.0), parts, rest, Order.SPEAKER, passages, words=words, bare=bare)


def _without_repeats(drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts of one document without those whose words another tells too, and bare contacts told with words."""
    spans = [_spans(draft) for draft in drafts]
    return [draft for n, draft in enumerate(drafts) if not _told_by_another(n, drafts, spans)]


def _told_by_another(place: int, drafts: Sequence[Draft], spans: Sequence[list[Span]]) -> bool:
    """Whether what a draft tells is told by another: all its words, or of a bare contact that there was one."""
    draft, own = drafts[place], spans[place]
    for n, other in enumerate(drafts):
        if n == place or not other.words:
            continue
        if draft.bare and any(_meet(draft.passages[0], span) for span in other.passages):
            return True
        if draft.words and _covers(spans[n], own) and (n < place or not _covers(own, spans[n])):
            return True
    return False


def _spans(draft: Draft) -> list[Span]:
    """Where the document's words in a draft stand."""
    return _spans_of((*draft.parts, *draft.rest))


def _spans_of(parts: Iterable[Part]) -> list[Span]:
    return [(p.at.start, p.at.end) for p in parts if isinstance(p, Piece) and p.at is not None]


def _covers(outer: Sequence[Span], inner: Sequence[Span]) -> bool:
    """Whether spans hold all of some others."""
    return bool(inner) and all(any(a <= start and end <= b for a, b in outer) for start, end in inner)


def _words_of(parts: Iterable[Part]) -> str:
    """The document's words among some parts."""
    return " ".join(part.text for part in parts if isinstance(part, Piece) and part.at is not None)


def _says_also(parts: Sequence[Part]) -> bool:
    return any(isinstance(part, Piece) and part.text.startswith(("also", " also")) for part in parts[1:3])


def _meet(a: Span, b: Span) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _own_day(entry: Entry) -> str:
    """When a row says that it was, where it says so."""
    if not entry.own_day or entry.row.date is None:
        return ""
    same = in_words(entry.row.date) == in_words(entry.source.day) and len(in_words(entry.row.date).split()) > 2
    return _SAME_DAY if same else when(entry.row.date)


def finished(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Pieces as a sentence: joined where both are the brief's own, a capital first, one full stop last."""
    found: list[Piece] = []
    for piece in pieces:
        if not piece.text:
            continue
        if found and found[-1].at is None and piece.at is None:
            before = found.pop().text
            if before.endswith(",") and piece.text.lstrip()[:1] in _CLOSING:
                before = before[:-1]
            piece = Piece(before + piece.text)
        found.append(piece)
    first = found[0]
    if first.at is None:
        at = next((n for n, c in enumerate(first.text) if c.isalpha() or c == "“"), 0)
        found[0] = Piece(first.text[:at] + first.text[at : at + 1].upper() + first.text[at + 1 :])
    last = found[-1]
    ends = last.text.rstrip("”\"’')")
    if last.at is None and last.text.startswith("”") and len(found) > 1:
        ends = found[-2].text.rstrip("”\"’')") + last.text[1:]
    if last.at is None and last.text.endswith(","):
        found[-1] = Piece(last.text[:-1])
    if not ends.endswith((".", "?", "!")):
        found.append(Piece("."))
    return tuple(found)

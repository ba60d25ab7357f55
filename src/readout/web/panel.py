"""What was read in a document, as numbered rows beside its text, with the marks that lead to them.

The documents nested in the one shown have ledgers of their own; their offsets are shifted into its text.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from readout.model import Citation, Contact, Document, Span, Statement, Table
from readout.web.marks import mention_marks, row_marks, say_row, time_mark
from readout.web.rows import Judged, Row, citations_of, make_row, opens
from readout.web.segments import Mark
from readout.web.words import shorten
from readout.workbench import LedgerView

KINDS: Final = ("contacts", "statements", "times", "listings", "mentions")
"""What can be marked in a text, in the order in which it is offered."""
USUAL: Final = KINDS[:2]
_OF_TABLE: Final = {Table.CONTACT: "contacts", Table.STATEMENT: "statements", Table.LISTING: "listings"}

Passage = Callable[[Span, str], str]
"""The address at which a span of the text shown opens; the label is empty where it is not marked there."""


@dataclass(frozen=True, slots=True)
class Read:
    """One document with its ledger; `shift` takes its offsets into the text that is shown."""

    document: Document
    view: LedgerView
    shift: int = 0


@dataclass(frozen=True, slots=True)
class Numbered:
    """A row with its number in the document, such as `s3`."""

    label: str
    row: Row


@dataclass(frozen=True, slots=True)
class Moment:
    """A time as a row: the words, what they come to (EDTF, None where they do not tell), and where they open."""

    label: str
    words: str
    value: str | None
    href: str


@dataclass(frozen=True, slots=True)
class Panel:
    """What was read in one stretch of a text, and the marks over it.

    `totals` count what was read of each kind in the whole text; `rejected` the rows that a person rejected.
    """

    contacts: tuple[Numbered, ...]
    statements: tuple[Numbered, ...]
    listings: tuple[Numbered, ...]
    times: tuple[Moment, ...]
    marks: tuple[Mark, ...]
    totals: dict[str, int]
    rejected: int

    @property
    def here(self) -> int:
        """How many contacts, statements and listings stand in this stretch."""
        return len(self.contacts) + len(self.statements) + len(self.listings)

    @property
    def filled(self) -> bool:
        """Whether anything was read in the whole text."""
        return bool(self.rejected or any(self.totals.values()))


@dataclass(frozen=True, slots=True)
class Unread:
    """How many documents here are in a state that is not `read`; for copies, their originals."""

    state: str
    documents: int
    originals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sight:
    """What the reader sees: the stretch `window` of the text, the kinds marked, and rejected rows or not."""

    window: Span
    kinds: frozenset[str]
    passage: Passage
    rejected: bool = False

    def has(self, start: int, end: int) -> bool:
        """Whether any of a span is in the window."""
        return start < self.window[1] and self.window[0] < end


@dataclass(frozen=True, slots=True)
class _Placed:
    item: Judged
    table: Table
    start: int
    end: int
    read: Read
    rejected: bool = False


def make_panel(reads: Iterable[Read], sight: Sight) -> Panel:
    """The rows of all tables and the marks of the kinds that are shown."""
    reads = tuple(reads)
    rows: dict[Table, list[Numbered]] = {table: [] for table in Table}
    marks: list[Mark] = []
    totals = dict.fromkeys(KINDS, 0)
    numbers = Counter[str]()
    for one in _placed(reads):
        kind = _OF_TABLE[one.table]
        numbers[kind] += 1
        if one.rejected and not sight.rejected:
            continue
        totals[kind] += 1
        if not sight.has(one.start, one.end):
            continue
        label = f"{kind[0]}{numbers[kind]}"
        found = [_shifted(mark, one.read.shift) for mark in row_marks(one.item, one.read.document.id, label)]
        found = [mark for mark in found if sight.has(mark.start, mark.end)]
        marked = kind in sight.kinds
        row = _row(one, sight, label if marked and any(mark.first for mark in found) else "")
        rows[one.table].append(Numbered(label, row))
        marks += [replace(mark, say=say_row(row)) for mark in found] if marked else []
    moments = list(_moments(reads, sight))
    totals["times"] = sum(len(read.view.ledger.times) for read in reads)
    totals["mentions"] = sum(len(read.view.ledger.mentions) for read in reads)
    return Panel(
        tuple(rows[Table.CONTACT]),
        tuple(rows[Table.STATEMENT]),
        tuple(rows[Table.LISTING]),
        tuple(moment for moment, _ in moments),
        (*marks, *_other_marks(reads, moments, sight)),
        totals,
        sum(len(read.view.rejected) for read in reads),
    )


def unread_notes(reads: Iterable[Read]) -> tuple[Unread, ...]:
    """Which documents were not read, or not wholly, or at another document: one note for each state."""
    states: dict[str, list[Read]] = {}
    for read in reads:
        if read.view.state != "read":
            states.setdefault(read.view.state, []).append(read)
    return tuple(
        Unread(state, len(found), tuple(r.view.original for r in found if r.view.original))
        for state, found in sorted(states.items())
    )


def _placed(reads: tuple[Read, ...]) -> list[_Placed]:
    """The rows of all documents, in the order of the text; the rejected too, so that others keep their numbers."""
    out = [
        _place(item, read, rejected=rejected)
        for read in reads
        for rejected, items in ((False, _standing(read)), (True, read.view.rejected))
        for item in items
    ]
    return sorted(out, key=lambda one: one.start)


def _standing(read: Read) -> tuple[Judged, ...]:
    ledger = read.view.ledger
    return (*ledger.contacts, *ledger.statements, *ledger.listings)


def _place(item: Judged, read: Read, *, rejected: bool) -> _Placed:
    """Where a row begins and ends in the text shown; the names of its parties may lie far off and do not count."""
    spans = [(c.start, c.end) for c in citations_of(item) if c.document == read.document.id] or [(0, 1)]
    start, end = min(s for s, _ in spans) + read.shift, max(e for _, e in spans) + read.shift
    return _Placed(item, _table(item), start, end, read, rejected)


def _table(item: Judged) -> Table:
    if isinstance(item, Contact):
        return Table.CONTACT
    return Table.STATEMENT if isinstance(item, Statement) else Table.LISTING


def _shifted(mark: Mark, shift: int) -> Mark:
    return replace(mark, start=mark.start + shift, end=mark.end + shift) if shift else mark


def _row(one: _Placed, sight: Sight, label: str) -> Row:
    read = one.read
    chief = citations_of(one.item)[:1]

    def find(citation: Citation) -> str:
        if citation.document != read.document.id:
            return opens(citation)
        span = (citation.start + read.shift, citation.end + read.shift)
        return sight.passage(span, label if citation in chief else "")

    standing = (read.view.standings or {}).get(one.item.id)
    return replace(
        make_row(one.item, read.document.text, find, standing, read.view.parties), rejected=one.rejected
    )


def _moments(reads: tuple[Read, ...], sight: Sight) -> Iterator[tuple[Moment, Span]]:
    """The times in the window as rows, each with its span."""
    times = [(time.start + read.shift, time, read) for read in reads for time in read.view.ledger.times]
    for number, (start, time, read) in enumerate(sorted(times, key=lambda found: found[0]), 1):
        end = time.end + read.shift
        if sight.has(start, end):
            label = f"t{number}"
            href = sight.passage((start, end), label if "times" in sight.kinds else "")
            yield Moment(label, shorten(read.document.text[time.start : time.end]), time.value, href), (start, end)


def _other_marks(reads: tuple[Read, ...], moments: list[tuple[Moment, Span]], sight: Sight) -> Iterator[Mark]:
    """The marks of what has no judgement: times and mentions."""
    if "times" in sight.kinds:
        yield from (time_mark(span, moment.value, moment.label) for moment, span in moments)
    if "mentions" in sight.kinds:
        for read in reads:
            for mark in mention_marks(read.view.ledger):
                moved = _shifted(mark, read.shift)
                if sight.has(moved.start, moved.end):
                    yield moved

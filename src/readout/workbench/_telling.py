"""What accounts are made from, loaded for some sides: entries, their passages, the parties that they name."""

from collections.abc import Collection as Several
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

import msgspec

from readout.account.naming import lister_names, names_of
from readout.account.prose import Book
from readout.account.tellings import NEGATIVE
from readout.model import (
    Contact,
    ContactSource,
    Coverage,
    Entry,
    MentionType,
    Party,
    Side,
    Source,
    Statement,
    Table,
)
from readout.search.tokens import words as folded
from readout.workbench._keeping import kept
from readout.workbench.collection import Collection
from readout.workbench.entries import coverage, entries, parties

Account = TypeVar("Account")
LIKELY = 0.5
"""How sure a row must be to count, unless more or less is asked for: more likely right than not."""

POSSIBLE = 0.25
"""How sure a document's own "did not" must be for an answer about absence to show it, beside how sure it is.

To leave out such words is the worse error there: it reads as if the documents were silent.
"""

_TOLD = (Table.CONTACT, Table.STATEMENT)
_LISTERS = msgspec.msgpack.Decoder(tuple[tuple[str, tuple[str, ...]], ...])
_SHORTEST_NAME = 4
_COVERED = 8


@dataclass(frozen=True, slots=True)
class Passage:
    """The passage that a row opens at: `[start, end)` of its document's text, and the words there."""

    row: str
    table: Table
    source: Source
    start: int
    end: int
    words: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Told(Generic[Account]):
    """An account, and the passages of all rows on which its sentences rest, by row id."""

    account: Account
    passages: dict[str, Passage]


@dataclass(slots=True)
class Telling:
    """Entries with what they are told with; `left_out` counts those that were not sure enough."""

    collection: Collection
    entries: tuple[Entry, ...]
    left_out: int = 0
    texts: dict[str, str] = field(default_factory=dict)

    def sure(self, confidence: float, negative: float = 1.0) -> "Telling":
        """The same with the rows alone that are so sure; rows that a person confirmed are.

        Contacts that did not come about count as sure from `negative` on, where that is less.
        """
        found = tuple(
            e
            for e in self.entries
            if e.standing is not None
            or e.row.confidence >= confidence
            or (e.row.confidence >= negative and isinstance(e.row, Contact) and e.row.status in NEGATIVE)
        )
        return Telling(self.collection, found, len(self.entries) - len(found), self.texts)

    def book(self, sides: Iterable[Side] = ()) -> Book:
        """What sentences are made with."""
        known = {party for entry in self.entries for party in entry.parties if party is not None}
        known.update(id_ for side in sides for id_ in side.members)
        found = {e.row.id: e for e in self.entries}
        wanted = dict.fromkeys(e.source.id for e in self.entries if not _own_header(e))
        self.texts.update(self.collection.store.texts([id_ for id_ in wanted if id_ not in self.texts]))
        return Book(
            found, {e.row.id: self.words(e) for e in self.entries}, parties(self.collection, sorted(known))
        )

    def words(self, entry: Entry) -> str:
        """The words of a row: what was said, else the first passage cited; none of a message's own header."""
        if _own_header(entry):
            return ""
        text = self.texts.get(entry.source.id, "")
        return " … ".join(text[start:end] for start, end in spans_of(entry))

    def passages(self, rows: Iterable[str], book: Book) -> dict[str, Passage]:
        """The passages of some rows, those that there are."""
        wanted = dict.fromkeys(rows)
        return {row: self._passage(book.entries[row], book.words) for row in wanted if row in book.entries}

    def _passage(self, entry: Entry, words: Mapping[str, str]) -> Passage:
        spans = spans_of(entry)
        row = entry.row
        table = Table.CONTACT if isinstance(row, Contact) else Table.LISTING
        return Passage(
            row=row.id,
            table=Table.STATEMENT if isinstance(row, Statement) else table,
            source=entry.source,
            start=min(start for start, _ in spans),
            end=max(end for _, end in spans),
            words=words.get(row.id, ""),
            confidence=1.0 if entry.standing else row.confidence,
        )


def _own_header(entry: Entry) -> bool:
    return isinstance(entry.row, Contact) and entry.row.source is ContactSource.HEADER


def spans_of(entry: Entry) -> tuple[tuple[int, int], ...]:
    """The spans at which a row opens: what was said, else the first passage cited."""
    row = entry.row
    if isinstance(row, Statement):
        return row.content or ((row.cue,) if row.cue else ((0, 0),))
    return ((row.citations[0].start, row.citations[0].end),) if row.citations else ((0, 0),)


def between(
    collection: Collection,
    sides: tuple[Side, Side],
    *,
    tables: Several[Table] = _TOLD,
    since: str | None = None,
    until: str | None = None,
) -> tuple[Entry, ...]:
    """The entries that have a party of each of two sides."""
    one, other = sides
    if len(one.members) == len(other.members) == 1:
        ids = (one.party.id, other.party.id)
        return entries(collection, parties=ids, together=True, tables=tables, since=since, until=until)
    return entries(collection, parties=one.members, facing=other.members, tables=tables, since=since, until=until)


def about(
    collection: Collection, sides: tuple[Side, Side], *, since: str | None = None, until: str | None = None
) -> tuple[Entry, ...]:
    """The statements of either side that speak of the other without being addressed to it.

    They have a word of its name, in a document that names it; names too short to tell by are not looked for.
    """
    found: dict[str, Entry] = {}
    for speaker, other in (sides, sides[::-1]):
        word = _telling_word(other.party)
        if word is None:
            continue
        said = entries(
            collection, by=speaker.members, said=word, tables=(Table.STATEMENT,), since=since, until=until
        )
        named = collection.store.naming(other.party.id, [entry.source.id for entry in said])
        found |= {entry.row.id: entry for entry in said if entry.source.id in named}
    return tuple(found.values())


def listed(
    collection: Collection, sides: tuple[Side, Side], *, since: str | None = None, until: str | None = None
) -> tuple[Entry, ...]:
    """The listings that one of two sides makes; who makes which is kept until the collection changes."""
    ids = sorted({id_ for side in sides for id_ in side.members})
    names = names_of(sides, Book({}, {}, parties(collection, ids)))
    rows = [row for row, said in listers(collection) if any(name in names for name in said)]
    return entries(collection, rows=rows, since=since, until=until) if rows else ()


def listers(collection: Collection) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Every listing with the folded names of who may make it."""

    def make() -> tuple[tuple[str, tuple[str, ...]], ...]:
        return tuple((e.row.id, lister_names(e)) for e in entries(collection, tables=(Table.LISTING,)))

    return kept(collection, "listers", make, _LISTERS)


def _telling_word(party: Party) -> str | None:
    """The word of a name by which a passage can be told to speak of it: of a person the last, else the longest."""
    known = [word for word in folded(party.name) if len(word) >= _SHORTEST_NAME]
    if not known:
        return None
    return known[-1] if party.type is MentionType.PERSON else max(known, key=len)


def covered(collection: Collection, sides: Iterable[Side], since: str | None, until: str | None) -> Coverage:
    """The coverage of some sides: of each its own party and those of most documents who act for it."""
    ids = dict.fromkeys(id_ for side in sides for id_ in side.members[:_COVERED])
    return coverage(collection, list(ids), since, until)

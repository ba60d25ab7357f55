"""Accounts of the ledgers: what has changed, who did not, who met whom, what happened, what stands out.

Each loads the rows that it is about and no others; answers about a whole pile are kept until it changes.
"""

import json
from collections.abc import Collection as Several
from collections.abc import Sequence
from dataclasses import replace
from hashlib import blake2b

import msgspec

from readout.account import changes, matrix, silence, timeline
from readout.account.basis import left_out
from readout.account.network import busiest
from readout.errors import Code, ReadoutError
from readout.model import (
    Changed,
    Entry,
    Matrix,
    Side,
    Silence,
    Table,
    Timeline,
)
from readout.workbench._cited import cited
from readout.workbench._keeping import kept, let_go_earlier
from readout.workbench._margins import contacts_among, margins
from readout.workbench._sides import side_of
from readout.workbench._telling import LIKELY, POSSIBLE, Telling, Told, about, between, covered, listed
from readout.workbench.collection import Collection
from readout.workbench.entries import entries, seconds_of
from readout.workbench.networks import bonds_of

_PEOPLE = 14
_LONG = 200
"""Contacts and statements from which an answer about two parties is kept: it takes longer than a page may.

That about a state is kept in any case, since the rows of all who act for it are gone through."""

_CHANGED_NAME = "changed_"
_CHANGED = msgspec.msgpack.Decoder(Told[Changed])
_MATRIX = msgspec.msgpack.Decoder(Told[Matrix])
_TIMELINE = msgspec.msgpack.Decoder(Told[Timeline])


def changed(
    collection: Collection,
    first: str,
    second: str,
    *,
    at: str | None = None,
    since: str | None = None,
    until: str | None = None,
    alone: bool = False,
    confidence: float = LIKELY,
) -> Told[Changed]:
    """Whether anything has changed between two parties, given by words of their names or by ids.

    `at` parts the time; without it the day from which most changed is looked for. A state stands for all who act
    for it, unless `alone`. Dates are EDTF. Rows less sure than `confidence` are left out, and how many is said.
    A long answer without any of these is kept until the collection changes.
    """
    sides = two_sides(collection, first, second, alone=alone)
    for day in (at, since, until):
        if day is not None:
            seconds_of(day)

    def make() -> Told[Changed]:
        return _changed(collection, sides, at, since, until, confidence)

    if at is None and since is None and until is None and confidence == LIKELY:
        return kept(collection, _name_of(sides), make, _CHANGED, worth=_is_long)
    return make()


def keep_busiest(collection: Collection) -> None:
    """Make the answers about the pairs of parties, and of states, that share most, unless they are there."""
    let_go_earlier(collection, _CHANGED_NAME)
    for first, second in busiest(bonds_of(collection), _LONG):
        changed(collection, first, second)
        changed(collection, second, first)


def _name_of(sides: tuple[Side, Side]) -> str:
    told = json.dumps([side.members for side in sides])
    return f"{_CHANGED_NAME}{blake2b(told.encode(), digest_size=12).hexdigest()}"


def _is_long(told: Told[Changed]) -> bool:
    account = told.account
    return len(account.lines) >= _LONG or any(len(side.members) > 1 for side in account.sides)


def _changed(
    collection: Collection,
    sides: tuple[Side, Side],
    at: str | None,
    since: str | None,
    until: str | None,
    confidence: float,
) -> Told[Changed]:
    found = {e.row.id: e for e in between(collection, sides, since=since, until=until)}
    found |= {e.row.id: e for e in about(collection, sides, since=since, until=until)}
    found |= {e.row.id: e for e in listed(collection, sides, since=since, until=until)}
    telling = Telling(collection, tuple(found.values())).sure(confidence)
    book = telling.book(sides)
    account = changes.changed(sides, telling.entries, covered(collection, sides, since, until), book, at)
    account = replace(account, basis=(*account.basis, *left_out(telling.left_out, confidence)))
    return Told(account, telling.passages(cited(account), book))


def silent(
    collection: Collection,
    first: str,
    second: str,
    *,
    since: str | None = None,
    until: str | None = None,
    alone: bool = False,
    confidence: float = LIKELY,
) -> Told[Silence]:
    """What the documents say, and do not say, of two parties not being in touch; as in `changed`."""
    sides = two_sides(collection, first, second, alone=alone)
    coverage = covered(collection, sides, since, until)
    found = between(collection, sides, tables=(Table.CONTACT,))
    telling = Telling(collection, found).sure(confidence, POSSIBLE if confidence <= LIKELY else confidence)
    book = telling.book(sides)
    account = silence.silence(sides, telling.entries, coverage, book)
    account = replace(account, basis=(*account.basis, *left_out(telling.left_out, confidence)))
    return Told(account, telling.passages(cited(account), book))


def happened(
    collection: Collection,
    names: Sequence[str] = (),
    *,
    since: str | None = None,
    until: str | None = None,
    tables: Several[Table] = tuple(Table),
    alone: bool = False,
    confidence: float = LIKELY,
) -> Told[Timeline]:
    """What happened in order of time: all, of one party, or between two; that of all is kept until it changes."""
    if len(names) > 2:
        raise ReadoutError(Code.USAGE, "A timeline is of two parties at most.", "Name one, two or none.")
    sides = tuple(side_of(collection, name, alone=alone) for name in names)

    def make() -> Told[Timeline]:
        return _timeline(collection, sides, since, until, tables, confidence)

    if not names and since is None and until is None and confidence == LIKELY and set(tables) >= set(Table):
        return kept(collection, "timeline", make, _TIMELINE)
    return make()


def _timeline(
    collection: Collection,
    sides: Sequence[Side],
    since: str | None,
    until: str | None,
    tables: Several[Table],
    confidence: float,
) -> Told[Timeline]:
    found = _of_sides(collection, sides, tables, since, until)
    telling = Telling(collection, found).sure(confidence)
    book = telling.book(sides)
    coverage = covered(collection, sides, since, until)
    account = timeline.timeline(sides, telling.entries, coverage, book, frozenset(tables))
    account = replace(account, basis=(*account.basis, *left_out(telling.left_out, confidence)))
    return Told(account, telling.passages(cited(account), book))


def _of_sides(
    collection: Collection, sides: Sequence[Side], tables: Several[Table], since: str | None, until: str | None
) -> tuple[Entry, ...]:
    if len(sides) == 2:
        pair = (sides[0], sides[1])
        found = {e.row.id: e for e in between(collection, pair, tables=tables, since=since, until=until)}
        if Table.STATEMENT in tables:
            found |= {e.row.id: e for e in about(collection, pair, since=since, until=until)}
        return tuple(found.values())
    members = sides[0].members if sides else ()
    return entries(collection, parties=members, tables=tables, since=since, until=until)


def who_met(
    collection: Collection,
    names: Sequence[str] = (),
    *,
    since: str | None = None,
    until: str | None = None,
    most: int = _PEOPLE,
    confidence: float = LIKELY,
) -> Told[Matrix]:
    """Who has been in touch with whom: of two states their people, of several parties these, else the chief ones.

    One party alone is set against those with whom it was most in touch.
    """
    sides = tuple(side_of(collection, name) for name in names)

    def make() -> Told[Matrix]:
        return _matrix(collection, sides, since, until, most, confidence)

    if not names and since is None and until is None:
        return kept(collection, f"matrix{most}_{confidence:g}", make, _MATRIX)
    return make()


def _matrix(
    collection: Collection,
    sides: Sequence[Side],
    since: str | None,
    until: str | None,
    most: int,
    confidence: float,
) -> Told[Matrix]:
    coverage = covered(collection, sides, since, until)
    told = contacts_among(collection, sides, since, until, confidence)
    rows, columns = margins(collection, sides, told.times, matrix.middle(coverage), most)
    both = told.of_two({party.id for party in (*rows, *columns)})
    telling = Telling(collection, both)
    book = telling.book(sides)
    account = matrix.matrix(rows, columns, both, coverage, book, sides)
    account = replace(account, basis=(*account.basis, *left_out(told.left_out, confidence)))
    return Told(account, telling.passages(cited(account), book))


def two_sides(collection: Collection, first: str, second: str, *, alone: bool = False) -> tuple[Side, Side]:
    """The sides that a question between two parties is about; USAGE where they are one."""
    one, other = side_of(collection, first, alone=alone), side_of(collection, second, alone=alone)
    if one.party.id == other.party.id:
        raise ReadoutError(Code.USAGE, f"Both names mean {one.name}.", "Name two different parties.")
    shared = set(one.members) & set(other.members)
    if shared:  # one acts for the other: it then stands for itself alone
        one, other = (
            Side(s.party, tuple(m for m in s.members if m not in shared or m == s.party.id)) for s in (one, other)
        )
        both = {one.party.id, other.party.id}
        one = Side(one.party, tuple(m for m in one.members if m not in both or m == one.party.id))
        other = Side(other.party, tuple(m for m in other.members if m not in both or m == other.party.id))
    return one, other

"""Entries: rows of the ledgers with their parties resolved and their documents beside them; and what they rest on.

What accounts are made from. Rejected rows are none.
"""

from collections.abc import Collection as Several
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from difflib import get_close_matches

import msgspec

from readout.errors import Code, ReadoutError
from readout.model import ContactSource, Coverage, Entry, MentionType, Outcome, Party, Source, Standing, Table
from readout.search.tokens import words
from readout.store import EntryQuery, EntryRow, Store
from readout.workbench._judged import decode_row, standings
from readout.workbench._keeping import kept
from readout.workbench._ledger_rows import places_of, when
from readout.workbench._resolving import source_of
from readout.workbench.collection import Collection
from readout.workbench.counting import take_inventory
from readout.workbench.ledger import count_unread

_PARTY = msgspec.msgpack.Decoder(Party).decode
_SOURCE = msgspec.msgpack.Decoder(Source).decode
_COVERAGE = msgspec.msgpack.Decoder(Coverage)
_BOTH = tuple(ContactSource)
_ALL = tuple(Table)
_SHOWN = 6
_FAR_COMMONER = 50
_CHIEF = 12
_MISSING = ("reference", "series", "pages")


def entries(
    collection: Collection,
    *,
    parties: Several[str] = (),
    together: bool = False,
    facing: Several[str] = (),
    least: int = 1,
    by: Several[str] = (),
    said: str = "",
    tables: Several[Table] = _ALL,
    sources: Several[ContactSource] = _BOTH,
    documents: Several[str] = (),
    rows: Several[str] = (),
    confidence: float = 0.0,
    since: str | None = None,
    until: str | None = None,
) -> tuple[Entry, ...]:
    """The entries that have any of some parties (all of them where `together`), or all, in order of date.

    With `least` they have at least so many of the parties, with `facing` also one of these, with `by` one of these
    at the first place (the speaker of a statement), with `said` a word that begins so in their passage.
    The order is (moment, document, place in it, id), undated ones last. `sources` narrow contacts alone. A row is
    found where it may lie between `since` and `until` (EDTF): by its own date, else by its document's.
    """
    store = collection.store
    first, last = bounds_of(since, until)
    query = EntryQuery(
        parties=tuple(parties),
        together=together,
        facing=tuple(facing),
        least=least,
        by=tuple(by),
        said=said,
        sections=() if set(tables) >= set(_ALL) else tuple(tables),
        sources=() if set(sources) >= set(_BOTH) else tuple(sources),
        documents=tuple(documents),
        rows=tuple(rows),
        confidence=confidence,
        since=first,
        until=last,
    )
    found, by_place = store.entry_rows(query)
    known = _sources(store, found)
    in_force = _standings(store, {row.document for row in found})
    return tuple(
        _entry(row, by_place.get(row.number, {}), known[row.document], in_force.get(row.id))
        for row in found
        if row.document in known
    )


def seconds_of(day: str) -> tuple[int, int]:
    """The first and last second of an EDTF date that a person gave; USAGE where it is none."""
    first, last, _ = when(day)
    if last < 0:
        raise ReadoutError(Code.USAGE, f"{day!r} is no date.", "Write dates as 2021-08-26, 2021-08 or 2021.")
    return first, last


def bounds_of(since: str | None, until: str | None) -> tuple[int | None, int | None]:
    """The first and last second that two EDTF dates allow; None where none is given."""
    return (
        None if since is None else seconds_of(since)[0],
        None if until is None else seconds_of(until)[1],
    )


def _entry(found: EntryRow, by_place: dict[int, str], source: Source, standing: Standing | None) -> Entry:
    row = decode_row(found.section, found.value)
    parties = tuple(by_place.get(place) for place in range(places_of(row)))
    return Entry(row, parties, source, row.date or source.day, row.date is not None, standing)


def _sources(store: Store, found: Sequence[EntryRow]) -> dict[str, Source]:
    wanted = list(dict.fromkeys(row.document for row in found))
    known = {id_: _SOURCE(raw) for id_, raw in store.sources(wanted).items()}
    late = store.outlines(id_ for id_ in wanted if id_ not in known)  # read since the last pass over the whole
    return known | {document.id: source_of(document, path) for document, path in late}


def _standings(store: Store, documents: set[str]) -> dict[str, Standing]:
    found: dict[str, Standing] = {}
    for document in sorted(store.judged_documents() & documents):
        found |= standings(store.judged(document))
    return found


def parties(collection: Collection, ids: Several[str]) -> dict[str, Party]:
    """Parties by their ids; those that there are."""
    return {id_: _PARTY(raw) for id_, raw in collection.store.party_values(list(ids)).items()}


def find_party(collection: Collection, words_or_id: str) -> Party:
    """The party that some words of a name mean, or an id.

    A party that is called just so goes before those that have the words among others, one of many documents before
    one of very few, whatever acts before a place, and a person before the office of that person. USAGE, with the
    candidates, where several fit all the same; NOT_FOUND, with near names, where none does.
    """
    store = collection.store
    if raw := store.party(words_or_id.strip()):
        return _PARTY(raw)
    asked = words(words_or_id)
    total, found = store.find_parties(asked, limit=200) if asked else (0, [])
    if not found:
        near = _near(store, asked)
        hint = f"Names that are near: {', '.join(near)}." if near else "List them with: readout parties"
        raise ReadoutError(Code.NOT_FOUND, f"No party is called {words_or_id!r}.", hint)
    every = [_PARTY(raw) for raw in store.chief_parties(asked, 200)] or [_PARTY(raw) for _, raw in found]
    acting = [p for p in every if p.type is not MentionType.PLACE] or every
    most = max(p.documents for p in acting)
    likely = [p for p in acting if p.documents * _FAR_COMMONER >= most]
    so_called = [p for p in likely if any(sorted(words(n)) == sorted(asked) for n in _chief_names(p))]
    for some in (so_called, likely, _shortest(so_called or likely)):
        if len(some) == 1:
            return some[0]
    shown = so_called or likely
    listed = "; ".join(f"{p.id} ({p.name}, {p.documents} documents)" for p in shown[:_SHOWN])
    more = "" if len(shown) <= _SHOWN else f"; and {max(total, len(shown)) - _SHOWN} more"
    raise ReadoutError(
        Code.USAGE, f"{words_or_id!r} may be several parties: {listed}{more}.", "Name one by the id before it."
    )


def _shortest(some: Sequence[Party]) -> list[Party]:
    """Those whose names hold no other's whole name and more: Ada Roth, and not the Office of Ada Roth."""
    named = [(party, set(words(party.name))) for party in some]
    return [party for party, own in named if not any(other < own for _, other in named)]


def _chief_names(party: Party) -> Iterator[str]:
    """The names by which a party is chiefly known."""
    yield party.name
    yield from (name.text for name in party.names if name.mentions * _CHIEF >= party.mentions)


def _near(store: Store, asked: Sequence[str]) -> list[str]:
    """Names of parties that have a word like one asked for."""
    known = store.party_words()
    near = [word for one in asked for word in get_close_matches(one, known, 3, 0.75)]
    found = [_PARTY(raw).name for word in near for _, raw in store.find_parties([word], limit=2)[1]]
    return list(dict.fromkeys(found))[:_SHOWN]


def coverage(collection: Collection, ids: Several[str], since: str | None, until: str | None) -> Coverage:
    """What documents there are of some parties and of which days, and what was not read."""
    named = collection.store.named_in(list(ids), *bounds_of(since, until))
    whole = (
        kept(collection, "coverage", lambda: _covered(collection, None, None), _COVERAGE, reading=True)
        if since is None and until is None
        else _covered(collection, since, until)
    )
    return replace(whole, by_party=tuple((id_, *named.get(id_, (0, 0))) for id_ in ids))


def _covered(collection: Collection, since: str | None, until: str | None) -> Coverage:
    """The coverage of no party; that of all times is kept, as every account without bounds asks for it."""
    store = collection.store
    days, documents, undated = store.days(*bounds_of(since, until))
    told = tuple((_day(day), count) for day, count in days)
    return Coverage(
        since=since,
        until=until,
        documents=documents,
        undated=undated,
        by_party=(),
        days=told,
        first=told[0][0] if told else None,
        last=told[-1][0] if told else None,
        unread_files=sum(t.files for t in store.tallies() if t.outcome in _UNREAD),
        unread_documents=count_unread(collection).total,
        gaps=tuple(gap.detail for gap in take_inventory(collection).gaps if gap.kind in _MISSING),
    )


_UNREAD = (None, Outcome.FAILED, Outcome.PARTLY_READ)


def _day(number: int) -> str:
    return (date.min + timedelta(days=number)).isoformat()

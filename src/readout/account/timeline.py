"""What happened, in order of time: occasions, sayings and listings, each once, with all its sources."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from readout.account.basis import basis
from readout.account.between import contacts_of, speaks_for
from readout.account.occasions import join_occasions
from readout.account.periods import anchored, reach, width
from readout.account.prose import (
    Book,
    listing_alone,
    notes_of,
    occasion_sentence,
    saying_sentence,
)
from readout.account.said_there import with_said
from readout.account.sayings import join_sayings
from readout.model import (
    Coverage,
    Entry,
    Event,
    Listing,
    Occasion,
    Saying,
    Sentence,
    Side,
    Table,
    Timeline,
)

ALL = frozenset(Table)
_MONTH = 31


def timeline(
    sides: Sequence[Side],
    entries: Sequence[Entry],
    coverage: Coverage,
    book: Book,
    tables: frozenset[Table] = ALL,
) -> Timeline:
    """All that `entries` tell, in order of day, undated things last; of two sides what lies between them.

    Messages that only their own headers show are summed by day.
    """
    told, messages = _contacts(sides, entries, book)
    sayings = [s for s in join_sayings(entries, book.words) if len(sides) < 2 or _between(s, sides)]
    told = with_said(told, sayings, book)
    first = sides[0].members if sides else ()
    events = [
        *(_event(o, Table.CONTACT, occasion_sentence(o, book, first)) for o in told if Table.CONTACT in tables),
        *(_event(s, Table.STATEMENT, saying_sentence(s, book)) for s in sayings if Table.STATEMENT in tables),
        *(_listing(e, book) for e in entries if Table.LISTING in tables and isinstance(e.row, Listing)),
    ]
    inside = [e for e in events if _inside(e.day, coverage)]
    days = Counter((o.day or "")[:10] for o in messages if Table.CONTACT in tables and _inside(o.day, coverage))
    return Timeline(
        sides=tuple(sides),
        since=coverage.since,
        until=coverage.until,
        events=tuple(sorted(inside, key=_order)),
        messages=tuple(sorted((day, count) for day, count in days.items() if day)),
        basis=basis(coverage, sides, book.parties),
    )


def _contacts(
    sides: Sequence[Side], entries: Sequence[Entry], book: Book
) -> tuple[tuple[Occasion, ...], tuple[Occasion, ...]]:
    if len(sides) == 2:
        return contacts_of((sides[0], sides[1]), entries, book)
    occasions = join_occasions(entries, book.words)
    messages = tuple(o for o in occasions if o.header and len(o.rows) == 1)
    return tuple(o for o in occasions if not (o.header and len(o.rows) == 1)), messages


def _between(saying: Saying, sides: Sequence[Side]) -> bool:
    return speaks_for(saying, (sides[0], sides[1])) is not None


def _event(thing: Occasion | Saying, table: Table, sentence: Sentence) -> Event:
    return Event(thing.id, table, thing.day, thing.own_day, sentence, notes_of(thing), thing.parties)


def _listing(entry: Entry, book: Book) -> Event:
    members = tuple(dict.fromkeys(party for party in entry.parties if party is not None))
    said = listing_alone(entry, book)
    return Event(entry.row.id, Table.LISTING, entry.day, entry.own_day, said, parties=members)


def _inside(day: str | None, coverage: Coverage) -> bool:
    """Whether something may lie within the bounds; undated things only where there are none.

    What is dated far more coarsely than the bounds are apart stands where its time begins, and there alone.
    """
    low, high, days = reach(coverage.since), reach(coverage.until), anchored(day)
    if days is None:
        return low is None and high is None
    first, last = low[0] if low else date.min, high[1] if high else date.max
    coarse = width(days) > max(_MONTH, (last - first).days)
    return first <= days[0] <= last if coarse else days[1] >= first and days[0] <= last


def _order(event: Event) -> tuple[str, str, str]:
    days = anchored(event.day)
    return (days[0].isoformat() if days else "~", event.table, event.id)


def months(events: Iterable[Event]) -> tuple[tuple[str, int], ...]:
    """How many events each month has, undated ones under the empty name."""
    counts = Counter(days[0].isoformat()[:7] if (days := anchored(e.day)) else "" for e in events)
    return tuple(sorted(counts.items(), key=lambda c: (not c[0], c[0])))

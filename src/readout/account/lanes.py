"""Events as lanes over time: by what they are, or by who has a part in them."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from readout.account.periods import anchored, reach
from readout.model import Event, Lane, Lanes, Mark, Table

SORTS: Final = {Table.CONTACT: "Contacts", Table.STATEMENT: "Statements", Table.LISTING: "Listings"}
_MOST: Final = 10
_COARSE: Final = 400
_PAD: Final = 40


def by_sort(
    events: Sequence[Event], messages: Sequence[tuple[str, int]], bounds: tuple[str | None, str | None]
) -> Lanes:
    """Events in a lane for each sort of row."""
    found = [table for table in Table if any(event.table == table for event in events)]
    lanes = tuple(Lane(SORTS[table]) for table in found)
    placed = ((found.index(Table(event.table)), event) for event in events)
    return _lanes(lanes, placed, messages, bounds, events)


def by_party(
    events: Sequence[Event],
    names: Mapping[str, str],
    messages: Sequence[tuple[str, int]],
    bounds: tuple[str | None, str | None],
) -> Lanes:
    """Events in a lane for each of the parties that have a part in most; `names` are those of all that may have.

    An event stands in the lane of each party that has a part in it.
    """
    times = Counter(party for event in events for party in dict.fromkeys(event.parties) if party in names)
    chief = [party for party, _ in sorted(times.items(), key=lambda t: (-t[1], t[0]))[:_MOST]]
    lanes = tuple(Lane(names[party], party) for party in chief)
    placed = ((n, event) for event in events for n, party in enumerate(chief) if party in event.parties)
    return _lanes(lanes, placed, messages, bounds, events)


def _lanes(
    lanes: tuple[Lane, ...],
    placed: Iterable[tuple[int, Event]],
    messages: Sequence[tuple[str, int]],
    bounds: tuple[str | None, str | None],
    events: Sequence[Event],
) -> Lanes:
    marks = sorted((m for n, event in placed if (m := _mark(n, event))), key=lambda m: (m.low, m.lane, m.id))
    days = [(date.fromisoformat(day).toordinal(), count) for day, count in messages if len(day) == 10]
    low, high = _frame(marks, [day for day, _ in days], bounds)
    undated = sum(anchored(event.day) is None for event in events)
    return Lanes(lanes, tuple(marks), tuple(days), low, high, undated)


def _mark(lane: int, event: Event) -> Mark | None:
    days = anchored(event.day)
    if days is None:
        return None
    row = event.sentence.rows[0] if event.sentence.rows else None
    low, high = days[0].toordinal(), days[1].toordinal()
    return Mark(lane, low, high, event.table, event.own_day, event.sentence.text, event.id, row)


def _frame(marks: Sequence[Mark], days: Sequence[int], bounds: tuple[str | None, str | None]) -> tuple[int, int]:
    """The days to draw: those asked for, else those of all that is dated at all finely."""
    fine = [m for m in marks if m.high - m.low <= _COARSE] or marks
    low = min([*(m.low for m in fine), *days], default=1)
    high = max([*(m.high for m in fine), *days], default=1)
    since, until = reach(bounds[0]), reach(bounds[1])
    low, high = since[0].toordinal() if since else low, until[1].toordinal() if until else high
    pad = max(1, (high - low) // _PAD)
    return low - (0 if since else pad), high + (0 if until else pad)

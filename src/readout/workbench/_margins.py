"""Who stands on the margins of a matrix of who has been in touch with whom."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import combinations

from readout.account.matrix import order_people
from readout.model import Contact, ContactSource, Entry, MentionType, Party, Side, Table
from readout.workbench._telling import Telling, between
from readout.workbench.collection import Collection
from readout.workbench.entries import bounds_of, entries, parties

_LOOKED_AT = 80


@dataclass(frozen=True, slots=True)
class Contacts:
    """The contacts from which a matrix is made: in how many each party took part (0: by headers alone).

    `left_out` counts those that were not sure enough; `of_two` gives those that have two of some parties.
    """

    times: Mapping[str, int]
    left_out: int
    of_two: Callable[[Set[str]], tuple[Entry, ...]]


def contacts_among(
    collection: Collection, sides: Sequence[Side], since: str | None, until: str | None, confidence: float
) -> Contacts:
    """The contacts between any two sides that are so sure; of one side all that it has, of none all there are."""
    if not sides:
        return _of_all(collection, since, until, confidence)
    found: dict[str, Entry] = {}
    for pair in combinations(sides, 2):
        some = between(collection, pair, tables=(Table.CONTACT,), since=since, until=until)
        found |= {entry.row.id: entry for entry in some}
    if len(sides) == 1:
        own = entries(collection, parties=sides[0].members, tables=(Table.CONTACT,), since=since, until=until)
        found = {entry.row.id: entry for entry in own}
    told = Telling(collection, tuple(found.values())).sure(confidence)

    def of_two(wanted: Set[str]) -> tuple[Entry, ...]:
        return tuple(e for e in told.entries if len({p for p in e.parties if p in wanted}) > 1)

    return Contacts(_times(told.entries), told.left_out, of_two)


def _of_all(collection: Collection, since: str | None, until: str | None, confidence: float) -> Contacts:
    """The same of all contacts, counted where they are kept, so that only those of two chief people are loaded."""
    first, last = bounds_of(since, until)
    times, unsure = collection.store.contacts_told(confidence, first, last)

    def of_two(wanted: Set[str]) -> tuple[Entry, ...]:
        return entries(
            collection,
            parties=sorted(wanted),
            least=2,
            tables=(Table.CONTACT,),
            confidence=confidence,
            since=since,
            until=until,
        )

    return Contacts(times, unsure, of_two)


def margins(
    collection: Collection, sides: Sequence[Side], times: Mapping[str, int], day: str | None, most: int
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """The people of the rows and of the columns, by their rank on a day; at most so many on each."""
    if len(sides) > 1 and all(len(side.members) == 1 for side in sides):
        ordered = order_people([side.party for side in sides], day, len(sides))
        return ordered, ordered
    if len(sides) > 1:
        rows = _members(collection, sides[0], times, day, most)
        facing = [p for side in sides[1:] for p in _members(collection, side, times, day, most)]
        return rows, order_people(facing, day, most)
    own = frozenset(sides[0].members) if sides else frozenset()
    chief = [id_ for id_, n in sorted(times.items(), key=lambda item: (-item[1], item[0])) if n and id_ not in own]
    others = order_people(_people(collection, chief[: 4 * most])[:most], day, most)
    return (_members(collection, sides[0], times, day, most) if sides else others), others


def _times(found: Sequence[Entry]) -> Counter[str]:
    """In how many contacts told in texts each party took part; 0 for those known by headers alone."""
    times: Counter[str] = Counter()
    for entry in found:
        told = int(isinstance(entry.row, Contact) and entry.row.source is ContactSource.TEXT)
        for party in {p for p in entry.parties if p is not None}:
            times[party] += told
    return times


def _members(
    collection: Collection, side: Side, times: Mapping[str, int], day: str | None, most: int
) -> tuple[Party, ...]:
    """The party itself and those who act for it, by rank: those told to be in touch first, then the highest."""
    told = _people(collection, [id_ for id_ in side.members[1:] if times.get(id_)])
    others = [p for p in _people(collection, side.members[1:_LOOKED_AT]) if not times.get(p.id)]
    in_touch = order_people(told, day, most - 1)
    return (
        side.party,
        *order_people((*in_touch, *order_people(others, day, most - 1 - len(in_touch))), day, most),
    )


def _people(collection: Collection, ids: Sequence[str]) -> list[Party]:
    """The persons among some parties, in the order given."""
    found = parties(collection, ids)
    return [found[id_] for id_ in ids if id_ in found and found[id_].type is MentionType.PERSON]

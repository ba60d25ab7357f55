"""A party over time: how many contacts and statements it has by day, and which documents there are of it."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Final

import msgspec

from readout.account.basis import basis
from readout.export.lanes_svg import Span, counts_svg
from readout.model import ContactSource, Lane, Lanes, Party, Sentence, Side, Table
from readout.workbench._keeping import kept
from readout.workbench.collection import Collection
from readout.workbench.entries import coverage
from readout.workbench.parties import MANY

_NAMES: Final = ("Contacts told", "Messages", "Statements made", "Statements heard")


@dataclass(frozen=True, slots=True)
class Activity:
    """What a party does over time: `days` are (ordinal day, count) of each of `names`; `basis` is its coverage."""

    names: tuple[str, ...]
    days: tuple[tuple[tuple[int, int], ...], ...]
    basis: tuple[Sentence, ...]

    @property
    def years(self) -> tuple[tuple[int, tuple[int, ...]], ...]:
        """The same by year: the count of each name."""
        sums: Counter[tuple[int, int]] = Counter()
        for n, days in enumerate(self.days):
            for day, count in days:
                sums[date.fromordinal(day).year, n] += count
        found = sorted({year for year, _ in sums})
        return tuple((year, tuple(sums[year, n] for n in range(len(self.names)))) for year in found)


_DECODER = msgspec.msgpack.Decoder(Activity)


def party_activity(collection: Collection, party: Party) -> Activity:
    """What a party does over time, and what that rests on; of a party of many documents it is kept."""

    def make() -> Activity:
        known = coverage(collection, [party.id], None, None)
        told = basis(known, [Side(party, (party.id,))], {party.id: party})
        days = [Counter[int]() for _ in _NAMES]
        for section, place, source, day, count in collection.store.active_days(party.id):
            days[_name(section, place, source)][day + 1] += count
        some = [n for n, counts in enumerate(days) if counts]
        return Activity(tuple(_NAMES[n] for n in some), tuple(tuple(sorted(days[n].items())) for n in some), told)

    if party.documents < MANY:
        return make()
    return kept(collection, f"party-{party.id}-", make, _DECODER)


def _name(section: str, place: int, source: str) -> int:
    if section == Table.CONTACT:
        return 1 if source == ContactSource.HEADER else 0
    return 2 if place == 0 else 3


def activity_picture(activity: Activity, title: str, span_href: Span) -> str:
    """The days of a party as an SVG picture of bars; empty where nothing is dated."""
    days = [day for counts in activity.days for day, _ in counts]
    if not days:
        return ""
    frame = Lanes(tuple(map(Lane, activity.names)), (), (), min(days) - 1, max(days) + 1)
    return counts_svg(frame, activity.days, title, span_href)

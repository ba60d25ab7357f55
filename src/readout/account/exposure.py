"""How many documents, and how many days that have any, each of two periods rests on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from readout.account.periods import Period, Reach, day_before, place, reach
from readout.model import Coverage, Exposure


@dataclass(frozen=True, slots=True)
class Frame:
    """The time that an account covers: its ends, the day that parts it, and how many documents each day has.

    Only documents whose day is known count: of others nobody can say in which period they lie.
    """

    bounds: Reach
    at: date | None
    documents: Mapping[date, int]

    def period(self, day: str | None) -> Period:
        """Where a date lies."""
        return place(day, self.at, self.bounds)

    @property
    def exposures(self) -> tuple[Exposure, Exposure]:
        """What the time before the day, and that from it on, rest on; all of it is after where there is no day."""
        low, high = self.bounds
        if self.at is None:
            return Exposure(None, None, 0, 0), self._exposure(low, high)
        return self._exposure(low, day_before(self.at)), self._exposure(self.at, high)

    def _exposure(self, low: date, high: date) -> Exposure:
        found = [count for day, count in self.documents.items() if low <= day <= high and count > 0]
        return Exposure(low.isoformat(), high.isoformat(), sum(found), len(found))


def frame(coverage: Coverage, at: str | None = None) -> Frame:
    """The frame of an account; without bounds it reaches from the first document's day to the last one's."""
    documents = {date.fromisoformat(day): count for day, count in coverage.days}
    since, until = reach(coverage.since), reach(coverage.until)
    days = sorted(documents)
    low = since[0] if since else days[0] if days else date.min
    high = until[1] if until else days[-1] if days else date.max
    parted = reach(at)
    return Frame((low, max(low, high)), parted[0] if parted else None, documents)

"""Meanings told from the day of writing, or from a day told before."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar

from readout.extract._times_calendar import Calendar
from readout.extract._times_meaning import Context
from readout.text import edtf


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, Monday 0; `which` as in `last Friday`, 0 `this Friday`.

    `week` is where a week is named: `of next week`.
    """

    kind: ClassVar[str] = "weekday"
    number: int
    which: int | None = None
    week: int | None = None
    to: int | None = None

    def value(self, at: Context) -> str | None:
        day = at.day or at.last
        if day is None:
            return None
        first = self._first(day, at.tense if at.day else 1)  # a telegram without a day tells one after the other
        if self.to is None:
            return first.isoformat()
        return edtf.stretch(first, first + timedelta(days=(self.to - self.number) % 7))

    def _first(self, day: date, tense: int) -> date:
        if self.week is not None:
            return edtf.week(day, self.week)[0] + timedelta(days=self.number)
        ahead, back = (self.number - day.weekday()) % 7, (day.weekday() - self.number) % 7
        if self.which == 1:
            # `next Friday` is that of the coming week.
            return edtf.week(day, 1)[0] + timedelta(days=self.number)
        if self.which == -1:
            return day - timedelta(days=back or 7)
        if self.which == 0:
            this = edtf.week(day)[0] + timedelta(days=self.number)
            return this - timedelta(days=7) if tense < 0 and this > day else this
        # Without a verb it is mostly an appointment.
        forward = tense >= 0
        return day + timedelta(days=ahead) if forward else day - timedelta(days=back)


@dataclass(frozen=True, slots=True)
class DayShift:
    """So many days from the day of writing: `yesterday`, `tonight`, `the day after tomorrow`."""

    kind: ClassVar[str] = "day"
    shift: int
    dated: Calendar | None = None
    """The date printed beside it, in `this afternoon (January 6)`."""
    night: bool = False
    """From that day to the next, as `overnight`."""

    def value(self, at: Context) -> str | None:
        if self.dated:
            return self.dated.value(at)
        if self.night and at.day:
            evening = at.day + timedelta(days=0 if at.plan else -1)
            return edtf.stretch(evening, evening + timedelta(days=1))
        return (at.day + timedelta(days=self.shift)).isoformat() if at.day else None


@dataclass(frozen=True, slots=True)
class Unit:
    """A week, month, year or the like by its place next to the one of writing: `last week`, `next year`.

    `side` is -1 for the part of it that is over (`earlier this week`), 1 for the one to come.
    """

    kind: ClassVar[str] = "unit"
    unit: str
    shift: int
    side: int = 0

    def value(self, at: Context) -> str | None:
        if self.unit == "year":
            return self._year(at)
        if at.day is None:
            return None
        if self.unit == "weekend":
            return self._weekend(at.day, at.tense)
        reader = {"week": self._week, "month": self._month, "quarter": self._quarter}
        return reader[self.unit](at.day, at.plan) if self.unit in reader else self._long(at.day)

    def _year(self, at: Context) -> str | None:
        if at.year is None:
            return None
        if self.side and at.day and self.shift == 0:
            day = timedelta(days=1)
            first, last = date(at.year, 1, 1), date(at.year, 12, 31)
            ends = (first, max(first, at.day - day)) if self.side < 0 else (min(last, at.day + day), last)
            return edtf.stretch(*ends)
        return f"{at.year + self.shift:04d}"

    def _week(self, day: date, plan: bool) -> str | None:
        monday, sunday = edtf.week(day, self.shift)
        if self.side < 0:
            return edtf.stretch(monday, max(monday, day - timedelta(days=1)))
        if self.side > 0:
            return edtf.stretch(min(sunday, day + timedelta(days=1)), sunday)
        return edtf.stretch(monday, sunday)

    def _weekend(self, day: date, tense: int) -> str | None:
        saturday = edtf.week(day, self.shift)[0] + timedelta(days=5)
        if self.side and (tense < 0 or (tense == 0 and day.weekday() < 3)) and day.weekday() < 5:
            # `the weekend`, of a report written early in the week, is the one before.
            saturday -= timedelta(days=7)
        return edtf.stretch(saturday, saturday + timedelta(days=1))

    def _month(self, day: date, plan: bool) -> str | None:
        value = edtf.month(day.year, day.month + self.shift)
        if self.side == 0 or self.shift:
            return value
        first, last = edtf.days(value) or (day, day)
        if self.side < 0:
            return edtf.stretch(first, max(first, day - timedelta(days=1)))
        return edtf.stretch(min(last, day + timedelta(days=1)), last)

    def _quarter(self, day: date, plan: bool) -> str | None:
        first = (day.month - 1) // 3 * 3 + 1 + 3 * self.shift
        return f"{edtf.month(day.year, first)}/{edtf.month(day.year, first + 2)}"

    def _long(self, day: date) -> str | None:
        if self.unit == "decade":
            return f"{day.year // 10 + self.shift}X"
        return f"{day.year // 100 + self.shift}XX" if self.unit == "century" else None


@dataclass(frozen=True, slots=True)
class Rolling:
    """The stretch of so many units up to the day of writing (`sign` -1) or from it on (1): `the past two weeks`.

    It is told as coarsely as its unit. Without a number: a few days are three, anything longer is not known.
    """

    kind: ClassVar[str] = "rolling"
    unit: str
    count: int | None
    sign: int

    def value(self, at: Context) -> str | None:
        if self.unit == "year" and self.count == 1 and self.sign < 0 and at.day:
            return edtf.stretch(edtf.moved(at.day, -12), at.day - timedelta(days=1))
        if self.unit == "year" and self.count and at.year is not None:
            return edtf.interval(*sorted((f"{at.year + self.sign * self.count:04d}", f"{at.year:04d}")))
        if self.unit == "decade" and self.count and at.year is not None:
            return edtf.interval(*sorted((f"{at.year + 10 * self.sign * self.count:04d}", f"{at.year:04d}")))
        if at.day is None:
            return None
        if self.count is None:
            return self._few(at.day)
        if self.unit == "month":
            there = edtf.moved(at.day, self.sign * self.count)
            return edtf.interval(
                *sorted((edtf.month(there.year, there.month), edtf.month(at.day.year, at.day.month)))
            )
        days = {"hour": -(-self.count // 24), "day": self.count, "week": 7 * self.count}.get(self.unit)
        return None if days is None else edtf.stretch(*sorted((at.day, at.day + timedelta(days=self.sign * days))))

    def _few(self, day: date) -> str | None:
        if self.unit != "day":
            return None
        other = (day + timedelta(days=3 * self.sign)).isoformat()
        return f"{other}~/{day.isoformat()}" if self.sign < 0 else f"{day.isoformat()}/{other}~"


@dataclass(frozen=True, slots=True)
class Away:
    """So many units before or after: from the day of writing, or where `told` from the day told last.

    It is told as coarsely as its unit: weeks to the day, months to the month; more than a week is about.
    """

    kind: ClassVar[str] = "away"
    unit: str
    count: int | None
    sign: int
    told: bool = False
    most: int | None = None
    """The larger number, of `in a day or two`."""

    def value(self, at: Context) -> str | None:
        base = at.last if self.told else at.day
        if self.count is None or (base is None and (self.unit != "year" or self.told or at.year is None)):
            return None
        if self.unit == "year" and self.count == 1 and base is not None:
            return f"{edtf.month(base.year + self.sign, base.month)}~"
        if base is None or self.unit in ("year", "decade"):
            years = self.count * (10 if self.unit == "decade" else 1)
            year = (base.year if base else at.year or 0) + self.sign * years
            return f"{year:04d}" if self.unit == "year" else f"{year:04d}~"
        if self.unit == "month":
            there = edtf.moved(base, self.sign * self.count)
            return edtf.month(there.year, there.month)
        first = base + timedelta(days=self.sign * self._days(self.count))
        if self.most is not None:
            return edtf.stretch(*sorted((first, base + timedelta(days=self.sign * self._days(self.most)))))
        return first.isoformat() + ("~" if self.unit == "week" else "")

    def _days(self, count: int) -> int:
        return {"hour": count // 24, "day": count, "week": 7 * count}.get(self.unit, 14 * count)


@dataclass(frozen=True, slots=True)
class Told:
    """The day, week, month or year told last, or one so many from it: `the same day`, `the following week`."""

    kind: ClassVar[str] = "told"
    unit: str
    shift: int = 0
    same: bool = False
    """Of the day of writing, unless one before it was told: `later in the day`."""

    def value(self, at: Context) -> str | None:
        if self.same and self.unit == "day" and at.day and (at.last is None or at.last > at.day):
            return at.day.isoformat()
        if self.unit == "year":
            covered = edtf.days(at.last_value)
            return f"{covered[1].year + self.shift:04d}" if covered else None
        if at.last is None:
            return None
        if self.unit == "day":
            return (at.last + timedelta(days=self.shift)).isoformat()
        if self.unit == "week":
            return edtf.stretch(*edtf.week(at.last, self.shift))
        return edtf.month(at.last.year, at.last.month + self.shift) if self.unit == "month" else None


@dataclass(frozen=True, slots=True)
class Edge:
    """The beginning or the end of the week, month or year of writing, or of the day told last."""

    kind: ClassVar[str] = "edge"
    unit: str
    last: bool

    def value(self, at: Context) -> str | None:
        if self.unit == "year":
            return edtf.edge(f"{at.year:04d}", self.last) if at.year is not None else None
        day = at.day or at.last
        if day is None:
            return None
        if self.unit == "week":
            return edtf.week(day)[1 if self.last else 0].isoformat()
        return edtf.third(edtf.month(day.year, day.month), 2 if self.last else 0)


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of the day without the day: it lies on the day told beside it, else on that of writing."""

    kind: ClassVar[str] = "clock"

    def value(self, at: Context) -> str | None:
        day = at.last or at.heading or at.day
        return day.isoformat() if day else None


@dataclass(frozen=True, slots=True)
class Unknown:
    """Something that places in time, but when is not to be known."""

    kind: ClassVar[str] = "unknown"

    def value(self, at: Context) -> str | None:
        return None

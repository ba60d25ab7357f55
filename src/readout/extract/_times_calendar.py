"""Meanings by the calendar: days, months, seasons, fiscal years, feasts, with the year or without."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import ClassVar

from readout.extract._times_meaning import Context
from readout.text import edtf

_FISCAL_CHANGE = 1976


@dataclass(frozen=True, slots=True)
class Calendar:
    """A date by the names of the calendar, with what is printed of it; to a second day or month in a range."""

    kind: ClassVar[str] = "calendar"
    year: int | None
    month: int
    day: int | None = None
    to_month: int | None = None
    to_day: int | None = None
    which: int | None = None
    """-1 `last June`, 0 `this June`, 1 `next June`."""
    one_of: bool = False
    """Not from the first to the second, but one of the two: `May 3 or 4`."""

    def in_year(self, year: int) -> "Calendar":
        """The same date of a given year."""
        return replace(self, year=year)

    def resolved_year(self, at: Context) -> int | None:
        """The printed year, else the one that brings the date nearest to when it was written."""
        if self.year is not None:
            return self.year
        if at.near is None:
            return self._of_year(at)
        if self.which in (-1, 1):
            return self._beyond(at.near, self.which)
        if self.which == 0:
            return at.near.year
        if at.day is None and self.month in at.stated:
            return at.stated[self.month]
        last = self.to_month if self.to_month and self.to_month > self.month else self.month
        year = edtf.nearest_year(last, self.day, at.near)
        return self._by_tense(year, at) if at.day else self._by_turn(year, at)

    def _by_turn(self, year: int, at: Context) -> int:
        """The year of writing, but for dates at the other side of a turn of the year that the text lies near."""
        near = at.near.month if at.near else self.month
        turn = (near <= 3 and self.month >= 10) or (near >= 10 and self.month <= 5)
        return year if turn or at.year is None else at.year

    def _by_tense(self, year: int, at: Context) -> int:
        """The year of a month, where a nearest one that lies the other way than the verb tells is not meant."""
        ahead = (year - at.day.year) * 12 + self.month - at.day.month if at.day else 0
        return year - (ahead > 3 and at.tense < 0) + (ahead < -3 and at.tense > 0)

    def _of_year(self, at: Context) -> int | None:
        """The year where of the day of writing no more than its year is known: `last December`, `next January`."""
        if at.year is not None and self.which == -1 and self.month > 6:
            return at.year - 1
        if at.year is not None and self.which == 1 and self.month <= 6:
            return at.year + 1
        return at.stated.get(self.month, at.year)

    def _beyond(self, near: date, which: int) -> int:
        passed = (self.month, self.day or 1) < (near.month, near.day if self.day else 1)
        if which == 1:
            return near.year + (1 if passed or self.month == near.month else 0)
        return near.year - (0 if passed else 1)

    def value(self, at: Context) -> str | None:
        year = self.resolved_year(at)
        if year is None:
            return None
        last_year = year + (self.to_month is not None and self.to_month < self.month)
        if self.day is None:
            first = edtf.month(year, self.month)
            return self._to(first, edtf.month(last_year, self.to_month)) if self.to_month else first
        first_day = _day(year, self.month, self.day)
        if first_day is None:
            return None
        if self.to_day is None:
            return first_day.isoformat()
        last_day = _day(last_year, self.to_month or self.month, self.to_day)
        return self._to(first_day.isoformat(), last_day.isoformat()) if last_day else None

    def _to(self, first: str, last: str) -> str:
        return f"[{first},{last}]" if self.one_of else edtf.interval(first, last)


def _day(year: int, month: int, day: int) -> date | None:
    return date(year, month, day) if 1 <= year <= 9998 and day <= monthrange(year, month)[1] else None


@dataclass(frozen=True, slots=True)
class Nth:
    """A day of the month that is not named: the nearest such day to that told last, or to that of writing."""

    kind: ClassVar[str] = "nth"
    day: int

    def value(self, at: Context) -> str | None:
        near = at.last or at.day
        if near is None:
            return None
        around = (edtf.moved(near.replace(day=1), months) for months in (-1, 0, 1))
        days = [m.replace(day=self.day) for m in around if self.day <= monthrange(m.year, m.month)[1]]
        return min(days, key=lambda day: abs((day - near).days)).isoformat()


@dataclass(frozen=True, slots=True)
class Fixed:
    """A value that does not depend on when it was written: a year, a decade, a day in figures."""

    kind: ClassVar[str] = "fixed"
    edtf: str

    def value(self, at: Context) -> str | None:
        return self.edtf


@dataclass(frozen=True, slots=True)
class FiscalYear:
    """A fiscal year of the United States: from July until that of 1976, from October since."""

    kind: ClassVar[str] = "fiscal"
    year: int

    def value(self, at: Context) -> str | None:
        first = 7 if self.year <= _FISCAL_CHANGE else 10
        return f"{edtf.month(self.year - 1, first)}/{edtf.month(self.year, first - 1)}"


@dataclass(frozen=True, slots=True)
class Season:
    """A season, 21 spring to 24 winter, of a printed year or of one told by `which` (`last summer`)."""

    kind: ClassVar[str] = "season"
    number: int
    year: int | None = None
    which: int | None = None

    def value(self, at: Context) -> str | None:
        year = self.year
        if year is None and at.near is not None:
            middle = {21: 4, 22: 7, 23: 10, 24: 1}[self.number]
            meant = Calendar(None, middle, None, which=self.which if self.which else None)
            year = meant.resolved_year(at)
            if year is not None and self.number == 24:
                year -= 1
        elif year is None and self.which == 0:
            year = at.year
        return f"{year:04d}-{self.number}" if year is not None else None


@dataclass(frozen=True, slots=True)
class Feast:
    """A feast with a fixed day of the year, or Easter, Thanksgiving, which move; `shift` days from it."""

    kind: ClassVar[str] = "feast"
    name: str
    year: int | None = None
    shift: int = 0

    def value(self, at: Context) -> str | None:
        if self.year is not None:
            return self._day(self.year).isoformat()
        if at.near is None:
            return self._day(at.year).isoformat() if at.year is not None else None
        around = (self._day(at.near.year + shift) for shift in (-1, 0, 1))
        near = at.near
        return min(around, key=lambda day: abs((day - near).days)).isoformat()

    def _day(self, year: int) -> date:
        return feast_day(self.name, year) + timedelta(days=self.shift)


_FIXED = {
    **{"christmas": (12, 25), "christmas eve": (12, 24), "new year": (1, 1), "new years eve": (12, 31)},
    **{"earth day": (4, 22), "may day": (5, 1), "independence day": (7, 4), "veterans day": (11, 11)},
}
OBSERVED = frozenset({"earth day", "may day", "independence day", "veterans day", "labor day", "memorial day"})
"""Feasts that are called a day and nothing without."""


def feast_day(name: str, year: int) -> date:
    """The day of a feast in a year; Easter after the anonymous Gregorian computus (Meeus, 1991)."""
    if fixed := _FIXED.get(name):
        return date(year, *fixed)
    if name == "labor day":
        return date(year, 9, 1) + timedelta(days=-date(year, 9, 1).weekday() % 7)
    if name == "memorial day":
        return date(year, 5, 31) - timedelta(days=date(year, 5, 31).weekday())
    if name == "thanksgiving":
        first = date(year, 11, 1)
        return first + timedelta(days=(3 - first.weekday()) % 7 + 21)
    golden, (century, rest) = year % 19, divmod(year, 100)
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    shift = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * shift) // 451
    month, day = divmod(moon + shift - 7 * late + 114, 31)
    return date(year, month, day + 1)

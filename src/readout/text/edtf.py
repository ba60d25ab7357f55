"""Arithmetic with EDTF values (ISO 8601-2, levels 0 to 2): the days of a value, and values made of days."""

import re
from calendar import monthrange
from datetime import date, timedelta

_PART = re.compile(
    r"(?P<y>\d{3}[\dX]|\d\dXX)(?:-(?P<m>\d\d)(?:-(?P<d>\d\d)(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?)?)?[?~%]?"
)
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12)}

_ONE_OF = re.compile(r"\[([^\[\],/]+),([^\[\],/]+)\]")

Days = tuple[date, date]
"""The first and the last day of a stretch of time."""


def month(year: int, number: int) -> str:
    """A month, `number` counted on or back from January of `year`: `month(2010, 14)` is `2011-02`."""
    years, rest = divmod(number - 1, 12)
    return f"{year + years:04d}-{rest + 1:02d}"


def moved(day: date, months: int) -> date:
    """The same day so many months on, or the last of that month where it has no such day."""
    years, rest = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, rest + 1, min(day.day, monthrange(year, rest + 1)[1]))


def interval(first: str, last: str) -> str:
    """From one value to another; the value itself where they are one."""
    return first if first == last else f"{first}/{last}"


def stretch(first: date, last: date) -> str:
    """From one day to another."""
    return interval(first.isoformat(), last.isoformat())


def days(value: str | None) -> Days | None:
    """The first and last day of a value; None where it is open, or no value of the levels that are read here.

    A season is its meteorological months on the northern half of the earth; winter is December alone, since the
    year that it is printed with may be either of two.
    """
    if not value:
        return None
    first, last = either(value) or (value.partition("/")[0], value.rpartition("/")[2])
    start, end = _covered(first), _covered(last)
    return (start[0], end[1]) if start and end and start[0] <= end[1] else None


def either(value: str) -> tuple[str, str] | None:
    """The two of which one is meant: `[2010-03-23,2010-03-24]`; None of any other value."""
    match = _ONE_OF.fullmatch(value)
    return (match[1], match[2]) if match else None


def overlap(a: str, b: str) -> bool:
    """Whether two values may mean one time; so they may where either is open or cannot be read."""
    first, second = days(a), days(b)
    return first is None or second is None or (first[0] <= second[1] and second[0] <= first[1])


def _covered(part: str) -> Days | None:
    match = _PART.fullmatch(part)
    if match is None:
        return None
    low, high = int(match["y"].replace("X", "0")), int(match["y"].replace("X", "9"))
    if low < 1:
        return None
    if match["m"] is None:
        return date(low, 1, 1), date(high, 12, 31)
    first, last = _SEASONS.get(int(match["m"]), (int(match["m"]), int(match["m"])))
    try:
        if match["d"]:
            day = date(low, first, int(match["d"]))
            return day, day
        return date(low, first, 1), date(low, last, monthrange(low, last)[1])
    except ValueError:
        return None


def is_day(value: str | None) -> bool:
    """Whether a value is one day, or a moment of one."""
    return bool(value) and (found := days(value)) is not None and found[0] == found[1]


def since(value: str) -> str:
    """From the beginning of a value on."""
    return f"{(either(value) or value.split('/'))[0]}/.."


def until(value: str) -> str:
    """To the end of a value."""
    return f"../{(either(value) or value.split('/'))[-1]}"


def about(value: str) -> str:
    """A value that holds roughly; an interval's ends each do, and either of two."""
    if two := either(value):
        return f"[{about(two[0])},{about(two[1])}]"
    return "/".join(p if p == ".." or p.endswith("~") else f"{p}~" for p in value.split("/"))


def third(value: str, which: int) -> str | None:
    """The early (0), middle (1) or late (2) part of a month, a year or a decade; None of anything else.

    Of a month days 1 to 10, 11 to 20 and 21 to the last; of a year four months each; of a decade its first
    four years, its middle three and its last four, as people speak of them.
    """
    if re.fullmatch(r"\d{4}-(?:0[1-9]|1[0-2])", value):
        last = monthrange(int(value[:4]), int(value[5:]))[1]
        first, end = ((1, 10), (11, 20), (21, last))[which]
        return f"{value}-{first:02d}/{value}-{end:02d}"
    if re.fullmatch(r"\d{4}", value):
        return f"{value}-{4 * which + 1:02d}/{value}-{4 * which + 4:02d}"
    if re.fullmatch(r"\d{3}X", value):
        first, end = ((0, 3), (4, 6), (6, 9))[which]
        return f"{value[:3]}{first}/{value[:3]}{end}"
    return None


def edge(value: str, last: bool) -> str | None:
    """The first or last month of a year, part of a month or day of a week: what `the end of` it means."""
    if re.fullmatch(r"\d{4}", value):
        return f"{value}-{12 if last else 1:02d}"
    if part := third(value, 2 if last else 0):
        return part
    covered = days(value)
    return (covered[1] if last else covered[0]).isoformat() if covered else None


def week(day: date, weeks: int = 0) -> Days:
    """Monday and Sunday of a day's week, or of one so many weeks on."""
    monday = day - timedelta(days=day.weekday()) + timedelta(weeks=weeks)
    return monday, monday + timedelta(days=6)


def nearest_year(number: int, day: int | None, near: date) -> int:
    """The year in which a month, or a day of it, comes nearest to a day."""

    def distance(year: int) -> int:
        return abs((date(year, number, min(day or 15, monthrange(year, number)[1])) - near).days)

    return min((near.year, near.year - 1, near.year + 1), key=distance)

"""When a document's date lies on the calendar: an EDTF value as the first and last second that it can mean."""

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

from readout.text.edtf import either

DAY = 86_400
_PART = re.compile(
    r"(?P<y>[0-9X]{4})(?:-(?P<m>[0-9X]{2})(?:-(?P<d>[0-9X]{2})"
    r"(?:[T ](?P<H>[01]\d|2[0-3]):(?P<M>[0-5]\d)(?::(?P<S>[0-5]\d))?(?:\.\d+)?"
    r"\s*(?P<z>Z|[+-]\d{2}:?\d{2})?)?)?)?"
)
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12)}


def seconds(year: int, month: int = 1, day: int = 1) -> int:
    """Seconds from the first day of year 1 to the start of a day."""
    return (date(year, month, day).toordinal() - 1) * DAY


def _zone(text: str | None) -> int:
    if not text or text == "Z":
        return 0
    digits = text[1:].replace(":", "")
    offset = int(digits[:2]) * 3600 + int(digits[2:]) * 60
    return -offset if text[0] == "-" else offset


def _month_bounds(year: int, month: int) -> tuple[int, int]:
    first, last = _SEASONS.get(month, (month, month))
    return seconds(year, first), seconds(year, last, monthrange(year, last)[1]) + DAY - 1


def _part_bounds(text: str) -> tuple[int, int] | None:
    match = _PART.fullmatch(text.strip().rstrip("?~%"))
    if match is None:
        return None
    y, m, d = match["y"], match["m"], match["d"]
    try:
        if "X" in y or not m or "X" in m:
            low, high = int(y.replace("X", "0")), int(y.replace("X", "9"))
            return seconds(max(low, 1)), seconds(high, 12, 31) + DAY - 1
        if not d or "X" in d:
            return _month_bounds(int(y), int(m))
        start = seconds(int(y), int(m), int(d))
    except ValueError:
        return None
    if match["H"] is None:
        return start, start + DAY - 1
    at = start + int(match["H"]) * 3600 + int(match["M"]) * 60 + int(match["S"] or 0)
    return at, at if match["S"] else at + 59


@lru_cache(maxsize=4096)
def bounds(edtf: str | None) -> tuple[int, int] | None:
    """The first and last second (from year 1, the document's own clock) of an EDTF date; None if it says nothing.

    Years, months, days, times, unspecified digits (`201X`), seasons, intervals (`2010-03/2010-05`) and one of two
    (`[2010-03,2010-05]`) are read; an open end of an interval takes the closed end's value. The zone is left out:
    a document of the evening of the 22nd stays one of the 22nd.
    """
    if not edtf:
        return None
    parts = [_part_bounds(p) for p in either(edtf) or edtf.split("/", 1)]
    known = [p for p in parts if p is not None]
    if not known or (len(parts) == 1 and len(known) != 1):
        return None
    return min(p[0] for p in known), max(p[1] for p in known)


def instant(edtf: str | None) -> int | None:
    """The moment to sort by: the first second in UTC where a zone is given."""
    span = bounds(edtf)
    if span is None or edtf is None:
        return None
    match = _PART.match(edtf)
    return span[0] - (_zone(match["z"]) if match else 0)


def year_of(edtf: str | None) -> int | None:
    """The year, where the date lies within one."""
    span = bounds(edtf)
    if span is None:
        return None
    first, last = ((date.min + timedelta(days=s // DAY)).year for s in span)
    return first if first == last else None


def month_of(edtf: str | None) -> int | None:
    """The month, where the date lies within one, counted from January of year 0: July 2010 is 2010 * 12 + 6."""
    span = bounds(edtf)
    if span is None:
        return None
    first, last = (date.min + timedelta(days=s // DAY) for s in span)
    return first.year * 12 + first.month - 1 if (first.year, first.month) == (last.year, last.month) else None


def say_month(month: int) -> str:
    """A month, counted as `month_of` does, as `2010-07`."""
    return f"{month // 12:04}-{month % 12 + 1:02}"

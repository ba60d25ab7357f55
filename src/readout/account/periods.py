"""Dates of rows as days, and whether they lie before a day, from it on, or cannot be placed."""

import re
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from readout.text import edtf

_CLOCK = re.compile(r"T(\d\d):(\d\d)")

_HOUR = re.compile(
    r"\b(?P<h>[01]?\d|2[0-3])[:.](?P<m>[0-5]\d)\b(?![./]\d)"
    r"|\b(?P<hh>[01]\d|2[0-3])(?P<mm>[0-5]\d)\s?(?:hours|hrs|h\b|[ECMP][SD]T|GMT|Z\b|local)"
    r"|\b(?P<half>1[0-2]|[1-9])\s?[ap]\.?m\b",
    re.IGNORECASE,
)

Reach = tuple[date, date]
"""The first and last day that a date may mean; open ends reach to the ends of the calendar."""


class Period(StrEnum):
    """Where something lies: before a day, from that day on, on both sides of it as far as is known, or outside."""

    BEFORE = "before"
    AFTER = "after"
    UNPLACED = "unplaced"
    OUTSIDE = "outside"


@lru_cache(maxsize=16384)
def reach(value: str | None) -> Reach | None:
    """The days that an EDTF value may mean; None where it says nothing."""
    if not value:
        return None
    found = edtf.days(value)
    if found:
        return found
    first, slash, last = value.partition("/")
    if not slash:
        return None
    low, high = edtf.days(first), edtf.days(last)
    if low and last in ("..", ""):
        return low[0], date.max
    if high and first in ("..", ""):
        return date.min, high[1]
    return None


def width(days: Reach) -> int:
    """How many days a date leaves open: 0 for one day."""
    return (days[1] - days[0]).days


def clock(value: str | None) -> float | None:
    """The hour of a moment, minutes as a fraction; None where a date has none."""
    found = _CLOCK.search(value or "")
    return int(found[1]) + int(found[2]) / 60 if found else None


def hours(text: str) -> frozenset[tuple[int, int]]:
    """The hours of a day that a passage prints (`11:10`, `0500EST`, `9 a.m.`), on a face of twelve hours."""
    found = ((m["h"] or m["hh"] or m["half"], m["m"] or m["mm"] or "0") for m in _HOUR.finditer(text))
    return frozenset((int(h) % 12, int(m)) for h, m in found)


def place(value: str | None, at: date | None, bounds: Reach) -> Period:
    """Where a date lies within `bounds`; without a day to part them all that lies inside is `after`.

    What may lie inside or outside is `unplaced`, as is what may lie on both sides of the day.
    """
    days = reach(value)
    if days is None:
        return Period.UNPLACED
    if days[1] < bounds[0] or days[0] > bounds[1]:
        return Period.OUTSIDE
    if days[0] < bounds[0] or days[1] > bounds[1]:
        return Period.UNPLACED
    if at is None or days[0] >= at:
        return Period.AFTER
    return Period.BEFORE if days[1] < at else Period.UNPLACED


def anchored(value: str | None) -> Reach | None:
    """The days of a date by which it is put in order: of one that is open, the end that is known."""
    days = reach(value)
    if days is None:
        return None
    low, high = days
    return (high, high) if low == date.min else (low, low) if high == date.max else days


def day_before(at: date) -> date:
    """The day before."""
    return at - timedelta(days=1)


def spanning(reaches: list[Reach]) -> str | None:
    """The stretch that all of some dates can mean where there is one, else the one that holds them all."""
    if not reaches:
        return None
    low, high = max(r[0] for r in reaches), min(r[1] for r in reaches)
    if low > high:
        low, high = min(r[0] for r in reaches), max(r[1] for r in reaches)
    if low == date.min and high == date.max:
        return None
    first, last = ".." if low == date.min else low.isoformat(), ".." if high == date.max else high.isoformat()
    return edtf.interval(first, last)

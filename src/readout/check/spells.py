"""How long, at what hour, on which days of a month: what a claim and a passage say of these.

Such numbers stand inside times, so that neither days nor plain numbers are compared by them.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from readout.check.claims import Claim
from readout.check.lines import read_line
from readout.check.numbers import numbers_in
from readout.check.papers import Site
from readout.model import Departure, Difference, Point, Span

_UNITS = {"second": 1, "minute": 60, "hour": 3_600, "day": 86_400, "week": 604_800, "month": 2_630_000,
          "year": 31_557_600, "decade": 315_576_000}  # fmt: skip
_UNIT = r"(?P<unit>second|minute|hour|day|week|month|year|decade)s?\b"
_NUMBER = r"(?P<number>\d[\d,]*(?:\.\d+)?|(?:[a-z]+-)?[a-z]+)"
_LONG = re.compile(
    rf"\b(?:(?P<part>half|quarter)(?:\s+of)?\s+an?\s+|(?:{_NUMBER})(?:\s+(?P<and>and\s+a\s+half))?[\s-]\s*){_UNIT}"
    rf"(?P<half>\s+and\s+a\s+half)?",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"\b(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?\s?(?P<half>a\.?m|p\.?m)\b"
    r"|\b(?P<military>[0-2]\d[0-5]\d) ?(?:hours|Z\b)",
    re.IGNORECASE,
)
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_TWO = (
    r"(?P<first>\d{1,2})(?:st|nd|rd|th)?\s*(?:and|to|or|through|until|-|–|/)\s*(?P<last>\d{1,2})(?:st|nd|rd|th)?"
)
_DAYS = (
    re.compile(rf"\b{_TWO} (?P<month>{_MONTH})\b", re.IGNORECASE),
    re.compile(rf"\b(?P<month>{_MONTH})\.? {_TWO}(?!\d)", re.IGNORECASE),
)
_NEAR = 0.05
_LIKE = 9


@lru_cache(maxsize=4096)
def lengths(text: str) -> tuple[tuple[Span, str, float], ...]:
    """The stretches of time told in a text: where, as printed, and in seconds."""
    out = []
    for found in _LONG.finditer(text):
        unit = _UNITS[found["unit"].lower()]
        if found["part"]:
            count: float | None = 0.5 if found["part"].lower() == "half" else 0.25
        else:
            count = _count(found["number"])
        if count is None or re.fullmatch(r"\d{4} hours?", found[0], re.IGNORECASE):
            continue
        count += 0.5 if found["half"] or found["and"] else 0.0
        out.append((found.span(), " ".join(found[0].split()), count * unit))
    return tuple(out)


def _count(printed: str) -> float | None:
    if printed.lower() in ("a", "an"):
        return 1.0
    read = numbers_in(read_line(printed))
    return read[0].value if len(read) == 1 and not read[0].rank else (1.0 if printed.lower() == "one" else None)


@lru_cache(maxsize=4096)
def clocks(text: str) -> tuple[tuple[Span, str, int], ...]:
    """The hours of the day told in a text: where, as printed, and in minutes since midnight."""
    out = []
    for found in _CLOCK.finditer(text):
        if found["military"]:
            minutes = int(found["military"][:2]) * 60 + int(found["military"][2:])
        else:
            hour = int(found["hour"]) % 12 + (12 if found["half"].lower().startswith("p") else 0)
            minutes = hour * 60 + int(found["minute"] or 0)
        out.append((found.span(), found[0], minutes))
    return tuple(out)


@lru_cache(maxsize=4096)
def pairs_of_days(text: str) -> tuple[tuple[Span, str, str, frozenset[int]], ...]:
    """Two days of one month told together: where, as printed, the month's first letters, the days."""
    return tuple(
        (found.span(), found[0], found["month"][:3].lower(), frozenset({int(found["first"]), int(found["last"])}))
        for pattern in _DAYS
        for found in pattern.finditer(text)
    )


def taken(text: str) -> list[Span]:
    """The stretches of a text whose numbers are compared here."""
    return [
        *(span for span, *_ in lengths(text)),
        *(span for span, *_ in clocks(text)),
        *(span for span, *_ in pairs_of_days(text)),
    ]


def spells(claim: Claim, site: Site) -> Iterator[Difference]:
    """Stretches of time, hours and pairs of days of the claim that the passage does not have."""
    quoted = [(q.start, q.end) for q in claim.quotes]
    ours, theirs = claim.text, site.line.text
    around = " ".join(line.text for line in site.around)
    yield from _lengths(ours, theirs, around, quoted)
    hours = clocks(theirs)
    for _, printed, minutes in clocks(ours):
        if hours and minutes not in [h for _, _, h in hours]:
            yield _differs(Point.DATE, printed, hours[0][1])
        elif not hours and minutes not in [h for _, _, h in clocks(around)]:
            yield _silent(Point.DATE, printed)
    for _, printed, month, days in pairs_of_days(ours):
        if days <= {int(n) for n in re.findall(r"\b\d{1,2}\b", theirs)}:
            continue
        same = next((p for _, p, m, _ in pairs_of_days(theirs) if m == month), None)
        yield _differs(Point.DATE, printed, same) if same else _silent(Point.DATE, printed)


def _lengths(ours: str, theirs: str, around: str, quoted: Sequence[Span]) -> Iterator[Difference]:
    told = lengths(theirs)
    for span, printed, seconds in lengths(ours):
        if any(a <= span[0] < b for a, b in quoted) or any(_same(seconds, s) for _, _, s in told):
            continue
        rival = next((p for _, p, s in told if seconds and 1 / _LIKE < s / seconds < _LIKE), None)
        if rival:
            yield _differs(Point.NUMBER, printed, rival)
        elif not any(_same(seconds, s) for _, _, s in lengths(around)) and printed.split()[0].lower() not in (
            "a",
            "an",
        ):
            yield _silent(Point.NUMBER, printed)


def _same(a: float, b: float) -> bool:
    return abs(a - b) <= _NEAR * max(a, b)


def _differs(point: Point, ours: str, theirs: str) -> Difference:
    return Difference(point, Departure.CONFLICT, ours, theirs, f"The passage has {theirs}, not {ours}.")


def _silent(point: Point, ours: str) -> Difference:
    return Difference(point, Departure.SILENT, ours, None, f"The passage does not say {ours}.")

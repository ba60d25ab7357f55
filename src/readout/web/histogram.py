"""When the documents of a search are from, as bars: years, or months where they lie close together."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from readout.model import SearchPage
from readout.web.labels import say_day
from readout.web.queries import split_terms, with_term
from readout.web.rendering import address

WIDTH: Final = 1000.0
HEIGHT: Final = 60.0
"""The drawing's own units; it is stretched to the width of the page."""
_YEARS: Final = 3
"""How many years are few enough to be told by month."""
_MOST_GAPLESS: Final = 60
_GAP: Final = 0.15
_LEAST: Final = 2.0
_DATED = re.compile(r"(?:date|year|month):", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Bar:
    """A year or month: its words, how many documents, the search narrowed to it, and its place in the drawing."""

    label: str
    words: str
    count: int
    href: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Histogram:
    """The bars of a search in order; `undated` have no date, `loose` none so exact as a bar.

    `gaps` says whether years without any document are left out, as there are too many to draw.
    """

    unit: str
    bars: tuple[Bar, ...]
    undated: int
    undated_href: str
    loose: int
    gaps: bool = False

    @property
    def filled(self) -> tuple[Bar, ...]:
        """The bars that stand for any document."""
        return tuple(bar for bar in self.bars if bar.count)

    @property
    def most(self) -> int:
        """How many documents the tallest bar stands for."""
        return max((bar.count for bar in self.bars), default=0)


def histogram(found: SearchPage, **kept: str) -> Histogram | None:
    """The histogram of a result, `kept` being the other parameters of its address; None where none is dated."""
    years = {int(year): count for facet in found.facets if facet.field == "date" for year, count in facet.counts}
    if not found.total or not (years or found.undated):
        return None
    months = dict(found.months)
    close = bool(years) and max(years) - min(years) < _YEARS and bool(months)
    counts = list(_by_month(months) if close else _by_year(years))
    undated_href = address("/search", q=narrowed(found.query, "date:none"), **kept)
    loose = found.total - found.undated - sum(count for _, count in counts)
    gaps = not close and bool(years) and max(years) - min(years) >= _MOST_GAPLESS
    bars = _bars(counts, found.query, kept)
    return Histogram("month" if close else "year", bars, found.undated, undated_href, max(loose, 0), gaps)


def narrowed(query: str, term: str) -> str:
    """The query with one term for its date in place of any that it has."""
    kept = [t for t in split_terms(query) if not _DATED.match(t)]
    return with_term(query if len(kept) == len(split_terms(query)) else " ".join(kept), term)


def _by_year(years: dict[int, int]) -> Iterator[tuple[str, int]]:
    if not years:
        return
    low, high = min(years), max(years)
    shown = range(low, high + 1) if high - low < _MOST_GAPLESS else sorted(years)
    yield from ((f"{year:04}", years.get(year, 0)) for year in shown)


def _by_month(months: dict[str, int]) -> Iterator[tuple[str, int]]:
    first, last = (int(label[:4]) * 12 + int(label[5:]) - 1 for label in (min(months), max(months)))
    for number in range(first, last + 1):
        label = f"{number // 12:04}-{number % 12 + 1:02}"
        yield label, months.get(label, 0)


def _bars(counts: Sequence[tuple[str, int]], query: str, kept: dict[str, str]) -> tuple[Bar, ...]:
    top = max((count for _, count in counts), default=1) or 1
    step = WIDTH / max(len(counts), 1)
    return tuple(
        Bar(
            label,
            say_day(label),
            count,
            address("/search", q=narrowed(query, f"date:{label}"), **kept),
            round(step * (at + _GAP / 2), 2),
            round(HEIGHT - tall, 2),
            round(step * (1 - _GAP), 2),
            round(tall, 2),
        )
        for at, (label, count) in enumerate(counts)
        for tall in (max(_LEAST, HEIGHT * count / top) if count else 0.0,)
    )

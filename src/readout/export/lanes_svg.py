"""What happened, as a picture over time (SVG 1.1): marks in lanes, or bars where there are too many to tell apart.

No style is written in attributes or elements of its own, as in `network_svg`.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from html import escape
from typing import Final

from readout.model import Lanes, Mark, Table

_FONT: Final = 'font-family="Helvetica, Arial, Liberation Sans, sans-serif"'
_WIDTH: Final = 1000
_SIDE: Final = 16
_HEAD: Final = 30
_LANE: Final = 46
_MANY: Final = 120
_BARS: Final = 120
_FILLS: Final = {Table.CONTACT: "#2c6138", Table.STATEMENT: "#17507e", Table.LISTING: "#8a3b12"}
_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_YEAR: Final = 366
_LONGEST: Final = 60

Href = Callable[[Mark], str]
Span = Callable[[int, int], str]


def lanes_svg(lanes: Lanes, title: str, *, href: Href | None = None, span_href: Span | None = None) -> str:
    """The picture; with `href` a mark leads to its passage, with `span_href` a bar to what it counts.

    A mark is filled where the day is its own, hollow where it is its document's; one that may be any of several
    days is a bar from the first to the last of them.
    """
    rows = len(lanes.lanes) + bool(lanes.messages)
    height = _HEAD + _LANE * max(1, rows) + 8
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" width="{_WIDTH}"'
        f' height="{height}" class="lanes-svg" role="group" aria-label="{escape(title)}" {_FONT}>',
        f'<rect class="ground" width="{_WIDTH}" height="{height}" fill="#ffffff"/>',
        *_axis(lanes, height),
    ]
    by_lane: defaultdict[int, list[Mark]] = defaultdict(list)
    for mark in lanes.marks:
        if mark.high >= lanes.low and mark.low <= lanes.high:
            by_lane[mark.lane].append(mark)
    for n, lane in enumerate(lanes.lanes):
        top = _HEAD + n * _LANE
        parts.append(_label(lane.name, top))
        if len(by_lane[n]) > _MANY:
            parts += _bars(lanes, [(m.low, 1) for m in by_lane[n]], top, span_href, lane.name)
        else:
            parts += (_mark(lanes, mark, top, href) for mark in by_lane[n])
    if lanes.messages:
        top = _HEAD + len(lanes.lanes) * _LANE
        parts.append(_label("Messages by their headers", top))
        parts += _bars(lanes, lanes.messages, top, span_href, "messages")
    return "\n".join((*parts, "</svg>"))


def counts_svg(lanes: Lanes, counts: Sequence[Sequence[tuple[int, int]]], title: str, span_href: Span) -> str:
    """A picture of nothing but counts by day: those of each lane as bars that lead to their days."""
    height = _HEAD + _LANE * len(lanes.lanes) + 8
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" class="lanes-svg" role="group"'
        f' aria-label="{escape(title)}" {_FONT}>',
        *_axis(lanes, height),
    ]
    for n, lane in enumerate(lanes.lanes):
        top = _HEAD + n * _LANE
        parts += (_label(lane.name, top), *_bars(lanes, counts[n], top, span_href, lane.name))
    return "\n".join((*parts, "</svg>"))


def _x(lanes: Lanes, day: float) -> float:
    share = (day - lanes.low) / max(1, lanes.high + 1 - lanes.low)
    return _SIDE + (_WIDTH - 2 * _SIDE) * min(1.0, max(0.0, share))


def _axis(lanes: Lanes, height: int) -> Iterator[str]:
    yield '<g class="lanes-axis" stroke="#ddd6c8" fill="#5c564c" font-size="11">'
    for day, said in ticks(lanes.low, lanes.high):
        x = _x(lanes, day)
        yield f'<line x1="{x:.1f}" y1="18" x2="{x:.1f}" y2="{height}"/>'
        yield f'<text x="{x + 3:.1f}" y="14" stroke="none">{said}</text>'
    yield "</g>"


def ticks(low: int, high: int) -> list[tuple[int, str]]:
    """The days at which a line is drawn, and what it is called: years, quarters, months or single days."""
    first, last = date.fromordinal(max(1, low)), date.fromordinal(high)
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if months <= 1:
        step = max(1, (high - low) // 8)
        days = (date.fromordinal(day) for day in range(max(1, low), high + 1, step))
        return [(day.toordinal(), f"{day.day} {_MONTHS[day.month - 1]} {day.year}") for day in days]
    every = next((n for n in (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400) if months / n <= 13), 12_000)
    found = []
    for number in range(months):
        year, month = divmod(first.year * 12 + first.month - 1 + number, 12)
        if (year * 12 + month) % every == 0 and (day := date(year, month + 1, 1).toordinal()) >= low:
            found.append((day, f"{year}" if every >= 12 or month == 0 else f"{_MONTHS[month]} {year}"))
    return found


def _label(name: str, top: int) -> str:
    text = name if len(name) <= _LONGEST else name[: _LONGEST - 1].rstrip() + "…"
    return (
        f'<g class="lanes-label"><line x1="0" y1="{top}" x2="{_WIDTH}" y2="{top}" stroke="#ddd6c8"/>'
        f'<text x="4" y="{top + 13}" font-size="11.5" fill="#1d1b18">{escape(text)}</text></g>'
    )


def _mark(lanes: Lanes, mark: Mark, top: int, href: Href | None) -> str:
    y, left, right = top + 30, _x(lanes, mark.low), _x(lanes, mark.high + 1)
    fill = _FILLS[Table(mark.table)]
    look = f'class="mark mark-{mark.table}" stroke="{fill}" fill="{fill if mark.own else "#ffffff"}"'
    hollow = "" if mark.own else ' fill-opacity="0.4"'
    said = f"<title>{escape(mark.text)}</title>"
    if mark.high > mark.low and right - left > 8:
        place = f'x="{left:.1f}" y="{y - 4}" width="{right - left:.1f}" height="8" rx="4"'
        shape = f'<rect {look} fill-opacity="0.18" stroke-opacity="0.4" {place}>{said}</rect>'
    else:
        shape = f'<path {look}{hollow} d="{_outline(mark.table, (left + right) / 2, y)}">{said}</path>'
    if href is None or not (to := href(mark)):
        return shape
    return f'<a href="{escape(to)}" tabindex="-1" aria-label="{escape(mark.text)}">{shape}</a>'


def _outline(table: str, x: float, y: float) -> str:
    """A circle for a contact, a diamond for a statement, a square for a listing."""
    if table == Table.CONTACT:
        return f"M{x - 5:.1f},{y} a5,5 0 1,0 10,0 a5,5 0 1,0 -10,0 z"
    if table == Table.STATEMENT:
        return f"M{x:.1f},{y - 6} l6,6 l-6,6 l-6,-6 z"
    return f"M{x - 4.5:.1f},{y - 4.5} h9 v9 h-9 z"


def _bars(
    lanes: Lanes, counts: Sequence[tuple[int, int]], top: int, span_href: Span | None, what: str
) -> Iterator[str]:
    """Bars that say how many there are in each stretch of time."""
    step = max(1, -(-(lanes.high + 1 - lanes.low) // _BARS))
    found: Counter[int] = Counter()
    for day, count in counts:
        if lanes.low <= day <= lanes.high:
            found[(day - lanes.low) // step] += count
    most = max(found.values(), default=1)
    for number, count in sorted(found.items()):
        first = lanes.low + number * step
        last = min(first + step - 1, lanes.high)
        left, right = _x(lanes, first), _x(lanes, last + 1)
        tall = max(1.5, 27 * count / most)
        said = f"{count:,} {what.lower()}, {_stretch(first, last)}"
        bar = (
            f'<rect class="lanes-bar" x="{left:.1f}" y="{top + 44 - tall:.1f}" height="{tall:.1f}"'
            f' width="{max(1.0, right - left - 1):.1f}" fill="#5b97c2"><title>{escape(said)}</title></rect>'
        )
        if span_href is None:
            yield bar
        else:
            to = escape(span_href(first, last))
            yield f'<a href="{to}" tabindex="-1" aria-label="{escape(said)}">{bar}</a>'


def _stretch(first: int, last: int) -> str:
    one, other = date.fromordinal(first).isoformat(), date.fromordinal(last).isoformat()
    return one if one == other else f"{one} to {other}"

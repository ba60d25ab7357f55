"""Drawings over time as pages show them: the server's picture, and the data that a script draws in its place."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from readout.model import Lanes, Mark
from readout.web.accounts import Passages, passage_href
from readout.web.labels import say_count
from readout.workbench.drawing import lanes_picture

_EPOCH = date(1970, 1, 1).toordinal()


@dataclass(frozen=True, slots=True)
class TimeDrawing:
    """A drawing over time: its picture (SVG), the data for the script, and what it shows in one line."""

    picture: str
    data: dict[str, Any]
    said: str


def draw_lanes(
    lanes: Lanes, passages: Passages, span_href: Callable[[str, str], str], title: str
) -> TimeDrawing | None:
    """Lanes drawn: a mark opens its passage, a bar the address for its days. None where nothing is dated."""
    if not lanes.marks and not lanes.messages:
        return None

    def opens(mark: Mark) -> str:
        return (
            passage_href(passages[mark.row]) if mark.row is not None and mark.row in passages else f"#t-{mark.id}"
        )

    def span(first: int, last: int) -> str:
        return span_href(date.fromordinal(first).isoformat(), date.fromordinal(last).isoformat())

    said = f"{title}: {say_count(len(lanes.marks), 'mark')} in {say_count(len(lanes.lanes), 'lane')}"
    return TimeDrawing(
        lanes_picture(lanes, said, href=opens, span_href=span), _data(lanes, opens, span_href), said
    )


def _data(lanes: Lanes, opens: Callable[[Mark], str], span_href: Callable[[str, str], str]) -> dict[str, Any]:
    return {
        "low": lanes.low - _EPOCH,
        "high": lanes.high + 1 - _EPOCH,
        "span": span_href("SINCE", "UNTIL"),
        "lanes": [lane.name for lane in lanes.lanes],
        "marks": [
            {
                "lane": mark.lane,
                "low": mark.low - _EPOCH,
                "high": mark.high + 1 - _EPOCH,
                "table": mark.table,
                "own": mark.own,
                "said": mark.text,
                "href": opens(mark),
            }
            for mark in lanes.marks
        ],
        "messages": [[day - _EPOCH, count] for day, count in lanes.messages],
    }

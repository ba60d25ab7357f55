"""Where a passage stands on the picture of its page, as boxes in fractions of the page."""

import struct
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from readout.model import PageLayout

_ROW: Final = struct.Struct("<IIffff")
_GAP: Final = 0.03
"""Words on one line nearer than this share of the page's width make one box."""
_MARGIN: Final = 0.002


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page: left, top, width and height from 0 to 1, origin at the top left."""

    x: float
    y: float
    width: float
    height: float


def find_boxes(layout: PageLayout, spans: Iterable[tuple[int, int]], shift: int = 0) -> tuple[Box, ...]:
    """The boxes of the words that overlap the spans; `shift` is added to the spans' offsets first.

    A damaged table of words gives no boxes rather than an error: the boxes are a comfort, the text is the source.
    """
    wanted = [(start + shift, end + shift) for start, end in spans]
    if not wanted or len(layout.words) % _ROW.size:
        return ()
    low, high = min(s for s, _ in wanted), max(e for _, e in wanted)
    found = [
        row[2:]
        for row in _ROW.iter_unpack(layout.words)
        if row[0] < high and low < row[1] and any(row[0] < e and s < row[1] for s, e in wanted)
    ]
    return tuple(_to_box(row) for row in _join(found))


def _join(rows: list[tuple[float, float, float, float]]) -> list[tuple[float, float, float, float]]:
    """Neighbouring words of one line as one."""
    out: list[tuple[float, float, float, float]] = []
    for left, top, right, bottom in rows:
        if out:
            before = out[-1]
            overlap = min(bottom, before[3]) - max(top, before[1])
            if overlap > 0.5 * min(bottom - top, before[3] - before[1]) and 0 <= left - before[2] + 0.01 <= _GAP:
                out[-1] = (before[0], min(top, before[1]), max(right, before[2]), max(bottom, before[3]))
                continue
        out.append((left, top, right, bottom))
    return out


def _to_box(row: tuple[float, float, float, float]) -> Box:
    left, top, right, bottom = (min(max(v, 0.0), 1.0) for v in row)
    return Box(
        round(max(left - _MARGIN, 0), 4),
        round(max(top - _MARGIN, 0), 4),
        round(max(right - left, 0) + 2 * _MARGIN, 4),
        round(max(bottom - top, 0) + 2 * _MARGIN, 4),
    )

"""From words with boxes to the lines of a page, and back: shared by PDF text and OCR.

A page comes as runs, stretches of words in the order in which the page draws them. Printed headers are often
drawn as two blocks, a column of labels and a column of values; they are put back on one line each, which prose set
in columns must not be. A blank line stands where the page leaves a gap wider than its usual one.
"""

import struct
from collections.abc import Callable, Iterable, Sequence
from itertools import chain, pairwise
from statistics import median
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
_GAPS = ("", " ", "   ", "\n", "\n\n")
_NOTHING, _SPACE, _COLUMN, _LINE_END, _PARAGRAPH_END = range(5)
_GAP_LENGTHS = np.array([len(gap) for gap in _GAPS])
_TABLE = np.dtype([("start", "<u4"), ("end", "<u4"), *((n, "<f4") for n in ("left", "top", "right", "bottom"))])
_BOX = struct.Struct("<IIffff")
_COLUMN_GAP = 1.6
"""A gap wider than this many line heights separates columns, and is written as three spaces."""
_WIDER, _FAR = 1.4, 1.9
"""A step down the page so many times that before or after it, or the usual one, begins a paragraph."""
_CELL_WORDS = 4
_CELL_WIDTH = 0.35
_MOST_ROWS = 3_000
"""A page with more rows than anyone prints is taken in the order in which it is drawn."""


class Word(NamedTuple):
    """A word and its box in points, origin at the top left of the page as it is shown."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


class Row:
    """Words that stand on one printed line, from left to right, and the box around them."""

    __slots__ = ("baseline", "bottom", "left", "right", "top", "words")

    def __init__(self, words: Sequence[Word]) -> None:
        _, lefts, tops, rights, bottoms = zip(*words, strict=True)
        self.words = list(words)
        self.left: float = min(lefts)
        self.top: float = min(tops)
        self.right: float = max(rights)
        self.bottom: float = max(bottoms)
        self.baseline = _baseline(bottoms)

    @property
    def height(self) -> float:
        """Height of the box, in points, never 0."""
        return max(self.bottom - self.top, 0.1)

    def level_with(self, other: "Row") -> bool:
        """Whether two rows stand at the same height on the page and are both written horizontally."""
        shared = min(self.bottom, other.bottom) - max(self.top, other.top)
        if shared < 0.5 * min(self.height, other.height) or shared < 0.3 * max(self.height, other.height):
            return False
        return not (_upright(self) or _upright(other))

    def extend(self, other: "Row") -> None:
        """Take in the words of a row to the right."""
        self.words += other.words
        self.left, self.right = min(self.left, other.left), max(self.right, other.right)
        self.top, self.bottom = min(self.top, other.top), max(self.bottom, other.bottom)
        self.baseline = _baseline([word.bottom for word in self.words])


def _baseline(bottoms: Sequence[float]) -> float:
    """Where the letters of a row stand: what most of its words reach down to, but for tails as of `g`."""
    first = bottoms[0]
    if len(set(bottoms)) == 1:
        return first
    return sorted(bottoms)[(len(bottoms) - 1) // 2]


def _upright(row: Row) -> bool:
    """Whether a row is written up or down the page."""
    letters = sum(len(w.text) for w in row.words)
    return letters > 2 and row.height > 2 * (row.right - row.left)


def arrange(runs: Iterable[Sequence[Word]], width: float) -> list[Row]:
    """The printed lines of a page of `width` points, in reading order."""
    rows: list[Row] = []
    for run in runs:
        if not run:
            continue
        row = Row(run)
        last = rows[-1] if rows else None
        if last is not None and row.left >= last.right - 0.3 * last.height and row.level_with(last):
            last.extend(row)
        else:
            rows.append(row)
    beside = _neighbours(rows) if len(rows) <= _MOST_ROWS else {}
    if not beside or not _is_table(rows, beside, width):
        return rows
    return _zip_columns(rows, beside)


def _neighbours(rows: list[Row]) -> dict[int, int]:
    """For rows that have another to their right at the same height: the nearest one, by index."""
    by_height = sorted(range(len(rows)), key=lambda i: rows[i].top)
    beside: dict[int, int] = {}
    for at, i in enumerate(by_height):
        for j in by_height[at + 1 :]:
            if rows[j].top > rows[i].bottom:
                break
            if not rows[i].level_with(rows[j]):
                continue
            left, right = (i, j) if rows[i].left <= rows[j].left else (j, i)
            if rows[left].right > rows[right].left + 0.5 * rows[left].height:
                continue
            known = beside.get(left)
            if known is None or rows[right].left < rows[known].left:
                beside[left] = right
    return beside


def _is_table(rows: list[Row], beside: dict[int, int], width: float) -> bool:
    """Whether the rows at the left are labels or cells, rather than lines of a column of prose."""
    cells = sum(
        len(rows[i].words) <= _CELL_WORDS and rows[i].right - rows[i].left < _CELL_WIDTH * width for i in beside
    )
    return cells >= 0.75 * len(beside)


def _zip_columns(rows: list[Row], beside: dict[int, int]) -> list[Row]:
    """Join each row with those beside it; lines that continue a value follow it."""
    taken: dict[int, int] = {}
    for left in sorted(beside, key=lambda i: rows[i].left):
        taken.setdefault(beside[left], left)
    following = {i: _continuations(rows, i, beside, taken) for i in taken}
    follows = {j for group in following.values() for j in group}
    out: list[Row] = []
    for i, row in enumerate(rows):
        if i in taken or i in follows:
            continue
        out.append(row)
        at, chain = i, []
        while (right := beside.get(at)) is not None and taken.get(right) == at:
            out[-1].extend(rows[right])
            chain.append(right)
            at = right
        out.extend(rows[j] for k in chain for j in following[k])
    return out


def _continuations(rows: list[Row], value: int, beside: dict[int, int], taken: dict[int, int]) -> list[int]:
    """The rows drawn right after a value, under it and in its column, that have no label of their own."""
    found: list[int] = []
    column, last = rows[value], rows[value]
    for j in range(value + 1, len(rows)):
        row = rows[j]
        inside = row.left > rows[taken[value]].right and row.left < column.right
        near = 0 <= row.bottom - last.bottom <= 2.2 * last.height
        if j in taken or j in beside or not inside or not near:
            break
        found.append(j)
        last = row
    return found


def compose(rows: list[Row], width: float, height: float, base: int) -> tuple[str, bytes]:
    """The text of a page, one printed line a line, and its word table as `PageLayout.words` has it.

    `base` is the offset in the document's text at which this text will stand.
    """
    if not rows:
        return "", b""
    texts, *columns = zip(*chain.from_iterable(row.words for row in rows), strict=True)
    boxes = np.array(columns, dtype=np.float64)
    counts = [len(row.words) for row in rows]
    firsts = np.cumsum([0, *counts[:-1]])
    gaps = _gaps(boxes, np.repeat([0.6 * row.height for row in rows], counts))
    gaps[firsts] = _LINE_END
    gaps[firsts[sorted(_paragraph_breaks(rows))]] = _PARAGRAPH_END
    gaps[0] = _NOTHING
    lengths = np.fromiter(map(len, texts), dtype=np.int64, count=len(texts))
    ends = base + np.cumsum(lengths + _GAP_LENGTHS[gaps])
    table = np.zeros(len(texts), dtype=_TABLE)
    table["start"], table["end"] = ends - lengths, ends
    size = np.array([[width], [height], [width], [height]])
    table["left"], table["top"], table["right"], table["bottom"] = np.clip(boxes / size, 0.0, 1.0)
    spaces = map(_GAPS.__getitem__, gaps.tolist())
    return "".join(chain.from_iterable(zip(spaces, texts, strict=True))), table.tobytes()


def _gaps(boxes: Floats, least: Floats) -> NDArray[np.int64]:
    """For each word what stands before it on its line, as a number in `_GAPS`: one space, or three at a column."""
    left, top, right, bottom = boxes
    before = np.concatenate((left[:1], right[:-1]))
    return np.where(left - before > _COLUMN_GAP * np.maximum(bottom - top, least), _COLUMN, _SPACE)


def _paragraph_breaks(rows: list[Row]) -> set[int]:
    """The numbers of the rows before which the page leaves more room than between the lines around them.

    Measured from base line to base line and against the steps before and after, so that evenly spaced lines, such
    as a printed header set wider than the text below it, stay together.
    """
    if len(rows) < 2:
        return set()
    tall = median(row.height for row in rows)
    steps = [b.baseline - a.baseline for a, b in pairwise(rows)]
    usual = [step for step in steps if 0 < step < 4 * tall]
    pitch = median(usual) if len(usual) > 2 else 1.2 * tall
    found: set[int] = set()
    for number, step in enumerate(steps, 1):
        beside = (steps[number - 2 : number - 1] if number > 1 else []) + steps[number : number + 1]
        around = [s for s in beside if 0 < s < 4 * tall] or [pitch]
        if step < -tall or step > _WIDER * min(around) or step > _FAR * pitch:
            found.add(number)
    return found


def turn_back(words: bytes, quarters: int) -> bytes:
    """A word table made on a page turned counter-clockwise by so many quarters, on the page as it lay."""
    if not quarters:
        return words
    turned = (
        (start, end, *_TURNED_BACK[quarters](left, top, right, bottom))
        for start, end, left, top, right, bottom in _BOX.iter_unpack(words)
    )
    return b"".join(_BOX.pack(*row) for row in turned)


_TURNED_BACK: dict[int, Callable[[float, float, float, float], tuple[float, float, float, float]]] = {
    1: lambda left, top, right, bottom: (1 - bottom, left, 1 - top, right),
    2: lambda left, top, right, bottom: (1 - right, 1 - bottom, 1 - left, 1 - top),
    3: lambda left, top, right, bottom: (top, 1 - right, bottom, 1 - left),
}

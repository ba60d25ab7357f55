"""Passages that overlap and nest, cut into segments over each of which the same ones lie."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final, Literal

Sign = Literal[
    "contact", "content", "cue", "speaker", "addressee", "time", "mention", "listing", "member",
    "note-plain", "note-important", "note-question", "note-check", "note-quote",
]  # fmt: skip

DEEPEST: Final = 8
"""How many passages may lie over one another; what would lie deeper is not marked, only listed."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A passage `[start, end)` that was read as something.

    `sign` is how it looks, `say` what it says when pointed at. `row` is the anchor of the row that tells of it, or
    empty; `label` is set on the one passage of a row that bears the row's number, and `first` where a row has
    several such and this is the one to go to.
    """

    start: int
    end: int
    sign: Sign
    say: str
    row: str = ""
    label: str = ""
    first: bool = False


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch `[start, end)` and the marks that lie over all of it, the outermost first."""

    start: int
    end: int
    marks: tuple[Mark, ...]


def cut_segments(marks: Iterable[Mark]) -> tuple[Segment, ...]:
    """The segments that the marks make, in order and without overlaps; linear but for the sorting."""
    return tuple(_sweep(sorted(marks, key=lambda mark: (mark.start, -mark.end))))


def _sweep(marks: list[Mark]) -> Iterator[Segment]:
    """Go through places where marks begin, and emit what ends in between."""
    over: list[Mark] = []
    at = 0
    for start, begun in groupby(marks, key=lambda mark: mark.start):
        yield from _until(over, at, start)
        over = [mark for mark in over if mark.end > start]
        for mark in begun:
            if len(over) < DEEPEST and mark.end > start:
                over.append(mark)
        at = start
    if over:
        yield from _until(over, at, max(mark.end for mark in over))


def _until(over: list[Mark], start: int, stop: int) -> Iterator[Segment]:
    """The segments of `[start, stop)`, in which marks only end."""
    for end in sorted({min(mark.end, stop) for mark in over}):
        if end > start:
            yield Segment(start, end, tuple(mark for mark in over if mark.end > start))
            start = end

"""Cutting a long document into parts, each quick to show, always at the same places."""

from dataclasses import dataclass
from typing import Final

from readout.model import Page

SIZE: Final = 40_000
"""How many characters one part aims at; a document up to half as long again stays whole."""
PAGES: Final = 20
"""How many page pictures stand on one part at most."""
_LOOK_AHEAD: Final = 2_000


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch `[start, end)` of a document's text that is shown at once, and the pages on it."""

    start: int
    end: int
    pages: tuple[Page, ...] = ()


def cut_text(text: str) -> tuple[Part, ...]:
    """Cut at paragraph ends where there is one near, else at a line's end, else where the size says."""
    if len(text) <= SIZE + SIZE // 2:
        return (Part(0, len(text)),)
    parts: list[Part] = []
    at = 0
    while len(text) - at > SIZE + SIZE // 2:
        end = _find_end(text, at + SIZE)
        parts.append(Part(at, end))
        at = end
    return (*parts, Part(at, len(text)))


def fill_pages(pages: tuple[Page, ...], length: int) -> tuple[Page, ...]:
    """The pages, each drawn out to where the next begins, so that together they cover a text of `length`."""
    ends = [page.start for page in pages[1:]] + [length]
    return tuple(
        Page(page.number, page.start if at else 0, max(page.start, end))
        for at, (page, end) in enumerate(zip(pages, ends, strict=True))
    )


def cut_pages(pages: tuple[Page, ...]) -> tuple[Part, ...]:
    """Cut between pages, so that each part has few enough of them and little enough text."""
    parts: list[Part] = []
    group: list[Page] = []
    for page in pages:
        if group and (len(group) == PAGES or page.end - group[0].start > SIZE):
            parts.append(Part(group[0].start, group[-1].end, tuple(group)))
            group = []
        group.append(page)
    if group:
        parts.append(Part(group[0].start, group[-1].end, tuple(group)))
    return tuple(parts)


def part_at(parts: tuple[Part, ...], offset: int) -> int:
    """The number, from 1, of the part that shows the character at `offset`."""
    for number, part in enumerate(parts, 1):
        if offset < part.end:
            return number
    return len(parts)


def _find_end(text: str, near: int) -> int:
    for mark in ("\n\n", "\n"):
        found = text.find(mark, near, near + _LOOK_AHEAD)
        if found >= 0:
            return found + len(mark)
    return near

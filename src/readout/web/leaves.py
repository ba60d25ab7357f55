"""A part of a document as leaves: its text set into blocks, and beside it the picture of its page, if any."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from readout.model import Document, Page, PageLayout
from readout.web.blocks import Block, Setter
from readout.web.boxes import Box, find_boxes
from readout.web.layers import Layers
from readout.web.parts import Part

_LETTER: Final = (612.0, 792.0)
"""Width and height in points of a page that does not tell its own."""


@dataclass(frozen=True, slots=True)
class Picture:
    """The picture of page `number`: where it is, its size in points, and what is boxed on it."""

    number: int
    href: str
    width: int
    height: int
    hits: tuple[Box, ...] = ()
    terms: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True)
class Leaf:
    """A stretch of text that stands beside one picture, or all of a part's text where there are none."""

    blocks: tuple[Block, ...]
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class Leaves:
    """Makes the leaves of one document; `picture_href` gives the address of a page's picture."""

    document: Document
    descendants: tuple[Document, ...]
    layouts: tuple[PageLayout, ...]
    layers: Layers
    picture_href: Callable[[int], str]

    def make(self, part: Part) -> tuple[Leaf, ...]:
        """The leaves of a part."""
        setter = Setter(self.document, self.descendants, self.layers, page_breaks=not part.pages)
        if not part.pages:
            return (Leaf(setter.set(part.start, part.end)),)
        layouts = {layout.number: layout for layout in self.layouts}
        return tuple(
            Leaf(setter.set(page.start, page.end), self._picture(page, layouts.get(page.number)))
            for page in part.pages
        )

    def _picture(self, page: Page, layout: PageLayout | None) -> Picture:
        width, height = (layout.width, layout.height) if layout and layout.width and layout.height else _LETTER
        hits: tuple[Box, ...] = ()
        terms: tuple[Box, ...] = ()
        if layout:
            hit = self.layers.hit
            hits = find_boxes(layout, [(hit.start, hit.end)] if hit else [], self.document.start)
            near = [t for t in self.layers.terms if page.start <= t[0] < page.end]
            terms = find_boxes(layout, near, self.document.start)
        return Picture(page.number, self.picture_href(page.number), round(width), round(height), hits, terms)


def picture_pages(document: Document, layouts: tuple[PageLayout, ...]) -> tuple[Page, ...]:
    """The pages of a document that has pictures: its own, or one for all its text where it tells none."""
    if document.pages:
        return document.pages
    number = min((layout.number for layout in layouts), default=1)
    return (Page(number, 0, len(document.text)),)

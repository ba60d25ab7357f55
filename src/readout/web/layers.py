"""What lies over a document's text: furniture, portion marks, the passage asked for, the words searched for.

All offsets are in the text of the document that the page shows; those of nested documents are shifted into it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from readout.model import Document, Furniture, FurnitureKind, Portion
from readout.web.params import Span


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a line that looks the same throughout.

    `furniture` is its kind or empty; `hit` says that it is of the passage asked for, `anchor` that the passage
    begins here, `term` that it is a word searched for.
    """

    text: str
    furniture: str = ""
    hit: bool = False
    anchor: bool = False
    term: bool = False


@dataclass(frozen=True, slots=True)
class Layers:
    """The layers over one window of a text; `furniture` is sorted and without overlaps, as is `terms`."""

    furniture: tuple[Furniture, ...] = ()
    portions: tuple[Portion, ...] = ()
    hit: Span | None = None
    terms: tuple[tuple[int, int], ...] = ()

    def runs(self, text: str, start: int, end: int) -> tuple[Run, ...]:
        """Cut `text[start:end]` wherever a layer begins or ends."""
        furniture = _touching(self.furniture, start, end)
        terms = _spans_touching(self.terms, start, end)
        cuts = {start, end}
        for item in furniture:
            cuts.update((item.start, item.end))
        for span in terms:
            cuts.update(span)
        if self.hit:
            cuts.update((self.hit.start, self.hit.end))
        edges = sorted(cut for cut in cuts if start <= cut <= end)
        return tuple(self._run(text, a, b, furniture, terms) for a, b in pairwise(edges) if a < b)

    def _run(
        self, text: str, a: int, b: int, furniture: tuple[Furniture, ...], terms: tuple[tuple[int, int], ...]
    ) -> Run:
        hit = self.hit is not None and self.hit.start < b and a < self.hit.end
        return Run(
            text[a:b],
            next((item.kind for item in furniture if item.start < b and a < item.end), ""),
            hit,
            hit and self.hit is not None and a == self.hit.start,
            any(s < b and a < e for s, e in terms),
        )


def lay(
    document: Document,
    descendants: tuple[Document, ...],
    hit: Span | None = None,
    terms: tuple[tuple[int, int], ...] = (),
) -> Layers:
    """Collect the layers of a document and of all that is nested in it."""
    furniture: list[Furniture] = []
    portions: list[Portion] = []
    for item in (document, *descendants):
        by = item.start - document.start
        furniture += [Furniture(f.start + by, f.end + by, f.kind) for f in item.furniture]
        portions += [Portion(p.start + by, p.end + by, p.mark) for p in item.portions]
    return Layers(
        tuple(_flatten(furniture)),
        tuple(sorted(set(portions), key=lambda p: p.start)),
        hit,
        tuple(_merge(terms)),
    )


def line_furniture(runs: Iterable[Run]) -> str:
    """The kind of furniture that a whole line is, or empty if it has words of the document's own."""
    kind = ""
    for run in runs:
        if not run.text.strip():
            continue
        if run.furniture in ("", FurnitureKind.QUOTE_MARK):
            return ""
        kind = kind or run.furniture
    return kind


def _flatten(furniture: list[Furniture]) -> Iterable[Furniture]:
    """In order of place, each cut back to where the one before ends."""
    at = 0
    for item in sorted(furniture, key=lambda f: (f.start, f.end)):
        if item.end > at:
            yield Furniture(max(item.start, at), item.end, item.kind)
            at = item.end


def _merge(spans: Iterable[tuple[int, int]]) -> Iterable[tuple[int, int]]:
    """In order, those that overlap as one."""
    held: tuple[int, int] | None = None
    for start, end in sorted(spans):
        if held and start < held[1]:
            held = (held[0], max(end, held[1]))
            continue
        if held:
            yield held
        held = (start, end)
    if held:
        yield held


def _touching(furniture: tuple[Furniture, ...], start: int, end: int) -> tuple[Furniture, ...]:
    first = bisect_right(furniture, start, key=lambda f: f.end)
    return furniture[first : bisect_left(furniture, end, key=lambda f: f.start)]


def _spans_touching(spans: tuple[tuple[int, int], ...], start: int, end: int) -> tuple[tuple[int, int], ...]:
    first = bisect_right(spans, start, key=lambda s: s[1])
    return spans[first : bisect_left(spans, end, key=lambda s: s[0])]

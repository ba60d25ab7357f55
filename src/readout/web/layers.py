"""What lies over a document's text: furniture, portion marks, what was read, passage and words asked for.

All offsets are in the text of the document that the page shows; those of nested documents are shifted into it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from readout.model import Document, Furniture, FurnitureKind, Portion
from readout.web.params import Span
from readout.web.segments import Mark, Segment, cut_segments

_Placed = TypeVar("_Placed", Furniture, Segment)


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a line that looks the same throughout.

    `furniture` is its kind or empty; `hit` says that it is of the passage asked for, `anchor` that the passage
    begins here, `term` that it is a word searched for. `marks` are the passages read of which it is part, the
    outermost first, and `begun` those of them that begin here and bear a label.
    """

    text: str
    furniture: str = ""
    hit: bool = False
    anchor: bool = False
    term: bool = False
    marks: tuple[Mark, ...] = ()
    begun: tuple[Mark, ...] = ()

    @property
    def say(self) -> str:
        """What the marks say, each thing once, the innermost first."""
        return "\n".join(dict.fromkeys(mark.say for mark in reversed(self.marks)))


@dataclass(frozen=True, slots=True)
class Layers:
    """The layers over one window of a text; all but `portions` are sorted and without overlaps."""

    furniture: tuple[Furniture, ...] = ()
    portions: tuple[Portion, ...] = ()
    hit: Span | None = None
    terms: tuple[tuple[int, int], ...] = ()
    segments: tuple[Segment, ...] = ()

    def runs(self, text: str, start: int, end: int) -> tuple[Run, ...]:
        """Cut `text[start:end]` wherever a layer begins or ends."""
        furniture = _touching(self.furniture, start, end)
        terms = _spans_touching(self.terms, start, end)
        segments = _touching(self.segments, start, end)
        cuts = {start, end}
        for item in furniture:
            cuts.update((item.start, item.end))
        for segment in segments:
            cuts.update((segment.start, segment.end))
        for span in terms:
            cuts.update(span)
        if self.hit:
            cuts.update((self.hit.start, self.hit.end))
        edges = sorted(cut for cut in cuts if start <= cut <= end)
        return tuple(self._run(text, a, b, furniture, terms, segments) for a, b in pairwise(edges) if a < b)

    def _run(
        self,
        text: str,
        a: int,
        b: int,
        furniture: Sequence[Furniture],
        terms: Sequence[tuple[int, int]],
        segments: Sequence[Segment],
    ) -> Run:
        hit = self.hit is not None and self.hit.start < b and a < self.hit.end
        marks = _marks_at(segments, a)
        return Run(
            text[a:b],
            next((item.kind for item in furniture if item.start < b and a < item.end), ""),
            hit,
            hit and self.hit is not None and a == self.hit.start,
            any(s < b and a < e for s, e in terms),
            marks,
            tuple(mark for mark in marks if mark.label and mark.start == a),
        )


def lay(
    document: Document,
    descendants: tuple[Document, ...],
    hit: Span | None = None,
    terms: tuple[tuple[int, int], ...] = (),
    marks: Iterable[Mark] = (),
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
        cut_segments(marks),
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


def _touching(items: tuple[_Placed, ...], start: int, end: int) -> tuple[_Placed, ...]:
    first = bisect_right(items, start, key=lambda item: item.end)
    return items[first : bisect_left(items, end, key=lambda item: item.start)]


def _marks_at(segments: Sequence[Segment], place: int) -> tuple[Mark, ...]:
    before = bisect_right(segments, place, key=lambda segment: segment.start) - 1
    return segments[before].marks if before >= 0 and place < segments[before].end else ()


def _spans_touching(spans: tuple[tuple[int, int], ...], start: int, end: int) -> tuple[tuple[int, int], ...]:
    first = bisect_right(spans, start, key=lambda s: s[1])
    return spans[first : bisect_left(spans, end, key=lambda s: s[0])]

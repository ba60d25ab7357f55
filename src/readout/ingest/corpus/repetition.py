"""Furniture that is known only because it comes again: running heads, stamps, page numbers, footers, signatures.

Two things are learnt. A line at the top or bottom of pages is a running head where it stands there in unlike
documents beside unlike neighbours, or on many pages of one. A block of lines that ends messages is a signature or
footer where messages of unlike subjects end in it and what stands above it differs: its upper end is where the
text branches (Harris 1955, "From phoneme to morpheme"). Copies and quotes of one text agree above the block as
well, so they teach nothing, and a sentence that is merely quoted often is never furniture.

How to call: `Learner.add(documents)` with all documents of each file, `learned()` once, then
`mark(documents, repeated)`, again by file. Only hashes of lines are kept: some 100 bytes a message.
"""

from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from zlib import crc32

import numpy as np
import numpy.typing as npt

from readout.ingest.corpus.page_lines import (
    Sheet,
    edge_lines,
    kind_of_block,
    kind_of_edge,
    page_numbers,
    pages_with,
)
from readout.model import Document, Furniture, FurnitureKind, own_spans
from readout.text.correspondence import subject_key

_TAIL = 10
_UNLIKE = 3
_ONE_CONTEXT = 0.6
_PAGES = 3
_PAGE_SHARE = 0.3
_EDGES = ("top", "bottom")

Blocks = Mapping[int, tuple[tuple[int, ...], ...]]


@dataclass(frozen=True, slots=True)
class Repeated:
    """What comes again, as keys of lines: at page tops and bottoms, and blocks by the key of their first line."""

    tops: frozenset[int] = frozenset()
    bottoms: frozenset[int] = frozenset()
    blocks: Blocks = field(default_factory=dict)


class Learner:
    """Gathers page edges and message ends; add the documents of one file at a time."""

    def __init__(self) -> None:
        self._edges: dict[str, array[int]] = {side: array("Q") for side in _EDGES}
        self._tails = array("Q")

    def add(self, documents: Sequence[Document]) -> None:
        """Gathers from all documents of one file, the outermost first."""
        if not documents:
            return
        about = _about(documents[0])
        sheet = Sheet(documents[0])
        edges = edge_lines(documents[0], sheet)
        pages = pages_with(edges)
        for edge in edges:
            again = pages[edge.side, edge.key] > 1
            self._edges[edge.side].extend((edge.key, about, edge.beside, again))
        children: dict[str, list[Document]] = defaultdict(list)
        for document in documents:
            if document.parent is not None:
                children[document.parent].append(document)
        for document in documents:
            spans = own_spans(document, tuple(children[document.id]))
            if spans:
                keys = _tail(document, spans[0], documents[0], sheet)
                if len(keys) > 1:
                    self._tails.extend((*keys, *[0] * (_TAIL + 1 - len(keys)), _about(document)))

    def learned(self) -> Repeated:
        """What comes again in all that was added; the order of adding does not matter."""
        tails = np.frombuffer(self._tails, dtype=np.uint64).reshape(-1, _TAIL + 2)
        blocks: dict[int, list[tuple[int, ...]]] = defaultdict(list)
        for block in _find_blocks(np.unique(tails, axis=0)):
            blocks[block[0]].append(block)
        by_first = {first: tuple(sorted(same, key=lambda b: (-len(b), b))) for first, same in blocks.items()}
        tops, bottoms = (_find_heads(np.frombuffer(self._edges[s], dtype=np.uint64)) for s in _EDGES)
        return Repeated(tops, bottoms, by_first)


def _tail(document: Document, span: tuple[int, int], outermost: Document, sheet: Sheet) -> list[int]:
    """The keys of the last lines of a span, the last first; `sheet` is the outermost document's."""
    start, end = document.start + span[0], document.start + span[1]
    if not (_at_break(outermost.text, start) and _at_break(outermost.text, end)):
        sheet = Sheet(replace(document, text=document.text[: span[1]]))
        start, end = span
    return [sheet.keys[n] for n in sheet.within(start, end)[: -_TAIL - 2 : -1]]


def _at_break(text: str, place: int) -> bool:
    """Whether no line runs across a place."""
    return place in (0, len(text)) or text[place - 1] in "\n\r\f" or text[place] in "\n\r\f"


def _about(document: Document) -> int:
    """What a document is about, so that answers, quotes and copies of it count as one; never 0."""
    return crc32((subject_key(document.header.subject or "") or document.file).encode()) + 1


def _groups(column: npt.NDArray[np.uint64]) -> Iterator[tuple[int, int]]:
    """The bounds of runs of equal values, where a run is long enough to tell anything."""
    bounds = (
        np.flatnonzero(np.r_[True, column[1:] != column[:-1], True]) if len(column) else np.empty(0, dtype=int)
    )
    for n in np.flatnonzero(np.diff(bounds) >= _UNLIKE):
        yield int(bounds[n]), int(bounds[n + 1])


def _find_heads(flat: npt.NDArray[np.uint64]) -> frozenset[int]:
    """Edge lines of several unlike documents, beside unlike lines, that mostly come again within a document."""
    rows = np.unique(flat.reshape(-1, 4), axis=0)
    found: set[int] = set()
    for start, end in _groups(rows[:, 0]):
        same = rows[start:end]
        unlike, again = len(np.unique(same[:, 1])), len(np.unique(same[same[:, 3] == 1, 1]))
        if unlike >= _UNLIKE and 2 * again >= unlike and len(np.unique(same[:, 2])) >= _UNLIKE:
            found.add(int(same[0, 0]))
    return frozenset(found)


def _find_blocks(tails: npt.NDArray[np.uint64]) -> Iterator[tuple[int, ...]]:
    """Blocks of line hashes, in reading order, at whose upper end unlike messages branch.

    Walks the tree of message ends from the last line up, so far as unlike messages agree.
    """
    waiting = [(tails, 0)]
    while waiting:
        rows, depth = waiting.pop()
        if depth >= _TAIL:
            continue
        rows = rows[np.argsort(rows[:, depth], kind="stable")]
        for start, end in _groups(rows[:, depth]):
            same = rows[start:end]
            if same[0, depth] == 0 or len(np.unique(same[:, -1])) < _UNLIKE:
                continue
            waiting.append((same, depth + 1))
            above, times = np.unique(same[:, depth + 1], return_counts=True)
            if len(above) >= _UNLIKE and times.max() <= max(_ONE_CONTEXT * len(same), _UNLIKE):
                yield tuple(int(k) for k in same[0, depth::-1])


def mark(documents: Sequence[Document], repeated: Repeated) -> tuple[Document, ...]:
    """A file's documents, the outermost first, with what comes again marked as furniture in each that holds it.

    What is marked already stays as it is.
    """
    if not documents:
        return ()
    outermost, sheet = documents[0], Sheet(documents[0])
    # Both kinds of span are whole lines: one that is found twice is the same line, and the block says more of it.
    spans = {f.start: f for f in (*_edge_spans(outermost, sheet, repeated), *_block_spans(sheet, repeated))}
    added = [spans[start] for start in sorted(spans)]
    return tuple(_with(document, added) for document in documents) if added else tuple(documents)


def _with(document: Document, added: Sequence[Furniture]) -> Document:
    """A document with the spans that lie in it; they are given in offsets of the outermost."""
    start, end = document.start, document.start + len(document.text)
    own = [Furniture(f.start - start, f.end - start, f.kind) for f in added if start <= f.start and f.end <= end]
    if not own:
        return document
    furniture = sorted((*document.furniture, *own), key=lambda f: (f.start, -f.end))
    return replace(document, furniture=tuple(furniture))


def _edge_spans(document: Document, sheet: Sheet, repeated: Repeated) -> Iterator[Furniture]:
    """Running heads, those of the pile and those of the document's own pages, and page numbers."""
    edges = edge_lines(document, sheet)
    own = pages_with(edges)
    least = max(_PAGES, _PAGE_SHARE * len(document.pages))
    numbers = page_numbers(edges)
    for edge in edges:
        line = edge.line
        if line in numbers:
            yield Furniture(line.start, line.end, FurnitureKind.PAGE_NUMBER)
            continue
        known = edge.key in (repeated.tops if edge.side == "top" else repeated.bottoms)
        if known or own[edge.side, edge.key] >= least:
            kind = kind_of_edge(line, alone=not known)
            if kind is not None:
                yield Furniture(line.start, line.end, kind)


def _block_spans(sheet: Sheet, repeated: Repeated) -> Iterator[Furniture]:
    past = 0
    for at, key in enumerate(sheet.keys):
        if at < past or key not in repeated.blocks:
            continue
        keys = tuple(sheet.keys[at : at + _TAIL])
        size = next((len(b) for b in repeated.blocks[key] if keys[: len(b)] == b), 0)
        lines = [sheet.line(n) for n in range(at, at + size)]
        kind = kind_of_block(lines) if size else None
        if kind is not None:
            past = at + size
            for line in lines:
                yield Furniture(line.start, line.end, kind)

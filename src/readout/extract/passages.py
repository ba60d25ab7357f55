"""A document's own text, cut into passages that the reading model takes in at once."""

import re
from dataclasses import dataclass
from itertools import pairwise

from readout.extract.gate import worth_reading
from readout.model import Document, FurnitureKind, Span, own_spans
from readout.text.sentences import split_sentences

USUAL = 900
"""How long a passage may grow, in characters with runs of white space counted as one (about 220 word pieces)."""

_LONGEST = 1300
_FEWEST = 350
_READ = frozenset({FurnitureKind.SIGNATURE, FurnitureKind.BYLINE, FurnitureKind.SOURCING_NOTE})
_NOT_BREAK = re.compile(r"[^\n\f]+")
_SPACE = re.compile(r"\s+")
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n|\f")


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch `[start, end)` of a document; `text` is as long, with what is not the document's own blanked."""

    start: int
    end: int
    text: str


def own_text(document: Document, children: tuple[Document, ...]) -> str:
    """The document's text with furniture and the documents inside it blanked out, every offset kept."""
    blank = [(f.start, f.end) for f in document.furniture if f.kind not in _READ]
    own = own_spans(document, children)
    edges = [0, *(x for span in own for x in span), len(document.text)]
    blank += [(a, b) for a, b in pairwise(edges) if a < b and (a, b) not in own]
    parts: list[str] = []
    at = 0
    for start, end in sorted(blank):
        if end <= at:
            continue
        start = max(start, at)
        parts += (document.text[at:start], _NOT_BREAK.sub(_blank, document.text[start:end]))
        at = end
    parts.append(document.text[at:])
    return "".join(parts)


def cut_passages(document: Document, children: tuple[Document, ...]) -> tuple[Passage, ...]:
    """Whole sentences, cut at paragraphs where that leaves no crumbs; without what holds nothing to read."""
    text = own_text(document, children)
    pieces = [piece for span in split_sentences(text) for piece in _bounded(text, span)]
    sizes = [len(_SPACE.sub(" ", text[a:b])) + 1 for a, b in pieces]
    out: list[Passage] = []
    first, grown, best = 0, 0, 0
    for number, size in enumerate(sizes):
        if (
            number > first
            and _PARAGRAPH.search(text, pieces[number - 1][1], pieces[number][0])
            and grown >= _FEWEST
        ):
            best = number
        if number > first and grown + size > USUAL + 1:
            stop = best if best > first else number
            out.append(_passage(text, pieces[first][0], pieces[stop - 1][1]))
            first, best = stop, 0
            grown = sum(sizes[stop:number])
        grown += size
    if pieces:
        out.append(_passage(text, pieces[first][0], pieces[-1][1]))
    return tuple(p for p in out if worth_reading(p.text))


def _blank(found: re.Match[str]) -> str:
    return " " * (found.end() - found.start())


def _passage(text: str, start: int, end: int) -> Passage:
    return Passage(start, end, text[start:end])


def _bounded(text: str, span: Span) -> list[Span]:
    """A sentence as it is, or cut at white space where it is longer than any sentence should be."""
    start, end = span
    out = []
    while end - start > _LONGEST:
        at = text.rfind(" ", start + _FEWEST, start + _LONGEST)
        at = at if at > 0 else start + _LONGEST
        if text[start:at].strip():
            out.append((start, at))
        start = at
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        out.append((start, end))
    return out

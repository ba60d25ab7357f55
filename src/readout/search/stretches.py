"""A document's text cut into short passages, each of which means one thing: what is looked for by meaning."""

import re
from collections.abc import Iterator
from itertools import islice

from readout.search.tokens import BREAK
from readout.text.sentences import split_sentences

Span = tuple[int, int]

VERSION = "1"
"""Of how texts are cut; a change has every document cut again."""

LONGEST = 320
"""How long a passage of several sentences may be, in characters."""

_HARD = 700
_FEWEST_LETTERS = 16
_LETTER = re.compile(r"[^\W\d_]")
_SPACE = re.compile(r"\s+")
_BLANKS = re.compile(rf"\s{{2,}}|\f|{BREAK}")
_WIDE = 40


def passages(text: str) -> Iterator[Span]:
    """Runs of whole sentences that fit a passage, none over a blank line, a page's end or a document taken out.

    What has hardly a letter is passed over; a sentence that is longer than any should be is cut at white space.
    """
    for start, end in _blocks(text):
        if _says(text, start, end):
            yield from _runs(text, start, end)


def _blocks(text: str) -> Iterator[Span]:
    """The stretches of a text between what parts passages; most of a text may be blanked out."""
    start = 0
    for found in _BLANKS.finditer(text):
        gap = found[0]
        if gap.count("\n") > 1 or len(gap) >= _WIDE or "\f" in gap or BREAK in gap:
            if found.start() > start:
                yield start, found.start()
            start = found.end()
    if start < len(text):
        yield start, len(text)


def _runs(text: str, start: int, end: int) -> Iterator[Span]:
    first = last = -1
    for a, b in _bounded(text[start:end]):
        if first >= 0 and b - first > LONGEST:
            if _says(text, start + first, start + last):
                yield start + first, start + last
            first = -1
        first = a if first < 0 else first
        last = b
    if first >= 0 and _says(text, start + first, start + last):
        yield start + first, start + last


def sentences(text: str, span: Span) -> Iterator[Span]:
    """The sentences of a passage."""
    start, end = span
    for first, last in split_sentences(text[start:end]):
        yield start + first, start + last


def plain(text: str) -> str:
    """A passage on one line: what is told apart and encoded."""
    return _SPACE.sub(" ", text.replace(BREAK, " ")).strip()


def _bounded(text: str) -> Iterator[Span]:
    for start, end in split_sentences(text):
        while end - start > _HARD:
            cut = text.rfind(" ", start + _HARD // 2, start + _HARD)
            cut = cut if cut > start else start + _HARD
            yield start, cut
            start = cut + 1
        if start < end:
            yield start, end


def _says(text: str, start: int, end: int) -> bool:
    if end - start < _FEWEST_LETTERS:
        return False
    return sum(1 for _ in islice(_LETTER.finditer(text, start, end), _FEWEST_LETTERS)) == _FEWEST_LETTERS

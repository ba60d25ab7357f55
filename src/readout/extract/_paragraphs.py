"""Sentences and paragraphs of a text, found by offset."""

import re
from bisect import bisect_right

from readout.model import Span
from readout.text.sentences import split_sentences

_BLANK = re.compile(r"\n[^\S\n]*\n|\f")


class Paragraphs:
    """Where the sentences of a text lie, and which of them stand in one paragraph."""

    __slots__ = ("_ends", "_starts", "_text", "sentences")

    def __init__(self, text: str) -> None:
        self._text = text
        self.sentences = split_sentences(text)
        self._starts = [a for a, _ in self.sentences]
        self._ends = [m.start() for m in _BLANK.finditer(text)]

    def number(self, offset: int) -> int:
        """Which sentence holds an offset; the one before, where it lies between two."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def sentence(self, offset: int) -> Span:
        """The sentence that holds an offset."""
        return self.sentences[self.number(offset)] if self.sentences else (offset, offset)

    def together(self, a: int, b: int) -> bool:
        """Whether two offsets stand in one paragraph."""
        return bisect_right(self._ends, a) == bisect_right(self._ends, b)

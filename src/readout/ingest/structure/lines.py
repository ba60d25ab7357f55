"""The line table of a text, shared by all recognisers."""

from bisect import bisect_right
from itertools import accumulate
from operator import add


class Lines:
    """A text cut into lines, with absolute offsets.

    Line `i` is `text[starts[i]:ends[i]]`, without its line break, and `texts[i]` is the same without white
    space around it. A form feed ends a line, as every break of `str.splitlines` does, so that the first line
    of a page never begins with one; between `"\\n"` and `"\\f"` there is an empty line. Built in time and
    memory linear in the text.
    """

    __slots__ = ("ends", "starts", "text", "texts")

    def __init__(self, text: str) -> None:
        raw = text.splitlines(keepends=True)
        self.text = text
        self.starts: list[int] = list(accumulate(map(len, raw), initial=0))
        self.starts.pop()
        self.ends: list[int] = list(map(add, self.starts, map(len, text.splitlines())))
        self.texts: list[str] = list(map(str.strip, raw))

    def __len__(self) -> int:
        return len(self.starts)

    def first(self, line: int) -> int:
        """The offset of the first character of a line that is not white space (its end, where blank)."""
        raw = self.text[self.starts[line] : self.ends[line]]
        return self.starts[line] + len(raw) - len(raw.lstrip())

    def last(self, line: int) -> int:
        """The offset after the last character of a line that is not white space (its start, where blank)."""
        return self.starts[line] + len(self.text[self.starts[line] : self.ends[line]].rstrip())

    def indent(self, line: int) -> int:
        """How many white-space characters a line begins with."""
        return self.first(line) - self.starts[line]

    def at(self, offset: int) -> int:
        """The number of the line that holds an offset; the last line for any beyond the text, 0 for no lines."""
        return max(bisect_right(self.starts, offset) - 1, 0)

    def span(self, first: int, stop: int) -> tuple[int, int]:
        """The span of the lines `[first, stop)` without white space around it; empty where all are blank."""
        while first < stop and not self.texts[first]:
            first += 1
        while stop > first and not self.texts[stop - 1]:
            stop -= 1
        if first == stop:
            at = self.starts[first] if first < len(self) else len(self.text)
            return at, at
        return self.first(first), self.last(stop - 1)

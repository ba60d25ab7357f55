"""Lines as repetition compares them: folded to keys, at page edges, at the ends of messages, and free of marks."""

import re
from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from math import inf
from typing import NamedTuple
from zlib import adler32, crc32

from readout.model import Document, Furniture, FurnitureKind

EDGE = 3
"""Lines at the top and at the bottom of a page that may be a running head."""

_BLANKS = bytes.maketrans(b"\r\f\t\v", b"\n\n  ")
_FIGURES = bytes.maketrans(b"0123456789", b"##########")
_SIGNS = b".,;:'\"`-_*|~^()[]<>"
_RARE_SIGNS = tuple(sign.encode() for sign in "’‘“”–—•·")
_HARD_SPACE = "\u00a0".encode()
_LONGEST = 400
_LABEL = re.compile(
    r"^[>\s]*(?:From|To|Cc|Bcc|Sent|Date|Subject|Subj|Attachments?|Importance|Reply-To|Fw|Re|Original Message)\b",
    re.I,
)
_CLOSING = re.compile(
    r"^(?:many |with )?(?:thank(?:s| you)|thx|tks|best|regards|cheers|warm(?:ly|est)?|sincerely|yours|all the best"
    r"|love|xo+)\b.{0,24}$",
    re.I,
)
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m|h|hrs)?\b", re.I)
_CONTACT = re.compile(
    r"\d{3}[\s.)-]{1,3}\d{3,4}|@|www\.|https?:|\b(?:tel|phone|fax|mobile|cell|office|e-?mail|blackberry|iphone|ipad)\b",
    re.I,
)
_LEGAL = re.compile(
    r"\b(?:intended (?:only|recipient|solely)|confidential(?:ity)?|privileged|disclaimer|unsubscribe|subscription"
    r"|circular 230|copyright|all rights reserved|terms of use|privacy policy|received this (?:e-?mail|message)"
    r"|is unclassified)\b",
    re.I,
)
_STAMP = re.compile(
    r"\b(?:case no|doc(?:ument)? no|declassif|approved for release|released? in|review authority|foia)", re.I
)
_OFFICE = re.compile(
    r"\b(?:department|office|officer|assistant|secretary|director|ambassador|embassy|consulate|bureau|ministry|minister"
    r"|university|professor|institut(?:e|ion)|advis[eo]r|chief|counsell?or|deputy|president|chair(?:man|woman)?|editor"
    r"|division|affairs|attorney|partner|llp|inc|street|avenue|floor|suite|room|sent from)\b",
    re.I,
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_BLOCK_WORDS = 4
_LONE_LINE_WORDS = 12
_WORDY_LINE = 9
_HEAD_WORDS = 2
_HEAD_LENGTH = 5
_PAGE = 100_000
_LONGEST_NUMBER = 4
_RUN = 3


class Line(NamedTuple):
    """One line `[start, end)` of a document's text, without white space around it."""

    start: int
    end: int
    text: str


class Edge(NamedTuple):
    """A line at the `side` ("top" or "bottom") of the page `page`; `beside` stands for the next lines inward."""

    side: str
    page: int
    line: Line
    key: int
    beside: int


class Sheet:
    """The filled lines of a document's text that hold no furniture yet, by number, and a key of each.

    Keys, of 64 bits and never 0, are equal for lines that differ only in figures, case, spacing and punctuation.
    The text is folded as a whole, which costs a tenth of folding line by line.
    """

    __slots__ = ("_ends", "_starts", "_text", "keys")

    def __init__(self, document: Document) -> None:
        self._text = document.text
        self._starts, self._ends, self.keys = array("Q"), array("Q"), array("Q")
        marks = _marked(document.furniture)
        marked, free = next(marks)
        at = 0
        for raw, folded in zip(_split(self._text), _fold(self._text), strict=True):
            line = raw.strip()
            if line:
                start = at + raw.index(line)
                end = start + len(line)
                while free <= start:
                    marked, free = next(marks)
                if marked >= end:
                    self._starts.append(start)
                    self._ends.append(end)
                    self.keys.append(_key(folded))
            at += len(raw) + 1

    def __len__(self) -> int:
        return len(self.keys)

    def line(self, number: int) -> Line:
        """The line of a number."""
        start, end = self._starts[number], self._ends[number]
        return Line(start, end, self._text[start:end])

    def within(self, start: int, end: int) -> range:
        """The numbers of the lines that begin in a span."""
        return range(bisect_left(self._starts, start), bisect_left(self._starts, end))


def _split(text: str) -> list[str]:
    return text.replace("\r", "\n").replace("\f", "\n").split("\n")


def _fold(text: str) -> list[bytes]:
    """The lines that `_split` gives, in lower case, single-spaced, without punctuation, figures as `#`."""
    data = text.lower().encode("utf-8", "replace").translate(_BLANKS)
    if not text.isascii():
        data = data.replace(_HARD_SPACE, b" ")
    lines = [b" ".join(line.split()) if b"  " in line else line.strip() for line in data.split(b"\n")]
    data = b"\n".join(lines)
    if not text.isascii():
        for sign in _RARE_SIGNS:
            data = data.replace(sign, b"")
    data = data.translate(_FIGURES, _SIGNS).replace(b"##", b"#").replace(b"##", b"#")
    return data.split(b"\n")


def _key(folded: bytes) -> int:
    folded = folded[:_LONGEST]
    return (crc32(folded) << 32 | adler32(folded)) or 1


def _marked(furniture: Sequence[Furniture]) -> Iterator[tuple[float, float]]:
    """The spans marked already, in order, and after them one that no text reaches."""
    yield from sorted((f.start, f.end) for f in furniture if f.kind is not FurnitureKind.QUOTE_MARK)
    yield inf, inf


def edge_lines(document: Document, sheet: Sheet) -> list[Edge]:
    """Lines at the inner edges of an outermost document's pages, page by page.

    The top of the first page and the bottom of the last are where a text begins and ends, so they teach nothing
    and are left out, but for lines that stand at that edge of another page as well.
    """
    if len(document.pages) < 2:
        return []
    edges: list[Edge] = []
    for number, page in enumerate(document.pages):
        if page.end - page.start > _PAGE:
            continue
        lines = sheet.within(page.start, page.end)
        for side, inward in (("top", lines[: EDGE + 2]), ("bottom", lines[: -EDGE - 3 : -1])):
            keys = tuple(sheet.keys[n] for n in inward)
            for n, line in enumerate(map(sheet.line, inward[:EDGE])):
                if not _LABEL.match(line.text):
                    beside = crc32(repr(keys[n + 1 :]).encode())
                    edges.append(Edge(side, number, line, keys[n], beside))
    last = len(document.pages) - 1
    inner = {(e.side, e.key) for e in edges if (e.page > 0 if e.side == "top" else e.page < last)}
    return [e for e in edges if (e.side, e.key) in inner]


def pages_with(edges: Sequence[Edge]) -> Counter[tuple[str, int]]:
    """On how many pages a line stands at a side."""
    return Counter((side, key) for side, _, key in {(e.side, e.page, e.key) for e in edges})


def kind_of_edge(line: Line, *, alone: bool) -> FurnitureKind | None:
    """What a line that comes again at page edges is; None where it might be the text's own words.

    `alone` says that it comes again in its own document only.
    """
    words = _WORD.findall(line.text)
    if not words or _CLOSING.match(line.text) or _CLOCK.search(line.text) or line.text.endswith(("?", "!")):
        return None
    if _STAMP.search(line.text):
        return FurnitureKind.STAMP
    if _LEGAL.search(line.text) and len(words) >= _BLOCK_WORDS:
        return FurnitureKind.LEGAL_FOOTER
    enough = len(line.text) >= _HEAD_LENGTH if alone else len(words) >= _HEAD_WORDS
    return FurnitureKind.RUNNING_HEAD if enough else None


def kind_of_block(lines: Sequence[Line]) -> FurnitureKind | None:
    """What a block that ends messages is; None where it might be the text's own words, such as a thanks."""
    text = "\n".join(line.text for line in lines)
    words = len(_WORD.findall(text))
    if _LEGAL.search(text) and words >= _BLOCK_WORDS:
        return FurnitureKind.LEGAL_FOOTER
    if _CLOSING.match(lines[0].text) or _LABEL.match(lines[0].text) or _CLOCK.search(text):
        return None
    contact = _CONTACT.search(text) is not None
    if len(lines) == 1 and not (contact and words >= 2) and words < _LONE_LINE_WORDS:
        return None
    if words >= _WORDY_LINE * len(lines):
        return FurnitureKind.LEGAL_FOOTER
    signed = contact or _OFFICE.search(text) is not None
    return FurnitureKind.SIGNATURE if signed and words >= (2 if contact else _BLOCK_WORDS) else None


def page_numbers(edges: Sequence[Edge]) -> set[Line]:
    """Edge lines that hold the number of their page: figures alone that grow with the pages, on three or more."""
    runs: dict[tuple[str, int], list[Line]] = defaultdict(list)
    for edge in edges:
        figures = edge.line.text.strip("-–—.() ")
        if figures.isascii() and figures.isdigit() and len(figures) <= _LONGEST_NUMBER:
            runs[edge.side, int(figures) - edge.page].append(edge.line)
    return {line for lines in runs.values() if len(lines) >= _RUN for line in lines}

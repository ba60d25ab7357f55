"""Lines as repetition compares them: folded to keys, at page edges, at the ends of messages, and free of marks."""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple
from zlib import adler32, crc32

from readout.model import Document, Furniture, FurnitureKind

EDGE = 3
"""Lines at the top and at the bottom of a page that may be a running head."""

_LINE = re.compile(r"\S[^\n\r\f]*")
_FOLD = str.maketrans({**dict.fromkeys("0123456789", "#"), **dict.fromkeys(".,;:'\"`’‘“”-–—_*|•·~^()[]<>")})
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
_FIGURES = 4
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


def line_key(line: Line) -> int:
    """Equal for lines that differ only in figures, case, spacing and punctuation; 64 bits, never 0."""
    folded = " ".join(line.text[:_LONGEST].split()).lower().translate(_FOLD)
    data = folded.replace("##", "#").replace("##", "#").encode("utf-8", "replace")
    return (crc32(data) << 32 | adler32(data)) or 1


class Marked:
    """The spans already marked, for looking up whether a line is free."""

    def __init__(self, furniture: Sequence[Furniture]) -> None:
        spans = sorted((f.start, f.end) for f in furniture if f.kind is not FurnitureKind.QUOTE_MARK)
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in spans:
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(end, self._ends[-1])
            else:
                self._starts.append(start)
                self._ends.append(end)

    def covers(self, start: int, end: int) -> bool:
        """Whether anything in the span is marked."""
        at = bisect_right(self._starts, end - 1) - 1
        return at >= 0 and self._ends[at] > start


def _lines(text: str, start: int, end: int, marked: Marked) -> Iterator[Line]:
    for match in _LINE.finditer(text, start, end):
        line = match[0].rstrip()
        if not marked.covers(match.start(), match.start() + len(line)):
            yield Line(match.start(), match.start() + len(line), line)


def free_lines(document: Document) -> list[Line]:
    """All filled lines that hold no furniture yet."""
    return list(_lines(document.text, 0, len(document.text), Marked(document.furniture)))


def tail_lines(document: Document, span: tuple[int, int], most: int, marked: Marked | None = None) -> list[Line]:
    """The last lines of a span that hold no furniture yet, at most `most`, the last first."""
    start, end = span
    marked = marked or Marked(document.furniture)
    reach = 50 * most
    while True:
        begin = max(start, end - reach)
        lines = list(_lines(document.text, begin, end, marked))
        # A line that the reach cuts through is not whole, so one more than is asked for must be there.
        if begin == start or len(lines) > most:
            return lines[: -most - 1 : -1]
        reach *= 4


def edge_lines(document: Document) -> list[Edge]:
    """Lines at the inner edges of an outermost document's pages, page by page.

    The top of the first page and the bottom of the last are where a text begins and ends, so they teach nothing
    and are left out, but for lines that stand at that edge of another page as well.
    """
    marked = Marked(document.furniture)
    edges: list[Edge] = []
    for number, page in enumerate(document.pages):
        if page.end - page.start > _PAGE:
            continue
        top = list(islice(_lines(document.text, page.start, page.end, marked), EDGE + 2))
        bottom = tail_lines(document, (page.start, page.end), EDGE + 2, marked)
        for side, inward in (("top", top), ("bottom", bottom)):
            keys = tuple(line_key(line) for line in inward)
            for n, line in enumerate(inward[:EDGE]):
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
        if figures.isascii() and figures.isdigit() and len(figures) <= _FIGURES:
            runs[edge.side, int(figures) - edge.page].append(edge.line)
    return {line for lines in runs.values() if len(lines) >= _RUN for line in lines}

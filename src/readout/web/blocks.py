"""A document's text as blocks to show: paragraphs, tables, furniture, page breaks and documents nested in it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, Literal

from readout.model import Document, Page
from readout.web.flow import is_grid, is_header, is_table, joins, paper_width
from readout.web.layers import Layers, Run, line_furniture

BlockKind = Literal["text", "header", "table", "grid", "furniture", "page", "child"]
_MAX_GAP: Final = 3


@dataclass(frozen=True, slots=True)
class Line:
    """One line `[start, end)` without its line break.

    `joined` says that it flows on from the line before. `cells` are the stretches between tabs, in a grid alone.
    """

    start: int
    end: int
    runs: tuple[Run, ...]
    joined: bool = False
    cells: tuple["Line", ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """One thing to show, at `[start, end)` of the page's document.

    `gap` counts the blank lines before it. `kind` says what else is set: `label` is the kind of furniture,
    `number` the page that begins, `child` the nested document, whose own blocks are `blocks`; `begun` and
    `unfinished` say that it started on an earlier part or goes on in a later one. `mark` is a portion mark;
    `quoted` says that every line has a quote mark.
    """

    kind: BlockKind
    start: int
    end: int
    lines: tuple[Line, ...] = ()
    gap: int = 0
    label: str = ""
    number: int = 0
    mark: str = ""
    quoted: bool = False
    child: Document | None = None
    blocks: tuple["Block", ...] = ()
    begun: bool = False
    unfinished: bool = False


@dataclass(slots=True)
class _Paragraph:
    """Lines gathered so far that belong together."""

    lines: list[Line] = field(default_factory=list)
    furniture: str = ""
    gap: int = 0


class Setter:
    """Sets windows of one document's text into blocks; `page_breaks` says whether breaks show between them."""

    def __init__(
        self, document: Document, descendants: tuple[Document, ...], layers: Layers, *, page_breaks: bool = True
    ) -> None:
        self._text = document.text
        self._document = document
        self._layers = layers
        self._pages = document.pages if page_breaks else ()
        self._children: dict[str | None, list[Document]] = {}
        for child in descendants:
            if child.parent_span:
                self._children.setdefault(child.parent, []).append(child)

    def set(self, start: int, end: int) -> tuple[Block, ...]:
        """The blocks of `[start, end)`."""
        return tuple(self._walk(self._document, start, end))

    def _walk(self, document: Document, start: int, end: int) -> Iterator[Block]:
        at = start
        for child in sorted(self._children.get(document.id, ()), key=lambda c: c.start):
            first = child.start - self._document.start
            last = first + len(child.text)
            a, b = max(first, at), min(last, end)
            if a >= b:
                continue
            yield from self._region(at, a)
            yield Block(
                "child", a, b, child=child, blocks=tuple(self._walk(child, a, b)), begun=a > first,
                unfinished=b < last,
            )  # fmt: skip
            at = b
        yield from self._region(at, end)

    def _region(self, start: int, end: int) -> Iterator[Block]:
        """The blocks of a stretch that no nested document interrupts."""
        if start >= end:
            return
        lines = list(_lines(self._text, start, end))
        width = paper_width([self._text[a:b] for a, b in lines])
        breaks = [page for page in self._pages if start <= page.start < end and page.number > 1]
        held, gap = _Paragraph(), 0
        for a, b in lines:
            while breaks and breaks[0].start <= max(a, b - 1):
                yield from self._close(held, width)
                held, gap = _Paragraph(), 0
                yield _page_break(breaks.pop(0))
            if not self._text[a:b].strip():
                gap += 1
                continue
            runs = self._layers.runs(self._text, a, b)
            furniture = line_furniture(runs)
            if held.lines and (furniture != held.furniture or (gap and not furniture)):
                yield from self._close(held, width)
                held = _Paragraph()
            if not held.lines:
                held = _Paragraph([], furniture, gap)
            held.lines.append(Line(a, b, runs))
            gap = 0
        yield from self._close(held, width)
        for page in breaks:
            yield _page_break(page)

    def _close(self, held: _Paragraph, width: int) -> Iterator[Block]:
        """The block of the lines gathered, if there are any."""
        if not held.lines:
            return
        lines = held.lines
        start, end = lines[0].start, lines[-1].end
        gap = min(held.gap, _MAX_GAP)
        if held.furniture:
            yield Block("furniture", start, end, tuple(lines), gap, label=held.furniture)
            return
        texts = [self._text[line.start : line.end] for line in lines]
        mark = next((p.mark for p in self._layers.portions if start <= p.start < end), "")
        if is_grid(texts):
            yield Block("grid", start, end, tuple(self._in_cells(line) for line in lines), gap, mark=mark)
            return
        if is_header(texts) or is_table(texts):
            yield Block("header" if is_header(texts) else "table", start, end, tuple(lines), gap, mark=mark)
            return
        quoted = all(line.runs[0].furniture == "quote_mark" for line in lines)
        own = [_unquoted(line) for line in lines] if quoted else texts
        flowing = joins(own, width)
        set_lines = tuple(
            Line(line.start, line.end, line.runs, joined) for line, joined in zip(lines, flowing, strict=True)
        )
        yield Block("text", start, end, set_lines, gap, mark=mark, quoted=quoted)

    def _in_cells(self, line: Line) -> Line:
        cells: list[Line] = []
        at = line.start
        for piece in self._text[line.start : line.end].split("\t"):
            end = at + len(piece)
            cells.append(Line(at, end, self._layers.runs(self._text, at, end)))
            at = end + 1
        return Line(line.start, line.end, line.runs, cells=tuple(cells))


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The lines of `text[start:end]`, without line breaks, the white space before them and form feeds."""
    at = start
    while at < end:
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        line = text[at:stop].rstrip()
        yield at + len(line) - len(line.lstrip("\f\v\r")), at + len(line)
        at = stop + 1


def _unquoted(line: Line) -> str:
    return "".join(run.text for run in line.runs if run.furniture != "quote_mark")


def _page_break(page: Page) -> Block:
    return Block("page", page.start, page.start, number=page.number)

"""A thread in one text, cut into its messages, each nested in the message that quotes it."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from readout.ingest.structure._attributions import Attribution, Break, find_attributions, find_breaks
from readout.ingest.structure._labels import depth_of
from readout.ingest.structure._values import is_prose
from readout.ingest.structure.headers import PrintedHeader, find_headers
from readout.ingest.structure.lines import Lines
from readout.model import Header

_MOST_SEGMENTS = 20_000
_DEEPEST = 60
_NESTED_CHARACTERS = 16_000_000
_LINES_TO_HEADER = 40
_LINES_BEFORE_TOP = 12
_UNKNOWN_QUOTE_LINES = 3
_WIDER_THAN_MAIL = 80
_SLACK = timedelta(hours=36)


@dataclass(frozen=True, slots=True)
class Segment:
    """One message: `text[start:end]` without white space around it, inside the segment number `parent`.

    The first segment is the whole text and the only one without a parent. `header` is what is printed or said
    of the message where it begins, `memo` that this is a memorandum's, `headed` that there is one.
    `head` and `body` are the
    offsets where it begins and ends. `date` is EDTF.
    """

    start: int
    end: int
    parent: int | None
    header: Header
    date: str | None
    head: int
    body: int
    memo: bool = False
    headed: bool = False


@dataclass(slots=True)
class _Open:
    """A message whose end is not yet known; `until` is the depth of quotation below which it ends."""

    start: int
    line: int
    body: int
    depth: int
    header: Header = field(default_factory=Header)
    date: str | None = None
    until: int = 0
    memo: bool = False
    headed: bool = False
    parent: int | None = None
    stop: int | None = None


def segment(lines: Lines, cables: Sequence[tuple[int, int]] = ()) -> list[Segment]:
    """The messages of a text in reading order, the whole text first.

    Page furniture (stamps, running heads) is to be blanked out before; no message begins inside `cables` (spans in
    order). A message that is dated later than the one before it was not quoted by it, and stands beside it. Time
    is linear in the text; how deep messages nest is bounded, so that the texts of all together stay within 16
    million characters or four times the text.
    """
    headers = [h for h in find_headers(lines) if not _inside(cables, h.start)]
    breaks = find_breaks(lines)
    top = _top(lines, headers, breaks)
    opens = _openings(lines, [h for h in headers if h is not top], breaks)
    root = _Open(0, 0, 0, 0)
    if top is not None:
        opens = [o for o in opens if o.line >= top.stop]
        root = _Open(0, top.first, top.stop, 0, top.header, top.date, memo=top.memo, headed=True)
    opens = [o for o in opens if not _inside(cables, o.start)]
    nested = _nest(lines, root, opens[:_MOST_SEGMENTS])
    return [_closed(lines, o, whole=n == 0) for n, o in enumerate(nested)]


def _inside(spans: Sequence[tuple[int, int]], offset: int) -> bool:
    at = bisect_right(spans, offset, key=lambda span: span[0]) - 1
    return at >= 0 and spans[at][0] <= offset < spans[at][1]


def _top(lines: Lines, headers: list[PrintedHeader], breaks: list[Break]) -> PrintedHeader | None:
    """The header of the text itself: the first, where hardly anything is printed above it."""
    if not headers:
        return None
    first = headers[0]
    above = [n for n in range(min(first.first, 200)) if lines.texts[n]]
    if first.first > 200 or len(above) > _LINES_BEFORE_TOP or any(is_prose(lines.texts[n]) for n in above):
        return None
    return first if not any(b.line < first.first for b in breaks[:1]) else None


def _openings(lines: Lines, headers: list[PrintedHeader], breaks: list[Break]) -> list[_Open]:
    """Where messages begin, in order: header blocks with the line that announces them, sentences, bare lines."""
    said = find_attributions(lines)
    found = [_of_attribution(lines, a) for a in said if not any(h.first <= a.first < h.stop for h in headers)]
    at = 0
    for header in headers:
        if header.memo:
            continue
        while at < len(breaks) and breaks[at].line < header.first:
            at += 1
        near = breaks[at - 1] if at else None
        announced = near is not None and _announces(lines, near, header)
        start, line = (near.start, near.line) if near and announced else (header.start, header.first)
        found.append(
            _Open(start, line, header.stop, header.depth, header.header, header.date, header.depth, headed=True)
        )
    taken = {o.line for o in found} | {n for h in headers for n in range(h.first, h.stop)}
    found += [_of_break(lines, b) for b in breaks if b.line not in taken]
    found.sort(key=lambda o: o.start)
    return found


def _announces(lines: Lines, mark: Break, header: PrintedHeader) -> bool:
    """Whether nothing but blanks and page furniture stands between the line and the header block."""
    if header.first - mark.line > _LINES_TO_HEADER:
        return False
    return not any(lines.texts[n].strip(" >»|-–—_") for n in range(mark.line + 1, header.first))


def _of_attribution(lines: Lines, said: Attribution) -> _Open:
    """A message introduced by a sentence: quoted text after it is all there is of it, where it is so marked."""
    number = said.stop
    while number < min(len(lines), said.stop + 6) and not lines.texts[number].strip():
        number += 1
    deeper = number < len(lines) and depth_of(lines.texts[number]) > said.depth
    until = said.depth + 1 if deeper else said.depth
    return _Open(said.start, said.first, said.stop, said.depth, said.header, said.date, until, headed=True)


def _of_break(lines: Lines, mark: Break) -> _Open:
    return _Open(mark.start, mark.line, mark.line + 1, mark.depth, until=mark.depth)


def _nest(lines: Lines, root: _Open, opens: list[_Open]) -> list[_Open]:
    deepest = max(4, min(_DEEPEST, _NESTED_CHARACTERS // max(len(lines.text), 1)))
    out = [root]
    stack = [0]
    starts = {o.line: o for o in reversed(opens)}
    quoted = any(text.startswith((">", "»", "|")) for text in lines.texts)
    numbers = range(root.body, len(lines)) if quoted else sorted(starts)
    said: dict[tuple[int, int], _Open] = {}
    for number in numbers:
        new = starts.get(number)
        if new is None:
            if not lines.texts[number] or number < out[stack[-1]].body:
                continue
            depth = depth_of(lines.texts[number])
            _end_quotes(lines, out, stack, number, depth, said)
            new = _unannounced(lines, out, stack, number, depth, said)
            if new is None or len(out) > _MOST_SEGMENTS:
                continue
        else:
            _end_quotes(lines, out, stack, number, new.depth, said)
            while len(stack) > 1 and _later(new.date, out[stack[-1]].date):
                _close(out, stack, number)
        while len(stack) >= deepest:
            _close(out, stack, number)
        new.parent = stack[-1]
        stack.append(len(out))
        out.append(new)
    return out


def _close(out: list[_Open], stack: list[int], number: int) -> None:
    out[stack.pop()].stop = number


def _end_quotes(
    lines: Lines, out: list[_Open], stack: list[int], number: int, depth: int, said: dict[tuple[int, int], _Open]
) -> None:
    """Ends the messages whose marks of quotation stop, and keeps who was quoted for where they go on."""
    if depth >= out[stack[-1]].until or _overflows(lines, number, depth):
        return
    last = out[stack[-1]]
    while len(stack) > 1 and out[stack[-1]].until > depth:
        until = out[stack[-1]].until
        _close(out, stack, number)
        said[(stack[-1], until)] = last


def _overflows(lines: Lines, number: int, depth: int) -> bool:
    """Whether a line without marks is the rest of the quoted line above it, broken by whatever set the page.

    So it is where that line is wider than mail programs break lines, or where quotation goes on right below.
    """
    above = lines.texts[number - 1] if number else ""
    if not above:
        return False
    if len(above) > _WIDER_THAN_MAIL:
        return True
    below = lines.texts[number + 1] if number + 1 < len(lines) else ""
    return depth_of(above) > depth and depth_of(below) > depth


def _unannounced(
    lines: Lines, out: list[_Open], stack: list[int], number: int, depth: int, said: dict[tuple[int, int], _Open]
) -> _Open | None:
    """A quotation without an introduction: more of one that was introduced, or three lines and more."""
    base = out[stack[-1]].until
    if depth <= base:
        return None
    before = said.get((stack[-1], base + 1))
    if before is None:
        following = lines.texts[number : number + _UNKNOWN_QUOTE_LINES]
        if len(following) < _UNKNOWN_QUOTE_LINES or any(depth_of(t) <= base for t in following):
            return None
    header, date = (before.header, before.date) if before else (Header(), None)
    return _Open(lines.first(number), number, number, base, header, date, base + 1)


def _later(date: str | None, than: str | None) -> bool:
    """Whether one time is certainly later than another, whatever their zones."""
    if date is None or than is None or date[:10] <= than[:10] or len(date) < 10 or len(than) < 10:
        return False
    return datetime.fromisoformat(date[:19]) - datetime.fromisoformat(than[:19]) > _SLACK


def _closed(lines: Lines, item: _Open, *, whole: bool) -> Segment:
    head, body = lines.span(item.line, item.body) if item.headed else (item.start, item.start)
    if whole:
        return Segment(0, len(lines.text), None, item.header, item.date, head, body, item.memo, item.headed)
    stop = item.stop if item.stop is not None else len(lines)
    while stop > item.line + 1 and not lines.texts[stop - 1]:
        stop -= 1
    end = max(lines.last(stop - 1), item.start)
    head, body = max(head, item.start), min(body, end)
    return Segment(item.start, end, item.parent, item.header, item.date, head, body, False, item.headed)

"""Cables in a text: the labelled form since 2009, the form with E.O., TAGS and SUBJECT before it, and teletypes.

Each form is found by what only a cable has (a reference number with a date-time group, executive order and tags
together, a teletype heading), never by one word, so that a letter that speaks of cables is none.
"""

import re
from bisect import bisect_left
from collections.abc import Collection
from dataclasses import dataclass, field, replace

from readout.ingest.structure._cable_alone import is_body, upper_share
from readout.ingest.structure._cable_body import body_stop, find_closing, find_signature, with_closing
from readout.ingest.structure._cable_header import Printed, read_header
from readout.ingest.structure._cable_labels import head_label
from readout.ingest.structure._cable_starts import Start, find_starts
from readout.ingest.structure._cable_values import bare_subject
from readout.ingest.structure._scan import tidy
from readout.ingest.structure._teletype import Head, find_heads
from readout.ingest.structure.lines import Lines
from readout.ingest.structure.markings import captions_in, find_marking, find_portions, is_mark_line
from readout.ingest.structure.stamps import find_release
from readout.model import Furniture, FurnitureKind, Header, Marking, Portion

_CUES = (
    "TAGS", "MRN", "DTG", "E.O.", "E.0.", "EO 1", "\nFM ", "Pass Line", "Captions:", " SECTION 0", "SECSTATE",
    "SIPDIS", "AMEMBASSY", "AMCONSUL", "USMISSION",
)  # fmt: skip
_QUOTES = re.compile(r"^[ \t]*>[> \t]*", re.MULTILINE)
_TAG = re.compile(r"^[A-Z]{2,5}(?: \(.*)?$")


@dataclass(frozen=True, slots=True)
class CableSpan:
    """A cable on `[start, end)` of a text; `portions` and `furniture` have offsets into the same text.

    `date` is EDTF, of the date-time group; `title` is the subject without its portion mark.
    """

    start: int
    end: int
    header: Header
    marking: Marking = field(default_factory=Marking)
    date: str | None = None
    title: str | None = None
    portions: tuple[Portion, ...] = ()
    furniture: tuple[Furniture, ...] = ()


def find_cables(lines: Lines) -> list[CableSpan]:
    """The cables in a text, in order, none inside another.

    A cable runs from its own first line (the marking or the distribution above its header) to the end of its
    closing block; without one, to the next message's header or the end of the text, less the stamps there.
    """
    if not any(cue in lines.text for cue in _CUES):
        return []
    lines = _unquoted(lines)
    skip = stamped_lines(lines)
    heads = find_heads(lines, skip)
    starts = find_starts(lines, heads, skip)
    out: list[CableSpan] = []
    for at, start in enumerate(starts):
        if out and lines.starts[start.first] < out[-1].end:
            continue
        limit = starts[at + 1].first if at + 1 < len(starts) else len(lines)
        floor = lines.at(out[-1].end - 1) + 1 if out else 0
        if cable := _read(lines, start, floor, limit, heads, skip):
            out.append(cable)
    return out


def _unquoted(lines: Lines) -> Lines:
    """The same text with quote marks blanked out, so that a quoted cable reads as any other; offsets stay."""
    if "\n>" not in lines.text and not lines.text.startswith(">"):
        return lines
    return Lines(_QUOTES.sub(lambda m: " " * len(m[0]), lines.text))


def looks_like_cable_body(lines: Lines) -> CableSpan | None:
    """The whole text as one cable where it is a cable's body without a header, else None.

    Meant for a file of its own: inside another document paragraphs of this form prove nothing.
    """
    start = lines.text[:400]
    if upper_share(start) < 0.8 and "(" not in start:
        return None
    skip = stamped_lines(lines)
    if not is_body(lines, skip):
        return None
    signed = find_signature(lines, 0, len(lines), skip)
    begin, end = lines.span(0, len(lines))
    return CableSpan(
        begin,
        end,
        Header(signature=signed[0] if signed else None),
        find_marking(lines),
        portions=find_portions(lines),
        furniture=tidy(_section_breaks(lines, 0, len(lines), find_heads(lines, skip))),
    )


def stamped_lines(lines: Lines) -> frozenset[int]:
    """The lines that release stamps cover from end to end."""
    out = set()
    for item in find_release(lines)[1]:
        line = lines.at(item.start)
        if item.start <= lines.first(line) and item.end >= lines.last(line):
            out.add(line)
    return frozenset(out)


def _read(
    lines: Lines, start: Start, floor: int, limit: int, heads: list[Head], skip: Collection[int]
) -> CableSpan | None:
    printed = read_header(lines, start, limit, skip)
    if not _is_cable(printed, start):
        return None
    first = _first_line(lines, start, floor, skip)
    after = printed.after
    stop = body_stop(lines, after, limit)
    header = printed.header
    closing = find_closing(lines, after, stop, skip)
    furniture = [Furniture(*lines.span(first, after), FurnitureKind.HEADER)]
    if closing:
        header, stop = with_closing(header, closing), closing.stop
        body_end = closing.first
        furniture += _closing_furniture(lines, closing.first, stop, header.signature)
    else:
        stop = body_end = _last_line(lines, after, stop, skip)
        signed = find_signature(lines, after, stop, skip)
        header = replace(header, signature=signed[0] if signed else None)
    furniture += _section_breaks(lines, after, body_end, heads)
    begin, end = lines.span(first, stop)
    marking = find_marking(lines, [(begin, end)])
    captions = tuple(dict.fromkeys((*printed.captions, *marking.captions)))
    classification = marking.classification or (start.head.classification if start.head else None)
    return CableSpan(
        begin,
        end,
        header,
        Marking(classification, captions),
        printed.date,
        bare_subject(header.subject) if header.subject else None,
        find_portions(lines, after, body_end),
        tidy(furniture),
    )


def _is_cable(printed: Printed, start: Start) -> bool:
    """Do the values bear out what the labels promise?"""
    header = printed.header
    good_tags = bool(header.tags) and all(_TAG.match(t) for t in header.tags[:3])
    if start.cluster and start.cluster.modern:
        number = bool(header.number and re.search(r"[A-Z]{3,}.*\d", header.number))
        return sum((number, header.dtg is not None, good_tags, bool(header.executive_order))) >= 2
    if start.cluster:
        return good_tags or (start.head is not None and header.subject is not None)
    return start.head is not None and start.head.sender is not None


def _first_line(lines: Lines, start: Start, floor: int, skip: Collection[int]) -> int:
    """The cable's own first line: markings, distribution and addressees above the header belong to it."""
    first = start.first
    modern = start.cluster is not None and start.cluster.modern
    for line in range(first - 1, max(floor, first - 60) - 1, -1):
        text = lines.texts[line]
        if not text or line in skip:
            continue
        if not (is_mark_line(text) or text == "STATE SEAL" or (not modern and _above_older(text))):
            break
        first = line
    return first


def _above_older(text: str) -> bool:
    """Is a line above an older header one of its heading: drafters, clearances, addressees, a number?"""
    if ":" in text and head_label(text) is not None:
        return False
    letters = sum(c.isalpha() for c in text)
    return len(text) < 75 and not re.match(r"^(?:From|Sent|To|Cc|Subject|Date)\b", text) and (
        sum(c.isupper() for c in text) > 0.9 * letters or bool(captions_in(text))
    )  # fmt: skip


def _last_line(lines: Lines, first: int, stop: int, skip: Collection[int]) -> int:
    """The line after the last one that is neither blank nor a stamp."""
    while stop > first and (not lines.texts[stop - 1] or stop - 1 in skip):
        stop -= 1
    return stop


def _closing_furniture(lines: Lines, first: int, stop: int, signature: str | None) -> list[Furniture]:
    """The closing block but for the signature's name, which is the sender's own word."""
    begin, end = lines.span(first, stop)
    at = lines.text.find(signature, begin, end) if signature else -1
    if signature is None or at < 0:
        return [Furniture(begin, end, FurnitureKind.HEADER)]
    after = at + len(signature)
    gap = len(lines.text[after:end]) - len(lines.text[after:end].lstrip())
    before = lines.text[begin:at].rstrip()
    spans = [(begin, begin + len(before)), (after + gap, end)]
    return [Furniture(a, b, FurnitureKind.HEADER) for a, b in spans if a < b]


def _section_breaks(lines: Lines, first: int, stop: int, heads: list[Head]) -> list[Furniture]:
    """The headings repeated in mid text where a later section of the cable begins."""
    at = bisect_left(heads, first, key=lambda h: h.first)
    until = bisect_left(heads, stop, key=lambda h: h.first)
    return [Furniture(*lines.span(h.first, h.stop), FurnitureKind.HEADER) for h in heads[at:until]]

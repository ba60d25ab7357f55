"""Labelled fields gathered from lines: on one line, on the lines below, over a page break, or in two columns."""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from itertools import pairwise

from readout.ingest.structure._cable_labels import Label
from readout.ingest.structure.lines import Lines
from readout.ingest.structure.markings import is_mark_line

PARAGRAPH = re.compile(
    r"^\W{0,3}(?:\d{1,2}\s?[.,]?\s?\W{0,2}[({\[]\s?(?:[S5$8][B83]U|[UCS]|LOU|FOUO|TS)\b|(?:1|l"
    r"|I)\s?[.,]\s?\S{2,}.{12,}"
    r"|[({]\s?(?:[S5$8][B83]U|U|C|S|LOU)\s?[)}]\s+\S)"
)
"""How the first paragraph of a cable's body begins."""

_MARGIN = 12
_LONGEST_VALUE = 400
_LONGEST_TEXT = 4_000


@dataclass(slots=True)
class Field:
    """One label with its value's lines (text, line number); `column` is where the value stands on the line."""

    name: str
    line: int
    column: int
    values: list[tuple[str, int]] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The value on one line; a word broken at a hyphen is joined at it."""
        out = ""
        for value, _ in self.values:
            joined = bool(re.search(r"[A-Za-z]-$", out)) and value[:1].isalpha()
            out += value if joined or not out else f" {value}"
        return " ".join(out[:_LONGEST_TEXT].split())


class Block:
    """The lines of a header or closing block, without blank lines and page stamps."""

    def __init__(self, lines: Lines, first: int, stop: int, stamped: Collection[int]) -> None:
        self.lines = lines
        self.content = [i for i in range(first, min(stop, len(lines))) if lines.texts[i] and i not in stamped]

    def gap(self, at: int) -> tuple[bool, bool]:
        """Is there a blank line before the content line number `at`; and is it a page break?"""
        here, before = self.content[at], self.content[at - 1] if at else self.content[at] - 1
        between = range(before + 1, here)
        return bool(between), any(self.lines.texts[i] for i in between)


def gather(block: Block, label: Callable[[str], Label | None], last: frozenset[str]) -> tuple[list[Field], int]:
    """The fields of a block in order, and the number of the line after it.

    The block ends at the first line that is neither a label nor a value: after a field of `last` (a header's
    subject) a blank line ends a value, before it only another label does. A value that stands in the column of
    the value above continues it, whatever word it begins with.
    """
    fields: list[Field] = []
    texts = block.lines.texts
    ends = [i for i, line in enumerate(block.content) if (found := label(texts[line])) and found.name in last]
    for at, line in enumerate(block.content):
        text, current = texts[line], fields[-1] if fields else None
        continues = current is not None and bool(current.values) and _in_column(block, line, current)
        found = None if continues else label(text)
        if found:
            value = text[found.value :].strip()
            column = block.lines.indent(line) + found.value
            fields.append(Field(found.name, line, column, [(value, line)] if value else []))
        elif current is None or not _value(block, at, fields, ends, last):
            return fields, line
        else:
            current.values.append((text.lstrip("> ").strip(), line))
    return fields, block.content[-1] + 1 if block.content else 0


def centre(block: Block, fields: list[Field]) -> None:
    """Give a label that stands half-way down its value the lines above it, which the field before has taken.

    A table prints a label beside the middle of a wrapped value: its own line holds no value, and as many lines of
    the value stand above it as below.
    """
    at = {line: i for i, line in enumerate(block.content)}
    for before, field_ in pairwise(fields):
        below = [line for _, line in field_.values if line > field_.line]
        apart = [line for _, line in before.values if line > before.line]
        if not below or len(below) != len(field_.values) or not 0 < len(below) < len(before.values):
            continue
        touching = not block.gap(at[field_.line])[0] and not block.gap(at[below[0]])[0]
        if touching and len(apart) >= len(below) and _in_column(block, below[0], before):
            moved = before.values[-len(below) :]
            del before.values[-len(below) :]
            field_.values[:0] = moved


def _in_column(block: Block, line: int, current: Field) -> bool:
    return current.column > _MARGIN and block.lines.indent(line) >= current.column - 4


def _value(block: Block, at: int, fields: list[Field], ends: list[int], last: frozenset[str]) -> bool:
    """Is the content line `at` part of the current field's value?"""
    current, line = fields[-1], block.content[at]
    text = block.lines.texts[line]
    if len(text) > _LONGEST_VALUE:
        return False
    if PARAGRAPH.match(text) and not (_may_look_marked(current, text) or _in_column(block, line, current)):
        return False
    gap, page_break = block.gap(at)
    empty = sum(1 for f in fields if not f.values)
    if is_mark_line(text) and current.name != "captions" and empty < 3:
        return False
    if not current.values:
        return True
    if not gap or _in_column(block, line, current):
        return True
    if any(end > at for end in ends) and current.name not in last:
        return True
    if empty >= 3 and len(current.values) <= 2 * empty + 3:
        return True
    return page_break and current.name not in last and at > 0 and len(text) < 60 and text.isupper()


def _may_look_marked(current: Field, text: str) -> bool:
    """Lettered references look like paragraphs, and so does a subject with a portion mark."""
    return current.name == "references" or (current.name == "subject" and not current.values and text[0] in "({[")


_FITS: dict[str, re.Pattern[str]] = {
    "number": re.compile(r"^\d\d\s?[A-Z][A-Z .'-]+\s?\d{1,6}$"),
    "dtg": re.compile(r"\d{6}Z|\d{4}\s*/"),
    "sender": re.compile(r"^(?:AM ?EMB|AM ?CON|SECSTATE|US ?MISSION|USUN|USINT|AIT|USOFFICE)[A-Z ]*", re.I),
    "to": re.compile(r"(?:ROUTINE|PRIORITY|IMMEDIATE|FLASH|DEFERRED)\W*$|SECSTATE|AMEMBASSY"),
    "executive_order": re.compile(r"^(?:1[1-3]\d{3}\b|N/A)"),
    "tags": re.compile(r"^[A-Z01]{2,4}(?:[,;\s]+(?:[A-Z01]{2,4}\b|\([^)]*\)))*,?$"),
    "captions": re.compile(r"^[A-Z]{4,}[A-Z, ]*$"),
    "references": re.compile(r"^\(?[A-Z][).]|\d\d [A-Z]+ \d+"),
}


def spread(fields: list[Field]) -> None:
    """Deal out the values of a block whose labels stand in one column and whose values in another.

    Where three or more labels in a row have no value and the next has many, the values are taken in order: each
    label takes the next line that looks like its own kind; a subject or a pass line takes what is left over.
    """
    run: list[Field] = []
    for at in range(len(fields) + 1):
        if at < len(fields) and not fields[at].values:
            run.append(fields[at])
            continue
        if len(run) >= 3:
            source = fields[at] if at < len(fields) else run[-1]
            targets = [*run, source] if source not in run else run
            if len(source.values) >= len(targets) - 1:
                _deal(targets, source.values)
        run = []


def _deal(targets: list[Field], values: list[tuple[str, int]]) -> None:
    left = list(values)
    for target in targets:
        target.values = []
    for at, target in enumerate(targets):
        fits = _FITS.get(target.name)
        following = [_FITS[t.name] for t in targets[at + 1 :] if t.name in _FITS]
        if fits:
            if left and fits.search(left[0][0]):
                target.values.append(left.pop(0))
            while target.name == "references" and left and fits.search(left[0][0]):
                target.values.append(left.pop(0))
        else:
            stop = next(
                (i for i, (text, _) in enumerate(left) if any(f.search(text) for f in following)), len(left)
            )
            target.values, left = left[:stop], left[stop:]

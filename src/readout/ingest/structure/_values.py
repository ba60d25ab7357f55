"""The values of a printed header block, wherever the page put them."""

import re
from itertools import pairwise

from readout.ingest.structure._labels import Label
from readout.ingest.structure._subjects import mend_subject
from readout.ingest.structure.addresses import clean_name, split_recipients, without_redactions
from readout.ingest.structure.lines import Lines
from readout.text.dates import parse_date

_LISTS = frozenset({"to", "cc", "bcc", "memo_to"})
_SPACES = re.compile(r"\s+")
_QUOTES = re.compile(r"^[>»|\s]+")
_EDGES = " \t;:,.•■|_*'’"
_NAME_LIST = re.compile(r";|@")
_WIPED_OUT = re.compile(r"(?<=[\w>'\").])[ \t]{4,}(?=[A-Z'\"])")
_MOST_TAIL = 40
_MOST_SUBJECT_TAIL = 4
_WIDE = 76
_PROSE_WORDS = 5


def is_prose(text: str) -> bool:
    """Whether a line reads as running text and not as names: many words in small letters, no list marks."""
    if _NAME_LIST.search(text):
        return False
    return sum(w[0].islower() for w in text.split()[:20]) >= _PROSE_WORDS


def read_values(lines: Lines, block: list[Label]) -> tuple[dict[str, str], int]:
    """The value of each field, unwrapped to one line, and the line after the block."""
    pieces = [[_inline(lines, label)] for label in block]
    for at, (label, after) in enumerate(pairwise(block)):
        for number in range(label.line + 1, after.line):
            if not lines.texts[number]:
                continue
            text = _plain(lines, number)
            if text:
                pieces[at + _belongs_to_next(label, pieces[at], after, _inline(lines, after), text)].append(text)
    below = _all_below(block, pieces)
    stop = _tail(lines, block[-1], pieces[-1], below=below)
    if not any(any(p) for p in pieces[:-1]) and len(block) >= 3:
        columns = _column_values(lines, block, block[-1].line + 1)
        if columns:
            return columns
    return _joined(block, pieces), stop


def names(text: str) -> tuple[str, ...]:
    """The correspondents of a value."""
    return split_recipients(text)


def attachments(text: str) -> tuple[str, ...]:
    """The file names of a list, parted by semicolons, or by commas after an extension."""
    parts = re.split(r";|(?<=\.\w\w\w),|(?<=\.\w\w\w\w),", text)
    return tuple(name for part in parts if (name := clean_name(part)))


def _inline(lines: Lines, label: Label) -> str:
    return without_redactions(lines.text[label.value : lines.ends[label.line]].rstrip()).strip().lstrip("*_ ")


def _plain(lines: Lines, number: int) -> str:
    """A continuation line without quotation marks and margin codes."""
    text = without_redactions(lines.text[lines.starts[number] : lines.ends[number]].rstrip()).strip()
    return _QUOTES.sub("", text) if text[:1] in (">", "»", "|") else text


def _belongs_to_next(label: Label, value: list[str], after: Label, after_inline: str, text: str) -> bool:
    """Whether a line between two labels is the value of the second, printed a little above its label."""
    if after_inline or not any(value):
        return False
    if label.field == "sent":
        return parse_date(text) is None
    if after.field == "sent":
        return parse_date(text) is not None
    return label.field == "from" and after.field in _LISTS and ";" in text


def _all_below(block: list[Label], pieces: list[list[str]]) -> bool:
    """Whether the block prints its values on the lines below their labels."""
    return len(block) > 1 and not any(p[0] for p in pieces) and any(len(p) > 1 for p in pieces)


def _tail(lines: Lines, label: Label, piece: list[str], *, below: bool) -> int:
    """Takes the continuation lines after the last label into its value, and gives the line after them."""
    number = label.line + 1
    if below:
        while number < len(lines) and number <= label.line + 3 and not lines.texts[number]:
            number += 1
        if number < len(lines):
            piece.append(_plain(lines, number))
            return number + 1
        return label.line + 1
    most = _MOST_TAIL if label.field in _LISTS else _MOST_SUBJECT_TAIL
    while number < len(lines) and number <= label.line + most and lines.texts[number]:
        text = _plain(lines, number)
        if not _continues(lines, label, number, piece[-1], text):
            break
        piece.append(text)
        number += 1
    return number


def _continues(lines: Lines, label: Label, number: int, before: str, text: str) -> bool:
    """Whether the line `number` goes on with the value of the label."""
    column = (
        label.value
        + len(lines.text[label.value : lines.ends[label.line]])
        - len(lines.text[label.value : lines.ends[label.line]].lstrip())
    )
    column -= lines.starts[label.line]
    indent = lines.indent(number)
    if before and indent > lines.indent(label.line) + 3 and abs(indent - column) <= 3:
        return True
    if label.field in _LISTS or label.field == "attachments":
        return before.endswith((";", ",")) and not is_prose(text)
    if label.field != "subject" or not before or not text:
        return False
    width = lines.ends[number - 1] - lines.starts[number - 1]
    room = width + 1 + len(text.split(maxsplit=1)[0])
    blank_after = number + 1 >= len(lines) or not lines.texts[number + 1]
    return (
        width >= _WIDE and room > 90 and blank_after and len(text) < _WIDE and not text.endswith((".", ",", ":"))
    )


def _column_values(lines: Lines, block: list[Label], start: int) -> tuple[dict[str, str], int] | None:
    """Values printed in one block after all the labels, given to them by order, the date by its form."""
    found: list[tuple[int, str]] = []
    blanks = 0
    number = start
    while number < len(lines) and len(found) < len(block) and blanks < 4:
        text = _plain(lines, number)
        blanks = 0 if text else blanks + 1
        if text:
            found.append((number, text))
        number += 1
    dated = next((i for i, (_, text) in enumerate(found) if parse_date(text)), None)
    order = [label.field for label in block]
    if dated is None or "sent" not in order:
        return None
    sent = order.index("sent")
    values = {"sent": found[dated][1]}
    for field, (_, text) in zip(reversed(order[:sent]), reversed(found[:dated]), strict=False):
        values[field] = text
    rest, after = found[dated + 1 :], order[sent + 1 :]
    if len(rest) < len(after) and "subject" in after:
        after = [*after[: max(len(rest) - 1, 0)], "subject"]
    for field, (_, text) in zip(after, rest, strict=False):
        values[field] = text
    return values, found[-1][0] + 1


def _joined(block: list[Label], pieces: list[list[str]]) -> dict[str, str]:
    values: dict[str, str] = {}
    for at, (label, piece) in enumerate(zip(block, pieces, strict=True)):
        text = " ".join(p for p in piece if p)
        if label.field in _LISTS:
            text = _WIPED_OUT.sub("; ", text)
        before = block[at - 1].field if at else ""
        if before in _LISTS and label.field in _LISTS and not piece[0] and values.get(before, "").endswith(","):
            values[before] += " " + text
            continue
        text = _SPACES.sub(" ", text).strip(_EDGES if label.field not in _LISTS else " \t")
        if label.field == "subject":
            text = mend_subject(" ".join(p for p in piece if p))
        values[label.field] = (
            f"{values[label.field]}; {text}"
            if values.get(label.field) and text
            else (values.get(label.field) or text)
        )
    return values

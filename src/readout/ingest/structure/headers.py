"""Header blocks as printed: `From`, `Sent`, `To` … with their values, unwrapped, and OCR's damage undone."""

import re
from dataclasses import dataclass

from readout.ingest.structure import _values
from readout.ingest.structure._labels import Label, find_labels
from readout.ingest.structure.lines import Lines
from readout.model import Header
from readout.text.dates import parse_date

_LISTS = frozenset({"to", "cc", "bcc", "memo_to"})
_KEY = frozenset({"from", "sent", "to", "subject"})
_AFTER_SUBJECT = frozenset({"attachments", "other", "cc", "bcc"})
_MOST_BLANK = 20
_MOST_LABELS = 40
_MANY_EXACT = 3
_MOST_LIST_LINES = 60
_ADDRESS = re.compile(r"@|<|\[mail|;")


@dataclass(frozen=True, slots=True)
class PrintedHeader:
    """A header block on the page.

    It stands on the lines `[first, stop)`; `start` is the offset of its first character, `depth` how many `>`
    stand before it. `memo` says that it heads a memorandum (`TO`, `FROM`, `SUBJECT`, no time of day) and not a
    message. `date` is EDTF.
    """

    first: int
    stop: int
    start: int
    depth: int
    header: Header
    date: str | None
    memo: bool = False


def find_headers(lines: Lines) -> list[PrintedHeader]:
    """All header blocks of a text in order; page furniture is to be blanked out before, as it may break one."""
    found = []
    for block in _blocks(lines, find_labels(lines)):
        block = _without_weak_ends(block)
        if block and _plausible(block):
            printed = _read(lines, block)
            if printed is not None:
                found.append(printed)
    return found


def _blocks(lines: Lines, labels: list[Label]) -> list[list[Label]]:
    blocks: list[list[Label]] = []
    for label in labels:
        if not label.strong and not _credible(lines, label):
            continue
        if blocks and _joins(lines, blocks[-1], label):
            blocks[-1].append(label)
        else:
            blocks.append([label])
    return [b for b in blocks if len(b) > 1]


def _joins(lines: Lines, block: list[Label], label: Label) -> bool:
    last = block[-1]
    if label.depth != last.depth or label.line - last.line > _MOST_LIST_LINES or len(block) >= _MOST_LABELS:
        return False
    seen = {b.field for b in block}
    if label.field == "memo_subject" and "subject" in seen:
        return False
    if label.field in seen and not (label.field in _LISTS and label.field == last.field):
        return False
    gap = range(last.line + 1, label.line)
    between = [n for n in gap if lines.texts[n]]
    if len(gap) - len(between) > _MOST_BLANK:
        return False
    if not label.strong and not _weak_fits(lines, label, bool(gap)):
        return False
    if gap and label.field == "from" and label.strong and not any(b.strong for b in block):
        return False
    if "subject" in seen:
        if between and len(gap) > len(between) and last.field == "subject":
            return False
        if label.field not in _AFTER_SUBJECT and (between or len(gap) > 1) and seen | {"to"} >= _KEY:
            return False
    if last.field in _LISTS or label.field in _LISTS:
        return len(between) <= 2 or not any(_values.is_prose(lines.texts[n]) for n in between)
    return len(between) <= (6 if last.field == "attachments" else 2)


def _credible(lines: Lines, label: Label) -> bool:
    """Whether the value beside a damaged label is of its sort: a day for `sent`, no sentence for `to`."""
    value = lines.text[label.value : lines.ends[label.line]]
    bare = value.strip()
    if not bare or value.startswith(("  ", "\t")):
        return True
    if label.field == "sent":
        return parse_date(bare) is not None
    if label.field == "attachments":
        return False
    return label.field == "subject" or not _values.is_prose(bare)


def _weak_fits(lines: Lines, label: Label, gap: bool) -> bool:
    """Whether a damaged label may go on with a block; `gap` says that it does not follow line on line."""
    if label.field == "from":
        return not gap and label.exact
    if label.field == "subject":
        return not gap or label.exact
    return label.field != "attachments" or label.exact


def _without_weak_ends(block: list[Label]) -> list[Label]:
    while (
        block and not block[0].strong and (block[0].field not in _KEY or block[0].line + 3 < block[-1].line - 12)
    ):
        block = block[1:]
    while block and block[0].field in ("other", "attachments", "memo_subject"):
        block = block[1:]
    return block


def _plausible(block: list[Label]) -> bool:
    fields = {b.field for b in block}
    strong = sum(b.strong for b in block)
    if not strong and {"from", "sent"} <= fields and sum(b.exact for b in block) >= _MANY_EXACT:
        strong = 2
    if len(block) < 2 or not strong:
        return False
    if "from" in fields:
        return bool(fields & {"sent", "to", "subject", "memo_to", "memo_subject"}) and (
            strong > 1 or len(block) > 2
        )
    return {"to", "sent"} <= fields and (strong > 1 and ("subject" in fields or len(block) > 2))


def _read(lines: Lines, block: list[Label]) -> PrintedHeader | None:
    values, stop = _values.read_values(lines, block)
    fields = {b.field for b in block}
    sent = values.get("sent")
    date = parse_date(sent) if sent else None
    memo = _is_memo(block, date)
    if len(fields) == 2 and not _two_are_enough(fields, values, date):
        return None
    header = Header(
        sender=_values.names(values.get("from", "")),
        to=_values.names(values.get("to") or values.get("memo_to") or ""),
        cc=_values.names(values.get("cc", "")),
        bcc=_values.names(values.get("bcc", "")),
        subject=values.get("subject") or (values.get("memo_subject") if memo else None) or None,
        sent=sent or None,
        attachments=_values.attachments(values.get("attachments", "")),
    )
    return PrintedHeader(block[0].line, stop, lines.first(block[0].line), block[0].depth, header, date, memo)


def _is_memo(block: list[Label], date: str | None) -> bool:
    """Whether a block heads a memorandum: no time of day, and labels in capitals, `To` first, `For` or `Re`, or no
    subject beside a day."""
    if date is not None and "T" in date:
        return False
    fields = {b.field for b in block}
    if fields & {"memo_to", "memo_subject"}:
        return True
    first = block[0].field
    return (
        (first == "to" and "from" in fields)
        or (date is not None and "subject" not in fields)
        or all(b.capitals for b in block if b.field in _KEY)
    )


def _two_are_enough(fields: set[str], values: dict[str, str], date: str | None) -> bool:
    """Whether two labels alone are a header: with an address, a sender with a time of day, or `From` and `Re`."""
    if "from" not in fields:
        return False
    if fields & {"memo_subject", "memo_to"}:
        return True
    return bool(_ADDRESS.search(values.get("from", ""))) or (date is not None and "T" in date)

"""A cable below its header: the closing block, the signature, where it ends, and bodies that stand alone."""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace

from readout.ingest.structure._cable_fields import Block, Field, gather, spread
from readout.ingest.structure._cable_labels import tail_label
from readout.ingest.structure._cable_values import split_addressees
from readout.ingest.structure.lines import Lines
from readout.ingest.structure.markings import is_mark_line
from readout.model import Header

_FIRST_CLOSING = frozenset({"signature", "drafted_by", "cleared_by", "approved_by"})
_LAST = frozenset({"dissemination"})
_LONGEST = 150
_ORIGINAL = re.compile(
    r"^\W*(?:-{2,}\s*)?(?:Original Message|Forwarded [Mm]essage|Begin forwarded message)\b|^_{10,}$"
)
_FROM = re.compile(r"^\W{0,8}(?:From|FROM|De|Von)\s*[:;]")
_NEXT = re.compile(r"^\W{0,8}(?:Sent|To|Date|Cc|Subject|SENT|TO|DATE)\s*[:;]")
_ENDS = frozenset({"<< END OF DOCUMENT >>", "<< END OF MESSAGE >>", "Message Attributes"})
_WROTE = re.compile(r"^\W*On .{6,120}\bwrote\s*:\W*$")
_NAME = re.compile(r"^[A-Z][A-Z'’.-]+(?:[ -][A-Z][A-Z'’.-]*){0,3}$")
_AFTER_NAME = re.compile(
    r"^(?:\*{3}|NMAFVVZCZ|NNNN|BT$|##?|NOTE BY OC/T|END\b|UNQUOTE|YY?$|\(?DRAFTED BY|\W*$|Signature\b"
    r"|Declassified)"
)
_NOT_NAMES = re.compile(
    r"^(?:END|UNQUOTE|QUOTE|BT|NNNN|SUMMARY|COMMENT|TEXT|BEGIN|NOTE|PAGE|SECRET|FYI|NODIS|EXDIS)\b"
)
_SPOKEN = re.compile(r"(?:[.?!\"]\s+|UNQ(?:UO)?TE[:.]?\s+)([A-Z][A-Z'-]{3,20})(?:\s+(?:UNQUOTE|UNQTE|##?))?$")


@dataclass(frozen=True, slots=True)
class Closing:
    """The closing block: its first line, the line after it, and what it says (signature, drafters, info)."""

    first: int
    stop: int
    header: Header


def message_start(lines: Lines, line: int) -> bool:
    """Does the header of another message, or the line that announces one, begin on this line?"""
    text = lines.texts[line]
    if _ORIGINAL.match(text) or _WROTE.match(text) or text in _ENDS:
        return True
    if not _FROM.match(text):
        return False
    return any(_NEXT.match(lines.texts[i]) for i in range(line + 1, min(line + 6, len(lines))))


def body_stop(lines: Lines, first: int, limit: int) -> int:
    """The line before which the text that begins at `first` ends: another message's header, or `limit`."""
    return next((i for i in range(first, limit) if lines.texts[i] and message_start(lines, i)), limit)


def find_closing(lines: Lines, first: int, stop: int, skip: Collection[int]) -> Closing | None:
    """The closing block of a modern cable between two lines."""
    for line in range(first, stop):
        text = lines.texts[line]
        label = tail_label(text) if text and line not in skip else None
        if label is None or label.name not in _FIRST_CLOSING:
            continue
        fields, after = gather(Block(lines, line, min(line + _LONGEST, stop), skip), tail_label, _LAST)
        if len(fields) >= 2 or fields[0].name == "signature":
            spread(fields)
            return Closing(line, _with_marks(lines, after, stop, skip), _closing_header(fields))
    return None


def _with_marks(lines: Lines, after: int, stop: int, skip: Collection[int]) -> int:
    """The line after the classification printed below the closing block (at most two different lines)."""
    seen: set[str] = set()
    last = after
    for line in range(after, min(after + 20, stop)):
        text = lines.texts[line]
        if not text or line in skip:
            continue
        if not is_mark_line(text) or text in seen or len(seen) == 2:
            break
        seen.add(text)
        last = line + 1
    while last > 0 and last > after - 1 and not lines.texts[last - 1]:
        last -= 1
    return last


def _closing_header(fields: list[Field]) -> Header:
    value = {f.name: f for f in reversed(fields)}

    def text(name: str) -> str | None:
        return (value[name].text or None) if name in value else None

    return Header(
        signature=text("signature"),
        drafted_by=text("drafted_by"),
        cleared_by="; ".join(v for v, _ in value["cleared_by"].values) or None if "cleared_by" in value else None,
        approved_by=text("approved_by"),
        info=split_addressees(text("info") or "")[0],
    )


def with_closing(header: Header, closing: Closing) -> Header:
    """The header with what the closing block says."""
    said = closing.header
    return replace(
        header,
        signature=said.signature,
        drafted_by=said.drafted_by,
        cleared_by=said.cleared_by,
        approved_by=said.approved_by,
        info=header.info or said.info,
    )


def find_signature(lines: Lines, first: int, stop: int, skip: Collection[int]) -> tuple[str, int] | None:
    """The name in upper case with which a teletype or a body ends, and its line; notes may follow it."""
    looked = 0
    for line in range(stop - 1, first - 1, -1):
        text = lines.texts[line]
        if not text or line in skip or is_mark_line(text) or (_AFTER_NAME.match(text) and not _NAME.match(text)):
            continue
        bare = text.rstrip(" #.")
        if looked == 0 and (spoken := _SPOKEN.search(text[-60:])):
            return spoken[1], line
        if _NAME.match(bare) and not _NOT_NAMES.match(bare) and len(bare) <= 32:
            return bare, line
        looked += 1
        if looked == 2:
            break
    return None

"""The heading of a teletype message: date-time group, FM, TO, INFO, classification line with its section.

The form is that of State Department telegrams from 1973 to the 2000s (ACP 127 format lines, with the page heads
and distribution lines that the copies of 1973-79 carry between them).
"""

import re
from collections.abc import Collection
from dataclasses import dataclass

from readout.ingest.structure._cable_values import split_addressees
from readout.ingest.structure._scan import lines_with
from readout.ingest.structure.lines import Lines
from readout.ingest.structure.markings import canonical

_DTG = re.compile(r"^\W{0,3}(?P<urgency>(?:[ZOPRYM]{1,2}\s+){0,3})(?P<dtg>[0-9OI]{6}Z\s+[A-Z]{3}\s+\d{2,4})\b")
_FM = re.compile(r"^\W?FM[\s$]+(?P<from>[A-Z][A-Z .'/-]{3,60}?)(?:\s+\d+)?\W*$")
_TO = re.compile(r"^\W?TO[\s$]+(?=[A-Z/])(?P<to>.*)$")
_INFO = re.compile(r"^\W?INFO\s+(?=[A-Z/])(?P<info>.*)$")
_PASSED = re.compile(
    r"^(?:DEPT|STATE|POST|EMBASSY|PLEASE)?\s?(?:ALSO\s)?(?:PLEASE\s)?PASS\b|^FOR\s|^(?:STADIS|NODIS|EXDIS|LIMDIS)"
)
_WORDS = (
    r"TOP SECRET|SECRET|CONFIDENTIAL|LIMITED OFFICIAL USE|UNCLAS(?:SIFIED)?|T O P\s+S E C R E T|S E C R E T"
    r"|C O N F I D E N T I A L|L I M I T E D\s+O F F I C I A L\s+U S E|U N C L A S(?: S I F I E D)?"
)
_CLASS = re.compile(
    rf"^\W?(?P<class>{_WORDS})\b(?P<captions>(?:\s+[A-Z]{{5,7}})??)"
    r"(?:\s+(?:FINAL\s+)?SECTION\s+(?P<part>\d+)\s+OF\s+(?P<parts>\d+))?"
    r"\s+(?P<post>[A-Z][A-Z .'-]{1,26}?)(?:\s+(?P<serial>\d{3,7}))?(?:/\d+)?\s*(?P<rest>[A-Z]{5,8})?$"
)
_ABOVE = re.compile(
    r"^\W{0,4}(?:-{6,}|VZCZC|[OPRZ]{1,2}\s*RUE|PP\b|RR\b|OO\b|ZZ\b|DE\s+RUE|ZN[RY]\b|ACTION\b|INFO\b|ADP\d"
    r"|PAGE\s+\d|ORIGIN\b|DRAFTED BY"
    r"|APPROVED BY|\d{2,6}$|BT$|Message Text|[A-Z]{1,5}-\d{2}\b|SS-\d|Document Number|[A-Z]+-\d{2}\s+[A-Z]+-\d{2}"
    r"|\d?\s?-{6,}\s*\d{6}|NOTE BY OC/T)"
)
_DISTRIBUTION = re.compile(r"\b[A-Z]{1,5}-\d{2}\b")
_PAGE_NUMBER = re.compile(r"PAGE\s+\d+\s+(?P<post>[A-Z][A-Z ]{2,24}?)\s+(?P<serial>\d{4,6})\b")
_ARCHIVE_NUMBER = re.compile(r"\b((?:19|20)\d\d[A-Z]{3,10}\d{5}(?:_[a-z])?)\b")
_DE = re.compile(r"^DE\s+RUE\w+\s+#(?P<serial>\d{3,6})")
_URGENCY = {"Z": "FLASH", "O": "IMMEDIATE", "P": "PRIORITY", "R": "ROUTINE"}
_ADDRESSEE = re.compile(r"^[A-Z0-9*/ .,'()$-]+$")
_SERIAL = re.compile(r"\s+\d{1,5}$")
_INDICATOR = re.compile(r"^RUE?\w+/")
_MOST = 80


@dataclass(frozen=True, slots=True)
class Head:
    """A message heading on the lines `[first, stop)`; `section` is the number of its part, if it has parts."""

    first: int
    stop: int
    dtg: str | None = None
    urgency: str | None = None
    sender: str | None = None
    to: tuple[str, ...] = ()
    info: tuple[str, ...] = ()
    classification: str | None = None
    number: str | None = None
    section: int | None = None


def find_heads(lines: Lines, skip: Collection[int]) -> list[Head]:
    """The message headings of a text in order; `skip` are lines that stamps cover."""
    out: list[Head] = []
    for line in sorted(
        lines_with(
            lines, "FM ", "FM$", " SECTION ", "UNCLAS ", "CONFIDENTIAL ", "SECRET ", "L   ", "USE ", "A L ", "E T "
        )
    ):
        text = lines.texts[line]
        if (out and line < out[-1].stop) or not (_FM.match(text) or _class_line(lines, line)):
            continue
        head = _read(lines, line, skip)
        if head:
            out.append(head)
    return out


def _class_line(lines: Lines, line: int) -> tuple[re.Match[str], str] | None:
    """The classification line of a heading and the message's serial, which may stand on the line below."""
    match = _CLASS.match(lines.texts[line])
    if match and (match["serial"] or match["part"]):
        below = lines.texts[line + 1] if line + 1 < len(lines) else ""
        serial = match["serial"] or (below if below.isdigit() else "")
        return match, serial
    return None


def _read(lines: Lines, anchor: int, skip: Collection[int]) -> Head | None:
    first, dtg, urgency, above = _upwards(lines, anchor, skip)
    values: dict[str, list[str]] = {"from": [], "to": [], "info": []}
    current, stop, classed = "", anchor, None
    for line in range(anchor, min(anchor + _MOST, len(lines))):
        text = lines.texts[line]
        if not text or line in skip:
            if not _goes_on(lines, line, skip):
                break
            continue
        if classed := _class_line(lines, line):
            stop = line + (1 if classed[0]["serial"] or not classed[1] else 2)
            break
        current = _assign(text, current, values)
        if not current:
            break
        stop = line + 1
    sender = values["from"][0] if values["from"] else None
    if not (sender or classed):
        return None
    match = classed[0] if classed else None
    return Head(
        first,
        stop,
        dtg,
        urgency or split_addressees(" ".join(values["to"]))[1],
        sender,
        _addressees(values["to"]),
        _addressees(values["info"]),
        canonical(match["class"]) if match else None,
        f"{' '.join(match['post'].split())} {classed[1]}".strip() if match and classed else _number(above, sender),
        int(match["part"]) if match and match["part"] else None,
    )


def _assign(text: str, current: str, values: dict[str, list[str]]) -> str:
    """Put a line of a heading where it belongs; the field that it stands in, or nothing where it is none."""
    for name, pattern in (("from", _FM), ("to", _TO), ("info", _INFO)):
        if match := pattern.match(text):
            if name == "from" and values["from"]:
                return ""
            values[name].append(" ".join(match[name].split()))
            return name
    if current in ("to", "info") and _ADDRESSEE.match(text) and len(text) < 60:
        values[current].append(text)
        return current
    return ""


def _goes_on(lines: Lines, line: int, skip: Collection[int]) -> bool:
    """After a blank line or a stamp: is the next line still one of the heading?"""
    for near in range(line + 1, min(line + 8, len(lines))):
        text = lines.texts[near]
        if text and near not in skip:
            return bool(_FM.match(text) or _TO.match(text) or _INFO.match(text) or _class_line(lines, near))
    return False


def _upwards(lines: Lines, anchor: int, skip: Collection[int]) -> tuple[int, str | None, str | None, list[str]]:
    """The first line of the heading, its date-time group and urgency, and the lines above FM."""
    first, dtg, urgency, above = anchor, None, None, []
    for line in range(anchor - 1, max(anchor - 30, -1), -1):
        text = lines.texts[line]
        if not text or line in skip:
            continue
        if match := _DTG.match(text):
            if dtg:
                break
            dtg = " ".join(match["dtg"].split())
            urgency = next((_URGENCY[c] for c in match["urgency"] if c in _URGENCY), None)
        elif not (_ABOVE.match(text) or _DISTRIBUTION.search(text)):
            break
        first = line
        above.append(text)
    return first, dtg, urgency, above


def _number(above: list[str], sender: str | None) -> str | None:
    """The message's number by the lines above FM: the archive's, the page head's, or the station's serial."""
    for text in above:
        if match := _ARCHIVE_NUMBER.search(text):
            return match[1]
        if match := _PAGE_NUMBER.search(text):
            return f"{match['post']} {match['serial']}"
        if (match := _DE.match(text)) and sender:
            return f"{sender.split(' ', 1)[-1]} {match['serial']}"
    return None


def _addressees(printed: list[str]) -> tuple[str, ...]:
    out: list[str] = []
    for text in printed:
        for part in split_addressees(text)[0]:
            name = _SERIAL.sub("", _INDICATOR.sub("", part)).strip(" *")
            if name and not _DISTRIBUTION.search(name):
                out.append(name)
    return tuple(dict.fromkeys(out))

"""The entries of a day's schedule: what each line that begins with a clock time goes on to say."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from readout.model import Span

_MERIDIEM = r"(?:[ap]\.?\s?(?:m\b\.?|m(?=[A-Z0(])|in\b|nt\b))"
_HOUR = rf"(?:\d{{1,2}}(?:\s?[:;.]\s?\d\d)?\s?{_MERIDIEM}|\d{{1,2}}[:;]\d\d\b)"
_CLOCK = rf"{_HOUR}(?:\s?(?:-|–|to)\s?{_HOUR})?"
_LINE = re.compile(
    rf"^[^\S\n]*+(?:[^\w\s(]{{1,2}}[^\S\n]*+)?(?:(?P<clock>{_CLOCK})|(?:Time\s)?(?:TBD|Tbd|TBA)\b)[^\S\n]*[-–—]?"
    r"[^\S\n]*(?:\([TtO][^\S\n]?\)?)?",
    re.MULTILINE,
)
"""A clock time, or that it is not yet known; `pin` and `ant` are how scanners read `pm` and `am`."""

_FEWEST = 4
_LONGEST = 1500
_MOVES = re.compile(r"\s*(?:DEPART|ARRIVE)\b", re.IGNORECASE)
_OPENS = re.compile(
    r"""\s*(?:(?i:DEPART|ARRIVE|OFFICE\sTIME|HOLD\b|VIDEOS?\b|PHOTOS?\b|PRESS\b|PRE-BRIEF|PRIVATE\s(?!RES|SUITE))
    |[^a-z\n*]*\b(?:[wW][/!]|i?v+/|w[I1l](?=[A-Z]{3}))|[^\n*]*\bwith\s)
    |\s*(?:[^\Wa-z][^\sa-z]*[ ]){1,5}(?:MEETING|CALL|LUNCH|DINNER|RECEPTION|BRIEFING|CEREMONY)\s*$""",
    re.VERBOSE,
)
_DETAIL = re.compile(
    r"\s*(?:[*•\[#-]|(?:contact|staff|note|location|closed|open|en\s?route|met\s?by|greeters?|participants?|attendees"
    r"|attending|with)\b\s*[:;]?|(?:closed|open)\s+press|hrc\s+ron|fyi\b|weather\b)",
    re.IGNORECASE,
)
_END = re.compile(r"^\s*(?:#{2,}|FYI:|Weather:|\w{2,4} RON\b)", re.MULTILINE)
_ASIDE = re.compile(r"^[^\S\n]*FYI\b", re.MULTILINE)
_LABELLED = re.compile(r"\n[^\S\n]*[A-Z][\w ]{2,20}:")
_TENTATIVE = re.compile(r"\(\s?[Tt]\s?\)")
_NOT_BREAK = re.compile(r"[^\n]")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry `[start, end)`.

    `line` is what it is headed by, as long as its text: clock times are blanked, and lines of details, which begin
    at `details`, are left out.
    """

    start: int
    end: int
    first: int
    line: str
    details: int


def entries(text: str) -> list[Entry]:
    """The entries of a schedule in their order; none of a text with too few clock times to be one."""
    aside = _ASIDE.search(text)  # what others do is added for information
    marks = list(_LINE.finditer(text, 0, aside.start() if aside else len(text)))
    if sum(m["clock"] is not None for m in marks) < _FEWEST:
        return []
    opening = _openings(text, marks)
    out = []
    for number, mark in enumerate(opening):
        end = opening[number + 1].start() if number + 1 < len(opening) else len(text)
        inner = [m for m in marks if mark.start() < m.start() < end]
        out.append(_entry(text, mark, inner, _stop(text, mark, inner, end)))
    return out


def _openings(text: str, marks: Sequence[re.Match[str]]) -> list[re.Match[str]]:
    """The lines at which entries begin: the clock times on the others say when the one before is over."""
    out: list[re.Match[str]] = []
    closed = True
    for mark in marks:
        told = not closed and _LABELLED.search(text, out[-1].end(), mark.start())
        if closed or told or _OPENS.match(_rest(text, mark)):
            out.append(mark)
            closed = bool(_MOVES.match(_rest(text, mark)))
        else:
            closed = True
    return out


def _rest(text: str, mark: re.Match[str]) -> str:
    """What stands on a line behind its clock time."""
    end = text.find("\n", mark.end())
    return text[mark.end() : end if end >= 0 else len(text)]


def _stop(text: str, mark: re.Match[str], inner: Sequence[re.Match[str]], end: int) -> int:
    """Where an entry is over: at the next one, or else where the schedule is."""
    last = inner[-1].end() if inner else mark.end()
    found = _END.search(text, last, end)
    return min(found.start() if found else end, mark.start() + _LONGEST)


def _entry(text: str, mark: re.Match[str], inner: Sequence[re.Match[str]], end: int) -> Entry:
    details = _details(text, mark, inner, end)
    line = text[mark.start() : details]
    for found in (mark, *inner):
        line = _blank(line, found.start() - mark.start(), found.end() - mark.start())
    for tentative in _TENTATIVE.finditer(line):
        line = _blank(line, *tentative.span())
    stop = mark.start() + len(text[mark.start() : end].rstrip())
    first = text.find("\n", mark.end(), stop)
    return Entry(mark.start(), stop, first if first >= 0 else stop, line, details)


def _details(text: str, mark: re.Match[str], inner: Sequence[re.Match[str]], end: int) -> int:
    """Where the lines of details begin: behind the first lines, with those that close it, or at a wide gap."""
    starts = {m.start() for m in inner}
    at = text.find("\n", mark.end(), end) + 1
    gap = False
    while 0 < at < end:
        stop = text.find("\n", at, end)
        stop = stop if stop >= 0 else end
        line = text[at:stop]
        if at not in starts:
            if _DETAIL.match(line) or (gap and line.strip()):
                return at
            gap = gap or not line.strip()
        at = stop + 1
    return end


def _blank(line: str, start: int, end: int) -> str:
    start, end = max(0, start), min(len(line), end)
    return line[:start] + _NOT_BREAK.sub(" ", line[start:end]) + line[end:] if start < end else line


def trimmed(text: str, start: int, end: int) -> Span:
    """A span without the white space and the marks at its edges."""
    while start < end and not (text[start].isalnum() or text[start] == '"'):
        start += 1
    while start < end and not (text[end - 1].isalnum() or text[end - 1] in '".'):
        end -= 1
    return start, end

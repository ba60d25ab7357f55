"""Puts together what the rules found apart: clock, weekday and day of one date, and both ends of a range."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from re import Match

from readout.extract._times_calendar import Calendar
from readout.extract._times_found import Found, Scan
from readout.extract._times_meaning import Context, Meaning
from readout.extract._times_modifiers import dayish, modified, modifier
from readout.extract._times_told import DayShift, Weekday
from readout.text import edtf

_GLUE = re.compile(
    r"[\s,(–—-]{0,6}(?:(?:on|at|around|about|of|the|from|by|for|approximately|beginning|starting)\b\s{0,60}|@\s{0,9})"
    r"{0,2}\(?"
)
_CLOCK_GLUE = re.compile(
    r"\)?[\s,(–—-]{0,6}(?:(?:at|around|about|from|by|beginning|starting|approximately|local|time)\b\s{0,60}|@\s{0,9})"
    r"{0,2}\(?"
)
_LIGHT_GLUE = re.compile(r"\s{0,3}[,(\[]?\s{0,3}")
_OPEN_GLUE = re.compile(r"\s{0,9}[(,\[]\s?")
_AFTER_GLUE = re.compile(r"\s{0,3}[,(]\s{0,3}(?:a\s)?|\s{1,60}")
_RANGE = re.compile(r"\s{0,60}(?:-{1,2}|–|—|/|to|thru|through|until|till)\s{0,60}(?:the\s)?")
_AND = re.compile(r"\s{1,60}and\s{1,60}")
_SAID_OF_TWO = re.compile(
    r"\b(?:postpon\w+|mov\w+|resched\w+|chang\w+|advanc\w+|delay\w+|shift\w+|put\soff)\s{1,9}(?:\w+\s{1,9}){0,2}"
    r"from\s{1,9}\Z"
)
"""What is said of two times rather than of the stretch between them."""
_FROM = re.compile(r"\bfrom\s{1,9}(?:the\s)?(?:night\sof\s)?\Z")
_BETWEEN = re.compile(r"\bbetween\s{1,9}(?:the\s)?\Z")
_YEAR_AFTER = re.compile(r",?\s{1,60}(?:of\s{1,9}|in\s{1,9})?(?P<which>this|last|next)\s{1,9}year\b")
_HEADING = re.compile(r"[^\S\n]{0,9}(?::|\n|\Z)")
_LINE_START = re.compile(r"(?:\A|\n)[^\S\n]{0,9}(?:(?:schedule|agenda|calendar|program)[\w\s,]{0,40})?\Z")
_OR_SO = re.compile(r"\s{1,9}or\s{1,9}so\b")
_ONWARD = re.compile(r"\s{1,9}(?:on(?:wards?)?|forward)(?=\s?[,.;)]|\s(?:the|they|we|he|it)\b)")
_DAYLIKE = frozenset({"weekday", "day", "calendar", "fixed", "told", "feast"})
_RANGED = frozenset({"calendar", "fixed", "day"})
_PRINTED = frozenset({"calendar", "fixed"})


@dataclass(slots=True)
class Joined:
    """A finished expression: its place, its meaning, that of its range's far end, and the words before it.

    `core` is where it begins without those words; `onward` means that it is open to the future, `loose` that it
    is so `or so`.
    """

    start: int
    end: int
    meaning: Meaning
    core: int
    far: Meaning | None = None
    words: tuple[Match[str], ...] = ()
    onward: bool = False
    loose: bool = False
    clocked: bool = False

    def value(self, at: Context, scan: Scan) -> str | None:
        """The EDTF value, with all that the words before it add."""
        value = self._range(at) if self.far is not None else self.meaning.value(at)
        for word in self.words:
            if value is None:
                return None
            if self.clocked and word["about"]:
                continue
            if word["since"]:
                value = self._passed(value, at)
            value = modified(value, word, scan, self.meaning)
        if value and self.loose:
            return edtf.about(value)
        return edtf.since(value) if value and self.onward else value

    def _passed(self, value: str, at: Context) -> str:
        """The value, of the year before where it would lie after the day of writing: `since December`."""
        covered, meaning = edtf.days(value), self.meaning
        if (
            not isinstance(meaning, Calendar)
            or meaning.year
            or at.day is None
            or not covered
            or covered[0] <= at.day
        ):
            return value
        return meaning.in_year(covered[0].year - 1).value(at) or value

    def _range(self, at: Context) -> str | None:
        meaning, far = self.meaning, self.far
        if isinstance(meaning, Calendar) and isinstance(far, Calendar) and meaning.year is None:
            year = far.resolved_year(at)
            if year is not None:
                year -= (far.month, far.day or 32) < (meaning.month, meaning.day or 0)
                meaning = meaning.in_year(year)
        first, last = meaning.value(at), far.value(at) if far else None
        if first is None or last is None or "/" in first + last:
            return None
        return edtf.interval(first, last) if first <= last else None


def join(found: Sequence[Found], scan: Scan) -> list[Joined]:
    """The finished expressions, in order."""
    out: list[Joined] = []
    for item in _merged(found, scan):
        if out and item.start < out[-1].end:
            continue
        if out and (far := _reaches(out[-1], item, scan)):
            out[-1] = replace(out[-1], end=item.end, far=far)
            continue
        out.append(_with_rest(_with_words(item, scan, out[-1].end if out else 0), scan))
    return out


def _merged(found: Sequence[Found], scan: Scan) -> list[Found]:
    """Neighbours that tell one time: `Monday, June 5`, `9:00 on August 17`, `June 5 at 4 p.m.`"""
    out: list[Found] = []
    for item in found:
        meaning = _one(out[-1], item, scan) if out else None
        if meaning is not None:
            clocked = out[-1].clocked or out[-1].meaning.kind == "clock"
            out[-1] = Found(out[-1].start, item.end, meaning, clocked)
        else:
            out.append(item)
    return out


def _one(left: Found, right: Found, scan: Scan) -> Meaning | None:
    """What two neighbours mean together, None where they are two times."""
    between = scan.low[left.end : right.start]
    if len(between) > 70 or between.count("\n") > 1:
        return None
    a, b = left.meaning, right.meaning
    if a.kind == "clock":
        if between.isspace() and (
            _stops(scan.low, left.end) or ("\n" in between and scan.ahead(_HEADING, right.end))
        ):
            return None
        return b if b.kind in _DAYLIKE and _GLUE.fullmatch(between) else None
    if b.kind == "clock":
        if "\n" in between and between.isspace() and _heads(scan.low, left.start):
            return None
        return a if a.kind in _DAYLIKE and dayish(a) and _CLOCK_GLUE.fullmatch(between) else None
    if isinstance(a, DayShift):
        if isinstance(b, Calendar) and b.day and _OPEN_GLUE.fullmatch(between):
            return replace(a, dated=b)
        one = _LIGHT_GLUE.fullmatch(between) and dayish(b)
        return (b if b.kind == "calendar" else a if b.kind == "weekday" else None) if one else None
    if isinstance(a, Weekday):
        return b if b.kind in _PRINTED and dayish(b) and _GLUE.fullmatch(between) else None
    if isinstance(b, Weekday):
        return a if a.kind in _PRINTED and dayish(a) and _AFTER_GLUE.fullmatch(between) else None
    return None


def _stops(low: str, end: int) -> bool:
    """Whether a clock time ends a sentence: `6:00 pm. Tuesday`, and not `6 p.m. Tuesday`."""
    return low[end - 3 : end] in ("am.", "pm.")


def _heads(low: str, start: int) -> bool:
    """Whether a date stands first in its line or behind a colon, as one does that heads the lines below it."""
    return bool(_LINE_START.search(low, max(0, start - 80), start))


def _reaches(left: Joined, right: Found, scan: Scan) -> Meaning | None:
    """The meaning of `right` where it is the far end of a range that `left` begins."""
    a, b = left.meaning, right.meaning
    if right.start - left.end > 40 or left.far is not None or a.kind != b.kind or b.kind not in _RANGED:
        return None
    if isinstance(a, Calendar) and (
        a.to_day or a.to_month or (isinstance(b, Calendar) and bool(a.day) != bool(b.day))
    ):
        return None
    between = scan.low[left.end : right.start]
    if scan.behind(_BETWEEN, left.core):
        return b if _AND.fullmatch(between) else None
    opened = scan.behind(_FROM, left.core)
    if not _RANGE.fullmatch(between) or (opened and scan.behind(_SAID_OF_TWO, left.core)):
        return None
    spoken = between.strip() in ("to", "until", "till")
    return b if opened or not spoken or isinstance(a, Calendar) else None


def _with_words(item: Found, scan: Scan, floor: int) -> Joined:
    """An expression with the words before it that belong to it, the nearest first."""
    start, words = item.start, []
    for _ in range(4):
        word = modifier(scan, max(floor, start - 60), start, item.end, item.meaning)
        if word is None:
            break
        start = word.start()
        words.append(word)
    return Joined(start, item.end, item.meaning, item.start, words=tuple(words), clocked=item.clocked)


def _with_rest(joined: Joined, scan: Scan) -> Joined:
    """With `of this year` after it, or `onward`."""
    meaning = joined.meaning
    if isinstance(meaning, Calendar) and meaning.year is None and scan.year is not None:
        rest = _YEAR_AFTER.match(scan.low, joined.end)
        if rest:
            shift = {"this": 0, "last": -1, "next": 1}[rest["which"]]
            return replace(joined, end=rest.end(), meaning=meaning.in_year(scan.year + shift))
    if isinstance(meaning, Calendar) and meaning.day and (so := _OR_SO.match(scan.low, joined.end)):
        return replace(joined, end=so.end(), loose=True)
    onward = _ONWARD.match(scan.low, joined.end)
    if onward and scan.behind(_FROM, joined.start):
        return replace(joined, end=onward.end(), onward=True)
    return joined

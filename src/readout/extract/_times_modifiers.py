"""The words right before a time that say which part of it is meant: `late`, `the night of`, `since`, `about`."""

import re
from datetime import date, timedelta
from re import Match

from readout.extract._times_calendar import Calendar, Fixed
from readout.extract._times_found import Scan
from readout.extract._times_meaning import Meaning
from readout.extract._times_told import Unit
from readout.extract._times_words import ORDINALS, STEP, count_of
from readout.text import edtf

_THE = rf"(?:the{STEP})?"
_PARTS = (
    r"(?:(?:early|late|the|very|on)\s{0,9})?"
    r"(?:mornings?|afternoons?|evenings?|nights?|noon|dawn|daybreak|day|weekend|week|month|period|close|opening)"
)
_MODIFIER = re.compile(
    r"(?<![a-z0-9_])(?<!follow-)(?:"
    r"(?P<side>mid-?\s?to-?\s?late|early|late|mid(?:dle)?|la(?:ter|tter)\spart\sof|early\spart\sof)"
    rf"(?:[\s-]{{1,60}}|(?<=mid))(?:in{STEP})?{_THE}"
    rf"|(?P<edge>{_THE}(?:very{STEP})?(?:beginning|start|end|close|middle|eve){STEP}of{STEP})(?:the{STEP}|calendar{STEP})?"
    r"|(?P<bare>end|beginning)[\s-]{1,9}"
    rf"|(?P<part>{_PARTS}{STEP}(?:of{STEP}|on{STEP})?{_THE}|[ap]\.?m\.?,?{STEP}(?:of{STEP}|on{STEP})?)"
    rf"|{_THE}(?P<ordinal>first|second|third|fourth|1st|2nd|3rd|4th|last|final|latter|q[1-4]){STEP}"
    rf"(?P<piece>quarter|half|qtr|week|(?P<count>\w{{1,8}}){STEP}months)(?:{STEP}of|{STEP}in|,)?{STEP}{_THE}"
    rf"|(?P<about>(?:o/a|on{STEP}(?:or{STEP})?(?:about|around)|around|approximately|circa|roughly|about)"
    rf"{STEP}{_THE})"
    rf"|(?P<since>(?:ever{STEP})?since{STEP}(?:at{STEP}least{STEP}|about{STEP})?{_THE})"
    rf"|(?P<until>(?:until|till?|through|thru|up{STEP}to|up{STEP}until|prior{STEP}to|before){STEP}{_THE})"
    r")\Z"
)
_LAST_WORD = re.compile(r"([a-z0-9./]{1,14})[\s,-]{1,60}\Z|(mid)\Z")
_MODIFYING = frozenset(
    [
        *(
            "early",
            "late",
            "mid",
            "middle",
            "of",
            "in",
            "the",
            "calendar",
            "end",
            "beginning",
            "on",
            "about",
            "around",
        ),
        *(
            "morning",
            "mornings",
            "afternoon",
            "afternoons",
            "evening",
            "evenings",
            "night",
            "nights",
            "noon",
            "dawn",
        ),
        *("daybreak", "day", "weekend", "week", "month", "period", "close", "opening", "quarter", "half", "qtr"),
        *("months", "approximately", "circa", "roughly", "since", "until", "till", "til", "to", "through", "thru"),
        *("before", "am", "pm", "a.m.", "p.m.", "o/a"),
    ]
)
_HELD = re.compile(
    r"\b(?:not|no|nothing|never|none|nobody|cannot|hardly|unlikely|\w+n['’]t"
    r"|(?:wait\w*|postpon\w+|delay\w+|defer\w+|put\soff|moved|rescheduled|adjourn\w+)(?=[^.,]{0,30}\Z))\b"
)
"""What makes `until` tell when something begins: not until, postponed until."""
_CLAUSE = re.compile(r"[.?!;]\s")
_NOUN = re.compile(
    r"\s(?!\s{0,9}(?:and|or|but|when|that|which|who|as|in|at|on|to|the|we|he|she|it|they|there|have|has|had|was|were|is"
    r"|are|for)\b)[a-z]"
)
"""A noun, of which a date tells which one it is: `the June 30 withdrawal`."""
_PREPOSITION = re.compile(r"\b(?:on|or|from|until|by|in)\s{1,9}\Z")
_TALK = re.compile(
    r"\b(?:ask|call|complain|concern|gossip|hear|inquir|know|news|question|read|report|say|said|speak|spoke|stor|talk|tell|think"
    r"|told|worr|writ|wrote)\w*\s{1,9}(?:\w+\s{1,9}){0,3}\Z"
)
_I = re.compile(r"\bi\s{1,9}\Z")
_LONG = frozenset({"fixed", "fiscal", "calendar", "unit"})


def modifier(scan: Scan, floor: int, start: int, end: int, meaning: Meaning) -> Match[str] | None:
    """The words right before `start`, of an expression up to `end`, where they belong to what it means."""
    last = _LAST_WORD.search(scan.low, floor, start)
    if last is None or (last[1] or last[2]) not in _MODIFYING:
        return None
    words = _MODIFIER.search(scan.low, floor, start)
    return words if words and _fits(words, meaning, scan, end) else None


def _fits(words: Match[str], meaning: Meaning, scan: Scan, end: int) -> bool:
    kind = meaning.kind
    if words["piece"]:
        return kind in _LONG
    if words["bare"]:
        return kind in _LONG and not dayish(meaning)
    if words["part"] and words[0].startswith(("am", "pm", "a.m", "p.m")) and scan.behind(_I, words.start()):
        return False
    if words[0].startswith("about") and not _is_loose(words, meaning, scan, end):
        return False
    if words["since"] or words["until"] or words["about"]:
        named = words[0].split()[-1] == "the" and kind in ("calendar", "fixed")
        return not (named and scan.ahead(_NOUN, end)) and (kind != "clock" or words["about"] is not None)
    return kind != "clock"


def _is_loose(words: Match[str], meaning: Meaning, scan: Scan, end: int) -> bool:
    """Whether `about` makes a day a rough one, and does not say what is talked of."""
    if scan.behind(_PREPOSITION, words.start()):
        return True
    day = isinstance(meaning, Calendar) and meaning.day is not None
    return day and not scan.behind(_TALK, words.start()) and not scan.ahead(_NOUN, end)


def dayish(meaning: Meaning) -> bool:
    """Whether a date by the calendar is a day, not longer; so is whatever is no such date."""
    if isinstance(meaning, Calendar):
        return meaning.day is not None
    return not isinstance(meaning, Fixed) or len(meaning.edtf) >= 10


def modified(value: str, words: Match[str], scan: Scan, meaning: Meaning) -> str | None:
    """A value with what the words before it say; None where that cannot be told."""
    if words["since"]:
        return edtf.since(value)
    if words["until"]:
        return _until(value, words, scan)
    if words["about"]:
        return edtf.about(value)
    if words["side"]:
        return _side(value, words["side"], meaning)
    if words["edge"] or words["bare"]:
        return _edge(value, words["edge"] or words["bare"])
    if words["piece"]:
        return _piece(value, words)
    return _week_of(value) if words["part"].startswith(("week", "the week")) else value


def _week_of(value: str) -> str:
    """The week, Monday to Sunday, that a day is of."""
    covered = edtf.days(value)
    return edtf.stretch(*edtf.week(covered[0])) if covered and edtf.is_day(value) else value


def _until(value: str, words: Match[str], scan: Scan) -> str:
    first = words["until"].split()[0]
    if first in ("before", "prior"):
        return value if edtf.is_day(value) else edtf.until(value)
    clause = _CLAUSE.split(scan.low[max(0, words.start() - 90) : words.start()])[-1]
    return value if first.startswith(("until", "til")) and _HELD.search(clause) else edtf.until(value)


def _side(value: str, side: str, meaning: Meaning) -> str | None:
    if side.endswith("late") and "to" in side:
        middle, end = edtf.third(value, 1), edtf.third(value, 2)
        return f"{middle.split('/')[0]}/{end.split('/')[1]}" if middle and end else value
    which = 1 if side.startswith("mid") else 0 if side.startswith("early") else 2
    if isinstance(meaning, Unit) and meaning.unit == "week":
        return _of_week(value, which)
    return edtf.third(value, which) or value


def _of_week(value: str, which: int) -> str | None:
    """The first three days of a week, or the last three; its middle is nowhere agreed on."""
    covered = edtf.days(value)
    if covered is None or which == 1:
        return None
    monday, sunday = covered
    two = timedelta(days=2)
    return edtf.stretch(monday, monday + two) if which == 0 else edtf.stretch(sunday - two, sunday)


def _edge(value: str, words: str) -> str | None:
    if "eve" in words.split():
        covered = edtf.days(value)
        return (covered[0] - timedelta(days=1)).isoformat() if covered else None
    if "middle" in words:
        return edtf.third(value, 1)
    return edtf.edge(value, last="end" in words or "close" in words)


def _piece(value: str, words: Match[str]) -> str | None:
    """A quarter, a half, or so many months of what a value covers."""
    covered, ordinal = edtf.days(value), ORDINALS[words["ordinal"]]
    if covered is None:
        return None
    first, last = covered
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if words["count"]:
        size = count_of(words["count"]) or months + 1
        skipped = 0 if ordinal > 0 else months - size
    else:
        if words["piece"] == "week":
            return _week_in_month(first, last, ordinal) if months == 1 else None
        parts = 2 if words["piece"] == "half" else 4
        if months == 1 and parts == 2:
            return _half_month(first, last, ordinal)
        if ordinal > parts or months < parts:
            return None
        size = months // parts
        skipped = size * ((ordinal if ordinal > 0 else parts) - 1)
    if size > months:
        return None
    start = first.month + skipped
    return edtf.interval(edtf.month(first.year, start), edtf.month(first.year, start + size - 1))


def _week_in_month(first: date, last: date, ordinal: int) -> str:
    """The first seven days of a month, the second seven, or the last."""
    week = timedelta(days=6)
    start = first + timedelta(days=7 * (ordinal - 1)) if ordinal > 0 else last - week
    return edtf.stretch(start, start + week)


def _half_month(first: date, last: date, ordinal: int) -> str:
    if ordinal == 1:
        return edtf.stretch(first, first.replace(day=15))
    return edtf.stretch(first.replace(day=16), last)

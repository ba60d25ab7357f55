"""Rules for times told from the day of writing, or from one told before."""

import re
from re import Match

from readout.extract._times_calendar import Calendar, Season
from readout.extract._times_found import Found, Rule, Scan, found
from readout.extract._times_meaning import Meaning
from readout.extract._times_told import Away, DayShift, Edge, Rolling, Told, Unit, Unknown, Weekday
from readout.extract._times_words import (
    COUNT,
    DIGITS,
    MONTH,
    PART,
    SEASON,
    SEASONS,
    SHORT_UNITS,
    STEP,
    UNIT,
    VAGUE,
    WEEKDAY,
    count_of,
    month_of,
    weekday_of,
)

_DAYS = (
    r"(?P<word>day\sbefore\syesterday|yesterda[yv]|yest(?:er)?day|today|to-day|tonight|tonite"
    r"|day\safter\stomm?orr?ow|tomm?orr?ow|tomorow|tmr?w|tom['’]?w|tom[lr]+ow|tom(?=\s[ap]\.?m\b)|over\s?night)(?![a-z])"
    rf"(?:['’]s(?=\s(?:morning|afternoon|evening)))?(?:{STEP}(?:{PART}))?"
)
_SHIFTS = {"yest": -1, "toda": 0, "to-d": 0, "toni": 0}
_DEICTIC = (
    r"(?P<which>this|last|next|nxt|previous|coming|upcoming|past|current)"
    rf"(?:{STEP}(?:just\s)?(?P<more>past|coming|last|next|current))?{STEP}"
    rf"(?P<what>{MONTH}|{WEEKDAY}|{SEASON}|{PART}|{UNIT}(?!s?[a-z]))(?:{STEP}(?P<part>{PART}))?"
)
_WAYS = {"last": -1, "previous": -1, "past": -1, "next": 1, "nxt": 1, "coming": 1, "upcoming": 1}
_SIDE = (
    rf"(?P<side>earlier|later|late){STEP}(?P<which>this|today|in{STEP}the|that|the{STEP}same)"
    rf"(?:{STEP}(?P<what>day|week|month|year|morning|afternoon|evening|weekend))?(?![a-z])"
)
_ROLLING = (
    rf"(?P<way>past|last|next|coming|recent|previous|preceding|following)(?:{STEP}(?:(?P<count>{COUNT})"
    rf"|(?P<vague>{VAGUE})))?{STEP}(?P<unit>hour|day|week|month|year|decade|weekend)(?P<plural>s)?(?![a-z])"
)
_AGO = (
    rf"(?:(?P<count>{COUNT})|(?P<vague>(?:a\s{{1,9}})?few|several|many|some)|(?P<moment>a\sbit|a\sshort\s(?:time|while)))"
    rf"(?:{STEP}(?:or|to){STEP}(?P<most>{COUNT}|so))?"
    rf"(?:{STEP}(?P<unit>hour|day|week|month|year|decade|centurie|century|fortnight)s?)?{STEP}"
    rf"(?P<way>ago|earlier|later|hence|from{STEP}(?:now|today)|previously|afterwards?|back(?=\s?[.,;]))(?![a-z])"
)
_WITHIN = (
    rf"(?P<way>within|in){STEP}(?:the{STEP})?(?:(?:next|coming){STEP})?"
    rf"(?:(?P<count>{COUNT})|(?P<vague>(?:a{STEP})?few|several))(?:{STEP}or{STEP}(?P<most>two|three|so))?"
    rf"{STEP}(?P<unit>hour|day|week|month|year)s?(?:['’])?(?P<time>{STEP}time)?"
    rf"(?:{STEP}or{STEP}(?P<last>two|so))?(?![a-z])"
)
_TOLD = (
    rf"(?P<way>same|that|following|next|previous|preceding|latter){STEP}"
    rf"(?P<unit>same{STEP}day|day|morning|afternoon|evening|night|week|month|year)(?![a-z])"
)
_BESIDE = rf"(?P<unit>day|week|month|year){STEP}(?P<way>before|after|earlier|later)(?=\s?[.,;)])"
_WEEKEND = r"(?:weekend|wke?nd)(?![a-z])"
_EDGE = (
    rf"(?P<edge>end|beginning|start){STEP}of{STEP}(?:the{STEP}|this{STEP}|calendar{STEP})?"
    r"(?P<unit>week|month|year)(?![a-z])"
)

TITLED = re.compile(r"[\"“‘]\Z"), re.compile(r"\s?[,\"”’]")
"""What stands around the name of a broadcast that is a time by itself: before it, and after."""
_PAPER = re.compile(r"\b(?:cq|usa|pakistan|russia)\s{1,9}\Z"), re.compile(r"\s(?:show|programme?)\b")
_NO_NIGHT = re.compile(r"\s(?:flight|stay|trip|train|guest|bag)")
_STRETCH = re.compile(r"\b(?:in|over|during|within)\s{1,9}the\s{1,9}\Z")
_LASTING = re.compile(r"\b(?:for(?:\s{1,9}(?:the|these))?|may|will|could|would|to|can|should|might)\s{1,9}\Z")
_ABOVE = re.compile(r"(?:[-–—]|\n)\s{0,50}\Z")
"""What stands before `14 hours ago` where a web page says when it was made."""
_FROM_EVENT = re.compile(r"\s{1,60}(?:of|from|after)\b")
_TO_COME = re.compile(
    r"(?:\b(?:will|shall|going\sto|due|back|again|meet|start|begin|would|expected)\b|'ll\b).{0,40}\Z", re.S
)
_THE = re.compile(r"\bthe\s{1,9}\Z")
_OF = re.compile(r"\s{1,9}of\b")
_WEEKEND_PLACED = re.compile(r"\b(?:the|over|for|in|on|by|during|before|until|since)\s{1,9}\Z")
_IS = re.compile(r"\s(?:is|was|are|were|will|has|had|can)\b")


def _days(match: Match[str], scan: Scan) -> Found | None:
    word, start, end = match["word"], match.start(), match.end()
    if word.startswith("day"):
        return found(match, DayShift(-2 if "yesterday" in word else 2))
    if word == "tom" and scan.text[start].isupper() and scan.text[start + 1].islower():
        return None  # a name
    if word.startswith("over"):
        return None if scan.ahead(_NO_NIGHT, end) else found(match, DayShift(-1, night=True))
    titled = scan.behind(TITLED[0], start) and scan.ahead(TITLED[1], end)
    if titled or scan.behind(_PAPER[0], start) or scan.ahead(_PAPER[1], end):
        return None
    return found(match, DayShift(_SHIFTS.get(word[:4], 1)))


def _deictic(match: Match[str], scan: Scan) -> Found | None:
    if scan.behind(TITLED[0], match.start()) and scan.ahead(TITLED[1], match.end()):
        return None
    if match["what"] == "day" and scan.ahead(_OF, match.end()):
        return None
    shift = _WAYS.get(match["more"] or "", _WAYS.get(match["which"], 0))
    stretch = "last" in (match["which"], match["more"]) and scan.behind(_STRETCH, match.start())
    passed = match["which"] == "past" or match["more"] in ("past", "last")
    return found(match, _unit(match["what"], match["which"], shift, stretch or passed))


def _unit(what: str, which: str, shift: int, passed: bool) -> Meaning | None:
    """What `this`, `last`, `next` and the like mean with a word; `passed`: that long a stretch up to now."""
    if re.fullmatch(WEEKDAY, what):
        return Weekday(weekday_of(what), shift)
    if re.fullmatch(SEASON, what):
        return Season(SEASONS[what], which=shift)
    if re.fullmatch(PART, what):
        return _part(what, which)
    if re.fullmatch(MONTH, what):
        month = month_of(what)
        unclear = what in ("may", "march", "mar") and shift == 0
        return Calendar(None, month, which=shift) if month and not unclear else None
    what = SHORT_UNITS.get(what, what)
    if what in ("hour", "fortnight"):
        return None
    if which == "previous" or what == "day":
        return Told(what, shift)
    calendar = what == "century" or what == "weekend" or (what == "week" and which != "past")
    return Rolling(what, 1, -1) if passed and not calendar else Unit(what, shift)


def _part(what: str, which: str) -> Meaning | None:
    if which == "last":
        return DayShift(-1) if what in ("night", "nite", "evening") else None
    if which in ("next", "nxt", "previous"):
        return Told("day", -1 if which == "previous" else 1)
    return DayShift(0) if which == "this" else None


def _side(match: Match[str], scan: Scan) -> Found | None:
    """`earlier this week`, `later in the day`, `late this afternoon`."""
    which, what = match["which"], match["what"]
    if which == "today":
        return Found(match.start(), match.end("which"), DayShift(0))
    if what is None:
        return None
    if which != "this":
        return found(match, Told(what if what in ("week", "month", "year") else "day", same=True))
    if what in ("day", "morning", "afternoon", "evening"):
        return found(match, DayShift(0))
    return found(match, Unit(what, 0, {"earlier": -1, "later": 1}.get(match["side"], 0)))


def _rolling(match: Match[str], scan: Scan) -> Found | None:
    way, unit = match["way"], match["unit"]
    count = count_of(match["count"]) if match["count"] else None
    if (not match["plural"] and count != 1) or scan.behind(_LASTING, match.start()):
        return None
    few = way == "recent" or (match["vague"] or "").endswith("few") or count is not None
    if way in ("previous", "preceding", "following") or not few:
        return found(match, Unknown())
    return found(match, Rolling(unit, count, 1 if way in ("next", "coming") else -1))


def _ago(match: Match[str], scan: Scan) -> Found | None:
    way, unit, moment = match["way"], match["unit"], match["moment"]
    if unit is None or moment:
        return found(match, DayShift(0)) if moment and unit is None and way == "ago" else None
    if unit == "hour" and scan.behind(_ABOVE, match.start()):
        return None
    if match["vague"] or match["most"] == "so" or unit.startswith("centur"):
        return found(match, Unknown())
    most = count_of(match["most"]) if match["most"] else None
    if way.endswith("today") and unit in ("week", "day") and (count := count_of(match["count"])):
        return found(match, Away("day", count * (7 if unit == "week" else 1), 1))
    back = way in ("ago", "earlier", "previously", "back")
    told = way.startswith(("later", "afterward"))
    return found(match, Away(unit, count_of(match["count"]), -1 if back else 1, told, most))


def _within(match: Match[str], scan: Scan) -> Found | None:
    way, unit, last = match["way"], match["unit"], match["most"] or match["last"]
    count = count_of(match["count"]) if match["count"] else None
    if way == "within":
        if unit in ("month", "year") or scan.ahead(_FROM_EVENT, match.end()):
            return None
        return found(match, Rolling(unit, count, 1) if count or unit == "day" else Unknown())
    if not (match["time"] or match["vague"] or last or scan.behind(_TO_COME, match.start())):
        return None
    if count is None:
        few = unit == "day" and not match["vague"].startswith("sev")
        return found(match, Rolling(unit, None, 1) if few else Unknown())
    return found(match, Away(unit, count, 1, most=count_of(last) if last and last != "so" else None))


def _told(match: Match[str], scan: Scan) -> Found | None:
    way, unit = match["way"], match["unit"].split()[-1]
    shift = {"following": 1, "next": 1, "previous": -1, "preceding": -1}.get(way, 0)
    capitals = scan.text[match.start() : match.start() + 2].isupper()  # telegrams leave out the article
    if unit != "day" and shift and not (capitals or scan.behind(_THE, match.start())):
        return None
    long = unit in ("week", "month", "year")
    if (way == "next" and long) or (way == "that" and unit != "day" and scan.ahead(_IS, match.end())):
        return None
    return found(match, Told(unit if long else "day", shift))


def _beside(match: Match[str], scan: Scan) -> Found | None:
    """`the day before`, at the end of its clause."""
    if not scan.behind(_THE, match.start()):
        return None
    return found(match, Told(match["unit"], -1 if match["way"] in ("before", "earlier") else 1))


def _weekend(match: Match[str], scan: Scan) -> Found | None:
    return found(match, Unit("weekend", 0, 1)) if scan.behind(_WEEKEND_PLACED, match.start()) else None


def _edge(match: Match[str], scan: Scan) -> Found | None:
    return found(match, Edge(match["unit"], match["edge"] == "end"))


RELATIVE_RULES: tuple[Rule, ...] = (
    (DIGITS + "abcefghijklmnopqrstuvw", _AGO, _ago),
    ("wi", _WITHIN, _within),
    ("plncrf", _ROLLING, _rolling),
    ("el", _SIDE, _side),
    ("stfnpl", _TOLD, _told),
    ("tlnpcu", _DEICTIC, _deictic),
    ("ytod", _DAYS, _days),
    ("dwmy", _BESIDE, _beside),
    ("w", _WEEKEND, _weekend),
    ("ebs", _EDGE, _edge),
)

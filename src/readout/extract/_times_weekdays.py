"""Rules for days of the week, clock times and feasts."""

import re
from itertools import islice
from re import Match

from readout.extract._times_calendar import OBSERVED, Feast
from readout.extract._times_found import Found, Rule, Scan, found
from readout.extract._times_relative import TITLED
from readout.extract._times_told import Clock, Weekday
from readout.extract._times_words import DIGITS, PART, STEP, WEEKDAY, YEAR, weekday_of

_WEEKDAY = (
    rf"(?P<day>{WEEKDAY})\.?(?:\s?(?P<by>-|–|to|through|thru|until|till|and|or|/)\s?(?P<to>{WEEKDAY}))?"
    rf"(?:['’]s)?(?:,?{STEP}(?P<part>{PART}))?(?:,?{STEP}(?:of{STEP})?(?P<week>this|last|next){STEP}week)?"
)
_FEAST = (
    r"(?:day\s{1,9}(?P<beside>after|before)\s{1,9})?(?P<name>christmas(?:\s(?:day|eve))?|xmas(?:\seve)?"
    r"|new\syear['’]?s?(?:\s(?:day|eve))|thanksgiving(?:\sday)?"
    r"|(?:labor|memorial|earth|may|veterans['’]?|independence)\sday"
    rf"|easter(?:\ssunday)?)(?![a-z])(?:,?{STEP}(?P<year>{YEAR}))?"
)
_ZONE = (
    r"(?:\s{0,3}\(?(?:local(?:\s{1,9}time)?|lcl|gmt|utc|z|e[sd]?t|[cmp][sd]t|cet|paris\stime|washington\stime"
    r"|kabul\stime)(?![a-z])\)?)"
)
_MILITARY = r"(?:[01]\d|2[0-4])[0-5]\d"
_CLOCK = (
    r"(?:(?:\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?)?\s?(?:-|–|to)\s?)?"
    r"(?:1[0-2]|0?[1-9])(?:\s?[:.;]\s?[0-5]\d\s?[ap]m(?=[a-z0]{3})|(?:\s?[:.;]\s?[0-5]\d)?\s?"
    r"(?:[ap]\s?\.?\s?m\b\.?|[ap][il1]n\b))"
    r"|(?P<bare>(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?!\d|:))(?P<hours>\s?(?:hours|hrs|h)\b)?"
    rf"|{_MILITARY}\s?(?:-\s?{_MILITARY}\s?)?(?:(?:hours|hrs|h|z|local|lcl|gmt|e[sd]?t|pm|am)(?![a-z]))"
    rf"|(?P<named>(?:12\s|high\s)?noon|midnight|midday|dawn|dusk|daybreak|cob\b|close\sof\sbusiness)){_ZONE}?"
)
_BARE_CLOCK = rf"{_MILITARY}(?![\d/-]|\.\d)"

_LINE_CLOCK = rf"{_MILITARY}(?:\s?[-–]\s?{_MILITARY}(?=:?\s)|(?=:\s)|(?=[^\S\n]{{1,9}}(?:[-–]\s)?[a-z]))"

_SHORT = frozenset({"mon", "fri", "sat", "sun", "wed", "thu", "tue"})
_DAY_PLACED = re.compile(r"\b(?:on|by|until|til|from|since|to|thru|next|last|this|and|or|late|early)\s{1,9}\Z")
_DATED = re.compile(
    r"\.?,?\s{1,9}(?:\d|jan|feb|mar|apr|may|ju|aug|sep|oct|nov|dec|a\.?m|p\.?m|morn|night|eve|after)"
)
_WISHED = re.compile(r"\b(?:merry|happy|blessed)\s\Z")
_NAME_GOES_ON = re.compile(r"['’]|-[a-z]|\s(?:phone|belt|set|god)")
_IN_SENTENCE = re.compile(r"[a-z,]\s\Z")
_PAPER = re.compile(r"\s(?:times|telegraph|mirror|express|post|herald|mail|bloody)\b")
_NAMED_DAY = re.compile(
    r"\b(?:black|good|bloody|ash|palm|holy|(?:every|each)(?:\s{1,9}(?:second|other|third)|\s{1,9}\w{3,9}\s{1,9}(?:and|or))?)\s{1,9}\Z"
)
_SPOKEN = (
    re.compile(r"\b(?:an?|the|your|our|his|her)\s{1,9}\Z"),
    re.compile(
        r"\s{1,9}(?:[a-z]+\s{1,9})?(?:meeting|mtg|call|briefing|session|appointment|departure|arrival|flight|train|slot)\b"
        r"|\s?[.,;!?](?!\d)|\sw(?:ith)?\b"
    ),
)
_CLOCK_PLACED = re.compile(r"\b(?:at|by|from|until|to|around|about|before|after|and)\s{1,9}\Z|[-–(]\s?\Z|[:;]\s\Z")
_NOON_PLACED = re.compile(r"\b(?:at|by|until|before|after|around|about|from|to|on|til|late|early|of)\s{1,9}\Z")
_NOON_DATED = re.compile(r"\s(?:on|today|tomorrow|yesterday|mon|tue|wed|thu|fri|sat|sun)")
_PART_OF_NUMBER = re.compile(r"(?<! )[.:/$,#-]\Z")
_I_AM = re.compile(r"\bi\s\Z"), re.compile(r"\semb")
_ENTRY = re.compile(r"(?:\A|\n|[.;]\s)[^\S\n]{0,40}\Z")
_ENTRIES = re.compile(rf"(?:^|[.;]\s)[^\S\n]{{0,40}}{_LINE_CLOCK}", re.MULTILINE)
_MILITARY_PLACED = re.compile(
    r"\b(?:at|from|until|by)\s{1,9}(?:about\s|approximately\s)?\Z"
    r"|\b(?:arriv|depart|leav|land)(?:e|s|es|ed|ing|al|ure)?\s(?:(?:at|for|from)\s)?(?:\w{2,20}\s){0,2}\Z"
)
_MILITARY_LISTED = re.compile(r"(?:[:;]|\d,)\s?\Z"), re.compile(r",\s[a-z]")


def _weekday(match: Match[str], scan: Scan) -> Found | None:
    word, start, end = match["day"], match.start(), match.end("day")
    if word in _SHORT and not _is_short_day(word, start, end, scan):
        return None
    titled = scan.behind(TITLED[0], start) and scan.ahead(TITLED[1], end)
    if titled or scan.ahead(_PAPER, end) or scan.behind(_NAMED_DAY, start):
        return None
    week = {"this": 0, "last": -1, "next": 1}.get(match["week"] or "")
    number = weekday_of(word)
    if match["to"] is None:
        return found(match, Weekday(number, None, week))
    to, by = weekday_of(match["to"]), match["by"]
    if by == "or" or (by == "and" and (to - number) % 7 != 1):
        return Found(start, end, Weekday(number, None, week))
    return found(match, Weekday(number, None, week, to))


def _is_short_day(word: str, start: int, end: int, scan: Scan) -> bool:
    """Whether `mon`, `sun` and the like are days: by what stands beside them, or by how they are written."""
    if scan.text[start].islower():
        return False
    if scan.behind(_DAY_PLACED, start) or scan.ahead(_DATED, end):
        return True
    if not scan.text[start + 1].islower() or scan.ahead(_NAME_GOES_ON, end):
        return False
    return word not in ("sat", "sun") or scan.behind(_IN_SENTENCE, start)


def _feast(match: Match[str], scan: Scan) -> Found | None:
    if scan.behind(_WISHED, match.start()):
        return None
    name = match["name"].replace("xmas", "christmas").replace(" sunday", "").replace("’", "").replace("'", "")
    name = name if name in OBSERVED else name.replace(" day", "")
    if name.startswith("new"):
        name = "new years eve" if name.endswith("eve") else "new year"
    shift = {"after": 1, "before": -1}.get(match["beside"] or "", 0)
    return found(match, Feast(name, int(match["year"]) if match["year"] else None, shift))


def _clock(match: Match[str], scan: Scan) -> Found | None:
    start, end = match.start(), match.end()
    if scan.behind(_PART_OF_NUMBER, start):
        return None
    if match["bare"] and not match["hours"]:
        spoken = scan.behind(_SPOKEN[0], start) and scan.ahead(_SPOKEN[1], end)
        zoned = end > match.end("bare")
        if not (spoken or zoned or scan.behind(_CLOCK_PLACED, start)):
            return None
    if match["named"] and not (scan.behind(_NOON_PLACED, start) or scan.ahead(_NOON_DATED, end)):
        return None
    embassy = match[0].endswith(" am") and scan.text[end - 1] == "M" and scan.ahead(_I_AM[1], end)
    if scan.behind(_I_AM[0], start) or embassy:
        return None
    return found(match, Clock())


def _bare_clock(match: Match[str], scan: Scan) -> Found | None:
    listed = scan.behind(_MILITARY_LISTED[0], match.start()) and scan.ahead(_MILITARY_LISTED[1], match.end())
    return found(match, Clock()) if listed or scan.behind(_MILITARY_PLACED, match.start()) else None


def _line_clock(match: Match[str], scan: Scan) -> Found | None:
    """`0900-1000`, `0245:` at the head of an entry, in a text with several of them."""
    first = int(match[0][:4])
    year = len(match[0]) == 4 and (1900 <= first < 2100)
    if year or not scan.behind(_ENTRY, match.start()):
        return None
    several = len(list(islice(_ENTRIES.finditer(scan.low), 2))) > 1
    return found(match, Clock()) if several else None


CLOCK_RULES: tuple[Rule, ...] = (
    (DIGITS + "nmhcd", _CLOCK, _clock),
    (DIGITS, _BARE_CLOCK, _bare_clock),
    (DIGITS, _LINE_CLOCK, _line_clock),
)
WEEKDAY_RULES: tuple[Rule, ...] = (("mtwfs", _WEEKDAY, _weekday), ("cxntedlmvi", _FEAST, _feast))

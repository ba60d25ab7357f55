"""Rules for days and months by their names and in figures."""

import re
from re import Match

from readout.extract._times_calendar import Calendar, Fixed, Nth
from readout.extract._times_found import Found, Rule, Scan, found
from readout.extract._times_words import (
    DAMAGED_MONTH,
    DAY,
    DIGITS,
    MONTH,
    ORDINAL_DAYS,
    SHORT_YEAR,
    YEAR,
    month_of,
    year_of,
)
from readout.text.dates import parse_date

_THE_YEAR = (
    rf"(?:\s?,?\s{{0,60}}(?:of\s)?(?P<year>{YEAR})|\s?,?\s{{0,9}}(?P<short>{SHORT_YEAR})"
    r"|,\s?(?P<spaced>1\s?9\s?\d\s?\d)(?!\d))"
)
_TO_DAY = (
    r"(?:\s{0,4}(?P<by>-|–|—|/|&|,|,?\s?and|,?\s?or|to|thru|through)\s{0,60}"
    rf"(?P<to>{DAY})(?!\s?[ap]\.?m\b))"
)
_DASH = r"\s?(?:-|–|—|/|\sto\s|\sthru\s|\sthrough\s|\sand\s|\sor\s)\s?"
_MON_DAY = rf"(?P<month>{MONTH}|{DAMAGED_MONTH})\.?(?:\s{{0,80}}|\s?[-–]\s?)(?P<day>{DAY}){_TO_DAY}?{_THE_YEAR}?"
_DAY_MON = (
    rf"(?<![.,/$-])(?P<day>{DAY}){_TO_DAY}?(?:\s{{0,60}}|\s?-\s?|\s(?:day\s)?of\s)"
    rf"(?P<month>{MONTH}|{DAMAGED_MONTH})"
    rf"(?!\.?\s{{0,3}}\d{{1,2}}\s?,?\s{YEAR})(?:\.?{_THE_YEAR}|-(?P<tail>\d\d)(?!\d))?"
)
_MON_NTH = (
    rf"(?P<month>{MONTH})\s{{1,9}}(?P<day>{'|'.join(ORDINAL_DAYS)})"
    r"(?=\s?[.,;)]|\s{1,9}(?:and|at|in|for|to|with|by|as)\b)"
)
_MON_YEAR = rf"(?P<month>{MONTH})\.?(?:{_DASH}(?P<to>{MONTH})\.?)?{_THE_YEAR}"
_MON = rf"(?P<month>{MONTH})(?:{_DASH}(?P<to>{MONTH}))?\.?"
_DTG = (
    r"(?P<day>[0-3]\d)[0-2]\d[0-5]\d\s?[a-z]\s{0,3}"
    rf"(?P<month>{MONTH}|[a-z]{{3}}(?=\s?\d))\s{{0,3}}(?P<year>\d\d(?:\d\d)?)(?!\d)"
)
_FIGURES = (
    r"(?:(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])[-/.](?:[0-3]?\d)(?!\d)"
    r"|\d{1,2}(?P<by>[/.-])\d{1,2}(?P=by)(?:(?:19|20)\d\d|\d\d)(?![\d/]|[-.]\d))"
)
_SLASH = (
    r"(?P<month>1[0-2]|0?[1-9])/(?P<day>3[01]|[12]\d|0?[1-9])"
    r"(?:\s?[-–]\s?(?P<to>3[01]|[12]\d|0?[1-9]))?(?![\d/%]|\.\d)"
)
_DAY_SLASH = r"(?P<day>1[3-9]|2\d|3[01])/(?P<month>1[0-2]|0?[1-9])(?![\d/%]|\.\d)"
_NTH = r"(?P<day>[12]\d|3[01]|[1-9])(?:st|nd|rd|th)(?![a-z0-9-])"

_SMALL_PLACED = re.compile(r"\b(?:in|on|of|by|until|since)\s{1,9}\Z")
_MONTH_PLACED = re.compile(
    r"\b(?:in|of|by|since|until|last|next|early|late|mid|during|this|end|beginning|at|over|between|for|through|from)"
    r"[\s-]{1,50}\Z"
)
_PLACED = re.compile(
    r"\b(?:in|on|end|beginning|at|over|between|of|by|from|to|since|until|till|before|after|during|dated|through|thru"
    r"|last|next|this|early|late|mid|and|or|for|per|his|her|its|their|our|the)[\s-]{1,50}\Z|[(\[]\s{0,3}\Z"
)
NUMBERED = re.compile(
    r"\b(?:paras?|paragraphs?|articles?|sections?|options?|items?|nos?\.?|numbers?|chapters?|annex|part|phase|round"
    r"|page|pp?\.|vol\.?|rule|resolutions?|res\.?|room|box|flight|title|table|refs?|track|tier|level|step)\s{1,9}\Z"
)
"""What numbers something that is no time."""
_COUNTED = re.compile(
    r"\s{1,60}(?:others?|people|persons|personnel|men|women|members?|more|million|billion|thousand|hundred|percent|per\s"
    r"|pct|times|votes?|countries|nations|hours|hrs|minutes|days|weeks|months|years|pages|troops|soldiers|tons|tonnes"
    r"|dollars|dols|dead|killed|wounded|of\s(?:the|whom|them))(?![a-z])"
)
_VERB = re.compile(
    r"\s{1,60}(?:be|have|not|also|well|need|want|wish|only|still|require|result|take|come|go|lead|seem|prove)\b"
)
_GOES_ON = re.compile(r"\s?[.,;)]|\s{1,9}(?:and|at|as|by|for|from|in|on|or|that|to|via|with)\b")
_CLOCKLIKE = re.compile(r"\s?(?:hours|hrs|local|z\b|gmt|e[sd]t)")
_PARAGRAPH = re.compile(r"[.)]\s")
_SLASH_CUE = re.compile(
    r"(?:\b(?:on|by|until|since|from|dated|before|after|due|the|for|to|through|thru)"
    r"|(?:day|mon|tues?|wed|thurs?|fri|sat|sun),?)\s{1,9}\(?\Z"
)
_NO_SLASH = frozenset({"24/7", "1/2", "1/3", "2/3", "1/4", "3/4"})
_ONES = str.maketrans("l|!", "111")
_BETWEEN = re.compile(r"\bbetween\s{1,9}\Z")
_NO_FIGURES = re.compile(r"[-/.$,]\Z")
_DATED = re.compile(r"\b(?:received|dated|on|of|telex|letter|note|telegram|cable|since|until|by)\s{1,9}\Z")
_NUMBERISH = re.compile(
    r"[-/.$#&]\Z|\d\)?,?\s{1,9}\Z|\btel\W{1,3}\Z|\b(?:than|by|of|or|a|an|vote|voted|ratio|odds)\s{1,9}\Z"
)
_EVENT_PLACED = re.compile(r"\b(?:after|since|before|on|until|following|anniversary\sof)\s{1,9}\Z")
_EVENT_NOUN = re.compile(r"[-’']|\s(?:attack|commission|hijack|victim|famil|terror|memorial|report|era|plot)")
_NTH_PLACED = re.compile(
    r"\b(?:on|by|until|till|since|before|b4|from|thru|through|back|arriv\w{1,4}|depart\w{0,4}|leav\w{1,4}|return\w{0,4}"
    r"|morning|afternoon|evening|night|noon)(?:\s{1,9}(?:of\s{1,9})?(?:the\s{1,9})?)\Z|\b(?:in\sthe\soffice|here)\sthe\s\Z"
)
_NTH_NOUN = re.compile(
    r"\s(?:floor|anniversary|century|street|st\b|avenue|ave\b|birthday|round|session|article|amendment|district|time|year"
    r"|meeting|congress|assembly|plenary|parallel|army|corps|division|fleet|draft|page|paragraph|day\sof)"
)
_NTH_ALONE = re.compile(
    r"\s{0,9}(?:[.,;?!)]|\Z|(?:and|or|to|in|for|since|if|when|with|from|but|is|was|works|at)\b)"
)
_THE = re.compile(r"\bthe\s{1,9}\Z")
_WORDS_TOO = frozenset({"may", "march", "mar"})
_GIVEN = frozenset({"april", "june", "may", "august"})
_THINGS = re.compile(r"\s{1,9}[a-z]{3,}s\b")
_NAMELESS = re.compile(r"\b(?:in|since|until|till|by|late|early|mid|next|last|this|during|for)[\s-]{1,9}\Z")
_MOVEMENT = re.compile(r"\s(?:movement|bloc|alliance|coalition|youth)\b")
_MISS = re.compile(r"\b(?:miss|mrs|ms|mr|dr)\.?\s{1,9}\Z")
_SURNAME = re.compile(r"\s[A-Z][a-z]{2,}")
_WHOLE = frozenset({"may", "june", "july"})
_ABBREVIATED = frozenset({"mar", "jan", "jun", "jul", "dec", "sep", "apr", "nov", "oct", "aug", "feb", "sept"})


def _year(match: Match[str], scan: Scan) -> int | None:
    printed = match["year"] or match["short"] or match["spaced"]
    return year_of(printed, scan.year) if printed else None


def _plain_month(match: Match[str], scan: Scan) -> int | None:
    """The month, unless its word is another word here: `may`, `march` in small letters."""
    word, start = match["month"], match.start("month")
    if (word in _WORDS_TOO or word == "august") and scan.text[start].islower():
        return month_of(word) if scan.behind(_SMALL_PLACED, start) else None
    return month_of(word)


def _number(printed: str) -> int:
    """A number in figures, of which a 1 may be misread."""
    return int(re.sub(r"\D", "", printed.translate(_ONES)))


def _range_end(match: Match[str], first: int, scan: Scan) -> tuple[int | None, int]:
    """The second day of a range and where it ends; None where what follows is a number of something else."""
    if match["to"] is None:
        return None, match.end()
    to, by = _number(match["to"]), match["by"].strip(" ,")
    loose = by in ("and", "or", "&") and (to - first > 3 or scan.ahead(_COUNTED, match.end("to")))
    loose = loose and not (by == "and" and scan.behind(_BETWEEN, match.start()))
    if to <= first or loose or by == "" or (by == "/" and to - first > 2):
        return None, match.end("day")
    return to, match.end()


def _month_day(match: Match[str], scan: Scan) -> Found | None:
    month, day = _plain_month(match, scan), _number(match["day"])
    if month is None or _is_paragraph(match, scan):
        return None
    if match["month"] in _WORDS_TOO and scan.ahead(_COUNTED, match.end("day")):
        return None
    if scan.ahead(_MOVEMENT, match.end("day")):
        return None
    to, end = _range_end(match, day, scan)
    short = match["short"]
    if (
        short and short.isdigit() and (scan.ahead(_COUNTED, end) or scan.ahead(_THINGS, end))
    ):  # `August 5, 69 days`
        end = match.end("to") if to else match.end("day")
    year = _year(match, scan) if end == match.end() else None
    if year is not None and _is_clock(year, end, scan):
        year, end = None, match.end("to") if to else match.end("day")
    return Found(match.start(), end, Calendar(year, month, day, to_day=to, one_of=_one_of(match)))


def _one_of(match: Match[str]) -> bool:
    """Whether a date is one of two: `May 3 or 4`."""
    return (match["by"] or "").strip(" ,") == "or"


def _month_nth(match: Match[str], scan: Scan) -> Found | None:
    """`May first`."""
    month = _plain_month(match, scan)
    return found(match, Calendar(None, month, ORDINAL_DAYS[match["day"]])) if month else None


def _is_paragraph(match: Match[str], scan: Scan) -> bool:
    """Whether the number after a month is that of the next paragraph."""
    between = scan.low[match.end("month") : match.start("day")]
    stopped = "." in between and (len(match["month"]) > 4 or match["month"] in _WHOLE)
    return between.count("\n") > 1 or (stopped and scan.ahead(_PARAGRAPH, match.end("day")))


def _is_clock(year: int, end: int, scan: Scan) -> bool:
    """Whether a year is rather a time of the day: `JUNE 12 2030 LOCAL`."""
    far = scan.year is not None and year > scan.year + 12 and year % 100 < 60
    return far or scan.ahead(_CLOCKLIKE, end)


def _day_month(match: Match[str], scan: Scan) -> Found | None:
    month, day, start = month_of(match["month"]), _number(match["day"]), match.start()
    if month is None or scan.behind(NUMBERED, start):
        return None
    to, end = _range_end(match, day, scan)
    if match["to"] and to is None:
        return None
    year = _year(match, scan) or (year_of(match["tail"], scan.year) if match["tail"] else None)
    if year is not None and _is_clock(year, end, scan):
        year, end = None, match.end("month")
    if match["month"] in _WORDS_TOO and year is None:
        placed = scan.behind(_PLACED, start) or "t" in match["day"] or scan.ahead(_GOES_ON, end)
        if not placed or scan.ahead(_VERB, end):
            return None
    return Found(start, end, Calendar(year, month, day, to_day=to, one_of=_one_of(match)))


def _month_year(match: Match[str], scan: Scan) -> Found | None:
    month, year = _plain_month(match, scan), _year(match, scan)
    if month is None or year is None or (scan.year and year > scan.year + 60):
        return None
    to = month_of(match["to"]) if match["to"] else None
    first = year - 1 if to is not None and to < month else year
    return found(match, Calendar(first, month, to_month=to))


def _month(match: Match[str], scan: Scan) -> Found | None:
    word, start, end = match["month"], match.start(), match.end("month")
    month = _plain_month(match, scan)
    if month is None or (word in _ABBREVIATED and not scan.behind(_PLACED, start)):
        return None
    if word in ("may", "march"):
        placed = match["to"] or scan.behind(_MONTH_PLACED, start)
        if not placed or scan.ahead(_VERB, end) or scan.ahead(_COUNTED, end):
            return None
    if _is_name(word, start, end, scan):
        return None
    to = month_of(match["to"]) if match["to"] else None
    end = match.end("to") if to else end
    if word in _ABBREVIATED and scan.low[end : end + 1] == ".":
        end += 1
    one_of = to is not None and " or " in match[0]
    return Found(start, end, Calendar(None, month, to_month=to, one_of=one_of))


def _is_name(word: str, start: int, end: int, scan: Scan) -> bool:
    """Whether `April`, `June` or `May` is somebody's name: behind `Miss`, or before a surname."""
    if word not in _GIVEN or scan.behind(_NAMELESS, start):
        return False
    small = any(c.islower() for c in scan.text[max(0, start - 40) : start])
    return scan.behind(_MISS, start) or bool(small and _SURNAME.match(scan.text, end))


def _group(match: Match[str], scan: Scan) -> Found | None:
    """A date-time group: the day, as of other clock times."""
    month, day = month_of(match["month"]), int(match["day"])
    if month is None or not 1 <= day <= 31:
        return None
    return found(match, Calendar(year_of(match["year"], scan.year), month, day))


def _figures(match: Match[str], scan: Scan) -> Found | None:
    """A day in figures; where two readings are possible the American one, as in the papers that this is for."""
    short = match["by"] == "-" or (match["by"] == "." and not scan.behind(_DATED, match.start()))
    if scan.behind(_NO_FIGURES, match.start()) or (short and len(match[0]) < 8):
        return None
    value = parse_date(match[0], day_first=False) or parse_date(match[0])
    return found(match, Fixed(value[:10])) if value and len(value) >= 10 else None


def _slash(match: Match[str], scan: Scan) -> Found | None:
    """`8/24`: a month and a day, where the words beside it say so."""
    if match[0] == "9/11":
        return found(match, Fixed("2001-09-11")) if _is_attack(match, scan) else None
    if match[0] in _NO_SLASH or scan.ahead(_COUNTED, match.end()):
        return None
    if not scan.behind(_SLASH_CUE, match.start()) and _is_fraction(match, scan):
        return None
    to = int(match["to"]) if match["to"] else None
    return found(match, Calendar(None, int(match["month"]), int(match["day"]), to_day=to))


def _is_attack(match: Match[str], scan: Scan) -> bool:
    """Whether `9/11` is the day, and not what its attacks are called by."""
    return (
        scan.year is not None
        and scan.year > 2001
        and scan.behind(_EVENT_PLACED, match.start())
        and not scan.ahead(_EVENT_NOUN, match.end())
    )


def _is_fraction(match: Match[str], scan: Scan) -> bool:
    """Whether a month and a day may be numbers of something else."""
    month, day = int(match["month"]), int(match["day"])
    proper = month < day and day in (2, 3, 4, 5, 6, 8, 10)
    return proper or scan.behind(_NUMBERISH, match.start()) or scan.behind(NUMBERED, match.start())


def _day_slash(match: Match[str], scan: Scan) -> Found | None:
    """`27/2`, as others than Americans write it, behind what is dated so."""
    if not scan.behind(_DATED, match.start()):
        return None
    return found(match, Calendar(None, int(match["month"]), int(match["day"])))


def _nth(match: Match[str], scan: Scan) -> Found | None:
    """`the 13th`, of the nearest month that has it; telegrams leave out the article."""
    day, start = int(match["day"]), match.start()
    placed = scan.behind(_NTH_PLACED, start) and not scan.ahead(_NTH_NOUN, match.end())
    alone = day > 3 and scan.behind(_THE, start) and scan.ahead(_NTH_ALONE, match.end())
    if not (placed or alone):
        return None
    return found(match, Nth(day))


_MONTHLY = "jfmasond0"
DATE_RULES: tuple[Rule, ...] = (
    (DIGITS, _DTG, _group),
    (DIGITS, _FIGURES, _figures),
    (DIGITS, _DAY_MON, _day_month),
    (_MONTHLY, _MON_DAY, _month_day),
    (_MONTHLY, _MON_NTH, _month_nth),
    (_MONTHLY, _MON_YEAR, _month_year),
    (_MONTHLY, _MON, _month),
    (DIGITS, _SLASH, _slash),
    (DIGITS, _DAY_SLASH, _day_slash),
)
NTH_RULES: tuple[Rule, ...] = ((DIGITS, _NTH, _nth),)

"""Rules for years and what is longer, fiscal years, and seasons of a year."""

import re
from re import Match

from readout.extract._times_calendar import FiscalYear, Fixed, Season
from readout.extract._times_dates import NUMBERED
from readout.extract._times_found import Found, Rule, Scan, found
from readout.extract._times_words import (
    CENTURIES,
    DECADES,
    DIGITS,
    MONTH,
    ORDINALS,
    SEASON,
    SEASONS,
    YEAR,
    year_of,
)
from readout.text import edtf

_SEASON = (
    rf"(?P<season>{SEASON})(?:\s{{1,9}}(?:of\s{{1,9}})?|,\s|-)"
    rf"(?:(?P<year>{YEAR}|['’‘]\d\d)|(?P<which>this|last|next)\s{{1,9}}year\b)"
)
_QUARTER = (
    rf"(?P<which>first|second|third|fourth|1st|2nd|3rd|4th)\s{{1,9}}(?P<piece>quarter|half)\s{{1,9}}"
    rf"(?:of\s{{1,9}})?(?P<year>{YEAR})"
)
_SHORT_YEAR = r"['’‘](?P<year>\d\d)(?![\d'’‘a-z])"
_BARE_SEASON = (
    rf"(?P<season>{SEASON})(?!\s{{1,60}}(?:of|in|from|to|into|on|short|back|apart|through|under|within|between|behind"
    r"|due|over|victim)\b)"
)
_DECADE = (
    r"(?:(?P<full>1[89]\d0|20\d0)\s?['’‘]?\s?s|['’‘](?P<short>\d0)s"
    rf"|(?:nineteen[\s-])?(?P<word>{'|'.join(DECADES)}))(?![a-z])"
)
_CENTURY = rf"(?:(?P<number>1\d|2[01])\s?(?:st|th)|(?P<word>{'|'.join(CENTURIES)}))[\s-]{{1,9}}century"
_FISCAL = (
    r"(?P<what>fy|cy|fiscal(?:\s{1,9}year)?|calendar\s{1,9}year)[\s-]?['’‘]?\s?"
    r"(?P<year>(?:19|20)\d\d|\d\d)(?:\s?[-/]\s?(?P<to>(?:19|20)?\d\d))?(?!\d)"
)
_YEARS = (
    r"(?P<year>1[5-9]\d\d|20\d\d|[il|]9\d\d)(?:\s?(?P<by>[-–/]|to(?=\s(?:1[5-9]|20)\d\d))\s?(?P<to>(?:1[5-9]|20)\d\d|\d\d)(?![\d/-]))?"
    r"(?!\d|[.,]\d|[a-z_@%])"
)

_OWNED = re.compile(r"\b(?:his|her|their|my|our|your)\s(?:early\s|late\s|mid-?)?\Z")
_SURE = re.compile(
    r"\b(?:in|since|during|by|until|till|years?|early|late|mid|before|after|through|thru|from|between|circa|ca\.?|summer"
    r"|winter|spring|fall|autumn|end|beginning|middle|elections?\s(?:of|in)|back\sto|as\sof|prior\sto|up\sto)"
    r"[\s-]{1,50}(?:the\s{1,9})?(?:around\s)?\Z"
)
_LOOSE = re.compile(
    r"(?:\b(?:of|to|and|or|the|a|its|his|her|their|our|this|that|for|with|under|than|over|about|around|into|on|s|both"
    r"|existing|original|following)\s{1,50}|[(\[“\"‘;]\s{0,3}|['’]s\s{1,50}|\s[-–—]{1,2}\s{1,3}|[a-z]{3},\s{1,50})\Z"
)
_WAS = re.compile(r"\b(?:was|were|born|died|left|elected|founded|college|academy)\s{1,9}\Z")
_ENDS = re.compile(r"\s?[.,;)]")
_HELD_IN = re.compile(r"\s(?:session|conference|congress|assembly|summit|census|election|olympic)")
_SHORT_PLACED = re.compile(
    r"\b(?:in|of|since|from|until|till|by|before|after|the|to|through|late|early|mid|and)\s{1,9}\Z"
)
_PART_BEHIND = re.compile(r"\b(?:mid|end|late|early|pre|post)-\Z")
_DAY_AHEAD = re.compile(rf"\s{{1,9}}{MONTH}\.?\s{{0,9}}\d{{1,2}}(?!\d)")
_NO_YEAR_BEHIND = re.compile(r"[-/.$,#=+:_&\\£€–@]\Z|(?:\bc:\)|\([cr]\)|©|copyright)\s{0,9}\Z")
_NO_YEAR_AHEAD = re.compile(
    r"\s{0,3}(?:%|percent|pct|hours|hrs|local|lcl|z\b|gmt|utc|e[sd]t\b|am\b|pm\b|people|persons|troops|men\b|tons|tonnes"
    r"|dols|dollars|lbs|pounds|marks|francs|miles|kilometers|kms?\b|feet|meters|metres|mw\b|megawatts|million|billion"
    r"|thousand|visas|soldiers|refugees|copies|barrels|mhz|words|jobs|employees|workers|students|members|prisoners"
    r"|delegates|participants|families|houses|homes|units|votes|seats|pages|calls"
    r"|[-–]\s?(?:person|man|seat|member|page)|c\.?s\.?t|x\d)"
)
_BETWEEN_WORDS = re.compile(r"(?:[a-z]{3,}|\))\s{1,50}\Z")
_WORD_AHEAD = re.compile(r"\s{1,60}(?:[a-z]{3,}|\()")
_CABLE = re.compile(
    r"\b(?:state|usun|secto|tosec|nato|usnato|geneva|paris|london|moscow|cairo|beirut|bonn|rome|tokyo|mission|athens"
    r"|telegram|cable|para|section)\s{1,50}\Z"
)
"""What stands before the number of a cable rather than before a year."""
_SEASON_PLACED = re.compile(r"\b(?:the|in|during|over|until|by|since|early|late|mid|coming)[\s-]{1,9}\Z")
_IN_THE = re.compile(r"\bin\s{1,9}the\s{1,9}\Z")


def _season(match: Match[str], scan: Scan) -> Found | None:
    if match["year"]:
        return found(match, Season(SEASONS[match["season"]], year_of(match["year"], scan.year)))
    year = scan.year and scan.year + {"this": 0, "last": -1, "next": 1}[match["which"]]
    return found(match, Season(SEASONS[match["season"]], year)) if year else None


def _quarter(match: Match[str], scan: Scan) -> Found | None:
    """`first quarter 1975`."""
    which, months = ORDINALS[match["which"]], 3 if match["piece"] == "quarter" else 6
    first, year = 1 + months * (which - 1), int(match["year"])
    if first > 12:
        return None
    return found(match, Fixed(f"{edtf.month(year, first)}/{edtf.month(year, first + months - 1)}"))


def _short_year(match: Match[str], scan: Scan) -> Found | None:
    """`back in '06`."""
    placed = scan.behind(_SHORT_PLACED, match.start())
    return found(match, Fixed(f"{year_of(match['year'], scan.year):04d}")) if placed else None


def _bare_season(match: Match[str], scan: Scan) -> Found | None:
    """`the fall`, unless it is a fall or a spring of another kind."""
    if not scan.behind(_SEASON_PLACED, match.start()):
        return None
    unclear = match["season"] in ("fall", "spring") and scan.text[match.start()].islower()
    return (
        None
        if unclear and not scan.behind(_IN_THE, match.start())
        else found(match, Season(SEASONS[match["season"]]))
    )


def _decade(match: Match[str], scan: Scan) -> Found | None:
    if scan.behind(_OWNED, match.start()):
        return None
    if match["full"]:
        return found(match, Fixed(match["full"][:3] + "X"))
    near = scan.year or 2000
    digit = int(match["short"][0]) if match["short"] else DECADES[match["word"]]
    century = near // 100 if digit <= near % 100 // 10 + 1 else near // 100 - 1
    return found(match, Fixed(f"{century}{digit}X"))


def _century(match: Match[str], scan: Scan) -> Found | None:
    number = int(match["number"]) if match["number"] else CENTURIES[match["word"]]
    return found(match, Fixed(f"{number - 1}XX"))


def _fiscal(match: Match[str], scan: Scan) -> Found | None:
    year = year_of(match["year"], scan.year)
    if match["what"].startswith("c"):
        return found(match, Fixed(f"{year:04d}"))
    return Found(match.start(), match.end("to") if match["to"] else match.end("year"), FiscalYear(year))


def _years(match: Match[str], scan: Scan) -> Found | None:
    year, start = int("1" + match["year"][1:] if match["year"][0] in "il|" else match["year"]), match.start()
    latest = scan.year or 2030
    if scan.behind(_NO_YEAR_BEHIND, start) and not scan.behind(_PART_BEHIND, start):
        return None
    hour = year % 100 < 60 and scan.ahead(_DAY_AHEAD, match.end())  # `by 1700 June 19`
    if hour or scan.ahead(_NO_YEAR_AHEAD, match.end()):
        return None
    if year > latest + 80 or scan.behind(NUMBERED, start):
        return None
    if not (_is_stretch(year, match, scan) or scan.behind(_SURE, start) or _of_its_time(year, match, scan)):
        round_number = year % 100 == 0 and year < 2000
        if round_number or not 1850 <= year <= latest + 25 or not scan.behind(_LOOSE, start):
            return None
    if match["to"] and (last := _last_year(match["to"], year)):
        return found(match, Fixed(f"{year:04d}/{last:04d}"))
    return Found(start, match.end("year"), Fixed(f"{year:04d}"))


def _is_stretch(year: int, match: Match[str], scan: Scan) -> bool:
    """Whether years are from one to another between words, or a year is that of a meeting: `AT 1974 SESSION`."""
    told = scan.behind(_WAS, match.start()) and scan.ahead(_ENDS, match.end())
    if told or scan.ahead(_HELD_IN, match.end()):
        return True
    last = _last_year(match["to"], year) if match["to"] and match["by"] in ("-", "–", "to") else None
    likely = last is not None and year >= 1850 and last <= (scan.year or 2030) + 5
    return likely and scan.behind(_BETWEEN_WORDS, match.start())


def _of_its_time(year: int, match: Match[str], scan: Scan) -> bool:
    """Whether a number between two words is a year by being near that of the text: `THE HUGE 1975 CROP`."""
    if scan.year is None or abs(year - scan.year) > 12 or scan.behind(_CABLE, match.start()):
        return False
    return scan.behind(_BETWEEN_WORDS, match.start()) and scan.ahead(_WORD_AHEAD, match.end())


def _last_year(printed: str, first: int) -> int | None:
    to = int(printed)
    last = to if to > 99 else first - first % 100 + to
    return last if first < last <= first + 60 else None


YEAR_RULES: tuple[Rule, ...] = (
    ("sawf", _SEASON, _season),
    (DIGITS + "fst", _QUARTER, _quarter),
    ("'’‘", _SHORT_YEAR, _short_year),
    (DIGITS + "sefnt", _CENTURY, _century),
    ("cf", _FISCAL, _fiscal),
    (DIGITS + "tfsen'’‘", _DECADE, _decade),
    (DIGITS + "il|", _YEARS, _years),
)
SEASON_RULES: tuple[Rule, ...] = (("fsaw", _BARE_SEASON, _bare_season),)

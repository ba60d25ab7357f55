"""Printed dates and times into EDTF (ISO 8601-2): what a header or a dateline says, or nothing."""

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache

from readout.text._calendar import MILITARY_ZONES, ZONES, month_number, weekday_number

_LONGEST = 160
_NAMES = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
_MON = rf"(?P<mon>{'|'.join(_NAMES)})"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:1[89]|20)\d\d)"
_CLOCK = r"(?P<h>\d{1,2})\s?[:.;]\s?(?P<m>\d\d)(?:\s?[:.;]\s?(?P<s>\d\d))?(?:\.\d+)?\s*(?P<half>[AP]M\b)?"
_REST = rf"(?:[\s,.;|-]*(?:(?:at|um|à|a las|alle|om|às)\s+)?{_CLOCK})?"
_GAP = r"[\s,.;'-]*"

_PATTERNS = tuple(
    re.compile(p, re.IGNORECASE)
    for p in (
        # Wed Jul 15 03:24:14 2009; also with the zone before the year
        rf"\b{_MON}\s*{_DAY}[\s,]*(?P<h>\d\d)[:.;](?P<m>\d\d)(?:[:.;](?P<s>\d\d))?(?:\s+[A-Z]{{1,4}})?[\s,]+{_YEAR}",
        rf"\b{_MON}{_GAP}{_DAY}{_GAP}{_YEAR}{_REST}",
        rf"(?<!\d){_DAY}{_GAP}(?:de\s+|of\s+)?{_MON}{_GAP}(?:de\s+)?{_YEAR}{_REST}",
        rf"(?<!\d){_DAY}-{_MON}-(?P<short>\d\d)(?!\d){_REST}",
        rf"(?<!\d){_YEAR}\s?[-/.]\s?(?P<num>\d{{1,2}})\s?[-/.]\s?(?P<day>\d{{1,2}})(?!\d)(?:[T\s,]*{_CLOCK})?",
        rf"(?<!\d){_YEAR}[\s,年]*{_MON}{_GAP}{_DAY}(?!\d){_REST}",
        r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<num>[01]\d)(?P<day>[0-3]\d)(?!\d)",
    )
)
_NUMERIC = re.compile(
    rf"(?<![\d/.-])(?P<a>\d{{1,2}})(?P<by>[/.-])(?P<b>\d{{1,2}})(?P=by)(?:{_YEAR}|(?P<short>\d\d)(?!\d)){_REST}",
    re.IGNORECASE,
)
_MONTH_ONLY = re.compile(rf"{_MON}{_GAP}{_YEAR}", re.IGNORECASE)
_ISO_MONTH = re.compile(r"(?:1[89]|20)\d\d-(?:0[1-9]|1[0-2])")
_YEAR_ONLY = re.compile(_YEAR)
_HOLED = [
    (
        re.compile(
            rf"\b(?:{'|'.join(name[:i] + '[^a-z0-9]{1,2}' + name[i + 1 :] for i in range(1, len(name) - 1))})"
            r"(?=[\s\d])",
            re.IGNORECASE,
        ),
        name[:3],
    )
    for name in (
        "January",
        "February",
        "March",
        "April",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    )
]
_HOLED_YEAR = re.compile(rf"\b({_MON}\s\d{{1,2}},?\s)2[^\d,:]([01]\d)\b")
_DAMAGED_DAY = re.compile(rf"\b{_MON}\b.{{0,6}}?{_YEAR}(?!\d){_REST}", re.IGNORECASE)
_WEEKDAY = re.compile(rf"\b({'|'.join(_DAYS)})\b")
_OFFSET = re.compile(r"\(?(?:UTC|GMT)?\s?([+-])(\d\d):?(\d\d)\b")
_ZONE = re.compile(rf"\b({'|'.join(sorted(ZONES, key=len, reverse=True))})\b|(?<=\d)Z\b", re.IGNORECASE)
_TOKEN = re.compile(r"[^\W_]+(?:[|!](?=\w))?[^\W_]*")
_DIGITS = str.maketrans("OoQDIil|!ZzSsBGgq", "00001111122558699")
_DIGITISH = frozenset("0123456789OoQDIil|!ZzSsBGgq")
_HALF = re.compile(r"^([AP])(?:M|IVI|IV1|1VI|1V1|lVl|IVl|lVI|rn|nn|N|IM)$", re.IGNORECASE)
_JOINED = re.compile(r"\b([A-Za-z]{3,9})(?=\d{1,2}\b|\d{1,2}[,.:])")
_DOTTED_HALF = re.compile(r"\b([AP])\.\s?M\b\.?", re.IGNORECASE)
_CONFUSED = {
    "0": "689",
    "1": "47",
    "2": "7",
    "3": "859",
    "4": "19",
    "5": "368",
    "6": "058",
    "7": "12",
    "8": "0356",
    "9": "034",
}

_DTG = re.compile(
    r"(?<![\dA-Z])(?P<day>\d\d)(?P<h>\d\d)(?P<m>\d\d)\s?(?P<zone>[A-Z2])\s{0,3}(?P<mon>[A-Z0-9]{3,4})\s{0,3}"
    r"(?P<year>(?:19|20)?\d\d)(?!\d)"
)


def parse_date(text: str, *, day_first: bool | None = None) -> str | None:
    """The day or moment that a printed date means, as EDTF: `2009-07-15T03:24:14`, `2012-12-02`, `2011-11`.

    Reads English dates in every usual order, the month names of ten other languages, ISO 8601, RFC 5322,
    clock times with AM and PM, zones by offset or name, and these with OCR's slips (`0ct`, `Ju1y`, `20111:30`).
    A weekday that contradicts the day mends one misread digit, where just one reading agrees with it. A date
    in figures alone is read only where its order is certain: by `day_first`, a number over 12, dots, a weekday
    or AM/PM.
    None where nothing is certain; looks at the first 160 characters only.
    """
    return _parsed(text[:_LONGEST], day_first)


@lru_cache(maxsize=8192)
def _parsed(text: str, day_first: bool | None) -> str | None:
    """The same, remembered: a message's date comes again wherever it is quoted, a stamp's on every page."""
    if not any(c.isdigit() for c in text) and not any(c in "OolI" for c in text):
        return None
    return _parse(_mended(text), day_first) or _parse_holed(text, day_first)


def _parse_holed(text: str, day_first: bool | None) -> str | None:
    """The date, with a letter of the month or the year's second figure lost (`Se tember 5`, `2 10`)."""
    filled = text
    for pattern, name in _HOLED:
        filled = pattern.sub(name, filled)
    filled = _HOLED_YEAR.sub(r"\g<1>20\g<3>", filled)
    return _parse(_mended(filled), day_first) if filled != text else None


def _parse(clean: str, day_first: bool | None) -> str | None:
    weekday = _WEEKDAY.search(clean)
    day_name = _DAYS.index(weekday[1]) if weekday else None
    for pattern in _PATTERNS:
        match = pattern.search(clean)
        if match and (value := _from_match(match, day_name, clean)):
            return value
    return _from_numbers(clean, day_name, day_first) or _coarse(clean)


def parse_dtg(text: str) -> str | None:
    """The moment of a date-time group such as `261234Z AUG 74`: `1974-08-26T12:34:00Z`; None where there is none.

    A year of two figures is 1950 to 2049. The zone is a letter as in ACP 121.
    """
    for found in _DTG.finditer(text[:_LONGEST].upper()):
        month = month_number(found["mon"])
        if month is None:
            continue
        year = _full_year(found["year"])
        day, hour, minute = int(found["day"]), int(found["h"]), int(found["m"])
        if _valid(year, month, day) and hour < 24 and minute < 60:
            zone = MILITARY_ZONES[found["zone"].replace("2", "Z")]
            return f"{year:04d}-{month:02d}-{day:02d}T{hour:02d}:{minute:02d}:00{zone}"
    return None


def _mended(text: str) -> str:
    """The text with months, weekdays and AM/PM in one spelling and figures as figures."""
    text = _DOTTED_HALF.sub(lambda m: m[1] + "M", text)
    text = _JOINED.sub(lambda m: m[1] + " " if month_number(m[1]) else m[1], text)
    return _TOKEN.sub(_mend_token, text)


def _mend_token(match: re.Match[str]) -> str:
    token = match[0]
    if token.isdigit() and token.isascii():
        return token
    if len(token) >= 3:
        if (month := month_number(token)) is not None:
            return _NAMES[month - 1]
        if (weekday := weekday_number(token)) is not None:
            return _DAYS[weekday - 1]
    if half := _HALF.match(token):
        return half[1].upper() + "M"
    if token[-1] == "Z" and token[:-1].isdigit():
        return token
    if any(c.isdigit() for c in token) and _DIGITISH.issuperset(token):
        return token.translate(_DIGITS)
    if len(token) > 2 and token[-2:].upper() in ("AM", "PM") and token[:-2].isdigit():
        return f"{token[:-2]} {token[-2:].upper()}"
    return token


def _from_match(match: re.Match[str], day_name: int | None, text: str) -> str | None:
    parts = match.groupdict()
    year = int(parts["year"]) if parts.get("year") else _full_year(parts["short"])
    name = parts.get("mon")
    month = _NAMES.index(name.capitalize()) + 1 if name else int(parts["num"])
    day = _checked(year, month, int(parts["day"]), day_name)
    return day + _clock(match, text) if day else None


def _checked(year: int, month: int, day: int, day_name: int | None) -> str | None:
    """The day in ISO form, with one misread digit mended where a weekday proves it."""
    valid = _valid(year, month, day)
    if day_name is None or (valid and date(year, month, day).weekday() == day_name):
        return f"{year:04d}-{month:02d}-{day:02d}" if valid else None
    found = {d for d in _misread(day) if _valid(year, month, d) and date(year, month, d).weekday() == day_name}
    if len(found) == 1:
        return f"{year:04d}-{month:02d}-{found.pop():02d}"
    return f"{year:04d}-{month:02d}-{day:02d}" if valid else None


def _misread(number: int) -> set[int]:
    """The numbers of which one digit looks like one of this number."""
    figures = str(number)
    return {int(figures[:i] + c + figures[i + 1 :]) for i, f in enumerate(figures) for c in _CONFUSED[f]}


def _from_numbers(text: str, day_name: int | None, day_first: bool | None) -> str | None:
    match = _NUMERIC.search(text)
    if match is None:
        return None
    year = int(match["year"]) if match["year"] else _full_year(match["short"])
    a, b = int(match["a"]), int(match["b"])
    readings = {(y, m, d) for y, m, d in ((year, a, b), (year, b, a)) if _valid(y, m, d)}
    if day_name is not None:
        readings = {r for r in readings if date(*r).weekday() == day_name} or readings
    if len(readings) == 2:
        if day_first is None:
            day_first = True if match["by"] == "." else False if match["half"] else None
        if day_first is None:
            return None
        readings = {(year, b, a) if day_first else (year, a, b)}
    if not readings:
        return None
    year, month, day = readings.pop()
    return f"{year:04d}-{month:02d}-{day:02d}{_clock(match, text)}"


def _coarse(text: str) -> str | None:
    """A month and year alone, or with a day that cannot be read; a year where it is all there is."""
    bare = text.strip(" \t.,;:()[]")
    if match := _MONTH_ONLY.fullmatch(bare) or _DAMAGED_DAY.search(text):
        return f"{match['year']}-{_NAMES.index(match['mon'].capitalize()) + 1:02d}"
    return bare if _YEAR_ONLY.fullmatch(bare) or _ISO_MONTH.fullmatch(bare) else None


def _clock(match: re.Match[str], text: str) -> str:
    """`T20:43:00` with its zone where printed; empty without a valid time."""
    parts = match.groupdict()
    if not parts.get("h"):
        return ""
    hour, minute, second = int(parts["h"]), int(parts["m"]), int(parts.get("s") or 0)
    half = (parts.get("half") or "").upper()
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "PM" else 0)
    if hour > 23 or minute > 59 or second > 59:
        return ""
    return f"T{hour:02d}:{minute:02d}:{second:02d}{_zone(text[match.end('m') :])}"


def _zone(text: str) -> str:
    if offset := _OFFSET.search(text):
        sign, hours, minutes = offset.groups()
        if int(hours) > 14 or int(minutes) > 59:
            return ""
        return "Z" if hours == minutes == "00" else f"{sign}{hours}:{minutes}"
    named = _ZONE.search(text)
    return ZONES[named[0].upper()] if named else ""


def _full_year(figures: str) -> int:
    year = int(figures)
    return year if year > 99 else year + (1900 if year >= 50 else 2000)


def _valid(year: int, month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]

"""The words of which expressions of time are made, as pieces of regular expressions over text in small letters."""

import re
from functools import lru_cache

from readout.text._calendar import month_number, weekday_number
from readout.text.ocr import fold

STEP = r"\s{1,60}"
DIGITS = "0123456789"
MONTH = (
    r"(?:jan(?:uary)?|febr?(?:uary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|ju[1|!]y|aug(?:ust)?|sept?(?:ember)?"
    r"|[o0]ct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z0-9_])"
)
FULL_MONTH = (
    r"(?:january|february|march|april|may|june|july|ju[1|!]y|august|sept(?:ember)?|[o0]ctober|november|december)"
    r"(?![a-z0-9_])"
)
DAMAGED_MONTH = r"[jfmasond0][a-z01|!]{4,9}(?![a-z0-9_])"
"""A word that may be a month with a letter misread or two exchanged; `month_of` decides."""
DAY = r"(?:0?[1-9]|[12]\d|3[01]|[l|!]\d)(?:\s?(?:st|nd|rd|th)\b)?(?!\d|[.:]\d|,\d{3}(?!\d)|\s?%)"
YEAR = r"(?:1[5-9]\d\d|20\d\d)(?![\d]|[.,]\d|\s?%)"
SHORT_YEAR = r"(?:['’‘]\s?\d\d(?!\d)|(?:3[2-9]|[4-9]\d)(?![\d:]|[-.,]\d|\s?%))"
WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tues?|weds?|thu(?:rs?)?|mon|fri|sat|sun)(?![a-z0-9_])"
PART = (
    r"(?:morn(?:ing|iing|ming)|afternoon|aft|evening|eve|night|nite|noon|midday|dawn|a\.?m\.?|p\.?m\.?)(?![a-z])"
)
SEASON = r"(?:spring|summer|autumn|fall|winter)(?![a-z])"
UNIT = r"(?:hour|day|weekend|week|wke?nd|wk|fortnight|month|quarter|year|decade|century)"
SHORT_UNITS = {"wk": "week", "wkend": "weekend", "wknd": "weekend"}
_COUNTING = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
NUMBERS = {
    **{w: n for n, w in enumerate(_COUNTING, 1)},
    **{"a": 1, "an": 1, "fifteen": 15, "eighteen": 18, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50},
    **{"sixty": 60, "ninety": 90, "couple of": 2, "a couple of": 2, "a couple": 2, "couple": 2},
}
VAGUE = r"(?:a\s{1,9})?few|several|many|some|recent"
COUNT = rf"(?:{'|'.join(sorted(NUMBERS, key=len, reverse=True))}|\d{{1,3}})(?![a-z\d])".replace(" ", r"\s{1,9}")
ORDINALS = {
    **{"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4},
    **{"last": -1, "final": -1, "latter": -1, "q1": 1, "q2": 2, "q3": 3, "q4": 4},
}
_NTHS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
ORDINAL_DAYS = {word: number for number, word in enumerate(_NTHS, 1)} | {"fifteenth": 15, "thirtieth": 30}
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
DECADES = {
    **{"twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8},
    "nineties": 9,
}
CENTURIES = {
    **{"sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20},
    **{"twenty-first": 21},
}
_ENGLISH = (
    *("january", "february", "march", "april", "june", "july", "august"),
    *("september", "october", "november", "december"),
)
_LOOKALIKES = frozenset({"match", "marsh", "larch", "parch", "augusta", "augusto", "auguste"})


@lru_cache(maxsize=4096)
def month_of(word: str) -> int | None:
    """The number of a month by its English name, also with a letter misread or two neighbours exchanged."""
    if word in _LOOKALIKES:
        return None
    folded = fold(word)
    for name in _ENGLISH:
        swapped = len(word) == len(name) and sorted(folded) == sorted(fold(name))
        if swapped and sum(a != b for a, b in zip(folded, fold(name), strict=True)) == 2:
            return month_number(name)
    number = month_number(word)
    near_english = any(folded[0] == fold(name)[0] for name in (*_ENGLISH, "may"))
    return number if near_english else None


def weekday_of(word: str) -> int:
    """The number of a weekday, Monday 0 to Sunday 6."""
    return (weekday_number(word) or 1) - 1


def count_of(words: str) -> int | None:
    """A small number in figures or words; None where it is vague."""
    bare = re.sub(r"\s+", " ", words.strip())
    return int(bare) if bare.isdigit() else NUMBERS.get(bare)


def year_of(printed: str, near: int | None) -> int:
    """A printed year in full: two figures mean the year nearest `near` that ends in them, else 1950 to 2049."""
    figures = int(re.sub(r"\D", "", printed))
    if figures > 99:
        return figures
    if near is None:
        return figures + (1900 if figures >= 50 else 2000)
    century = near - near % 100
    return min((century + figures + shift for shift in (-100, 0, 100)), key=lambda year: abs(year - near))

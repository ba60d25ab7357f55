"""Dates of EDTF as they stand in running English: `on 26 August 2021`, `in late July 2021`, `between … and …`."""

import re

from readout.account.phrases import say_date
from readout.text import edtf

_CLOCK = re.compile(r"T[\d:.]+(?:Z|[+-]\d\d(?::?\d\d)?)?")
_ONE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_DOUBTS = {"~": "about ", "?": "perhaps ", "%": "perhaps about "}
_DAY = 10
"""The length of a whole day in EDTF."""


def in_words(value: str | None) -> str:
    """A date as a noun: `26 August 2021`, `late July 2021`, `12 to 13 September 2012`; empty for none."""
    if two := edtf.either(value or ""):
        return " or ".join(_stretch(*two))
    first, last, _ = _ends(value)
    if first and last and first != last:
        return _known_stretch(first, last) or " to ".join(_stretch(first, last))
    return _one(first or last)


def when(value: str | None) -> str:
    """A date as an adverb: `on 26 August 2021`, `in August 2021`, `between 12 and 13 May 2012`; empty for none."""
    if two := edtf.either(value or ""):
        return f"{'on' if len(two[0]) == _DAY else 'in'} {in_words(value)}"
    first, last, doubt = _ends(value)
    if first and last and first != last:
        if known := _known_stretch(first, last):
            return f"in {known}"
        ends = _stretch(first, last)
        return f"between {' and '.join(ends)}" if ends else ""
    said = _one(first or last)
    if not said or (not first and not last):
        return ""
    if first != last:
        return f"from {said} on" if first else f"until {said}"
    doubtful = _DOUBTS.get(doubt, "")
    how = "" if doubt == "~" else "on " if len(first) == _DAY else "in "
    return f"{doubtful}{how}{said}"


def _ends(value: str | None) -> tuple[str, str, str]:
    """The first and the last end of a date without clock times, empty where open, and the doubt about it."""
    plain = _CLOCK.sub("", value or "")
    first, slash, last = plain.partition("/")
    doubt = plain[-1:] if plain[-1:] in _DOUBTS else ""
    first, last = first.rstrip("?~%").strip("."), (last if slash else first).rstrip("?~%").strip(".")
    return first, last, doubt


def _one(value: str) -> str:
    """One date; a season by its name, a decade as people call it."""
    if _ONE.fullmatch(value):
        return say_date(value)
    if re.fullmatch(r"\d{4}-2[1-4]", value):
        return f"the {_SEASONS[value[5:]]} of {value[:4]}"
    return f"the {value[:3]}0s" if re.fullmatch(r"\d{3}X", value) else ""


def _known_stretch(first: str, last: str) -> str:
    """`early July 2021`, `the week of 12 October 2009`; empty for a stretch that has no name."""
    value = f"{first}/{last}"
    for which, name in enumerate(("early ", "mid-", "late ")):
        if edtf.third(first[:7], which) == value:
            return name + say_date(first[:7])
    days = edtf.days(value)
    if days and len(first) == len(last) == _DAY and edtf.week(days[0]) == days:
        return f"the week of {say_date(first)}"
    return ""


def _stretch(first: str, last: str) -> tuple[str, ...]:
    """The ends of a stretch, the first without what the last says again: `12`, `13 September 2012`."""
    one, other = _one(first), _one(last)
    if not one or not other:
        return ()
    if len(first) == len(last) == _DAY and first[:4] == last[:4]:
        one = one.partition(" ")[0] if first[:7] == last[:7] else one.rpartition(" ")[0]
    return one, other

"""Numbers, dates and lists as plain English prose."""

from collections.abc import Sequence
from datetime import date

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def number(value: int) -> str:
    """A count in words up to twelve, in figures above: `four`, `1,482`."""
    return _SMALL[value] if 0 <= value < len(_SMALL) else f"{value:,}"


def counted(value: int, one: str, many: str = "") -> str:
    """A count with its noun: `one file`, `1,482 files`."""
    return f"{number(value)} {one if value == 1 else many or one + 's'}"


def verb(value: int, one: str, many: str) -> str:
    """The verb that goes with a count."""
    return one if value == 1 else many


def listed(parts: Sequence[str]) -> str:
    """Parts as a list in a sentence: `a, b and c`."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}" if parts else ""


def start(sentence: str) -> str:
    """A sentence with its first letter large."""
    return sentence[:1].upper() + sentence[1:]


def say_date(edtf: str | None) -> str:
    """An EDTF date for reading: `3 March 2011`, `March 2011`, `2011`; `no date` for none."""
    if not edtf:
        return "no date"
    parts = edtf[:10].split("-")
    if not all(p.isdigit() for p in parts) or not 1 <= len(parts) <= 3:
        return edtf
    if len(parts) == 1 or not 1 <= int(parts[1]) <= 12:
        return parts[0]
    day = f"{int(parts[2])} " if len(parts) == 3 else ""
    return f"{day}{_MONTHS[int(parts[1]) - 1]} {parts[0]}"


def say_day(day: date) -> str:
    """A day for reading: `3 March 2011`."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def quoted(title: str | None, longest: int = 90) -> str:
    """A title between quotation marks, cut at a word."""
    text = " ".join((title or "").split())
    if not text:
        return "(no subject)"
    if len(text) > longest:
        text = text[:longest].rsplit(" ", 1)[0].rstrip(" ,;:-") + " …"
    return f"“{text}”"

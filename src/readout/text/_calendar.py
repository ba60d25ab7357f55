"""Names of months, weekdays and zones, folded so that an OCR slip finds them too."""

from functools import lru_cache

from readout.text.ocr import fold, one_slip

_MONTH_NAMES = (
    "january jan januar jänner janvier janv enero ene janeiro gennaio gen januari января ocak",
    "february feb februar février févr fevr febrero fevereiro fev febbraio februari февраля şubat",
    "march mar märz mrz mars marzo março maart mrt марта mart",
    "april apr avril avr abril abr aprile апреля nisan",
    "may mai mayo maio maggio mag mei мая mayıs",
    "june jun juni juin junio junho giugno giu июня haziran",
    "july jul juli juillet juil julio julho luglio lug июля temmuz",
    "august aug août aout agosto ago augustus августа ağustos",
    "september sep sept septembre septiembre setiembre setembro set settembre сентября eylül",
    "october oct oktober okt octobre octubre outubro out ottobre ott октября ekim",
    "november nov novembre noviembre novembro ноября kasım",
    "december dec dezember dez décembre déc diciembre dic dezembro dicembre декабря aralık",
)
_ENGLISH = tuple(names.split()[0] for names in _MONTH_NAMES)
_WEEKDAY_NAMES = (
    "monday mon montag lundi lunes segunda-feira lunedì",
    "tuesday tue tues dienstag mardi martes",
    "wednesday wed weds mittwoch mercredi miércoles",
    "thursday thu thur thurs donnerstag jeudi jueves",
    "friday fri freitag vendredi viernes",
    "saturday sat samstag samedi sábado",
    "sunday sun sonntag dimanche domingo",
)

ZONES = {
    **dict.fromkeys(("Z", "UTC", "GMT", "UT", "WET"), "Z"),
    **{"EST": "-05:00", "EDT": "-04:00", "CST": "-06:00", "CDT": "-05:00", "MST": "-07:00", "MDT": "-06:00"},
    **{"PST": "-08:00", "PDT": "-07:00", "CET": "+01:00", "CEST": "+02:00", "WEST": "+01:00", "BST": "+01:00"},
    **{"EET": "+02:00", "EEST": "+03:00", "MSK": "+03:00", "IST": "+05:30", "PKT": "+05:00", "JST": "+09:00"},
    **{"EASTERN STANDARD TIME": "-05:00", "EASTERN DAYLIGHT TIME": "-04:00"},
    **{"CENTRAL STANDARD TIME": "-06:00", "CENTRAL DAYLIGHT TIME": "-05:00"},
    **{"PACIFIC STANDARD TIME": "-08:00", "PACIFIC DAYLIGHT TIME": "-07:00"},
}
"""Offset by the name of a zone, in capitals; a name used by several countries has its commonest meaning."""


def _military() -> dict[str, str]:
    east = {letter: f"+{hours:02d}:00" for hours, letter in enumerate("ABCDEFGHIKLM", 1)}
    west = {letter: f"-{hours:02d}:00" for hours, letter in enumerate("NOPQRSTUVWXY", 1)}
    return {**east, **west, "Z": "Z", "J": ""}


MILITARY_ZONES = _military()
"""Offset by the zone letter of a date-time group (ACP 121); `J` is local time, without an offset."""


def _table(rows: tuple[str, ...]) -> dict[str, int]:
    return {fold(name): number for number, names in enumerate(rows, 1) for name in names.split()}


MONTHS = _table(_MONTH_NAMES)
"""Number of a month, 1 to 12, by its folded name or abbreviation."""
WEEKDAYS = _table(_WEEKDAY_NAMES)
"""Number of a weekday, Monday 1 to Sunday 7, by its folded name or abbreviation."""
_FOLDED_ENGLISH = tuple(fold(name) for name in _ENGLISH)


@lru_cache(maxsize=8192)
def month_number(word: str) -> int | None:
    """The month a printed word means: by its name, or by an English one cut short or with one wrong letter."""
    folded = fold(word)
    number = MONTHS.get(folded)
    if number is None and len(folded) >= 4:
        cut = [n for n, name in enumerate(_FOLDED_ENGLISH, 1) if name.startswith(folded)]
        number = cut[0] if len(cut) == 1 else None
    if number is None and len(folded) >= 5:
        near = [n for n, name in enumerate(_FOLDED_ENGLISH, 1) if len(name) >= 5 and one_slip(folded, name)]
        number = near[0] if len(near) == 1 else None
    return number


def weekday_number(word: str) -> int | None:
    """The weekday a printed word means, Monday 1 to Sunday 7."""
    return WEEKDAYS.get(fold(word))

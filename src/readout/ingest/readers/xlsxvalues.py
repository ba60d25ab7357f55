"""Numbers in workbooks as people read them: dates, times and percentages are numbers with a format."""

import re
from datetime import datetime, timedelta
from xml.etree.ElementTree import Element

_M = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_BUILT_IN = {
    **dict.fromkeys((9, 10), "percent"),
    **dict.fromkeys((14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58), "date"),
    **dict.fromkeys((18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56), "time"),
    22: "datetime",
}
_QUOTED = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
_LAST_DAY = 2_958_465


class Formats:
    """The number formats of a workbook: which of its cell styles show dates, times or percentages."""

    def __init__(self, styles: Element | None, *, since_1904: bool) -> None:
        self.since_1904 = since_1904
        self._kinds: list[str] = []
        if styles is None:
            return
        own = {
            item.get("numFmtId", ""): kind_of_format(item.get("formatCode", ""))
            for item in styles.iterfind(f"{_M}numFmts/{_M}numFmt")
        }
        for style in styles.iterfind(f"{_M}cellXfs/{_M}xf"):
            number = style.get("numFmtId", "0")
            built_in = _BUILT_IN.get(int(number), "") if number.isdecimal() else ""
            self._kinds.append(own.get(number, built_in))

    def kind(self, style: str) -> str:
        """What a cell of this style shows: `date`, `time`, `datetime`, `percent`, or nothing special."""
        number = int(style) if style.isdecimal() else 0
        return self._kinds[number] if number < len(self._kinds) else ""


def kind_of_format(code: str) -> str:
    """What a format code shows, such as `dd/mm/yyyy`; only its part for positive numbers counts."""
    plain = _QUOTED.sub("", code).split(";")[0].lower()
    if "general" in plain:
        return ""
    if "%" in plain:
        return "percent"
    day = "y" in plain or "d" in plain or ("mmm" in plain and "s" not in plain)
    time = "h" in plain or "s" in plain
    return "datetime" if day and time else "date" if day else "time" if time else ""


def shown_number(value: str, kind: str, since_1904: bool) -> str:
    """A stored number as text."""
    try:
        number = float(value)
    except ValueError:
        return value.strip()
    if kind == "percent":
        return f"{number * 100:.10g}%"
    if kind and 0 <= number <= _LAST_DAY:
        return _moment(number, kind, since_1904)
    if number.is_integer() and abs(number) < 1e15:
        return str(int(number))
    return f"{number:.15g}"


def _moment(number: float, kind: str, since_1904: bool) -> str:
    """A day number as date and time; day 60 of the 1900 calendar, 29 February 1900, never was."""
    epoch = datetime(1904, 1, 1) if since_1904 else datetime(1899, 12, 30 if number >= 61 else 31)
    moment = epoch + timedelta(seconds=round(number * 86_400))
    clock = moment.strftime("%H:%M:%S").removesuffix(":00") if moment.second == 0 else moment.strftime("%H:%M:%S")
    if kind == "time" and number < 1:
        return clock
    at_midnight = moment.hour == moment.minute == moment.second == 0
    if kind == "date" or at_midnight:
        return moment.strftime("%Y-%m-%d")
    return f"{moment:%Y-%m-%d} {clock}"

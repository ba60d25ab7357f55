"""Labels of numbered paragraphs in Word documents: the printed `1.` or `(a)` is kept apart from the text."""

from xml.etree.ElementTree import Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_Level = tuple[str, str, int]
"""Number format, label text such as `%1.%2.`, first number."""


class Numbering:
    """The lists of a document and how far each has counted; call `label` once a paragraph, in order."""

    def __init__(self, numbering: Element | None, styles: Element | None) -> None:
        self._lists = _lists_of(numbering) if numbering is not None else {}
        self._styles = _styles_of(styles) if styles is not None and self._lists else {}
        self._counts: dict[str, dict[int, int]] = {}

    def label(self, paragraph: Element) -> str:
        """The label printed before a paragraph; empty for most."""
        if not self._lists:
            return ""
        properties = paragraph.find(f"{_W}pPr")
        if properties is None:
            return ""
        name, depth = _list_of(properties)
        style = properties.find(f"{_W}pStyle")
        if name is None and style is not None:
            name, depth = self._styles.get(style.get(f"{_W}val", ""), (None, 0))
        levels = self._lists.get(name or "")
        if name is None or levels is None or depth not in levels:
            return ""
        counts = self._counts.setdefault(name, {})
        counts[depth] = counts.get(depth, levels[depth][2] - 1) + 1
        for deeper in [d for d in counts if d > depth]:
            del counts[deeper]
        return _printed(levels, counts, depth)


def _list_of(properties: Element) -> tuple[str | None, int]:
    """The list and depth that a paragraph's or style's properties name."""
    number = properties.find(f"{_W}numPr/{_W}numId")
    level = properties.find(f"{_W}numPr/{_W}ilvl")
    name = number.get(f"{_W}val") if number is not None else None
    depth = level.get(f"{_W}val", "0") if level is not None else "0"
    return name, int(depth) if depth.isdecimal() else 0


def _styles_of(styles: Element) -> dict[str, tuple[str | None, int]]:
    """Style id to its list, for styles that number their paragraphs."""
    found: dict[str, tuple[str | None, int]] = {}
    for style in styles.findall(f"{_W}style"):
        properties = style.find(f"{_W}pPr")
        if properties is not None and properties.find(f"{_W}numPr") is not None:
            found[style.get(f"{_W}styleId", "")] = _list_of(properties)
    return found


def _lists_of(numbering: Element) -> dict[str, dict[int, _Level]]:
    """List id to its levels."""
    kinds = {
        kind.get(f"{_W}abstractNumId", ""): {
            int(level.get(f"{_W}ilvl", "0")): _level(level)
            for level in kind.findall(f"{_W}lvl")
            if level.get(f"{_W}ilvl", "0").isdecimal()
        }
        for kind in numbering.findall(f"{_W}abstractNum")
    }
    found: dict[str, dict[int, _Level]] = {}
    for number in numbering.findall(f"{_W}num"):
        kind = number.find(f"{_W}abstractNumId")
        if kind is not None:
            found[number.get(f"{_W}numId", "")] = kinds.get(kind.get(f"{_W}val", ""), {})
    return found


def _level(level: Element) -> _Level:
    """One level of a list."""

    def value(name: str, default: str) -> str:
        child = level.find(f"{_W}{name}")
        return child.get(f"{_W}val", default) if child is not None else default

    start = value("start", "1")
    return value("numFmt", "decimal"), value("lvlText", ""), int(start) if start.isdecimal() else 1


def _printed(levels: dict[int, _Level], counts: dict[int, int], depth: int) -> str:
    """The label as printed."""
    form, text, _ = levels[depth]
    if form == "none":
        return ""
    if form == "bullet":
        return "•" if text else ""
    for at, (level_form, _, start) in levels.items():
        text = text.replace(f"%{at + 1}", _number(counts.get(at, start), level_form))
    return text.strip()


def _number(value: int, form: str) -> str:
    """A number in a list's form."""
    if form in ("lowerLetter", "upperLetter") and value > 0:
        letters = chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)
        return letters if form == "lowerLetter" else letters.upper()
    if form in ("lowerRoman", "upperRoman") and 0 < value < 4000:
        roman = ""
        for amount, sign in _ROMAN:
            roman += sign * (value // amount)
            value %= amount
        return roman if form == "lowerRoman" else roman.upper()
    return f"{value:02d}" if form == "decimalZero" else str(value)

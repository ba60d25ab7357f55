"""The values of a cable's header, as printed, cut into the parts that a reader would name."""

import re

from readout.ingest.structure.markings import captions_in
from readout.text.dates import parse_date, parse_dtg

_NUMBER = re.compile(r"(?<!\d)(\d{2})\s?([A-Z][A-Z .'-]{1,28}?)\s?(\d{1,6})\b")
_DTG = re.compile(r"([0-9OoIl|SB]{6})\s?Z\s*([A-Za-z0-9]{3})[A-Z]?\.?\s*((?:19|20)?\d{2})\b")
_PRECEDENCE = re.compile(
    r"[\s,]*\b((?:NIACT\s+)?(?:ROUTINE|PRIORITY|IMMEDIATE|FLASH|DEFERRED))\b\W*(?=$|;|\s[A-Z0-9])"
)
_URGENCY = {"DEFERRED": 1, "ROUTINE": 2, "PRIORITY": 3, "IMMEDIATE": 4, "NIACT IMMEDIATE": 5, "FLASH": 6}
_DIGITS = str.maketrans("OoIl|SB", "0011158")
_TAG_LETTERS = str.maketrans("01", "OI")
_ENUMERATION = re.compile(r"(?:^|(?<=[\s,;]))\(?(?:[A-Z]|[a-z]|\d{1,2})(?:[).:]|(?<=\))\s)\s*(?=[\w(])")
_LINK = re.compile(r"<\s?https?:[^>]*>")
_GARBLE = re.compile(r"[A-Z]{2,}[a-z]+[A-Z]|[a-z]+[A-Z]{2,}|[A-Za-z]\d[A-Z]|\d[A-Z]{4,}|[\\|{}]")


def clean_number(text: str) -> str | None:
    """The message reference number, such as `10 KINSHASA 956`."""
    match = _NUMBER.search(text)
    return f"{match[1]} {' '.join(match[2].split())} {match[3]}" if match else text.strip(" .:") or None


def clean_dtg(text: str) -> str | None:
    """The date-time group, such as `221710Z JUL 10`; a slash before it may have been misread as a digit."""
    found = list(_DTG.finditer(text))
    if not found:
        return None
    digits, month, year = found[-1].groups()
    return f"{digits.translate(_DIGITS)}Z {month.upper()} {year}"


def cable_date(dtg: str | None, printed: str) -> str | None:
    """The moment of a cable, EDTF: of its date-time group, or else of the day printed beside it."""
    return (parse_dtg(dtg) if dtg else None) or parse_date(printed, day_first=False)


def split_addressees(text: str) -> tuple[tuple[str, ...], str | None]:
    """The addressees of an Action or TO field, and the highest precedence printed with them."""
    found = [" ".join(m[1].split()) for m in _PRECEDENCE.finditer(text)]
    parts = [p.strip(" ,.;") for p in _PRECEDENCE.sub(";", text).split(";")]
    best = max(found, key=lambda p: _URGENCY.get(p, 0), default=None)
    return tuple(p for p in parts if p and not p.isdigit()), best


def split_tags(text: str) -> tuple[str, ...]:
    """The subject tags of a TAGS line, each once; a name in brackets stays with its tag: `OVIP (SMITH, JOHN)`.

    Tags are made of letters only, so a figure in one is a misread letter and is put right: `01IP` is `OIIP`.
    """
    parts, depth, word = [], 0, ""
    for c in text:
        depth += (c == "(") - (c == ")" and depth > 0)
        if depth == 0 and c in ",;/ \t":
            parts.append(word)
            word = ""
        else:
            word += c
    out: list[str] = []
    for part in (*parts, word):
        part = part.strip(" .:\"'•·-_|" if not part.startswith("(") else " ")
        if part.startswith("(") and out:
            out[-1] += f" {part}"
        elif any(c.isalnum() for c in part):
            out.append(mend_tag(part))
    return tuple(dict.fromkeys(out))


def mend_tag(tag: str) -> str:
    """A tag with the figures that OCR read for letters put right, where enough letters show that it is one."""
    return tag.translate(_TAG_LETTERS) if sum(c.isalpha() for c in tag) >= 2 and len(tag) <= 5 else tag


def split_references(text: str) -> tuple[str, ...]:
    """The references of a header, without their letters: `A) 10 KINSHASA 858 B) …` gives two."""
    text = _LINK.sub(" ", text)
    parts = re.split(r"[;\n]", _ENUMERATION.sub("\n", text))
    return tuple(p for p in (" ".join(part.split()).strip(" ,.:") for part in parts) if p)


def split_captions(text: str) -> tuple[str, ...]:
    """The captions of a header, with the gaps closed that OCR tore into them (`SI PDIS`)."""
    out: list[str] = []
    for part in re.split(r"[,;/]", text):
        squeezed = re.sub(r"\s", "", part).strip(".•-")
        known = captions_in(squeezed)
        if known and known[0] == squeezed:
            out.append(squeezed)
        else:
            out += captions_in(part) or ([" ".join(part.split())] if part.strip(" .•-") else [])
    return tuple(dict.fromkeys(out))


def clearer(first: str | None, second: str | None) -> str | None:
    """The less garbled of two prints of one subject; the first where they are alike."""
    if not first or not second:
        return first or second
    return second if len(_GARBLE.findall(second)) < len(_GARBLE.findall(first)) else first


def bare_subject(subject: str) -> str:
    """A subject without the portion mark before it: the cable's title."""
    return re.sub(r"^\(?(?:SBU|U|C|S|LOU|S//NF)\)\s*", "", subject)

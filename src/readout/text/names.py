"""Names as documents print them, made ready for comparing."""

import re
from functools import lru_cache

_DETERMINER = re.compile(
    r"^(?:the|a|an|this|that|these|those|his|her|its|their|our|my|your|said|several|some|all)\s+(?=\S)", re.I
)
_EDGE = re.compile(r"(?:\s*['’]\s*s?|[\s.,;:\"”|]+)$", re.I)
_SPLIT = re.compile(r"(?<=\w)-\s+(?=\w)")
_ADDRESS = re.compile(r"\s*(?:[<\[(].*|\S+@\S+)$")
_LONGEST_KEY = 200


def unsplit(text: str) -> str:
    """A text without hyphens at ends of lines, each run of white space a blank."""
    return " ".join(_SPLIT.sub("", text).split())


def trimmed(text: str) -> str:
    """A name without a possessive, full stops and quotation marks at its end."""
    return _EDGE.sub("", text)


@lru_cache(maxsize=16384)
def plain(text: str) -> str:
    """A mention without its determiner, possessive and line breaks."""
    text = unsplit(text)
    bare = trimmed(_DETERMINER.sub("", text)).strip(' "“”(')
    if bare.endswith(")") and "(" not in bare:
        bare = bare.rstrip(")")
    return bare + ("." if re.search(r"\b[A-Z]\.[A-Z]$", bare) else "") or text


def name_unit(name: str) -> str:
    """The key of a party that a document names without more: its name in small letters, single blanks."""
    return " ".join(name.casefold().split())[:_LONGEST_KEY]


def natural_name(printed: str) -> str:
    """A correspondent as printed, given name first, without an address (`Roe, Ann B <a@b.c>`: `Ann B Roe`)."""
    name = _ADDRESS.sub("", printed).strip(" \"';,") or printed.strip()
    last, comma, first = name.partition(",")
    return f"{first.strip()} {last.strip()}" if comma and first.strip() and "," not in first else name

"""Printed names and addresses of correspondents: cleaned, and lists of them split."""

import re
from functools import lru_cache

_SPACES = re.compile(r"\s+")
_AT = re.compile(r"(?<=\w)\s?©\s?(?=[\w-]+\.)")
_ADDRESS_SPACES = re.compile(r"<\s+|\s+>")
_CODES = r"(?:B\d{1,2}(?:\s?\([A-Z]\))?|1\.4\s?\(?[A-Z]\)?|b\(\d\))"
_REDACTIONS = re.compile(rf"(?:(?:^|\s{{2,}}){_CODES}[,;\s]*(?:{_CODES}[,;\s]*)*)$")
_ALL_REDACTED = re.compile(rf"[\s,;.|_•■<>\[\]'\"-]*(?:{_CODES}[\s,;.]*)*")
_CUT_ADDRESS = re.compile(r"\s*[\[(<{]\s*(?:m\s?ai\s?l\s?to\s?:?)?\s*[\])>}]?$", re.IGNORECASE)
_ENDS_ADDRESS = re.compile(r"(?:@\S+|>|\)|\])\s*$")
_PARTICLE_WORDS = "de del della di da van von der den la le al el bin abu abd ben mac st"
_PARTICLES = frozenset(_PARTICLE_WORDS.split())
_PAIRS = frozenset({("<", ">"), ("'", "'"), ('"', '"')})
_GIVEN_WORDS = 3


def without_redactions(text: str) -> str:
    """A line without the exemption codes (`B6`, `1.4(D)`) printed in its margin."""
    return _REDACTIONS.sub("", text)


@lru_cache(maxsize=8192)
def clean_name(text: str) -> str:
    """One correspondent as printed, white space closed up, `©` read as `@`, stray marks at the edges dropped."""
    text = _SPACES.sub(" ", _AT.sub("@", text))
    text = _ADDRESS_SPACES.sub(lambda m: m[0].strip(), text).strip(" \t;,|•■*_")
    if _ALL_REDACTED.fullmatch(text):
        return ""
    text = _CUT_ADDRESS.sub("", text)
    first, last = text[:1], text[-1:]
    if len(text) > 2 and (first, last) in _PAIRS and text.count(first) == 1 + (first == last):
        text = text[1:-1].strip()
    if first == "'" and text.count("@") == 1 and "<" not in text:
        text = text.replace(" ", "").strip("'.")
    return text


def split_recipients(text: str) -> tuple[str, ...]:
    """The correspondents of a printed list, in order, without empty ones.

    Semicolons part them. So do commas, except the one in `Last, First` and in quotation marks; a semicolon that
    OCR turned into a comma is found by the pairs it leaves (`Roe, Ann, Doe, Jo`).
    """
    names = (clean_name(name) for part in text.split(";") for name in _split_commas(part))
    return tuple(name for name in names if name)


def _split_commas(part: str) -> list[str]:
    if "," not in part:
        return [part]
    quoted = part.split('"')
    quoted[1::2] = [piece.replace(",", "\0") for piece in quoted[1::2]]
    pieces = [piece.replace("\0", ",").strip() for piece in '"'.join(quoted).split(",")]
    pieces = [piece for piece in pieces if piece]
    out: list[str] = []
    at = 0
    while at < len(pieces):
        here = pieces[at]
        after = pieces[at + 1] if at + 1 < len(pieces) else None
        if after is not None and _is_family(here) and _is_given(after):
            out.append(f"{here}, {after}")
            at += 2
        else:
            out.append(here)
            at += 1
    return out


def _is_family(piece: str) -> bool:
    """Whether a piece may be the family name before a comma: one word, or more after a particle."""
    words = piece.split()
    if "@" in piece or len(piece) < 2 or _ENDS_ADDRESS.search(piece):
        return False
    return len(words) == 1 or (len(words) <= 4 and words[0].lower() in _PARTICLES)


def _is_given(piece: str) -> bool:
    """Whether a piece may be given names after a comma, with or without an address."""
    bare = re.split(r"[<\[(]|\s\S+@", piece, maxsplit=1)[0]
    return not piece.startswith(("<", "'")) and "@" not in bare and 0 < len(bare.split()) <= _GIVEN_WORDS

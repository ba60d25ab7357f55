"""Quotations in a draft, letter for letter against a document: found, or where and how they depart."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from readout.model import Span

_OPEN = '"“„«‟'
_CLOSING = {'"': '"', "“": "”", "„": "“”", "«": "»", "‟": "”"}
_ELLIPSIS = re.compile(r"\s*(?:\.\s*\.\s*\.(?:\s*\.)?|…|\[\s*(?:\.\.\.|…)\s*\])\s*")
_BRACKETS = re.compile(r"\s*\[[^\]]{0,80}\]\s*")
_EDGES = " \t\n.,;:!?'\"“”‘’"
_PLAIN = {"‘": "'", "’": "'", "‛": "'", "′": "'", "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"',
          "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "\u00a0": " ", "\u00ad": ""}  # fmt: skip
_LONGEST = 2_000
_LEAST_LIKE = 0.6
_SEED = 4


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in quotation marks: `[start, end)` without the marks; `parts` lie between `…` and `[ ]`."""

    start: int
    end: int
    text: str
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A quotation in a document: the span of its words there; `exact` letter for letter, else how it departs.

    `cased` says that capitals differ, which between a teletype's capitals and print is no departure.
    """

    start: int
    end: int
    exact: bool
    cased: bool
    likeness: float
    changed: tuple[tuple[str, str], ...] = ()


def quotations_in(text: str) -> tuple[Quotation, ...]:
    """The quotations of a draft, outer ones only; those that no mark closes end with their paragraph."""
    out: list[Quotation] = []
    at = 0
    while at < len(text):
        if text[at] not in _OPEN or (text[at] == '"' and not _opens(text, at)):
            at += 1
            continue
        end = _close(text, at)
        inner = text[at + 1 : end]
        parts = tuple(_parts(inner))
        if parts:
            out.append(Quotation(at + 1, end, inner, parts))
        at = end + 1
    return tuple(out)


def _opens(text: str, at: int) -> bool:
    return at + 1 < len(text) and not text[at + 1].isspace()


def _close(text: str, at: int) -> int:
    """Where a quotation ends; within two thousand characters and its paragraph."""
    wanted = _CLOSING[text[at]] + ('"' if text[at] != '"' else "”")
    stop = text.find("\n\n", at)
    stop = min(x for x in (stop if stop > 0 else len(text), at + _LONGEST, len(text)))
    for n in range(at + 1, stop):
        if text[n] in wanted:
            return n
    return stop


def _parts(inner: str) -> Iterator[str]:
    """The stretches of a quotation that claim to be letters of the source."""
    for piece in _ELLIPSIS.split(inner):
        for part in _BRACKETS.split(piece):
            bare = part.strip(_EDGES)
            if bare:
                yield bare


class Letters:
    """A document's text made ready for quotations: blanks folded, marks plain, every letter with its place."""

    __slots__ = ("_at", "folded", "low")

    def __init__(self, text: str) -> None:
        letters: list[str] = []
        at: list[int] = []
        blank = True
        n, length = 0, len(text)
        while n < length:
            c = text[n]
            if c.isspace():
                if not blank:
                    letters.append(" ")
                    at.append(n)
                    blank = True
                n += 1
                continue
            if c == "-" and letters and letters[-1].isalpha() and n + 1 < length and text[n + 1].isspace():
                after = n + 1
                while after < length and text[after].isspace():
                    after += 1
                if after < length and text[after].isalpha() and "\n" not in text[n:after].replace("\n", "", 1):
                    n = after  # a word broken at the end of a line
                    continue
            for plain in _PLAIN.get(c, c):
                letters.append(plain)
                at.append(n)
            blank = False
            n += 1
        self.folded = "".join(letters)
        low = self.folded.lower()
        self.low = low if len(low) == len(self.folded) else self.folded
        self._at = at

    def span(self, start: int, end: int) -> Span:
        """A stretch of the folded text as a span of the text itself."""
        return self._at[start], self._at[end - 1] + 1


def folded(part: str) -> str:
    """A part of a quotation, made ready in the same way."""
    return Letters(unicodedata.normalize("NFC", part)).folded.strip()


def find(quotation: Quotation, letters: Letters) -> Found | None:
    """Where a document has a quotation: exactly, else the nearest words like it; None where nothing is like it."""
    spans: list[Span] = []
    cased = False
    at = 0
    for part in map(folded, quotation.parts):
        found = _whole(part, letters.folded, at)
        if found < 0:
            found = _whole(part.lower(), letters.low, at)
            cased = cased or found >= 0
        if found < 0:
            return _nearest(quotation, letters)
        spans.append(letters.span(found, found + len(part)))
        at = found + len(part)
    return Found(spans[0][0], spans[-1][1], True, cased, 1.0)


def _whole(part: str, text: str, at: int) -> int:
    """Where a part stands as whole words, from an offset on."""
    while (found := text.find(part, at)) >= 0:
        end = found + len(part)
        inside = part[0].isalnum() and found and text[found - 1].isalnum()
        after = part[-1].isalnum() and end < len(text) and text[end].isalnum()
        if not inside and not after:
            return found
        at = found + 1
    return -1


def _nearest(quotation: Quotation, letters: Letters) -> Found | None:
    """The stretch of a document most like a quotation of some words, and what is changed in it."""
    asked = [w for part in quotation.parts for w in folded(part).lower().split()]
    if len(asked) < 2:
        return None
    words = list(re.finditer(r"\S+", letters.low))
    plain = [w[0].strip(_EDGES) for w in words]
    wanted = [w.strip(_EDGES) for w in asked]
    best = max(_starts(wanted, plain), key=lambda s: _likeness(wanted, plain, s), default=None)
    if best is None:
        return None
    matcher = SequenceMatcher(None, wanted, plain[best : best + len(wanted) + _SEED], autojunk=False)
    blocks = [b for b in matcher.get_matching_blocks() if b.size]
    likeness = sum(b.size for b in blocks) / len(wanted)
    if likeness < _LEAST_LIKE or not blocks:
        return None
    first, last = best + blocks[0].b, best + blocks[-1].b + blocks[-1].size
    if blocks[0].a and blocks[0].b >= blocks[0].a:
        first -= blocks[0].a
    tail = len(wanted) - blocks[-1].a - blocks[-1].size
    last = min(last + tail, len(words))
    changed = tuple(_changes(asked, [w[0] for w in words[first:last]]))
    return Found(*letters.span(words[first].start(), words[last - 1].end()), False, False, likeness, changed)


def _starts(wanted: Sequence[str], plain: Sequence[str]) -> Iterator[int]:
    """Places worth a look: where a word of the quotation stands, less its place in the quotation."""
    places: dict[str, list[int]] = {}
    for n, word in enumerate(plain):
        places.setdefault(word, []).append(n)
    rare = sorted({(len(places[w]), w) for w in wanted if w in places})[:_SEED]
    seen: set[int] = set()
    for _, word in rare:
        offset = wanted.index(word)
        for place in places[word][:50]:
            start = max(0, place - offset)
            if start not in seen:
                seen.add(start)
                yield start


def _likeness(wanted: Sequence[str], plain: Sequence[str], start: int) -> float:
    some = plain[start : start + len(wanted) + _SEED]
    return SequenceMatcher(None, wanted, some, autojunk=False).ratio()


def _changes(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What the draft has and what the document has, wherever they differ."""
    plain_ours = [w.strip(_EDGES) for w in ours]
    plain_theirs = [w.strip(_EDGES) for w in theirs]
    matcher = SequenceMatcher(None, plain_ours, plain_theirs, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag != "equal":
            yield " ".join(ours[a:b]), " ".join(theirs[c:d])

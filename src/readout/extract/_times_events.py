"""`On the day of the trial`: a day told by what happened on it, known where the text itself dates that."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from re import Match
from typing import ClassVar

from readout.extract._times_found import Found, Rule, Scan, found
from readout.extract._times_meaning import Context
from readout.text.sentences import split_sentences

_EVENT_DAY = (
    r"on\s{1,9}the\s{1,9}(?:very\s|same\s)?day\s{1,9}(?:of|when|that)\s{1,60}(?:the\s{1,9})?"
    r"(?P<what>[\w'’-]{2,30}(?:\s{1,60}(?!and\b|but\b|he\b|she\b|they\b|we\b)[\w'’-]{2,30}){0,5})"
)
_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 5


@dataclass(frozen=True, slots=True)
class Event:
    """The day of something; `words` are the first letters of the words that name it."""

    kind: ClassVar[str] = "event"
    words: tuple[str, ...]

    def value(self, at: Context) -> str | None:
        return None

    def day(self, text: str, start: int, days: Sequence[tuple[int, str]]) -> str | None:
        """The day that another sentence gives what is named with the same words, if one such day is told.

        `start` is where the expression stands, `days` are the days of the text with their places.
        """
        told = set()
        for first, last in split_sentences(text):
            said = text[first:last].lower()
            if not first <= start < last and all(word in said for word in self.words):
                told |= {value for at, value in days if first <= at < last}
        return told.pop()[:10] if len(told) == 1 else None


def _event(match: Match[str], scan: Scan) -> Found | None:
    words = tuple(w[0][:_STEM] for w in _WORD.finditer(match["what"]))[:2]
    return found(match, Event(words)) if words else None


EVENT_RULES: tuple[Rule, ...] = (("o", _EVENT_DAY, _event),)

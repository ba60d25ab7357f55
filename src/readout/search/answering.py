"""Which passages answer a question best: by meaning, by the words that they share with it, by what it asks for."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from readout.search.meaning import Near
from readout.search.questions import Asks, Question
from readout.search.tokens import stem, words

_TIME = re.compile(
    r"\b(?:\d{4}|\d{1,2}[:.]\d\d|\d{1,2}(?:st|nd|rd|th)?|jan\w*|feb\w*|mar(?:ch)?|apr\w*|may|june?|july?|aug\w*|"
    r"sep\w*|oct\w*|nov\w*|dec\w*|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow|tonight)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|millions?|half|several)\b",
    re.I,
)
_CAPITAL = re.compile(r"\b[A-Z][\w’'-]+")
_FITS: Final = {Asks.WHEN: _TIME, Asks.HOW_MANY: _NUMBER, Asks.WHO: _CAPITAL, Asks.WHERE: _CAPITAL}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage that may answer: its words, and how well its document has those of the question, 0 to 1."""

    near: Near
    text: str
    share: float


@dataclass(frozen=True, slots=True)
class Weights:
    """How much counts beside the likeness in meaning; chosen on the questions to choose by."""

    words: float = 0.6
    document: float = 0.2
    fits: float = 0.05


def ranked(
    question: Question,
    candidates: Sequence[Candidate],
    rarity: Mapping[str, float],
    weights: Weights | None = None,
) -> list[Near]:
    """The passages, the best first; `rarity` says how much each word of the question tells."""
    how = weights or Weights()
    asked = {stem(part): rarity.get(word, 1.0) for word in question.words for part in words(word)}
    whole = sum(asked.values()) or 1.0
    scored = []
    for each in candidates:
        found = {stem(word) for word in words(each.text)}
        share = sum(weight for root, weight in asked.items() if root in found) / whole
        score = (
            each.near.likeness + how.words * share + how.document * each.share + how.fits * _fits(question, each)
        )
        scored.append((score, each.near))
    scored.sort(key=lambda pair: (-pair[0], pair[1].document, pair[1].start))
    return [near for _, near in scored]


def _fits(question: Question, each: Candidate) -> float:
    """Whether a passage has what is asked for: a time, a number, a name that the question does not have."""
    pattern = _FITS.get(question.asks)
    if pattern is None:
        return 0.0
    known = {word.casefold() for word in question.text.split()}
    return float(any(m[0].casefold() not in known for m in pattern.finditer(each.text)))

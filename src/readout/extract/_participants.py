"""Who takes part in a contact beside those to whom the reading model gives a role, and how sure a contact is.

Two linear models (logistic regressions, fitted by `training/participants.py`): one over what the reading model
thinks of the other mentions around an anchor, one over what it thinks of the anchor and of all who take part.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from readout.extract.tags import MetTag
from readout.model import ContactStatus, PartyRef

WEIGHTS: tuple[float, ...] = (
    0.3549,
    -0.0107,
    0.8225,
    0.3771,
    0.1320,
    0.7416,
    -0.0000,
    0.2790,
    0.0052,
    -0.0475,
    -0.2416,
    -0.1835,
    -0.3047,
)
BIAS = -1.5815

SURE_WEIGHTS: tuple[float, ...] = (0.1606, 0.0269, 0.1506, -0.0876, 0.0982, -0.1583, -0.1913, 1.0278, 0.0589)
SURE_BIAS = -2.9426

_EDGE = 1e-3


@dataclass(frozen=True, slots=True)
class Candidate:
    """A party that is named around an anchor: how likely by the model, how often, and where."""

    ref: PartyRef
    score: float
    times: int
    same_sentence: bool
    before: bool
    person: bool


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a contact: how many take part for certain, and whether its author does."""

    parties: int
    author: bool


def features(candidate: Candidate, rank: int, known: Known) -> tuple[float, ...]:
    """What the chance of a candidate is reckoned from; `rank` counts from the likeliest, 0."""
    score = _odds(candidate.score)
    return (
        score,
        score * score,
        float(candidate.same_sentence),
        float(candidate.before),
        float(min(candidate.times, 4)),
        float(candidate.person),
        float(known.parties == 0),
        float(known.parties == 1),
        float(known.author),
        float(min(rank, 5)),
        float(rank == 0),
        score * (known.parties == 0),
        score * candidate.same_sentence,
    )


def chances(candidates: Sequence[Candidate], known: Known) -> list[tuple[float, Candidate]]:
    """Each with the probability that it takes part, by the model's own order."""
    ordered = sorted(candidates, key=lambda c: -c.score)
    return [(_chance(features(c, rank, known), WEIGHTS, BIAS), c) for rank, c in enumerate(ordered)]


def evidence(tag: MetTag, parties: Sequence[float], author: bool) -> tuple[float, ...]:
    """What it is reckoned from how sure a contact is; `parties`: how likely each takes part, by the model's words.

    `author`: whether the document's own party is one of them.
    """
    first, second, third, *_ = (*sorted(map(_odds, parties), reverse=True), *[_odds(0.0)] * 3)
    score = _odds(tag.score)
    return (
        score,
        first,
        second,
        third,
        score * second,
        _odds(tag.again),
        float(author),
        float(min(len(parties), 4)),
        float(tag.status is ContactStatus.OCCURRED),
    )


def sureness(values: Sequence[float]) -> float:
    """The probability that a contact of this evidence is one, between these parties."""
    return _chance(values, SURE_WEIGHTS, SURE_BIAS)


def _odds(chance: float) -> float:
    p = min(max(chance, _EDGE), 1 - _EDGE)
    return math.log(p / (1 - p))


def _chance(values: Sequence[float], weights: Sequence[float], bias: float) -> float:
    return 1 / (1 + math.exp(-bias - sum(w * x for w, x in zip(weights, values, strict=True))))

"""Who takes part in a contact beside those to whom the reading model gives a role: a linear model over what it
thinks of the other mentions around the anchor (logistic regression, fitted by `training/participants.py`).
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from readout.model import PartyRef

WEIGHTS = (0.5063, -0.0016, 1.4, 0.2074, 0.1693, 0.621, 0.4978, 0.4944, 0.2019, -0.0566, -0.2836, -0.0126, -0.3738)
BIAS = -1.9622

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
    p = min(max(candidate.score, _EDGE), 1 - _EDGE)
    score = math.log(p / (1 - p))
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
    return [(_chance(features(c, rank, known)), c) for rank, c in enumerate(ordered)]


def _chance(values: Sequence[float]) -> float:
    return 1 / (1 + math.exp(-BIAS - sum(w * x for w, x in zip(WEIGHTS, values, strict=True))))

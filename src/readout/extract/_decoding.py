"""From the scores of the reading model to spans and labels. Everything counts in words here, ends exclusive."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from readout.extract._labels import (
    ACT_AT,
    ACTS,
    AUTHOR,
    IMPLIED_ADDRESSEE,
    IMPLIED_SPEAKER,
    KIND_AT,
    KINDS,
    LONGEST_MENTION,
    STATUS_AT,
    STATUSES,
    VALID,
)
from readout.model import Act, ContactKind, ContactStatus

Scores = npt.NDArray[np.float32]
Words = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Found:
    """A labelled run of words with its probability."""

    start: int
    end: int
    label: int
    score: float


@dataclass(frozen=True, slots=True)
class Attributes:
    """What a frame is, apart from its roles; the probabilities are 0 to 1."""

    valid: float
    author: float
    implied_speaker: float
    implied_addressee: float
    act: Act
    act_score: float
    kind: ContactKind
    status: ContactStatus
    kind_score: float


def softmax(x: Scores, axis: int = -1) -> Scores:
    """Scores as probabilities along an axis."""
    e = np.exp(x - x.max(axis=axis, keepdims=True))
    return np.asarray(e / e.sum(axis=axis, keepdims=True), dtype=np.float32)


def sigmoid(x: float) -> float:
    """A score as a probability."""
    return float(1 / (1 + np.exp(-x)))


def decode_mentions(scores: Scores, threshold: float = 0.5) -> list[Found]:
    """Spans from `types × words × words` scores, best first taken, none crossing another; nesting is allowed.

    `threshold` is the least probability that a span is a mention of some type.
    """
    count = scores.shape[1]
    if not count:
        return []
    at = np.arange(count)
    apart = at[None, :] - at[:, None]
    starts, ends = np.nonzero((apart >= 0) & (apart < LONGEST_MENTION) & (scores[1:].max(0) > scores[0] - 2.0))
    chances = softmax(scores[:, starts, ends], axis=0)
    sure = 1.0 - chances[0]
    keep = np.nonzero(sure >= threshold)[0]
    taken: list[Found] = []
    for n in keep[np.argsort(-sure[keep], kind="stable")]:
        a, b = int(starts[n]), int(ends[n]) + 1
        if any((f.start < a < f.end < b) or (a < f.start < b < f.end) for f in taken):
            continue
        taken.append(Found(a, b, int(chances[1:, n].argmax()) + 1, float(sure[n])))
    return sorted(taken, key=lambda f: (f.start, -f.end))


def decode_triggers(scores: Scores, threshold: float = 0.5) -> list[Found]:
    """Runs of words from `words × 3` scores (outside, begin, inside); label is always 1.

    A run begins where a beginning is likely, or where an inside word has nothing to go on from.
    """
    chances = softmax(scores)
    on = 1.0 - chances[:, 0]
    out: list[Found] = []
    start = None
    for n in range(len(on) + 1):
        inside = n < len(on) and on[n] >= threshold
        if start is not None and (not inside or chances[n, 1] > chances[n, 2]):
            out.append(Found(start, n, 1, float(on[start:n].max())))
            start = None
        if inside and start is None:
            start = n
    return out


def decode_roles(scores: Scores, roles: int) -> list[Found]:
    """The best run of labels under the rule that an inside word follows its own role (Viterbi), as spans.

    `scores` is `words × (1 + 2 * roles)`; label `i` is role `i`. The score of a span is its words' mean.
    """
    chances = softmax(scores)
    logs = np.log(chances + 1e-9)
    count, labels = logs.shape
    allowed = np.zeros((labels, labels), dtype=np.float32)
    for inside in range(2, labels, 2):
        allowed[:, inside] = -1e4
        allowed[inside - 1, inside] = allowed[inside, inside] = 0.0
    best = logs[0].copy()
    best[2::2] -= 1e4
    back = np.zeros((count, labels), dtype=np.int64)
    for n in range(1, count):
        steps = best[:, None] + allowed
        back[n] = steps.argmax(0)
        best = steps.max(0) + logs[n]
    path = [int(best.argmax())]
    for n in range(count - 1, 0, -1):
        path.append(int(back[n, path[-1]]))
    path.reverse()
    out: list[Found] = []
    n = 0
    while n < count:
        label = path[n]
        if label % 2 == 0:
            n += 1
            continue
        end = n + 1
        while end < count and path[end] == label + 1:
            end += 1
        role = (label - 1) // 2
        both = chances[n:end, label] + chances[n:end, label + 1]
        out.append(Found(n, end, role, float(both.mean())))
        n = end
    return out


def decode_attributes(scores: Scores) -> Attributes:
    """What a frame is, from the last vector of its scores."""
    acts, kinds, statuses = (softmax(scores[part]) for part in (ACT_AT, KIND_AT, STATUS_AT))
    return Attributes(
        sigmoid(scores[VALID]),
        sigmoid(scores[AUTHOR]),
        sigmoid(scores[IMPLIED_SPEAKER]),
        sigmoid(scores[IMPLIED_ADDRESSEE]),
        ACTS[int(acts.argmax())],
        float(acts.max()),
        KINDS[int(kinds.argmax())],
        STATUSES[int(statuses.argmax())],
        float(kinds.max() * statuses.max()),
    )

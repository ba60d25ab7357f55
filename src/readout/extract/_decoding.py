"""From the scores of the reading model to spans and labels. Everything counts in words here, ends exclusive."""

from dataclasses import dataclass, replace
from operator import attrgetter

import numpy as np
import numpy.typing as npt

from readout.extract._labels import (
    ACT_AT,
    ACTS,
    AGAIN,
    AUTHOR,
    IMPLIED_ADDRESSEE,
    IMPLIED_SPEAKER,
    KIND_AT,
    KINDS,
    LEAST_ROLE,
    LONGEST_MENTION,
    STATUS_AT,
    STATUSES,
    VALID,
)
from readout.model import Act, ContactKind, ContactStatus

_MAYBE, _TOGETHER = 0.15, 0.6
"""How likely a span must be to be one of several, and these together; chosen on documents not taught."""

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
    again: float


def softmax(x: Scores, axis: int = -1) -> Scores:
    """Scores as probabilities along an axis."""
    e = np.exp(x - x.max(axis=axis, keepdims=True))
    return np.asarray(e / e.sum(axis=axis, keepdims=True), dtype=np.float32)


def sigmoid(x: float) -> float:
    """A score as a probability."""
    return float(1 / (1 + np.exp(-x)))


def short_spans(pairs: Scores) -> Scores:
    """From scores of all pairs of words (words × types × words) to those of short spans: words × types × lengths.

    What runs over the end of the words scores low.
    """
    count, types, _ = pairs.shape
    wide = np.full((count, types, count + LONGEST_MENTION), -np.inf, np.float32)
    wide[:, :, :count] = pairs
    by_word, by_type, by_end = wide.strides
    shape = (count, types, LONGEST_MENTION)
    return np.lib.stride_tricks.as_strided(wide, shape, (by_word + by_end, by_type, by_end), writeable=False)


def decode_mentions(scores: Scores, threshold: float = 0.5) -> list[Found]:
    """Spans from `words × types × lengths` scores, best first taken, none crossing another; nesting is allowed.

    `threshold` is the least probability that a span is a mention of some type; where no span that begins (or ends)
    at a word is so likely, but some do together, it is the likeliest of them.
    """
    if not len(scores):
        return []
    starts, longer = np.nonzero(scores[:, 1:].max(1) > scores[:, 0] - 2.0)
    chances = softmax(scores[starts, :, longer], axis=1).T
    sure = 1.0 - chances[0]
    order = np.argsort(-sure, kind="stable")
    found = [
        Found(int(starts[n]), int(starts[n] + longer[n]) + 1, int(chances[1:, n].argmax()) + 1, float(sure[n]))
        for n in order[sure[order] >= _MAYBE]
    ]
    taken: list[Found] = []
    for one in found:
        if one.score >= threshold and not _crosses(one, taken):
            taken.append(one)
    _take_alternatives([f for f in found if f.score < threshold], taken)
    return sorted(taken, key=lambda f: (f.start, -f.end))


def _take_alternatives(maybe: list[Found], taken: list[Found]) -> None:
    """Add to what is taken, of spans with an edge in common that no other has, the likeliest that fits."""
    for edge in (attrgetter("start"), attrgetter("end")):
        groups: dict[int, list[Found]] = {}
        for one in maybe:
            groups.setdefault(edge(one), []).append(one)
        for at, group in groups.items():
            if sum(f.score for f in group) >= _TOGETHER and all(edge(f) != at for f in taken):
                taken.extend([f for f in group if not _crosses(f, taken)][:1])


def _crosses(one: Found, others: list[Found]) -> bool:
    return any((f.start < one.start < f.end < one.end) or (one.start < f.start < one.end < f.end) for f in others)


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
    """The best run of labels under the rule that an inside word follows its own role, as spans.

    `scores` is `words × (1 + 2 * roles)`; label `i` is role `i`. The score of a span is its words' mean.
    """
    chances = softmax(scores)
    path = _labels(chances)
    out: list[Found] = []
    for start in np.flatnonzero(path % 2).tolist():
        label, end = int(path[start]), start + 1
        while end < len(path) and path[end] == label + 1:
            end += 1
        score = chances[start:end, label : label + 2].sum() / (end - start)
        out.append(Found(start, end, (label - 1) // 2, float(score)))
    return out


def taking_part(mentions: list[Found], scores: Scores, start: int) -> list[Found]:
    """The mentions inside a window that begins at word `start`, scored by their word that most likely has a role.

    `scores` is as for `decode_roles`.
    """
    roles = 1.0 - softmax(scores)[:, 0]
    inside = [m for m in mentions if m.start >= start and m.end <= start + len(roles)]
    scored = [replace(m, score=float(roles[m.start - start : m.end - start].max())) for m in inside]
    return [m for m in scored if m.score >= LEAST_ROLE]


def _labels(chances: Scores) -> npt.NDArray[np.intp]:
    """The likeliest label of each word where they keep the rule, as is usual; else the best run (Viterbi)."""
    path: npt.NDArray[np.intp] = chances.argmax(1)
    before = np.concatenate([[0], path[:-1]])
    inside = (path > 0) & (path % 2 == 0)
    if (~inside | (before == path) | (before == path - 1)).all():
        return path
    best, *rows = np.log(chances + 1e-9).tolist()
    best[2::2] = [-np.inf] * len(best[2::2])
    back = []
    for row in rows:
        top = best.index(max(best))
        came = [top] * len(row)
        for label in range(2, len(row), 2):
            came[label] = label - 1 if best[label - 1] >= best[label] else label
        best = [best[c] + score for c, score in zip(came, row, strict=True)]
        back.append(came)
    path[-1] = best.index(max(best))
    for n in range(len(path) - 1, 0, -1):
        path[n - 1] = back[n - 1][path[n]]
    return path


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
        sigmoid(scores[AGAIN]),
    )

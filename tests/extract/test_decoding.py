"""From scores to spans."""

import numpy as np

from readout.extract._decoding import decode_attributes, decode_mentions, decode_roles, decode_triggers
from readout.extract._labels import ACT_AT, ACTS, ATTRIBUTES, KIND_AT, KINDS, STATUS_AT, STATUSES, TYPES, VALID
from readout.model import Act, ContactKind, ContactStatus


def spans(count: int, *found: tuple[int, int, int, float]) -> np.ndarray:
    scores = np.full((len(TYPES), count, count), -4.0, np.float32)
    scores[0] = 4.0
    for start, end, label, score in found:
        scores[label, start, end - 1] = score
    return scores


def test_mentions_may_nest_but_not_cross() -> None:
    found = decode_mentions(spans(6, (0, 4, 1, 9.0), (2, 3, 4, 8.0), (3, 6, 3, 7.0)))
    assert [(f.start, f.end, f.label) for f in found] == [(0, 4, 1), (2, 3, 4)]
    assert all(f.score > 0.9 for f in found)


def test_no_words_no_mentions() -> None:
    assert decode_mentions(spans(0)) == []
    assert decode_mentions(spans(3)) == []


def test_triggers_are_runs_and_a_beginning_starts_anew() -> None:
    outside, begin, inside = [9.0, 0, 0], [0, 9.0, 0], [0, 0, 9.0]
    found = decode_triggers(np.array([outside, begin, inside, begin, outside, inside], np.float32))
    assert [(f.start, f.end) for f in found] == [(1, 3), (3, 4), (5, 6)]


def test_an_inside_word_follows_its_own_role() -> None:
    scores = np.zeros((4, 7), np.float32)
    scores[0, 3] = 5  # begins a speaker
    scores[1, 4] = 5  # goes on
    scores[2, 2] = 3  # content cannot go on from a speaker ...
    scores[2, 1] = 2.9  # ... but may begin there
    scores[3, 2] = 5
    found = decode_roles(scores, 3)
    assert [(f.start, f.end, f.label) for f in found] == [(0, 2, 1), (2, 4, 0)]


def test_attributes_are_read_from_their_places() -> None:
    scores = np.zeros(ATTRIBUTES, np.float32)
    scores[VALID] = 5
    scores[ACT_AT.start + ACTS.index(Act.DENY)] = 6
    scores[KIND_AT.start + KINDS.index(ContactKind.CALL)] = 6
    scores[STATUS_AT.start + STATUSES.index(ContactStatus.DECLINED)] = 6
    found = decode_attributes(scores)
    assert (found.act, found.kind, found.status) == (Act.DENY, ContactKind.CALL, ContactStatus.DECLINED)
    assert found.valid > 0.99
    assert found.author == 0.5

"""From scores to spans."""

from itertools import pairwise, product

import numpy as np

from readout.extract._decoding import (
    Found,
    decode_attributes,
    decode_mentions,
    decode_roles,
    decode_triggers,
    short_spans,
    taking_part,
)
from readout.extract._labels import (
    ACT_AT,
    ACTS,
    ATTRIBUTES,
    KIND_AT,
    KINDS,
    LONGEST_MENTION,
    STATUS_AT,
    STATUSES,
    TYPES,
    VALID,
)
from readout.model import Act, ContactKind, ContactStatus


def spans(count: int, *found: tuple[int, int, int, float]) -> np.ndarray:
    pairs = np.full((count, len(TYPES), count), -4.0, np.float32)
    pairs[:, 0] = 4.0
    for start, end, label, score in found:
        pairs[start, label, end - 1] = score
    return short_spans(pairs)


def test_short_spans_are_told_by_their_first_word_and_their_length() -> None:
    pairs = np.arange(30 * 2 * 30, dtype=np.float32).reshape(30, 2, 30)
    short = short_spans(pairs)
    assert short.shape == (30, 2, LONGEST_MENTION)
    for word in range(30):
        for longer in range(LONGEST_MENTION):
            end = word + longer
            want = pairs[word, :, end] if end < 30 else np.full(2, -np.inf)
            assert (short[word, :, longer] == want).all()


def test_mentions_may_nest_but_not_cross() -> None:
    found = decode_mentions(spans(6, (0, 4, 1, 9.0), (2, 3, 4, 8.0), (3, 6, 3, 7.0)))
    assert [(f.start, f.end, f.label) for f in found] == [(0, 4, 1), (2, 3, 4)]
    assert all(f.score > 0.9 for f in found)


def test_no_words_no_mentions() -> None:
    assert decode_mentions(spans(0)) == []
    assert decode_mentions(spans(3)) == []


def test_of_spans_with_an_edge_in_common_that_are_likely_together_the_likeliest_is_one() -> None:
    scores = np.full((3, 2, 3), -9, np.float32)
    scores[:, 0] = 9
    scores[0, :, 1] = (0.2, 0)  # words 0 and 1: .45
    scores[0, :, 2] = (0.6, 0)  # words 0 to 2: .35
    assert [(f.start, f.end) for f in decode_mentions(scores)] == [(0, 2)]
    scores[0, :, 2] = (9, -9)
    assert decode_mentions(scores) == []


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


def test_roles_are_the_best_of_all_runs_that_keep_the_rule() -> None:
    chance = np.random.default_rng(1)
    for _ in range(50):
        scores = chance.normal(scale=3, size=(5, 5)).astype(np.float32)
        logs = scores - np.log(np.exp(scores).sum(1, keepdims=True))
        allowed = [
            run
            for run in product(range(5), repeat=5)
            if all(b not in (2, 4) or a in (b, b - 1) for a, b in pairwise((0, *run)))
        ]
        best = max(allowed, key=lambda run: sum(logs[n, label] for n, label in enumerate(run)))
        begins = [n for n, label in enumerate(best) if label % 2]
        assert [f.start for f in decode_roles(scores, 2)] == begins
        assert [f.label for f in decode_roles(scores, 2)] == [(best[n] - 1) // 2 for n in begins]


def test_mentions_of_a_window_are_scored_by_their_likeliest_word_to_have_a_role() -> None:
    scores = np.zeros((3, 3), np.float32)
    scores[:, 0] = (9, 0, 9)  # of the words 4, 5 and 6, the second may well take part
    mentions = [
        Found(2, 5, 1, 0.9),
        Found(4, 6, 1, 0.8),
        Found(5, 6, 2, 0.7),
        Found(6, 7, 1, 0.9),
        Found(6, 8, 1, 0.9),
    ]
    found = taking_part(mentions, scores, 4)
    assert [(f.start, f.end, f.label) for f in found] == [(4, 6, 1), (5, 6, 2)]
    assert [round(f.score, 3) for f in found] == [0.667, 0.667]


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

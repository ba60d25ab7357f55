"""Lemmas, kin, opposites and things of one kind."""

import pytest

from readout.check.kinship import another, is_known, kin, lemma_of, opposite, relatives


@pytest.mark.parametrize(
    ("word", "lemma"),
    [("told", "tell"), ("ministers", "minister"), ("denied", "deny"), ("criticised", "criticize"),
     ("planning", "plan"), ("formalised", "formalize"), ("largest", "large"), ("qwzx", "qwzx")],
)  # fmt: skip
def test_dictionary_forms(word: str, lemma: str) -> None:
    assert lemma_of(word) == lemma


@pytest.mark.parametrize(("a", "b"), [("blast", "explosion"), ("resign", "resignation"), ("quake", "earthquake")])
def test_words_that_may_stand_for_each_other(a: str, b: str) -> None:
    assert kin(a, b) >= 0.5


def test_a_word_stands_for_itself_wholly_and_not_for_its_opposite() -> None:
    assert kin("accept", "accept") == 1.0
    assert kin("accept", "reject") == 0.0


@pytest.mark.parametrize(("a", "b"), [("accept", "refuse"), ("large", "small"), ("praise", "criticize")])
def test_opposites_go_both_ways(a: str, b: str) -> None:
    assert opposite(a, b) and opposite(b, a)


def test_things_of_one_kind() -> None:
    assert another("wheat", "rice") and another("interior", "justice")
    assert not another("wheat", "wheat") and not another("wheat", "minister")


def test_relatives_are_the_nearest_first() -> None:
    found = relatives("minister", 0.5, 3)
    assert len(found) <= 3 and "minister" not in found
    assert is_known("minister")

"""Passages compared by their words."""

from fractions import Fraction
from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.account.wording import (
    chance_of_sharing,
    clusters_of_wording,
    common_stems,
    printed,
    same_wording,
    stem,
    stems,
)

PASSAGE = "the minister said that the harbour would be opened to all flags before the end of the month"


def test_words_of_one_meaning_are_one() -> None:
    assert stem("acknowledgement") == stem("thanked") == stem("gratitude") == stem("appreciates") == "thank"
    assert stem("assistance") == stem("supported") == stem("AID") == "help"
    assert stem("countries") == stem("country")
    assert stem("The") == stem("said") == stem("x") == ""


def test_words_that_a_scanner_misread_are_the_same() -> None:
    assert stems("evacuation of Pakistan") == stems("evacuatlon of Paklstan")
    assert stems("EVACUATION") == stems("evacuations")


def test_words_are_given_as_printed_in_their_order() -> None:
    text = "Public acknowledgement of the Evacuation, publicly"
    assert printed(text, stems("evacuation public")) == ("Public", "Evacuation")


def test_nearly_the_same_words() -> None:
    assert same_wording(PASSAGE, PASSAGE + ".")
    assert same_wording(PASSAGE, PASSAGE.upper().replace("I", "1"))
    assert same_wording(PASSAGE, PASSAGE.rpartition(" before")[0])
    assert not same_wording(
        PASSAGE, "the minister denied that the harbour would be closed to any ship this year at all"
    )
    assert not same_wording("", "")
    assert not same_wording("the port", "the port is shut and will not be opened")


def test_passages_of_the_same_words_are_one_group() -> None:
    texts = {"b": PASSAGE, "a": PASSAGE + " again", "c": "something else was told here altogether by them"}
    assert clusters_of_wording(texts) == (("a", "b"), ("c",))


def test_words_that_stand_everywhere_tell_little() -> None:
    passages = [frozenset({"port", f"word{n}"}) for n in range(10)]
    assert common_stems(passages) == {"port"}
    assert common_stems(passages[:3]) == frozenset()


@given(st.integers(0, 6), st.integers(1, 8), st.integers(1, 8), st.integers(0, 30))
def test_the_chance_of_sharing_is_the_hypergeometric_tail(shared: int, first: int, second: int, more: int) -> None:
    shared = min(shared, first, second)
    size = first + second - shared + more
    mass = (Fraction(comb(first, k) * comb(size - first, second - k), comb(size, second))
            for k in range(shared, min(first, second) + 1))  # fmt: skip
    assert chance_of_sharing(shared, first, second, size) == pytest.approx(float(sum(mass)), rel=1e-9)


@given(st.text(max_size=200))
def test_any_text_can_be_compared(text: str) -> None:
    assert isinstance(stems(text), frozenset)
    assert same_wording(text, text) == bool([w for w in text.split() if any(c.isalnum() for c in w)])

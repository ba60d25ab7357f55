"""Words compared as a scanner may have misread them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.text.ocr import fold, one_slip


@pytest.mark.parametrize(
    ("read", "meant"), [("Ju1y", "July"), ("0ct", "Oct"), ("5ubject", "Subject"), ("août", "aout")]
)
def test_fold_makes_confused_letters_equal(read: str, meant: str) -> None:
    assert fold(read) == fold(meant)


@pytest.mark.parametrize(
    ("a", "b", "near"),
    [("march", "march", True), ("march", "narch", True), ("march", "mach", True), ("march", "marrch", True),
     ("march", "match", True), ("march", "mcarh", False), ("march", "may", False), ("", "a", True)],
)  # fmt: skip
def test_one_slip(a: str, b: str, near: bool) -> None:
    assert one_slip(a, b) is near
    assert one_slip(b, a) is near


@given(st.text(max_size=12), st.integers(0, 11), st.characters())
def test_one_letter_changed_is_one_slip(word: str, at: int, letter: str) -> None:
    assert one_slip(word, word[:at] + letter + word[at + 1 :])
    assert one_slip(word, word[:at] + letter + word[at:])

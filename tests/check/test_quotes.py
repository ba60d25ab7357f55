"""Quotations, letter for letter."""

import pytest

from readout.check.quotes import Letters, find, quotations_in

TEXT = "He called it “a matter of\nsome delicacy” and said that the har-\nbour would stay shut for now."


def found(quotation: str, text: str = TEXT):  # type: ignore[no-untyped-def]
    (first,) = quotations_in(f'It was "{quotation}", he said.')
    return find(first, Letters(text))


@pytest.mark.parametrize(
    "quotation",
    [
        "a matter of some delicacy",
        "a matter of some delicacy,",
        "the harbour would stay shut",
        "a matter … delicacy",
        "a matter of [great] delicacy".replace("[great] ", "some "),
        "said that the harbour […] stay shut",
    ],
)
def test_the_same_letters(quotation: str) -> None:
    there = found(quotation)
    assert there is not None and there.exact


def test_line_ends_and_marks_are_no_letters_but_words_are() -> None:
    there = found("a matter of great delicacy")
    assert there is not None and not there.exact
    assert ("great", "some") in there.changed


@pytest.mark.parametrize(
    "quotation", ["a matter of delicacy", "a matter some of delicacy", "matters of some delicacy"]
)
def test_a_word_left_out_moved_or_bent_is_a_departure(quotation: str) -> None:
    there = found(quotation)
    assert there is None or not there.exact


def test_words_that_are_nowhere() -> None:
    assert found("snow leopards of the high passes") is None


def test_capitals_of_a_teletype() -> None:
    there = found("a national disgrace", "THEY CALLED IT A NATIONAL DISGRACE.")
    assert there is not None and there.exact and there.cased


def test_half_a_word_is_not_found_in_a_word() -> None:
    there = found("our would stay")
    assert there is None or not there.exact


def test_the_place_is_that_of_the_text() -> None:
    there = found("the harbour would stay shut")
    assert there is not None
    assert TEXT[there.start : there.end].replace("-\n", "") == "the harbour would stay shut"


def test_quotations_in_every_sort_of_marks() -> None:
    text = 'He said "one thing", then “another thing”, then «a third».'
    assert [q.text for q in quotations_in(text)] == ["one thing", "another thing", "a third"]

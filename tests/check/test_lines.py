"""Words of a line, and what stands over them."""

import pytest

from readout.check.lines import FACT, MAYBE, PLAN, read_line


def word(text: str, low: str):  # type: ignore[no-untyped-def]
    return next(w for w in read_line(text).words if low in (w.low, w.lemma))


def test_words_broken_at_the_end_of_a_line_are_whole() -> None:
    assert "agreement" in read_line("THE AGREE- MENT WAS SIGNED").lemmas


def test_short_forms_of_posts_are_spelt_out() -> None:
    assert {"foreign", "minister"} <= read_line("FONMIN ASKED THE AMB").lemmas


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("They called off the visit.", "cancel"),
        ("He carried out the plan.", "implement"),
        ("It took place.", "occur"),
    ],
)
def test_phrases_count_as_the_word_they_mean(text: str, lemma: str) -> None:
    assert lemma in read_line(text).lemmas


@pytest.mark.parametrize(
    ("text", "low", "denied"),
    [
        ("The port did not open.", "open", True),
        ("The port opened.", "open", False),
        ("Neither the army nor the embassy answered.", "answer", True),
        ("The port opened, but the mayor did not come.", "open", False),
        ("Not only the mayor came.", "come", False),
        ("He refused to sign the treaty.", "sign", True),
        ("The port didn't open.", "open", True),
    ],
)
def test_negation_stands_over_its_clause(text: str, low: str, denied: bool) -> None:
    assert word(text, low).negated is denied


@pytest.mark.parametrize(
    ("text", "low", "level"),
    [
        ("The minister visited the port.", "visit", FACT),
        ("The minister will visit the port.", "visit", PLAN),
        ("The minister planned to visit the port.", "visit", PLAN),
        ("It is unclear whether the minister visited the port.", "visit", MAYBE),
        ("The minister began to visit the ports.", "visit", FACT),
    ],
)
def test_what_is_planned_is_told_from_what_was_done(text: str, low: str, level: int) -> None:
    assert word(text, low).level == level

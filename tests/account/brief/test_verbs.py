"""Verbs of saying in the past."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.account.brief.verbs import _KNOWN, Takes, may_be_noun, said


@pytest.mark.parametrize(
    ("cue", "past", "takes"),
    [
        ("says", "said", Takes.CLAUSE),
        ("SAYING", "said", Takes.CLAUSE),
        ("told", "told", Takes.HEARER),
        ("notes", "noted", Takes.CLAUSE),
        ("denying", "denied", Takes.CLAUSE),
        ("admits", "admitted", Takes.CLAUSE),
        ("presses", "pressed", Takes.THING),
        ("calls for", "called for", Takes.THING),
        ("pointing\nout", "pointed out", Takes.CLAUSE),
        ("makes it clear", "made it clear", Takes.CLAUSE),
        ("agrees", "agreed", Takes.CLAUSE),
    ],
)
def test_forms_of_one_verb_become_its_past(cue: str, past: str, takes: Takes) -> None:
    assert said(cue) == (past, takes)


def test_what_is_no_verb_of_the_table_stays_unknown() -> None:
    assert said("ate") is None and said("announcement") is None
    assert may_be_noun("claims") and may_be_noun("request") and not may_be_noun("told")


@given(st.sampled_from(sorted(_KNOWN)))
def test_the_past_of_a_past_is_itself(form: str) -> None:
    past, takes = _KNOWN[form]
    assert said(past) == (past, takes)
    assert past == past.lower() and "_" not in past

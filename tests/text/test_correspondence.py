"""Subjects and names reduced to keys."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.text.correspondence import (
    akin,
    bare_subject,
    is_reply,
    is_telling,
    name_key,
    plain_subject,
    same_name,
    same_subject,
    subject_key,
    telling_words,
)


@pytest.mark.parametrize(
    "printed",
    [
        "Ferry tolls",
        "Re: Ferry tolls",
        "FW: Re[2]: FERRY  TOLLS",
        "[quay-list] RE: Ferry to1ls!",
        "AW: Ferry tolls",
    ],
)
def test_one_subject_has_one_key(printed: str) -> None:
    assert subject_key(printed) == subject_key("ferry tolls")


def test_what_stands_before_a_subject() -> None:
    assert bare_subject("Fw: RE: Ferry tolls") == "Ferry tolls"
    assert bare_subject("Re:") == "Re:"
    assert (subject_key("Re:"), subject_key("FW"), subject_key("")) == ("", "", "")
    assert is_reply("Re: Ferry") and is_reply("fw; Ferry")
    assert not is_reply("Report") and not is_reply("[list] Ferry")


def test_subjects_cut_short_or_misread() -> None:
    whole, other = subject_key("The tolls of the northern quay"), subject_key("The harvest")
    assert same_subject(whole, subject_key("The tolls of the nor")) is True
    assert same_subject(whole, other) is False
    assert same_subject(whole, "") is None
    assert akin(whole, subject_key("The to11s of thc northem quay"))
    assert not akin(whole, other)


def test_subjects_that_tell() -> None:
    assert is_telling("Ferry tolls") and is_telling("Reconciliation")
    assert not is_telling("FYI") and not is_telling("Re: Schedule update for 3/4")
    assert telling_words("Update on the ferry 7") == {"ferry"}


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Delm, Ora T", "Ora Delm <od@ferry.example>", True),
        ("Delm, Ora", "delmo@ferry.example", True),
        ("Delm, Ora", "Tarn, Ivo", False),
        ("H", "Tarn, Ivo", None),
        ("", "Tarn, Ivo", None),
    ],
)
def test_names(a: str, b: str, same: bool | None) -> None:
    assert same_name(name_key(a), name_key(b)) is same
    assert same_name(name_key(b), name_key(a)) is same


@given(st.text(max_size=60))
def test_keys_are_stable(text: str) -> None:
    assert plain_subject(bare_subject(text)) == plain_subject(text)
    assert " " not in subject_key(text)
    assert name_key(text) == name_key(text)


def test_headers_of_a_page_cost_time_by_their_length_alone() -> None:
    start = time.process_time()
    assert bare_subject("Re: " * 200_000 + "Tolls") == "Tolls"
    for page in ("<" * 200_000, "a" * 200_000, "(" * 200_000, "[mailto:" * 50_000):
        name_key(page)
    assert time.process_time() - start < 5

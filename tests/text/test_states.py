"""Readings of words as states."""

import pytest

from readout.text.states import STATES, Facet, city_like, spelt_out, state_forms, state_of


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("U.S.", "United States"),
        ("the USG", "United States"),
        ("Soviets", "Soviet Union"),
        ("THE SOVIETS'", "Soviet Union"),
        ("Government of Bolivia", "Bolivia"),
        ("the Afghan Government", "Afghanistan"),
        ("Poles", "Poland"),
        ("NEW DELHI", "India"),
        ("Zaire’s", "Zaire"),
        ("The Hague", "Netherlands"),
        ("FRG", "Germany"),
        ("GDR", "East Germany"),
    ],
)
def test_a_state_by_its_names(words: str, state: str) -> None:
    assert state_of(words) == state


@pytest.mark.parametrize("words", ["committee", "", "the", "Foreign Minister", "Port Nowhere"])
def test_other_words_are_no_state(words: str) -> None:
    assert state_forms(words) == ()


def test_short_forms_that_many_governments_share_have_no_single_state() -> None:
    assert {"India", "Israel", "Italy"} <= {form.state for form in state_forms("GOI")}
    assert state_of("GOI") is None


@pytest.mark.parametrize(
    ("words", "facet"),
    [
        ("Chile", Facet.NAME),
        ("Chileans", Facet.PEOPLE),
        ("Santiago", Facet.CITY),
        ("Chilean government", Facet.GOVERNMENT),
    ],
)
def test_facets(words: str, facet: Facet) -> None:
    assert [form.facet for form in state_forms(words)] == [facet]


def test_a_city_has_no_government() -> None:
    assert state_forms("government of Paris") == ()


def test_initials_spelt_out() -> None:
    assert spelt_out("ROK") == spelt_out("ROKG") == "Republic of Korea"
    assert spelt_out("FRG") == "Federal Republic of Germany"
    assert spelt_out("XYZ") is None


def test_cities_cut_short() -> None:
    assert city_like("SANJO") == "San Jose"
    assert city_like("Addis Ababa") == "Addis Ababa"
    assert city_like("XXXXX") is None
    assert city_like("LA") is None


def test_names_are_listed_once() -> None:
    assert len(STATES) == len(set(STATES)) > 190

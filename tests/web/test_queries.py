"""Queries as text."""

from readout.web.queries import field_term, has_term, split_terms, with_term, without_term

QUERY = 'grain "joint statement" from:"Ana Example" -kind:cable'


def test_terms_are_taken_apart_as_written() -> None:
    assert split_terms(QUERY) == ["grain", '"joint statement"', 'from:"Ana Example"', "-kind:cable"]


def test_a_value_of_several_words_is_put_in_quotation_marks() -> None:
    assert field_term("from", "Ana Example") == 'from:"Ana Example"'
    assert field_term("kind", "cable") == "kind:cable"
    assert field_term("from", 'Ana "A" Example') == 'from:"Ana  A  Example"'


def test_a_term_is_added_once_and_taken_away_again() -> None:
    term = field_term("from", "Ana Example")
    assert has_term(QUERY, term)
    assert with_term(QUERY, term) == QUERY
    assert without_term(QUERY, term) == 'grain "joint statement" -kind:cable'
    assert with_term("", "kind:cable") == "kind:cable"


def test_an_unclosed_quotation_mark_is_no_error() -> None:
    assert split_terms('grain "joint state') == ["grain", '"joint state']

"""Counting correspondents under many spellings."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.account.correspondents import Correspondents, person_key, spoken_name


@pytest.mark.parametrize(
    "printed",
    [
        "Delm, Ora T",
        "Ora Delm",
        '"Delm, Ora T" <x@y.example>',
        "'Delm, Ora'",
        "Amb. Ora Delm (PORT)",
        "ora.delm@y.example",
    ],
)
def test_spellings_have_one_key(printed: str) -> None:
    assert person_key(printed)[0] == "delm ora"


@pytest.mark.parametrize("printed", ["", "B6", " B5 ", "undisclosed recipients", "(none)", "1.4(D)"])
def test_what_names_nobody_has_no_key(printed: str) -> None:
    assert person_key(printed) == ("", "")


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("Delm, Ora T", "Ora Delm"),
        ("Delm, Ora T <od@y.example>", "Ora Delm"),
        ("'Una Sel'", "Una Sel"),
        ("<od@y.example>", "od@y.example"),
        ("AMEMBASSY PORT ALDER", "AMEMBASSY PORT ALDER"),
    ],
)
def test_how_a_name_is_said(printed: str, said: str) -> None:
    assert spoken_name(printed) == said


def test_addresses_initials_and_slips_join_the_full_name() -> None:
    counts = Correspondents()
    for _ in range(20):
        counts.add(["Delm, Ora <od@ferry.example>"], ["Ivo Tarnwood"])
    counts.add(["<od@ferry.example>"], ["Ivo Tarnwocd"])
    counts.add(["O <od@ferry.example>"], ["Ivo Tarnwood"])
    counts.add(["O"], ["Ivo Tarnwood"])
    tables = counts.resolve()
    assert [(tables.name(k), n) for k, n in tables.sent.items()] == [("Ora Delm", 23)]
    assert [(tables.name(k), n) for k, n in tables.received.items()] == [("Ivo Tarnwood", 23)]
    assert [tables.query("from", k) for k in tables.sent] == ["from:(Ora Delm)"]


def test_one_slip_does_not_give_an_address_to_a_stranger() -> None:
    counts = Correspondents()
    for _ in range(9):
        counts.add(["H <h7@ferry.example>"], [])
        counts.add(["Tarn, Ivo <it@ferry.example>"], [])
    counts.add(["Tarn, Ivo <h7@ferry.example>"], [])
    tables = counts.resolve()
    assert {tables.name(k): n for k, n in tables.sent.items()} == {"H": 9, "Ivo Tarn": 10}


@given(st.lists(st.tuples(st.text(max_size=30), st.text(max_size=30)), max_size=20))
def test_nothing_is_counted_twice(pairs: list[tuple[str, str]]) -> None:
    counts = Correspondents()
    for sender, to in pairs:
        counts.add([sender], [to])
    tables = counts.resolve()
    assert sum(tables.sent.values()) == sum(1 for s, _ in pairs if any(person_key(s)))
    assert all(tables.name(k) is not None and tables.query("to", k) for k in tables.received)


def test_a_damaged_header_of_a_page_costs_no_more_than_a_name() -> None:
    start = time.process_time()
    for page in ("a" * 300_000, "a\\ " * 100_000, "From:" * 60_000, "<" * 300_000):
        person_key(page)
        assert len(spoken_name(page)) <= 400
    assert time.process_time() - start < 2

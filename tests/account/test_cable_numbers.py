"""Cable numbers as cited."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.account.cable_numbers import CableNumber, cable_numbers


@pytest.mark.parametrize(
    ("printed", "numbers"),
    [
        ("10 PORTVILLE 956", [("PORTVILLE", 956, 2010)]),
        ("PORTVILLE 869", [("PORTVILLE", 869, None)]),
        ("1974STATE123456", [("STATE", 123456, 1974)]),
        ("STATE 086734", [("STATE", 86734, None)]),
        ("REF: A. STATE 086734 B. 74 NEW HARBOR 12", [("STATE", 86734, None), ("NEW HARBOR", 12, 1974)]),
        ("(A) Secstate 5512; (B) 09 USUN NEW YORK 33", [("STATE", 5512, None), ("USUN NEW YORK", 33, 2009)]),
        ("AMEMBASSY ST. ALDER 12", [("ST. ALDER", 12, None)]),
        ("MY E-MAIL OF MAY 4", []),
        ("UNSCR 1701 AND RESOLUTION 242", []),
        ("SECTION 01 OF 02, PARA 3", []),
        ("E.O. 12958", []),
    ],
)
def test_forms(printed: str, numbers: list[tuple[str, int, int | None]]) -> None:
    assert [(n.post, n.number, n.year) for n in cable_numbers(printed)] == numbers


def test_in_words() -> None:
    assert str(CableNumber("STATE", 7, 2009)) == "09 STATE 7"
    assert str(CableNumber("STATE", 7, None)) == "STATE 7"


@given(st.text(max_size=80))
def test_any_text_is_read(printed: str) -> None:
    assert isinstance(cable_numbers(printed), tuple)

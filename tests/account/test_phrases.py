"""Numbers, dates and lists in prose."""

from datetime import date

import pytest

from readout.account.phrases import counted, listed, number, quoted, say_date, say_day, start


def test_counts() -> None:
    assert [number(n) for n in (0, 1, 12, 13, 1482)] == ["no", "one", "twelve", "13", "1,482"]
    assert counted(1, "file") == "one file"
    assert counted(2, "memorandum", "memoranda") == "two memoranda"


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("2011-03-03T21:45:00Z", "3 March 2011"),
        ("2011-03", "March 2011"),
        ("2011", "2011"),
        (None, "no date"),
        ("201X", "201X"),
        ("2011-13", "2011"),
    ],
)
def test_dates(edtf: str | None, said: str) -> None:
    assert say_date(edtf) == said


def test_lists_and_titles() -> None:
    assert listed([]) == ""
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"]) == "a, b and c"
    assert quoted(None) == "(no subject)"
    assert quoted("Ferry  tolls") == "“Ferry tolls”"
    assert quoted("Ferry tolls, and more of them", 15) == "“Ferry tolls …”"
    assert start("one file") == "One file"
    assert say_day(date(2031, 5, 4)) == "4 May 2031"

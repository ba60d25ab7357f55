"""Arithmetic with EDTF values."""

from datetime import date

import pytest

from readout.text import edtf


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2010-07-08", "2010-07-08", "2010-07-08"),
        ("2010-07-08T14:30:00Z", "2010-07-08", "2010-07-08"),
        ("2012-02", "2012-02-01", "2012-02-29"),
        ("1976", "1976-01-01", "1976-12-31"),
        ("197X", "1970-01-01", "1979-12-31"),
        ("18XX", "1800-01-01", "1899-12-31"),
        ("2010-21", "2010-03-01", "2010-05-31"),
        ("2010-07-08~", "2010-07-08", "2010-07-08"),
        ("2010-07/2010-08-03", "2010-07-01", "2010-08-03"),
        ("[2010-07-08,2010-07-09]", "2010-07-08", "2010-07-09"),
        ("[2010-07,2010-09]", "2010-07-01", "2010-09-30"),
    ],
)
def test_days_of_a_value(value: str, first: str, last: str) -> None:
    assert edtf.days(value) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "value", [None, "", "2010-02-30", "2010-13", "../2010", "2010/..", "soon", "0000", "2011/2010"]
)
def test_what_covers_no_days(value: str | None) -> None:
    assert edtf.days(value) is None


def test_only_one_day_is_a_day() -> None:
    assert edtf.is_day("2010-07-08T14:30:00")
    assert not edtf.is_day("2010-07")
    assert not edtf.is_day(None)


def test_months_are_counted_over_the_year() -> None:
    assert edtf.month(2010, 14) == "2011-02"
    assert edtf.month(2010, 0) == "2009-12"
    assert edtf.moved(date(2010, 1, 31), 1) == date(2010, 2, 28)
    assert edtf.moved(date(2010, 1, 31), -12) == date(2009, 1, 31)


def test_intervals() -> None:
    assert edtf.interval("2010", "2010") == "2010"
    assert edtf.stretch(date(2010, 1, 1), date(2010, 1, 3)) == "2010-01-01/2010-01-03"
    assert edtf.since("2010-01/2010-03") == "2010-01/.."
    assert edtf.until("2010-01/2010-03") == "../2010-03"
    assert edtf.about("2010-01-02/..") == "2010-01-02~/.."
    assert edtf.about("2010~") == "2010~"


@pytest.mark.parametrize(
    ("value", "which", "part"),
    [
        ("2011-02", 0, "2011-02-01/2011-02-10"),
        ("2011-02", 1, "2011-02-11/2011-02-20"),
        ("2011-02", 2, "2011-02-21/2011-02-28"),
        ("2011", 2, "2011-09/2011-12"),
        ("196X", 0, "1960/1963"),
        ("2011-02-03", 0, None),
    ],
)
def test_thirds(value: str, which: int, part: str | None) -> None:
    assert edtf.third(value, which) == part


def test_edges() -> None:
    assert edtf.edge("2014", last=True) == "2014-12"
    assert edtf.edge("2014-03", last=False) == "2014-03-01/2014-03-10"
    assert edtf.edge("2014-03-03/2014-03-09", last=True) == "2014-03-09"
    assert edtf.edge("2014/..", last=True) is None


def test_weeks_run_from_monday_to_sunday() -> None:
    assert edtf.week(date(2011, 6, 29)) == (date(2011, 6, 27), date(2011, 7, 3))
    assert edtf.week(date(2011, 6, 27), -1) == (date(2011, 6, 20), date(2011, 6, 26))


def test_the_nearest_year() -> None:
    assert edtf.nearest_year(1, 5, date(1976, 12, 23)) == 1977
    assert edtf.nearest_year(12, None, date(1976, 1, 15)) == 1975
    assert edtf.nearest_year(2, 29, date(2011, 3, 1)) == 2011


def test_one_of_two() -> None:
    two = "[2010-07-08,2010-07-09]"
    assert edtf.either(two) == ("2010-07-08", "2010-07-09")
    assert edtf.either("2010-07-08/2010-07-09") is None
    assert edtf.since(two) == "2010-07-08/.."
    assert edtf.until(two) == "../2010-07-09"
    assert edtf.about(two) == "[2010-07-08~,2010-07-09~]"

"""Dates of rows as days, and on which side of a day they lie."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.account.periods import Period, anchored, clock, hours, place, reach, spanning, width

BOUNDS = (date(2031, 8, 1), date(2031, 9, 30))
AT = date(2031, 8, 26)


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2031-08-26T10:00:00Z", "2031-08-26", "2031-08-26"),
        ("2031-08", "2031-08-01", "2031-08-31"),
        ("2031-07-21/2031-07-31", "2031-07-21", "2031-07-31"),
        ("2031-08-20/..", "2031-08-20", "9999-12-31"),
        ("../2031-08-20", "0001-01-01", "2031-08-20"),
        ("2031-08-26~", "2031-08-26", "2031-08-26"),
    ],
)
def test_the_days_that_a_date_may_mean(value: str, first: str, last: str) -> None:
    assert reach(value) == (date.fromisoformat(first), date.fromisoformat(last))


def test_what_is_no_date_has_no_days() -> None:
    assert [reach(v) for v in (None, "", "soon", "2031-13-45", "../..", "<b>")] == [None] * 6


@pytest.mark.parametrize(
    ("value", "period"),
    [
        ("2031-08-25", Period.BEFORE),
        ("2031-08-26", Period.AFTER),
        ("2031-08", Period.UNPLACED),
        ("2031-09", Period.AFTER),
        ("2031-07-31", Period.OUTSIDE),
        ("2031", Period.UNPLACED),
        ("2031-07-21/2031-08-02", Period.UNPLACED),
        ("2031-08-26/..", Period.UNPLACED),
        (None, Period.UNPLACED),
    ],
)
def test_where_a_date_lies(value: str | None, period: Period) -> None:
    assert place(value, AT, BOUNDS) is period


def test_without_a_day_all_that_lies_inside_is_after() -> None:
    assert place("2031-08-02", None, BOUNDS) is Period.AFTER


@given(st.dates(date(2031, 7, 1), date(2031, 10, 30)), st.dates(*BOUNDS))
def test_a_day_lies_on_exactly_one_side(day: date, at: date) -> None:
    found = place(day.isoformat(), at, BOUNDS)
    assert (found is Period.OUTSIDE) == (not BOUNDS[0] <= day <= BOUNDS[1])
    if found is not Period.OUTSIDE:
        assert found is (Period.BEFORE if day < at else Period.AFTER)


def test_what_dates_have_in_common_and_what_holds_them_all() -> None:
    august, day = reach("2031-08"), reach("2031-08-26")
    assert august and day and spanning([august, day]) == "2031-08-26"
    later = reach("2031-09-02")
    assert later and spanning([day, later]) == "2031-08-26/2031-09-02"
    assert spanning([]) is None
    assert width(august) == 30


def test_an_open_date_is_put_at_the_end_that_is_known() -> None:
    assert anchored("../2031-08-20") == reach("2031-08-20") and anchored("2031-08/..") == (
        date(2031, 8, 1), date(2031, 8, 1),
    )  # fmt: skip
    assert anchored("2031-08") == reach("2031-08") and anchored(None) is None


def test_hours() -> None:
    assert clock("2031-08-26T09:30:00Z") == 9.5 and clock("2031-08-26") is None
    assert hours("at 9:15 am, 0500EST, then 11 p.m.") == {(9, 15), (5, 0), (11, 0)}
    assert hours("room 1200, 250 men, in 2031") == frozenset()

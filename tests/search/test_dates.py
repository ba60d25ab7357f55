"""EDTF dates as spans of seconds."""

import pytest

from readout.search.dates import bounds, instant, seconds, year_of


@pytest.mark.parametrize(
    ("edtf", "first", "end"),
    [
        ("2010", seconds(2010), seconds(2011)),
        ("201X", seconds(2010), seconds(2020)),
        ("2010-02", seconds(2010, 2), seconds(2010, 3)),
        ("2010-02-XX", seconds(2010, 2), seconds(2010, 3)),
        ("2010-XX", seconds(2010), seconds(2011)),
        ("2012-02-29", seconds(2012, 2, 29), seconds(2012, 3)),
        ("2010-07-22~", seconds(2010, 7, 22), seconds(2010, 7, 23)),
        ("2010-07-22T10:30", seconds(2010, 7, 22) + 37_800, seconds(2010, 7, 22) + 37_860),
        ("2010-07-22T10:30:05Z", seconds(2010, 7, 22) + 37_805, seconds(2010, 7, 22) + 37_806),
        ("2010-03/2010-05", seconds(2010, 3), seconds(2010, 6)),
        ("[2010-03,2010-05]", seconds(2010, 3), seconds(2010, 6)),
        ("2010/..", seconds(2010), seconds(2011)),
        ("2010-21", seconds(2010, 3), seconds(2010, 6)),
        ("9999-12-31", seconds(9999, 12, 31), seconds(9999, 12, 31) + 86_400),
    ],
)
def test_bounds(edtf: str, first: int, end: int) -> None:
    assert bounds(edtf) == (first, end - 1)


@pytest.mark.parametrize(
    "edtf", [None, "", "?", "July", "2010-13", "2010-02-30", "0000", "..", "/", "2010-01-01T99:99", "2010,2011"]
)
def test_no_date(edtf: str | None) -> None:
    assert bounds(edtf) is None
    assert instant(edtf) is None
    assert year_of(edtf) is None


def test_the_zone_orders_but_does_not_move_the_day() -> None:
    late = "2010-12-31T23:30:00-05:00"
    assert bounds(late) == bounds("2010-12-31T23:30:00")
    assert year_of(late) == 2010
    assert instant(late) == (instant("2011-01-01T04:30:00Z"))


def test_a_date_over_two_years_has_no_year() -> None:
    assert year_of("2009-12/2010-01") is None

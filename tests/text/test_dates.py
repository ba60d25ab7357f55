"""Printed dates into EDTF: read where certain, else nothing."""

import re
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.text.dates import parse_date, parse_dtg

READ = {
    "Monday, May 3, 2010 8:43 PM": "2010-05-03T20:43:00",
    "Monday, 3 May 2010 20:43": "2010-05-03T20:43:00",
    "Wed Jul 15 03:24:14 2009": "2009-07-15T03:24:14",
    "Tue Sep 07 05:12:53 EDT 2010": "2010-09-07T05:12:53-04:00",
    "Mon, 19 Oct 2009 14:15:09 +0530 (IST)": "2009-10-19T14:15:09+05:30",
    "Mon, 19 Oct 2009 14:15:09 +0000": "2009-10-19T14:15:09Z",
    "June 1, 2010 3:58:50 PM EDT": "2010-06-01T15:58:50-04:00",
    "2010-02-03T04:05:06Z": "2010-02-03T04:05:06Z",
    "2010-02-03 04:05": "2010-02-03T04:05:00",
    "2010-02": "2010-02",
    "20110304": "2011-03-04",
    "3rd of May 2010": "2010-05-03",
    "05-Jan-10": "2010-01-05",
    "May 2010": "2010-05",
    "2010": "2010",
    "Dec 02. 2012": "2012-12-02",
    "12:00 AM, May 3, 2010": "2010-05-03",
    "May 3, 2010 12:00 AM": "2010-05-03T00:00:00",
    "May 3, 2010 12:30 PM": "2010-05-03T12:30:00",
    "May 3, 2010 3:04:05 P.M. Eastern Standard Time": "2010-05-03T15:04:05-05:00",
}
DAMAGED = {
    "Thursday, October 6, 20111:30 PM": "2011-10-06T13:30:00",
    "Monday, January 31, 201110:43 AM": "2011-01-31T10:43:00",
    "Sat Jan 1622:00:42 2010": "2010-01-16T22:00:42",
    "0ct 5, 2010": "2010-10-05",
    "Ju1y 4, 2009 l0:15 AM": "2009-07-04T10:15:00",
    "Wed, Jul 1S, 2009": "2009-07-15",
    "Sunday, December 20, 2009 4:17 PIVI": "2009-12-20T16:17:00",
    "Sunday, Jul26, 2009 7:53 AM": "2009-07-26T07:53:00",
    "Saturday, A ril 3 2010 4:59 PM": "2010-04-03T16:59:00",
    "Friday, Janua 29, 2010 3:31 AM": "2010-01-29T03:31:00",
    "Friday, July 81, 2009": "2009-07-31",
    "Tuesday, May 5, 2011": "2011-05-03",
    "Tuesday, January 1, 2012": "2012-01-01",
    "February 30, 2010": "2010-02",
    "Monday, November , 2011 10:43 AM": "2011-11",
}
OTHER_LANGUAGES = {
    "5 janv. 2010 à 15:04": "2010-01-05T15:04:00",
    "5 de enero de 2010": "2010-01-05",
    "Montag, 3. Mai 2010 20:43": "2010-05-03T20:43:00",
    "3 мая 2010": "2010-05-03",
    "11 août 2012": "2012-08-11",
    "7 de março de 2011": "2011-03-07",
}
FIGURES = {
    "25/12/2010": "2010-12-25",
    "12/25/2010": "2010-12-25",
    "05.01.2010": "2010-01-05",
    "1/5/2010 3:04 PM": "2010-01-05T15:04:00",
    "Tuesday 5/1/2010": "2010-01-05",
    "7/7/2010": "2010-07-07",
}


@pytest.mark.parametrize(
    ("text", "value"), [*READ.items(), *DAMAGED.items(), *OTHER_LANGUAGES.items(), *FIGURES.items()]
)
def test_reads(text: str, value: str) -> None:
    assert parse_date(text) == value


@pytest.mark.parametrize(
    "text",
    ["", "no date", "room 2010, floor 3", "1/5/2010", "15 of 20", "May I come", "99/99/2010", "B6"],
)
def test_gives_nothing_rather_than_something_wrong(text: str) -> None:
    assert parse_date(text) is None


def test_order_of_figures_may_be_given() -> None:
    assert parse_date("1/5/2010", day_first=True) == "2010-05-01"
    assert parse_date("1/5/2010", day_first=False) == "2010-01-05"


def test_an_impossible_clock_leaves_the_day() -> None:
    assert parse_date("May 3, 2010 27:80") == "2010-05-03"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("261234Z AUG 74", "1974-08-26T12:34:00Z"),
        ("R 261234Z AUG 74", "1974-08-26T12:34:00Z"),
        ("051127Z OCT 11", "2011-10-05T11:27:00Z"),
        ("Oct 05, 2011 / 051127Z OCT 11", "2011-10-05T11:27:00Z"),
        ("0511272 OCT 11", "2011-10-05T11:27:00Z"),
        ("051127A 0CT 2011", "2011-10-05T11:27:00+01:00"),
        ("051127R OCT 11", "2011-10-05T11:27:00-05:00"),
        ("051127J OCT 11", "2011-10-05T11:27:00"),
        ("321127Z OCT 11", None),
        ("052527Z OCT 11", None),
        ("051127Z OXT 11", None),
        ("", None),
    ],
)
def test_date_time_groups(text: str, value: str | None) -> None:
    assert parse_dtg(text) == value


_EDTF = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)?)?)?)?")


@given(st.text(max_size=300) | st.text("0123456789 ,:/.-JanFebMonPM", max_size=60))
def test_any_text_gives_edtf_or_nothing(text: str) -> None:
    for value in (parse_date(text), parse_dtg(text)):
        assert value is None or _EDTF.fullmatch(value)


@given(st.datetimes(min_value=datetime(1950, 1, 1), max_value=datetime(2049, 12, 31)))
def test_printed_forms_come_back(moment: datetime) -> None:
    whole = moment.replace(microsecond=0)
    assert parse_date(whole.strftime("%A, %B %d, %Y %H:%M:%S")) == whole.isoformat()
    assert parse_date(whole.strftime("%a %b %d %H:%M:%S %Y")) == whole.isoformat()
    assert parse_date(whole.strftime("%d %b %Y %H:%M:%S")) == whole.isoformat()
    assert parse_dtg(whole.strftime("%d%H%MZ %b %y")) == whole.replace(second=0).isoformat() + "Z"

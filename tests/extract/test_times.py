"""Times found in text, and what they mean. All sentences are made up."""

import time
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from readout.extract.times import TimeMark, find_times

WEDNESDAY = "2011-06-29"


def told(text: str, date: str | None = WEDNESDAY) -> list[tuple[str, str | None]]:
    return [(" ".join(text[m.start : m.end].split()), m.value) for m in find_times(text, date=date)]


def values(text: str, date: str | None = WEDNESDAY) -> list[str | None]:
    return [m.value for m in find_times(text, date=date)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("HE ARRIVED ON AUGUST 31.", "1977-08-31"),
        ("HE ARRIVED 31 AUG.", "1977-08-31"),
        ("HE ARRIVED OCT. 6.", "1977-10-06"),
        ("THE NOTE OF MAY 25", "1977-05-25"),
        ("THE NOTE OF AUGUST 9, 1976.", "1976-08-09"),
        ("THE NOTE OF 9 AUG 76.", "1976-08-09"),
        ("AUG 31-SEPT 2", "1977-08-31/1977-09-02"),
        ("JUN 27-28", "1977-06-27/1977-06-28"),
        ("THE NIGHTS OF NOVEMBER 14 AND 15", "1977-11-14/1977-11-15"),
        ("FROM JUNE 3 TO JUNE 9", "1977-06-03/1977-06-09"),
        ("IN SEPT", "1977-09"),
        ("A QUICK JANUARY ADVANCE", "1977-01"),
        ("BY JULY 1975", "1975-07"),
        ("JANUARY-MARCH 1976", "1976-01/1976-03"),
        ("IN OCTOEBR 12 TALKS", "1977-10-12"),
        ("ON AUGSUT 12", "1977-08-12"),
        ("ON JU1Y 12", "1977-07-12"),
        ("ON JUNE 5, 1 977", "1977-06-05"),
        ("DTG 081430Z JUL 76", "1976-07-08"),
        ("9:00 ON AUGUST 17", "1977-08-17"),
        ("NOON ON AUGUST 19", "1977-08-19"),
        ("AM, FEB 27", "1977-02-27"),
        ("10-11 AM DECEMBER 20", "1977-12-20"),
        ("JUNE 12 2030 LOCAL", "1977-06-12"),
        ("ABOUT THAT, ON ABOUT JULY 28", "1977-07-28~"),
        ("IN EARLY JUNE", "1977-06-01/1977-06-10"),
        ("IN MID-JUNE", "1977-06-11/1977-06-20"),
        ("IN LATE JUNE", "1977-06-21/1977-06-30"),
        ("IN EARLY 1978", "1978-01/1978-04"),
        ("IN THE LATE 1930'S", "1936/1939"),
        ("IN THE SIXTIES", "196X"),
        ("IN THE 19TH CENTURY", "18XX"),
        ("FOURTH QUARTER FY 75", "1975-04/1975-06"),
        ("IN FY 1978", "1977-10/1978-09"),
        ("THE FIRST SEVEN MONTHS OF 1977", "1977-01/1977-07"),
        ("IN THE SECOND HALF OF 1976", "1976-07/1976-12"),
        ("SINCE 1973", "1973/.."),
        ("FROM JUNE 1 ONWARD", None),
        ("THEY PAID UNTIL JANUARY 1, 1976", "../1976-01-01"),
        ("IT WAS POSTPONED UNTIL MAY 3", "1977-05-03"),
        ("NOT KNOWN UNTIL MAY 3", "1977-05-03"),
        ("BETWEEN 1974 AND 1975", "1974/1975"),
        ("THE 1976-77 SEASON", "1976/1977"),
        ("THE 1958 CONVENTION", "1958"),
        ("EARLIER THIS YEAR", "1977"),
        ("TWO YEARS AGO", "1975"),
        ("LAST WEEK", None),
        ("YESTERDAY", None),
        ("ON MONDAY", None),
        ("SPRING OF 1976", "1976-21"),
    ],
)
def test_cables_of_which_only_the_year_is_known(text: str, value: str | None) -> None:
    if text == "FROM JUNE 1 ONWARD":
        assert values(text, "1977") == ["1977-06-01"]
        assert values("FROM JUNE 1 ONWARD, HE SAID", "1977") == ["1977-06-01/.."]
        return
    assert values(text, "1977") == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He said Tuesday that all was well.", "2011-06-28"),
        ("They will meet on Monday.", "2011-07-04"),
        ("They met on Wednesday.", "2011-06-29"),
        ("It begins Friday.", "2011-07-01"),
        ("He resigned last Friday.", "2011-06-24"),
        ("See you next Tuesday!", "2011-07-05"),
        ("It happened on Monday of last week.", "2011-06-20"),
        ("She came yesterday evening.", "2011-06-28"),
        ("Talked to him earlier today.", "2011-06-29"),
        ("tomorrow morning works", "2011-06-30"),
        ("the day after tomorrow", "2011-07-01"),
        ("He called last night.", "2011-06-28"),
        ("at 11:00 this morning", "2011-06-29"),
        ("two days ago", "2011-06-27"),
        ("three weeks ago", "2011-06-08~"),
        ("a year ago", "2010-06~"),
        ("last week", "2011-06-20/2011-06-26"),
        ("this week", "2011-06-27/2011-07-03"),
        ("earlier this week", "2011-06-27/2011-06-28"),
        ("later this week", "2011-06-30/2011-07-03"),
        ("next month", "2011-07"),
        ("last year", "2010"),
        ("over the last few days", "2011-06-26~/2011-06-29"),
        ("in the past three days", "2011-06-26/2011-06-29"),
        ("this past decade", "2001/2011"),
        ("within 24 hours", "2011-06-29/2011-06-30"),
        ("in a day or two", "2011-06-30/2011-07-01"),
        ("this weekend", "2011-07-02/2011-07-03"),
        ("by the end of the year", "2011-12"),
        ("since December", "2010-12/.."),
        ("March 17th and 18th", "2011-03-17/2011-03-18"),
        ("on 6/23", "2011-06-23"),
        ("11/14/10 12:19 PM ET", "2010-11-14"),
        ("Wednesday, June 29, 2011 - 6:52 PM", "2011-06-29"),
        ("on the 16th.", "2011-06-16"),
        ("Easter", "2011-04-24"),
        ("before Thanksgiving", "2011-11-24"),
        ("in the summer of 2009", "2009-22"),
    ],
)
def test_letters_of_which_the_day_is_known(text: str, value: str) -> None:
    assert values(text) == [value]


@pytest.mark.parametrize(
    "text",
    [
        "BEIRUT 4055 AND 76 STATE 123 REFER",
        "RESOLUTION 1973 WAS ADOPTED",
        "PARA 3 MAY BE DELETED",
        "THE POLICE MAY MARCH AGAIN",
        "1975 TONS AND 2000 TROOPS",
        "THE ANNUAL COST IS $1,975 OR 1975.50 MARKS",
        "2. THE MINISTER SAID SO. 3. END SUMMARY.",
        "for three hours, every week, each Monday, recently, now, at present",
        "may 10 others march 5 miles?",
        "She fell. We had a good fall-back. Spring to action!",
        "Call 202-555-2010, room 1975, www.example.org/2011/06/28",
        "I am from Jordan and I am, may be, Jan",
        "one of the Sunday Times writers on Good Friday",
        "the 24/7 coverage of 9/11",
    ],
)
def test_what_is_no_time(text: str) -> None:
    assert told(text) == []


def test_headers_and_stamps_are_skipped() -> None:
    text = (
        "UNCLASSIFIED Case No. F-2001-1 Doc No. C1 Date: 01/02/2015\n"
        "From: Doe, Ann\nSent: Monday, June 27, 2011 4:03 PM\nSubject: Trip on July 5\n\n"
        "> Date: June 3, 2011\nOn Jun 3, 2011, at 4:00 PM, Ann Doe wrote:\nI arrive July 9.\n"
    )
    assert told(text) == [("July 9", "2011-07-09")]


def test_given_spans_are_skipped() -> None:
    text = "On June 3 and on June 9 they met."
    assert [m.start for m in find_times(text, [(0, 10)], date=WEDNESDAY)] == [text.index("June 9")]


def test_what_is_told_before_is_leant_on() -> None:
    text = "TRIAL BEGAN AUGUST 17 AND ENDED ON EVENING OF SAME DAY. THE FOLLOWING DAY HE LEFT."
    assert values(text, "1977") == ["1977-08-17", "1977-08-17", "1977-08-18"]


def test_an_event_that_the_text_dates() -> None:
    text = "The ambassador fell ill on the day of the harbour blasts. Nobody claimed the harbour blasts of June 3."
    assert values(text) == ["2011-06-03", "2011-06-03"]


def test_the_turn_of_the_year_in_a_cable() -> None:
    assert values("TALKS ON DEC 23 CONTINUE JAN 5. A JANUARY VISIT IS PLANNED.", "1976") == [
        "1976-12-23",
        "1977-01-05",
        "1977-01",
    ]


def test_a_cable_may_tell_its_own_day() -> None:
    assert values("I SAW HIM THIS AFTERNOON (JANUARY 6). TOMORROW HE LEAVES.", "1978") == [
        "1978-01-06",
        "1978-01-07",
    ]


def test_clock_times_of_a_schedule_are_of_its_day() -> None:
    text = "Subject: Mini Schedule 7/1/11 Friday\n\n8:25 am ARRIVE\n\n9:15 am MEETING w/STAFF\n"
    assert values(text) == ["2011-07-01", "2011-07-01"]


def test_without_any_date() -> None:
    assert values("On Monday, June 3, 2011, he left; the day before, in May, he was ill.", None) == [
        "2011-06-03",
        "2011-06-02",
        None,
    ]


def test_the_caller_may_say_what_is_planned() -> None:
    text = "Cairo on Monday."
    assert find_times(text, date=WEDNESDAY, plan=lambda _: True)[0].value == "2011-07-04"
    assert find_times(text, date=WEDNESDAY, plan=lambda _: False)[0].value == "2011-06-27"


def test_offsets_hold_where_small_letters_are_longer() -> None:
    text = "İSTANBUL, İZMİR, JUNE 3"
    assert find_times(text, date="1977") == (TimeMark(text.index("JUNE"), len(text), "1977-06-03"),)


@example(" week june ")
@given(
    st.lists(st.sampled_from([*"0123456789 \n,.-/'’:()", "june ", "MAY ", "of ", "the ", "last ", "week "])).map(
        "".join
    )
)
def test_marks_are_in_order_and_apart(text: str) -> None:
    marks = find_times(text, date="2010-02-28")
    assert all(0 <= m.start < m.end <= len(text) for m in marks)
    assert all(a.end <= b.start for a, b in pairwise(marks))
    assert all(not text[m.start : m.end][0].isspace() and not text[m.start : m.end][-1].isspace() for m in marks)


@pytest.mark.parametrize(
    "unit",
    [
        " ",
        "\n",
        "1",
        "1 ",
        "june ",
        "june 5 to ",
        "from ",
        "12:",
        "the end of ",
        "a few ",
        "@",
        "On ",
        "> ",
        "0900-1000 brief\n",
        "first quarter 1975 ",
    ],
)
def test_time_is_linear(unit: str) -> None:
    def once(size: int) -> float:
        start = time.process_time()
        find_times(unit * (size // len(unit)), date=WEDNESDAY)
        return time.process_time() - start

    def seconds(size: int) -> float:
        return min(once(size) for _ in range(3))

    once(2_000)
    assert seconds(40_000) < 24 * max(seconds(5_000), 0.005)


def test_clock_times_are_of_the_day_that_heads_them_where_none_stands_beside() -> None:
    text = "9:00 am MEETING\n\nOn June 14 he left at 5:00 pm."
    assert [m.value for m in find_times(text, date=WEDNESDAY, heading="2011-06-30")] == [
        "2011-06-30",
        "2011-06-14",
        "2011-06-14",
    ]


def test_early_and_late_in_a_week_are_three_days() -> None:
    assert values("early next week, late last week, mid next week") == [
        "2011-07-04/2011-07-06",
        "2011-06-24/2011-06-26",
        None,
    ]

"""Times as mail and telegrams shorten them."""

import pytest

from readout.extract.times import find_times


def told(text: str, date: str) -> list[tuple[str, str | None]]:
    return [(text[m.start : m.end].rstrip("."), m.value) for m in find_times(text, date=date)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Can Okoro come Wed or is that too late?", "Wed", "2019-03-13"),
        ("I saw her at Lind's on Fri.", "Fri", "2019-03-08"),
        ("I had a good talk w Lind Sat and slept well.", "Sat", "2019-03-02"),
        ("Nothing new since Tues.", "since Tues", "2019-03-05/.."),
        ("See the note from Tues.", "Tues", "2019-03-05"),
        ("He is out nxt wk.", "nxt wk", "2019-03-11/2019-03-17"),
        ("We meet again this Sunday.", "this Sunday", "2019-03-10"),
        ("Pls print it for tom'w.", "tom'w", "2019-03-09"),
        ("I will read it tom am.", "tom am", "2019-03-09"),
        ("He called last nite.", "last nite", "2019-03-07"),
        ("Can we talk this aft?", "this aft", "2019-03-08"),
        ("He sent that letter 2/25 and waits.", "2/25", "2019-02-25"),
        ("He is in Alba 3/29-30.", "3/29-30", "2019-03-29/2019-03-30"),
        ("The hold expires 4/1.", "4/1", "2019-04-01"),
        ("Nobody asked after 9/11.", "9/11", "2001-09-11"),
        ("She came out of it back in '06.", "'06", "2006"),
        ("He left on the 3rd.", "the 3rd", "2019-03-03"),
        ("Try the week of March 20.", "week of March 20", "2019-03-18/2019-03-24"),
        ("Can I see you March 20 or so?", "March 20 or so", "2019-03-20~"),
        ("They meet on March 12 or 13.", "March 12 or 13", "[2019-03-12,2019-03-13]"),
        ("It closes a week from today.", "a week from today", "2019-03-15"),
        ("They left the day after Christmas.", "day after Christmas", "2018-12-26"),
        ("They had been held since May 5, 69 days in all.", "since May 5", "2018-05-05/.."),
    ],
)
def test_mail(text: str, words: str, value: str) -> None:
    found = told(text, "2019-03-08")
    assert [v for said, v in found if words.endswith(said) or said.endswith(words)] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("PRODUCTION FELL IN FIRST QUARTER 1975.", "1975-01/1975-03"),
        ("SALES ROSE IN 2ND QUARTER 1975.", "1975-04/1975-06"),
        ("EXPORTS FELL FROM 1970 TO 1975.", "1970/1975"),
        ("SINCE 1970 TO 15 PERCENT OF IT WAS SOLD.", "1970/.."),
        ("THEY CROSSED BETWEEN 17 AND 25 APRIL.", "1977-04-17/1977-04-25"),
        ("THEY CUT NETS BETWEEN MAY 3 AND 9.", "1977-05-03/1977-05-09"),
        ("TEAM ARRIVES 24 MAY FOR FOUR DAYS.", "1977-05-24"),
        ("HE HOPES TO REVISE IT NEXT JANUARY.", "1978-01"),
        ("IT WAS INITIALED LAST DECEMBER.", "1976-12"),
        ("IT OPENED IN MID-1975.", "1975-05/1975-08"),
        ("RESERVES AT END-1976 WERE LOW.", "1976-12"),
        ("HIS NOTE OF 30.8.76 WAS MILD.", "1976-08-30"),
        ("HIS TELEX RECEIVED 27/2 SAYS SO.", "1977-02-27"),
        ("THEY MARCH ON MAY FIRST.", "1977-05-01"),
        ("HE SPOKE ON JUNE l5 AGAIN.", "1977-06-15"),
        ("ELECTIONS ARE SET FOR SPRING OF NEXT YEAR.", "1978-21"),
        ("IT SAILS O/A MAY 3 FROM HERE.", "1977-05-03~"),
        ("IT MEETS FIRST WEEK OF JUNE.", "1977-06-01/1977-06-07"),
        ("THEY MUST REGISTER BY 1700 JUNE 19.", "1977-06-19"),
        ("HE EXPECTS IT IN APRIL OR MAY.", "[1977-04,1977-05]"),
    ],
)
def test_telegrams(text: str, value: str) -> None:
    assert [v for _, v in told(text, "1977")] == [value]


def test_what_is_told_before_gives_the_month_and_the_week() -> None:
    assert told("PARTY LANDS MAY 27 AND DEPARTS EVENING 28TH.", "1977")[1][1] == "1977-05-28"
    assert told("TALKS OPEN TUESDAY, MAY 24. HE DEPARTS THURSDAY.", "1977")[1][1] == "1977-05-26"
    assert told("HE DEPARTS THURSDAY.", "1977") == [("THURSDAY", None)]


def test_a_day_heads_the_lines_below_it() -> None:
    text = "Friday, March 15\n11:00 am Call with Okoro\n"
    assert told(text, "2019-03-08") == [("Friday, March 15", "2019-03-15"), ("11:00 am", "2019-03-15")]


def test_hours_at_the_head_of_entries() -> None:
    log = "LOG. 0245: Shots near the square. 0310: Guards at the gate. 0500: All here."
    assert [words for words, _ in told(log, "2019-03-08")] == ["0245", "0310", "0500"]
    plan = "0900-1000 Briefing\n1000-1015 Photograph\n1130 Depart\n"
    assert [words for words, _ in told(plan, "2019-03-08")] == ["0900-1000", "1000-1015", "1130"]


@pytest.mark.parametrize(
    "text",
    [
        "A vote of 6/5 and a ratio of 2/3.",
        "Miss June Hartley is in room 7.",
        "I asked April Dunne about it.",
        "He is in Oslo every second Wednesday.",
        "A SECOND HALF OF THE GAME WAS BETTER.",
        "The 9/11 Commission reported.",
        "(ALBA 542, 1/16.)",
        "Tom will be there.",
        "We lost it in 2th quarter 1975.",
    ],
)
def test_what_is_none(text: str) -> None:
    assert told(text, "2019-03-08") == []

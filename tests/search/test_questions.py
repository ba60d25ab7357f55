"""How questions in plain words are read."""

import pytest

from readout.model import Act, ContactKind
from readout.search.questions import Asks, is_question, read_question


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Who asked the ambassador for a public acknowledgement?", Asks.WHO),
        ("To whom did she write?", Asks.WHO),
        ("When did Meridia and Zelmark meet?", Asks.WHEN),
        ("On what day was it signed?", Asks.WHEN),
        ("Where was the note handed over?", Asks.WHERE),
        ("How many ships are waiting?", Asks.HOW_MANY),
        ("Has Meridia spoken with Zelmark?", Asks.WHETHER),
        ("Hasn't the envoy called?", Asks.WHETHER),
        ("Why was the harbour shut?", Asks.WHAT),
        ("In what did they differ?", Asks.WHAT),
    ],
)
def test_what_a_question_asks(text: str, asks: Asks) -> None:
    assert is_question(text)
    assert read_question(text).asks is asks


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("harbour dues", False),
        ("who met the minister", True),
        ("who met", False),
        ("the harbour is shut, is it not?", True),
        ('when "border post" closed in spring', False),
        ("from:hall when did they meet", False),
        ("what?", False),
        ("", False),
    ],
)
def test_what_is_taken_for_a_question(text: str, is_one: bool) -> None:
    assert is_question(text) is is_one


def test_names_are_read_without_titles_dates_and_opening_words() -> None:
    assert read_question("Did Ambassador Ilse Varga meet Foreign Minister Horak in March 2019?").names == (
        "Ilse Varga",
        "Horak",
    )
    assert read_question("What did the Prime Minister say about Zelmark's harbour on Monday?").names == (
        "Zelmark",
    )
    assert read_question("How many ships are waiting?").names == ()


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("What did she say on 26 August 2021?", "2021-08-26", "2021-08-26"),
        ("Who met in March 2019?", "2019-03", "2019-03"),
        ("Has he called since 4 March 2019?", "2019-03-04", None),
        ("Who wrote before 2018?", None, "2018"),
        ("Who was there?", None, None),
    ],
)
def test_the_time_that_a_question_gives(text: str, since: str | None, until: str | None) -> None:
    found = read_question(text)
    assert (found.since, found.until) == (since, until)


def test_kinds_acts_absence_and_change() -> None:
    found = read_question("Why has Meridia never called or met Zelmark?")
    assert found.kinds == (ContactKind.MEETING, ContactKind.CALL)
    assert found.contacts and found.absent and not found.changed
    asked = read_question("Who called for a public acknowledgement and thanked the port?")
    assert asked.acts == (Act.REQUEST, Act.ACKNOWLEDGE) and asked.kinds == () and not asked.contacts
    assert read_question("What has changed between Meridia and Zelmark?").changed

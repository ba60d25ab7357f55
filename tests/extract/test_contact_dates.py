"""The day of a contact, by the words around it."""

from readout.extract._contact_dates import ContactDates
from readout.extract.tags import MetTag, SaidTag
from readout.extract.times import find_times
from readout.model import Act, ContactKind, ContactStatus, Mode

DAY = "2019-03-08"


def date(
    text: str,
    anchor: str,
    *,
    status: ContactStatus = ContactStatus.OCCURRED,
    said: tuple[str, str] | None = None,
    kind: ContactKind = ContactKind.CALL,
    message: bool = True,
) -> str | None:
    start = text.index(anchor)
    tag = MetTag((start, start + len(anchor)), (), kind, status, 0.0, 0.9)
    told = []
    if said:
        cue, content = (text.index(said[0]), text.index(said[1]))
        spans = ((content, content + len(said[1])),)
        cues = (cue, cue + len(said[0]))
        told = [SaidTag(cues, None, None, spans, Mode.INDIRECT, Act.STATE, 0.0, 0.0, 0.9)]
    return ContactDates(text, find_times(text, date=DAY), told, DAY, message).date(tag, (0, len(text)))


def test_the_nearest_time_of_the_sentence_counts() -> None:
    assert date("On March 4 Okoro rang, and on March 6 he called Lind again.", "called") == "2019-03-06"
    assert date("Okoro rang on March 4, met Lind, who was back from home, on March 6.", "met") == "2019-03-06"


def test_a_time_in_what_was_said_is_not_that_of_the_talk() -> None:
    text = "Okoro told Lind that the road opened on March 4."
    assert date(text, "told", said=("told", "the road opened on March 4")) is None
    assert date(text, "opened", said=("told", "the road opened on March 4")) == "2019-03-04"


def test_what_has_been_was_not_ahead_and_what_is_planned_not_past() -> None:
    assert date("Okoro confirmed to Lind that he flies on March 21.", "confirmed") is None
    assert date("After the talks of March 1 Okoro will call Lind.", "call", status=ContactStatus.PLANNED) is None
    assert date("Okoro will call Lind on March 21.", "call", status=ContactStatus.PLANNED) == "2019-03-21"


def test_news_is_of_the_day_of_writing() -> None:
    assert date("Okoro has just now got off the phone with Lind.", "phone") == DAY
    assert date("I spoke with Okoro about the road.", "spoke") == DAY
    assert date("Already talked to Okoro.", "talked") == DAY
    assert date("Okoro spoke with Lind about the road.", "spoke") is None
    assert date("I spoke with Okoro about the road.", "spoke", message=False) is None
    assert date("x " * 200 + "I spoke with Okoro about the road.", "spoke") is None


def test_what_goes_on_as_one_writes_is_of_the_day() -> None:
    ahead = ContactStatus.PLANNED
    assert date("Okoro is with Lind now.", "with", kind=ContactKind.MEETING) == DAY
    assert date("Okoro met Lind a few hours ago.", "met") == DAY
    assert date("I am about to see Lind.", "see", status=ahead) == DAY
    assert date("Can you talk in the next 30 minutes?", "talk", status=ahead) == DAY
    assert date("They have planned the trip for months now.", "trip", status=ahead) is None
    assert date("Okoro is with Lind now.", "with", message=False) is None


def test_minutes_are_of_the_day_of_the_meeting() -> None:
    text = "Okoro noted that the road is open."
    content = ("noted", "the road is open")
    assert date(text, "noted", said=content, kind=ContactKind.MEETING) == DAY
    assert date(text, "noted", kind=ContactKind.MEETING) is None

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
    subject: str | None = None,
) -> str | None:
    start = text.index(anchor)
    tag = MetTag((start, start + len(anchor)), (), kind, status, 0.0, 0.9)
    told = []
    if said:
        cue, content = (text.index(said[0]), text.index(said[1]))
        spans = ((content, content + len(said[1])),)
        cues = (cue, cue + len(said[0]))
        told = [SaidTag(cues, None, None, spans, Mode.INDIRECT, Act.STATE, 0.0, 0.0, 0.9)]
    dates = ContactDates(text, find_times(text, date=DAY), told, DAY, message, subject)
    return dates.date(tag, (0, text.index("\n") if "\n" in text else len(text)))


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


def test_when_something_was_said_is_not_when_what_it_tells_of_was() -> None:
    text = "Okoro said on March 6 that he had met Lind."
    content = ("said", "he had met Lind")
    assert date(text, "met", said=content) is None
    assert date(text, "said", said=content) == "2019-03-06"


def test_a_time_across_a_stop_or_far_away_is_that_of_something_else() -> None:
    assert date("Okoro rang on March 4. he will call Lind.", "call", status=ContactStatus.PLANNED) is None
    assert date("On March 4 the road " + "and the bridge " * 16 + "were what he met Lind about.", "met") is None


def test_tomorrow_is_of_nothing_that_has_been() -> None:
    assert date("Okoro told Lind that the road opens tomorrow.", "told") is None
    assert date("Okoro told Lind on March 9 that the road is open.", "told") == "2019-03-09"


def test_a_weekday_is_before_what_has_been_and_after_what_is_to_come() -> None:
    text = "Okoro told Lind on Monday he would open the road."
    assert date(text, "told") == "2019-03-04"
    assert date("Okoro was to see Lind on Monday.", "see", status=ContactStatus.PLANNED) == "2019-03-11"
    assert date("Okoro met Lind, and they will meet on Monday.", "met") is None


def test_a_week_that_is_not_over_ends_today_for_what_has_been() -> None:
    assert date("Okoro met Lind this week.", "met") == "2019-03-04/2019-03-08"
    assert date("Okoro met Lind this month.", "met") == "2019-03"


def test_a_time_put_before_a_noun_is_its_own() -> None:
    text = "The May 6 road meeting and the May 9 one are on."
    assert date(text, "meeting", status=ContactStatus.PLANNED) == "2019-05-06"


def test_an_hour_of_a_day_is_that_day() -> None:
    assert date("Okoro rang Lind around 2 a.m. about the road.", "rang") == DAY
    assert date("Okoro will call Lind by 9:00 am.", "call", status=ContactStatus.PLANNED) == DAY


def test_what_is_to_be_done_by_a_day_may_be_before_it() -> None:
    assert date("By March 20 Okoro will call Lind.", "call", status=ContactStatus.PLANNED) == "../2019-03-20"
    assert date("Okoro had rung Lind by March 4.", "rung") == "2019-03-04"


def test_what_begins_on_a_day_goes_on() -> None:
    visit = ContactKind.VISIT
    assert date("Okoro, who began a visit to Lind on March 4, is well.", "visit", kind=visit) == "2019-03-04/.."
    ahead = ContactStatus.PLANNED
    assert date("A visit to Lind beginning March 20 is on.", "visit", status=ahead) == "2019-03-20/.."
    assert date("A visit to Lind on March 20 is on.", "visit", status=ahead, kind=visit) == "2019-03-20"


def test_hours_are_of_the_day_in_the_subject() -> None:
    ahead = ContactStatus.PLANNED
    text = "10:45 am meeting with Okoro"
    assert date(text, "meeting", status=ahead, subject="Final schedule, Saturday March 9th") == "2019-03-09"
    assert date(text, "meeting", status=ahead, subject="Final schedule") == DAY
    assert date("Okoro rang at 10:45 am.", "rang", subject="Saturday March 9th") == DAY


def test_a_list_of_hours_is_of_the_day() -> None:
    ahead = ContactStatus.PLANNED
    text = "Here are the calls:\n830: Minister Okoro\n845: Minister Lind"
    assert date(text, "calls", status=ahead) == DAY
    assert date(text.replace("830: ", ""), "calls", status=ahead) is None


def test_just_and_now_go_before_other_times() -> None:
    assert date("As to the attack of March 4, Okoro just called me.", "called") == DAY
    text = "I am going into a meeting with Lind now but am free tomorrow."
    assert date(text, "meeting", status=ContactStatus.PLANNED) == DAY
    assert date("Okoro is with Lind now.", "is with", kind=ContactKind.MEETING) == DAY


def test_a_request_that_opens_a_message_is_for_the_day() -> None:
    asked = ContactStatus.REQUESTED
    assert date("Could you call Okoro about the road?", "call", status=asked) == DAY
    assert date("Pls set up a call with Okoro.", "call", status=asked) == DAY
    assert date("Okoro called again to talk to you.", "called", status=asked) == DAY
    assert date("Okoro would like a call.", "call", status=asked) is None
    assert date("Could you call Okoro about the road?" + " x" * 50, "call", status=asked) is None
    assert date("Could you call Okoro about the road?", "call", status=asked, message=False) is None


def test_a_failed_attempt_that_opens_a_message_is_of_the_day() -> None:
    failed = ContactStatus.DID_NOT_OCCUR
    assert date("I came down to see you but you were out.", "see", status=failed) == DAY
    assert date("I have not heard from Okoro.", "heard", status=failed) is None


def test_what_an_author_has_done_is_news_as_a_message_opens() -> None:
    assert date("I asked Okoro to ring Lind.", "asked") == DAY
    assert date("Having also spoken with Okoro, I agree.", "spoken") == DAY
    assert date("She asked me to ring Lind.", "asked") is None
    assert date("x " * 20 + "I asked Okoro to ring Lind.", "asked") is None
    text = "x " * 20 + "I have also sent this to Okoro."
    assert date(text, "sent", kind=ContactKind.MESSAGE) == DAY
    assert date(text, "sent") is None


def test_minutes_are_headed_or_chaired() -> None:
    meeting = ContactKind.MEETING
    assert date("Deputies Meeting - Highlights", "Meeting", kind=meeting) == DAY
    assert date("0845 (Okoro chaired)", "chaired", kind=meeting) == DAY
    assert date("The meeting went well.", "meeting", kind=meeting) is None


def test_a_paper_has_a_day_of_its_own() -> None:
    assert date("Okoro has now replied to the letter of March 5.", "replied") is None
    assert date("According to the daily of March 5, Okoro received Lind.", "received") is None


def test_a_clause_within_the_sentence_has_its_own_time() -> None:
    assert date("Okoro refused to see the party which had arrived on March 2.", "see") is None
    assert date("Lind, sworn in on March 2, called Okoro.", "called") is None
    assert (
        date("On March 3 Okoro wrote to Lind, offering to free the men seized March 1.", "wrote") == "2019-03-03"
    )
    assert date("The talk which Okoro had with Lind on March 2 was short.", "talk") == "2019-03-02"


def test_before_and_after_a_day() -> None:
    assert date("Okoro dined with Lind after the vote of March 5.", "dined") == "2019-03-05/.."
    planned = ContactStatus.PLANNED
    assert date("Lind should see Okoro not later than March 12.", "see", status=planned) == "../2019-03-12"
    assert date("Okoro will call after 5 tonight.", "call", status=planned) == DAY


def test_a_visit_goes_from_arrival_to_departure() -> None:
    text = "Okoro arrives in Alba March 12 and leaves March 15."
    told = date(text, "arrives", status=ContactStatus.PLANNED, kind=ContactKind.VISIT)
    assert told == "2019-03-12/2019-03-15"

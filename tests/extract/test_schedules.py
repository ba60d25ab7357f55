"""Planned contacts out of made-up schedules."""

from time import perf_counter

import pytest

from readout.extract.parties import Resolved, resolve_parties
from readout.extract.schedules import Schedule, read_schedule, schedule_day
from readout.extract.tags import MentionTag, MetTag
from readout.extract.times import find_times
from readout.model import Contact, ContactKind, ContactStatus, Document, Header, Kind, MentionType, PartyRef

MINI = """8:15 am DEPART Private Residence *En route State Department

8:25 am ARRIVE State Department

8:30 am DAILY SENIOR STAFF MEETING
8:45 am Secretary's Conference Room

9:15 am (t) PHONE CALL w/RURITANIAN FOREIGN MINISTER ANTON
9:30 am (t) VARGA (T) Secretary's Office

10:00 am OFFICE TIME
10:30 am Secretary's Office

10:30 am MEETING w/SENATOR ANA LIND AND JON BRANDT
11:00 am Secretary's Outer Office *Official photo preceding.

12:00 pm ONE-ON-ONE LUNCH w/EMIL OKORO, COORDINATOR FOR GRAIN AND WATER
1:00 pm Madison Room

2:00 pm JOINT PRESS AVAILABILITY w/MINISTER VARGA
2:15 pm Treaty Room

3:00 pm CANCELLED: BILATERAL w/GRAUSTARKIAN FM OTTO HALE
3:30 pm Secretary's Office

4:15 pm POTUS BILATERAL w/PRESIDENT NOOR
4:45 pm Oval Office

FYI:
5:00 pm BUDGET w/ROY PETERS
5:30 pm Auditorium
"""


def resolved(text: str, *named: str, subject: str = "Mini Schedule 3/8/19", to: tuple[str, ...] = ()) -> Resolved:
    header = Header(sender=("Roe, Ann",), to=to, subject=subject)
    document = Document("m", "f", 0, text, kind=Kind.EMAIL, date="2019-03-07", header=header)
    tags = [MentionTag(text.index(n), text.index(n) + len(n), MentionType.PERSON, 1.0) for n in named]
    return resolve_parties(document, tags)


def read(text: str, *named: str, subject: str = "Mini Schedule 3/8/19", to: tuple[str, ...] = ()) -> Schedule:
    own = PartyRef("Ann Roe", None, "m")
    return read_schedule(text, resolved(text, *named, subject=subject, to=to), own, day=day(text, subject))


def day(text: str, subject: str | None) -> str | None:
    return schedule_day(text, subject, find_times(text, date="2019-03-07"), "2019-03-07")


def names(contact: Contact) -> list[str]:
    return [p.name for p in contact.participants]


@pytest.fixture(scope="module")
def mini() -> Schedule:
    return read(MINI, to=("H",))


def test_each_entry_that_names_somebody_is_a_contact_with_the_owner(mini: Schedule) -> None:
    assert [names(c) for c in mini.contacts] == [
        ["Secretary", "Senior Staff"],
        ["Secretary", "Anton Varga"],
        ["Secretary", "Ana Lind", "Jon Brandt"],
        ["Secretary", "Emil Okoro"],
        ["Secretary", "Otto Hale"],
        ["Secretary", "POTUS", "Noor"],
    ]


def test_the_noun_gives_the_kind_and_what_is_off_is_declined(mini: Schedule) -> None:
    kinds = [c.kind for c in mini.contacts]
    assert kinds == [ContactKind.MEETING, ContactKind.CALL, *[ContactKind.MEETING] * 4]
    off = [c.status for c in mini.contacts]
    assert off == [*[ContactStatus.PLANNED] * 4, ContactStatus.DECLINED, ContactStatus.PLANNED]


def test_contacts_are_of_the_day_in_the_subject_or_else_of_the_mail(mini: Schedule) -> None:
    assert {c.date for c in mini.contacts} == {"2019-03-08"}
    assert {c.date for c in read(MINI, subject="Schedule").contacts} == {"2019-03-07"}


def test_the_lines_above_may_tell_the_day_and_a_day_far_off_is_a_slip() -> None:
    assert day(f"Please find below the final draft of tomorrow.\n{MINI}", "Schedule") == "2019-03-08"
    assert day(MINI, "Mini Schedule 8/3/19") == "2019-03-07"
    assert day("See you at 9:00 am tomorrow.", "Schedule 3/8/19") is None


def test_spans_are_exact_over_the_closing_time(mini: Schedule) -> None:
    varga = mini.contacts[1].participants[1]
    assert " ".join(MINI[varga.start : varga.end].split()) == "RURITANIAN FOREIGN MINISTER ANTON 9:30 am (t) VARGA"
    cited = mini.contacts[1].citations[0]
    assert MINI[cited.start : cited.end].startswith("9:15 am (t) PHONE CALL")
    assert MINI[cited.start : cited.end].endswith("Secretary's Office")


def test_the_owner_has_all_the_names_that_the_document_has_for_it(mini: Schedule) -> None:
    assert mini.owner is not None
    assert mini.owner.name == "Secretary"
    assert set(mini.owner.aliases) == {"Secretary of State", "H"}


def test_the_title_says_whose_it_is_and_lists_say_who_attends() -> None:
    text = """The Mayor-elect's Schedule
    Friday, March 8, 2019

9:00 a.m.   Meeting on Harbours
            Location:     Room 4

            Participants: Counsel Ana Lind
                          Planning Director Jon Brandt

9:55 a.m.   Meeting ends

10:00 a.m.  Breakfast with Deputy Mayor Emil Okoro
            Location:     Room 5

10:30 a.m.  Breakfast ends
"""
    found = read(text, subject="")
    assert [names(c) for c in found.contacts] == [
        ["Mayor-elect", "Ana Lind", "Jon Brandt"],
        ["Mayor-elect", "Emil Okoro"],
    ]


def test_few_clock_times_are_no_schedule() -> None:
    text = "9:00 am MEETING w/ANA LIND\n\n10:00 am MEETING w/JON BRANDT\n\nSee you at 11:00 am or at 12:00 pm.\n"
    assert read(text) == Schedule()


def test_without_a_title_it_is_the_addressees_and_else_the_authors() -> None:
    text = "".join(
        f"{h}:00 am MEETING w/{n}\n\n" for h, n in enumerate(("ANA LIND", "B. OKORO", "C. HALE", "D. NOOR"), 7)
    )
    assert names(read(text, subject="Tomorrow", to=("Brandt, Jon",)).contacts[0]) == ["Jon Brandt", "Ana Lind"]
    assert names(read(text, subject="Tomorrow").contacts[0]) == ["Ann Roe", "Ana Lind"]


def test_what_the_model_finds_in_entries_gives_way_where_the_grammar_reads_them(mini: Schedule) -> None:
    def met(words: str) -> MetTag:
        at = MINI.index(words)
        return MetTag((at, at + len(words)), (), ContactKind.MEETING, ContactStatus.PLANNED, 0.0, 0.9)

    tags = [met("PHONE CALL"), met("OFFICE TIME"), met("BUDGET")]
    assert mini.inside(tags) == [tags[1]]
    assert mini.beside(tags) == [tags[2]]


def test_a_party_that_the_text_knows_keeps_its_name() -> None:
    found = read(MINI, "SENATOR ANA LIND")
    lind = found.contacts[2].participants[1]
    assert lind.party is not None
    assert lind.name == "Ana Lind"


def test_lines_of_blanks_take_no_time() -> None:
    blanked = "\n".join([" " * 20_000] * 5)
    started = perf_counter()
    assert read(f"{blanked}\n{MINI}", "ANTON").contacts
    assert perf_counter() - started < 1

"""Threads cut into messages: each form of quoting, and text that only looks like one."""

import pytest

from readout.ingest.structure.lines import Lines
from readout.ingest.structure.threads import Segment, segment

TOP = "From: Ann Roe\nSent: Monday, May 3, 2010 8:43 PM\nTo: Jo Doe\nSubject: Re: Tea\n\nYes.\n\n"
LOW = "From: Jo Doe\nSent: Monday, May 3, 2010 7:00 PM\nTo: Ann Roe\nSubject: Tea\n\nTea?\n"


def cut(text: str) -> list[Segment]:
    return segment(Lines(text))


def said(text: str) -> list[tuple[str, int | None]]:
    """Each message's text after its header, and the number of the message that holds it."""
    found = cut(text)
    ends = {s.parent: s.start for s in reversed(found) if s.parent is not None}
    return [(text[s.body : ends.get(n, s.end)].strip(), s.parent) for n, s in enumerate(found)]


@pytest.mark.parametrize(
    "line",
    [
        "",
        "-----Original Message-----\n",
        "     Original Message ----\n",
        "  Original Messa e\n",
        "---------- Forwarded message ----------\n",
        "Begin forwarded message:\n\n",
        "-----Ursprüngliche Nachricht-----\n",
        "----- Forwarded by Ann Roe/DEPT/GOV on 05/03/2010 -----\n",
        "________________________________\n",
    ],
)
def test_announcements(line: str) -> None:
    found = cut(TOP + line + LOW)
    assert [s.parent for s in found] == [None, 0]
    assert found[1].header.sender == ("Jo Doe",)
    assert found[1].header.subject == "Tea"
    text = TOP + line + LOW
    assert text[found[1].start : found[1].end].endswith("Tea?")
    assert found[1].start == len(TOP) + (len(line) - len(line.lstrip()) if line.strip("_\n") else len(line))


def test_an_announcement_at_the_end_of_a_line() -> None:
    text = TOP + "Onward.     Original Message ---\n" + LOW
    found = cut(text)
    assert text[found[1].start :].startswith("Original Message")
    assert "Onward." in text[: found[1].start]


def test_nesting_follows_the_order_of_time() -> None:
    first = LOW.replace("7:00", "6:00").replace("Tea?", "Well?")
    assert [s.parent for s in cut(TOP + LOW + "\n" + first)] == [None, 0, 1]
    later = LOW.replace("May 3", "May 9").replace("Monday", "Sunday")
    early = LOW.replace("May 3", "April 5")
    assert [s.parent for s in cut(TOP.replace("May 3", "May 10") + early + "\n" + later)] == [None, 0, 0]


@pytest.mark.parametrize(
    ("line", "sender", "date"),
    [
        ("On May 3, 2010, at 7:00 PM, Jo Doe <doe@b.org> wrote:", ("Jo Doe <doe@b.org>",), "2010-05-03T19:00:00"),
        ("On Mon, May 3, 2010 at 7:00 PM,\nJo Doe <doe@b.org>\nwrote:", ("Jo Doe <doe@b.org>",),
         "2010-05-03T19:00:00"),
        ("On May 3, 2010, at 7:00 PM,                   wrote:        B6", (), "2010-05-03T19:00:00"),
        ("On 3 May 2010, at 19:00, \"Jo\" <doe@b.org> wrote:", ('"Jo" <doe@b.org>',), "2010-05-03T19:00:00"),
        ("On Mon, May 3, 2010 at 7:00 PM Ben Doe <doe@b.org> wrote:", ("Ben Doe <doe@b.org>",),
         "2010-05-03T19:00:00"),
        ("On Mon, 3 May 2010 19:00:00 +0200 (CEST) Jo Doe wrote:", ("Jo Doe",), "2010-05-03T19:00:00+02:00"),
        ("In a message dated 5/13/2010 7:00:00 P.M. Eastern Standard Time, doe@b.org writes:", ("doe@b.org",),
         "2010-05-13T19:00:00-05:00"),
        ("Am 03.05.2010 um 19:00 schrieb Jo Doe:", ("Jo Doe",), "2010-05-03T19:00:00"),
        ("Le 3 mai 2010 à 19:00, Jo Doe a écrit :", ("Jo Doe",), "2010-05-03T19:00:00"),
    ],
)  # fmt: skip
def test_attributions(line: str, sender: tuple[str, ...], date: str) -> None:
    text = f"{TOP}{line}\n\n> Tea?\n> Or coffee?\n\nBest, Ann\n"
    found = cut(text)
    assert [s.parent for s in found] == [None, 0]
    assert (found[1].header.sender, found[1].date) == (sender, date)
    assert text[found[1].start : found[1].end] == f"{line}\n\n> Tea?\n> Or coffee?"


def test_quotation_by_depth() -> None:
    text = (
        TOP + "On May 3, 2010, at 7:00 PM, Jo <j@b.org> wrote:\n> Tea?\n>\n"
        "> On May 2, 2010, at 9:00 AM, Al <a@b.org> wrote:\n"
        ">> Anything?\n>> Al\n> Jo\n\nBye.\n"
    )
    found = cut(text)
    assert [s.parent for s in found] == [None, 0, 1]
    assert text[found[2].start : found[2].end].endswith(">> Al")
    assert text[found[1].start : found[1].end].endswith("> Jo")


def test_answers_between_the_lines() -> None:
    text = TOP + "On May 3, 2010, at 7:00 PM, Jo <j@b.org> wrote:\n> Tea?\n\nYes.\n\n> Milk?\n\nNo.\n"
    found = cut(text)
    assert [text[s.start : s.end].splitlines()[-1] for s in found[1:]] == ["> Tea?", "> Milk?"]
    assert {s.header.sender for s in found[1:]} == {("Jo <j@b.org>",)}
    assert [s.parent for s in found] == [None, 0, 0]


def test_quoted_lines_that_the_page_broke() -> None:
    long = "> " + "many words of a line that is far too long for any mail program to have sent it so, " * 2
    text = f"{TOP}On May 3, 2010, at 7:00 PM, Jo <j@b.org> wrote:\n{long}\nand its end.\n> Jo\n\nBye.\n"
    found = cut(text)
    assert len(found) == 2
    assert text[found[1].start : found[1].end].endswith("> Jo")


def test_quotation_without_introduction() -> None:
    assert len(cut("Well:\n\n> one\n> two\n> three\n\nSo it is.\n")) == 2
    assert len(cut("Well:\n\n> one\n\nSo it is.\n")) == 1


def test_the_top_message_is_the_whole_text() -> None:
    found = cut(TOP + LOW)
    assert (found[0].start, found[0].end) == (0, len(TOP + LOW))
    assert found[0].header.subject == "Re: Tea"


def test_a_header_far_down_is_not_the_whole_texts() -> None:
    note = "Please have a look at what I was sent by our friends in the north this morning.\n\n"
    found = cut(note + LOW)
    assert found[0].header.sender == ()
    assert found[1].parent == 0
    assert found[1].header.sender == ("Jo Doe",)


@pytest.mark.parametrize(
    "text",
    [
        'On May 3, 2010, Mr. Roe wrote: "The bridge is open."\n',
        "Delete all copies of the original message and attachments.\n",
        "In 1999 he wrote:\n\nDear friends\n",
        "The forwarded message was lost.\n",
        "From: Athens\nTo: Rome\n\nA journey in two parts, by our correspondent.\n",
    ],
)
def test_text_that_only_looks_like_quoting(text: str) -> None:
    assert len(cut(TOP + text)) == 1


def test_a_memorandum_in_a_message_stays_its_text() -> None:
    found = cut(TOP + "MEMORANDUM\n\nTO: The Minister\nFROM: Ann\nSUBJECT: Bridges\n\nThe bridge is open.\n")
    assert len(found) == 1


def test_nothing_begins_inside_a_cable() -> None:
    text = TOP + LOW
    assert len(segment(Lines(text), [(len(TOP), len(text))])) == 1


def test_empty_text() -> None:
    assert [(s.start, s.end) for s in cut("")] == [(0, 0)]

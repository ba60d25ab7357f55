"""Mailboxes fall into their messages."""

from readout.ingest.content import Caps
from readout.model import Outcome

_MESSAGE = """From {sender}@x.example Mon Jan  3 10:00:0{n} 2011
From: {sender}@x.example
Subject: {n}

Body {n}
{more}
"""


def _mailbox(count: int, more: str = "") -> bytes:
    return "".join(_MESSAGE.format(sender="ann", n=n, more=more) for n in range(count)).encode()


def test_each_message_is_a_member(open_bytes):
    opened = open_bytes(_mailbox(3), "inbox")
    assert opened.content.media_type == "application/mbox" and opened.content.outcome is Outcome.READ
    assert list(opened.files) == ["message-00001.eml", "message-00002.eml", "message-00003.eml"]
    assert opened.files["message-00002.eml"] == b"From: ann@x.example\nSubject: 1\n\nBody 1\n\n"


def test_lines_that_only_look_like_a_start_are_text(open_bytes):
    more = "\nFrom here on 2011\nthings went wrong.\n>From this day\n>>From that\n"
    opened = open_bytes(_mailbox(2, more), "inbox")
    assert len(opened.files) == 2
    assert b"\nFrom this day\n>From that\n" in opened.files["message-00001.eml"]


def test_windows_line_ends_and_starts_without_an_empty_line(open_bytes):
    assert len(open_bytes(_mailbox(3).replace(b"\n", b"\r\n"), "inbox").files) == 3
    assert len(open_bytes(_mailbox(3).replace(b"\n\nFrom ", b"\nFrom "), "inbox").files) == 3


def test_starts_across_the_borders_of_reads_are_found_once(open_bytes):
    for padding in (262_000, 262_010, 262_040, 262_060, 262_080, 262_120):
        opened = open_bytes(_mailbox(2, "x" * padding), "inbox")
        assert len(opened.files) == 2, padding


def test_a_mailbox_over_the_cap_says_so(open_bytes):
    opened = open_bytes(_mailbox(9), "inbox", caps=Caps(members=4))
    assert len(opened.files) == 4
    assert opened.content.outcome is Outcome.PARTLY_READ and "more than 4 files" in opened.content.reason

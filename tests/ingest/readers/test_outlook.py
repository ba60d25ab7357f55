"""Outlook messages, made here as Outlook makes them."""

import struct
from datetime import UTC, datetime

import pytest

from readout.demo.compound import compound
from readout.ingest.readers.rtfpacked import unpacked_rtf
from readout.model import Outcome

_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)
# The example in the specification (MS-OXRTFCP 4.1.1).
PACKED = bytes.fromhex(
    "2D0000002B0000004C5A4675F1C5C7A703000A007263706731323542320AF32068656C090020627705B06C647D0A800FA0"
)


def _texts(prefix: str, **values: str) -> dict[str, bytes]:
    return {f"{prefix}__substg1.0_{code[1:]}001F": text.encode("utf-16-le") for code, text in values.items()}


def _table(head: int, rows: list[tuple[int, int, bytes]]) -> bytes:
    return bytes(head) + b"".join(struct.pack("<HHI8s", kind, code, 6, value) for code, kind, value in rows)


def _time(when: datetime) -> bytes:
    return (int((when - _EPOCH).total_seconds()) * 10_000_000).to_bytes(8, "little")


def _person(number: int, name: str, address: str, role: int, prefix: str = "") -> dict[str, bytes]:
    at = f"{prefix}__recip_version1.0_#{number:08X}/"
    return {
        **_texts(at, p3001=name, p39FE=address),
        f"{at}__properties_version1.0": _table(8, [(0x0C15, 3, struct.pack("<I", role))]),
    }


def _message(prefix: str = "", head: int = 32, **more: str) -> dict[str, bytes]:
    sent = datetime(2011, 1, 11, 21, 5, tzinfo=UTC)
    return {
        f"{prefix}__properties_version1.0": _table(
            head, [(0x0039, 0x40, _time(sent)), (0x3FFD, 3, struct.pack("<I", 1252))]
        ),
        **_texts(prefix, p0042="Ann Alder", p5D02="ann@state.example", p001A="IPM.Note", **more),
        **_person(0, "Ben Birch", "ben@state.example", 1, prefix),
        **_person(1, "Cole, Carl", "", 2, prefix),
    }


def test_head_and_body(open_bytes):
    data = compound(_message(p0037="The harbour talks", p1000="They met.\r\nThe minister left early.\r\n"))
    content = open_bytes(data, "a.msg").content
    assert content.outcome is Outcome.READ and content.media_type == "application/vnd.ms-outlook"
    assert content.text == (
        "From: Ann Alder <ann@state.example>\n"
        "To: Ben Birch <ben@state.example>\n"
        "Cc: Cole, Carl\n"
        "Date: Tue, 11 Jan 2011 21:05:00 +0000\n"
        "Subject: The harbour talks\n\n"
        "They met.\nThe minister left early."
    )
    assert content.fields["cc"] == ("Cole, Carl",)


def test_what_the_servers_wrote_wins(open_bytes):
    head = "Message-ID: <1@x.example>\r\nDate: Tue, 11 Jan 2011 16:05:00 -0500\r\nFrom: Ann <a@x.example>\r\n"
    fields = open_bytes(compound(_message(p007D=head, p1000="x"))).content.fields
    assert fields["date"] == ("Tue, 11 Jan 2011 16:05:00 -0500",)
    assert fields["message_id"] == ("<1@x.example>",)
    assert fields["to"] == ("Ben Birch <ben@state.example>",)


def test_old_messages_in_a_code_page(open_bytes):
    streams = _message()
    streams["__substg1.0_1000001E"] = "Größe".encode("cp1252")
    assert open_bytes(compound(streams)).content.text.endswith("\n\nGröße")


def test_a_web_page_or_rich_text_for_a_body(open_bytes):
    page = {**_message(), "__substg1.0_10130102": b"<p>They met <b>twice</b>.</p>"}
    assert open_bytes(compound(page)).content.text.endswith("\n\nThey met twice.")
    rich = {**_message(), "__substg1.0_10090102": PACKED}
    assert open_bytes(compound(rich)).content.text.endswith("\n\nhello world")
    broken = {**_message(), "__substg1.0_10090102": b"not packed so at all"}
    content = open_bytes(compound(broken)).content
    assert content.outcome is Outcome.PARTLY_READ and "body is damaged" in content.reason


def test_attachments_and_messages_within(open_bytes):
    at = "__attach_version1.0_#{:08X}/"
    inside = at.format(1) + "__substg1.0_3701000D/"
    streams = {
        **_message(p1000="See the papers."),
        **_texts(at.format(0), p3707="Größe plan.pdf"),
        at.format(0) + "__substg1.0_37010102": b"%PDF-1.4 fake" * 500,
        at.format(0) + "__properties_version1.0": _table(8, [(0x3705, 3, struct.pack("<I", 1))]),
        **_texts(at.format(1), p3001="An earlier one"),
        at.format(1) + "__properties_version1.0": _table(8, [(0x3705, 3, struct.pack("<I", 5))]),
        **_message(inside, 24, p0037="Frühere Nachricht", p1000="Earlier words."),
        **_texts(inside + at.format(0), p3707="deep.txt"),
        inside + at.format(0) + "__substg1.0_37010102": b"deep",
        **_texts(at.format(2), p3707="lost.doc"),
    }
    opened = open_bytes(compound(streams), "a.msg")
    assert opened.content.fields["attachments"] == ("Größe plan.pdf", "An earlier one.eml", "lost.doc")
    assert opened.files["Größe plan.pdf"] == b"%PDF-1.4 fake" * 500
    assert opened.content.outcome is Outcome.PARTLY_READ and "not in the message" in opened.content.reason
    inner = open_bytes(opened.files["An earlier one.eml"], "An earlier one.eml")
    assert inner.content.text == (
        "From: Ann Alder <ann@state.example>\n"
        "To: Ben Birch <ben@state.example>\n"
        "Cc: Cole, Carl\n"
        "Date: Tue, 11 Jan 2011 21:05:00 +0000\n"
        "Subject: Frühere Nachricht\n"
        "Attachments: deep.txt\n\n"
        "Earlier words."
    )
    assert inner.files == {"deep.txt": b"deep"}


def test_a_message_of_which_nothing_is_left(open_bytes):
    content = open_bytes(compound({"__properties_version1.0": b""})).content
    assert content.outcome is Outcome.FAILED and "damaged" in content.reason


def test_rich_text_is_unpacked_as_specified():
    assert unpacked_rtf(PACKED) == b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"
    # A reference into what it is itself writing (MS-OXRTFCP 4.1.2).
    crossing = bytes.fromhex("1A0000001C0000004C5A4675E2D44B51410004205758595A0D6E7D010EB0")
    assert unpacked_rtf(crossing) == b"{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}"
    with pytest.raises(ValueError, match="unknown way"):
        unpacked_rtf(bytes(40))

"""Binary Word documents: pieces, parts, fields, tables, tracked deletions, damage."""

import struct
from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st
from word_files import doc_of

from readout.demo.compound import compound
from readout.ingest.readers.doctracked import deleted_spans
from readout.model import FurnitureKind, Outcome


def test_pieces_of_either_width(open_bytes: Callable) -> None:
    content = open_bytes(doc_of([("Café at noon.\r", True), ("Привет 😀\r", False)])).content
    assert (content.media_type, content.outcome) == ("application/msword", Outcome.READ)
    assert content.text == "Café at noon.\nПривет 😀\n"


def test_fields_tables_and_signs(open_bytes: Callable) -> None:
    text = (
        '\x13HYPERLINK "x"\x14the \x13PAGE\x14link\x15\x15\rA\x07B\x07\x07C\x07D\x07\x07co\x1fop\x1eed\x0bnext\r'
    )
    assert open_bytes(doc_of([(text, True)])).content.text == "the link\nA\tB\nC\tD\ncoop-ed\nnext\n"


def test_parts_beside_the_text(open_bytes: Callable) -> None:
    parts = ("\x02 A note.\r", "RESTRICTED\r", "", "\x05Check this.\r")
    whole = "Dear Sir,\r" + "".join(parts)
    content = open_bytes(doc_of([(whole, True)], parts=[len(p) for p in parts])).content
    assert content.text.splitlines() == ["RESTRICTED", "Dear Sir,", "", "A note.", "", "Comments:", "Check this."]
    assert [(f.start, f.end, f.kind) for f in content.furniture] == [(0, 10, FurnitureKind.RUNNING_HEAD)]


def test_tracked_deletions_are_left_out(open_bytes: Callable) -> None:
    text = "The envoy never agreed.\r"
    for narrow in (True, False):
        content = open_bytes(doc_of([(text, narrow)], deleted=(10, 16))).content
        assert content.text == "The envoy agreed.\n"


def test_encrypted(open_bytes: Callable) -> None:
    content = open_bytes(doc_of([("x\r", True)], flags=0x0100)).content
    assert content.outcome is Outcome.FAILED
    assert content.reason == "The document is encrypted: it opens only with a password."


def test_cut_short(open_bytes: Callable) -> None:
    whole = bytearray(doc_of([("Kept.\r" + "x" * 9_000, True)]))
    assert open_bytes(bytes(whole)).content.outcome is Outcome.READ
    content = open_bytes(
        doc_of([("Kept.\r", True)]).replace(struct.pack("<II", 0, 6), struct.pack("<II", 0, 60_000))
    ).content
    assert content.outcome is Outcome.PARTLY_READ
    assert content.reason == "Damaged: parts of its text are missing."
    assert content.text.startswith("Kept.")


def test_no_piece_table(open_bytes: Callable) -> None:
    data = compound({"WordDocument": b"\xec\xa5\xc1\0" + bytes(5_000)})
    content = open_bytes(data).content
    assert content.outcome is Outcome.FAILED
    assert content.reason == "The Word document is damaged: the table of its text is missing."


def test_embedded_files(open_bytes: Callable) -> None:
    native = b"\0" * 6 + b"list.txt\0C:\\list.txt\0" + struct.pack("<HHI", 0, 3, 4) + b"C:\\\0"
    native += struct.pack("<I", 5) + b"Corvo"
    others = {"ObjectPool/_1/\x01Ole10Native": native, "ObjectPool/_2/Contents2": b"x"}
    opened = open_bytes(doc_of([("Enclosed.\r", True)], others=others))
    assert opened.files == {"list.txt": b"Corvo"}
    assert [m.name for m in opened.content.members] == ["list.txt", "object 2"]
    assert opened.content.outcome is Outcome.PARTLY_READ


@given(st.binary(max_size=600), st.binary(max_size=40))
def test_damaged_marks_of_deletion_are_passed_over(main: bytes, table: bytes) -> None:
    for low, high in deleted_spans(main, table):
        assert isinstance(low, int) and isinstance(high, int)

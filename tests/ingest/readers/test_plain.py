"""Plain text comes out unchanged."""

from readout.model import Outcome, Page


def test_text_is_kept_letter_for_letter(open_bytes):
    text = "Line one\r\nline two\n\ttabbed \x1b[0m\rold Mac\n\n"
    content = open_bytes(text.encode(), "a.txt").content
    assert content.text == text and content.outcome is Outcome.READ and content.reason is None


def test_a_byte_order_mark_is_dropped_and_nothing_else(open_bytes):
    assert open_bytes("\ufeffAbc".encode(), "a.txt").content.text == "Abc"


def test_form_feeds_end_pages(open_bytes):
    content = open_bytes(b"one\ftwo\n\fthree", "a.txt").content
    assert content.pages == (Page(1, 0, 4), Page(2, 4, 9), Page(3, 9, 14))
    assert open_bytes(b"one\f", "a.txt").content.pages == (Page(1, 0, 4),)
    assert open_bytes(b"none", "a.txt").content.pages == ()


def test_broken_letters_are_said_to_be(open_bytes):
    content = open_bytes("Слова и ещё слова. ".encode() * 40 + b"\xd0 end", "a.txt").content
    assert content.outcome is Outcome.PARTLY_READ
    assert "1 place" in (content.reason or "") and content.text.endswith("\ufffd end")

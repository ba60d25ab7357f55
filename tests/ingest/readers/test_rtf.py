"""Rich Text: code pages, Unicode, skipped destinations, notes, heads, objects, damage."""

import time
from collections.abc import Callable

import pytest

from readout.ingest.content import Caps
from readout.model import FurnitureKind, Outcome

HEAD = (
    rb"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman\fcharset0 Times;}{\f1\fcharset204 Arial;}"
    rb"{\f2\fcharset128 Mincho;}}{\colortbl;\red0\green0\blue0;}{\stylesheet{\s0 Normal;}}{\*\generator Made up;}"
)


def text_of(open_bytes: Callable, body: bytes) -> str:
    content = open_bytes(HEAD + body + b"}").content
    assert (content.media_type, content.outcome) == ("application/rtf", Outcome.READ)
    return content.text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (rb"Caf\'e9 \u8212?dash\par", "Café —dash"),
        (rb"{\f1 \'cf\'f0\'e8\'e2\'e5\'f2}, \f0 you", "Привет, you"),
        (rb"{\f2 \'93\'fa\'96\'7b}", "日本"),
        (rb"{\uc2 \u233\'c3\'a9t\u233 xx}", "été"),
        (rb"\u-10179?\u-8704?", "😀"),
        (rb"a\tab b\line c\~d\_e\-f\{g\}\\", "a\tb\nc\u00a0d-ef{g}\\"),
        (rb"\trowd x\cell y\cell\row z", "x\ty\nz"),
        (rb'{\field{\*\fldinst HYPERLINK "http://x"}{\fldrslt the link}} on', "the link on"),
        (rb"kept {\deleted gone }{\*\unknown{deep} gone}{\xe gone}here", "kept here"),
        (rb"{\*\shpinst{\sp{\sn a}{\sv 1}}{\shptxt In a box\par}}After", "In a box\nAfter"),
        (rb"before\bin5 {}{}}after", "beforeafter"),
        (rb"{\listtext 1.\tab}Item", "1.\tItem"),
        (b"broken\r\n lines\\\nend", "broken lines\nend"),
    ],
)
def test_text(open_bytes: Callable, body: bytes, text: str) -> None:
    assert text_of(open_bytes, body).removesuffix("\n") == text


def test_notes_heads_and_fields(open_bytes: Callable) -> None:
    body = (
        rb"{\info{\title Memo on \'e9tat}{\author A. Bel}{\operator x}}{\header SECRET\par}{\footer foot\par}"
        rb"First{\footnote\chftn  A note.} point{\*\annotation Really?}\par}"
    )
    content = open_bytes(HEAD + body).content
    assert content.text.splitlines() == [
        "SECRET", "First[1] point", "", "[1] A note.", "", "Comments:", "Really?", "foot",
    ]  # fmt: skip
    assert content.fields == {"title": ("Memo on état",), "author": ("A. Bel",)}
    assert {f.kind for f in content.furniture} == {FurnitureKind.RUNNING_HEAD}


def test_pictures_and_objects_are_members(open_bytes: Callable) -> None:
    body = rb"{\pict\pngblip\picw1 89504e47}{\object{\*\objclass Package}{\*\objdata 0105 0000}{\result icon}}"
    opened = open_bytes(HEAD + body + b"}")
    assert opened.files == {"picture 1.png": b"\x89PNG", "object 2": b"\x01\x05\x00\x00"}
    assert opened.content.text == "icon\n"


@pytest.mark.parametrize("tail", [b"", b"{\\b bold", b"}" + b" more" * 9])
def test_one_that_breaks_off_is_kept_as_far_as_it_goes(open_bytes: Callable, tail: bytes) -> None:
    content = open_bytes(HEAD + rb"Kept text\par " + tail).content
    assert content.text.startswith("Kept text")
    assert content.outcome is Outcome.PARTLY_READ
    assert content.reason == "Damaged: the file breaks off or its groups do not match."


def test_endless_nesting_and_length_end(open_bytes: Callable) -> None:
    began = time.monotonic()
    assert open_bytes(HEAD + b"{\\b " * 300_000).content.outcome is Outcome.FAILED
    content = open_bytes(HEAD + rb"word\par " * 50_000 + b"}", caps=Caps(text=1_000)).content
    assert content.outcome is Outcome.PARTLY_READ and len(content.text) < 1_100
    assert time.monotonic() - began < 10

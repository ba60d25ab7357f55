"""A document's own words."""

import pytest

from readout.ingest.corpus.own_text import header_end, own_text
from readout.model import Document, Furniture, FurnitureKind, Kind


def test_children_and_furniture_are_left_out() -> None:
    text = "STAMP 7\nMine.\n> Theirs.\nMore."
    child = Document("c", "f", 1, "> Theirs.", parent="p", parent_span=(14, 23), start=14)
    parent = Document("p", "f", 0, text, furniture=(Furniture(0, 7, FurnitureKind.STAMP),))
    assert own_text(parent, [child]).split() == ["Mine.", "More."]


@pytest.mark.parametrize(
    "header",
    [
        "From: Delm, Ora\nSent: Monday\nTo: Tarn, Ivo;\n  Sel, Una;\n  Rowe, K\nCc: Port\nSubject: RE: Ferry\n",
        "> On Mon, 4 May 2031 at 9:15, Ora Delm wrote:\n",
        "---- Original Message ----\n> From: Ora Delm\n> To: Ivo Tarn\n> Subject Re: Ferry\n\n",
        "",
    ],
)
def test_a_printed_header_is_left_out(header: str) -> None:
    body = "The tolls are too high.\nTo this I add nothing."
    assert own_text(Document("d", "f", 0, header + body, kind=Kind.EMAIL), []).strip() == body


def test_a_label_far_down_is_no_header() -> None:
    text = "Dear Una,\n" + "The tolls are too high.\n" * 5 + "Subject: to change\n"
    assert header_end(text) == 0


def test_overlapping_furniture_is_cut_once() -> None:
    marks = (Furniture(2, 8, FurnitureKind.STAMP), Furniture(4, 6, FurnitureKind.MARKING))
    assert own_text(Document("d", "f", 0, "ab------cd", furniture=marks), []) == "ab\ncd"

"""A document's own words."""

from readout.ingest.corpus.own_text import own_text
from readout.model import Document, Furniture, FurnitureKind


def test_children_and_furniture_are_left_out() -> None:
    text = "STAMP 7\nMine.\n> Theirs.\nMore."
    child = Document("c", "f", 1, "> Theirs.", parent="p", parent_span=(14, 23), start=14)
    parent = Document("p", "f", 0, text, furniture=(Furniture(0, 7, FurnitureKind.STAMP),))
    assert own_text(parent, [child]).split() == ["Mine.", "More."]


def test_a_printed_header_is_left_out() -> None:
    header, body = "From: Delm, Ora\nSent: Monday\n", "The tolls are too high."
    marks = (Furniture(0, len(header), FurnitureKind.HEADER),)
    assert own_text(Document("d", "f", 0, header + body, furniture=marks), []).strip() == body


def test_overlapping_furniture_is_cut_once() -> None:
    marks = (Furniture(2, 8, FurnitureKind.STAMP), Furniture(4, 6, FurnitureKind.MARKING))
    assert own_text(Document("d", "f", 0, "ab------cd", furniture=marks), []) == "ab\ncd"

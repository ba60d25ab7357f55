"""Word documents: what the printed page shows, in its order; damage, entities, bombs."""

from collections.abc import Callable

from office_files import W, docx_of, paragraph, rich_docx, zipped

from readout.ingest.content import Caps
from readout.model import FurnitureKind, Outcome

LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
)


def test_everything_on_the_page(open_bytes: Callable) -> None:
    opened = open_bytes(rich_docx())
    content = opened.content
    assert content.outcome is Outcome.READ
    assert content.text.splitlines() == [
        "SENSITIVE BUT UNCLASSIFIED",
        "MEMORANDUM – café",
        "FROM:\tAnn Bel",
        "The envoy finally agreed.[1]",
        "1. First point",
        "2. Second point",
        "Date\tCaller",
        "8 March\tVoss",
        "After the table.",
        "In a box",
        "",
        "[1] The note.",
        "",
        "Comments:",
        "Ann Bel (2019-03-02): Check this.",
        "Page foot",
    ]
    marked = [(content.text[f.start : f.end], f.kind) for f in content.furniture]
    assert marked == [
        ("SENSITIVE BUT UNCLASSIFIED", FurnitureKind.RUNNING_HEAD),
        ("Page foot", FurnitureKind.RUNNING_HEAD),
    ]
    assert content.fields == {
        "title": ("Note on Tarn",),
        "author": ("Ann Bel",),
        "created": ("2019-03-01T09:00:00Z",),
    }
    assert list(opened.files) == ["image1.png"]


def test_a_table_that_only_frames_a_text(open_bytes: Callable) -> None:
    rows = f"<w:tr><w:tc>{paragraph('Dear Sir,')}{paragraph('We regret.')}</w:tc><w:tc><w:p/></w:tc></w:tr>"
    assert open_bytes(docx_of(f"<w:tbl>{rows}</w:tbl>")).content.text == "Dear Sir,\nWe regret.\n"


def test_damage_keeps_what_can_be_read(open_bytes: Callable) -> None:
    whole = f"<w:document {W}><w:body>" + "".join(paragraph(f"Point {i}") for i in range(50))
    parts = {"word/document.xml": whole}
    content = open_bytes(docx_of("", parts)).content
    assert content.outcome is Outcome.PARTLY_READ
    assert content.reason == "The file is damaged: its part word/document.xml breaks off or is not valid."
    assert content.text.splitlines()[-1] == "Point 49"


def test_a_file_cut_short_gives_the_parts_that_are_left(open_bytes: Callable) -> None:
    data = rich_docx()
    content = open_bytes(data[: data.index(b"word/footnotes.xml") - 30]).content
    assert content.outcome is Outcome.PARTLY_READ
    assert content.reason.startswith("The file is damaged: its list of parts is lost")
    assert "The envoy finally agreed.[1]" in content.text and "The note." not in content.text


def test_damaged_packing_keeps_what_comes_before(open_bytes: Callable) -> None:
    data = bytearray(docx_of("".join(paragraph(f"Point {i}, {i * 7919 % 1000}") for i in range(900))))
    place = data.index(b"word/document.xml") + 2_500
    data[place : place + 300] = bytes(300)
    content = open_bytes(bytes(data)).content
    assert content.outcome is Outcome.PARTLY_READ and "word/document.xml breaks off" in content.reason
    assert content.text.startswith("Point 0, 0\nPoint 1, 919\n")


def test_a_missing_part(open_bytes: Callable) -> None:
    content = open_bytes(zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": ""})).content
    assert content.outcome is Outcome.FAILED and content.reason.startswith("The file is damaged: its part")


def test_entities_are_refused(open_bytes: Callable) -> None:
    body = f"{LAUGHS}<w:document {W}><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>"
    content = open_bytes(docx_of("", {"word/document.xml": body})).content
    assert content.outcome is Outcome.FAILED
    assert content.reason == "It declares XML entities, which no real document needs."


def test_a_part_that_swells_is_refused(open_bytes: Callable) -> None:
    data = docx_of("", {"word/document.xml": b" " * 3_000_000})
    content = open_bytes(data, caps=Caps(ratio_free_bytes=1 << 20)).content
    assert content.outcome is Outcome.FAILED and "over the cap" in content.reason


def test_text_cap(open_bytes: Callable) -> None:
    data = docx_of("".join(paragraph("word " * 20) for _ in range(50)))
    content = open_bytes(data, caps=Caps(text=1_000)).content
    assert content.outcome is Outcome.PARTLY_READ
    assert content.reason == "Longer than 1,000 characters: the rest was not read."
    assert 1_000 <= len(content.text) < 1_200


def test_deep_nesting_ends(open_bytes: Callable) -> None:
    depth = 30_000
    data = docx_of("<w:sdt><w:sdtContent>" * depth + paragraph("Deep") + "</w:sdtContent></w:sdt>" * depth)
    assert open_bytes(data).content.outcome in (Outcome.PARTLY_READ, Outcome.FAILED)

"""Workbooks, presentations and OpenDocument files."""

from collections.abc import Callable

import pytest
from office_files import ODF, SHEET, SLIDE, links, package, zipped

from readout.ingest.readers.xlsxvalues import kind_of_format, shown_number
from readout.model import FurnitureKind, Outcome

ODT_TYPE = "application/vnd.oasis.opendocument.text"
ENTITY = '<!DOCTYPE d [<!ENTITY a "ha">]>'


def workbook(rows: str, *, state: str = "visible", extra: dict[str, str] | None = None, main: str = "") -> bytes:
    old = f"<sheet name='Old' state='{state}' r:id='s2'/>"
    sheets = f"<sheets><sheet name='Calls' sheetId='1' r:id='s1'/>{old}</sheets>"
    formats = "<numFmts><numFmt numFmtId='164' formatCode='dd/mm/yyyy hh:mm'/></numFmts>"
    styles = "".join(f"<xf numFmtId='{n}'/>" for n in (0, 14, 164, 10, 20))
    return package(
        "xl/workbook.xml",
        {
            "xl/workbook.xml": main or f"<workbook {SHEET}>{sheets}</workbook>",
            "xl/_rels/workbook.xml.rels": links(
                ("s1", "worksheet", "worksheets/sheet1.xml"),
                ("s2", "worksheet", "worksheets/sheet2.xml"),
                ("s3", "sharedStrings", "sharedStrings.xml"),
                ("s4", "styles", "styles.xml"),
            ),
            "xl/worksheets/sheet1.xml": f"<worksheet {SHEET}><sheetData>{rows}</sheetData></worksheet>",
            "xl/worksheets/sheet2.xml": f"<worksheet {SHEET}><sheetData/></worksheet>",
            "xl/sharedStrings.xml": f"<sst {SHEET}><si><t>Caller</t></si><si><r><t>Ruden </t></r><r><t>Kasimir</t>"
            "</r><rPh><t>no</t></rPh></si></sst>",
            "xl/styles.xml": f"<styleSheet {SHEET}>{formats}<cellXfs>{styles}</cellXfs></styleSheet>",
            **(extra or {}),
        },
    )


def test_a_workbook(open_bytes: Callable) -> None:
    rows = (
        "<row><c r='A1' t='s'><v>0</v></c><c r='B1' t='inlineStr'><is><t>When</t></is></c></row><row/>"
        "<row><c r='A3' t='s'><v>1</v></c><c r='B3' s='1'><v>43532</v></c><c r='D3' s='2'><v>43532.5</v></c>"
        "<c r='E3' s='3'><v>0.125</v></c><c r='F3' t='b'><v>1</v></c><c r='G3'><v>4310</v></c></row>"
    )
    content = open_bytes(workbook(rows, state="hidden")).content
    assert content.outcome is Outcome.READ
    assert content.text.splitlines() == [
        "Calls",
        "Caller\tWhen",
        "Ruden Kasimir\t2019-03-08\t\t2019-03-08 12:00\t12.5%\tTRUE\t4310",
        "",
        "Old (hidden sheet)",
    ]
    assert [content.text[p.start : p.end].split("\n")[0] for p in content.pages] == ["Calls", "Old (hidden sheet)"]
    assert content.fields["author"] == ("Ann Bel",)


def test_a_damaged_sheet_is_only_that_sheet(open_bytes: Callable) -> None:
    extra = {"xl/worksheets/sheet2.xml": f"<worksheet {SHEET}><sheetData><row><c><v>7</v></c></row><row>"}
    content = open_bytes(workbook("<row><c><v>5</v></c></row>", extra=extra)).content
    assert content.outcome is Outcome.PARTLY_READ and "sheet2.xml" in content.reason
    assert content.text.split() == ["Calls", "5", "Old", "7"]


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"])
def test_entities_in_a_workbook_are_refused(open_bytes: Callable, part: str) -> None:
    content = open_bytes(workbook("", extra={part: f"{ENTITY}<x {SHEET}>&a;</x>"})).content
    assert content.outcome is Outcome.FAILED and "XML entities" in content.reason


def test_a_far_cell_does_not_swell(open_bytes: Callable) -> None:
    rows = "".join(f"<row><c r='XFD{i}'><v>1</v></c></row>" for i in range(1, 5))
    assert len(open_bytes(workbook(rows)).content.text) < 200


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("General", ""), ("0.00", ""), ("0%", "percent"), ("yyyy-mm-dd", "date"), ("h:mm", "time"),
        ("d/m/yy h:mm", "datetime"), ("[$-409]mmmm d, yyyy;@", "date"), ('0 "days"', ""), ("[h]:mm:ss", "time"),
        ("[Red]0.00", ""), ("mmm-yy", "date"),
    ],
)  # fmt: skip
def test_kinds_of_format(code: str, kind: str) -> None:
    assert kind_of_format(code) == kind


@pytest.mark.parametrize(
    ("value", "kind", "since_1904", "shown"),
    [
        ("43532", "date", False, "2019-03-08"), ("42070", "date", True, "2019-03-08"),
        ("1", "date", False, "1900-01-01"),
        ("0.25", "time", False, "06:00"), ("43532.75", "time", False, "2019-03-08 18:00"),
        ("1e300", "date", False, "1e+300"),
        ("3", "", False, "3"), ("0.1", "", False, "0.1"),
        ("n/a", "date", False, "n/a"), ("-5", "date", False, "-5"),
    ],
)  # fmt: skip
def test_numbers(value: str, kind: str, since_1904: bool, shown: str) -> None:
    assert shown_number(value, kind, since_1904) == shown


def slide(*texts: str, show: str = "1") -> str:
    shapes = "".join(f"<p:sp><p:txBody><a:p><a:r><a:t>{t}</a:t></a:r></a:p></p:txBody></p:sp>" for t in texts)
    return f"<p:sld {SLIDE} show='{show}'><p:cSld><p:spTree>{shapes}</p:spTree></p:cSld></p:sld>"


def deck(second: str) -> bytes:
    return package(
        "ppt/presentation.xml",
        {
            "ppt/presentation.xml": f"<p:presentation {SLIDE}><p:sldIdLst><p:sldId id='1' r:id='b'/>"
            "<p:sldId id='2' r:id='a'/></p:sldIdLst></p:presentation>",
            "ppt/_rels/presentation.xml.rels": links(
                ("a", "slide", "slides/s2.xml"), ("b", "slide", "slides/s1.xml")
            ),
            "ppt/slides/s1.xml": slide("Lessons", "Of the bridge"),
            "ppt/slides/_rels/s1.xml.rels": links(("n", "notesSlide", "../notesSlides/n1.xml")),
            "ppt/notesSlides/n1.xml": slide("Say this slowly", "1"),
            "ppt/slides/s2.xml": second,
        },
    )


def test_a_presentation(open_bytes: Callable) -> None:
    content = open_bytes(deck(slide("Not shown", show="0"))).content
    assert content.outcome is Outcome.READ
    first, second = (content.text[p.start : p.end] for p in content.pages)
    assert first == "Lessons\nOf the bridge\nNotes:\nSay this slowly"
    assert second == "(hidden slide)\nNot shown"


def test_a_damaged_slide_is_only_that_slide(open_bytes: Callable) -> None:
    content = open_bytes(deck("<broken")).content
    assert content.outcome is Outcome.PARTLY_READ and content.reason == "Slide 2 is damaged."
    assert "Lessons" in content.text


def odf(body: str, media_type: str = ODT_TYPE, **parts: str) -> bytes:
    members: dict[str, str | bytes] = {"mimetype": media_type}
    members["content.xml"] = (
        f"<office:document-content {ODF}><office:body>{body}</office:body></office:document-content>"
    )
    return zipped(
        {**members, **{name.replace("_", ".").replace("META-INF.", "META-INF/"): x for name, x in parts.items()}}
    )


def test_an_open_document_text(open_bytes: Callable) -> None:
    body = (
        "<office:text><text:tracked-changes><text:changed-region><text:p>gone</text:p></text:changed-region>"
        "</text:tracked-changes><text:h>LETTER</text:h>"
        "<text:p>I thank<text:s text:c='2'/>you<text:tab/>today"
        "<text:note><text:note-citation>1</text:note-citation>"
        "<text:note-body><text:p>A note.</text:p></text:note-body></text:note>.</text:p>"
        "<text:p>Signed<office:annotation><dc:creator>Ann</dc:creator><dc:date>2019-03-02T10:00:00</dc:date>"
        "<text:p>Really?</text:p></office:annotation></text:p><table:table><table:table-row>"
        "<table:table-cell><text:p>a</text:p></table:table-cell>"
        "<table:table-cell table:number-columns-repeated='2'><text:p>b</text:p></table:table-cell>"
        "</table:table-row></table:table></office:text>"
    )
    head = f"<office:s {ODF}><style:header><text:p>RESTRICTED</text:p></style:header></office:s>"
    meta = f"<office:m {ODF}><office:meta><dc:title>Letter</dc:title></office:meta></office:m>"
    content = open_bytes(odf(body, styles_xml=head, meta_xml=meta)).content
    assert content.text.splitlines() == [
        "RESTRICTED", "LETTER", "I thank  you\ttoday[1].", "Signed", "a\tb\tb", "", "[1] A note.", "", "Comments:",
        "Ann (2019-03-02): Really?",
    ]  # fmt: skip
    assert content.furniture[0].kind is FurnitureKind.RUNNING_HEAD
    assert content.fields == {"title": ("Letter",)}


def test_an_encrypted_open_document(open_bytes: Callable) -> None:
    manifest = f"<manifest:manifest {ODF}><manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
    data = zipped(
        {
            "mimetype": ODT_TYPE,
            "META-INF/manifest.xml": manifest + "</manifest:manifest>",
            "content.xml": b"\x01\x02",
        }
    )
    content = open_bytes(data).content
    assert content.outcome is Outcome.FAILED
    assert content.reason == "The file is encrypted: it opens only with a password."


def test_open_document_sheets(open_bytes: Callable) -> None:
    cells = "".join(
        f"<table:table-cell><text:p>{word}</text:p></table:table-cell>" for word in ("Voss", "Kasimir")
    )
    table = f"<table:table table:name='Calls'><table:table-row>{cells}</table:table-row></table:table>"
    media_type = ODT_TYPE.replace("text", "spreadsheet")
    content = open_bytes(odf(f"<office:spreadsheet>{table}</office:spreadsheet>", media_type)).content
    assert (content.media_type, content.outcome) == (media_type, Outcome.READ)
    assert content.text == "Calls\nVoss\tKasimir\n"
    assert len(content.pages) == 1


def test_entities_in_an_open_document_are_refused(open_bytes: Callable) -> None:
    data = zipped(
        {
            "mimetype": ODT_TYPE,
            "content.xml": f"{ENTITY}<office:document-content {ODF}>&a;</office:document-content>",
        }
    )
    content = open_bytes(data).content
    assert content.outcome is Outcome.FAILED and "XML entities" in content.reason

"""PDFs: text as printed, pages that need it recognised and no others, damage, caps, word boxes."""

import io
import struct
import time
from collections.abc import Callable
from datetime import UTC, datetime

import numpy as np
import pikepdf
import pytest
from pdf_files import joined, many_pages, pdf_of, placed, saved, scan_of, scanned_pdf, written
from PIL import Image

from readout.ingest.content import Caps, Source
from readout.ingest.readers import ocr, pdf, rapid, tesseract
from readout.model import Outcome, PageLayout

LETTER = [
    "EMBASSY OF MERIDIA, TARN",
    "The General told the Ambassador that the second lane",
    "would be open on Friday, and asked for two mine detectors.",
]


def words_of(text: str, layout: PageLayout) -> list[tuple[str, tuple[float, ...]]]:
    """The words of a page's table, with their boxes."""
    return [(text[row[0] : row[1]], row[2:]) for row in struct.iter_unpack("<IIffff", layout.words)]


def test_text_and_pages(open_bytes: Callable) -> None:
    content = open_bytes(pdf_of([written(LETTER), written(["Second page"])])).content
    assert content.outcome is Outcome.READ and content.reason is None
    assert content.media_type == "application/pdf"
    assert [content.text[p.start : p.end] for p in content.pages] == ["\n".join(LETTER), "Second page"]
    assert content.ocr_confidence is None


def test_labels_and_values_drawn_as_two_columns_share_lines(open_bytes: Callable) -> None:
    labels = written(["From:", "Sent:", "To:", "", "Subject:"])
    values = written(["Nora Weiss", "Friday, May 4, 2012", "Ines Corvo;", "Tomas Velik", "The bridge"], left=180)
    body = written(["The bridge was closed at noon, and nobody was told of it."], top=600)
    text = open_bytes(pdf_of([labels + values + body])).content.text
    assert text.splitlines() == [
        "From:   Nora Weiss",
        "Sent:   Friday, May 4, 2012",
        "To:   Ines Corvo;",
        "Tomas Velik",
        "Subject:   The bridge",
        "",
        "The bridge was closed at noon, and nobody was told of it.",
    ]


def test_columns_of_prose_stay_apart(open_bytes: Callable) -> None:
    left = written([f"left column of prose in line number {i}" for i in range(9)])
    right = written([f"right column of prose in line number {i}" for i in range(9)], left=330)
    lines = open_bytes(pdf_of([left + right])).content.text.split("\n")
    assert [line[:4] for line in lines if line] == ["left"] * 9 + ["righ"] * 9


def test_word_boxes_hold_the_words(open_bytes: Callable, source_of: Callable[..., Source]) -> None:
    data = pdf_of([written(LETTER)])
    content = open_bytes(data).content
    picture = Image.open(io.BytesIO(pdf.picture(source_of(data), 1, 150))).convert("L")
    dark = np.asarray(picture) < 128
    words = words_of(content.text, content.layouts[0])
    assert [w for w, _ in words] == " ".join(LETTER).split()
    height, width = dark.shape
    for _, (left, top, right, bottom) in words:
        box = dark[int(top * height) : int(bottom * height) + 1, int(left * width) : int(right * width) + 1]
        assert box.any()
        dark[int(top * height) : int(bottom * height) + 2, int(left * width) - 1 : int(right * width) + 2] = False
    assert not dark.any()  # Nothing printed lies outside the boxes.


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_word_boxes_on_turned_pages(open_bytes: Callable, source_of: Callable[..., Source], turn: int) -> None:
    data = pdf_of([written(LETTER)], head=b"/Rotate %d" % turn)
    content = open_bytes(data).content
    dark = np.asarray(Image.open(io.BytesIO(pdf.picture(source_of(data), 1, 150))).convert("L")) < 128
    height, width = dark.shape
    for _, (left, top, right, bottom) in words_of(content.text, content.layouts[0]):
        assert dark[int(top * height) : int(bottom * height) + 1, int(left * width) : int(right * width) + 1].any()
    assert content.layouts[0].width == (792 if turn != 180 else 612)


def test_only_the_scanned_page_is_recognised(open_bytes: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[int, int]] = []
    real = ocr.recognise

    def counted(image: Image.Image) -> ocr.Recognised:
        seen.append(image.size)
        return real(image)

    monkeypatch.setattr(ocr, "recognise", counted)
    data = joined(pdf_of([written(["Cover note to the scan"])]), scanned_pdf([scan_of(LETTER)]))
    content = open_bytes(data).content
    assert len(seen) == 1
    assert content.outcome is Outcome.READ
    assert [layout.scanned for layout in content.layouts] == [False, True]
    second = content.pages[1]
    assert " ".join(content.text[second.start : second.end].split()) == " ".join(LETTER)
    assert 0.8 < content.ocr_confidence <= 1


def test_boxes_of_recognised_words(open_bytes: Callable) -> None:
    image = scan_of(LETTER)
    content = open_bytes(scanned_pdf([image])).content
    dark = np.asarray(image) < 128
    height, width = dark.shape
    words = words_of(content.text, content.layouts[0])
    assert len(words) == len(" ".join(LETTER).split())
    for _, (left, top, right, bottom) in words:
        assert dark[int(top * height) : int(bottom * height) + 1, int(left * width) : int(right * width) + 1].any()


def test_a_scan_on_its_side(open_bytes: Callable) -> None:
    image = scan_of(LETTER * 6).transpose(Image.Transpose.ROTATE_90)
    content = open_bytes(scanned_pdf([image])).content
    assert content.text.startswith("EMBASSY OF MERIDIA, TARN")
    dark = np.asarray(image) < 128
    height, width = dark.shape
    for _, (left, top, right, bottom) in words_of(content.text, content.layouts[0]):
        assert dark[int(top * height) : int(bottom * height) + 1, int(left * width) : int(right * width) + 1].any()


def test_stamps_over_a_scan_are_kept_as_printed(open_bytes: Callable) -> None:
    with pikepdf.open(io.BytesIO(scanned_pdf([scan_of(["", "", *LETTER])]))) as document:
        page = document.pages[0]
        page.Resources.Font = pikepdf.Dictionary(
            F1=pikepdf.Dictionary(
                Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
            )
        )
        page.contents_add(b"q " + placed(60, 770, "Case No. F-2019-00123 Doc No. C07700104") + b" Q")
        data = saved(document)
    lines = [line for line in open_bytes(data).content.text.split("\n") if line]
    assert lines[0] == "Case No. F-2019-00123 Doc No. C07700104"
    assert " ".join(lines[1:]) == " ".join(LETTER)


def test_text_that_is_no_language_is_recognised_instead(open_bytes: Callable) -> None:
    shifted = [("".join(chr(ord("b") + ord(c) % 5) if c.isalpha() else c for c in line)) for line in LETTER * 4]
    shifted = [line.translate(str.maketrans("eaiou", "bcdfg")) for line in shifted]
    content = open_bytes(pdf_of([written(shifted)])).content
    assert content.layouts[0].scanned


def test_encrypted(open_bytes: Callable) -> None:
    with pikepdf.open(io.BytesIO(pdf_of([written(LETTER)]))) as document:
        data = saved(document, encryption=pikepdf.Encryption(user="secret", owner="secret"))
        open_to_all = saved(document, encryption=pikepdf.Encryption(user="", owner="secret"))
    content = open_bytes(data).content
    assert content.outcome is Outcome.FAILED
    assert content.reason == "The PDF is encrypted: it opens only with a password."
    assert open_bytes(open_to_all).content.outcome is Outcome.READ


def test_cut_short_after_a_page(open_bytes: Callable) -> None:
    data = pdf_of([written([f"Sheet {i}", *LETTER]) for i in range(1, 9)])
    content = open_bytes(data[: data.index(b"Sheet 4")]).content
    assert content.outcome is Outcome.PARTLY_READ
    assert content.reason == "Damaged after page 3: 3 of 8 pages read."
    assert len(content.pages) == 3 and "Sheet 3" in content.text


def test_a_lost_page_tree_is_built_anew(open_bytes: Callable) -> None:
    data = pdf_of([written([f"Sheet {i}"]) for i in range(1, 4)])
    content = open_bytes(data.replace(b"/Type /Catalog", b"/Type /Xatalog").replace(b"/Root 1 0 R", b"")).content
    assert content.outcome is not Outcome.FAILED
    assert [f"Sheet {i}" in content.text for i in (1, 2, 3)] == [True] * 3


def test_nothing_to_be_found(open_bytes: Callable) -> None:
    content = open_bytes(b"%PDF-1.7\n" + bytes(range(256)) * 20).content
    assert content.outcome is Outcome.FAILED and content.text is None
    assert content.reason == "The PDF is damaged: no page could be found in it."


def test_a_hundred_thousand_pages_end_soon(open_bytes: Callable) -> None:
    began = time.monotonic()
    content = open_bytes(many_pages(100_000)).content
    assert time.monotonic() - began < 20
    assert content.outcome is Outcome.PARTLY_READ
    assert content.reason == "2,000 pages read of 100,000: over the cap."
    assert len(content.pages) == 2_000


def test_text_cap(open_bytes: Callable) -> None:
    content = open_bytes(pdf_of([written(LETTER)] * 9), caps=Caps(text=300)).content
    assert content.outcome is Outcome.PARTLY_READ
    assert content.reason == "3 pages read of 9: longer than 300 characters."


def test_one_broken_page_is_only_that_page(open_bytes: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    real = pdf.pdfpage.runs_of

    def breaking(page: object, frame: object) -> object:
        runs = real(page, frame)
        if runs and runs[0][-1].text == "2":
            raise ValueError("no such glyph")
        return runs

    monkeypatch.setattr(pdf.pdfpage, "runs_of", breaking)
    content = open_bytes(pdf_of([written([f"Sheet {i}"]) for i in (1, 2, 3)])).content
    assert content.outcome is Outcome.PARTLY_READ
    assert content.reason == "Page 2 is damaged."
    assert [p.number for p in content.pages] == [1, 3]


def test_without_language_data(open_bytes: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tesseract, "data_folders", lambda: iter(()))
    monkeypatch.setattr(rapid, "is_installed", lambda: False)
    text, scan = pdf_of([written(["Cover note"])]), scanned_pdf([scan_of(LETTER)])
    mixed = open_bytes(joined(text, scan)).content
    why = "Page 2 is a picture and no OCR language data is installed (apt install tesseract-ocr-eng)."
    assert (mixed.outcome, mixed.reason, mixed.needs) == (Outcome.PARTLY_READ, why, ("ocr:eng",))
    assert mixed.text.strip() == "Cover note"
    alone = open_bytes(scan).content
    assert (alone.outcome, alone.text, alone.needs) == (Outcome.FAILED, None, ("ocr:eng",))


def test_embedded_files_and_fields(open_bytes: Callable) -> None:
    with pikepdf.open(io.BytesIO(pdf_of([written(LETTER)]))) as document:
        document.attachments["list.txt"] = pikepdf.AttachedFileSpec(
            document, b"Corvo\nVelik\n", filename="list.txt"
        )
        document.docinfo["/Title"] = "Microsoft Word - The second lane"
        document.docinfo["/Author"] = "Nora Weiss"
        document.docinfo["/CreationDate"] = "D:20190318145500+01'00'"
        opened = open_bytes(saved(document))
    assert opened.files == {"list.txt": b"Corvo\nVelik\n"}
    assert opened.content.fields == {
        "title": ("The second lane",),
        "author": ("Nora Weiss",),
        "created": ("2019-03-18T14:55:00+01:00",),
    }
    assert datetime.fromisoformat(opened.content.fields["created"][0]).astimezone(UTC).hour == 13


def test_text_boxes_laid_over_a_page_are_read(open_bytes: Callable) -> None:
    with pikepdf.open(io.BytesIO(pdf_of([written(LETTER)]))) as document:
        look = document.make_stream(placed(2, 5, "B6"))
        look.Type, look.Subtype, look.BBox = pikepdf.Name.XObject, pikepdf.Name.Form, [0, 0, 40, 20]
        look.Resources = document.pages[0].Resources
        box = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.FreeText, Rect=[300, 500, 340, 520], F=4,
            Contents="B6", AP=pikepdf.Dictionary(N=look), DA="/F1 11 Tf",
        )  # fmt: skip
        document.pages[0].Annots = pikepdf.Array([document.make_indirect(box)])
        text = open_bytes(saved(document)).content.text
    assert text.split("\n")[-1] == "B6"


def test_page_pictures_are_capped(source_of: Callable[..., Source]) -> None:
    data = pdf_of([written(LETTER)])
    assert Image.open(io.BytesIO(pdf.picture(source_of(data), 1, 100))).size == (850, 1100)
    large = Image.open(io.BytesIO(pdf.picture(source_of(data), 1, 5_000)))
    assert large.width * large.height < 17_000_000

"""The four forms of a brief: each is read back and has all of it; the same brief gives the same bytes."""

import io
import re
import zipfile
from collections.abc import Callable
from html import unescape
from xml.etree import ElementTree

import pypdfium2
import pytest
from brief_texts import DOCUMENT, HARSH, made_brief
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from readout.export.brief_docx import brief_docx
from readout.export.brief_html import brief_html
from readout.export.brief_markdown import brief_markdown
from readout.export.brief_notes import DOCUMENTS, NOTES, REMARKS, document_text, note_texts
from readout.export.brief_pdf import brief_pdf
from readout.export.pdf_fonts import MISSING, OTHER, covered
from readout.model import Brief

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def squeezed(text: str) -> str:
    """A text without white space, as forms break lines where they like."""
    return "".join(text.split())


def of_html(brief: Brief) -> str:
    """All words of the page."""
    return HTMLParser(brief_html(brief)).body.text()  # type: ignore[union-attr]


def of_markdown(brief: Brief) -> str:
    """All words, footnote marks taken out and escapes undone."""
    text = re.sub(r"\[\^\d+\]:?", "", brief_markdown(brief))
    return re.sub(r"\\(.)", r"\1", text)


def parts_of(brief: Brief) -> dict[str, ElementTree.Element]:
    """The XML parts of the Word document."""
    with zipfile.ZipFile(io.BytesIO(brief_docx(brief))) as archive:
        return {name: ElementTree.fromstring(archive.read(name)) for name in archive.namelist()}


def of_docx(brief: Brief) -> str:
    """All words of the body and the footnotes, footnote marks taken out."""
    parts = parts_of(brief)
    runs = [run for name in ("word/document.xml", "word/footnotes.xml") for run in parts[name].iter(f"{W}r")]
    plain = [r for r in runs if r.find(f"{W}rPr/{W}rStyle") is None]
    return "".join(t.text or "" for run in plain for t in run.iter(f"{W}t"))


def of_pdf(brief: Brief) -> str:
    """All words of all pages, without the numbers of footnotes and pages."""
    pages = pypdfium2.PdfDocument(brief_pdf(brief))
    return "".join(page.get_textpage().get_text_bounded() for page in pages)


@pytest.mark.parametrize("read", [of_html, of_markdown, of_docx, of_pdf])
def test_every_form_has_all_of_the_brief(read: Callable[[Brief], str]) -> None:
    brief = made_brief()
    found = re.sub(r"\d", "", squeezed(read(brief)))
    wanted = [brief.title, brief.subtitle, REMARKS, DOCUMENTS, *brief.remarks]
    wanted += [section.heading for section in brief.sections] + ["Norland"]
    wanted += [sentence.text for sentence in brief.sentences()]
    wanted += [part for note in note_texts(brief) for part in (note.quotation, note.where)]
    wanted += [part for document in brief.documents for part in document_text(document)]
    for text in filter(None, wanted):
        assert re.sub(r"\d", "", squeezed(text)) in found, text


@pytest.mark.parametrize("make", [brief_html, brief_markdown, brief_docx, brief_pdf])
def test_the_same_brief_gives_the_same_bytes(make: Callable[[Brief], str | bytes]) -> None:
    assert make(made_brief()) == make(made_brief())


def test_a_page_is_whole_in_itself_and_its_numbers_lead_there_and_back() -> None:
    page = brief_html(made_brief(), lambda at: f"documents/{at.document}.html#p{at.start}-{at.end}")
    assert not re.search(r"<(?:script|link|img|iframe|object)\b|https?://|\son\w+=", page)
    assert (
        "default-src 'none'" in unescape(page) and "@media print" in page and "prefers-color-scheme: dark" in page
    )
    tree = HTMLParser(page)
    ids = {node.attributes["id"] for node in tree.css("[id]")}
    links = [str(node.attributes["href"]) for node in tree.css("a")]
    assert all(link[1:] in ids for link in links if link.startswith("#"))
    assert {"#n1", "#n2", "#n3", "#r1", "#r2", "#r3"} <= set(links)
    assert sum(link.startswith(f"documents/{DOCUMENT}.html#p") for link in links) == 2
    assert tree.css_first("b") is None and HARSH in tree.body.text()  # type: ignore[union-attr]


def test_markdown_has_a_footnote_for_each_mark() -> None:
    text = brief_markdown(made_brief())
    marks = set(re.findall(r"(?<!\n)\[\^(\d+)\](?!:)", text))
    assert marks == set(re.findall(r"^\[\^(\d+)\]:", text, re.M)) == {"1", "2", "3"}


def test_a_word_document_has_real_footnotes_each_once() -> None:
    parts = parts_of(made_brief())
    references = [r.get(f"{W}id") for r in parts["word/document.xml"].iter(f"{W}footnoteReference")]
    notes = [n.get(f"{W}id") for n in parts["word/footnotes.xml"].iter(f"{W}footnote")]
    assert references == ["1", "2", "3"] and notes == ["-1", "0", "1", "2", "3"]
    fields = [f.get(f"{W}instr") for f in parts["word/document.xml"].iter(f"{W}fldSimple")]
    marks = {b.get(f"{W}name") for b in parts["word/document.xml"].iter(f"{W}bookmarkStart")}
    assert {str(field).split()[1] for field in fields if "NOTEREF" in str(field)} <= marks
    styles = {s.get(f"{W}styleId") for s in parts["word/styles.xml"].iter(f"{W}style")}
    used = {s.get(f"{W}val") for p in parts.values() for s in p.iter() if s.tag in (f"{W}pStyle", f"{W}rStyle")}
    assert used <= styles


def test_a_pdf_has_links_an_outline_and_says_nothing_of_when_it_was_made() -> None:
    content = brief_pdf(made_brief())
    pages = pypdfium2.PdfDocument(content)
    assert [item.get_title() for item in pages.get_toc()][:2] == ["What the documents are", "What they reveal"]
    assert content.count(b"/Subtype /Link") == 8
    assert pages.get_metadata_dict()["Title"] == made_brief().title
    assert not re.search(rb"/(?:CreationDate|ModDate) \(D:20[2-9]", content)
    assert NOTES in of_pdf(made_brief())


def test_characters_that_no_type_has_become_a_box() -> None:
    runs = list(covered("a\u0639\u2713\u4e2d"))
    assert ("a", "") in runs
    assert "".join(text for text, _ in runs).count(MISSING) == 2
    assert ("\u2713" in "".join(text for text, name in runs if name == OTHER)) or MISSING

"""Whole files structured: documents, their tree, cards, pages and furniture, and what comes from where."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readout.ingest.content import Content
from readout.ingest.structure import structure
from readout.model import DateSource, Document, Furniture, FurnitureKind, Kind, Page

FILE = "0123456789abcdef" * 4
STAMP = "UNCLASSIFIED U.S. Department of State Case No. F-2031-00001 Doc No. C09999999 Date: 01/02/2035"
THREAD = (
    f"     {STAMP}\n\n\nFrom:               Ann Roe <roea@dept.gov>\n"
    "Sent:               Monday, May 3, 2010 8:43 PM\n"
    "To:                 Doe, Jo\nSubject:            FW: Tea\nAttachments:        tea.doc\n\n"
    "Please see what is said below.\n\n-----Original Message-----\nFrom: Doe, Jo\n"
    "Sent: Monday, May 3, 2010 7:00 PM\n"
    "To: Ann Roe\nSubject: Tea\n\n"
    f"Is there any tea left in the house?\n\f     {STAMP}\n\nOr should we buy some of it?\n\n     {STAMP}\n"
)


def read(text: str, **more: object) -> tuple[Document, ...]:
    return structure(Content("text/plain", text=text, **more), FILE)  # type: ignore[arg-type]


def check(text: str, documents: tuple[Document, ...]) -> None:
    """The rules that hold for any text."""
    by_id = {d.id: d for d in documents}
    assert len(by_id) == len(documents)
    assert (documents[0].text, documents[0].parent, documents[0].start) == (text, None, 0)
    assert [d.ordinal for d in documents] == list(range(len(documents)))
    for document in documents[1:]:
        assert document.parent is not None and document.parent_span is not None
        parent = by_id[document.parent]
        start, end = document.parent_span
        assert 0 <= start < end <= len(parent.text)
        assert document.text == parent.text[start:end] == document.text.strip()
        assert document.start == parent.start + start
    for parent in documents:
        spans = sorted(d.parent_span for d in documents if d.parent == parent.id and d.parent_span)
        assert all(a[1] <= b[0] for a, b in pairwise(spans))
    for document in documents:
        for span in (*document.furniture, *document.portions, *document.pages):
            assert 0 <= span.start <= span.end <= len(document.text)


def test_a_thread() -> None:
    pages = (Page(1, 0, THREAD.index("\f") + 1), Page(2, THREAD.index("\f") + 1, len(THREAD)))
    top, low = read(THREAD, pages=pages)
    check(THREAD, (top, low))
    assert (top.kind, top.title, top.date, top.date_source) == (
        Kind.EMAIL, "FW: Tea", "2010-05-03T20:43:00", DateSource.HEADER
    )  # fmt: skip
    assert (top.header.sender, top.header.to, top.header.attachments) == (
        ("Ann Roe <roea@dept.gov>",), ("Doe, Jo",), ("tea.doc",)
    )  # fmt: skip
    assert top.release is not None and top.release.number == "C09999999"
    assert low.release is None
    assert low.text.startswith("-----Original Message-----")
    assert low.text.endswith("Or should we buy some of it?")
    assert low.date == "2010-05-03T19:00:00"
    assert [p.number for p in low.pages] == [1, 2]
    assert low.pages[0].start == 0
    stamps = [f for f in top.furniture if f.kind is FurnitureKind.STAMP]
    assert {top.text[f.start : f.end] for f in stamps} == {STAMP}
    assert [low.text[f.start : f.end] for f in low.furniture if f.kind is FurnitureKind.STAMP] == [STAMP]
    heads = [low.text[f.start : f.end] for f in low.furniture if f.kind is FurnitureKind.HEADER]
    assert [h.splitlines()[0] for h in heads] == ["-----Original Message-----"]


def test_a_release_stamp_gives_no_date() -> None:
    (document,) = read(f"{STAMP}\n\nA paper with nothing else on it.\n")
    assert document.date is None


def test_what_the_format_says_wins() -> None:
    fields = {
        "from": ("Jo Doe <doe@b.org>",), "to": ("a@b.org", "c@d.org"), "subject": ("Coffee",),
        "date": ("Tue, 4 May 2010 09:00:00 +0200",), "message_id": ("<1@b.org>",), "references": ("<0@b.org>",),
    }  # fmt: skip
    top = read(THREAD, fields=fields)[0]
    assert top.header.sender == ("Jo Doe <doe@b.org>",)
    assert top.header.to == ("a@b.org", "c@d.org")
    assert top.header.attachments == ("tea.doc",)
    assert (top.title, top.date) == ("Coffee", "2010-05-04T09:00:00+02:00")
    assert (top.header.message_id, top.header.in_reply_to) == ("<1@b.org>", ("<0@b.org>",))


def test_a_quoted_message_without_subject_is_called_by_its_first_words() -> None:
    _, quoted = read("Yes.\n\nOn Mon, May 3, 2010 at 7:00 PM Jo Doe <doe@b.org> wrote:\n> Shall we have tea?\n")
    assert (quoted.title, quoted.header.sender) == ("Shall we have tea?", ("Jo Doe <doe@b.org>",))


def test_the_language_is_that_of_the_words_and_else_what_the_file_states() -> None:
    stated = {"language": ("en-US",)}
    russian = "Министр сказал, что мост останется закрытым до конца переговоров с соседней страной.\n"
    assert read(russian, fields=stated)[0].language == "ru"
    assert read("Tea.\n", fields=stated)[0].language == "en"
    assert read("Tea.\n", fields={"language": ("unknown",)})[0].language is None


def test_empty_pages_are_pages_too() -> None:
    text = "One.\n\n\n\nThree.\n\n"
    pages = (Page(1, 0, 4), Page(2, 6, 6), Page(3, 8, 14), Page(4, 16, 16))
    assert read(text, pages=pages)[0].pages == pages
    assert read("", pages=(Page(1, 0, 0),))[0].pages == (Page(1, 0, 0),)


def test_no_text_no_documents() -> None:
    assert structure(Content("application/zip"), FILE) == ()


def test_a_letter_has_its_own_date() -> None:
    (document,) = read(
        "The Ministry\nMarble Street\n\n3 May 2010\n\nDear Mrs Roe,\n\nThank you.\n\nSincerely,\nJo Doe\n"
    )
    assert (document.date, document.date_source) == ("2010-05-03", DateSource.TEXT)
    assert document.kind is Kind.LETTER
    assert document.title == "The Ministry"


def test_a_memorandum() -> None:
    (document,) = read(
        "MEMORANDUM\n\nTO:       The Minister\nFROM:     Ann Roe\nDATE: May 3, 2010\nSUBJECT:  Bridges\n\nOpen.\n"
    )
    assert document.kind is Kind.MEMORANDUM
    assert document.header.sender == ("Ann Roe",)
    assert (document.title, document.date) == ("Bridges", "2010-05-03")


def test_a_cable_in_a_message_is_its_child() -> None:
    text = (
        "From: Ann Roe\nSent: Monday, October 10, 2011 8:43 PM\nTo: Doe, Jo\nSubject: Fw: Bridges\n\n"
        "See the cable below.\n\nUNCLASSIFIED\n\nMRN: 11 PORTVALE 123\nDate/DTG: Oct 05, 2011 / 051127Z OCT 11\n"
        "From: AMEMBASSY PORTVALE\n"
        "Action: WASHDC, SECSTATE ROUTINE\nE.O.: 13526\nTAGS: PREL, ECON\nSubject: BRIDGES OF PORTVALE\n\n"
        "1. The bridges of Portvale are open.\n\n2. The ferries are not.\n\nSignature: Roe\n\nUNCLASSIFIED\n"
    )
    found = read(text)
    check(text, found)
    assert [d.kind for d in found] == [Kind.EMAIL, Kind.CABLE]
    assert found[1].parent == found[0].id
    assert found[1].header.number == "11 PORTVALE 123"
    assert found[1].date == "2011-10-05T11:27:00Z"
    assert found[0].header.sender == ("Ann Roe",)


def test_furniture_of_the_format_is_kept() -> None:
    text = "Menu\n\nThe bridges of Portvale are open again.\n"
    (document,) = read(text, furniture=(Furniture(0, 4, FurnitureKind.WEB_CHROME),))
    assert Furniture(0, 4, FurnitureKind.WEB_CHROME) in document.furniture


def test_the_same_text_gives_the_same_documents() -> None:
    assert read(THREAD) == read(THREAD)


_PIECES = st.sampled_from(
    [
        "From: Ann Roe\n", "Sent: Monday, May 3, 2010 8:43 PM\n", "To: a; b\n", "Subject: x\n", "\n",
        "-----Original Message-----\n", "Begin forwarded message:\n", "> quoted\n", ">> twice\n", "»\n",
        "On May 3, 2010, at 7:00 PM, Jo <j@b.org> wrote:\n", "Some words of a text.\n", "   indented\n", "\f",
        STAMP + "\n", "Sent from my telephone\n", "TAGS: PREL\n", "MRN: 11 PORTVALE 1\n", "E.O.: 13526\n",
        "FM AMEMBASSY X\n", "R 261234Z AUG 74\n", "1. (SBU) Paragraph.\n", "From:\n", "Date:", "To", " ",
    ]
)  # fmt: skip


@settings(deadline=None, max_examples=300)
@given(st.lists(_PIECES, max_size=30).map("".join) | st.text(max_size=200))
def test_any_text_gives_a_sound_tree(text: str) -> None:
    cut = [i + 1 for i, c in enumerate(text) if c == "\f"]
    pages = tuple(Page(n, a, b) for n, (a, b) in enumerate(pairwise([0, *cut, len(text)]), 1))
    check(text, read(text, pages=pages))


_HOSTILE = {
    "from": "From: a\n",
    "headers": "From: a b\nSent: Monday, March 1, 2010 3:00 PM\nTo: c; d\nSubject: x\n\nbody\n\n",
    "marks": ">",
    "marked lines": ">\n a\n",
    "one word": "a",
    "blanks": " ",
    "labels": "To: a;\n",
    "blank labels": "From:\nSent:\nTo:\nSubject:\n",
    "sentences": "On Jan 5, 2010, at 3:04 PM, Bob wrote:\n",
    "announcements": "-----Original Message-----\n",
    "pages": "\f",
    "weak labels": "Sent 12 March 2010\n",
    "commas": 'From: a\nTo: a,"b,',
}


@pytest.mark.parametrize("name", _HOSTILE)
def test_time_is_linear_in_hostile_text(name: str) -> None:
    def seconds(size: int) -> float:
        text = _HOSTILE[name] * (size // len(_HOSTILE[name]))
        begin = time.process_time()
        read(text)
        return time.process_time() - begin

    seconds(2_000)
    small, large = max(seconds(30_000), 0.01), seconds(240_000)
    assert large < 8 * small * 4


def test_texts_of_deep_threads_stay_bounded() -> None:
    text = _HOSTILE["headers"] * 10_000
    assert sum(len(d.text) for d in read(text)) < 24_000_000


def test_a_form_prints_its_title_below_its_office() -> None:
    statement = (
        "MINISTRY OF PORTS\nFOR IMMEDIATE RELEASE\n\nStatement by the Minister of Ports\n\nThe harbour is open.\n"
    )
    talk = "MEMORANDUM OF CONVERSATION\n\nPARTICIPANTS: Ann Hall\nSUBJECT: Harbour dues\n\nMs Hall spoke first.\n"
    assert [structure(Content("text/plain", text=text), "f" * 64)[0].title for text in (statement, talk)] == [
        "Statement by the Minister of Ports",
        "Harbour dues",
    ]

"""The footnote sheet of a checked draft: each form is read back and has all of it, and nothing in it is markup."""

import io
import re
import zipfile
from html import unescape
from xml.etree import ElementTree

import pytest
from brief_texts import DOCUMENT, HARSH

from readout.export.sheet_docx import sheet_docx
from readout.export.sheet_html import sheet_html
from readout.export.sheet_words import VERDICTS, footnotes, pieces, searched, silence, summary
from readout.model import (
    Audience,
    ClaimCheck,
    Departure,
    Difference,
    DraftCheck,
    Ground,
    Kind,
    Point,
    SentenceCheck,
    Source,
    Support,
)

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXT = f"Varga asked for grain. {HARSH} was said. Nothing of it was found. A heading"
SAID = "Varga demanded grain\nand more."


def ground(start: int, *, against: bool = False, differences: tuple[Difference, ...] = ()) -> Ground:
    """A passage."""
    source = Source(DOCUMENT, "pile/<a>.txt", "A & B", Kind.CABLE, Audience.PRIVATE, "2019-03-08")
    marks = ((start, start + 5),)
    return Ground(source, start, start + len(SAID), SAID, against, 0.8, differences, marks)


def checked() -> DraftCheck:
    """A check with every verdict."""
    act = Difference(Point.ACT, Departure.LESS, "asked", "demanded", f"The passage has {HARSH}.")
    ends = [m.end() for m in re.finditer(r"grain\.|said\.|found\.|heading", TEXT)]
    starts = [0, *(end + 1 for end in ends)]
    supports = (Support.CONTRADICTED, Support.SUPPORTED, Support.NOT_FOUND)
    grounds: tuple[tuple[Ground, ...], ...] = (
        (ground(10, against=True, differences=(act,)), ground(90)),
        (ground(400),),
        (),
    )
    sentences = [
        SentenceCheck(a, b, verdict, (ClaimCheck(a, b, verdict, found, (act,) if number == 0 else ()),))
        for number, (a, b, verdict, found) in enumerate(zip(starts, ends, supports, grounds, strict=False))
    ]
    sentences.append(SentenceCheck(starts[3], ends[3], Support.NOTHING, why="a heading"))
    return DraftCheck(
        "ab" * 32, f"Title {HARSH}", "2019-03-09", TEXT, tuple(sentences), "2026-11-28T20:00:00Z", "1/1", 3, 1, 2,
        notes=(f"Note {HARSH}",),
    )  # fmt: skip


def of_docx(content: bytes) -> str:
    """All words of a Word document and its footnotes, every part well-formed."""
    out = []
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            tree = ElementTree.fromstring(archive.read(name))
            if name in ("word/document.xml", "word/footnotes.xml"):
                out += ["".join(t.text or "" for t in p.iter(f"{W}t")) for p in tree.iter(f"{W}p")]
    return "\n".join(out)


def of_html(content: str) -> str:
    """All words of a page."""
    return unescape(re.sub(r"<[^>]+>", "", content.partition("<body>")[2]))


@pytest.mark.parametrize("form", ["html", "docx"])
def test_each_form_has_all_of_it(form: str) -> None:
    check = checked()
    text = of_html(sheet_html(check, "a.txt")) if form == "html" else of_docx(sheet_docx(check, "a.txt"))
    flat = " ".join(text.split())
    for sentence in check.sentences:
        assert " ".join(check.text[sentence.start : sentence.end].split()) in flat
        assert VERDICTS[sentence.verdict] in flat
        for claim in sentence.claims:
            for found in claim.grounds:
                assert " ".join(found.text.split()) in flat and "pile/<a>.txt" in flat
    for words in (HARSH, searched(check), summary(check), check.id, "Against:"):
        assert words in flat


def test_the_page_fetches_and_runs_nothing() -> None:
    page = sheet_html(checked(), "a.txt")
    assert "default-src 'none'" in unescape(page) and "<script" not in page and "<b>&amp;</b>" not in page
    assert not re.search(r'(?:src|href)="', page) and "url(" not in page


def test_the_same_check_gives_the_same_bytes() -> None:
    assert sheet_docx(checked(), "a.txt") == sheet_docx(checked(), "a.txt")
    assert sheet_html(checked(), "a.txt") == sheet_html(checked(), "a.txt")


def test_footnotes_are_numbered_through_and_their_pieces_are_the_passage() -> None:
    told = [note for _, notes in footnotes(checked().sentences) for note in notes]
    assert [note.number for note in told] == list(range(1, len(told) + 1))
    found = list(pieces(ground(10)))
    assert " ".join("".join(piece.text for piece in found).split()) == " ".join(SAID.split())
    assert [piece.text for piece in found if piece.answers] == ["Varga"]


def test_silence_is_told_only_where_nothing_was_found() -> None:
    first, *_, third, _ = checked().sentences
    assert silence(first.claims[0]) == "" and silence(third.claims[0]) != ""

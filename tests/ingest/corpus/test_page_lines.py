"""Lines as repetition compares them."""

import re

from hypothesis import given
from hypothesis import strategies as st

from readout.ingest.corpus.page_lines import Sheet
from readout.model import Document, Furniture, FurnitureKind

TEXTS = st.text(alphabet="aB9 .-\u2019\u00a0\u00e9\u0130\t\n\r\f", max_size=60)


def sheet(text: str, *furniture: Furniture) -> Sheet:
    return Sheet(Document("d", "f", 0, text, furniture=furniture))


def test_figures_case_spacing_and_punctuation_do_not_count() -> None:
    keys = sheet("  Page 3 of 12.\nPAGE  4   of 7\r\n\u2022page 1 of 1\fPages 3 of 12\n")
    first, second, third, other = keys.keys
    assert first == second == third != other


@given(TEXTS)
def test_every_filled_line_is_there_once_with_its_place(text: str) -> None:
    found = sheet(text)
    lines = [found.line(n) for n in range(len(found))]
    assert [line.text for line in lines] == [part.strip() for part in re.split("[\n\r\f]", text) if part.strip()]
    assert all(text[line.start : line.end] == line.text for line in lines)
    assert list(found.within(0, len(text))) == list(range(len(found)))


@given(TEXTS)
def test_a_line_has_the_key_that_it_has_alone(text: str) -> None:
    found = sheet(text)
    assert [*found.keys] == [key for n in range(len(found)) for key in sheet(found.line(n).text).keys]


def test_lines_that_hold_furniture_are_left_out_but_for_quote_marks() -> None:
    text = "> one\ntwo\n\nthree\nfour"
    marks = (Furniture(0, 1, FurnitureKind.QUOTE_MARK), Furniture(7, 9, FurnitureKind.STAMP))
    found = sheet(text, *marks, Furniture(11, 16, FurnitureKind.SIGNATURE))
    assert [found.line(n).text for n in range(len(found))] == ["> one", "four"]
    assert list(found.within(3, len(text))) == [1]

"""The line table: every character belongs to a line or a break, offsets are the text's."""

from hypothesis import given
from hypothesis import strategies as st

from readout.ingest.structure.lines import Lines

_TEXTS = st.text(alphabet="ab \t\n\r\f\u2028>", max_size=80)


def test_form_feeds_end_lines() -> None:
    lines = Lines("one\n\f  two \r\nthree")
    assert lines.texts == ["one", "", "two", "three"]
    assert [lines.text[s:e] for s, e in zip(lines.starts, lines.ends, strict=True)] == [
        "one",
        "",
        "  two ",
        "three",
    ]
    assert lines.indent(2) == 2
    assert lines.text[lines.first(2) : lines.last(2)] == "two"


def test_empty_text_has_no_lines() -> None:
    lines = Lines("")
    assert len(lines) == 0
    assert lines.span(0, 0) == (0, 0)
    assert lines.at(5) == 0


def test_span_leaves_out_blanks_around() -> None:
    lines = Lines("\n  a\n b \n\n")
    assert lines.text[slice(*lines.span(0, len(lines)))] == "a\n b"
    assert lines.span(3, 4) == (10, 10)


@given(_TEXTS)
def test_lines_cover_the_text(text: str) -> None:
    lines = Lines(text)
    for number, (start, end) in enumerate(zip(lines.starts, lines.ends, strict=True)):
        assert lines.texts[number] == text[start:end].strip()
        assert lines.at(start) == number
        assert text[lines.first(number) : lines.last(number)] == lines.texts[number]
    assert "".join(text[s:e] for s, e in zip(lines.starts, lines.ends, strict=True)) == "".join(text.splitlines())

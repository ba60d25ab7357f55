"""Setting a text into blocks: nothing of it is lost or doubled, whatever lies over it."""

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from readout.model import Document, Furniture, FurnitureKind, Kind, Page, Portion
from readout.web.blocks import Block, Setter
from readout.web.layers import lay
from readout.web.params import Span

FILE = "f" * 64
COVER = "Please read the cable below.\n\n"
CABLE = "SUBJECT: GRAIN\n\n1. (SBU) The envoy called on the minister.\n\n2. (U) They spoke of grain.\n"
TEXT = "STAMP 12\n" + COVER + CABLE + "STAMP 12\n"


def _document(text: str, **values: object) -> Document:
    return Document(FILE[:20], FILE, 0, text, **values)  # type: ignore[arg-type]


def _shown(blocks: Iterable[Block]) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    for block in blocks:
        out += [(line.start, line.end) for line in block.lines] + _shown(block.blocks)
    return out


def _cable() -> Document:
    start = TEXT.index("SUBJECT")
    at = CABLE.index("1. (SBU)")
    return Document(
        "c", FILE, 1, CABLE, Kind.CABLE, start=start, parent=FILE[:20], parent_span=(start, start + len(CABLE)),
        title="GRAIN", portions=(Portion(at, at + 43, "SBU"),),
    )  # fmt: skip


def test_furniture_paragraphs_and_a_nested_cable_are_told_apart() -> None:
    last = TEXT.rindex("STAMP")
    document = _document(
        TEXT, furniture=(Furniture(0, 8, FurnitureKind.STAMP), Furniture(last, last + 8, FurnitureKind.STAMP))
    )
    blocks = Setter(document, (_cable(),), lay(document, (_cable(),))).set(0, len(TEXT))
    assert [b.kind for b in blocks] == ["furniture", "text", "child", "furniture"]
    assert blocks[0].label == "stamp"
    inner = blocks[2].blocks
    assert blocks[2].child is not None and blocks[2].child.title == "GRAIN"
    assert [b.mark for b in inner] == ["", "SBU", ""]
    assert TEXT[inner[1].start : inner[1].end].startswith("1. (SBU) The envoy")


def test_the_passage_is_marked_once_and_begins_with_the_anchor() -> None:
    document = _document(TEXT)
    start = TEXT.index("envoy")
    hit = Span(start, TEXT.index("They") + 4)
    blocks = Setter(document, (_cable(),), lay(document, (_cable(),), hit)).set(0, len(TEXT))
    runs = [run for block in blocks[1].blocks for line in block.lines for run in line.runs]
    assert "".join(run.text for run in runs if run.hit) == "envoy called on the minister.2. (U) They"
    assert [run.text[:5] for run in runs if run.anchor] == ["envoy"]


def test_words_searched_for_are_marked_even_where_they_overlap() -> None:
    document = _document("grain and grain bread")
    layers = lay(document, (), None, ((10, 15), (0, 5), (10, 21)))
    (block,) = Setter(document, (), layers).set(0, len(document.text))
    assert [run.text for run in block.lines[0].runs if run.term] == ["grain", "grain bread"]


def test_page_breaks_show_between_pages_but_not_before_the_first() -> None:
    text = "one\ftwo\f\fthree\n"
    pages = (Page(1, 0, 3), Page(2, 4, 7), Page(3, 8, 8), Page(4, 9, 14))
    document = _document(text, pages=pages)
    blocks = Setter(document, (), lay(document, ())).set(0, len(text))
    assert [b.number for b in blocks if b.kind == "page"] == [2, 3, 4]


def test_quoted_lines_are_told_by_their_marks() -> None:
    text = "> He said so.\n> Twice.\n"
    marks = tuple(Furniture(at, at + 2, FurnitureKind.QUOTE_MARK) for at in (0, 14))
    document = _document(text, furniture=marks)
    (block,) = Setter(document, (), lay(document, ())).set(0, len(text))
    assert block.quoted


def test_a_nested_document_cut_by_the_window_says_so() -> None:
    document = _document(TEXT)
    cable = _cable()
    middle = cable.start + 20
    setter = Setter(document, (cable,), lay(document, (cable,)))
    first, second = setter.set(0, middle)[-1], setter.set(middle, len(TEXT))[0]
    assert (first.kind, first.begun, first.unfinished) == ("child", False, True)
    assert (second.kind, second.begun, second.unfinished) == ("child", True, False)


@given(st.text(st.sampled_from("ab >\n\f\r\t.é𝔘"), max_size=120), st.data())
def test_every_character_that_shows_is_set_exactly_once(text: str, data: st.DataObject) -> None:
    spot = st.integers(0, len(text))
    spans = [sorted(pair) for pair in data.draw(st.lists(st.tuples(spot, spot), max_size=6))]
    furniture = tuple(Furniture(a, b, FurnitureKind.STAMP) for a, b in spans)
    breaks = sorted({0, *data.draw(st.lists(spot, max_size=3))})
    ends = [*breaks[1:], len(text)]
    pages = tuple(Page(n, a, b) for n, (a, b) in enumerate(zip(breaks, ends, strict=True), 1))
    a, b = sorted(data.draw(st.tuples(spot, spot)))
    child = Document("c", FILE, 1, text[a:b], start=a, parent=FILE[:20], parent_span=(a, b))
    document = _document(text, furniture=furniture, pages=pages)
    layers = lay(document, (child,), Span(a, b) if a < b else None)
    shown = _shown(Setter(document, (child,), layers).set(0, len(text)))
    seen = [at for start, end in shown for at in range(start, end) if not text[at].isspace()]
    assert seen == [at for at, letter in enumerate(text) if not letter.isspace()]


@given(st.text(st.sampled_from("ab \n"), max_size=60), st.data())
def test_runs_are_the_line_letter_by_letter(text: str, data: st.DataObject) -> None:
    spot = st.integers(0, len(text))
    start, end = sorted(data.draw(st.tuples(spot, spot)))
    document = _document(text, furniture=(Furniture(start, end, FurnitureKind.SIGNATURE),))
    for block in Setter(document, (), lay(document, ())).set(0, len(text)):
        for line in block.lines:
            assert "".join(run.text for run in line.runs) == text[line.start : line.end]

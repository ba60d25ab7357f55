"""What of a document is read, and how it is cut."""

import itertools
from dataclasses import replace

from readout.extract.passages import USUAL, cut_passages, own_text
from readout.model import Document, Furniture, FurnitureKind

SENTENCE = "The minister told the embassy that the corridor would stay open until the talks had ended. "


def document(text: str, **more: object) -> Document:
    return replace(Document("d", "f", 0, text), **more)  # type: ignore[arg-type]


def test_furniture_and_documents_inside_are_blanked_with_every_offset_kept() -> None:
    text = "STAMP 1\nOwn words here.\nInner words.\nMore of its own."
    a = text.index("Inner")
    outer = document(text, furniture=(Furniture(0, 7, FurnitureKind.STAMP),))
    inner = document(text[a : a + 12], id="d-1", parent="d", parent_span=(a, a + 12))
    own = own_text(outer, (inner,))
    assert len(own) == len(text)
    assert own.split() == ["Own", "words", "here.", "More", "of", "its", "own."]
    assert own.index("Own") == text.index("Own")
    assert own.index("More") == text.index("More")


def test_signatures_are_read() -> None:
    text = "We agree.\n\nOKORO"
    signed = document(text, furniture=(Furniture(11, 16, FurnitureKind.SIGNATURE),))
    assert [p.text for p in cut_passages(signed, ())] == [text]


def test_passages_are_whole_sentences_of_bounded_length_and_hold_all_of_the_text() -> None:
    text = "\n\n".join(SENTENCE * n for n in (3, 9, 1, 14, 2, 2, 30))
    passages = cut_passages(document(text), ())
    assert len(passages) > 4
    assert "".join("".join(p.text for p in passages).split()) == "".join(text.split())
    for p in passages:
        assert p.text == text[p.start : p.end]
        assert len(" ".join(p.text.split())) <= USUAL
        assert p.text.endswith(".")
    assert all(a.end <= b.start for a, b in itertools.pairwise(passages))


def test_a_cut_falls_between_paragraphs_where_it_can() -> None:
    text = (SENTENCE * 7).strip() + "\n\n" + (SENTENCE * 7).strip()
    first, second = cut_passages(document(text), ())
    assert first.end == text.index("\n\n")
    assert second.start == first.end + 2


def test_a_sentence_without_end_is_cut() -> None:
    passages = cut_passages(document("word " * 4000), ())
    assert max(len(p.text) for p in passages) <= 1300
    assert cut_passages(document("x" * 10_000), ())


def test_nothing_is_no_passage() -> None:
    assert cut_passages(document(" \n "), ()) == ()
    assert cut_passages(document(""), ()) == ()

"""Words taken out of documents."""

from brief_texts import cited, parse
from hypothesis import given
from hypothesis import strategies as st

from readout.account.brief.material import CitedText, find_words, flat, sentences_around, shortened, verbatim
from readout.account.brief.quoting import balanced, quoted

_TEXT = st.text(st.sampled_from("ab. ,;:\n\"“”'()-"), min_size=1, max_size=120)


@given(_TEXT, st.data())
def test_what_is_cut_is_a_beginning_of_it_and_no_longer_than_allowed(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    longest = data.draw(st.integers(1, 60))
    (first, last), cut = shortened(text, (start, end), longest)
    assert start <= first <= last <= end or not text[start:end].strip()
    assert last - first <= longest
    assert cut or text[first:last] == text[start:end].strip()


@given(_TEXT, st.data())
def test_quotations_are_letter_for_letter_whatever_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    source = CitedText("d", "f", text)
    for piece in (*verbatim(source, (start, end)), *quoted(source, (start, end))):
        if piece.at is not None:
            assert flat(text[piece.at.start : piece.at.end]) == piece.text


def test_furniture_between_words_becomes_dots() -> None:
    text, spans = parse("the port {X:UNCLASSIFIED page 3} is shut")
    found = verbatim(cited(text, spans), (0, len(text)))
    assert [piece.text for piece in found] == ["the port", " … ", "is shut"]


def test_a_lone_quotation_mark_finds_its_other_half() -> None:
    text = 'He spoke of "every berth in the harbour", and left.'
    start = text.index("every")
    assert text[slice(*balanced(text, (start, text.index('",'))))] == "every berth in the harbour"
    inner = (text.index("spoke"), text.index('",'))
    assert text[slice(*balanced(text, inner))].count('"') == 2


def test_sentences_around_and_words_over_lines() -> None:
    text = "One is here. Two\nis there. Three is not."
    at = text.index("is there")
    assert text[slice(*sentences_around(text, (at, at + 2)))] == "Two\nis there."
    assert find_words(text, "Two is there", 100) == (text.index("Two"), text.index(". Three"))
    assert find_words(text, "", 100) is None

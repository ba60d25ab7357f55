"""How texts are cut into short passages."""

from readout.search.stretches import LONGEST, passages, plain, sentences
from readout.search.tokens import BREAK


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in passages(text)]


def test_sentences_go_together_until_a_passage_is_full() -> None:
    text = " ".join(f"Sentence number {n} speaks of the harbour and of its dues." for n in range(12))
    found = cut(text)
    assert len(found) > 1
    assert all(len(p) <= LONGEST and p.startswith("Sentence") and p.endswith(".") for p in found)
    assert " ".join(found) == text


def test_no_passage_goes_over_a_blank_line_a_page_or_a_document_taken_out() -> None:
    parts = [
        "The first talks of the port.",
        "The second talks of grain.",
        "The third talks of war.",
        "The fourth of it all, again.",
    ]
    for gap in ("\n\n", "\f", BREAK + "   ", " " * 60):
        assert cut(gap.join(parts)) == parts


def test_what_has_hardly_a_letter_is_passed_over() -> None:
    assert cut("12 345 --- 67\n\nB6\n\n   \n\nThe minister received the envoy.") == [
        "The minister received the envoy."
    ]


def test_a_sentence_without_end_is_cut_at_white_space() -> None:
    found = cut("word " * 600)
    assert len(found) > 3 and max(map(len, found)) <= 700
    assert not any(p.startswith("ord") or p.endswith("wor") for p in found)


def test_text_that_is_mostly_blanked_out_is_cut_quickly() -> None:
    text = " " * 400_000 + "The minister received the envoy at the port." + "\n" + " " * 400_000
    assert cut(text) == ["The minister received the envoy at the port."]


def test_sentences_of_a_passage_keep_their_place() -> None:
    text = "Before it.\n\nOne is here. Two is there."
    ((start, end),) = [p for p in passages(text + " And three is where it was left.") if p[0] > 3][:1]
    assert [text[a:b] for a, b in sentences(text, (start, min(end, len(text))))] == [
        "One is here.",
        "Two is there.",
    ]


def test_plain_is_one_line() -> None:
    assert plain(f" a\n b{BREAK}\tc ") == "a b c"

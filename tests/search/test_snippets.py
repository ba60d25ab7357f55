"""The stretches of a text shown for a find."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.model import Snippet
from readout.search.matching import Matcher
from readout.search.query import parse
from readout.search.snippets import snippets
from readout.search.tokens import BREAK
from readout.search.tree import wanted


def shown(query: str, text: str) -> tuple[Snippet, ...]:
    return snippets(Matcher(wanted(parse(query).node)), text)


def marked(snippet: Snippet) -> list[str]:
    return [snippet.text[a:b] for a, b in snippet.marks]


FILLER = "Nothing of note was said on this day in the harbour town. " * 8


def test_the_stretch_with_most_terms_comes_and_reads_on_one_line() -> None:
    text = f"{FILLER}The envoy left. {FILLER}The  envoy\n   met the Minister. {FILLER}"
    (first, second) = shown("envoy minister", text)
    assert marked(first) == ["envoy"]
    assert marked(second) == ["envoy", "Minister"]
    assert "The envoy met the Minister. Nothing" in second.text
    assert text[second.start : second.end] == "envoy\n   met the Minister"
    assert len(second.text) <= 220


def test_phrases_are_marked_as_phrases() -> None:
    (only,) = shown('"third secretary"', f"A secretary. The third. {FILLER} The third\nsecretary came.")
    assert marked(only) == ["third secretary"]


def test_no_more_than_three() -> None:
    assert len(shown("a b c d", FILLER.join(" a b c d "))) <= 3


def test_nothing_from_beyond_a_break_is_shown() -> None:
    (only,) = shown("envoy", f"before {BREAK}     the envoy here {BREAK}    after")
    assert only.text == "the envoy here"


def test_without_finds_the_opening_is_shown() -> None:
    (only,) = shown("", f"\n\n   Dear   all,\n{FILLER}")
    assert only.text.startswith("Dear all, Nothing")
    assert (only.start, only.marks) == (5, ())
    assert shown("", "  \n") == ()


def test_long_texts_take_no_longer_than_their_length() -> None:
    def seconds(times: int) -> float:
        text = "the of and in a harbour café " * times
        start = time.process_time()
        shown("the harbour cafe", text)
        return time.process_time() - start

    seconds(1_000)
    assert seconds(150_000) < 600 * max(seconds(3_000), 0.001), "fifty times the text is not 2,500 times the work"


PIECES = ["envoy", "Café", "cafe\u0301", "ﬁne", " ", "\n\n", "x" * 50, ", ", BREAK, "   ", "核"]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)


@given(TEXTS, st.sampled_from(["envoy", "cafe", "fine envoy", '"envoy cafe"', "核", "x*", ""]))
def test_marks_and_offsets_are_exact(text: str, query: str) -> None:
    places = {text[a:b] for a, b, _ in Matcher(wanted(parse(query).node)).spans(text)}
    for snippet in shown(query, text):
        assert 0 <= snippet.start <= snippet.end <= len(text)
        assert "\n" not in snippet.text and BREAK not in snippet.text and "  " not in snippet.text
        assert snippet.text == snippet.text.strip()
        at = 0
        for start, end in snippet.marks:
            assert at <= start < end <= len(snippet.text)
            at = end
        if snippet.marks:
            assert {" ".join(p.split()) for p in places} >= set(marked(snippet))
            passage = " ".join(text[snippet.start : snippet.end].split())
            assert passage in snippet.text[snippet.marks[0][0] : snippet.marks[-1][1]]


@pytest.mark.parametrize("query", ["envoy", '"old envoy"', "nucl*"])
def test_a_find_at_the_very_edges(query: str) -> None:
    (only,) = shown(query, {"envoy": "envoy", '"old envoy"': "old envoy", "nucl*": "nuclear"}[query])
    assert only.marks == ((0, len(only.text)),)

"""Sentences in prose, teletype and broken lines."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readout.text.sentences import split_sentences


def sentences(text: str) -> list[str]:
    return [" ".join(text[a:b].split()) for a, b in split_sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He came. She left.", ["He came.", "She left."]),
        ("GEN. OKORO MET DR. LIND AT NOON. HE LEFT.", ["GEN. OKORO MET DR. LIND AT NOON.", "HE LEFT."]),
        ("The U.S. Mission wrote at 4 p.m. on Monday.", ["The U.S. Mission wrote at 4 p.m. on Monday."]),
        ("1. FIRST POINT.\n\n2. SECOND POINT", ["1. FIRST POINT.", "2. SECOND POINT"]),
        ("Points:\n  • one\n  • two", ["Points:", "• one", "• two"]),
        ("He asked: will it hold? It will.", ["He asked: will it hold?", "It will."]),
        ("One line\ngoes on here.\fNew page", ["One line goes on here.", "New page"]),
        ('"We agree." He nodded.', ['"We agree."', "He nodded."]),
        ("", []),
        (" \n\n ", []),
    ],
)
def test_where_sentences_end(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@settings(deadline=None)
@given(st.text(alphabet='aA1. \n\f"?!:•-)', max_size=200))
def test_spans_are_in_order_trimmed_and_lose_nothing(text: str) -> None:
    spans = split_sentences(text)
    at = 0
    for start, end in spans:
        assert at <= start < end
        assert not text[at:start].strip()
        assert text[start:end] == text[start:end].strip()
        at = end
    assert not text[at:].strip()

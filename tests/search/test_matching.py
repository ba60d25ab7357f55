"""Finds in a text are exact, and the same whichever way they were looked for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.search.distance import distance
from readout.search.matching import Matcher
from readout.search.query import parse
from readout.search.tokens import BREAK, broken_words, fold, places, stem
from readout.search.tree import Term, wanted


def found(query: str, text: str) -> list[str]:
    return [text[a:b] for a, b, _ in Matcher(wanted(parse(query).node)).spans(text)]


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        ("majeed", "MAJEED, majeed; majeeds' unmajeed majeed2", ["MAJEED", "majeed", "majeeds"]),
        ('"majeed"', "Majeed majeeds", ["Majeed"]),
        ("nucl*", "Nuclear nuclei unnuclear nucl", ["Nuclear", "nuclei", "nucl"]),
        ("study", "Studies, study studying studio", ["Studies", "study", "studying"]),
        ("die", "dying died dice", ["dying", "died"]),
        ("sky", "skies", ["skies"]),
        (
            '"third secretary"',
            "third\n  SECRETARY third-secretary third a secretary",
            ["third\n  SECRETARY", "third-secretary"],
        ),
        ('"a a"', "a a a", ["a a"]),
        ('"a b"', f"a {BREAK} b", []),
        ('"meets envoy"~2', "meets the old envoy. meets one two three envoy", ["meets the old envoy"]),
        ('"meets envoy"~2', "envoy meets", ["envoy meets"]),
        ('"third secr*"', "Third Secretaries", ["Third Secretaries"]),
        ("cafe", "Café cafe\u0301 CAFÉ", ["Café", "cafe\u0301", "CAFÉ"]),
        ("fine", "ﬁne fine", ["ﬁne", "fine"]),
        ("strasse", "Straße", ["Straße"]),
        ("武器", "核武器x", ["武器"]),
        ('"x 核"', "x核 x, 核", ["x核", "x, 核"]),
        ("y*", "核yes", ["yes"]),
        ("核*", "核y", ["核"]),
        ('"x 核*"', "x 核y", ["x 核"]),
        ("الاسلام", "الإِسلام", ["الإِسلام"]),
        ("москва", "Москва", ["Москва"]),
        ("embassies", "the em-\n  bassy", ["em-\n  bassy"]),
        ("qadafi~1", "Qadhafi Kadafi Gaddafi", ["Qadhafi", "Kadafi"]),
        ("mageed~1", "magede", ["magede"]),
        ("U.S.", "U.S. u-s us", ["U.S", "u-s"]),
        ("-a b from:c text:d", "a b c d", ["b", "d"]),
    ],
)
def test_finds(query: str, text: str, expected: list[str]) -> None:
    assert found(query, text) == expected


WORDS = ["a", "b", "cab", "reports", "reported", "x1", "é", "核", "武", "ﬁ", "ab"]
TEXTS = st.lists(st.sampled_from([*WORDS, " ", " ", "\n", ", ", "\u0301", BREAK, "_", "-\n"]), max_size=30).map(
    "".join
)
TERMS = st.one_of(
    st.sampled_from(["a", "report", "cab", "x1", "e", "核", "fi"]).map(lambda w: Term((w,))),
    st.sampled_from(["a", "reports", "核"]).map(lambda w: Term((w,), exact=True)),
    st.sampled_from(["c", "repo", "核"]).map(lambda w: Term((w,), prefix=True)),
    st.lists(st.sampled_from(["a", "b", "核", "e", "reports"]), min_size=2, max_size=3).map(
        lambda w: Term(tuple(w))
    ),
)


def naive(term: Term, text: str) -> list[tuple[int, int]]:
    """The finds as the index defines them, word by word."""
    tokens = list(places(text))
    if len(term.words) == 1:
        word = term.words[0]
        spans = [(a, b) for w, a, b in tokens if like(term, w)]
        whole = not (term.exact or term.prefix)
        return spans or [(a, b) for w, a, b in broken_words(text) if whole and stem(w) == stem(word)]
    out: list[tuple[int, int]] = []
    i = 0
    while i < len(tokens):
        run = tokens[i : i + len(term.words)]
        if tuple(w for w, _, _ in run) == term.words:
            out.append((run[0][1], run[-1][2]))
            i += len(run)
        else:
            i += 1
    return out


def like(term: Term, word: str) -> bool:
    if term.prefix:
        return word.startswith(term.words[0])
    return word == term.words[0] or (not term.exact and stem(word) == stem(term.words[0]))


@given(TERMS, TEXTS)
def test_finds_are_those_of_the_tokeniser(term: Term, text: str) -> None:
    assert [(a, b) for a, b, _ in Matcher([term]).spans(text)] == naive(term, text)


@given(st.text("abcé", min_size=3, max_size=9), st.lists(st.text("abcé", min_size=1, max_size=10), max_size=12))
def test_words_a_slip_away(word: str, others: list[str]) -> None:
    text = " ".join([*others, word[1:] + word[0], word[1] + word[0] + word[2:], word[:-1], "x" + word])
    term = Term((fold(word),), fuzzy=1)
    expected = [(a, b) for w, a, b in places(text) if distance(w, term.words[0], 1) <= 1]
    assert [(a, b) for a, b, _ in Matcher([term]).spans(text)] == expected


@given(st.text("abc", max_size=6), st.text("abc", max_size=6))
def test_distance(a: str, b: str) -> None:
    apart = distance(a, b, 9)
    assert apart == distance(b, a, 9)
    assert (apart == 0) == (a == b)
    assert abs(len(a) - len(b)) <= apart <= max(len(a), len(b))
    assert distance(a, b, 1) == min(apart, 2)


def test_distance_counts_a_swap_once() -> None:
    assert distance("abcd", "acbd", 2) == 1
    assert distance("ca", "abc", 5) == 3

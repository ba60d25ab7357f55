"""One tokeniser for index, queries and snippets."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.search.tokens import (
    BREAK,
    broken_words,
    flatten,
    fold,
    initials,
    is_single,
    joined,
    places,
    stem,
    words,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Majeed AF-PAK U.S. b5", "majeed af pak u s b5"),
        ("SMITHJ@STATE.EXAMPLE", "smithj state example"),
        ("Café cafe\u0301 CAFÉ", "cafe cafe cafe"),
        ("ﬁne coﬀee", "fine coffee"),
        ("straße STRASSE", "strasse strasse"),
        ("Øystein Łódź Ærø", "oystein lodz aero"),
        ("nego\u00adtiate zero\u200bwidth", "negotiate zerowidth"),
        ("الإِسلام الاسلام", "الاسلام الاسلام"),
        ("٢٠١٠", "2010"),
        ("Москва ещё", "москва еще"),
        ("核武器 x核y", "核 武 器 x 核 y"),
        ("がぎ", "が ぎ"),
        ("핵무기", "핵 무 기"),
        ("under_score o'clock", "under score o clock"),
        ("İstanbul", "istanbul"),
        (f"a{BREAK}   b", f"a {BREAK} b"),
        ("\ufdfa", "صلياللهعليهوسلم"),
        ("", ""),
    ],
)
def test_words(text: str, expected: str) -> None:
    assert words(text) == expected.split(" ") if expected else not words(text)


ALPHABET = st.one_of(
    st.characters(exclude_categories=["Cs"]),
    st.sampled_from("aAbé\u0301ßİﬁ핵核が\u3099ा ٠-._\n\u00ad\u1112\u1161" + BREAK),
)


@given(st.text(ALPHABET, max_size=80))
def test_places_are_exact(text: str) -> None:
    found = list(places(text))
    assert [word for word, _, _ in found] == words(text)
    assert all(word == fold(text[start:end]) for word, start, end in found)
    assert all(a[2] <= b[1] for a, b in pairwise(found))
    assert not any(c.isspace() and c != BREAK for word in words(text) for c in word)


@given(st.text(ALPHABET, max_size=80))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert all(fold(word) == word for word in words(text))


@given(st.text(ALPHABET, max_size=80))
def test_a_plain_version_has_the_same_words_at_the_same_places(text: str) -> None:
    flat = flatten(text)
    if flat is not None:
        assert len(flat) == len(text)
        assert list(places(flat)) == list(places(text))


@given(st.text(ALPHABET, max_size=80))
def test_joined_words_are_the_words(text: str) -> None:
    assert joined(text).encode().split() == [word.encode() for word in words(text)]


def test_joined_words_keep_breaks_apart_and_cut_long_runs() -> None:
    assert joined(f"No one{BREAK}{BREAK}signed-off") == f"no one {BREAK}  {BREAK} signed off"
    assert joined("x" * 100) == " ".join(words("x" * 100))


def test_long_runs_are_several_words() -> None:
    for letter in "xéж":
        assert words(letter * 170 + " y") == [fold(letter) * 80, fold(letter) * 80, fold(letter) * 10, "y"]
    assert words("e\u0301" * 81) == ["e" * 80, "e"]


def test_stems_and_initials() -> None:
    assert stem("reports") == stem("reported") == "report"
    assert initials("U.N.") == "un"
    assert initials("U.S.A") == "usa"
    assert initials("a.m") == "am"
    assert initials("etc.") is None
    assert is_single("核") and not is_single("a")


def test_words_broken_at_the_end_of_a_line() -> None:
    text = "the negoti-\r\n   ations and well-known em-\n  \f bassies \u2010\n or\u2010\nder x-\n y"
    assert [(w, text[a:b]) for w, a, b in broken_words(text)] == [
        ("negotiations", "negoti-\r\n   ations"),
        ("embassies", "em-\n  \f bassies"),
        ("order", "or\u2010\nder"),
    ]

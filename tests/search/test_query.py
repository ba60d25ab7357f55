"""The language of searches: every string is a query."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.search.dates import seconds
from readout.search.query import FIELDS, parse
from readout.search.tree import And, Between, Not, Or, Term, Value


def term(*words: str, **more: object) -> Term:
    return Term(words, **more)  # type: ignore[arg-type]


CASES = [
    ("", And()),
    ("   ", And()),
    ("*", And()),
    ("*:*", And()),
    ("Libya", term("libya")),
    ("libya embassy", And((term("libya"), term("embassy")))),
    ("libya AND embassy", And((term("libya"), term("embassy")))),
    ("+libya +embassy", And((term("libya"), term("embassy")))),
    ("a OR b", Or((term("a"), term("b")))),
    ("a | b || c", Or((term("a"), term("b"), term("c")))),
    ("x a OR b y", And((term("x"), Or((term("a"), term("b"))), term("y")))),
    ("(x a) OR b", Or((And((term("x"), term("a"))), term("b")))),
    ("-draft x", And((Not(term("draft")), term("x")))),
    ("NOT draft", Not(term("draft"))),
    ("NOT NOT draft", term("draft")),
    ("--draft", term("draft")),
    ("- draft", term("draft")),
    ("NOT (a OR b)", Not(Or((term("a"), term("b"))))),
    ('"third secretary"', term("third", "secretary", exact=True)),
    ("“third secretary”", term("third", "secretary", exact=True)),
    ('"third secretary"~3', term("third", "secretary", exact=True, slop=3)),
    ('"third secretary"~', term("third", "secretary", exact=True, slop=1)),
    ('"third secr*"', term("third", "secr", exact=True, prefix=True)),
    ('"never closed', term("never", "closed", exact=True)),
    ("nucl*", term("nucl", prefix=True)),
    ("qadafi~", term("qadafi", fuzzy=1)),
    ("qadafi~2", term("qadafi", fuzzy=2)),
    ("qadafi~9", term("qadafi", fuzzy=2)),
    ("Af-Pak", term("af", "pak")),
    ("a.b@x.example", term("a", "b", "x", "example")),
    ("1.4(D)", term("1", "4", "d")),
    ("(exemption:1.4(D))", Value("exemption", "1.4(D)")),
    ("U.N.", Or((term("u", "n"), term("un", exact=True)))),
    ("UN", Or((term("un"), term("u", "n", exact=True)))),
    ('"UN"', term("un", exact=True)),
    ("U.S.", term("u", "s")),
    ("from:Mills", term("mills", field="from")),
    ("FROM: Mills", term("mills", field="from")),
    ('sender:"Mills, C"', term("mills", "c", field="from", exact=True)),
    ("from:(a OR b)", Or((term("a", field="from"), term("b", field="from")))),
    ("subject:talks", term("talks", field="title")),
    ("kind:cable", Value("kind", "cable")),
    ('kind:"news article"', Value("kind", "news article")),
    ("from:*", Value("from", "*")),
    ("date:none", Value("date", "none")),
    ("date:2010-07-22", Between(seconds(2010, 7, 22), seconds(2010, 7, 23) - 1)),
    ("date:2010/7/22", Between(seconds(2010, 7, 22), seconds(2010, 7, 23) - 1)),
    ('date:"22 July 2010"', Between(seconds(2010, 7, 22), seconds(2010, 7, 23) - 1)),
    ("date:2010-07", Between(seconds(2010, 7), seconds(2010, 8) - 1)),
    ("date:2009..2010-07", Between(seconds(2009), seconds(2010, 8) - 1)),
    ("date:2009..", Between(seconds(2009), None)),
    ("date:..2009", Between(None, seconds(2010) - 1)),
    ("before:2010", Between(None, seconds(2010) - 1)),
    ("until:2010", Between(None, seconds(2011) - 1)),
    ("after:2010", Between(seconds(2011), None)),
    ("since:2010", Between(seconds(2010), None)),
    (")a(", term("a")),
    ("a)) b", And((term("a"), term("b")))),
    ("OR a", term("a")),
    ("a OR", term("a")),
    ("subject:", term("subject")),
    ("http://x.example", term("http", "x", "example")),
]


@pytest.mark.parametrize(("typed", "tree"), CASES, ids=[typed for typed, _ in CASES])
def test_reads(typed: str, tree: object) -> None:
    assert parse(typed).node == tree


@pytest.mark.parametrize("typed", ["???", "OR", "((((", '""', "-", "NOT"])
def test_without_words_nothing_is_found_and_it_is_said(typed: str) -> None:
    read = parse(typed)
    assert read.node == Or()
    assert read.notices == ("The query has no words to look for.",)


def test_an_unknown_field_is_words_with_a_notice() -> None:
    read = parse("weather:cold")
    assert read.node == term("weather", "cold")
    assert "weather:" in read.notices[0]


def test_a_date_that_cannot_be_read_is_said() -> None:
    read = parse("libya date:soonish")
    assert read.node == term("libya")
    assert "soonish" in read.notices[0]


def test_a_star_inside_a_word_finds_more_not_less() -> None:
    read = parse("nu*ar")
    assert read.node == term("nu", prefix=True)
    assert read.notices


def test_copies() -> None:
    assert parse("copies:all").unfold
    assert parse("copies:abc-1-2").copies_of == "abc-1-2"
    assert parse("copies:all").node == And()


def test_long_and_deep_queries_are_cut_with_a_notice() -> None:
    assert "nested" in " ".join(parse("(" * 500 + "a" + ")" * 500).notices)
    assert "first 300" in " ".join(parse("word " * 1000).notices)
    assert "20,000 characters" in " ".join(parse("w" * 30_000).notices)


PIECES = st.sampled_from(
    [
        *(f"{name}:" for name in FIELDS),
        *'()"“”*~-+|:.',
        "OR",
        "NOT",
        "AND",
        " ",
        "2010-07",
        "..",
        "none",
        "word",
        "核",
    ]
)


@given(st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=25).map("".join)))
def test_every_string_is_a_query(typed: str) -> None:
    parse(typed)

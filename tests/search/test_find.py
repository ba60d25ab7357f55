"""What searches find, how they are ordered, counted and folded."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from readout.errors import Code, ReadoutError
from readout.model import SearchPage
from readout.search import Entry, Index, find, find_words
from readout.search.distance import distance
from readout.search.query import FIELDS, parse
from readout.search.tokens import stem, words
from readout.search.tree import And, Node, Not, Or, Term

Ask = Callable[..., SearchPage]
Ids = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", "c1 m1 s1 x1"),
        ("*", "c1 m1 s1 x1"),
        ("majeed", "m1"),
        ("MAJEED", "m1"),
        ("af-pak", "c1"),
        ("U.S.", "c1"),
        ("UN", "c1"),
        ("U.N.", "c1"),
        ("b1", "c1"),
        ("1.4(D)", "c1"),
        ("vela.a@fogn.example", "m1"),
        ("declaration", "s1"),
        ("nucléaire", "s1"),
        ("report", "c1 m1"),
        ('"report"', ""),
        ('"reports differ"', "m1"),
        ("nucl*", "c1 s1"),
        ("negotiations", "x1"),
        ("majid~2", "m1"),
        ("mageed~1", "m1"),
        ('"minister majeed"', ""),
        ('"minister majeed"~2', "m1"),
        ('"ambassador maj*"', "m1"),
        ("核武器", "x1"),
        ("武器", "x1"),
        ("器武", ""),
        ("الاسلام", "x1"),
        ("москва", "x1"),
        ("minister OR nuclear", "c1 m1"),
        ("-minister", "c1 s1 x1"),
        ("NOT (minister OR nuclear)", "s1 x1"),
        ("from:vela", "m1"),
        ("to:oduya", "m1"),
        ('subject:"harbour talks"', "m1"),
        ("kind:cable", "c1"),
        ("kind:telegram", "c1"),
        ('kind:"public statement"', "s1"),
        ("kind:public*", "s1"),
        ("marking:sbu", "c1"),
        ('marking:"Sensitive but Unclassified"', "c1"),
        ("marking:unclassified", ""),
        ("caption:nodis", "c1"),
        ("exemption:1.4(d)", "c1"),
        ("tag:pk", "c1"),
        ("lang:fr", "s1"),
        ("audience:public", "s1"),
        ("place:sela", "c1"),
        ("path:mail/july", "m1"),
        ("path:presse", "s1"),
        ('number:"10 PORTSELA 1234"', "c1"),
        ("number:10PORTSELA1234", "c1"),
        ("C05739546", "c1"),
        ("thread:t1", "m1"),
        ("id:s1", "s1"),
        ("harbour", "m1"),
        ("stamp:harbour", "c1"),
        ("date:2010", "c1 m1"),
        ("date:2010-07-22", "m1"),
        ("date:2009..2010-07-20", "c1 s1"),
        ("before:2010", "s1"),
        ("after:2010-07-20", "m1"),
        ("since:2010-07-20", "c1 m1"),
        ("until:2010-07-20", "c1 s1"),
        ("date:none", "x1"),
        ("date:*", "c1 m1 s1"),
        ("from:none", "s1 x1"),
        ("marking:*", "c1"),
        ("path:none", ""),
        ("weather:cold", ""),
    ],
)
def test_finds(ids: Ids, query: str, expected: str) -> None:
    assert ids(query) == expected.split()


def test_every_field_answers(ids: Ids) -> None:
    for field in FIELDS:
        ids(f"{field}:2010 {field}:x {field}:* {field}:none {field}:(a OR -b*)")


def test_an_unknown_kind_is_said(ask: Ask) -> None:
    assert "no kind" in ask("kind:poem").notices[0]


def test_a_phrase_with_a_common_prefix_is_said(ask: Ask) -> None:
    page = ask('"the n*"')
    assert page.total == 0 and "Too many words" in page.notices[0]


def test_copies_fold_under_their_original(ask: Ask, ids: Ids) -> None:
    page = ask("majeed")
    assert [(hit.document, hit.copies) for hit in page.hits] == [("m1", 1)]
    assert page.total == 1
    assert dict(page.facets[0].counts) == {"email": 1}
    assert ids("majeed", fold=False) == ids("majeed copies:all") == ["m1", "m1b"]
    assert ids("copies:m1b") == ids("copies:m1") == ["m1", "m1b"]
    assert ids("copies:c1") == ["c1"]
    assert ids("copies:gone") == []


def test_a_copy_alone_stands_for_its_group(ask: Ask) -> None:
    page = ask("from:brandt")
    assert [(hit.document, hit.copies) for hit in page.hits] == [("m1b", 1)]
    assert page.total == 1


def test_the_oldest_copy_stands_for_a_group_without_original(here: Path) -> None:
    with Index(here) as index:
        for i in (3, 1, 2):
            index.add([Entry(f"k{i}", "same words", "elsewhere", date=f"2010-07-0{i}")])
            index.commit()
        page = find(index, "words", text_of=lambda _: "same words")
    assert [(hit.document, hit.copies) for hit in page.hits] == [("k1", 2)]


def test_order(ask: Ask) -> None:
    def order(query: str, sort: str) -> list[str]:
        return [hit.document for hit in ask(query, sort=sort).hits]

    assert order("", "date") == order("", "relevance") == ["s1", "c1", "m1", "x1"]
    assert order("", "-date") == ["m1", "c1", "s1", "x1"]


def test_a_word_in_the_title_counts_more(here: Path) -> None:
    with Index(here) as index:
        index.add([Entry("a", "harbour and more", "a"), Entry("b", "harbour and more", "b", title="Harbour")])
        index.commit()
        assert [hit.document for hit in find(index, "harbour", text_of=lambda _: "").hits] == ["b", "a"]


def test_cards_and_facets(ask: Ask) -> None:
    page = ask("from:vela")
    hit = page.hits[0]
    assert (hit.kind, hit.title, hit.date) == ("email", "Harbour talks", "2010-07-22T21:45:00-04:00")
    assert (hit.sender, hit.path) == ("Vela, Ana", "mail/july/m1.eml")
    facets = {facet.field: facet.counts for facet in ask("").facets}
    assert facets == {
        "kind": (("cable", 1), ("email", 1), ("public_statement", 1), ("report", 1)),
        "marking": (("SENSITIVE BUT UNCLASSIFIED", 1),),
        "date": (("2010", 2), ("2009", 1)),
        "from": (("AMEMBASSY PORT SELA", 1), ("Vela, Ana", 1)),
        "to": (("Oduya, Tomas", 1), ("SECSTATE", 1)),
        "place": (("Port Sela", 1),),
        "caption": (("nodis", 1), ("sipdis", 1)),
        "tag": (("pk", 1), ("prel", 1)),
        "lang": (("en", 2), ("fr", 1)),
    }


def test_facet_values_are_queries(ask: Ask) -> None:
    for facet in ask("").facets:
        for value, count in facet.counts:
            assert ask(f'{facet.field}:"{value}"').total == count


@pytest.mark.parametrize(
    ("page", "per_page", "sort"), [(0, 25, "date"), (1, 0, "date"), (1, 9999, "date"), (1, 9, "x")]
)
def test_impossible_pages(ask: Ask, page: int, per_page: int, sort: str) -> None:
    with pytest.raises(ReadoutError) as caught:
        ask("x", page=page, per_page=per_page, sort=sort)
    assert caught.value.code is Code.USAGE


def test_deep_pages_are_exact(here: Path) -> None:
    with Index(here) as index:
        for part in range(5):
            index.add(Entry(f"d{part}-{i}", f"word {i % 3}", f"d{part}-{i}", date="2010") for i in range(400))
            index.commit()
        for query, sort in (("word", "relevance"), ("", "date"), ("word", "-date")):
            seen: list[str] = []
            for page in range(1, 22):
                found = find(index, query, text_of=lambda _: "word", page=page, per_page=100, sort=sort)
                assert found.total == 2000
                seen += [hit.document for hit in found.hits]
            assert len(seen) == len(set(seen)) == 2000


def test_the_same_pile_in_another_order_gives_the_same_list(here: Path) -> None:
    entries = [Entry(f"d{i}", f"word {i % 3}", f"d{i}", date=f"20{i % 9 + 10}") for i in range(60)]
    lists = []
    for name, pile in (("a", entries), ("b", entries[::-1])):
        with Index(here / name) as index:
            index.add(pile)
            index.commit()
            pages = [
                find(index, q, text_of=lambda _: "", per_page=60, sort=s)
                for q in ("word", "")
                for s in ("relevance", "-date")
            ]
            lists.append([[hit.document for hit in page.hits] for page in pages])
    assert lists[0] == lists[1]


def test_find_words() -> None:
    text = "Reports of 核武器 and café visits"
    assert [text[a:b] for a, b in find_words('report OR 武器 OR "cafe visits" OR from:x', text)] == [
        "Reports",
        "武器",
        "café visits",
    ]
    assert find_words("visits", text, 3, len(text)) == ((len(text) - 6, len(text)),)
    assert find_words("-report from:x", text) == ()


VOCABULARY = ["a", "b", "c", "d", "reports", "reported", "é", "核", "武", "u.n.", "nego-", "x1"]
DOCUMENTS = st.lists(st.lists(st.sampled_from(VOCABULARY), max_size=8).map(" ".join), min_size=1, max_size=6)
QUERIES = st.recursive(
    st.sampled_from(
        ["a", "b", "c", "report", '"a b"', '"b a c"', "re*", "d", "核武", '"reports"', "e", "x1", "x1~1", "a-b"]
    ),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(lambda q: f"({' '.join(q)})"),
        st.lists(inner, min_size=2, max_size=3).map(lambda q: f"({' OR '.join(q)})"),
        inner.map(lambda q: f"-{q}"),
    ),
    max_leaves=6,
)


def holds(node: Node, text: str) -> bool:
    """The meaning of a query, spelled out over the words of a text."""
    own = words(text)
    match node:
        case And(parts):
            return all(holds(part, text) for part in parts)
        case Or(parts):
            return any(holds(part, text) for part in parts)
        case Not(part):
            return not holds(part, text)
        case Term(wanted, exact=exact, prefix=prefix, fuzzy=fuzzy):
            if fuzzy:
                return any(distance(w, wanted[0], fuzzy) <= fuzzy for w in own)
            if prefix:
                return any(w.startswith(wanted[0]) for w in own)
            if len(wanted) == 1 and not exact:
                return any(stem(w) == stem(wanted[0]) or w == wanted[0] for w in own)
            return any(tuple(own[i : i + len(wanted)]) == wanted for i in range(len(own)))
    raise AssertionError(node)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(DOCUMENTS, st.lists(QUERIES, min_size=1, max_size=8))
def test_means_what_it_says(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str], queries: list[str]
) -> None:
    pile = {str(i): text for i, text in enumerate(texts)}
    with Index(tmp_path_factory.mktemp("any") / "index") as index:
        index.add(Entry(id, text, id) for id, text in pile.items())
        index.commit()
        for query in queries:
            node = parse(query).node
            page = find(index, query, text_of=pile.__getitem__, per_page=100)
            assert sorted(hit.document for hit in page.hits) == [i for i, t in pile.items() if holds(node, t)], (
                query
            )


PIECES = st.sampled_from(
    [*(f"{name}:" for name in FIELDS), *'()"*~-+|.0a核', "OR ", "NOT ", " ", "..", "none"],
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(st.text(max_size=40), st.lists(PIECES, max_size=14).map("".join)))
def test_no_string_is_an_error(ask: Ask, query: str) -> None:
    page = ask(query)
    assert page.total >= len(page.hits)

"""What the index does not hold is asked of whoever knows, exactly; figures of a query; loose phrases; months."""

from itertools import product
from pathlib import Path

import pytest

from readout.search import Entry, Index, Scope, find, found_among, found_ids, sum_up
from readout.search.distance import distance, one_slip
from readout.search.vocabulary import Vocabulary

PILE = (
    Entry("a", "Tomas Oduya met the harbour master.", "a", title="Talks", date="2019-03-08", to=("Vela, Ana",)),
    Entry("a2", "Tomas Oduya met the harbour master.", "a", title="Talks", date="2019-03-09"),
    Entry("b", "Thomas Oduja wrote to the harbour.", "b", date="2019-04"),
    Entry("c", "Oduya Tomas and the harbour, in no order.", "c", date="2021"),
    Entry("d", "The harbour is shut.", "d"),
)


@pytest.fixture
def index(tmp_path: Path) -> Index:
    """A small pile, indexed."""
    with Index(tmp_path / "index") as made:
        made.add(PILE)
        made.commit()
        return made


def known(field: str, value: str) -> tuple[frozenset[str], str]:
    """Two documents are relevant, and one is to do."""
    groups = {"relevant": {"a", "d"}, "todo": {"b"}, "*": {"a", "b", "d"}}
    found = groups.get(value)
    return (frozenset(found), "") if found else (frozenset(), f"There is no “{value}” of {field}.")


def ids(index: Index, query: str, scope: Scope | None = None) -> list[str]:
    """What a query finds, in order of id."""
    return sorted(found_ids(index, query, scope or Scope(known)))


def test_kept_fields_narrow_by_original_and_fold_copies(index: Index) -> None:
    assert ids(index, "review:relevant") == ["a", "d"]
    assert ids(index, "review:none") == ["c"]
    assert ids(index, "harbour -review:*") == ["c"]
    assert ids(index, "review:relevant OR review:todo") == ["a", "b", "d"]
    assert ids(index, "review:relevant copies:all") == ["a", "a2", "d"]
    page = find(index, "review:relevant", text_of=lambda _: "", per_page=1, page=2, scope=Scope(known))
    assert (page.total, len(page.hits)) == (2, 1)
    odd = find(index, "review:odd", text_of=lambda _: "", scope=Scope(known))
    assert (odd.total, odd.notices) == (0, ("There is no “odd” of review.",))


def test_what_is_known_may_change_while_the_index_does_not(index: Index) -> None:
    chosen = {"a"}
    scope = Scope(lambda field, value: (frozenset(chosen), ""))
    assert ids(index, "review:seen", scope) == ["a"]
    chosen.add("c")
    assert ids(index, "review:seen", scope) == ["a", "c"]


def test_only_some_originals(index: Index) -> None:
    assert ids(index, "harbour", Scope(known, frozenset({"a", "d"}))) == ["a", "d"]
    assert ids(index, "harbour", Scope(known, frozenset())) == []


def test_counts_among_groups_are_those_of_searches(index: Index) -> None:
    groups = {"x": frozenset({"a", "c"}), "none": frozenset[str]()}
    assert found_among(index, "oduya", groups, Scope(known)) == {"x": 2, "none": 0}


def test_a_sum_has_the_ends_in_time_and_the_best(index: Index) -> None:
    found = sum_up(index, "harbour", text_of=lambda id_: "The harbour", most=2)
    assert (found.total, found.first, found.last, found.undated) == (4, "2019-03-08", "2021", 1)
    assert len(found.hits) == 2 and found.hits[0].snippets[0].marks
    nothing = sum_up(index, "zyzzyva", text_of=lambda _: pytest.fail("nothing is to be read"))
    assert (nothing.total, nothing.first, nothing.last, nothing.hits) == (0, None, None, ())
    undated = sum_up(index, "shut", text_of=lambda _: "")
    assert (undated.first, undated.last, undated.undated) == (None, None, 1)


def test_months_and_the_undated_are_counted(index: Index) -> None:
    page = find(index, "", text_of=lambda _: "")
    assert page.months == (("2019-03", 1), ("2019-04", 1))
    assert page.undated == 1
    assert {f.field: f.counts for f in page.facets}["date"] == (("2019", 2), ("2021", 1))


def test_a_phrase_may_be_one_slip_away(index: Index) -> None:
    assert ids(index, '"tomas oduya"') == ["a"]
    assert ids(index, '"tomas~ oduya~"') == ["a", "b"]
    assert ids(index, '"tomas oduya~"') == ["a"]
    assert ids(index, '"oduja~"') == ["a", "b", "c"]
    hit = find(index, '"tomas~ oduya~"', text_of=lambda id_: "It is Thomas Oduja who wrote.").hits[0]
    snippet = hit.snippets[0]
    assert [snippet.text[s:e] for s, e in snippet.marks] == ["Thomas Oduja"]


def test_long_names_in_any_alphabet_can_be_loose(tmp_path: Path) -> None:
    names = ("abdurrahmanov christopherson", "константинопольский ян", "ngọc đình", "internationalisation so")
    with Index(tmp_path / "names") as index:
        index.add(Entry(str(n), f"It was {name} who came.", str(n)) for n, name in enumerate(names))
        index.commit()
        for number, name in enumerate(names):
            first, last = name.split()
            for spelled in (name, f"{first[1:]} {last}", f"{first}x {last}", f"{first[:2]}x{first[3:]} {last}"):
                typed = " ".join(f"{word}~" for word in spelled.split())
                assert found_ids(index, f'"{typed}"') == (str(number),), typed


def test_words_one_slip_away_are_those_of_the_definition() -> None:
    words = sorted({"".join(letters) for n in range(1, 6) for letters in product("abc", repeat=n)})
    there = Vocabulary(words)
    for word in ("a", "ab", "abc", "abca", "cabba", "zzz"):
        assert there.near(word) == tuple(other for other in words if distance(word, other, 1) <= 1)
    assert there.near("abc") == there.near("abc")


def test_slips_as_patterns() -> None:
    assert set(one_slip("ab")) >= {"ab", ".?b", "a.?", ".ab", "a.b", "ab.", "ba"}

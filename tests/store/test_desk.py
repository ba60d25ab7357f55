"""Reviews, saved searches, lists of names and reads in the store."""

from types import SimpleNamespace

import pytest

from readout.model import Asked, NamesList, Review, ReviewState, SavedSearch
from readout.store import Relation, Shown, Store


@pytest.fixture
def filled(store: Store, made: SimpleNamespace) -> Store:
    """A store of three documents, of which the second is a copy of the first."""
    with store.write():
        store.put_readings([made.read(name, f"{name}.txt") for name in "abc"])
        first, second = (made.digest(name)[:20] for name in "ab")
        store.relate([Relation(second, original=first, similarity=1.0)])
    return store


def test_the_last_step_about_a_document_or_its_copy_is_in_force(filled: Store, made: SimpleNamespace) -> None:
    a, b, c = (made.digest(name)[:20] for name in "abc")
    steps = [
        Review(a, ReviewState.TODO, "Ben", "2026-01-01T10:00:00Z", "Ana"),
        Review(b, ReviewState.RELEVANT, "Ana", "2026-01-02T10:00:00Z", "Ana"),
        Review(c, ReviewState.SEEN, "Ben", "2026-01-03T10:00:00Z"),
    ]
    before = filled.generation
    with filled.keep():
        filled.put_reviews(steps)
    assert filled.generation == before
    in_force = filled.reviews()
    assert {id_: review.state for id_, review in in_force.items()} == {
        a: ReviewState.RELEVANT,
        c: ReviewState.SEEN,
    }
    assert filled.review_steps([a, b]) == steps[:2]
    assert filled.review_stamp == 3
    assert filled.originals([a, b, "gone"]) == {a: a, b: a}
    assert filled.original_count() == 2


def test_a_saved_search_knows_what_it_found(store: Store) -> None:
    saved = SavedSearch("s1", "The Port", "port", "date", "", "Ana", "2026-01-01", "2026-01-01")
    with store.keep():
        store.put_saved_search(saved, ["b", "a"])
    assert store.saved_searches() == [saved] == [store.saved_search_named("the PORT")]
    assert store.found_then("s1") == ("a", "b")
    with store.keep():
        store.put_found("s1", "2026-02-01", [])
        store.name_saved_search("s1", "Port")
    found = store.saved_search("s1")
    assert found is not None and (found.looked, found.name) == ("2026-02-01", "Port")
    assert store.found_then("s1") == ()
    with store.keep():
        store.drop_saved_search("s1")
    assert store.saved_searches() == []


def test_lists_of_names_come_back_as_they_were(store: Store) -> None:
    names = NamesList("n1", "People", (Asked("Vela, Ana", '"ana vela"'),), True, False, "Ana", "2026-01-01")
    with store.keep():
        store.put_names_list(names)
    assert store.names_lists() == [names] == [store.names_list("n1")]
    with store.keep():
        store.drop_names_list("n1")
    assert store.names_list("n1") is None


def test_reads_are_kept_by_reader_and_part(filled: Store, made: SimpleNamespace) -> None:
    a, b, c = (made.digest(name)[:20] for name in "abc")
    with filled.keep():
        filled.put_shown([Shown("Ana", a, 1, 3, "2026-01-01"), Shown("Ana", a, 3, 3, "2026-01-02")])
        filled.put_shown([Shown("Ana", a, 1, 3, "2026-01-03"), Shown("Ana", c, 1, 1, "2026-01-02")])
        filled.put_shown([Shown("", b, 1, 1, "2026-01-04"), Shown("Ana", "gone", 1, 1, "2026-01-09")])
    mark, other = filled.read_last("Ana", 10)
    assert (mark.document, mark.parts, mark.of, mark.at, mark.next) == (a, (1, 3), 3, 1, 2)
    assert (mark.first, mark.last, mark.whole) == ("2026-01-01", "2026-01-03", False)
    assert other.whole and other.next is None
    total = filled.read_sum("Ana")
    assert (total.documents, total.whole) == (2, 1)
    assert filled.read_sum("Nobody").documents == 0
    assert filled.read_by("ana") == {a, c} and filled.read_by("") == {a} and filled.read_by(None) == {a, c}
    with filled.keep():
        assert filled.drop_read("Ana", c) == 1
        assert filled.drop_read("Ana") == 3
    assert filled.read_last("Ana", 10) == []
    assert filled.read_marks("", [b])[b].whole


def test_what_was_cut_anew_counts_by_its_new_parts(filled: Store, made: SimpleNamespace) -> None:
    a = made.digest("a")[:20]
    with filled.keep():
        filled.put_shown([Shown("", a, 5, 9, "2026-01-01"), Shown("", a, 1, 2, "2026-01-02")])
    mark = filled.read_marks("", [a])[a]
    assert (mark.parts, mark.of, mark.at, mark.next) == ((1,), 2, 1, 2)


def test_reviews_and_reads_follow_a_document(filled: Store, made: SimpleNamespace) -> None:
    a, c = made.digest("a")[:20], made.digest("c")[:20]
    with filled.keep():
        filled.put_reviews([Review("old", ReviewState.SEEN, "Ana", "2026-01-01")])
        filled.put_shown([Shown("", "old", 1, 1, "2026-01-01"), Shown("", a, 1, 1, "2026-01-02")])
        filled.put_shown([Shown("Ana", "old", 1, 1, "2026-01-01")])
    assert filled.desk_strays() == ["old"]
    with filled.keep():
        filled.move_desk([("old", a)])
    assert filled.desk_strays() == []
    assert filled.reviews()[a].state is ReviewState.SEEN
    assert filled.read_by("Ana") == {a}
    assert filled.read_marks("", [a])[a].last == "2026-01-02"
    assert c not in filled.reviews()

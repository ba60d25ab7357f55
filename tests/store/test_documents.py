"""Documents: text kept once, children as spans of it, and values that the whole pile gives."""

import threading
from dataclasses import replace
from types import SimpleNamespace

import pytest

from readout.errors import Code, ReadoutError
from readout.store import INDEXED, SETTLED, Conflict, Relation, Settled, Store


def fill(store: Store, made: SimpleNamespace, *contents: str) -> None:
    """Files `a.txt`, `b.txt` and so on, each with a document and one inside it."""
    names = [f"{content}.txt" for content in contents]
    with store.write():
        store.put_places(made.place(name, content) for name, content in zip(names, contents, strict=True))
        store.put_readings(
            [
                made.read(content, name, text=f"Top of {content}. Inside: ünïcode €{content}.", inner=(10, 20))
                for name, content in zip(names, contents, strict=True)
            ]
        )


def test_documents_come_back_as_they_went_in_by_path_and_ordinal(store: Store, made: SimpleNamespace) -> None:
    fill(store, made, "b", "a")
    found = list(store.documents())
    assert [(d.file, d.ordinal) for d in found] == [(made.digest(c), n) for c in "ab" for n in (0, 1)]
    for top, inner in (found[:2], found[2:]):
        assert top.text[slice(*inner.parent_span)] == inner.text  # type: ignore[misc]
        assert store.document(top.id) == top
        assert store.children(top.id) == (inner,)
        assert store.file_documents(top.file) == (top, inner)
        assert store.outermost(top.file) == top.id
    assert store.layouts(found[0].file) == made.reading_of("a").layouts
    assert store.document("nothing") is None
    assert store.children("nothing") == ()


def test_reading_a_file_again_leaves_nothing_of_the_first_time(store: Store, made: SimpleNamespace) -> None:
    fill(store, made, "a")
    with store.write():
        store.put_readings([made.read("a", "a.txt", text="Only this.")])
    assert [d.text for d in store.documents()] == ["Only this."]


def test_settled_values_show_until_they_are_forgotten(store: Store, made: SimpleNamespace) -> None:
    fill(store, made, "a", "b")
    first, inner, second, _ = store.documents()
    copy = replace(second, duplicate_of=first.id, thread="t-1", title="Given")
    with store.write():
        store.settle([Settled(replace(second, title="Given")), Settled(first, "STATE 12")])
        store.relate([Relation(copy.id, first.id, 0.75, "t-1"), Relation(first.id, thread="t-1")])
        store.put_conflicts([Conflict(first.id, "date", "2001", "2002")])
        store.put_outside([("a.txt", {"date": ("2002",)})])
    assert store.document(second.id) == copy
    assert next(d for _, ds in store.read_files(as_read=True) for d in ds if d.id == second.id) == second
    assert [(d.id, path, likeness) for d, path, likeness in store.copies_of(first.id)] == [
        (copy.id, "b.txt", 0.75)
    ]
    assert store.similarity(copy.id) == 0.75
    assert [d.id for d, _ in store.thread("t-1")] == [first.id]
    assert [d.id for d, _ in store.series("STATE 12")] == [first.id]
    assert store.conflicts() == store.conflicts(first.id) == [Conflict(first.id, "date", "2001", "2002")]
    assert store.conflicts(inner.id) == []
    assert store.file("a.txt").outside == {"date": ("2002",)}  # type: ignore[union-attr]
    with store.write():
        store.unsettle()
    assert store.document(second.id) == second
    assert not store.conflicts()
    assert not store.series("STATE 12")
    assert store.file("a.txt").outside is None  # type: ignore[union-attr]


def test_neighbours_are_the_outermost_documents_before_and_after(store: Store, made: SimpleNamespace) -> None:
    fill(store, made, "a", "b", "c")
    ids = [made.digest(c)[:20] for c in "abc"]
    assert store.neighbours("b.txt") == (ids[0], ids[2])
    assert store.neighbours("a.txt") == (None, ids[1])
    assert store.neighbours("c.txt") == (ids[1], None)


def test_steps_are_stale_after_a_change_until_they_are_done(store: Store, made: SimpleNamespace) -> None:
    assert not store.stale(SETTLED)
    fill(store, made, "a")
    assert store.stale(SETTLED)
    with store.write():
        store.settle([])
    assert not store.stale(SETTLED)
    assert store.stale(INDEXED)


def test_a_transaction_that_fails_changes_nothing(store: Store, made: SimpleNamespace) -> None:
    fill(store, made, "a")
    before, generation = list(store.documents()), store.generation
    with pytest.raises(ZeroDivisionError), store.write():
        store.put_readings([made.read("a", "a.txt", text="Lost.")])
        raise ZeroDivisionError
    assert list(store.documents()) == before
    assert store.generation == generation


def test_readers_see_the_last_whole_transaction_and_do_not_wait(store: Store, made: SimpleNamespace) -> None:
    fill(store, made, "a", "b")
    streaming = store.documents()
    first = next(streaming)
    seen: list[int] = []
    with store.write():
        store.put_readings([made.read("b", "b.txt", text="New.")])
        reader = threading.Thread(target=lambda: seen.append(store.document_count()))
        reader.start()
        reader.join()
    assert seen == [4]
    assert len([first, *streaming]) == 4
    assert store.document_count() == 3


def test_a_second_writer_is_told_to_wait(
    store: Store, made: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("readout.store.database._BUSY_SECONDS", 0.05)
    with Store(store.path) as other, store.write():
        store.put_places([made.place("a", "a")])
        with pytest.raises(ReadoutError) as caught, other.write():
            raise AssertionError
    assert caught.value.code is Code.BUSY


def test_what_the_index_holds(store: Store, made: SimpleNamespace) -> None:
    fill(store, made, "a")
    ids = [d.id for d in store.documents()]
    with store.write():
        store.put_indexed([(ids[0], b""), ("old", b"x")])
        store.put_indexed([(ids[0], b"y")])
    assert store.indexed() == {ids[0]: b"y", "old": b"x"}
    assert store.gone_from_indexed() == ["old"]
    with store.write():
        store.drop_indexed(["old"])
    assert store.gone_from_indexed() == []


def test_an_original_that_is_lost_is_found_out(store: Store, made: SimpleNamespace) -> None:
    fill(store, made, "a")
    top = next(store.documents())
    assert store.lost_originals() == []
    with store.write():
        store.relate([Relation(top.id, "gone", 1.0)])
    assert store.lost_originals() == [top.id]

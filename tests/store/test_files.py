"""Source files: first places, duplicates, members, and files that change or go."""

from types import SimpleNamespace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from readout.model import Outcome
from readout.store import MemberRow, OutsideRow, Place, Store, last_name


def outcomes(store: Store) -> dict[str, Outcome | None]:
    """What became of the file at each place."""
    return {file.path: file.outcome for file in store.files()}


def put(store: Store, *places: Place) -> None:
    """Record places in one transaction."""
    with store.write():
        store.put_places(places)


def test_the_same_bytes_are_a_duplicate_at_every_place_but_the_first(store: Store, made: SimpleNamespace) -> None:
    put(store, made.place("b/x.txt", "same"), made.place("a/y.txt", "same"), made.place("c.txt", "other"))
    with store.write():
        store.put_readings([made.read("same", "y.txt"), made.read("other", "c.txt")])
    found = {file.path: file for file in store.files()}
    assert found["a/y.txt"].outcome is found["c.txt"].outcome is Outcome.READ
    assert found["b/x.txt"].outcome is Outcome.DUPLICATE
    assert found["b/x.txt"].reason == "Same bytes as a/y.txt."
    assert store.places_of(made.digest("same")) == [found["a/y.txt"], found["b/x.txt"]]
    assert store.primary(made.digest("same")) == found["a/y.txt"]


def test_a_file_of_the_pile_comes_before_one_inside_another(store: Store, made: SimpleNamespace) -> None:
    put(
        store,
        made.place("a.zip!/x.txt", "same", depth=1, container=made.digest("zip")),
        made.place("z.txt", "same"),
    )
    assert store.primary(made.digest("same")).path == "z.txt"  # type: ignore[union-attr]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("xyz")), max_size=12))
def test_sums_and_first_places_do_not_depend_on_the_order_in_which_places_came(
    store: Store, made: SimpleNamespace, items: list[tuple[str, str]]
) -> None:
    last = dict(items)
    put(store, *(made.place(f"{path}.txt", content) for path, content in items))
    found = list(store.files())
    current = {file.path for file in found if file.path[:-4] in last}
    for file in found:
        if file.path in current:
            assert file.id == made.digest(last[file.path[:-4]])
    firsts = {store.primary(file.id).path for file in found}  # type: ignore[union-attr]
    assert firsts == {min(f.path for f in found if f.id == id_) for id_ in {f.id for f in found}}
    assert sum(tally.files for tally in store.tallies()) == len(found)


def test_what_is_left_out_is_no_first_place_and_needs_no_reading(store: Store, made: SimpleNamespace) -> None:
    put(store, made.place(".a", "same", outcome=Outcome.IGNORED, reason="Hidden file."), made.place("b", "same"))
    assert outcomes(store) == {".a": Outcome.IGNORED, "b": None}
    assert [item.path for item in store.waiting(0)] == ["b"]


def test_reading_again_is_for_what_changed_its_name_and_on_retry_for_what_failed(
    store: Store, made: SimpleNamespace
) -> None:
    put(store, made.place("m.txt", "moved"), made.place("f.txt", "failed"), made.place("r.txt", "read"))
    failed = made.read("failed", "f.txt")
    reading = type(failed.reading)("", Outcome.FAILED, "Damaged.")
    with store.write():
        store.put_readings([made.read("moved", "m.txt"), made.read("read", "r.txt")])
        store.put_readings([type(failed)(failed.file, "f.txt", reading)])
    assert not list(store.waiting(0))
    assert [item.path for item in store.waiting(0, retry=True)] == ["f.txt"]
    put(store, made.place("a.txt", "moved"))
    assert [(item.path, item.again) for item in store.waiting(0)] == [("a.txt", True)]


def test_changed_bytes_take_their_documents_and_members_along(store: Store, made: SimpleNamespace) -> None:
    put(store, made.place("box.zip", "old"))
    with store.write():
        store.put_readings([made.read("old", "box.zip", (MemberRow("in.txt", made.digest("in"), 2),))])
    assert store.unlisted(0) == [(made.digest("old"), "box.zip", "box.zip")]
    inner = made.place("box.zip!/in.txt", "in", depth=1, container=made.digest("old"), top="box.zip")
    with store.write():
        store.list_members(made.digest("old"), "box.zip", [inner])
        store.put_readings([made.read("in", "in.txt")])
    assert store.unlisted(0) == []
    assert store.inside_top("box.zip") == (1, 2)
    assert [file.path for file in store.members(made.digest("old"))] == ["box.zip!/in.txt"]
    assert store.document_count() == 2
    put(store, made.place("box.zip", "new"))
    assert outcomes(store) == {"box.zip": None}
    assert store.document_count() == 0
    put(store, made.place("again.zip", "old"))
    assert [item.path for item in store.waiting(0)] == ["again.zip", "box.zip"]


def test_files_that_are_gone_are_kept_and_counted(store: Store, made: SimpleNamespace) -> None:
    with store.write():
        store.add_root("/pile", "pile")
        store.put_places([made.place("pile/a", "a", root="pile"), made.place("pile/b/c", "c", root="pile")])
        store.mark_gone(["pile/a"])
    assert store.gone() == 1
    assert [(p.path, p.gone) for p in store.known_places("pile", "pile")] == [
        ("pile/a", True),
        ("pile/b/c", False),
    ]
    assert [p.path for p in store.known_places("pile", "pile/b")] == ["pile/b/c"]
    with store.write():
        store.mark_back(["pile/a"])
    assert store.gone() == 0
    assert store.roots() == {"/pile": "pile"}


def test_pages_of_files_cover_all_of_them_once(store: Store, made: SimpleNamespace) -> None:
    put(store, *(made.place(f"{n:03}.txt", f"c{n % 7}") for n in range(25)))
    with store.write():
        store.put_readings([made.read(f"c{n}", f"{n:03}.txt") for n in range(7)])
    pages = [store.page_of_files(None, offset, 10) for offset in (0, 10, 20)]
    assert [file.path for page in pages for file, _ in page] == [f"{n:03}.txt" for n in range(25)]
    duplicates = store.page_of_files(Outcome.DUPLICATE, 0, 100)
    assert len(duplicates) == 18
    assert all(document == made.digest(f"c{int(f.path[:3]) % 7}")[:20] for f, document in duplicates)
    assert list(store.files(first=True)) == [f for f in store.files() if f.outcome is Outcome.READ]


def test_rows_of_a_load_file_take_the_place_of_earlier_ones(store: Store) -> None:
    rows = [OutsideRow("l.csv", n, (f"k{n}",), {"from": ("Ann",)}) for n in (1, 2)]
    with store.write():
        store.put_outside_rows("l.csv", rows)
        store.put_outside_rows("m.csv", [OutsideRow("m.csv", 1, ("k",), {})])
        store.put_outside_rows("l.csv", rows[:1])
    assert [(row.source, row.number) for row in store.outside_rows()] == [("l.csv", 1), ("m.csv", 1)]
    assert next(store.outside_rows()).values == {"from": ("Ann",)}


def test_the_own_name_of_a_path() -> None:
    assert last_name("a/b.txt") == last_name("x.zip!/b.txt") == last_name("x!/y/b.txt") == "b.txt"

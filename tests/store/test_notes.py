"""Notes, tags and lists in the store: apart from all that is derived, with their anchors and their history."""

from dataclasses import replace

import pytest

from readout.model import (
    Anchor,
    AnchorState,
    ItemKind,
    ListItem,
    Meaning,
    Note,
    NoteChangeKind,
    NoteQuery,
    SavedList,
    Spot,
    Tagging,
)
from readout.store import Store

FILE = "f" * 64


def anchor(start: int = 5) -> Anchor:
    """A made-up anchor."""
    return Anchor(FILE, "pile/a.txt", "d", start, start + 4, start, "word", "before ", " after")


def note(id: str = "n1", start: int = 5, **more: object) -> Note:
    """A made-up note."""
    made = Note(
        id, anchor(start), Spot("d", start, start + 4), Meaning.PLAIN, "Ask the port", ("grain",), "Ana",
        "2026-01-01T10:00:00Z",
    )  # fmt: skip
    return replace(made, **more)  # type: ignore[arg-type]


def keep(store: Store, *notes: Note) -> None:
    """Keep notes."""
    with store.keep():
        for one in notes:
            store.put_note(one, f" {one.text.lower()} 100% {one.anchor.exact}", FILE)
            store.put_note_change(NoteChangeKind.MADE, one, one.who, one.made)


def found(store: Store, words: tuple[str, ...] = (), **asked: object) -> list[str]:
    """The ids of the notes that a query finds."""
    query = NoteQuery(**asked)  # type: ignore[arg-type]
    return [one.id for one in store.notes(query, list(words), 50, 0)[1]]


def test_a_note_comes_back_as_it_was_kept_and_changes_no_generation(store: Store) -> None:
    before = store.generation
    keep(store, note())
    assert store.note("n1") == note()
    assert store.note("n2") is None
    assert store.generation == before


def test_notes_of_a_file_are_in_the_order_of_the_text(store: Store) -> None:
    keep(store, note("n2", 90), note("n1", 5), note("n3", 20))
    assert [one.id for one in store.notes_in(FILE)] == ["n1", "n3", "n2"]
    assert store.notes_in("e" * 64) == []


def test_notes_are_found_by_each_thing_that_narrows(store: Store) -> None:
    keep(
        store,
        note("n1"),
        note("n2", who="Ben", meaning=Meaning.CHECK, tags=("Port", "grain"), made="2026-02-03T08:00:00Z"),
        note("n3", text="Nothing", tags=(), made="2026-03-01T08:00:00Z"),
    )
    assert found(store) == ["n3", "n2", "n1"]
    assert found(store, ("ask", "port")) == ["n2", "n1"]
    assert found(store, tag="GRAIN") == ["n2", "n1"]
    assert found(store, tag="port") == ["n2"]
    assert found(store, who="Ben") == ["n2"]
    assert found(store, meaning=Meaning.CHECK) == ["n2"]
    assert found(store, since="2026-02") == ["n3", "n2"]
    assert found(store, until="2026-02") == ["n2", "n1"]
    assert found(store, until="2026-02-03") == ["n2", "n1"]
    assert store.notes(NoteQuery(), [], 1, 1)[0] == 3
    assert store.note_writers() == [("Ana", 2), ("Ben", 1)]


@pytest.mark.parametrize("word", ["%", "_", "!", "100%"])
def test_signs_in_words_are_only_signs(store: Store, word: str) -> None:
    keep(store, note())
    assert found(store, (word,)) == (["n1"] if word in ("%", "100%") else [])


def test_a_removed_note_is_kept_apart_with_its_history(store: Store) -> None:
    keep(store, note())
    gone = note(removed=True, changed="2026-01-02T10:00:00Z", changed_by="Ben")
    with store.keep():
        store.change_note(gone, "")
        store.put_note_change(NoteChangeKind.REMOVED, gone, "Ben", "2026-01-02T10:00:00Z")
    assert store.note("n1") == gone
    assert found(store) == [] and found(store, removed=True) == ["n1"]
    assert store.notes_in(FILE) == []
    assert store.tag_counts() == []
    assert [(c.number, c.kind, c.who) for c in store.note_changes("n1")] == [
        (1, NoteChangeKind.MADE, "Ana"), (2, NoteChangeKind.REMOVED, "Ben"),
    ]  # fmt: skip


def test_anchors_move_and_keep_what_they_were(store: Store) -> None:
    keep(store, note())
    moved = Spot("e", 40, 44, AnchorState.MOVED)
    with store.keep():
        store.move_anchors([("n1", moved, "e" * 64)])
    assert list(store.anchors()) == [("n1", anchor(), moved)]
    one = store.note("n1")
    assert one is not None and (one.anchor, one.spot) == (anchor(), moved)
    assert [n.id for n in store.notes_in("e" * 64)] == ["n1"]


def test_tags_count_documents_and_notes_whatever_their_case(store: Store) -> None:
    keep(store, note())
    with store.keep():
        for id_, tag, document in (("t1", "Grain", "d"), ("t2", "grain", "e"), ("t3", "port", "d")):
            store.put_tagging(Tagging(id_, tag, anchor(), Spot(document, 0, 4), "Ana", "2026-01-01"), FILE)
    assert [(c.tag.casefold(), c.documents, c.notes) for c in store.tag_counts()] == [
        ("grain", 2, 1), ("port", 1, 0),
    ]  # fmt: skip
    assert store.tagged_documents("grain") == {"d", "e"}
    assert store.tagged_documents() == {"d", "e"}
    assert [t.tag for t in store.taggings("d")] == ["Grain", "port"]
    with store.keep():
        store.drop_tagging("t1")
    assert store.tagged_documents("grain") == {"e"}


def test_lists_keep_their_order_and_go_with_all_that_is_on_them(store: Store) -> None:
    saved = SavedList("l1", "For the story", "", "Ana", "2026-01-01")
    items = [
        ListItem(f"i{n}", "l1", ItemKind.SEARCH, f"words {n}", f"words {n}", "", "Ana", "2026-01-01")
        for n in range(3)
    ]
    passage = ListItem(
        "i3", "l1", ItemKind.PASSAGE, "d", "A letter", "Look", "Ana", "2026-01-01", anchor(), Spot("d", 5, 9)
    )
    with store.keep():
        store.put_saved_list(saved)
        for item in (*items, passage):
            store.put_list_item(item, FILE)
    assert store.saved_lists() == [replace(saved, items=4)]
    assert store.saved_list_named("FOR the STORY") == replace(saved, items=4)
    assert store.list_items("l1") == [*items, passage]
    with store.keep():
        store.order_list(["i3", "i2", "i0", "i1"])
        store.change_list_item("i2", "Hm")
        store.drop_list_item("i0")
        store.change_saved_list("l1", "The story", "about it")
    assert [(i.id, i.text) for i in store.list_items("l1")] == [("i3", "Look"), ("i2", "Hm"), ("i1", "")]
    assert store.saved_list_named("the story") is not None
    with store.keep():
        store.drop_saved_list("l1")
    assert store.saved_lists() == [] and store.list_items("l1") == []
    assert list(store.anchors()) == []

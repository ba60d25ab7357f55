"""Notes, tags and lists as use cases: kept, found, changed, taken out and in, and packed to be checked."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import msgspec
import pytest

from readout.errors import Code, ReadoutError
from readout.model import AnchorState, Document, ItemKind, Meaning, NoteChangeKind, NoteQuery
from readout.workbench import Collection, add, rebuild_index, search
from readout.workbench.annotating import annotations_file, import_annotations
from readout.workbench.list_exports import list_archive, list_brief, list_file, pack_list
from readout.workbench.lists import (
    Wanted,
    change_item,
    find_list,
    lists,
    make_list,
    move_item,
    read_list,
    remove_item,
    remove_list,
    rename_list,
    save_to_list,
)
from readout.workbench.notes import (
    edit_note,
    every_note,
    find_note,
    make_note,
    note_history,
    notes,
    notes_on,
    remove_note,
    restore_note,
    split_tags,
)
from readout.workbench.packing import verify_pack
from readout.workbench.tagging import tag_document, tags, tags_on, untag_document

_SAID = "The minister of Zelmark said that the grain embargo would be lifted within a week of the talks."
_LETTER = f"""From: Ann Hall
To: Ben Carr
Sent: Tuesday, March 12, 2019 9:00 AM
Subject: Grain

{_SAID}
The harbour at Halden stays shut until then.
"""


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    """A collection of two letters and a copy of one."""
    pile = tmp_path / "pile"
    pile.mkdir()
    (pile / "letter.txt").write_text(_LETTER)
    (pile / "other.txt").write_text("Nineteen ships wait at the quay of Halden, and nobody unloads them.\n")
    with Collection.open(tmp_path / "collection", create=True) as opened:
        add(opened, [pile], workers=1, sandbox="child", ledgers=False)
        yield opened


def document(collection: Collection, words: str = "minister") -> Document:
    """The document with some words."""
    return next(d for d in collection.store.documents() if words in d.text and d.parent is None)


def span(of: Document, words: str = _SAID) -> tuple[int, int]:
    """Where some words stand."""
    return of.text.index(words), of.text.index(words) + len(words)


def test_a_note_keeps_its_history_and_can_be_brought_back(collection: Collection) -> None:
    letter = document(collection)
    note = make_note(
        collection,
        letter.id,
        span(letter),
        who=" Ana ",
        meaning=Meaning.CHECK,
        text="Ask \r\nthem.",
        tags=["b", "A"],
    )
    assert (note.who, note.text, note.tags) == ("Ana", "Ask\nthem.", ("A", "b"))
    assert [n.id for n in notes_on(collection, letter)] == [note.id]
    edit_note(collection, note.id, who="Ben", meaning=Meaning.QUOTE, text="Asked.", tags=())
    remove_note(collection, note.id, who="Cora")
    assert notes_on(collection, letter) == ()
    assert notes(collection, NoteQuery()).total == 0
    restore_note(collection, note.id, who="Ana")
    found = find_note(collection, note.id)
    assert (found.text, found.meaning, found.changed_by) == ("Asked.", Meaning.QUOTE, "Ana")
    assert [(c.kind, c.who, c.text) for c in note_history(collection, note.id)] == [
        (NoteChangeKind.MADE, "Ana", "Ask\nthem."),
        (NoteChangeKind.CHANGED, "Ben", "Asked."),
        (NoteChangeKind.REMOVED, "Cora", "Asked."),
        (NoteChangeKind.RESTORED, "Ana", "Asked."),
    ]


def test_saving_a_note_as_it_is_changes_nothing(collection: Collection) -> None:
    letter = document(collection)
    note = make_note(collection, letter.id, span(letter), who="Ana", text="So.")
    edit_note(collection, note.id, who="Ben", meaning=note.meaning, text="So.", tags=())
    assert len(note_history(collection, note.id)) == 1
    assert restore_note(collection, note.id, who="Ben") == note


def test_notes_are_found_by_their_words_and_those_of_their_passages(collection: Collection) -> None:
    letter = document(collection)
    note = make_note(collection, letter.id, span(letter), who="Ana", text="Ask the envoy.", tags=("to do",))
    for words in ("ENVOY", "embargo lifted", "to do"):
        page = notes(collection, NoteQuery(words))
        assert [n.id for n, _ in page.notes] == [note.id]
        assert page.notes[0][1] is not None and page.notes[0][1].title == "Grain"
    assert notes(collection, NoteQuery("ships")).total == 0


@pytest.mark.parametrize("who", ["", "  \n "])
def test_nobody_keeps_nothing(collection: Collection, who: str) -> None:
    letter = document(collection)
    with pytest.raises(ReadoutError) as caught:
        make_note(collection, letter.id, span(letter), who=who)
    assert caught.value.code is Code.USAGE
    with pytest.raises(ReadoutError):
        make_list(collection, "A list", who=who)
    assert lists(collection) == () and every_note(collection, NoteQuery()) == ()


def test_tags_are_parted_cleaned_and_capped() -> None:
    assert split_tags(" grain, #port ;grain;\n“to read” , ,Grain") == ("grain", "port", "to read")
    with pytest.raises(ReadoutError, match="60 characters"):
        split_tags("x" * 61)
    with pytest.raises(ReadoutError, match="at most 30"):
        split_tags(",".join(map(str, range(31))))


def test_documents_are_found_by_their_tags_and_the_index_need_not_know(collection: Collection) -> None:
    letter, other = document(collection), document(collection, "Nineteen")
    assert tag_document(collection, letter.id, ("Grain deal", "port"), who="Ana") == ("Grain deal", "port")
    assert tag_document(collection, letter.id, ("PORT",), who="Ben") == ()
    tag_document(collection, other.id, ("port",), who="Ana")
    for query, expected in (
        ('tagged:"grain deal"', {letter.id}),
        ("tagged:port", {letter.id, other.id}),
        ("tagged:port minister", {letter.id}),
        ("-tagged:port", set()),
        ("tagged:nothing", set()),
    ):
        found = search(collection, query)
        assert ({hit.document for hit in found.hits}, found.total) == (expected, len(expected)), query
    untag_document(collection, other.id, "Port")
    assert search(collection, "tagged:port").total == 1
    rebuild_index(collection)
    assert search(collection, "tagged:port").total == 1
    assert [(c.tag, c.documents) for c in tags(collection)] == [("Grain deal", 1), ("port", 1)]
    assert [t.tag for t in tags_on(collection, letter.id)] == ["Grain deal", "port"]
    with pytest.raises(ReadoutError):
        untag_document(collection, other.id, "port")


def test_a_list_is_ordered_renamed_and_done_away_with(collection: Collection) -> None:
    letter = document(collection)
    saved = make_list(collection, "For  the story", who="Ana", about="Grain")
    assert saved.name == "For the story"
    first = save_to_list(collection, saved.id, Wanted(ItemKind.DOCUMENT, letter.id), who="Ana")
    second = save_to_list(
        collection, saved.id, Wanted(ItemKind.PASSAGE, letter.id, span(letter)), who="Ben", text="The lede"
    )
    third = save_to_list(collection, "FOR THE STORY", Wanted(ItemKind.SEARCH, "grain embargo"), who="Ana")
    again = save_to_list(
        collection, saved.id, Wanted(ItemKind.PASSAGE, letter.id, span(letter)), who="Ana", text="Or not"
    )
    assert (again.id, again.text) == (second.id, "Or not")
    move_item(collection, third.id, -10)
    change_item(collection, first.id, "All of it")
    view = read_list(collection, saved.id)
    assert [(i.id, i.text) for i, _ in view.items] == [
        (third.id, ""),
        (first.id, "All of it"),
        (second.id, "Or not"),
    ]
    assert [card.title if card else None for _, card in view.items] == [None, "Grain", "Grain"]
    make_list(collection, "Other", who="Ana")
    with pytest.raises(ReadoutError, match="already"):
        rename_list(collection, saved.id, "other", "")
    assert rename_list(collection, saved.id, "FOR THE STORY", "x").name == "FOR THE STORY"
    remove_item(collection, first.id)
    with pytest.raises(ReadoutError):
        remove_item(collection, first.id)
    remove_list(collection, saved.id)
    assert [one.name for one in lists(collection)] == ["Other"]
    with pytest.raises(ReadoutError, match="no list"):
        find_list(collection, saved.id)


def full_list(collection: Collection) -> str:
    """A list with a passage, a document and a search."""
    letter = document(collection)
    saved = make_list(collection, "The story", who="Ana", about="What was “said”")
    for wanted in (
        Wanted(ItemKind.PASSAGE, letter.id, span(letter)),
        Wanted(ItemKind.DOCUMENT, document(collection, "Nineteen").id),
        Wanted(ItemKind.SEARCH, "=grain embargo"),
    ):
        save_to_list(collection, saved.id, wanted, who="Ana", text="=He says “so”, *really*.")
    return saved.id


def test_a_list_is_taken_out_as_markdown_and_as_a_table_without_formulas(collection: Collection) -> None:
    id_ = full_list(collection)
    text = list_file(collection, id_, "md")
    assert text.startswith("# The story\n") and f"> {_SAID}" in text and "\\*really\\*" in text
    rows = list(csv.DictReader(io.StringIO(list_file(collection, id_, "csv").removeprefix("\ufeff"))))
    assert [row["kind"] for row in rows] == ["passage", "document", "search"]
    assert rows[0]["words"] == _SAID and rows[0]["state"] == "same" and len(rows[0]["file"]) == 64
    assert not any(cell.startswith("=") for row in rows for cell in row.values())


def test_a_lists_pack_can_be_checked_anywhere(collection: Collection, tmp_path: Path) -> None:
    id_ = full_list(collection)
    folder = tmp_path / "pack"
    fingerprint = pack_list(collection, id_, folder)
    report = verify_pack(folder)
    assert report.faults == () and report.fingerprint == fingerprint
    assert (report.documents, report.sentences) == (2, 6)
    page = (folder / "index.html").read_text()
    assert "The story" in page and "“The minister of Zelmark said" in page and "He says ‘so’" in page
    (folder / "brief.json").write_text(
        (folder / "brief.json").read_text().replace("grain embargo", "iron embargo")
    )
    assert not verify_pack(folder).sound
    assert list_archive(collection, id_) == list_archive(collection, id_)


def test_what_is_lost_is_packed_as_lost(collection: Collection, tmp_path: Path) -> None:
    id_ = full_list(collection)
    pile = collection.path.parent / "pile"
    (pile / "letter.txt").write_text("Nothing of it is left.\n")
    add(collection, [pile], workers=1, sandbox="child", ledgers=False)
    item = read_list(collection, id_).items[0][0]
    assert item.spot is not None and item.spot.state is AnchorState.LOST
    brief = list_brief(collection, id_)
    assert any("not in the documents any more" in note.counted for note in brief.notes)
    pack_list(collection, id_, tmp_path / "pack")
    assert verify_pack(tmp_path / "pack").sound
    assert _SAID in list_file(collection, id_, "md")


def test_notes_go_out_as_annotations_and_come_back_into_another_collection(
    collection: Collection, tmp_path: Path
) -> None:
    letter = document(collection)
    note = make_note(
        collection, letter.id, span(letter), who="Ana", meaning=Meaning.QUOTE, text="Use it.", tags=("grain",)
    )
    content = annotations_file(collection, NoteQuery())
    assert import_annotations(collection, content).known == 1
    pile = tmp_path / "second pile"
    pile.mkdir()
    (pile / "moved.txt").write_text("A new head.\n\n" + _LETTER)
    with Collection.open(tmp_path / "second", create=True) as other:
        add(other, [pile], workers=1, sandbox="child", ledgers=False)
        done = import_annotations(other, content)
        assert (done.kept, done.known, done.lost) == (1, 0, 0)
        (back,) = every_note(other, NoteQuery())
        assert (back.id, back.text, back.tags, back.who, back.made) == (
            note.id, "Use it.", ("grain",), "Ana", note.made,
        )  # fmt: skip
        found = other.store.document(back.spot.document or "")
        assert found is not None and found.text[back.spot.start : back.spot.end] == _SAID
        changed = msgspec.json.encode(msgspec.json.decode(content)).replace(_SAID.encode(), b"No such words here")
        changed = changed.replace(note.id[:8].encode(), b"00000000")
        assert import_annotations(other, changed).lost == 1


def test_of_a_file_of_annotations_all_are_kept_or_none(collection: Collection) -> None:
    letter = document(collection)
    note = make_note(collection, letter.id, span(letter), who="Ana", text="Use it.")
    whole = msgspec.json.decode(annotations_file(collection, NoteQuery()))
    item = whole["first"]["items"][0]
    new = {**item, "id": f"urn:uuid:{uuid4()}"}
    long = {**item, "id": f"urn:uuid:{uuid4()}", "body": [{"type": "TextualBody", "value": "x" * 20_001}]}
    with pytest.raises(ReadoutError, match="at most 20,000"):
        import_annotations(collection, msgspec.json.encode([new, long]))
    assert [n.id for n in every_note(collection, NoteQuery())] == [note.id]
    done = import_annotations(collection, msgspec.json.encode([new, new, item]))
    assert (done.kept, done.known) == (1, 1)

"""Kept passages and links outlast changed files, readings of another structure, and moves to other files."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from readout.errors import Code, ReadoutError
from readout.model import AnchorState, Document, Meaning, Outcome, Reading, document_id
from readout.store import FileReading
from readout.workbench import Collection, add
from readout.workbench.anchoring import (
    MOST_CHARACTERS,
    PassageLink,
    anchor_at,
    land,
    link_of,
    locate,
    settle_anchors,
)
from readout.workbench.notes import find_note, make_note, notes_on
from readout.workbench.tagging import tag_document, tags_on

_SAID = "The minister of Zelmark said that the grain embargo would be lifted within a week of the talks."
_LETTER = f"""From: Ann Hall
To: Ben Carr
Sent: Tuesday, March 12, 2019 9:00 AM
Subject: Grain

Dear Ben,

{_SAID}
The harbour at Halden stays shut until then, and so does the road to the north, which the
snow has closed in any case since the first week of the month.

Ann
"""


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    """A collection of two letters."""
    pile = tmp_path / "pile"
    pile.mkdir()
    (pile / "letter.txt").write_text(_LETTER)
    (pile / "other.txt").write_text("Nineteen ships wait at the quay of Halden, and nobody unloads them.\n")
    with Collection.open(tmp_path / "collection", create=True) as opened:
        enter(opened)
        yield opened


def enter(collection: Collection) -> None:
    """Take in the pile as it is now."""
    add(collection, [collection.path.parent / "pile"], workers=1, sandbox="child", ledgers=False)


def letter(collection: Collection) -> Document:
    """The letter, as it is read now."""
    return next(d for d in collection.store.documents() if "minister" in d.text and d.parent is None)


def span_of(document: Document, words: str = _SAID) -> tuple[int, int]:
    """Where some words stand."""
    start = document.text.index(words)
    return start, start + len(words)


def change(collection: Collection, text: str) -> Document:
    """Change the letter on disk and take it in again."""
    (collection.path.parent / "pile" / "letter.txt").write_text(text)
    enter(collection)
    return letter(collection)


def words_at(collection: Collection, document: str | None, start: int, end: int) -> str:
    """The words at a place."""
    found = collection.store.document(document or "")
    assert found is not None
    return found.text[start:end]


def test_a_passage_must_lie_in_its_document_and_not_be_endless(collection: Collection) -> None:
    document = letter(collection)
    for span in ((5, 5), (-1, 3), (0, len(document.text) + 1)):
        with pytest.raises(ReadoutError) as caught:
            anchor_at(collection, document.id, *span)
        assert caught.value.code is Code.USAGE
    pile = collection.path.parent / "pile"
    (pile / "long.txt").write_text("A long log of the port.\n" * 2_000)
    enter(collection)
    long = next(d for d in collection.store.documents() if len(d.text) > MOST_CHARACTERS)
    with pytest.raises(ReadoutError, match="at most 20,000"):
        anchor_at(collection, long.id, 0, MOST_CHARACTERS + 1)


def test_a_note_follows_its_passage_when_the_file_changes(collection: Collection) -> None:
    old = letter(collection)
    note = make_note(collection, old.id, span_of(old), who="Ana", meaning=Meaning.QUOTE, text="Use this.")
    tag_document(collection, old.id, ("grain",), who="Ana")
    new = change(collection, _LETTER.replace("Dear Ben,", "Dear Ben,\n\nA new first paragraph about the talks."))
    assert new.id != old.id
    moved = find_note(collection, note.id)
    assert (moved.spot.document, moved.spot.state) == (new.id, AnchorState.MOVED)
    assert words_at(collection, moved.spot.document, moved.spot.start, moved.spot.end) == _SAID
    assert moved.anchor == note.anchor
    assert [n.id for n in notes_on(collection, new)] == [note.id]
    assert [t.tag for t in tags_on(collection, new.id)] == ["grain"]


def test_a_note_whose_words_were_changed_says_so(collection: Collection) -> None:
    old = letter(collection)
    note = make_note(collection, old.id, span_of(old), who="Ana")
    new = change(collection, _LETTER.replace("within a week", "within a month or two"))
    spot = find_note(collection, note.id).spot
    assert (spot.document, spot.state) == (new.id, AnchorState.CHANGED)
    assert "within a month or two" in new.text[spot.start : spot.end]


def test_a_note_whose_passage_is_gone_is_lost_and_keeps_the_words_until_they_are_back(
    collection: Collection,
) -> None:
    old = letter(collection)
    note = make_note(collection, old.id, span_of(old), who="Ana", text="Important.")
    new = change(collection, "Nothing that the minister once meant is left of it.\n")
    lost = find_note(collection, note.id)
    assert (lost.spot.document, lost.spot.state) == (None, AnchorState.LOST)
    assert lost.anchor.exact == _SAID
    assert notes_on(collection, new) == ()
    back = change(collection, _LETTER)
    assert find_note(collection, note.id).spot.document == back.id == old.id
    assert find_note(collection, note.id).spot.state is AnchorState.SAME


def test_a_passage_that_moved_to_another_file_is_found_there(collection: Collection) -> None:
    old = letter(collection)
    anchor = anchor_at(collection, old.id, *span_of(old))
    pile = collection.path.parent / "pile"
    (pile / "archive.txt").write_text(f"From the archive of the port.\n\n{_SAID}\n\nEnd of the archive.\n")
    change(collection, "The letter was withdrawn.\n")
    spot = locate(collection, anchor)
    assert spot.state is AnchorState.MOVED
    assert spot.document == letter(collection).id != old.id
    assert words_at(collection, spot.document, spot.start, spot.end) == _SAID


def reread(collection: Collection, old: Document, text: str, inner: tuple[int, int]) -> None:
    """Let the file of a document be read anew, with another text and a document inside it."""
    whole = replace(old, text=text)
    child = Document(
        document_id(old.file, *inner, 1), old.file, 1, text[slice(*inner)], start=inner[0], parent=old.id,
        parent_span=inner,
    )  # fmt: skip
    with collection.store.write():
        reading = Reading("text/plain", Outcome.READ, documents=(whole, child))
        collection.store.put_readings([FileReading(old.file, "letter.txt", reading, again=True)])
    assert settle_anchors(collection) == 1
    assert settle_anchors(collection) == 0


def test_notes_and_links_outlast_a_reading_of_another_structure(collection: Collection) -> None:
    old = letter(collection)
    note = make_note(collection, old.id, span_of(old), who="Ana")
    start, end = span_of(old)
    inner_link = PassageLink(f"{old.file[:20]}-{start - 5}-{end + 5}", 5, 5 + end - start, _SAID[:60])
    text = "READ ANEW\n" + old.text
    first = text.index("Dear Ben")
    reread(collection, old, text, (first, len(text)))
    found = find_note(collection, note.id).spot
    assert words_at(collection, found.document, found.start, found.end) == _SAID
    landed = land(collection, inner_link)
    assert landed.state is AnchorState.MOVED
    assert words_at(collection, landed.document, landed.start, landed.end) == _SAID
    child = next(d for d in collection.store.file_documents(old.file) if d.parent)
    assert [n.spot.start for n in notes_on(collection, child)] == [child.text.index(_SAID)]
    parent = collection.store.document(old.id)
    assert parent is not None
    assert [n.spot.start for n in notes_on(collection, parent)] == [parent.text.index(_SAID)]


def test_a_link_lands_where_its_words_are_now(collection: Collection) -> None:
    old = letter(collection)
    link = link_of(old, *span_of(old))
    assert land(collection, link).state is AnchorState.SAME
    assert land(collection, replace(link, quote="")).state is AnchorState.SAME
    assert land(collection, replace(link, quote="", mark="")).state is AnchorState.SAME
    new = change(collection, _LETTER.replace("Dear Ben,", "Dear old Ben,"))
    landed = land(collection, link)
    assert (landed.document, landed.state) == (new.id, AnchorState.MOVED)
    assert words_at(collection, landed.document, landed.start, landed.end) == _SAID
    assert land(collection, replace(link, quote="")).state is AnchorState.LOST


def test_a_link_to_a_long_passage_carries_only_how_it_begins(collection: Collection) -> None:
    old = letter(collection)
    start, end = span_of(old)[0], len(old.text) - 5
    link = link_of(old, start, end)
    assert len(link.quote) <= 160 < end - start
    new = change(collection, _LETTER.replace("Dear Ben,", "My very dear Ben,"))
    landed = land(collection, link)
    assert new.text[landed.start : landed.end] == old.text[start:end]
    assert landed.state is AnchorState.MOVED


def test_a_link_to_what_is_gone_is_lost(collection: Collection) -> None:
    old = letter(collection)
    link = link_of(old, *span_of(old))
    change(collection, "Nothing that the minister once meant is left of it.\n")
    assert land(collection, link).state is AnchorState.LOST
    made_up = PassageLink("0" * 20, 3, 9, "words that stand nowhere at all in these papers")
    assert land(collection, made_up).state is AnchorState.LOST


def test_a_tag_stays_with_its_document_whatever_its_text_and_goes_to_no_other(collection: Collection) -> None:
    old = letter(collection)
    tag_document(collection, old.id, ("grain",), who="Ana")
    pile = collection.path.parent / "pile"
    (pile / "twin.txt").write_text(_LETTER + "A postscript that the other letter does not have.\n")
    new = change(collection, "Nothing that the minister once meant is left of it.\n")
    assert [t.tag for t in tags_on(collection, new.id)] == ["grain"]
    (pile / "letter.txt").unlink()
    enter(collection)
    assert collection.store.tagged_documents("grain") <= {new.id}

"""Notes on passages: made, found, changed and taken away by persons; never touched by a new reading."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Final
from uuid import uuid4

from readout.errors import Code, ReadoutError
from readout.model import (
    Anchor,
    Document,
    Meaning,
    Note,
    NoteChange,
    NoteChangeKind,
    NoteQuery,
    Spot,
)
from readout.search.tokens import words
from readout.workbench.anchoring import anchor_at, locate, spot_of
from readout.workbench.collection import Collection
from readout.workbench.reading import Card, card_of

MOST_TEXT: Final = 20_000
MOST_TAGS: Final = 30
LONGEST_TAG: Final = 60

_BLANKS = re.compile(r"\s+")
_NO_TAG = re.compile(r"[\x00-\x1f\x7f\"“”„‟«»()]")


@dataclass(frozen=True, slots=True)
class NotesPage:
    """A stretch of the notes that a query finds, each with the card of its document; `page` counts from 1."""

    total: int
    page: int
    per_page: int
    notes: tuple[tuple[Note, Card | None], ...]


def now() -> str:
    """The moment, as EDTF in UTC to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def new_id() -> str:
    """An id for something that a person keeps: a random UUID (RFC 9562) without its hyphens."""
    return uuid4().hex


def named(who: str) -> str:
    """The name of whoever does something; USAGE where there is none."""
    name = _BLANKS.sub(" ", who).strip()
    if not name:
        raise ReadoutError(Code.USAGE, "This needs the name of whoever does it.", "Fill in your name.")
    return name


def clean_tags(given: Iterable[str]) -> tuple[str, ...]:
    """Tags as they are kept: without blanks around them, each once whatever its case, by name.

    A tag may have blanks in it, but neither quotation marks nor parentheses, so that it can be searched for.
    """
    found: dict[str, str] = {}
    for tag in given:
        plain = _BLANKS.sub(" ", _NO_TAG.sub(" ", tag)).strip(" #,;")
        if len(plain) > LONGEST_TAG:
            raise ReadoutError(Code.USAGE, f"A tag may have at most {LONGEST_TAG} characters.", "Shorten it.")
        if plain:
            found.setdefault(plain.casefold(), plain)
    if len(found) > MOST_TAGS:
        raise ReadoutError(Code.USAGE, f"There may be at most {MOST_TAGS} tags.", "Leave some out.")
    return tuple(found[folded] for folded in sorted(found))


def split_tags(typed: str) -> tuple[str, ...]:
    """Tags as typed into one field, parted by commas or semicolons."""
    return clean_tags(re.split(r"[,;\n]", typed))


def make_note(
    collection: Collection,
    document: str,
    span: tuple[int, int],
    *,
    who: str,
    meaning: Meaning = Meaning.PLAIN,
    text: str = "",
    tags: Sequence[str] = (),
) -> Note:
    """Highlight a passage and say something of it; the note as it is kept."""
    anchor = anchor_at(collection, document, *span)
    return keep_note(
        collection,
        Note(new_id(), anchor, spot_of(anchor), meaning, checked_text(text), clean_tags(tags), named(who), now()),
    )


def keep_note(collection: Collection, note: Note) -> Note:
    """Keep a whole note, as it was made here or elsewhere."""
    store = collection.store
    file = (store.owner(note.spot.document) if note.spot.document else None) or note.anchor.file
    with store.keep():
        store.put_note(note, _found_by(note), file)
        store.put_note_change(NoteChangeKind.MADE, note, note.who, note.made)
    return note


def edit_note(
    collection: Collection, id: str, *, who: str, meaning: Meaning, text: str, tags: Sequence[str]
) -> Note:
    """Change what a note says; what it said before stays in its history."""
    note = find_note(collection, id)
    changed = replace(note, meaning=meaning, text=checked_text(text), tags=clean_tags(tags))
    if changed == note:
        return note
    return _change(collection, changed, NoteChangeKind.CHANGED, who)


def remove_note(collection: Collection, id: str, *, who: str) -> Note:
    """Take a note away; it can be brought back."""
    note = find_note(collection, id)
    return note if note.removed else _change(collection, replace(note, removed=True), NoteChangeKind.REMOVED, who)


def restore_note(collection: Collection, id: str, *, who: str) -> Note:
    """Bring back a note that was taken away."""
    note = find_note(collection, id)
    if not note.removed:
        return note
    return _change(collection, replace(note, removed=False), NoteChangeKind.RESTORED, who)


def find_note(collection: Collection, id: str) -> Note:
    """A note by its id, a removed one too."""
    note = collection.store.note(id)
    if note is None:
        raise ReadoutError(Code.NOT_FOUND, f"There is no note {id}.", "List them with: readout notes")
    return note


def note_history(collection: Collection, id: str) -> tuple[NoteChange, ...]:
    """All that was done to a note, the oldest first."""
    return tuple(collection.store.note_changes(id))


def notes(collection: Collection, query: NoteQuery, *, page: int = 1, per_page: int = 50) -> NotesPage:
    """One page of the notes that a query finds, the latest first."""
    sought = words(query.words)
    total, found = collection.store.notes(query, sought, per_page, (page - 1) * per_page)
    cards = cards_of(collection, [note.spot.document for note in found])
    return NotesPage(total, page, per_page, tuple((note, cards.get(note.spot.document or "")) for note in found))


def every_note(collection: Collection, query: NoteQuery) -> tuple[Note, ...]:
    """All notes that a query finds, the latest first."""
    return tuple(collection.store.notes(query, words(query.words), -1, 0)[1])


def note_writers(collection: Collection) -> tuple[tuple[str, int], ...]:
    """Who wrote notes, and how many."""
    return tuple(collection.store.note_writers())


def notes_on(collection: Collection, document: Document) -> tuple[Note, ...]:
    """The notes on the text of a document, with where they stand in it now, in the order of the text.

    Notes on a document nested in it, or around it, are among them where their passages stand in this text.
    """
    out = []
    starts: dict[str, int] = {}
    for note in collection.store.notes_in(document.file):
        spot = note.spot
        if spot.document is None:
            continue
        if not starts:
            starts = {d.id: d.start for d, _ in collection.store.file_outlines(document.file)}
        shift = starts.get(spot.document, -1) - document.start
        here = Spot(document.id, spot.start + shift, spot.end + shift, spot.state)
        if spot.document not in starts or not _inside(here, document):
            continue
        if document.text[here.start : here.end] != note.anchor.exact:
            here = _found_again(collection, note.anchor, document, starts) or here
        out.append(replace(note, spot=here))
    return tuple(sorted(out, key=lambda note: (note.spot.start, note.spot.end, note.made)))


def cards_of(collection: Collection, documents: Iterable[str | None]) -> dict[str, Card]:
    """The cards of some documents by id; those that are not there are left out."""
    ids = sorted({id_ for id_ in documents if id_})
    return {document.id: card_of(document, path) for document, path in collection.store.outlines(ids)}


def _inside(spot: Spot, document: Document) -> bool:
    return 0 <= spot.start < spot.end <= len(document.text)


def _found_again(
    collection: Collection, anchor: Anchor, document: Document, starts: dict[str, int]
) -> Spot | None:
    """Where a passage stands in a text that is not as it was when this was recorded last."""
    now_at = locate(collection, anchor)
    shift = starts.get(now_at.document or "", -1) - document.start
    here = Spot(document.id, now_at.start + shift, now_at.end + shift, now_at.state)
    return here if now_at.document in starts and _inside(here, document) else None


def _change(collection: Collection, note: Note, kind: NoteChangeKind, who: str) -> Note:
    name, when = named(who), now()
    changed = replace(note, changed=when, changed_by=name)
    with collection.store.keep():
        collection.store.change_note(changed, _found_by(changed))
        collection.store.put_note_change(kind, changed, name, when)
    return changed


def checked_text(text: str) -> str:
    """What a note says as it is kept, without blanks at the ends of lines; USAGE where it is too long."""
    plain = "\n".join(line.rstrip() for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")).strip()
    if len(plain) > MOST_TEXT:
        raise ReadoutError(
            Code.USAGE,
            f"A note may have at most {MOST_TEXT:,} characters; this has {len(plain):,}.",
            "Shorten it.",
        )
    return plain


def _found_by(note: Note) -> str:
    """The words by which a note is found: what it says, and the passage itself."""
    return " " + " ".join(words(" ".join((note.text, note.anchor.exact, *note.tags))))

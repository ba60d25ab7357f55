"""Notes taken out as W3C Web Annotations, and annotations taken in as notes."""

from dataclasses import dataclass, replace

from readout.export.annotations import MEDIA_TYPE, annotations_json, read_annotations
from readout.model import AnchorState, Note, NoteQuery
from readout.workbench.anchoring import locate
from readout.workbench.collection import Collection
from readout.workbench.judging import this_person
from readout.workbench.notes import checked_text, clean_tags, every_note, keep_note, now

__all__ = ["MEDIA_TYPE", "ImportedNotes", "annotations_file", "import_annotations"]


@dataclass(frozen=True, slots=True)
class ImportedNotes:
    """What became of the annotations of a file: notes kept, known already, and those whose words are lost."""

    kept: int
    known: int
    lost: int


def annotations_file(collection: Collection, query: NoteQuery) -> bytes:
    """The notes that a query finds as a JSON-LD file, the oldest first."""
    found = sorted(every_note(collection, query), key=lambda note: (note.made, note.id))
    return annotations_json(found, f"Notes on {collection.name}")


def import_annotations(collection: Collection, content: bytes, *, who: str = "") -> ImportedNotes:
    """Keep the annotations of a file as notes, each with its passage found in the documents here.

    One that is here already, by its id, is left as it is. One whose words are in no document is kept as lost.
    `who` is the name of notes that bear none.
    """
    found = list({note.id: note for note in read_annotations(content)}.values())
    new = [note for note in found if collection.store.note(note.id) is None]
    placed = [_placed(collection, note, who or this_person()) for note in new]
    for note in placed:
        keep_note(collection, note)
    lost = sum(note.spot.state is AnchorState.LOST for note in placed)
    return ImportedNotes(len(placed), len(found) - len(new), lost)


def _placed(collection: Collection, note: Note, who: str) -> Note:
    """A note from elsewhere as it is kept here."""
    return replace(
        note,
        spot=locate(collection, note.anchor),
        text=checked_text(note.text),
        tags=clean_tags(note.tags),
        who=note.who or who,
        made=note.made or now(),
    )

"""Looking at source files: lists of them, one of them, and its bytes."""

from dataclasses import dataclass
from typing import BinaryIO

from readout.errors import Code, ReadoutError
from readout.model import Outcome, SourceFile
from readout.workbench.collection import Collection
from readout.workbench.reading import Card, card_of


@dataclass(frozen=True, slots=True)
class FilesPage:
    """A stretch of the files by path, each with its outermost document's id; `page` counts from 1."""

    total: int
    page: int
    per_page: int
    files: tuple[tuple[SourceFile, str | None], ...]


@dataclass(frozen=True, slots=True)
class FileView:
    """A source file: every place of its bytes, what it came out of, what came out of it, and its documents."""

    file: SourceFile
    places: tuple[SourceFile, ...]
    container: SourceFile | None
    members: tuple[tuple[SourceFile, str | None], ...]
    documents: tuple[Card, ...]


def count_outcomes(collection: Collection) -> dict[Outcome | None, int]:
    """How many files, those inside others too, ended in each way; None for those that wait."""
    counts: dict[Outcome | None, int] = {}
    for tally in collection.store.tallies():
        counts[tally.outcome] = counts.get(tally.outcome, 0) + tally.files
    return counts


def list_files(
    collection: Collection, *, outcome: Outcome | None = None, page: int = 1, per_page: int = 100
) -> FilesPage:
    """One page of the files, or of those of one outcome."""
    counts = count_outcomes(collection)
    total = sum(counts.values()) if outcome is None else counts.get(outcome, 0)
    found = collection.store.page_of_files(outcome, (page - 1) * per_page, per_page)
    return FilesPage(total, page, per_page, tuple(found))


def read_file(collection: Collection, id: str) -> FileView:
    """A source file by its id."""
    store = collection.store
    places = store.places_of(id) if id else []
    if not places:
        raise ReadoutError(Code.NOT_FOUND, f"There is no file {id}.", "List them with: readout status")
    file = store.primary(id) or places[0]
    return FileView(
        file=file,
        places=tuple(places),
        container=store.primary(file.container) if file.container else None,
        members=tuple((member, store.outermost(member.id)) for member in store.members(id)),
        documents=tuple(card_of(*pair) for pair in store.file_outlines(id)),
    )


def open_original(collection: Collection, id: str) -> BinaryIO:
    """The bytes of a source file as they came, open for reading; never parsed here."""
    read_file(collection, id)
    try:
        return collection.originals.path(id).open("rb")
    except OSError as error:
        hint = "It was left out by rule, or could not be read."
        raise ReadoutError(Code.NOT_FOUND, "The bytes of this file were not kept.", hint) from error

"""How a collection stands: what went in, how each file ended, what the machine can do for the rest."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from readout.ingest.readers.ocr import languages
from readout.ingest.readers.tesseract import NoLanguageDataError, choose_data, data_folders
from readout.model import Outcome, SourceFile
from readout.sandbox import describe
from readout.store import INDEXED, SETTLED
from readout.workbench._words import sound
from readout.workbench.collection import Collection
from readout.workbench.ledger import Unread, count_unread


@dataclass(frozen=True, slots=True)
class Status:
    """Sums over a collection.

    `pile` counts the files on disk by outcome (key `waiting`: not read yet) and `inside` those that came out of
    them; `pile_size` and `inside_size` are their bytes. `gone` of them are no longer where they were found.
    `told` counts the contacts, statements and listings that were read out of documents (keys `contact`,
    `statement`, `listing`), `unread` the documents that were not read for them. `index` is `ready`, `behind` (a
    run was interrupted; add again) or `damaged` (rebuild it).
    """

    name: str
    path: str
    pile: dict[str, int]
    inside: dict[str, int]
    pile_size: int
    inside_size: int
    gone: int
    documents: int
    told: dict[str, int]
    unread: Unread
    conflicts: int
    index: str
    sandbox: str
    ocr_languages: tuple[str, ...]
    roots: dict[str, str]

    @property
    def files(self) -> int:
        """All files of the pile itself."""
        return sum(self.pile.values())


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A `field` of a document, in a file at `path`, for which a load file has another value than the document."""

    path: str
    document: str
    field: str
    said: str
    outside: str


def status(collection: Collection) -> Status:
    """The sums of a collection as it is now."""
    store = collection.store
    pile: Counter[str] = Counter()
    inside: Counter[str] = Counter()
    size = {False: 0, True: 0}
    for tally in store.tallies():
        (inside if tally.inside else pile)[tally.outcome.value if tally.outcome else "waiting"] += tally.files
        size[tally.inside] += tally.size
    if not sound(collection):
        index = "damaged"
    else:
        index = "behind" if store.stale(INDEXED) or store.stale(SETTLED) else "ready"
    return Status(
        name=collection.name,
        path=str(collection.path),
        pile=dict(pile),
        inside=dict(inside),
        pile_size=size[False],
        inside_size=size[True],
        gone=store.gone(),
        documents=store.document_count(),
        told=store.section_sizes(),
        unread=count_unread(collection),
        conflicts=len(store.conflicts()),
        index=index,
        sandbox=describe(),
        ocr_languages=_ocr_languages(),
        roots={name: location for location, name in store.roots().items()},
    )


def _ocr_languages() -> tuple[str, ...]:
    """The languages in which pictures of pages are read here: those asked for whose data is installed."""
    try:
        return choose_data(languages(), tuple(data_folders()))[1]
    except NoLanguageDataError:
        return ()


def unread_files(collection: Collection) -> Iterator[SourceFile]:
    """The files that were not read, or not wholly, with the reason, by path."""
    for file in collection.store.files():
        if file.outcome in (None, Outcome.FAILED, Outcome.PARTLY_READ):
            yield file


def disagreements(collection: Collection) -> Iterator[Disagreement]:
    """Where documents and load files do not agree, by document and field."""
    for conflict in collection.store.conflicts():
        for document, path in collection.store.outlines((conflict.document,)):
            yield Disagreement(path, document.id, conflict.field, conflict.said, conflict.outside)

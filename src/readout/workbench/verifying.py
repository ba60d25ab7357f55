"""Checking a collection against itself: originals, documents, and the search index."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from readout.errors import Code, ReadoutError
from readout.model import Document
from readout.runner import Meter
from readout.search import Index
from readout.store import INDEXED, SETTLED, Store
from readout.workbench._checks import document_faults, ledger_faults
from readout.workbench._judged import apply, rows_of
from readout.workbench._meaning import meaning_faults
from readout.workbench._register import Tell
from readout.workbench._words import entries
from readout.workbench.collection import Collection

_CHUNK = 1 << 20
_MOST_FAULTS = 1_000


@dataclass(frozen=True, slots=True)
class VerifyReport:
    """What was checked, and every fault as a sentence (the first 1,000; `more` counts the rest).

    `citations` counts spans checked to lie within their document: pages, furniture, portions, parents' spans;
    `rows` the contacts, statements and listings of which the same was checked.
    """

    originals: int
    original_bytes: int
    documents: int
    citations: int
    rows: int
    indexed: int
    faults: tuple[str, ...]
    more: int = 0

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong."""
        return not self.faults


class _Checked:
    """Counts and faults as they come up."""

    def __init__(self) -> None:
        self.originals = self.original_bytes = self.documents = self.citations = self.rows = self.indexed = 0
        self.faults: list[str] = []
        self.more = 0

    def fault(self, sentence: str) -> None:
        """Note that something is wrong."""
        if len(self.faults) < _MOST_FAULTS:
            self.faults.append(sentence)
        else:
            self.more += 1


def verify(collection: Collection, *, progress: Tell | None = None) -> VerifyReport:
    """Hash every original again, check every span of every document, and compare the index with the documents."""
    checked = _Checked()
    _check_originals(collection, checked, progress)
    _check_documents(collection, checked, progress)
    _check_index(collection, checked)
    return VerifyReport(
        originals=checked.originals,
        original_bytes=checked.original_bytes,
        documents=checked.documents,
        citations=checked.citations,
        rows=checked.rows,
        indexed=checked.indexed,
        faults=tuple(checked.faults),
        more=checked.more,
    )


def _check_originals(collection: Collection, checked: _Checked, tell: Tell | None) -> None:
    meter = Meter("hashing", tell, total=sum(1 for _ in collection.store.contents()))
    for id_, size in collection.store.contents():
        found = _digest(collection.originals.path(id_))
        if found is None:
            checked.fault(f"The original {id_} is missing or cannot be read.")
        elif found != id_:
            checked.fault(f"The original {id_} has changed since it came in.")
        checked.originals += 1
        checked.original_bytes += size
        meter.advance(1, size)
    meter.finish()


def _digest(path: Path) -> str | None:
    digest = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
    except OSError:
        return None
    return digest.hexdigest()


def _check_documents(collection: Collection, checked: _Checked, tell: Tell | None) -> None:
    store = collection.store
    meter = Meter("checking", tell, total=store.document_count())
    for file, documents in store.read_files():
        for fault in document_faults(file.id, documents):
            checked.fault(f"{file.path}: {fault}")
        for document in documents:
            checked.citations += _citations(document)
            _check_ledger(store, document, checked)
        checked.documents += len(documents)
        meter.advance(len(documents))
    if checked.documents != store.document_count():
        stray = store.document_count() - checked.documents
        checked.fault(f"{stray:,} documents belong to no file of the pile.")
    for id_ in store.lost_originals():
        checked.fault(f"Document {id_} is recorded as a copy of one that is not there.")
    for tally in store.tallies():
        if tally.outcome is None:
            checked.fault(f"{tally.files:,} files wait to be read; run readout add again.")
    meter.finish()


def _check_ledger(store: Store, document: Document, checked: _Checked) -> None:
    kept = store.ledger(document.id)
    if kept is None:
        return
    ledger = apply(kept.ledger, store.judged(document.id), document.text).ledger
    checked.rows += len(rows_of(ledger))
    for fault in ledger_faults(ledger, document):
        checked.fault(fault)


def _citations(document: Document) -> int:
    spans = len(document.pages) + len(document.furniture) + len(document.portions)
    return spans + (document.parent is not None)


def _check_index(collection: Collection, checked: _Checked) -> None:
    store = collection.store
    if store.stale(SETTLED) or store.stale(INDEXED):
        checked.fault("The search index is behind the documents; run readout add again, or readout index.")
    try:
        with Index(collection.index_path) as index:
            held = set(index.ids())
            checked.indexed = index.count()
    except ReadoutError as error:
        if error.code is not Code.DAMAGED:
            raise
        checked.fault(f"{error.message} {error.hint}")
        return
    if checked.indexed != len(held):
        checked.fault("The search index holds some documents twice; build it again with: readout index")
    for sentence in (*_differences(collection, held), *meaning_faults(collection)):
        checked.fault(sentence)


def _differences(collection: Collection, held: set[str]) -> Iterator[str]:
    known = collection.store.indexed()
    for entry, mark in entries(collection.store):
        if entry.id not in held:
            yield f"Document {entry.id} is not in the search index."
        elif known.get(entry.id) != mark:
            yield f"Document {entry.id} has changed since it was put into the search index."
        held.discard(entry.id)
    for id_ in sorted(held):
        yield f"The search index holds {id_}, which is no document."

"""The pass over the whole pile: copies, threads, load files, and dates of last resort.

It reads documents as they were read and records them as they then stand, all anew each time, in one transaction.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from readout.account.cable_numbers import cable_numbers
from readout.ingest.corpus.copies import Copy, CopyRecord, find_copies, record
from readout.ingest.corpus.merging import merge
from readout.ingest.corpus.threads import ThreadRecord, find_threads, thread_record
from readout.model import DateSource, Document, SourceFile
from readout.runner import Meter
from readout.store import SETTLED, Conflict, Settled, Store
from readout.workbench._outside import LoadFiles
from readout.workbench._register import Tell
from readout.workbench.collection import Collection
from readout.workbench.reading import series_key


@dataclass(slots=True)
class _Pile:
    """What the whole pile says of single documents, and what merging found on the way."""

    copies: dict[str, Copy]
    threads: dict[str, str]
    outside: LoadFiles
    files: list[tuple[str, dict[str, tuple[str, ...]]]] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)


def settle(collection: Collection, tell: Tell | None) -> None:
    """Work out what only the whole pile tells, if anything has changed since it was last worked out."""
    store = collection.store
    if not store.stale(SETTLED):
        return
    meter = Meter("comparing", tell, total=2 * store.document_count())
    pile = _learn(store, meter)
    with store.write():
        store.unsettle()
        store.settle(_settled(store, pile, meter))
        store.put_conflicts(pile.conflicts)
        store.put_outside(pile.files)
    meter.finish()


def _learn(store: Store, meter: Meter) -> _Pile:
    """One look at every document: only hashes and keys of it are kept."""
    copy_records: list[CopyRecord] = []
    thread_records: list[ThreadRecord] = []
    for file, documents in store.read_files(as_read=True):
        for document in documents:
            children = tuple(child for child in documents if child.parent == document.id)
            copy_records.append(record(document, children, path=file.path, depth=min(document.ordinal, 1)))
            message = thread_record(document)
            if message is not None:
                thread_records.append(message)
        meter.advance(len(documents))
    copies = {copy.document: copy for copy in find_copies(copy_records)}
    threads = find_threads(thread_records, {copy.document: copy.original for copy in copies.values()})
    return _Pile(copies, threads, LoadFiles(store.outside_rows()))


def _settled(store: Store, pile: _Pile, meter: Meter) -> Iterator[Settled]:
    """The documents that the pass changes or adds to, as they then stand."""
    for file, documents in store.read_files(as_read=True):
        outside = pile.outside.find(file.path)
        if outside:
            pile.files.append((file.path, outside))
        for document in documents:
            settled = _dated(_merged(document, outside, pile), file)
            copy = pile.copies.get(document.id)
            if copy is not None or document.id in pile.threads:
                original = copy.original if copy else None
                settled = replace(settled, duplicate_of=original, thread=pile.threads.get(document.id))
            series = _series(settled)
            if series is not None or settled is not document:
                yield Settled(settled, copy.similarity if copy else None, series)
        meter.advance(len(documents))


def _merged(document: Document, outside: dict[str, tuple[str, ...]] | None, pile: _Pile) -> Document:
    """An outermost document with what a load file says of its file."""
    if not outside or document.parent is not None:
        return document
    merged, conflicts = merge(document, outside)
    pile.conflicts += (Conflict(document.id, c.field, c.document, c.outside) for c in conflicts)
    return merged if merged != document else document


def _dated(document: Document, file: SourceFile) -> Document:
    """A file's own time as the date of its outermost document, where nothing else gives one."""
    if document.date is not None or document.parent is not None or file.modified is None:
        return document
    return replace(document, date=file.modified, date_source=DateSource.FILE_SYSTEM)


def _series(document: Document) -> str | None:
    """The key by which citations find a document that has a number."""
    numbers = cable_numbers(document.header.number) if document.header.number else ()
    return next((series_key(n.post, n.number) for n in numbers), None)

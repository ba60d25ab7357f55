"""The pass over the whole pile: copies, threads, load files, and dates of last resort.

It reads documents as they were read and records them as they then stand, all anew each time, in one transaction.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from readout.ingest.corpus.copies import CopyRecord, find_copies, record
from readout.ingest.corpus.threads import ThreadRecord, find_threads, thread_record
from readout.model import DateSource, Document, SourceFile
from readout.runner import Meter
from readout.store import SETTLED, Store
from readout.workbench._register import Tell
from readout.workbench.collection import Collection


@dataclass(slots=True)
class _Learned:
    """What one look at every document teaches about the pile."""

    copies: list[CopyRecord] = field(default_factory=list)
    threads: list[ThreadRecord] = field(default_factory=list)


def settle(collection: Collection, tell: Tell | None) -> None:
    """Work out what only the whole pile tells, if anything has changed since it was last worked out."""
    store = collection.store
    if not store.stale(SETTLED):
        return
    meter = Meter("comparing", tell, total=2 * store.document_count())
    learned = _learn(store, meter)
    originals = {copy.document: copy.original for copy in find_copies(learned.copies)}
    threads = find_threads(learned.threads, originals)
    with store.write():
        store.unsettle()
        store.settle(_settled(store, originals, threads, meter))
    meter.finish()


def _learn(store: Store, meter: Meter) -> _Learned:
    learned = _Learned()
    for file, documents in store.read_files(as_read=True):
        for document in documents:
            children = tuple(child for child in documents if child.parent == document.id)
            depth = min(document.ordinal, 1)
            learned.copies.append(record(document, children, path=file.path, depth=depth))
            message = thread_record(document)
            if message is not None:
                learned.threads.append(message)
        meter.advance(len(documents))
    return learned


def _settled(store: Store, originals: dict[str, str], threads: dict[str, str], meter: Meter) -> Iterator[Document]:
    """The documents that the pass changes, as they then stand."""
    for file, documents in store.read_files(as_read=True):
        for document in documents:
            settled = replace(document, duplicate_of=originals.get(document.id), thread=threads.get(document.id))
            settled = _dated(settled, file)
            if settled != document:
                yield settled
        meter.advance(len(documents))


def _dated(document: Document, file: SourceFile) -> Document:
    """A file's own time as the date of its outermost document, where nothing else gives one."""
    if document.date is not None or document.parent is not None or file.modified is None:
        return document
    return replace(document, date=file.modified, date_source=DateSource.FILE_SYSTEM)

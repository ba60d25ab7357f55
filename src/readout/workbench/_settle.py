"""The pass over the whole pile: repeated furniture, load files, dates of last resort, copies, threads.

It reads documents as they were read and records them as they then stand, all anew each time, in one transaction.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from readout.account.cable_numbers import cable_numbers
from readout.ingest.corpus.copies import CopyRecord, find_copies, record
from readout.ingest.corpus.merging import merge
from readout.ingest.corpus.repetition import Learner, Repeated, mark
from readout.ingest.corpus.threads import ThreadRecord, find_threads, thread_record
from readout.model import DateSource, Document, Kind, SourceFile
from readout.runner import Meter
from readout.store import SETTLED, Conflict, Relation, Settled, Store
from readout.workbench._family import by_parent
from readout.workbench._outside import LoadFiles
from readout.workbench._register import Tell
from readout.workbench.collection import Collection
from readout.workbench.reading import series_key


@dataclass(slots=True)
class _Pile:
    """What the whole pile says of single documents, and what is gathered to tell copies and threads: no texts."""

    repeated: Repeated
    outside: LoadFiles
    files: list[tuple[str, dict[str, tuple[str, ...]]]] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    copies: list[CopyRecord] = field(default_factory=list)
    threads: list[ThreadRecord] = field(default_factory=list)


def settle(collection: Collection, tell: Tell | None) -> None:
    """Work out what only the whole pile tells, if anything has changed since it was last worked out."""
    store = collection.store
    if not store.stale(SETTLED):
        return
    meter = Meter("comparing", tell, total=2 * store.document_count())
    pile = _Pile(_repeated(store, meter), LoadFiles(store.outside_rows()))
    with store.write():
        store.unsettle()
        store.settle(_settled(store, pile, meter))
        store.relate(_relations(pile))
        store.put_conflicts(pile.conflicts)
        store.put_outside(pile.files)
    meter.finish()


def _repeated(store: Store, meter: Meter) -> Repeated:
    learner = Learner()
    for _, documents in store.read_files(as_read=True):
        learner.add(documents)
        meter.advance(len(documents))
    return learner.learned()


def _settled(store: Store, pile: _Pile, meter: Meter) -> Iterator[Settled]:
    """The documents that the pass changes, as they then stand; all are noted for telling copies and threads."""
    for file, as_read in store.read_files(as_read=True):
        outside = pile.outside.find(file.path)
        if outside:
            pile.files.append((file.path, outside))
        marked = mark(as_read, pile.repeated)
        documents = tuple(_dated(_numbered(_merged(document, outside, pile), file), file) for document in marked)
        _note(documents, file.path, pile)
        for before, after in zip(as_read, documents, strict=True):
            series = _series(after)
            if after is not before or series is not None:
                yield Settled(after, series)
        meter.advance(len(documents))


def _note(documents: tuple[Document, ...], path: str, pile: _Pile) -> None:
    """Keep the hashes and keys by which copies and threads are told."""
    children = by_parent(documents)
    for document in documents:
        inner = children.get(document.id, ())
        pile.copies.append(record(document, inner, path=path, depth=min(document.ordinal, 1)))
        message = thread_record(document)
        if message is not None:
            pile.threads.append(message)


def _relations(pile: _Pile) -> Iterator[Relation]:
    """Which documents are copies, of which and how like, and the threads that documents belong to."""
    copies = {copy.document: copy for copy in find_copies(pile.copies)}
    threads = find_threads(pile.threads, {copy.document: copy.original for copy in copies.values()})
    for id_ in sorted(copies.keys() | threads.keys()):
        copy = copies.get(id_)
        yield Relation(id_, copy.original if copy else None, copy.similarity if copy else None, threads.get(id_))


def _merged(document: Document, outside: dict[str, tuple[str, ...]] | None, pile: _Pile) -> Document:
    """An outermost document with what a load file says of its file."""
    if not outside or document.parent is not None:
        return document
    merged, conflicts = merge(document, outside)
    pile.conflicts += (Conflict(document.id, c.field, c.document, c.outside) for c in conflicts)
    return merged if merged != document else document


def _numbered(document: Document, file: SourceFile) -> Document:
    """A cable without a heading, with the number that its file is named by (`1976BEIRUT04055`), and its year."""
    if document.kind is not Kind.CABLE or document.parent is not None or document.header.number:
        return document
    name = PurePosixPath(file.path).stem
    found = cable_numbers(name)
    if len(found) != 1 or found[0].year is None or not name.startswith(str(found[0].year)):
        return document
    numbered = replace(document, header=replace(document.header, number=name))
    if numbered.date is None:
        numbered = replace(numbered, date=str(found[0].year), date_source=DateSource.FILE_SYSTEM)
    return numbered


def _dated(document: Document, file: SourceFile) -> Document:
    """A file's own time as the date of its outermost document, where nothing else gives one."""
    if document.date is not None or document.parent is not None or file.modified is None:
        return document
    return replace(document, date=file.modified, date_source=DateSource.FILE_SYSTEM)


def _series(document: Document) -> str | None:
    """The key by which citations find a document that has a number."""
    numbers = cable_numbers(document.header.number) if document.header.number else ()
    return next((series_key(n.post, n.number) for n in numbers), None)

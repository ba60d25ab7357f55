"""Keeping the search index equal to the store, whenever either was interrupted.

The store remembers a fingerprint of what was put into the index for each document. It is marked as about to change
before the index is touched and recorded after the index has committed, so what a kill leaves in between is done
again, and adding replaces by id.
"""

from collections.abc import Callable, Iterator
from hashlib import blake2b

import msgspec

from readout.errors import Code, ReadoutError
from readout.runner import Meter, batched
from readout.search import Entry, Index, entry_of
from readout.store import INDEXED, Store
from readout.workbench._family import by_parent
from readout.workbench._register import Tell
from readout.workbench.collection import Collection

_ENCODE = msgspec.msgpack.Encoder().encode
_PENDING = b""
_BATCH = 20_000
_CHARACTERS = 64 << 20

Put = tuple[Entry, bytes]


def entries(store: Store) -> Iterator[Put]:
    """What the index is to hold of every document, with its fingerprint, by (path, ordinal)."""
    for file, documents in store.read_files():
        children = by_parent(documents)
        for document in documents:
            entry = entry_of(document, children.get(document.id, ()), file.path)
            yield entry, blake2b(_ENCODE(entry), digest_size=16).digest()


def index_words(collection: Collection, tell: Tell | None) -> int:
    """Bring the search index up to date with the store; how many documents were put in."""
    store = collection.store
    if not store.stale(INDEXED) and sound(collection):
        return 0
    if not sound(collection):
        return rebuild_words(collection, tell)
    meter = Meter("indexing", tell, total=store.document_count())
    with Index(collection.index_path) as index:
        put = _bring(store, index, meter)
        with store.write():
            lost = store.gone_from_indexed()
        if lost:
            index.remove(lost)
            index.commit()
    with store.write():
        store.drop_indexed(lost)
        store.set_stale(INDEXED, False)
    meter.finish()
    return put


def _bring(store: Store, index: Index, meter: Meter) -> int:
    """Put in what the index does not hold as it is now; how many."""
    known = store.indexed()
    total = 0
    for batch in _batches(_counted(entries(store), meter, lambda put: known.get(put[0].id) != put[1])):
        with store.write():
            store.put_indexed((entry.id, _PENDING) for entry, _ in batch)
        index.add(entry for entry, _ in batch)
        index.commit()
        with store.write():
            store.put_indexed((entry.id, mark) for entry, mark in batch)
        total += len(batch)
    return total


def _batches(puts: Iterator[Put]) -> Iterator[list[Put]]:
    return batched(puts, count=_BATCH, seconds=60.0, weight=_CHARACTERS, weigh=lambda put: len(put[0].text))


def _counted(puts: Iterator[Put], meter: Meter, wanted: Callable[[Put], bool]) -> Iterator[Put]:
    for put in puts:
        if wanted(put):
            yield put
        meter.advance()


def sound(collection: Collection) -> bool:
    """Whether the index can be opened and holds as many documents as the store has recorded of it."""
    try:
        with Index(collection.index_path) as index:
            marks = collection.store.indexed().values()
            unsure = sum(1 for mark in marks if mark == _PENDING)
            return len(marks) - unsure <= index.count() <= len(marks)
    except ReadoutError as error:
        if error.code is Code.DAMAGED:
            return False
        raise


def rebuild_words(collection: Collection, tell: Tell | None) -> int:
    """Make the search index anew from the store, whatever state it is in; how many documents it holds."""
    store = collection.store
    meter = Meter("indexing", tell, total=store.document_count())
    marks: list[tuple[str, bytes]] = []

    def noted() -> Iterator[Entry]:
        for entry, mark in entries(store):
            marks.append((entry.id, mark))
            yield entry
            meter.advance()

    with Index.rebuild(collection.index_path, noted()):
        pass
    with store.write():
        store.drop_indexed(store.indexed())
        store.put_indexed(marks)
        store.set_stale(INDEXED, False)
    meter.finish()
    return len(marks)

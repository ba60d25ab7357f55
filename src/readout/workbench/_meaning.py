"""Keeping the index of meaning equal to the store, whenever either was interrupted.

A copy has no passages there: those of its original stand for both.

It carries a mark of every document as the search index has it: where these are the same, nothing is to be done.
"""

from collections.abc import Iterator, Mapping

from readout.model import Document
from readout.runner import Meter
from readout.search import shown_text
from readout.search.meaning import Held, sound, version
from readout.search.meaning_build import Told, update
from readout.store import Store
from readout.workbench._family import by_parent
from readout.workbench._register import Tell
from readout.workbench.collection import Collection

_FEW = 200


def index_meaning(collection: Collection, tell: Tell | None, *, anew: bool = False) -> int:
    """Bring the index of meaning up to date with the search index; how many documents were put in.

    With `anew` nothing of what is there is used.
    """
    store = collection.store
    marks = store.indexed()
    documents = () if anew else sound(collection.meaning_path).documents
    kept = {h.id: h for h in documents if marks.get(h.id) == h.mark}
    if len(kept) == len(marks) == len(documents) and not anew:
        return 0
    changed = {id_: mark for id_, mark in marks.items() if id_ not in kept}
    meter = Meter("indexing meaning", tell, total=len(changed))
    update(collection.meaning_path, kept, _told(store, changed, meter), anew=anew)
    meter.finish()
    return len(changed)


def meaning_is_ready(collection: Collection) -> bool:
    """Whether the index of meaning is of this version; one that is only behind is brought up to date by `add`."""
    return collection.meaning().version == version()


def meaning_faults(collection: Collection) -> Iterator[str]:
    """A sentence if the index of meaning is behind the search index, damaged or not there."""
    held = {h.id: h.mark for h in sound(collection.meaning_path).documents}
    if held != collection.store.indexed():
        yield "The index of meaning is not that of the documents; build it again with: readout index"


def _told(store: Store, wanted: Mapping[str, bytes], meter: Meter) -> Iterator[Told]:
    for document, children in _found(store, wanted):
        original = document.duplicate_of or document.id
        text = "" if document.duplicate_of else shown_text(document, children)
        yield Told(Held(document.id, original, wanted[document.id]), text)
        meter.advance()


def _found(store: Store, wanted: Mapping[str, bytes]) -> Iterator[tuple[Document, tuple[Document, ...]]]:
    """Some documents with those directly inside them: a few one by one, many in one pass over all."""
    if len(wanted) <= _FEW:
        for id_ in sorted(wanted):
            document = store.document(id_)
            if document is not None:
                yield document, store.children(id_)
        return
    for _, documents in store.read_files():
        inside = by_parent(documents)
        for document in documents:
            if document.id in wanted:
                yield document, tuple(inside.get(document.id, ()))

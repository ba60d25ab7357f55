"""What readers said of a document follows it where a new reading of its file gives it another id.

An outermost document keeps its id, as that is its file's. One inside it is known by where it stands in the text of
its file, and that may shift a little: it is found again as the one that stands there now.
"""

import re

from readout.store import Store
from readout.workbench.collection import Collection

_INNER = re.compile(r"([0-9a-f]{20})-(\d+)-(\d+)")
_ALIKE = 0.8
"""How much of two spans together must be common to both."""


def follow_documents(collection: Collection) -> int:
    """Let reviews, reads and saved searches follow documents whose ids have changed; how many documents."""
    store = collection.store
    before = {id_ for saved in store.saved_searches() for id_ in store.found_then(saved.id)}
    strays = {*store.desk_strays(), *(before - store.originals(before).keys())}
    moves = [(old, new) for old in sorted(strays) if (new := _today(store, old))]
    if moves:
        with store.keep():
            store.move_desk(moves)
            _move_found(store, dict(moves))
    return len(moves)


def _today(store: Store, old: str) -> str | None:
    """The document that stands now where one stood, if there is such."""
    found = _INNER.fullmatch(old)
    file = store.file_beginning(found[1]) if found else None
    if found is None or file is None:
        return None
    span = (int(found[2]), int(found[3]))
    inner = [_INNER.fullmatch(document.id) for document, _ in store.file_outlines(file)]
    likeness = {one[0]: _common(span, (int(one[2]), int(one[3]))) for one in inner if one}
    best = max(likeness, key=lambda id_: (likeness[id_], id_), default=None)
    return best if best is not None and likeness[best] >= _ALIKE else None


def _common(one: tuple[int, int], other: tuple[int, int]) -> float:
    both = min(one[1], other[1]) - max(one[0], other[0])
    return both / max(max(one[1], other[1]) - min(one[0], other[0]), 1)


def _move_found(store: Store, moves: dict[str, str]) -> None:
    for saved in store.saved_searches():
        before = store.found_then(saved.id)
        if moves.keys() & set(before):
            store.put_found(saved.id, saved.looked, {moves.get(id_, id_) for id_ in before})

"""Searching the documents, and making the search index anew."""

from collections.abc import Callable

from readout.errors import Code, ReadoutError
from readout.model import SearchPage
from readout.search import Index, find, find_words, shown_text
from readout.workbench._meaning import index_meaning, meaning_is_ready
from readout.workbench._register import Tell
from readout.workbench._scope import scope_of
from readout.workbench._words import rebuild_words
from readout.workbench.collection import Collection

__all__ = ["find_words", "freshen_index", "rebuild_index", "search"]


def search(
    collection: Collection,
    query: str,
    *,
    page: int = 1,
    per_page: int = 25,
    sort: str = "relevance",
    only: frozenset[str] | None = None,
) -> SearchPage:
    """One page of the documents that a query finds; `sort` is `relevance`, `date` or `-date` (newest first).

    `only` narrows to some originals and their copies.
    """
    index, scope = collection.index(), scope_of(collection, only)
    text_of = texts_of(collection)
    return find(index, query, text_of=text_of, page=page, per_page=per_page, sort=sort, scope=scope)


def texts_of(collection: Collection) -> Callable[[str], str]:
    """What gives a document's own text by its id, for snippets."""
    store = collection.store

    def text_of(id: str) -> str:
        document = store.document(id)
        if document is None:
            raise ReadoutError(
                Code.DAMAGED,
                "The search index holds a document that the collection does not.",
                "Build it again with: readout index",
            )
        return shown_text(document, store.children(id))

    return text_of


def freshen_index(collection: Collection, *, progress: Tell | None = None) -> bool:
    """Make the search index anew if another version of the program made it; whether it did. BUSY as for adding."""
    if Index.outdated(collection.index_path):
        rebuild_index(collection, progress=progress)
        return True
    return not meaning_is_ready(collection) and _made_meaning(collection, progress)


def _made_meaning(collection: Collection, progress: Tell | None) -> bool:
    """Make the index of meaning, unless another program adds: that one makes it, and words are found anyway."""
    try:
        with collection.lock():
            return index_meaning(collection, progress) > 0
    except ReadoutError as error:
        if error.code is not Code.BUSY:
            raise
        return False


def rebuild_index(collection: Collection, *, progress: Tell | None = None) -> int:
    """Make the search index anew from the documents, whatever state it is in; how many it holds."""
    with collection.lock():
        count = rebuild_words(collection, progress)
        index_meaning(collection, progress, anew=True)
    return count

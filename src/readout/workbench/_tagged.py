"""Which documents have a tag: what search asks, apart from what puts tags on them."""

from readout.search.tokens import words
from readout.workbench.collection import Collection


def tagged_originals(collection: Collection, tag: str) -> frozenset[str]:
    """The documents with a tag, copies as their originals; `*` for any tag.

    Tags are alike whatever their case and the signs between their words, as all that is searched for.
    """
    store = collection.store
    if tag.strip() == "*":
        found = store.tagged_documents()
    else:
        wanted = words(tag)
        names = {count.tag.casefold() for count in store.tag_counts() if words(count.tag) == wanted}
        found = {id_ for name in names for id_ in store.tagged_documents(name)}
    return frozenset(document.duplicate_of or document.id for document, _ in store.outlines(sorted(found)))

"""Which documents of a file lie directly in which."""

from collections.abc import Iterable

from readout.model import Document


def by_parent(documents: Iterable[Document]) -> dict[str, tuple[Document, ...]]:
    """The documents of a file that lie in another, by the id of that other, in reading order."""
    found: dict[str, list[Document]] = {}
    for document in documents:
        if document.parent is not None:
            found.setdefault(document.parent, []).append(document)
    return {parent: tuple(children) for parent, children in found.items()}

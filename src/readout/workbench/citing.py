"""The documents that an answer quotes, for fronts that hand passages on."""

from readout.model import Document
from readout.workbench.collection import Collection


class Documents:
    """Documents, each with the path of its file, read once; make it anew for each answer."""

    def __init__(self, collection: Collection) -> None:
        self._store = collection.store
        self._known: dict[str, tuple[Document, str] | None] = {}

    def read(self, id: str) -> tuple[Document, str] | None:
        """A document and where its file lay in the pile, if there is one."""
        if id not in self._known:
            document = self._store.document(id)
            path = next((path for _, path in self._store.outlines((id,))), "")
            self._known[id] = None if document is None else (document, path)
        return self._known[id]

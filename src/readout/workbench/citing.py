"""Passages quoted from their documents, letter for letter, for fronts that hand them on."""

from dataclasses import dataclass

from readout.model import Document
from readout.workbench.collection import Collection

LONGEST = 2_000
"""How many characters of a passage are quoted; a longer one is quoted from its beginning."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """The passage `[start, end)` of a document: its words, `cut` where there are more, and what it stands in.

    `file` is the sha256 of the file that the document came out of, `path` where that lay; `date` is EDTF.
    """

    document: str
    file: str
    start: int
    end: int
    text: str
    cut: bool
    title: str
    date: str | None
    path: str


class Quoter:
    """Quotes passages; keeps the documents that it has read, so make one for each answer."""

    def __init__(self, collection: Collection) -> None:
        self._store = collection.store
        self._known: dict[str, tuple[Document, str] | None] = {}

    def quote(self, document: str, start: int, end: int) -> Quoted | None:
        """One passage; None where there is no such document, or it has no such passage."""
        known = self._read(document)
        if known is None or not 0 <= start < end <= len(known[0].text):
            return None
        found, path = known
        text = found.text[start : min(end, start + LONGEST)]
        title = found.title or found.header.subject or path.rpartition("/")[2]
        return Quoted(document, found.file, start, end, text, end - start > LONGEST, title, found.date, path)

    def length(self, document: str) -> int:
        """How many characters a document has; 0 where there is none."""
        known = self._read(document)
        return 0 if known is None else len(known[0].text)

    def _read(self, id: str) -> tuple[Document, str] | None:
        if id not in self._known:
            document = self._store.document(id)
            path = next((path for _, path in self._store.outlines((id,))), "")
            self._known[id] = None if document is None else (document, path)
        return self._known[id]

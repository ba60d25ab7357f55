"""What all forms of a brief say at its end: each footnote, each cited document, in the same words."""

from collections.abc import Mapping
from dataclasses import dataclass

from readout.model import Brief, CitedDocument, Footnote

NOTES = "Footnotes"
DOCUMENTS = "Documents cited"
REMARKS = "How this brief was made"


@dataclass(frozen=True, slots=True)
class NoteText:
    """A footnote in words: the quotation without its marks, empty for none, and what it is from or counts."""

    number: int
    quotation: str
    where: str

    @property
    def text(self) -> str:
        """The whole footnote."""
        return f"“{self.quotation}” {self.where}" if self.quotation else self.where


def note_texts(brief: Brief) -> tuple[NoteText, ...]:
    """All footnotes in words, by number."""
    documents = {document.id: document for document in brief.documents}
    return tuple(note_text(note, documents) for note in brief.notes)


def note_text(note: Footnote, documents: Mapping[str, CitedDocument]) -> NoteText:
    """A footnote in words."""
    at = note.passage
    if at is None:
        return NoteText(note.number, "", note.counted)
    label = documents[at.document].label if at.document in documents else at.document
    where = f"{label}; characters {at.start:,} to {at.end:,}."
    return NoteText(note.number, f"{note.quotation} …" if note.cut else note.quotation, where)


def document_text(document: CitedDocument) -> tuple[str, str]:
    """A cited document in two lines: what it is, and by what it can be known again."""
    marks = (
        f"document {document.id}, {document.length:,} characters; sha256 of the file {document.file}, of the text "
    )
    return f"{document.label}. {document.path}", marks + document.text_sha256

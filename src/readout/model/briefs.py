"""Briefs: an account in sentences, each with its footnotes, every word of a document's with its place there."""

from dataclasses import dataclass
from enum import StrEnum

from readout.model.documents import Audience, Kind
from readout.model.ledger import Citation


class BriefPart(StrEnum):
    """The sections of a brief, in their order: the questions that it answers."""

    DOCUMENTS = "documents"
    REVEALED = "revealed"
    CHANGED = "changed"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class BriefQuery:
    """What a brief is asked to be about; what is None does not narrow.

    `about` are words of passages, titles or names of parties; `between` two parties, by words of their names or by
    ids; `since` and `until` are EDTF. Rows below `confidence` are left out. `sentences` is how many at most tell
    what the documents reveal.
    """

    about: str | None = None
    between: tuple[str, str] | None = None
    since: str | None = None
    until: str | None = None
    confidence: float = 0.6
    sentences: int = 60


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a sentence: the brief's own, or a document's where `at` says from where.

    A document's words are given letter for letter, but that each run of white space is one blank.
    """

    text: str
    at: Citation | None = None


@dataclass(frozen=True, slots=True)
class BriefSentence:
    """A sentence in pieces, and the numbers of the footnotes on which it rests; there is at least one."""

    pieces: tuple[Piece, ...]
    notes: tuple[int, ...]

    @property
    def text(self) -> str:
        """The sentence as it reads."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class BriefGroup:
    """Paragraphs, each of some sentences, under one heading; the heading may be empty."""

    heading: str
    paragraphs: tuple[tuple[BriefSentence, ...], ...]


@dataclass(frozen=True, slots=True)
class BriefSection:
    """One of the questions, and what the documents answer."""

    part: BriefPart
    heading: str
    groups: tuple[BriefGroup, ...]


@dataclass(frozen=True, slots=True)
class Footnote:
    """What a sentence rests on: a passage of a document, or something counted.

    `quotation` are the words at `passage` as in a `Piece`, `cut` says that the passage goes on. `counted` says
    what was counted and how to count it again; `search` is a query that lists the documents, where there is one.
    """

    number: int
    passage: Citation | None = None
    quotation: str = ""
    cut: bool = False
    counted: str = ""
    search: str = ""


@dataclass(frozen=True, slots=True)
class CitedDocument:
    """A document that footnotes cite: `label` names it in a few words.

    `file` is the sha256 of the file that it came out of, `text_sha256` that of its text in UTF-8, `length` the
    number of characters of this text, to which all offsets refer.
    """

    id: str
    label: str
    path: str
    kind: Kind
    audience: Audience
    title: str
    day: str | None
    file: str
    text_sha256: str
    length: int


@dataclass(frozen=True, slots=True)
class Brief:
    """A whole brief. `remarks` are sentences on how it was made and what it leaves out."""

    title: str
    subtitle: str
    query: BriefQuery
    sections: tuple[BriefSection, ...]
    notes: tuple[Footnote, ...]
    documents: tuple[CitedDocument, ...]
    remarks: tuple[str, ...] = ()

    def sentences(self) -> tuple[BriefSentence, ...]:
        """All sentences in their order."""
        return tuple(s for part in self.sections for group in part.groups for p in group.paragraphs for s in p)

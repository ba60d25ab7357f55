"""What may be asked with: the parameters of endpoints as types, each with its form, cap and meaning.

The same types check what comes in, describe it in the OpenAPI document, and are the inputs of tools.
"""

from enum import StrEnum
from typing import Annotated

from msgspec import Meta, Struct

from readout.model import (
    Act,
    Audience,
    ContactKind,
    ContactSource,
    ContactStatus,
    MentionType,
    Mode,
    Outcome,
)

_LINE = r"^[^\u0000-\u001f\u007f]*$"
_DAY = r"^([0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?)?$"

Query = Annotated[
    str,
    Meta(
        max_length=1000,
        pattern=_LINE,
        description="Words, “phrases” and fields, as in the reading room’s search; empty for all documents.",
    ),
]
Words = Annotated[str, Meta(max_length=200, pattern=_LINE)]
Named = Annotated[str, Meta(min_length=1, max_length=200, pattern=_LINE)]
Day = Annotated[
    str, Meta(max_length=10, pattern=_DAY, description="A year, a month or a day: 2021, 2021-08, 2021-08-26.")
]
DocumentId = Annotated[
    str, Meta(max_length=60, pattern=r"^[0-9a-f]{20}(-[0-9]{1,10}-[0-9]{1,10})?$", description="A document’s id.")
]
AnyDocumentId = Annotated[
    str,
    Meta(
        max_length=60,
        pattern=r"^([0-9a-f]{20}(-[0-9]{1,10}-[0-9]{1,10})?)?$",
        description="A document’s id: only what is told there.",
    ),
]
FileId = Annotated[
    str, Meta(max_length=64, pattern=r"^[0-9a-f]{64}$", description="A file’s id: the sha256 of its bytes.")
]
RowId = Annotated[
    str, Meta(max_length=200, pattern=r"^[A-Za-z0-9_.:-]{1,200}$", description="The id of a row of the ledger.")
]
PartyId = Annotated[str, Meta(max_length=100, pattern=r"^[a-z0-9-]{1,100}$", description="A party’s id.")]
AnyPartyId = Annotated[str, Meta(max_length=100, pattern=r"^[a-z0-9-]{0,100}$")]
PageNumber = Annotated[int, Meta(ge=1, le=1_000_000, description="Which page, from 1.")]
PerPage = Annotated[int, Meta(ge=1, le=200, description="How many on a page; there is no cap on pages.")]
Sources = Annotated[int, Meta(ge=0, le=20, description="How many passages to quote for each sentence at most.")]
Confidence = Annotated[float, Meta(ge=0, le=1, description="Rows at least so sure, 0 to 1.")]
Most = Annotated[int, Meta(ge=1, le=1_000_000, description="How many lines of each table at most.")]
Offset = Annotated[int, Meta(ge=0, le=1_000_000_000)]


class Sort(StrEnum):
    """The order of documents found: best first, newest first, oldest first."""

    RELEVANCE = "relevance"
    NEWEST = "-date"
    OLDEST = "date"


class Order(StrEnum):
    """The order of rows by date; undated ones are last."""

    OLDEST = "oldest"
    NEWEST = "newest"


class Asked(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Nothing is asked with."""


class Paged(Asked, frozen=True, kw_only=True):
    """A page of a list."""

    page: PageNumber = 1
    per_page: PerPage = 25


class Cited(Asked, frozen=True, kw_only=True):
    """How much sentences say of what they rest on."""

    sources: Sources = 2
    rows: Annotated[
        int, Meta(ge=0, le=1_000_000, description="How many rows to name for each sentence at most.")
    ] = 1000


class CitedPage(Cited, frozen=True, kw_only=True):
    """A page of a list of sentences."""

    page: PageNumber = 1
    per_page: PerPage = 25


class OverviewAsked(Asked, frozen=True, kw_only=True):
    """What the pile is."""

    most: Most = 1000


class SearchAsked(Paged, frozen=True, kw_only=True):
    """A search."""

    q: Query = ""
    sort: Sort = Sort.RELEVANCE


class FilesAsked(Paged, frozen=True, kw_only=True):
    """A list of files."""

    outcome: Annotated[Outcome | None, Meta(description="Only those that ended so.")] = None


class FileAsked(Asked, frozen=True, kw_only=True):
    """One file."""

    id: FileId


class DocumentAsked(Asked, frozen=True, kw_only=True):
    """A document, and which part of its text."""

    id: DocumentId
    start: Annotated[Offset, Meta(description="From which character of the text on, from 0.")] = 0
    length: Annotated[int, Meta(ge=0, le=200_000, description="How many characters of the text at most.")] = 20_000
    most: Most = 1000


class PassageAsked(Asked, frozen=True, kw_only=True):
    """A passage: the half-open span of a document's text."""

    id: DocumentId
    start: Annotated[Offset, Meta(description="The first character, from 0.")]
    end: Annotated[int, Meta(ge=1, le=1_000_000_000, description="The character after the last.")]


class OfDocument(Paged, frozen=True, kw_only=True):
    """What one document holds, page by page."""

    id: DocumentId
    per_page: PerPage = 100


class RowsAsked(Paged, frozen=True, kw_only=True):
    """What narrows any list of rows."""

    by: Annotated[Words, Meta(description="Words of a name: who speaks; of a contact, who takes part.")] = ""
    to: Annotated[Words, Meta(description="Words of a name: who is spoken to; of a contact, who takes part.")] = ""
    party: Annotated[AnyPartyId, Meta(description="A party’s id: who has a part.")] = ""
    party_with: Annotated[AnyPartyId, Meta(description="Another party’s id: who has a part too.")] = ""
    about: Annotated[Words, Meta(description="Words of the passage.")] = ""
    since: Day = ""
    until: Day = ""
    document: AnyDocumentId = ""
    confidence: Confidence = 0.0
    order: Order = Order.OLDEST


class ContactsAsked(RowsAsked, frozen=True, kw_only=True):
    """What narrows the contacts."""

    kind: ContactKind | None = None
    status: ContactStatus | None = None
    source: Annotated[
        ContactSource | None, Meta(description="Told by a message’s own header, or by running text.")
    ] = None


class StatementsAsked(RowsAsked, frozen=True, kw_only=True):
    """What narrows the statements."""

    act: Act | None = None
    mode: Mode | None = None
    audience: Audience | None = None


class RowAsked(Asked, frozen=True, kw_only=True):
    """One row."""

    id: RowId


class PartiesAsked(Paged, frozen=True, kw_only=True):
    """A list of parties."""

    q: Annotated[Words, Meta(description="Words that words of the name begin with; empty for all.")] = ""
    type: Annotated[MentionType | None, Meta(description="Only these; without it all but places.")] = None


class PartyAsked(Asked, frozen=True, kw_only=True):
    """One party."""

    id: PartyId


class OfParty(Paged, frozen=True, kw_only=True):
    """What belongs to one party, page by page."""

    id: PartyId


class PairAsked(Cited, frozen=True, kw_only=True):
    """A question about two parties."""

    first: Annotated[Named, Meta(description="A party: some words of its name, or its id.")]
    second: Annotated[Named, Meta(description="The other party: some words of its name, or its id.")]
    since: Day = ""
    until: Day = ""
    alone: Annotated[
        bool, Meta(description="The named parties alone; else a state stands for all who act for it.")
    ] = False
    confidence: Confidence = 0.5


class SilenceAsked(PairAsked, frozen=True, kw_only=True):
    """Whether two parties were not in touch."""

    page: Annotated[PageNumber, Meta(description="Which page of the contacts told, from 1.")] = 1
    per_page: PerPage = 25


class ChangedAsked(PairAsked, frozen=True, kw_only=True):
    """Whether anything has changed."""

    at: Annotated[Day, Meta(description="The day that parts the time; without it the best one is looked for.")] = (
        ""
    )
    page: Annotated[PageNumber, Meta(description="Which page of the lines, from 1.")] = 1
    per_page: PerPage = 25


class FindingsAsked(CitedPage, frozen=True, kw_only=True):
    """What stands out."""


class TimelineAsked(CitedPage, frozen=True, kw_only=True):
    """What happened: all, of one party, or between two."""

    first: Annotated[Words, Meta(description="A party: some words of its name, or its id.")] = ""
    second: Annotated[Words, Meta(description="Another party.")] = ""
    since: Day = ""
    until: Day = ""
    alone: bool = False
    confidence: Confidence = 0.5
    sources: Sources = 1


class MatrixAsked(Cited, frozen=True, kw_only=True):
    """Who has been in touch with whom."""

    first: Annotated[
        Words, Meta(description="A party; alone, it is set against those it was most in touch with.")
    ] = ""
    second: Annotated[Words, Meta(description="Another party; of two states, their people.")] = ""
    since: Day = ""
    until: Day = ""
    most: Annotated[int, Meta(ge=2, le=40, description="How many people on a margin at most.")] = 14
    confidence: Confidence = 0.5
    sources: Sources = 1


class BriefAsked(Asked, frozen=True, kw_only=True):
    """What a brief is to be about; nothing for the whole pile."""

    about: Annotated[Words, Meta(description="Words of passages, titles or names of parties.")] = ""
    first: Annotated[Words, Meta(description="One of two parties; give both.")] = ""
    second: Annotated[Words, Meta(description="The other of two parties.")] = ""
    since: Day = ""
    until: Day = ""
    sentences: Annotated[
        int, Meta(ge=1, le=300, description="How many tell what the documents reveal at most.")
    ] = 60


class CheckAsked(Asked, frozen=True, kw_only=True):
    """A draft to check."""

    text: Annotated[str, Meta(min_length=1, max_length=200_000, description="The draft’s text.")]
    day: Annotated[
        Day, Meta(description="When it was written, where it does not say so: by it “yesterday” is told.")
    ] = ""


class AskAsked(Asked, frozen=True, kw_only=True):
    """A question in plain words."""

    q: Annotated[str, Meta(min_length=1, max_length=1000, pattern=_LINE, description="The question.")]
    passages: Annotated[int, Meta(ge=0, le=50, description="How many passages at most.")] = 5
    rows: Annotated[int, Meta(ge=0, le=50, description="How many rows of the ledger at most.")] = 5


class NearAsked(Paged, frozen=True, kw_only=True):
    """What is near a query in meaning."""

    q: Annotated[str, Meta(min_length=1, max_length=1000, pattern=_LINE, description="Words or a sentence.")]


class NetworkAsked(Asked, frozen=True, kw_only=True):
    """A network."""

    party: Annotated[Words, Meta(description="A party in its middle: some words of its name, or its id.")] = ""
    steps: Annotated[int, Meta(ge=1, le=3, description="How far from that party.")] = 1
    most: Annotated[int, Meta(ge=2, le=500, description="How many parties at most.")] = 60
    since: Day = ""
    until: Day = ""
    confidence: Confidence = 0.5


class ListAsked(Asked, frozen=True, kw_only=True):
    """One list."""

    id: Annotated[str, Meta(max_length=64, pattern=r"^[a-z0-9-]{1,64}$", description="A list’s id.")]


class NotesAsked(Paged, frozen=True, kw_only=True):
    """What narrows the notes."""

    q: Annotated[Words, Meta(description="Words of the note or its passage.")] = ""
    tag: Words = ""
    who: Annotated[Words, Meta(description="Who wrote it.")] = ""
    since: Day = ""
    until: Day = ""


class ReviewAsked(Asked, frozen=True, kw_only=True):
    """How far the review is."""

    q: Query = ""

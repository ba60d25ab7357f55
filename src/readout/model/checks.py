"""The check of a draft: its sentences and claims, and what the documents say to each."""

from dataclasses import dataclass
from enum import StrEnum

from readout.model.coverage import Coverage
from readout.model.entries import Source
from readout.model.ledger import Span


class Support(StrEnum):
    """Whether the documents bear a claim out.

    `partly`: they say less, or say only a part of it. `contradicted`: they say what cannot be true beside it.
    `not_found`: nothing was found for or against. `nothing`: there is nothing to check.
    """

    SUPPORTED = "supported"
    PARTLY = "partly"
    CONTRADICTED = "contradicted"
    NOT_FOUND = "not_found"
    NOTHING = "nothing_to_check"


class Point(StrEnum):
    """In what a claim and a passage differ."""

    DATE = "date"
    NUMBER = "number"
    NAME = "name"
    SPEAKER = "speaker"
    ADDRESSEE = "addressee"
    ROLES = "roles"
    ACT = "act"
    CERTAINTY = "certainty"
    NEGATION = "negation"
    QUOTATION = "quotation"
    OVERCLAIM = "overclaim"
    WORDS = "words"


class Departure(StrEnum):
    """How a claim and a passage differ: they cannot both hold, the passage says less, or it does not say."""

    CONFLICT = "conflict"
    LESS = "less"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing in which a claim and a passage differ: what the draft has, what the document has, and in words.

    `claimed` and `found` are printed words; `found` is None where the passage says nothing of it.
    """

    point: Point
    departure: Departure
    claimed: str
    found: str | None
    note: str


@dataclass(frozen=True, slots=True)
class Ground:
    """A passage `[start, end)` that bears on a claim, letter for letter, with in what the two differ.

    `marks` are spans of the document's text inside the passage: the words that answer the claim's. `strength` is 0
    to 1: how much of the claim is there. `row` is the row of the ledger that tells it, where one does.
    """

    source: Source
    start: int
    end: int
    text: str
    against: bool
    strength: float
    differences: tuple[Difference, ...] = ()
    marks: tuple[Span, ...] = ()
    row: str | None = None


@dataclass(frozen=True, slots=True)
class ClaimCheck:
    """A claim `[start, end)` of the draft's text with its verdict, the nearest passages, and what differs.

    `differences` are those to the passage that decides. `notes` are sentences: what was searched, what silence
    means. `coverage` is given where nothing was found.
    """

    start: int
    end: int
    verdict: Support
    grounds: tuple[Ground, ...] = ()
    differences: tuple[Difference, ...] = ()
    notes: tuple[str, ...] = ()
    coverage: Coverage | None = None


@dataclass(frozen=True, slots=True)
class SentenceCheck:
    """A sentence `[start, end)` of the draft's text; `why` says, of one without claims, why there is none.

    `mark` is the hash by which a later check knows it again.
    """

    start: int
    end: int
    verdict: Support
    claims: tuple[ClaimCheck, ...] = ()
    why: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class DraftCheck:
    """The check of one draft: its text as read, and every sentence in order.

    `id` is the hash of the text; `day` the date (EDTF) by which its days were told; `when` the moment of the
    check; `state` that of the collection. `fresh` counts the sentences that were checked now and not known before.
    """

    id: str
    title: str
    day: str | None
    text: str
    sentences: tuple[SentenceCheck, ...]
    when: str
    state: str
    documents: int
    unread_files: int
    unread_documents: int
    fresh: int = 0
    notes: tuple[str, ...] = ()

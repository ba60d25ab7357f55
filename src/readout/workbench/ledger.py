"""The ledgers of a collection as the fronts show them: rows with their documents, words and judgements.

A ledger belongs to an original: copies have none, so whatever is told in copies too is found once.
"""

from dataclasses import dataclass
from typing import Generic, TypeVar

from readout.model import (
    Act,
    Audience,
    Contact,
    ContactKind,
    ContactSource,
    ContactStatus,
    Ledger,
    Listing,
    Mode,
    Standing,
    Statement,
)
from readout.workbench.collection import Collection
from readout.workbench.reading import Card

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class LedgerQuery:
    """Which rows of the ledgers are asked for; what is None or empty does not narrow.

    Names are matched without case against names and aliases; some words of a name will do (`Khan` finds `Asad
    Majeed Khan`). `between` are two different parties, whichever of them speaks. `by` and `to` are a statement's
    speaker and addressee; for a contact, which has no direction, each takes part. `about` are words of the
    passage, each the beginning of one there. `since` and `until` are EDTF; a row has its own date, else its
    document's, and is found where it may lie between them. `kinds`, `statuses` and `sources` narrow contacts,
    `acts`, `modes` and `audiences` statements. Rows that a person confirmed or corrected pass any `confidence`.
    `rejected` asks for the rows that a person rejected, and for these alone; without it they are left out.
    """

    between: tuple[str, str] | None = None
    by: str | None = None
    to: str | None = None
    about: str | None = None
    since: str | None = None
    until: str | None = None
    kinds: tuple[ContactKind, ...] = ()
    statuses: tuple[ContactStatus, ...] = ()
    sources: tuple[ContactSource, ...] = ()
    acts: tuple[Act, ...] = ()
    modes: tuple[Mode, ...] = ()
    audiences: tuple[Audience, ...] = ()
    confidence: float = 0.0
    document: str | None = None
    rejected: bool = False
    newest_first: bool = False
    page: int = 1
    per_page: int = 50


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The words around a row: `text` is `[start, end)` of the document's text, in whole sentences if short."""

    document: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class ContactRow:
    """A contact ready to show: its document's card, its first citation's words, and what a person decided.

    `day` is the EDTF date to show and sort by: the contact's own, else its document's (`own_date` says which).
    """

    contact: Contact
    card: Card
    excerpt: Excerpt
    day: str | None
    own_date: bool
    standing: Standing | None = None


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A statement ready to show; `content` is what was said, word for word, one string for each span."""

    statement: Statement
    card: Card
    excerpt: Excerpt
    content: tuple[str, ...]
    day: str | None
    own_date: bool
    standing: Standing | None = None


@dataclass(frozen=True, slots=True)
class ListingRow:
    """A listing ready to show."""

    listing: Listing
    card: Card
    excerpt: Excerpt
    day: str | None
    own_date: bool
    standing: Standing | None = None


@dataclass(frozen=True, slots=True)
class Unread:
    """How many documents were not read for the ledger, copies aside, and why.

    `waiting` have not been read yet, or have changed since; `language` are in another language than English;
    `partly` were read but for passages at which the reading broke off.
    """

    waiting: int = 0
    language: int = 0
    partly: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return self.waiting + self.language + self.partly


@dataclass(frozen=True, slots=True)
class LedgerPage(Generic[Row]):
    """One page of rows, in order of date (undated last); `total` counts all rows found, `page` counts from 1.

    `rejected` counts the rows that the query finds besides, had a person not rejected them.
    """

    query: LedgerQuery
    total: int
    page: int
    per_page: int
    rows: tuple[Row, ...]
    unread: Unread
    rejected: int = 0


@dataclass(frozen=True, slots=True)
class LedgerView:
    """A document's ledger with judgements applied, to be shown in it.

    `ledger` holds what stands; `rejected` the contacts, statements and listings that a person rejected.
    `standings` are the judgements in force by row id. `state` is `read`, `partly` (some passages were not),
    `waiting` (not read yet, or changed since: what is shown may be old), `language` (not read: not in English)
    or `copy` (see the ledger of `original`).
    """

    ledger: Ledger
    rejected: tuple[Contact | Statement | Listing, ...] = ()
    standings: dict[str, Standing] | None = None
    state: str = "read"
    original: str | None = None


def ledger_of(collection: Collection, document_id: str) -> LedgerView:
    """The ledger of a document with judgements applied."""
    raise NotImplementedError


def contacts(collection: Collection, query: LedgerQuery) -> LedgerPage[ContactRow]:
    """One page of the contacts that a query finds."""
    raise NotImplementedError


def statements(collection: Collection, query: LedgerQuery) -> LedgerPage[StatementRow]:
    """One page of the statements that a query finds."""
    raise NotImplementedError


def ledger_row(collection: Collection, row_id: str) -> ContactRow | StatementRow | ListingRow:
    """One row by its id, rejected or not, with its judgement applied; NOT_FOUND where there is none."""
    raise NotImplementedError

"""Rows of the ledger: contacts, statements and listings, each with the passages that it rests on."""

from collections.abc import Callable
from typing import Any, TypeVar

from readout.api.asked import ContactsAsked, RowAsked, RowsAsked, StatementsAsked
from readout.api.cards import DocumentCard, card
from readout.api.values import Answer, Citation, Citer, NotRead, not_read
from readout.model import (
    Act,
    Audience,
    ContactKind,
    ContactSource,
    ContactStatus,
    Mode,
    PartyRef,
    RowOrder,
    Verdict,
)
from readout.workbench import (
    Collection,
    ContactRow,
    LedgerPage,
    LedgerQuery,
    ListingRow,
    StatementRow,
    contacts,
    ledger_row,
    listings,
    statements,
)

Told = TypeVar("Told")


class InRole(Answer, frozen=True, kw_only=True):
    """A party in a row: its name as read there, its id where it is resolved, and the words that name it."""

    name: str
    party: str | None
    citation: Citation | None


class RowAnswer(Answer, frozen=True, kw_only=True):
    """What every row has.

    `date` (EDTF) is the row's own, else its document's, as `own_date` says. `confidence` is the calibrated
    probability that it is right. `judged` is what a person decided of it. `context` are the words around it.
    """

    id: str
    date: str | None
    own_date: bool
    confidence: float
    judged: Verdict | None
    document: DocumentCard
    context: Citation | None
    address: str


class ContactAnswer(RowAnswer, frozen=True, kw_only=True):
    """A contact; its first citation is the fullest."""

    kind: ContactKind
    status: ContactStatus
    source: ContactSource
    place: str | None
    participants: list[InRole]
    citations: list[Citation]


class StatementAnswer(RowAnswer, frozen=True, kw_only=True):
    """A statement; `content` is what was said, word for word, `cue` the words that say that it was said."""

    act: Act
    mode: Mode
    audience: Audience
    speaker: InRole | None
    addressee: InRole | None
    reported_by: str | None
    cue: Citation | None
    content: list[Citation]


class ListingAnswer(RowAnswer, frozen=True, kw_only=True):
    """A listing: several parties named as one group in one role."""

    role: str
    by: str | None
    members: list[InRole]
    citations: list[Citation]


class _List(Answer, frozen=True, kw_only=True):
    total: int
    page: int
    per_page: int
    unread: NotRead


class ContactList(_List, frozen=True, kw_only=True):
    """A page of contacts by date; `total` counts all found."""

    contacts: list[ContactAnswer]


class StatementList(_List, frozen=True, kw_only=True):
    """A page of statements by date; `total` counts all found."""

    statements: list[StatementAnswer]


class ListingList(_List, frozen=True, kw_only=True):
    """A page of listings by date; `total` counts all found."""

    listings: list[ListingAnswer]


class OneRow(Answer, frozen=True, kw_only=True):
    """A row: one of the three."""

    contact: ContactAnswer | None = None
    statement: StatementAnswer | None = None
    listing: ListingAnswer | None = None


def find_contacts(collection: Collection, asked: ContactsAsked) -> ContactList:
    """A page of the contacts."""
    query = _query(
        asked, kinds=_one(asked.kind), statuses=_one(asked.status), sources=_one(asked.source)
    )  # fmt: skip
    found, citer = contacts(collection, query), Citer(collection)
    return ContactList(contacts=[_contact(row, citer) for row in found.rows], **_paged(collection, found))


def find_statements(collection: Collection, asked: StatementsAsked) -> StatementList:
    """A page of the statements."""
    query = _query(asked, acts=_one(asked.act), modes=_one(asked.mode), audiences=_one(asked.audience))
    found, citer = statements(collection, query), Citer(collection)
    return StatementList(statements=[_statement(row, citer) for row in found.rows], **_paged(collection, found))


def find_listings(collection: Collection, asked: RowsAsked) -> ListingList:
    """A page of the listings."""
    found, citer = listings(collection, _query(asked)), Citer(collection)
    return ListingList(listings=[_listing(row, citer) for row in found.rows], **_paged(collection, found))


def row(collection: Collection, asked: RowAsked) -> OneRow:
    """One row."""
    return one_row(ledger_row(collection, asked.id), Citer(collection))


def one_row(found: ContactRow | StatementRow | ListingRow, citer: Citer) -> OneRow:
    """A row as an answer."""
    if isinstance(found, ContactRow):
        return OneRow(contact=_contact(found, citer))
    if isinstance(found, StatementRow):
        return OneRow(statement=_statement(found, citer))
    return OneRow(listing=_listing(found, citer))


def _one(value: Told | None) -> tuple[Told, ...]:
    return () if value is None else (value,)


def _query(asked: RowsAsked, **narrowed: Any) -> LedgerQuery:
    return LedgerQuery(
        by=asked.by or None,
        to=asked.to or None,
        party=asked.party or None,
        party_with=asked.party_with or None,
        about=asked.about or None,
        since=asked.since or None,
        until=asked.until or None,
        document=asked.document or None,
        confidence=asked.confidence,
        order=RowOrder(asked.order),
        page=asked.page,
        per_page=asked.per_page,
        **narrowed,
    )


def _paged(collection: Collection, found: LedgerPage[Any]) -> dict[str, Any]:
    return {
        "total": found.total,
        "page": found.page,
        "per_page": found.per_page,
        "unread": not_read(collection),
    }


def _common(found: ContactRow | StatementRow | ListingRow, id: str, sure: float, citer: Citer) -> dict[str, Any]:
    context = found.excerpt
    return {
        "id": id,
        "date": found.day,
        "own_date": found.own_date,
        "confidence": sure,
        "judged": found.standing.verdict if found.standing else None,
        "document": card(found.card),
        "context": citer.cite(context.document, context.start, context.end),
        "address": f"/row/{id}",
    }


def _contact(found: ContactRow, citer: Citer) -> ContactAnswer:
    contact = found.contact
    in_role = _in_roles(found.card.id, citer)
    return ContactAnswer(
        **_common(found, contact.id, contact.confidence, citer),
        kind=contact.kind,
        status=contact.status,
        source=contact.source,
        place=contact.place,
        participants=[in_role(ref, party) for ref, party in zip(contact.participants, found.parties, strict=True)],
        citations=citer.cite_all((c.document, c.start, c.end) for c in contact.citations),
    )


def _statement(found: StatementRow, citer: Citer) -> StatementAnswer:
    said, in_role = found.statement, _in_roles(found.card.id, citer)
    speaker, addressee = found.parties
    return StatementAnswer(
        **_common(found, said.id, said.confidence, citer),
        act=said.act,
        mode=said.mode,
        audience=said.audience,
        speaker=in_role(said.speaker, speaker) if said.speaker else None,
        addressee=in_role(said.addressee, addressee) if said.addressee else None,
        reported_by=said.reported_by,
        cue=citer.cite(said.document, *said.cue) if said.cue else None,
        content=citer.cite_all((said.document, start, end) for start, end in said.content),
    )


def _listing(found: ListingRow, citer: Citer) -> ListingAnswer:
    listing = found.listing
    in_role = _in_roles(found.card.id, citer)
    return ListingAnswer(
        **_common(found, listing.id, listing.confidence, citer),
        role=listing.role,
        by=listing.by,
        members=[in_role(ref, party) for ref, party in zip(listing.members, found.parties, strict=True)],
        citations=citer.cite_all((c.document, c.start, c.end) for c in listing.citations),
    )


def _in_roles(document: str, citer: Citer) -> Callable[[PartyRef, str | None], InRole]:
    """Makes parties in roles of one row, whose places are in its own document where they name none."""

    def in_role(ref: PartyRef, party: str | None) -> InRole:
        return InRole(
            name=ref.name, party=party, citation=citer.cite(ref.document or document, ref.start, ref.end)
        )

    return in_role

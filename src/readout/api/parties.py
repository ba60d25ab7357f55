"""Parties across documents: lists, one with its roles and its company, the documents that name it."""

from typing import Any

from readout.api.asked import OfParty, PartiesAsked, PartyAsked
from readout.api.cards import DocumentCard, of_card
from readout.api.values import Answer, Citation, Citer, NotRead, not_read
from readout.model import MentionType, PartyName, RoleSource
from readout.workbench import Collection
from readout.workbench.parties import (
    ACTING,
    PartySummary,
    list_parties,
    party_documents,
    read_party,
)


class PartyCard(Answer, frozen=True, kw_only=True):
    """Enough to know a party: in how many documents it is named, and the rows in which it has a part."""

    id: str
    name: str
    type: MentionType
    state: str | None
    documents: int
    mentions: int
    contacts: int
    said: int
    told: int
    address: str


class PartyList(Answer, frozen=True, kw_only=True):
    """A page of parties, those of most documents first; `total` counts all found."""

    total: int
    page: int
    per_page: int
    parties: list[PartyCard]
    unread: NotRead


class RoleAnswer(Answer, frozen=True, kw_only=True):
    """A role, from when to when (EDTF) it is known, who says so, and the passages that do."""

    title: str
    of: str | None
    first: str | None
    last: str | None
    source: RoleSource
    citations: list[Citation]


class Company(Answer, frozen=True, kw_only=True):
    """Another party with which one shares rows."""

    id: str
    name: str
    contacts: int
    statements: int


class PartyAnswer(PartyCard, frozen=True, kw_only=True):
    """A party with the forms of its name, its roles, and with whom it shares rows (the chief ones)."""

    names: list[PartyName]
    roles: list[RoleAnswer]
    company: list[Company]


class NamingDocument(DocumentCard, frozen=True, kw_only=True):
    """A document that names a party; `sent` and `received` where its own header says that it did."""

    sent: bool
    received: bool


class PartyDocuments(Answer, frozen=True, kw_only=True):
    """A page of the documents that name a party, by date."""

    total: int
    page: int
    per_page: int
    documents: list[NamingDocument]


def parties(collection: Collection, asked: PartiesAsked) -> PartyList:
    """A page of the parties."""
    types = (asked.type,) if asked.type else ACTING
    found = list_parties(collection, asked.q, types=types, page=asked.page, per_page=asked.per_page)
    return PartyList(
        total=found.total,
        page=found.page,
        per_page=found.per_page,
        parties=[PartyCard(**_card(one)) for one in found.parties],
        unread=not_read(collection),
    )


def party(collection: Collection, asked: PartyAsked) -> PartyAnswer:
    """One party."""
    found, citer = read_party(collection, asked.id), Citer(collection)
    return PartyAnswer(
        **_card(PartySummary(found.party, found.contacts, found.said, found.told)),
        names=list(found.party.names),
        roles=[
            RoleAnswer(
                title=role.title,
                of=role.of,
                first=role.first,
                last=role.last,
                source=role.source,
                citations=citer.cite_all((c.document, c.start, c.end) for c in role.citations),
            )
            for role in found.party.roles
        ],
        company=[
            Company(id=c.party.id, name=c.party.name, contacts=c.contacts, statements=c.statements)
            for c in found.company
        ],
    )


def documents_of(collection: Collection, asked: OfParty) -> PartyDocuments:
    """A page of the documents that name a party."""
    known = read_party(collection, asked.id).party
    found = party_documents(collection, asked.id, page=asked.page, per_page=asked.per_page)
    return PartyDocuments(
        total=known.documents,
        page=asked.page,
        per_page=asked.per_page,
        documents=[NamingDocument(**of_card(n.card), sent=n.sent, received=n.received) for n in found],
    )


def _card(one: PartySummary) -> dict[str, Any]:
    party = one.party
    return {
        "id": party.id,
        "name": party.name,
        "type": party.type,
        "state": party.state,
        "documents": party.documents,
        "mentions": party.mentions,
        "contacts": one.contacts,
        "said": one.said,
        "told": one.told,
        "address": f"/parties/{party.id}",
    }

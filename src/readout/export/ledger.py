"""The rows of the JSON Lines export for what documents tell: one for each row of a ledger.

The contract is docs/reference/export.md, as for the other rows.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from readout.export.jsonl import Row, known
from readout.model import (
    Citation,
    Contact,
    Ledger,
    Listing,
    LocalParty,
    Mention,
    Party,
    PartyRef,
    Span,
    Standing,
    Statement,
    Time,
)
from readout.text.names import name_unit

LEDGER_TABLES = ("mentions", "times", "parties", "contacts", "statements", "listings")
"""The files of the export that hold ledgers, in the order in which they are written."""

Standings = Mapping[str, Standing]
Resolved = Mapping[str, str]


def ledger_rows(
    ledger: Ledger, text: str, standings: Standings, resolved: Resolved | None = None
) -> Iterator[tuple[str, Row]]:
    """A document's ledger as rows, each with the table that it belongs to; `ledger` has judgements applied.

    `resolved` are the ids of parties by the keys of the document's units: these take the place of the document's
    own parties, and have rows of their own (`resolved_party_row`).
    """
    ledger = with_resolved(ledger, resolved or {})
    named: dict[str, list[str]] = {}
    for mention in ledger.mentions:
        if mention.party is not None:
            named.setdefault(mention.party, []).append(mention.id)
    yield from (("mentions", mention_row(mention, text)) for mention in ledger.mentions)
    yield from (("times", time_row(time, text)) for time in ledger.times)
    yield from (("parties", party_row(party, named.get(party.id, []))) for party in ledger.parties)
    yield from (("contacts", contact_row(contact, standings)) for contact in ledger.contacts)
    yield from (("statements", statement_row(statement, standings)) for statement in ledger.statements)
    yield from (("listings", listing_row(listing, standings)) for listing in ledger.listings)


def with_resolved(ledger: Ledger, resolved: Resolved) -> Ledger:
    """A ledger that refers to resolved parties where there are such; only the others are left as its own."""

    def ref(one: PartyRef) -> PartyRef:
        return replace(one, party=resolved.get(one.party or name_unit(one.name), one.party))

    def maybe(one: PartyRef | None) -> PartyRef | None:
        return None if one is None else ref(one)

    return replace(
        ledger,
        mentions=tuple(replace(m, party=resolved.get(m.party or "", m.party)) for m in ledger.mentions),
        parties=tuple(party for party in ledger.parties if party.id not in resolved),
        contacts=tuple(replace(c, participants=tuple(map(ref, c.participants))) for c in ledger.contacts),
        statements=tuple(
            replace(s, speaker=maybe(s.speaker), addressee=maybe(s.addressee)) for s in ledger.statements
        ),
        listings=tuple(replace(listing, members=tuple(map(ref, listing.members))) for listing in ledger.listings),
    )


def mention_row(mention: Mention, text: str) -> Row:
    """A mention as a row of `mentions.jsonl`; `text` is its document's."""
    return {
        "id": mention.id,
        **_place(mention.document, mention.start, mention.end, text),
        "type": mention.type.value,
        "form": mention.form.value,
        **known((("party", mention.party),)),
    }


def time_row(time: Time, text: str) -> Row:
    """A time as a row of `times.jsonl`; `text` is its document's."""
    return {**_place(time.document, time.start, time.end, text), **known((("value", time.value),))}


def party_row(party: LocalParty, mentions: list[str]) -> Row:
    """A party that only its document knows as a row of `parties.jsonl`, with the ids of what names it."""
    return {
        "id": party.id,
        "type": party.type.value,
        "name": party.name,
        **known((("aliases", party.aliases), ("mentions", mentions))),
    }


def resolved_party_row(party: Party, mentions: list[str], forms: Iterable[str] = ()) -> Row:
    """A party resolved across documents as a row of `parties.jsonl`, with the ids of what names it.

    `forms` are further words by which single documents call it (`the embassy`); they follow its names.
    """
    names = (*(name.text for name in party.names), *forms)
    aliases = [name for name in dict.fromkeys(names) if name != party.name]
    roles = [
        known(
            (
                ("title", role.title),
                ("of", role.of),
                ("from", role.first),
                ("to", role.last),
                ("source", role.source.value),
                ("citations", [_citation(citation) for citation in role.citations]),
            )
        )
        for role in party.roles
    ]
    return {
        "id": party.id,
        "type": party.type.value,
        "name": party.name,
        **known(
            (
                ("aliases", aliases),
                ("state", party.state),
                ("roles", roles),
                ("documents", party.documents or None),
                ("mentions", mentions),
            )
        ),
    }


def contact_row(contact: Contact, standings: Standings) -> Row:
    """A contact as a row of `contacts.jsonl`."""
    return {
        "id": contact.id,
        "kind": contact.kind.value,
        "status": contact.status.value,
        **known((("date", contact.date), ("place", contact.place))),
        "participants": [_party(ref, cited=True) for ref in contact.participants],
        "citations": [_citation(citation) for citation in contact.citations],
        "source": contact.source.value,
        **_sure(contact.id, contact.confidence, standings),
    }


def statement_row(statement: Statement, standings: Standings) -> Row:
    """A statement as a row of `statements.jsonl`."""
    return {
        "id": statement.id,
        "document": statement.document,
        **known(
            (
                ("speaker", _speaking(statement.speaker, statement.document)),
                ("addressee", _speaking(statement.addressee, statement.document)),
                ("cue", _span(statement.cue)),
            )
        ),
        "content": [_span(span) for span in statement.content],
        "mode": statement.mode.value,
        "act": statement.act.value,
        **known((("date", statement.date),)),
        "audience": statement.audience.value,
        **known((("reported_by", statement.reported_by),)),
        **_sure(statement.id, statement.confidence, standings),
    }


def listing_row(listing: Listing, standings: Standings) -> Row:
    """A listing as a row of `listings.jsonl`."""
    return {
        "id": listing.id,
        "document": listing.document,
        **known((("by", listing.by),)),
        "role": listing.role,
        **known((("date", listing.date),)),
        "members": [_speaking(member, listing.document) for member in listing.members],
        "citations": [_citation(citation) for citation in listing.citations],
        **_sure(listing.id, listing.confidence, standings),
    }


def _place(document: str, start: int, end: int, text: str) -> Row:
    return {"document": document, "start": start, "end": end, "text": text[start:end]}


def _span(span: Span | None) -> list[int] | None:
    return None if span is None else [*span]


def _citation(citation: Citation) -> Row:
    return {"document": citation.document, "start": citation.start, "end": citation.end}


def _party(ref: PartyRef, *, cited: bool) -> Row:
    """A party in a role; its passage with the document that this is in, where `cited` asks for that."""
    row: dict[str, Any] = {**known((("party", ref.party),)), "name": ref.name}
    if ref.start is None or ref.end is None or (cited and ref.document is None):
        return row
    return {**row, **({"document": ref.document} if cited else {}), "start": ref.start, "end": ref.end}


def _speaking(ref: PartyRef | None, document: str) -> Row | None:
    """A party in a role in a document, its passage only where it is in that document."""
    if ref is None:
        return None
    here = ref.document in (None, document)
    return _party(ref if here else PartyRef(ref.name, ref.party), cited=False)


def _sure(id: str, confidence: float, standings: Standings) -> Row:
    standing = standings.get(id)
    judged = standing.verdict.value if standing else None
    return {"confidence": round(confidence, 4), **known((("judged", judged),))}

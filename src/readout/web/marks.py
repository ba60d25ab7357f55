"""What was read in a document, as marks over its text."""

from collections.abc import Iterator
from typing import Final

from readout.model import Contact, Ledger, Listing, Mention, PartyRef, Span, Statement, Table
from readout.web.labels import say_date, say_day
from readout.web.rows import Judged, Row
from readout.web.segments import Mark, Sign
from readout.web.words import MENTIONS, VERDICTS, say_percent, shorten

_NAMES: Final = {Table.CONTACT: "Contact", Table.STATEMENT: "Statement", Table.LISTING: "Listing"}
_LONGEST_WHO: Final = 40


def row_marks(item: Judged, document: str, label: str) -> Iterator[Mark]:
    """The passages of a row in a document; `label` stands at one of them, the cue of a statement if it has one."""
    if isinstance(item, Statement):
        return _statement_marks(item, label)
    if isinstance(item, Contact):
        return _citation_marks(item, "contact", document, label)
    return _listing_marks(item, document, label)


def _statement_marks(statement: Statement, label: str) -> Iterator[Mark]:
    if statement.cue:
        yield Mark(*statement.cue, "cue", "", label, label, first=True)
    for number, span in enumerate(statement.content):
        leads = not statement.cue and not number
        yield Mark(*span, "content", "", label, label if leads else "", first=leads)
    yield from _party_marks((statement.speaker,), "speaker", statement.document, label)
    yield from _party_marks((statement.addressee,), "addressee", statement.document, label)


def _listing_marks(listing: Listing, document: str, label: str) -> Iterator[Mark]:
    yield from _citation_marks(listing, "listing", document, label)
    yield from _party_marks(listing.members, "member", document, label)


def _citation_marks(item: Contact | Listing, sign: Sign, document: str, label: str) -> Iterator[Mark]:
    own = [citation for citation in item.citations if citation.document == document]
    for number, citation in enumerate(own):
        yield Mark(citation.start, citation.end, sign, "", label, label, first=not number)


def _party_marks(parties: tuple[PartyRef | None, ...], sign: Sign, document: str, label: str) -> Iterator[Mark]:
    for party in parties:
        if party and party.start is not None and party.end is not None and party.document in (None, document):
            yield Mark(party.start, party.end, sign, "", label)


def mention_marks(ledger: Ledger) -> Iterator[Mark]:
    """The mentions of a document; they have no rows."""
    names = {party.id: party.name for party in ledger.parties}
    for mention in ledger.mentions:
        yield Mark(
            mention.start, mention.end, "mention", _say_mention(mention, names.get(mention.party or "", ""))
        )


def time_mark(span: Span, value: str | None, label: str) -> Mark:
    """A passage that places something in time."""
    said = say_date(value) if value else "not told by the document"
    return Mark(*span, "time", f"Time: {said}", label, label, first=True)


def say_row(row: Row) -> str:
    """What the marks of a row say: `Statement: Mbu → Consulate, denies, 17 August 1977 (94 %)`."""
    day = f", {say_day(row.day)}" if row.day else ""
    if row.standing:
        sure = f"{VERDICTS[row.standing.verdict].lower()} by {shorten(row.standing.who, _LONGEST_WHO)}"
    else:
        sure = say_percent(row.confidence)
    return f"{_NAMES[row.table]}: {row.names}, {row.what[:1].lower()}{row.what[1:]}{day} ({sure})"


def _say_mention(mention: Mention, name: str) -> str:
    return f"Mention: {shorten(name)}, {MENTIONS[mention.type]}" if name else f"Mention: {MENTIONS[mention.type]}"

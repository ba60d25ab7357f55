"""Contacts, statements and listings as tables to take away: exactly what a filter shows, every row of it."""

from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from readout.export.tables import csv_lines
from readout.model import PartyRef, Table
from readout.workbench.collection import Collection
from readout.workbench.ledger import ContactRow, LedgerQuery, ListingRow, StatementRow, every_row

FORMS: Final = {"csv": "text/csv", "jsonl": "application/jsonl"}
"""The forms of a table and their media types."""

_Row = ContactRow | StatementRow | ListingRow
_ENCODE = msgspec.json.Encoder().encode
_WHAT: Final = {
    Table.CONTACT: ("who", "kind", "status", "place", "told_by"),
    Table.STATEMENT: ("speaker", "addressee", "act", "mode", "audience", "reported_by", "said"),
    Table.LISTING: ("members", "role", "named_by"),
}
_BEFORE: Final = ("id", "date", "own_date")
_AFTER: Final = (
    "passage", "confidence", "judged", "judged_by", "parties", "document", "start", "end", "title",
    "document_kind", "document_date", "path",
)  # fmt: skip


def ledger_table(collection: Collection, query: LedgerQuery, table: Table, form: str) -> Iterator[str]:
    """All rows of one table of the ledger that a query finds, in its order, as CSV or as JSON Lines, in pieces.

    In JSON Lines a row is what `--json` prints. In CSV, parties are parted by semicolons, `own_date` says whether
    the date is the row's own or its document's, and a cell that a spreadsheet would run begins with an apostrophe.
    """
    rows = every_row(collection, query, table)
    if form == "jsonl":
        return (_ENCODE(row).decode() + "\n" for row in rows)
    return csv_lines((*_BEFORE, *_WHAT[table], *_AFTER), map(_cells, rows))


def _cells(row: _Row) -> Sequence[object]:
    id_, sure, what = _what(row)
    card, excerpt, standing = row.card, row.excerpt, row.standing
    judged = (standing.verdict.value, standing.who) if standing else ("", "")
    parties = "; ".join(party or "" for party in row.parties) if any(row.parties) else ""
    where = (card.id, excerpt.start, excerpt.end, card.title, card.kind.value, card.date, card.path)
    passage = " ".join(excerpt.text.split())
    return (id_, row.day, row.own_date, *what, passage, round(sure, 4), *judged, parties, *where)


def _what(row: _Row) -> tuple[str, float, Sequence[object]]:
    """The id of a row, how sure it is, and what only its table has."""
    if isinstance(row, ContactRow):
        one = row.contact
        who = "; ".join(ref.name for ref in one.participants)
        return one.id, one.confidence, (who, one.kind.value, one.status.value, one.place, one.source.value)
    if isinstance(row, StatementRow):
        said = row.statement
        kinds = (said.act.value, said.mode.value, said.audience.value)
        words = " … ".join(" ".join(part.split()) for part in row.content)
        return (
            said.id,
            said.confidence,
            (_name(said.speaker), _name(said.addressee), *kinds, said.reported_by, words),
        )
    listing = row.listing
    members = "; ".join(ref.name for ref in listing.members)
    return listing.id, listing.confidence, (members, listing.role, listing.by)


def _name(ref: PartyRef | None) -> str:
    return ref.name if ref else ""

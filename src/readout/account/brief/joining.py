"""Rows of several documents that tell of one thing as one lead, with all its sources."""

from collections.abc import Mapping, Sequence

from readout.account.brief.choosing import Lead
from readout.account.brief.material import CitedText
from readout.account.occasions import join_occasions
from readout.account.sayings import join_sayings
from readout.model import Contact, Entry, Statement

_PER_SOURCE = 0.5


def joined(leads: Sequence[Lead], texts: Mapping[str, CitedText]) -> tuple[Lead, ...]:
    """Leads of one row each, those of one occasion or one saying as one, the most notable first."""
    by_row = {lead.entry.row.id: lead for lead in leads if lead.document in texts}
    entries = [lead.entry for lead in by_row.values()]
    words = {entry.row.id: _words(entry, texts[entry.source.id]) for entry in entries}
    contacts = [entry for entry in entries if isinstance(entry.row, Contact)]
    statements = [entry for entry in entries if isinstance(entry.row, Statement)]
    groups = [o.rows for o in join_occasions(contacts, words)] + [s.rows for s in join_sayings(statements, words)]
    grouped = {row for rows in groups for row in rows}
    groups += [(row,) for row in by_row if row not in grouped]
    found = [_lead([by_row[row] for row in rows]) for rows in groups]
    return tuple(sorted(found, key=lambda lead: (-lead.score, lead.entry.row.id)))


def _lead(some: Sequence[Lead]) -> Lead:
    """One lead of several: the most notable row first, and more notable for each further document."""
    ordered = sorted(some, key=lambda lead: (-lead.score, lead.entry.row.id))
    documents = len({lead.document for lead in some})
    return Lead(tuple(lead.entry for lead in ordered), ordered[0].score + _PER_SOURCE * (documents - 1))


def _words(entry: Entry, text: CitedText) -> str:
    row = entry.row
    spans = row.content if isinstance(row, Statement) else tuple((c.start, c.end) for c in row.citations[:1])
    return " … ".join(text.text[start:end] for start, end in spans)

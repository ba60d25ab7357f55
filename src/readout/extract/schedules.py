"""Planned contacts out of day schedules: lines that begin with a clock time, read by a grammar.

The reading model is made for sentences; a line such as `9:30 am MEETING w/MINISTER OKORO` is none.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from readout.extract._ids import stable_id
from readout.extract._party_names import cased, span_name
from readout.extract._schedule_entries import Entry, entries
from readout.extract._schedule_owner import schedule_owner
from readout.extract._schedule_parties import counterparts, stands_alone
from readout.extract._speech import same_party
from readout.extract.parties import Resolved
from readout.extract.tags import MetTag
from readout.extract.times import TimeMark, find_times
from readout.model import Citation, Contact, ContactKind, ContactSource, ContactStatus, LocalParty, PartyRef, Span
from readout.text import edtf
from readout.text.names import plain
from readout.text.roles import BODIES

_CONFIDENCE = 0.8
"""About the share of entries with a party that hold a contact, on schedules read by hand."""

_OFF = re.compile(r"\b(?:CANCEL+ED|POSTPONED|CALLED\s+OFF)\b", re.IGNORECASE)
_CALL = re.compile(
    r"\b(?:PHONE|PHONER|TELCON|SVTC|(?<!FAREWELL )(?<!COURTESY )CALLS?)\b(?!\s+ON\b)", re.IGNORECASE
)
_VISIT = re.compile(r"^\s*VISIT\b|\bVISIT\s+(?:\S{2}|with\s+)?$", re.IGNORECASE)
_HEADING = 400
"""So many characters above its first entry tell of what day a schedule is."""

_AHEAD = 60
"""A day further than so many from that of writing is a slip, as in a heading used again."""


@dataclass(frozen=True, slots=True)
class Schedule:
    """What a schedule holds: its contacts, the party whose it is (`ref` in a role), where its entries stand.

    `spans` are those of the entries that plan a contact, `extent` goes from the first entry to the last.
    """

    contacts: tuple[Contact, ...] = ()
    owner: LocalParty | None = None
    ref: PartyRef | None = None
    spans: tuple[Span, ...] = ()
    extent: Span = (0, 0)

    def beside(self, tags: Sequence[MetTag]) -> list[MetTag]:
        """The contacts that the model has found in no entry."""
        return [tag for tag in tags if not _within(tag, self.extent)]

    def inside(self, tags: Sequence[MetTag]) -> list[MetTag]:
        """Those that it has found in entries from which the grammar takes none."""
        return [t for t in tags if _within(t, self.extent) and not any(_within(t, span) for span in self.spans)]


def _within(tag: MetTag, span: Span) -> bool:
    return span[0] <= tag.anchor[0] < span[1]


def schedule_day(
    text: str, subject: str | None, times: Sequence[TimeMark] = (), day: str | None = None
) -> str | None:
    """The day of a schedule: in its subject, in the lines above its first entry, or the day of writing, `day`.

    None of a text that is no schedule. `text` is the document's own, `times` are those of it; days are EDTF.
    """
    lines = entries(text)
    if not lines:
        return None
    first = lines[0].start
    near = [t for t in times if max(0, first - _HEADING) <= t.start < first]
    written = date.fromisoformat(day[:10]) if day and edtf.is_day(day[:10]) else None
    for mark in (*find_times(subject or "", date=day), *near):
        if mark.value and edtf.is_day(mark.value[:10]):
            told = date.fromisoformat(mark.value[:10])
            if written is None or abs((told - written).days) <= _AHEAD:
                return told.isoformat()
    return written.isoformat() if written else None


def read_schedule(text: str, resolved: Resolved, own: PartyRef, *, day: str | None = None) -> Schedule:
    """The contacts that the entries of a schedule plan, in its order; empty of a text that is no schedule.

    `text` is the document's own, `own` its author, `day` the day that it is of (EDTF).
    """
    lines = entries(text)
    found = [(entry, spans) for entry in lines if (spans := counterparts(text, entry))]
    if not found:
        return Schedule()
    ref, owner = schedule_owner(text, resolved, own, lines[0].start)
    contacts = [c for entry, spans in found if (c := _contact(resolved, ref, owner, entry, spans, day))]
    read = tuple((c.citations[0].start, c.citations[0].end) for c in contacts)
    return Schedule(tuple(contacts), owner, ref, read, (lines[0].start, lines[-1].end))


def _contact(
    resolved: Resolved,
    ref: PartyRef,
    owner: LocalParty | None,
    entry: Entry,
    spans: Sequence[Span],
    day: str | None,
) -> Contact | None:
    parties: list[PartyRef] = []
    names = {n.casefold() for n in (ref.name, *((owner.name, *owner.aliases) if owner else ()))}
    for span in spans:
        party = _ref(resolved, entry, span)
        if party.name.casefold() in names:
            ref = replace(ref, start=span[0], end=span[1])
        elif not any(same_party(party, p) for p in parties):
            parties.append(party)
    if not (stands_alone(entry) and len(parties) > 1):
        parties.insert(0, ref)
    if len(parties) < 2:
        return None
    document = resolved.document.id
    return Contact(
        id=stable_id("contact", document, "schedule", entry.start, entry.end),
        kind=_kind(entry.line[: spans[0][0] - entry.start] or entry.line),
        status=ContactStatus.DECLINED if _OFF.search(entry.line) else ContactStatus.PLANNED,
        participants=tuple(parties),
        citations=(Citation(document, entry.start, entry.end),),
        source=ContactSource.TEXT,
        date=day,
        confidence=_CONFIDENCE,
    )


def _ref(resolved: Resolved, entry: Entry, span: Span) -> PartyRef:
    """The party that a span names: one of the text's where the model has read it so, else as it stands."""
    start, end = span
    within = end - entry.start <= len(entry.line)
    printed = entry.line[start - entry.start : end - entry.start] if within else resolved.document.text[start:end]
    head = plain(" ".join(printed.split()).partition(",")[0])
    name = span_name(head)
    name = cased(name) if name.isupper() and (" " in head or name in BODIES) else name
    ref = resolved.ref(start, end)
    if ref.party and name.split()[-1].casefold() == ref.name.split()[-1].casefold():
        return ref
    return PartyRef(name, None, resolved.document.id, start, end)


def _kind(said: str) -> ContactKind:
    if _CALL.search(said):
        return ContactKind.CALL
    return ContactKind.VISIT if _VISIT.search(said) else ContactKind.MEETING

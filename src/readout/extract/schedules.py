"""Planned contacts out of day schedules: lines that begin with a clock time, read by a grammar.

The reading model is made for sentences; a line such as `9:30 am MEETING w/MINISTER OKORO` is none.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from readout.extract._ids import stable_id
from readout.extract._party_names import cased, plain, span_name
from readout.extract._schedule_entries import Entry, entries
from readout.extract._schedule_owner import schedule_owner
from readout.extract._schedule_parties import counterparts, stands_alone
from readout.extract._speech import same_party
from readout.extract.parties import Resolved
from readout.extract.times import TimeMark, find_times
from readout.model import Citation, Contact, ContactKind, ContactSource, ContactStatus, Party, PartyRef, Span
from readout.text import edtf

_CONFIDENCE = 0.8
"""About the share of entries with a party that hold a contact, on schedules read by hand."""

_OFF = re.compile(r"\b(?:CANCEL+ED|POSTPONED|CALLED\s+OFF)\b", re.IGNORECASE)
_CALL = re.compile(r"\b(?:PHONE|PHONER|TELCON|SVTC|(?<!FAREWELL )(?<!COURTESY )CALLS?)\b(?!\s+ON\b)", re.IGNORECASE)
_VISIT = re.compile(r"\bVISIT\b", re.IGNORECASE)
_HEADING = 400


@dataclass(frozen=True, slots=True)
class Schedule:
    """What a schedule holds: its contacts, the party whose it is, and where its entries stand."""

    contacts: tuple[Contact, ...] = ()
    owner: Party | None = None
    spans: tuple[Span, ...] = ()

    def covers(self, offset: int) -> bool:
        """Whether an offset lies in an entry that the grammar has read a contact from."""
        return any(start <= offset < end for start, end in self.spans)


def read_schedule(
    text: str, resolved: Resolved, own: PartyRef, *, times: Sequence[TimeMark] = (), day: str | None = None
) -> Schedule:
    """The contacts that the entries of a schedule plan, in its order; empty of a text that is no schedule.

    `text` is the document's own, `own` its author, `times` those of the text, `day` when it was written (EDTF).
    """
    found = [(entry, spans) for entry in entries(text) if (spans := counterparts(text, entry))]
    if not found:
        return Schedule()
    date = _date(text, resolved, times, day)
    ref, owner = schedule_owner(text, resolved, own, found[0][0].start)
    contacts = [c for entry, spans in found if (c := _contact(resolved, ref, owner, entry, spans, date))]
    spans = tuple((c.citations[0].start, c.citations[0].end) for c in contacts)
    return Schedule(tuple(contacts), owner, spans) if contacts else Schedule()


def _contact(
    resolved: Resolved, ref: PartyRef, owner: Party, entry: Entry, spans: Sequence[Span], date: str | None
) -> Contact | None:
    parties: list[PartyRef] = []
    for span in spans:
        party = _ref(resolved, entry, span)
        if party.name.casefold() in {n.casefold() for n in (owner.name, *owner.aliases)}:
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
        date=date,
        confidence=_CONFIDENCE,
    )


def _ref(resolved: Resolved, entry: Entry, span: Span) -> PartyRef:
    """The party that a span names: one of the text's where the model has read it so, else as it stands."""
    start, end = span
    within = end - entry.start <= len(entry.line)
    printed = entry.line[start - entry.start : end - entry.start] if within else resolved.document.text[start:end]
    head = plain(" ".join(printed.split()).partition(",")[0])
    name = span_name(head)
    name = cased(name) if name.isupper() and " " in name else name
    ref = resolved.ref(start, end)
    if ref.party and name.split()[-1].casefold() == ref.name.split()[-1].casefold():
        return ref
    return PartyRef(name, None, resolved.document.id, start, end)


def _kind(said: str) -> ContactKind:
    if _CALL.search(said):
        return ContactKind.CALL
    return ContactKind.VISIT if _VISIT.search(said) else ContactKind.MEETING


def _date(text: str, resolved: Resolved, times: Sequence[TimeMark], day: str | None) -> str | None:
    """The day of a schedule: in its subject, in the lines above its first entry, or the day of writing."""
    subject = resolved.document.header.subject or ""
    first = entries(text)[0].start
    near = [t for t in times if max(0, first - _HEADING) <= t.start < first]
    for mark in (*find_times(subject, date=day), *near):
        if mark.value and edtf.is_day(mark.value[:10]):
            return mark.value[:10]
    return day[:10] if day and len(day) >= 10 else None

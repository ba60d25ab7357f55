"""Corrections that a person gives as text, turned into the values of a row; pure."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import StrEnum
from typing import Any

from readout.errors import Code, ReadoutError
from readout.model import (
    Act,
    Audience,
    Contact,
    ContactKind,
    ContactStatus,
    Ledger,
    Listing,
    Mode,
    PartyRef,
    Span,
    Statement,
)
from readout.search.dates import bounds

Row = Contact | Statement | Listing
Reader = Callable[[str, Ledger, str, Any], Any]

_SPAN = re.compile(r"\s*(\d+)\s*-\s*(\d+)\s*")


def corrected(row: Row, changes: Mapping[str, str], ledger: Ledger, text: str) -> Row:
    """A row with some fields as a person says; USAGE where a field or a value makes no sense.

    Names are joined to the parties of the `ledger`; passages are those of its document's `text`.
    """
    readers = FIELDS[type(row)]
    values = {}
    for field, value in changes.items():
        if field not in readers:
            raise ReadoutError(
                Code.USAGE, f"{field!r} cannot be corrected here.", f"What can: {', '.join(readers)}."
            )
        values[field] = readers[field](value.strip(), ledger, text, getattr(row, field))
    return replace(row, **values)


def _wrong(value: str, wanted: str) -> ReadoutError:
    return ReadoutError(Code.USAGE, f"{value!r} is not {wanted}.", "See: readout judge --help")


def _choice(kind: type[StrEnum]) -> Reader:
    def read(value: str, ledger: Ledger, text: str, now: Any) -> StrEnum:
        try:
            return kind(value)
        except ValueError as error:
            raise _wrong(value, f"one of {', '.join(kind)}") from error

    return read


def _date(value: str, ledger: Ledger, text: str, now: Any) -> str | None:
    if value and bounds(value.replace("..", "")) is None:
        raise _wrong(value, "a date in EDTF, such as 2021-08-26 or 2021-08-20/2021-08-26")
    return value or None


def _words(value: str, ledger: Ledger, text: str, now: Any) -> str | None:
    return value or None


def _role(value: str, ledger: Ledger, text: str, now: Any) -> str:
    if not value:
        raise _wrong(value, "a role")
    return value


def _span(value: str, text: str) -> Span:
    match = _SPAN.fullmatch(value)
    if match is None or not 0 <= int(match[1]) < int(match[2]) <= len(text):
        raise _wrong(value, f"a passage of the document, such as 120-134 (it ends at {len(text)})")
    return int(match[1]), int(match[2])


def _spans(value: str, ledger: Ledger, text: str, now: Any) -> tuple[Span, ...]:
    return tuple(sorted(_span(part, text) for part in value.split(",")))


def _cue(value: str, ledger: Ledger, text: str, now: Any) -> Span | None:
    return _span(value, text) if value else None


def _party(value: str, ledger: Ledger, text: str, now: PartyRef | None) -> PartyRef | None:
    """A party by its name, which leaves the passage where it is, or by another passage that names it."""
    if not value:
        return None
    parties = {party.id: party for party in ledger.parties}
    if _SPAN.fullmatch(value):
        start, end = _span(value, text)
        named = [m.party for m in ledger.mentions if (m.start, m.end) == (start, end) and m.party in parties]
        name = parties[named[0]].name if named and named[0] else " ".join(text[start:end].split())
        return PartyRef(name, named[0] if named else None, ledger.document, start, end)
    known = next((p for p in ledger.parties if value.casefold() in _names(p.name, *p.aliases)), None)
    name, id_ = (known.name, known.id) if known else (value, None)
    return replace(now, name=name, party=id_) if now else PartyRef(name, id_)


def _names(*names: str) -> set[str]:
    return {name.casefold() for name in names}


def _parties(value: str, ledger: Ledger, text: str, now: tuple[PartyRef, ...]) -> tuple[PartyRef, ...]:
    """Several parties; those that are there already stay as they are."""
    here = {ref.name.casefold(): ref for ref in now}
    found = []
    for part in filter(None, (part.strip() for part in value.split(";"))):
        ref = here.get(part.casefold()) or _party(part, ledger, text, None)
        if ref is not None:
            found.append(ref)
    if not found:
        raise _wrong(value, "a list of names, parted by ;")
    return tuple(found)


def _participants(value: str, ledger: Ledger, text: str, now: tuple[PartyRef, ...]) -> tuple[PartyRef, ...]:
    found = _parties(value, ledger, text, now)
    if len(found) < 2:
        raise _wrong(value, "two parties or more, parted by ;")
    return found


FIELDS: dict[type, dict[str, Reader]] = {
    Contact: {
        "kind": _choice(ContactKind),
        "status": _choice(ContactStatus),
        "date": _date,
        "place": _words,
        "participants": _participants,
    },
    Statement: {
        "speaker": _party,
        "addressee": _party,
        "act": _choice(Act),
        "mode": _choice(Mode),
        "audience": _choice(Audience),
        "date": _date,
        "reported_by": _words,
        "cue": _cue,
        "content": _spans,
    },
    Listing: {"role": _role, "by": _words, "date": _date, "members": _parties},
}
"""What a person can correct of each sort of row, and how what they write is read."""

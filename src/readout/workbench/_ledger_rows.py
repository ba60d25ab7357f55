"""Rows of a ledger as the store finds them: by the words of names, by time, by words of the passage."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

import msgspec

from readout.model import (
    Contact,
    ContactSource,
    DateSource,
    Document,
    Ledger,
    Listing,
    LocalParty,
    PartyRef,
    Statement,
)
from readout.search.dates import bounds, instant
from readout.search.tokens import initials, joined, words
from readout.store import KeptRow, RowQuery, Store
from readout.text.names import name_unit
from readout.workbench._corrections import Row
from readout.workbench._judged import Applied, apply, main_spans, rows_of, table_of

_ENCODE = msgspec.msgpack.Encoder().encode
_LITTLE = frozenset({"the", "a", "an", "s"})
_JOINT = re.compile(r", and | and |, ")
_AROUND = "()[],;:\"“”'’"


@lru_cache(maxsize=16384)
def name_words(name: str) -> tuple[str, ...]:
    """The folded words of a name without articles, in order; dotted initials are one word (`U.S.` is `us`)."""
    found: list[str] = []
    for part in name.split():
        letters = initials(part.strip(_AROUND))
        found += (letters,) if letters else words(part)
    return tuple(word for word in found if word not in _LITTLE) or tuple(found)


@lru_cache(maxsize=16384)
def when(date: str | None) -> tuple[int, int, int]:
    """The first and last second that an EDTF date can mean, and the one to sort by; an open end has none."""
    span = bounds(date.replace("..", "")) if date else None
    if span is None or date is None:
        return RowQuery.UNDATED, -1, RowQuery.UNDATED
    moment = instant(date)
    first = 0 if date.startswith("../") else span[0]
    last = RowQuery.UNDATED if date.endswith("/..") else span[1]
    return first, last, span[0] if moment is None else moment


def written(document: Document) -> str | None:
    """When a document was written; when its file was last saved says nothing of that."""
    return None if document.date_source is DateSource.FILE_SYSTEM else document.date


def kept_rows(document: Document, applied: Applied) -> Iterator[KeptRow]:
    """The rows of a document as they are to be found, those that were rejected too."""
    parties = {party.id: party for party in applied.ledger.parties}
    for rejected, rows in ((False, rows_of(applied.ledger)), (True, applied.rejected)):
        for row in rows:
            yield _kept(row, document, parties, rejected=rejected)


def as_inferred(document: Document, ledger: Ledger) -> tuple[KeptRow, ...]:
    """The rows of a document about which nobody has decided anything."""
    return tuple(kept_rows(document, Applied(ledger, (), {})))


def refresh_rows(store: Store, document: Document) -> Applied:
    """Make a document's rows anew from its ledger and what was decided of it, inside `write`."""
    kept = store.ledger(document.id)
    ledger = kept.ledger if kept else Ledger(document.id)
    applied = apply(ledger, store.judged(document.id), document.text)
    store.put_rows([document.id], list(kept_rows(document, applied)))
    return applied


def _kept(row: Row, document: Document, parties: dict[str, LocalParty], *, rejected: bool) -> KeptRow:
    kind, status, source = _what(row)
    spans = main_spans(row)
    return KeptRow(
        id=row.id,
        document=document.id,
        section=table_of(row),
        kind=kind,
        status=status,
        source=source,
        when=when(row.date or written(document)),
        start=spans[0][0] if spans else 0,
        confidence=row.confidence,
        rejected=rejected,
        parties=tuple(tuple(sorted(_names(ref, parties))) for ref in _refs(row)),
        words=" " + joined(" ".join(_passages(row, document))),
        value=_ENCODE(row),
        units=row_units(row, tuple(parties.values())),
    )


def _what(row: Row) -> tuple[str, str, str]:
    if isinstance(row, Contact):
        return row.kind, row.status, row.source
    return (row.act, row.mode, row.audience) if isinstance(row, Statement) else ("", "", "")


def _refs(row: Row) -> Iterable[PartyRef | None]:
    if isinstance(row, Statement):
        return row.speaker, row.addressee
    return row.participants if isinstance(row, Contact) else row.members


def places_of(row: Row) -> int:
    """How many places for parties a row has."""
    return len(tuple(_refs(row)))


def row_units(row: Row, parties: Sequence[LocalParty]) -> tuple[tuple[str, ...], ...]:
    """The keys of the units at each place of a row: one, or those of all that are named there together."""
    return tuple(() if ref is None else _keys(ref, parties) for ref in _refs(row))


def _keys(ref: PartyRef, parties: Sequence[LocalParty]) -> tuple[str, ...]:
    if ref.party is not None:
        return (ref.party,)
    parts = _JOINT.split(ref.name)
    known = {party.name: party.id for party in parties} if len(parts) > 1 else {}
    if known and all(part in known for part in parts):
        return tuple(dict.fromkeys(known[part] for part in parts))
    return (name_unit(ref.name),)


def _names(ref: PartyRef | None, parties: dict[str, LocalParty]) -> set[str]:
    if ref is None:
        return set()
    party = parties.get(ref.party or "")
    names = {name_words(name) for name in ((ref.name, party.name, *party.aliases) if party else (ref.name,))}
    # Whatever words find a name all of whose words are in another one find that one too.
    telling = [name for name in names if name and not any(set(name) < set(other) for other in names)]
    return {" ".join(name) for name in telling}


def _passages(row: Row, document: Document) -> Iterator[str]:
    """The words in which a row can be searched: of all that it cites, of a message also its subject."""
    if isinstance(row, Statement):
        spans = [*row.content, *((row.cue,) if row.cue else ())]
    else:
        spans = [(c.start, c.end) for c in row.citations]
    yield from (document.text[start:end] for start, end in spans)
    if isinstance(row, Contact) and row.place:
        yield row.place
    if isinstance(row, Contact) and row.source is ContactSource.HEADER:
        yield document.title or document.header.subject or ""
    if isinstance(row, Listing):
        yield row.role

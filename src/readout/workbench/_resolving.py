"""The pass that joins parties across documents: facts of each document that changed, then all of them anew.

What resolving is told of a document is kept by a hash of all that it comes from, so that a later run reads only
the documents that changed. Joining them is quick and always done over the whole.
"""

from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b

import msgspec

from readout.model import Document, Party, Source, Unit
from readout.model.ledger import Ledger
from readout.resolve import (
    VERSION,
    DocumentFacts,
    Found,
    Resolution,
    UnitFacts,
    document_facts,
    resolve,
    summarise,
)
from readout.runner import Meter, batched
from readout.search.tokens import words
from readout.store import RESOLVED, KeptFacts, KeptParty, KeptUnit, Store
from readout.workbench._judged import apply, decode_row
from readout.workbench._ledger_rows import row_units, when, written
from readout.workbench._register import Tell
from readout.workbench.collection import Collection
from readout.workbench.reading import card_of

_ENCODE = msgspec.msgpack.Encoder().encode
_FACTS = msgspec.msgpack.Decoder(DocumentFacts).decode
_AT_ONCE = 2_000

Told = dict[Unit, tuple[str | None, UnitFacts]]


def resolve_parties(collection: Collection, tell: Tell | None, *, again: bool = False) -> bool:
    """Join parties across documents, if anything has changed since; whether it was done. Wants the lock."""
    store = collection.store
    if not (again or store.stale(RESOLVED)) and store.setting("resolver") == VERSION:
        return False
    meter = Meter("resolving", tell, total=store.document_count())
    with store.write():
        store.set_stale(RESOLVED)
        store.set_setting("resolver", VERSION)
        store.put_row_units(_missing_units(store))
    gather(store, meter, {} if again else store.facts_marks())
    facts = [_FACTS(raw) for raw in store.facts()]
    found = resolve(facts)
    told = by_unit(facts)
    with store.write():
        store.put_parties(
            (kept_party(summed(party, told)) for party in found.parties.values()), _kept_units(told, found)
        )
        store.set_stale(RESOLVED, False)
    meter.finish()
    return True


def by_unit(facts: Iterable[DocumentFacts]) -> Told:
    """What documents tell of each unit, with the day of its document."""
    return {Unit(d.document, u.key): (d.day, u) for d in facts for u in d.units}


def summed(party: Found, told: Told) -> Party:
    """A party as its units tell it."""
    units = ((unit.document, *told[unit]) for unit in party.units if unit in told)
    return summarise(party.id, party.type, party.name, units, state=party.state, posts=party.posts)


def kept_party(party: Party) -> KeptParty:
    """A party as the store keeps it."""
    found = {word for name in (party.name, *(n.text for n in party.names)) for word in words(name)}
    return KeptParty(
        party.id,
        party.type,
        party.name,
        " ".join(words(party.name)),
        party.mentions,
        party.documents,
        tuple(sorted(found)),
        _ENCODE(party),
    )


def _kept_units(told: Told, found: Resolution) -> Iterator[KeptUnit]:
    party_of = {unit: party.id for party in found.parties.values() for unit in party.units}
    for unit, (_, facts) in told.items():
        id_ = party_of.get(unit)
        yield KeptUnit(unit.document, unit.key, facts.part, id_, id_, found.candidates.get(unit, ()))


def _missing_units(store: Store) -> Iterator[tuple[int, int, str]]:
    """The units of rows that were kept by an earlier version, which did not note them."""
    for number, document, section, value in store.units_without_rows():
        kept = store.ledger(document)
        parties = kept.ledger.parties if kept else ()
        for place, keys in enumerate(row_units(decode_row(section, value), parties)):
            yield from ((number, place, key) for key in keys)


def gather(store: Store, meter: Meter, known: Mapping[str, bytes]) -> None:
    """Bring what resolving is told of each document up to date."""
    left = set(store.facts_marks())
    changed = _changed(store, meter, known, left)
    for some in batched(changed, count=_AT_ONCE, seconds=5.0, weight=1, weigh=lambda _: 0):
        with store.write():
            store.put_facts(some)
    with store.write():
        store.drop_facts(sorted(left))


def _changed(store: Store, meter: Meter, known: Mapping[str, bytes], left: set[str]) -> Iterator[KeptFacts]:
    """The facts of documents that have changed; those still there are taken out of `left`."""
    judged = store.judged_documents()
    for file, documents in store.read_files():
        for document in documents:
            meter.advance()
            left.discard(document.id)
            kept = store.ledger(document.id) if document.duplicate_of is None else None
            encoded = kept.encoded if kept else b""
            decided = store.judged(document.id) if document.id in judged else {}
            mark = _mark(document, encoded, file.path, _ENCODE(list(decided)) if decided else b"")
            if known.get(document.id) == mark:
                continue
            ledger = kept.ledger if kept else Ledger(document.id)
            if decided:
                ledger = apply(ledger, decided, document.text).ledger
            first, last, _ = when(written(document))
            yield KeptFacts(
                document.id,
                mark,
                document.duplicate_of is not None,
                first,
                last,
                _ENCODE(source_of(document, file.path)),
                _ENCODE(document_facts(document, ledger)),
            )


def _mark(document: Document, ledger: bytes, path: str, decided: bytes) -> bytes:
    """A hash of all that a document's facts come from; its text comes into these by way of the ledger."""
    own = (document.kind, document.audience, document.title, document.date, document.date_source)
    more = (document.header, document.marking, document.release, document.thread, document.id, document.parent)
    digest = blake2b(_ENCODE((VERSION, own, more, document.duplicate_of, path, decided)), digest_size=16)
    digest.update(ledger)
    return digest.digest()


def source_of(document: Document, path: str) -> Source:
    """A document as an account names it."""
    card = card_of(document, path)
    return Source(
        id=document.id,
        path=path,
        title=card.title or "",
        kind=document.kind,
        audience=document.audience,
        day=written(document),
        sender=card.sender or None,
        number=card.number,
        marking=document.marking.classification,
    )

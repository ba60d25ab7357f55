"""The pass that joins parties across documents: facts of each document that changed, then all of them anew.

What resolving is told of a document is kept by a hash of all that it comes from, so that a later run reads only
the documents that changed. Joining them is quick and always done over the whole.
"""

from collections.abc import Iterator, Mapping
from hashlib import blake2b

import msgspec

from readout.model import Document, Source, Unit
from readout.model.ledger import Ledger
from readout.resolve import VERSION, apart_pairs, document_facts, lay_over, resolve
from readout.runner import Meter, batched
from readout.store import RESOLVED, KeptFacts, KeptUnit, Store
from readout.workbench._judged import Judged, apply, decode_row
from readout.workbench._ledger_rows import row_units, when, written
from readout.workbench._party_values import (
    by_unit,
    decode_facts,
    encode_found,
    folded_names,
    kept_party,
    read_judgements,
    summed,
)
from readout.workbench._register import Tell
from readout.workbench.collection import Collection
from readout.workbench.reading import card_of

_ENCODE = msgspec.msgpack.Encoder().encode
_AT_ONCE = 2_000


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
    facts = [decode_facts(raw) for raw in store.facts()]
    told = by_unit(facts)
    known = folded_names(told)
    found = resolve(facts, apart=apart_pairs(*read_judgements(store.party_judgements()), known))
    party_of: dict[Unit, str | None] = dict.fromkeys(told)
    party_of |= {unit: party.id for party in found.parties.values() for unit in party.units}
    with store.write():
        judgements, names = read_judgements(store.party_judgements())
        standing = lay_over(found.parties, party_of, judgements, names, known)
        store.put_parties(
            ((id_, encode_found(party)) for id_, party in found.parties.items()),
            (kept_party(summed(party, told)) for party in standing.parties.values()),
            (
                KeptUnit(
                    unit.document,
                    unit.key,
                    unit_facts.part,
                    party_of[unit],
                    standing.party_of[unit],
                    found.candidates.get(unit, ()),
                )
                for unit, (_, unit_facts) in told.items()
            ),
        )
        store.set_stale(RESOLVED, False)
    meter.finish()
    return True


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
            mark = _mark(document, encoded, file.path, _ENCODE(_decisions(decided)))
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


def _decisions(judged: Judged) -> list[tuple[str, str, str, dict[str, str]]]:
    """What was decided of a document's rows, as far as it may change what it tells of parties."""
    every = [kept.judgement for row in sorted(judged) for kept in judged[row]]
    return [(j.row, j.verdict, j.when, j.changes) for j in every]


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

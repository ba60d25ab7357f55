"""Parties across documents as the fronts show them: lists, one with all that belongs to it, whom a unit may be."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import msgspec

from readout.errors import Code, ReadoutError
from readout.model import MentionType, Party, PartyJudgement, Table, Unit
from readout.resolve import in_force
from readout.search.tokens import words
from readout.workbench._keeping import kept
from readout.workbench._party_values import by_unit, decode_facts, decode_party, read_judgements
from readout.workbench.collection import Collection
from readout.workbench.reading import Card, card_of

_MOST_COMPANY = 60
_MOST_MAYBE = 20
_COMPANY = msgspec.msgpack.Decoder(tuple[tuple[str, int, int], ...])
MANY = 300
"""From how many documents on what is summed over a party's rows is kept until the collection changes."""
ACTING = (MentionType.PERSON, MentionType.STATE, MentionType.ORGANISATION, MentionType.GROUP)
"""The sorts of parties that act; places are listed where they are asked for."""


@dataclass(frozen=True, slots=True)
class PartySummary:
    """A party in a list, with how many contacts it has a part in, and statements by and to it."""

    party: Party
    contacts: int
    said: int
    told: int


@dataclass(frozen=True, slots=True)
class PartyPage:
    """One page of parties, those that most documents name first; `total` counts all, `page` from 1."""

    words: str
    total: int
    page: int
    per_page: int
    parties: tuple[PartySummary, ...]


@dataclass(frozen=True, slots=True)
class Companion:
    """Another party with which one shares rows: how many contacts and statements."""

    party: Party
    contacts: int
    statements: int


@dataclass(frozen=True, slots=True)
class Naming:
    """A unit of a party with its document, and what the document calls it, where that is asked."""

    unit: Unit
    card: Card
    sent: bool = False
    received: bool = False
    name: str = ""


@dataclass(frozen=True, slots=True)
class PartyView:
    """A party with all that belongs with it.

    `company` are those with whom it shares rows, the most first. `maybe` are units that may be it or another, with
    how likely it is. `judgements` are those that touch it, the oldest first.
    """

    party: Party
    contacts: int
    said: int
    told: int
    company: tuple[Companion, ...]
    maybe: tuple[tuple[Naming, float], ...]
    judgements: tuple[PartyJudgement, ...]


@dataclass(frozen=True, slots=True)
class UnitView:
    """Who a unit is: its party; or None, and those that it may be, with how likely each is."""

    unit: Unit
    party: Party | None
    candidates: tuple[tuple[Party, float], ...] = ()


def list_parties(
    collection: Collection,
    asked: str = "",
    *,
    types: Sequence[MentionType] = ACTING,
    page: int = 1,
    per_page: int = 50,
) -> PartyPage:
    """The parties whose names have words that begin as those asked for, or all."""
    store = collection.store
    kinds = () if set(types) >= set(MentionType) else tuple(types)
    total, found = store.find_parties(words(asked), kinds=kinds, offset=(page - 1) * per_page, limit=per_page)
    sums = store.row_sums([id_ for id_, _ in found])
    listed = tuple(_summary(decode_party(value), sums.get(id_, {})) for id_, value in found)
    return PartyPage(asked, total, page, per_page, listed)


def _summary(party: Party, sums: dict[tuple[str, int], int]) -> PartySummary:
    return PartySummary(
        party,
        sums.get((Table.CONTACT, 0), 0),
        sums.get((Table.STATEMENT, 0), 0),
        sums.get((Table.STATEMENT, 1), 0),
    )


def read_party(collection: Collection, id: str) -> PartyView:
    """A party by its id with all that belongs with it."""
    store = collection.store
    raw = store.party(id)
    if raw is None:
        raise party_not_found(id)
    summary = _summary(decode_party(raw), store.row_sums([id]).get(id, {}))
    company = _company(collection, summary.party)
    known = {other: decode_party(value) for other, value in store.party_values([c[0] for c in company]).items()}
    companions = [Companion(known[other], *counts) for other, *counts in company if other in known]
    companions.sort(key=lambda c: (-c.contacts - c.statements, c.party.name))
    maybe = dict(store.maybe(id, _MOST_MAYBE))
    called = _called(collection, list(maybe))
    namings = [replace(n, name=called.get(n.unit, "")) for n in _namings(collection, [(u, 0) for u in maybe])]
    return PartyView(
        summary.party,
        summary.contacts,
        summary.said,
        summary.told,
        tuple(companions),
        tuple((naming, maybe[naming.unit]) for naming in namings),
        party_judgements(collection, id),
    )


def _company(collection: Collection, party: Party) -> tuple[tuple[str, int, int], ...]:
    """With whom a party shares rows, how many contacts and statements; of one of many documents it is kept."""

    def make() -> tuple[tuple[str, int, int], ...]:
        return tuple(collection.store.company(party.id, _MOST_COMPANY))

    if party.documents < MANY:
        return make()
    return kept(collection, f"company-{party.id}-", make, _COMPANY)


def party_not_found(id: str) -> ReadoutError:
    """That there is no such party."""
    return ReadoutError(Code.NOT_FOUND, f"There is no party {id}.", "Find it with: readout parties WORDS")


def is_party(collection: Collection, id: str) -> bool:
    """Whether there is a party of this id."""
    return collection.store.party(id) is not None


def party_of(collection: Collection, unit: Unit) -> str | None:
    """The id of the party that a unit is."""
    return collection.store.unit_party(unit)


def party_units(collection: Collection, id: str, *, page: int = 1, per_page: int = 50) -> tuple[Naming, ...]:
    """The units of a party, each with its document, by document."""
    found = collection.store.units_of(id, limit=per_page, offset=(page - 1) * per_page)
    return tuple(_namings(collection, [(Unit(u.document, u.key), u.part) for u in found]))


def party_documents(collection: Collection, id: str, *, page: int = 1, per_page: int = 50) -> tuple[Naming, ...]:
    """The documents that name a party, each once, by date."""
    found = collection.store.documents_of(id, per_page, (page - 1) * per_page)
    return tuple(_namings(collection, found))


def _called(collection: Collection, units: Sequence[Unit]) -> dict[Unit, str]:
    """What their documents call some units."""
    facts = collection.store.facts(sorted({unit.document for unit in units}))
    return {unit: told.name for unit, (_, told) in by_unit(map(decode_facts, facts)).items() if unit in set(units)}


def _namings(collection: Collection, units: Sequence[tuple[Unit, int]]) -> list[Naming]:
    outlines = collection.store.outlines(dict.fromkeys(unit.document for unit, _ in units))
    cards = {document.id: card_of(document, path) for document, path in outlines}
    return [
        Naming(unit, cards[unit.document], bool(part & 1), bool(part & 2))
        for unit, part in units
        if unit.document in cards
    ]


def who_is(collection: Collection, document: str) -> dict[str, UnitView]:
    """Who the units of a document are, by their keys."""
    store = collection.store
    units, candidates = store.document_units(document), store.candidates(document)
    ids = {u.party for u in units if u.party} | {id_ for some in candidates.values() for id_, _ in some}
    known = {id_: decode_party(value) for id_, value in store.party_values(sorted(ids)).items()}
    return {
        u.key: UnitView(
            Unit(document, u.key),
            known.get(u.party or ""),
            ()
            if u.party
            else tuple((known[id_], score) for id_, score in candidates.get(u.key, ()) if id_ in known),
        )
        for u in units
    }


def party_judgements(collection: Collection, id: str | None = None) -> tuple[PartyJudgement, ...]:
    """What persons decided of parties, undone or not: all, or what touches one party; the oldest first."""
    every, _ = read_judgements(collection.store.party_judgements())
    if id is None:
        return every
    mine = collection.store.units_among(id, [u for j in every for side in j.sides for u in side])
    numbers = {j.number for j in every if any(u in mine for side in j.sides for u in side)}
    return tuple(j for j in every if j.number in numbers or j.undone in numbers)


def standing_judgements(judgements: Sequence[PartyJudgement]) -> frozenset[int]:
    """The numbers of those that are not undone."""
    return frozenset(j.number for j in in_force(judgements))

"""Parties between what resolving gives and what the store keeps."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

import msgspec

from readout.model import Party, PartyJudgement, PartyVerdict, Unit
from readout.resolve import DocumentFacts, Found, UnitFacts, summarise
from readout.search.tokens import words
from readout.store import KeptParty, KeptPartyJudgement
from readout.text.names import name_unit

_ENCODE = msgspec.msgpack.Encoder().encode
_DECODE_FOUND = msgspec.msgpack.Decoder(Found).decode
_DECODE_FACTS = msgspec.msgpack.Decoder(DocumentFacts).decode
_SIDES = msgspec.msgpack.Decoder(tuple[tuple[tuple[str, str, str], ...], ...]).decode
_DECODE_PARTY = msgspec.msgpack.Decoder(Party).decode
_MOST_WORDS = 400
_CHIEF_SHARE = 0.08
"""What share of all mentions a name must have to be one by which a party is chiefly known."""

Told = Mapping[Unit, tuple[str | None, UnitFacts]]
"""What documents tell of units, each with the day of its document."""


def decode_facts(value: bytes) -> DocumentFacts:
    """What resolving is told of a document, as the store keeps it."""
    return _DECODE_FACTS(value)


def by_unit(facts: Iterable[DocumentFacts]) -> dict[Unit, tuple[str | None, UnitFacts]]:
    """What documents tell of each unit."""
    return {Unit(d.document, u.key): (d.day, u) for d in facts for u in d.units}


def summed(party: Found, told: Told) -> Party:
    """A party as its units tell it."""
    units = ((unit.document, *told[unit]) for unit in party.units if unit in told)
    return summarise(party.id, party.type, party.name, units, state=party.state, posts=party.posts)


def kept_party(party: Party) -> KeptParty:
    """A party as the store keeps it."""
    found = {word for name in (party.name, *(n.text for n in party.names)) for word in words(name)[:12]}
    known = [n.text for n in party.names if n.mentions >= _CHIEF_SHARE * party.mentions]
    chief = frozenset(word for name in (party.name, *known) for word in words(name)[:12])
    return KeptParty(
        party.id,
        party.type,
        party.name,
        " ".join(words(party.name)),
        party.mentions,
        party.documents,
        tuple(sorted(chief | set(sorted(found)[:_MOST_WORDS]))),
        chief,
        party.state,
        _ENCODE(party),
    )


def decode_party(value: bytes) -> Party:
    """A party as the store keeps it."""
    return _DECODE_PARTY(value)


def encode_found(found: Found) -> bytes:
    """A party as inferred, without its units, which are kept apart."""
    return _ENCODE(replace(found, units=()))


def decode_found(value: bytes) -> Found:
    """A party as inferred, without its units."""
    return _DECODE_FOUND(value)


def folded_names(told: Told) -> dict[Unit, str]:
    """The name by which each unit is known again, should its key change."""
    return {unit: name_unit(facts.name) for unit, (_, facts) in told.items()}


def read_judgements(kept: Iterable[KeptPartyJudgement]) -> tuple[tuple[PartyJudgement, ...], dict[Unit, str]]:
    """The judgements about parties, and the names that their units had when they were made."""
    found = []
    names: dict[Unit, str] = {}
    for one in kept:
        sides = _SIDES(one.sides)
        names |= {Unit(document, key): name for side in sides for document, key, name in side}
        units = tuple(tuple(Unit(document, key) for document, key, _ in side) for side in sides)
        verdict = PartyVerdict(one.verdict)
        found.append(PartyJudgement(one.number, verdict, units, one.who, one.when, one.name, one.undone))
    return tuple(found), names


def keep_judgement(judgement: PartyJudgement, names: Mapping[Unit, str]) -> KeptPartyJudgement:
    """A judgement as the store keeps it; `names` has the folded name of each unit of its sides."""
    sides = [[(u.document, u.key, names.get(u, "")) for u in side] for side in judgement.sides]
    return KeptPartyJudgement(
        judgement.number, judgement.verdict, _ENCODE(sides), judgement.who, judgement.when, judgement.name,
        judgement.undone,
    )  # fmt: skip

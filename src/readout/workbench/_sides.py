"""Sides: the parties that a question is about, each with those who act for it."""

from collections import defaultdict
from collections.abc import Iterable

import msgspec

from readout.model import MentionType, Party, Side
from readout.search.tokens import words
from readout.workbench._keeping import kept
from readout.workbench.collection import Collection
from readout.workbench.entries import find_party

_MANY = 1_000_000
_PARTY = msgspec.msgpack.Decoder(Party).decode
_ACTS_FOR = msgspec.msgpack.Decoder(dict[str, tuple[str, ...]])


def side_of(collection: Collection, words_or_id: str, *, alone: bool = False) -> Side:
    """The side that some words of a name, or an id, mean: of a state also all who act for it, unless `alone`."""
    party = find_party(collection, words_or_id)
    if alone or party.type is not MentionType.STATE:
        return Side(party, (party.id,))
    others = acting_for(collection).get(party.state or party.name, ())
    return Side(party, (party.id, *(id_ for id_ in others if id_ != party.id)))


def candidates(collection: Collection, words_or_id: str, most: int = 8) -> list[Party]:
    """The parties that some words of a name may mean, those of most documents first; none where they are an id."""
    asked = words(words_or_id)
    if not asked or collection.store.party(words_or_id.strip()):
        return []
    return [_PARTY(raw) for _, raw in collection.store.find_parties(asked, limit=most)[1]]


def acting_for(collection: Collection) -> dict[str, tuple[str, ...]]:
    """By state, the ids of those who act for it, those of most documents first."""

    def make() -> dict[str, tuple[str, ...]]:
        return _by_state(_PARTY(raw) for _, raw in collection.store.find_parties((), limit=_MANY)[1])

    return kept(collection, "sides", make, _ACTS_FOR)


def _by_state(parties: Iterable[Party]) -> dict[str, tuple[str, ...]]:
    found: defaultdict[str, list[Party]] = defaultdict(list)
    for party in parties:
        if party.state:
            found[party.state].append(party)
    ordered = {state: sorted(some, key=lambda p: (-p.documents, p.id)) for state, some in sorted(found.items())}
    return {state: tuple(party.id for party in some) for state, some in ordered.items()}

"""Sides: the parties that a question is about, each with those who act for it."""

import msgspec

from readout.model import MentionType, Party, Side
from readout.search.tokens import words
from readout.workbench.collection import Collection
from readout.workbench.entries import find_party

_PARTY = msgspec.msgpack.Decoder(Party).decode


def side_of(collection: Collection, words_or_id: str, *, alone: bool = False) -> Side:
    """The side that some words of a name, or an id, mean: of a state also all who act for it, unless `alone`."""
    party = find_party(collection, words_or_id)
    if alone or party.type is not MentionType.STATE:
        return Side(party, (party.id,))
    others = collection.store.acting_for(party.state or party.name)
    return Side(party, (party.id, *(id_ for id_ in others if id_ != party.id)))


def candidates(collection: Collection, words_or_id: str, most: int = 8) -> list[Party]:
    """The parties that some words of a name may mean, those of most documents first; none where they are an id."""
    asked = words(words_or_id)
    if not asked or collection.store.party(words_or_id.strip()):
        return []
    return [_PARTY(raw) for _, raw in collection.store.find_parties(asked, limit=most)[1]]

"""The party that a document's own `we` is: the post that sends a cable, the writer of anything else."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from readout.extract._ids import stable_id
from readout.extract._phrases import PRONOUNS
from readout.extract.parties import Resolved
from readout.model import Document, Kind, LocalParty, MentionType, PartyRef

_FEW = 3
"""So many times a cable may say `I`, of one who is quoted or as a numeral, and still be told by its post."""


def own_party(document: Document, resolved: Resolved) -> tuple[PartyRef, LocalParty]:
    """The document's own party as one in a role, and as a party: one of the text's where that has its name.

    Its aliases hold its name as the header prints it, and the short form of a mission's (`USUN`).
    """
    ref = resolved.author if document.kind is Kind.CABLE and _speaks_as_one(document, resolved) else resolved.post
    known = next((p for p in resolved.parties if ref.name.casefold() in _names(p)), None)
    if known is None:
        kind = MentionType.ORGANISATION if document.kind is Kind.CABLE else MentionType.PERSON
        known = LocalParty(stable_id("party", document.id, "own"), document.id, kind, ref.name)
    called = (*document.header.sender[:1], ref.name.replace("US Mission ", "US"))
    printed = tuple(name for name in called if name.casefold() not in _names(known))
    return replace(ref, party=known.id), replace(known, aliases=(*known.aliases, *printed))


def _speaks_as_one(document: Document, resolved: Resolved) -> bool:
    """Whether a cable is told by an officer who says `I` more than by a post that says `we`."""
    words = Counter(PRONOUNS.get(document.text[m.start : m.end].upper()) for m in resolved.mentions)
    return words["i"] > words["we"] + _FEW


def with_own(
    parties: tuple[LocalParty, ...], own: LocalParty, told: Iterable[PartyRef | None]
) -> tuple[LocalParty, ...]:
    """The parties of a text with the document's own: in its place, or else last, where it has a role."""
    if any(p.id == own.id for p in parties):
        return tuple(own if p.id == own.id else p for p in parties)
    return (*parties, own) if any(ref is not None and ref.party == own.id for ref in told) else parties


def _names(party: LocalParty) -> set[str]:
    return {name.casefold() for name in (party.name, *party.aliases)}

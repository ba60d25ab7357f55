"""Which units of all documents are one party."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from readout.model import MentionType, Unit
from readout.resolve.facts import DocumentFacts, UnitFacts
from readout.text.states import state_of

_SLUG = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Resolution:
    """The units of each party by its id; and, for units that may be one of several, these with their scores."""

    parties: dict[str, tuple[Unit, ...]]
    candidates: dict[Unit, tuple[tuple[str, float], ...]]


def resolve(documents: Iterable[DocumentFacts]) -> Resolution:
    """Join the units of all documents."""
    parties: dict[str, list[Unit]] = {}
    for document in documents:
        for unit in document.units:
            id_ = _id(unit)
            if id_:
                parties.setdefault(id_, []).append(Unit(document.document, unit.key))
    return Resolution({id_: tuple(units) for id_, units in sorted(parties.items())}, {})


def _id(unit: UnitFacts) -> str | None:
    if not unit.named:
        return None
    state = state_of(unit.name) if unit.type is not MentionType.PERSON else None
    return _SLUG.sub("-", (state or unit.name).casefold()).strip("-")[:60] or None

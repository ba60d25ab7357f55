"""Parties of a collection: who or what the mentions of its documents name, and what persons decided of them."""

from dataclasses import dataclass
from enum import StrEnum

from readout.model.ledger import Citation, MentionType


@dataclass(frozen=True, slots=True)
class Unit:
    """One party as one document names it. `key` is the local party's id; its folded name where it has none."""

    document: str
    key: str


class RoleSource(StrEnum):
    """Who says that a party had a role: the documents of the pile, or the list of officers that is shipped."""

    DOCUMENTS = "documents"
    OFFICERS = "officers"


@dataclass(frozen=True, slots=True)
class PartyRole:
    """A role of a party: `title` of `of` (a state, an organisation), `first` to `last` (EDTF) as far as is known.

    From documents these are the days of the first and last that give it the role, which it may have had longer.
    """

    title: str
    of: str | None
    first: str | None
    last: str | None
    source: RoleSource
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class PartyName:
    """A form in which documents print a party's name, how often, and in how many of them."""

    text: str
    mentions: int
    documents: int


@dataclass(frozen=True, slots=True)
class Party:
    """A person, group, state, organisation or place, resolved across documents.

    `names` are the printed forms, the most frequent first; `state` is the state for which it acts, where known;
    `units` is the number of its units.
    """

    id: str
    type: MentionType
    name: str
    names: tuple[PartyName, ...] = ()
    roles: tuple[PartyRole, ...] = ()
    state: str | None = None
    mentions: int = 0
    documents: int = 0
    units: int = 0


class PartyVerdict(StrEnum):
    """What a person says of parties; `undo` takes back a judgement by its number."""

    MERGE = "merge"
    SPLIT = "split"
    RENAME = "rename"
    APART = "apart"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class PartyJudgement:
    """One decision about parties, by whom and when (EDTF, UTC, to the second).

    `sides` are the units of each party meant, as they were then: two of `merge` and `apart` (never the same), one
    of `rename` (to `name`) and of `split` (these units leave their party). `undone` is the number of the judgement
    that `undo` takes back.
    """

    number: int
    verdict: PartyVerdict
    sides: tuple[tuple[Unit, ...], ...]
    who: str
    when: str
    name: str | None = None
    undone: int | None = None

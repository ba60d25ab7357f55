"""Occasions and sayings: contacts and statements as all documents together tell of them."""

from dataclasses import dataclass
from enum import StrEnum

from readout.model.documents import Audience
from readout.model.ledger import Act, ContactKind, ContactStatus


class Aspect(StrEnum):
    """What tellings of one thing may agree or differ on."""

    DATE = "date"
    KIND = "kind"
    STATUS = "status"
    PLACE = "place"
    PARTICIPANTS = "participants"
    ACT = "act"
    SAID = "said"


@dataclass(frozen=True, slots=True)
class Version:
    """What some tellings say of an aspect, in words or as a value of the ledger; and the ids of their rows."""

    value: str
    rows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What tellings say of one aspect; `agree` where no two versions contradict each other.

    A coarser version (`2021-08`, “in touch”) does not contradict a finer one (`2021-08-26`, “meeting”).
    """

    aspect: Aspect
    versions: tuple[Version, ...]
    agree: bool


@dataclass(frozen=True, slots=True)
class Participant:
    """Who took part: a resolved party's id, None where it is not resolved, and the name as first printed."""

    party: str | None
    name: str


@dataclass(frozen=True, slots=True)
class Occasion:
    """One contact, as told in one document or more; `id` is the id of its first row.

    `rows` are the contacts that tell of it, the fullest first; `wordings` counts those that are not nearly the
    same words as another. `kind`, `status` and `day` (EDTF) are what all tellings allow: where they contradict
    each other, `day` spans them all and `comparisons` says who says what; nothing is averaged. `own_day` is false
    where the day is only that of the document. `header` is true where a message's own header is among the
    tellings; `sender` is then the party that sent it.
    """

    id: str
    rows: tuple[str, ...]
    kind: ContactKind
    status: ContactStatus
    participants: tuple[Participant, ...]
    day: str | None
    own_day: bool
    place: str | None = None
    header: bool = False
    sender: str | None = None
    wordings: int = 1
    disputed: bool = False
    audiences: tuple[Audience, ...] = ()
    confidence: float = 1.0
    comparisons: tuple[Comparison, ...] = ()

    @property
    def parties(self) -> tuple[str, ...]:
        """The ids of those who took part and are resolved."""
        return tuple(p.party for p in self.participants if p.party is not None)


@dataclass(frozen=True, slots=True)
class Saying:
    """One statement, as reported in one document or more; fields as in `Occasion`.

    `act` is that of the first row; where another row takes it for another act, `comparisons` tells.
    """

    id: str
    rows: tuple[str, ...]
    speaker: Participant | None
    addressee: Participant | None
    act: Act
    day: str | None
    own_day: bool
    wordings: int = 1
    audiences: tuple[Audience, ...] = ()
    confidence: float = 1.0
    comparisons: tuple[Comparison, ...] = ()

    @property
    def parties(self) -> tuple[str, ...]:
        """The ids of who speaks and who is spoken to, where they are resolved."""
        return tuple(p.party for p in (self.speaker, self.addressee) if p is not None and p.party is not None)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of an account: it is made from `rows` (ids), or from the documents that `search` lists."""

    text: str
    rows: tuple[str, ...] = ()
    search: str | None = None

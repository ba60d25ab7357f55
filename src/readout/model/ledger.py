"""The ledger of a document: what it names, when things were, who was in touch with whom, who said what to whom.

Every offset refers to the text of the document named beside it. Times and dates are EDTF (ISO 8601-2).
`confidence` is the calibrated probability, 0 to 1, that the row is right.
"""

from dataclasses import dataclass
from enum import StrEnum

from readout.model.documents import Audience

Span = tuple[int, int]
"""A half-open span `[start, end)` of a document's text."""


class MentionType(StrEnum):
    """What sort of thing a mention names: `state` acts; a country as a place is a `place`."""

    PERSON = "person"
    GROUP = "group"
    ORGANISATION = "organisation"
    STATE = "state"
    PLACE = "place"


class Form(StrEnum):
    """How a mention names it."""

    NAME = "name"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


class ContactKind(StrEnum):
    """How parties were in touch; `contact` where the means is not known."""

    MEETING = "meeting"
    CALL = "call"
    MESSAGE = "message"
    VISIT = "visit"
    CONTACT = "contact"


class ContactStatus(StrEnum):
    """Whether a contact took place."""

    OCCURRED = "occurred"
    PLANNED = "planned"
    REQUESTED = "requested"
    DECLINED = "declined"
    DID_NOT_OCCUR = "did_not_occur"


class ContactSource(StrEnum):
    """What tells of a contact: a message's own header, or running text."""

    HEADER = "header"
    TEXT = "text"


class Mode(StrEnum):
    """Whether words are given as they were said."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Act(StrEnum):
    """What a party does by saying something."""

    STATE = "state"
    ACKNOWLEDGE = "acknowledge"
    REQUEST = "request"
    OFFER = "offer"
    AGREE = "agree"
    REFUSE = "refuse"
    DENY = "deny"
    CRITICISE = "criticise"
    WARN = "warn"


class RowOrder(StrEnum):
    """The order of rows: by date, undated ones last; by how sure they are; by kind or act; by who, or to whom."""

    OLDEST = "oldest"
    NEWEST = "newest"
    SUREST = "surest"
    DOUBTFUL = "doubtful"
    KIND = "kind"
    WHO = "who"
    TO = "to"


@dataclass(frozen=True, slots=True)
class Mention:
    """A passage that names something; `party` is the id of the party that it names, if that is a party."""

    id: str
    document: str
    start: int
    end: int
    type: MentionType
    form: Form
    party: str | None = None


@dataclass(frozen=True, slots=True)
class Time:
    """A passage that places something in time; `value` is EDTF, None where it cannot be resolved."""

    document: str
    start: int
    end: int
    value: str | None


@dataclass(frozen=True, slots=True)
class LocalParty:
    """What mentions of one document name together; `name` is the fullest form, `aliases` the others."""

    id: str
    document: str
    type: MentionType
    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PartyRef:
    """A party in a role: its name, its id if it has one, and the passage that names it there.

    `start` and `end` are None where the party is only implied (the post that sends a cable).
    """

    name: str
    party: str | None = None
    document: str | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """The passage on which something rests."""

    document: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Contact:
    """One occasion on which at least two parties were in touch, or would be, or were not.

    The first citation is the fullest; the others are the passages that come back to the same occasion.
    """

    id: str
    kind: ContactKind
    status: ContactStatus
    participants: tuple[PartyRef, ...]
    citations: tuple[Citation, ...]
    source: ContactSource
    date: str | None = None
    place: str | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Statement:
    """What a document reports a party as having said; `content` is one span, or two around the cue.

    `reported_by` is the name of the speaker in whose words this one is told, where there is one.
    """

    id: str
    document: str
    speaker: PartyRef | None
    addressee: PartyRef | None
    cue: Span | None
    content: tuple[Span, ...]
    mode: Mode
    act: Act
    audience: Audience
    date: str | None = None
    reported_by: str | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Listing:
    """A place where a document names several parties as one group in one role."""

    id: str
    document: str
    role: str
    members: tuple[PartyRef, ...]
    citations: tuple[Citation, ...]
    by: str | None = None
    date: str | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Ledger:
    """All that was read out of one document's own text, each table in the order of the text."""

    document: str
    mentions: tuple[Mention, ...] = ()
    times: tuple[Time, ...] = ()
    parties: tuple[LocalParty, ...] = ()
    contacts: tuple[Contact, ...] = ()
    statements: tuple[Statement, ...] = ()
    listings: tuple[Listing, ...] = ()

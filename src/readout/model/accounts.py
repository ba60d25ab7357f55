"""Accounts: answers made from the ledgers, with all that they rest on."""

from dataclasses import dataclass
from enum import StrEnum

from readout.model.changes import Change, Contrast, Cut, End, Naming, Request, Side
from readout.model.coverage import Coverage
from readout.model.occasions import Occasion, Saying, Sentence


@dataclass(frozen=True, slots=True)
class Exposure:
    """How many documents a stretch of time (EDTF days) rests on, and on how many days there are any."""

    since: str | None
    until: str | None
    documents: int
    days: int


@dataclass(frozen=True, slots=True)
class Parted:
    """Ids of occasions or sayings by period: `unplaced` may lie on both sides, `outside` lacks documents."""

    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    unplaced: tuple[str, ...] = ()
    outside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """An occasion or a saying (by its id) in a sentence, with notes on what its tellings agree and differ on."""

    id: str
    sentence: Sentence
    notes: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True)
class Changed:
    """Whether anything has changed between two sides, as far as the documents tell.

    `cut` parts the time in two, None where no day was given and none could be found. `answer` says it in short.
    `occasions` are contacts told in text, `messages` those that their own headers show from one side to the other,
    each in order of time; `sayings` are what one said to, or of, the other; `lines` say them in words, in the
    order of all of these. `negatives` are what documents themselves say was not.
    """

    sides: tuple[Side, Side]
    since: str | None
    until: str | None
    cut: Cut | None
    coverage: Coverage
    exposures: tuple[Exposure, Exposure]
    answer: tuple[Sentence, ...]
    changes: tuple[Change, ...]
    occasions: tuple[Occasion, ...]
    messages: tuple[Occasion, ...]
    sayings: tuple[Saying, ...]
    lines: tuple[Line, ...]
    parted: Parted
    requests: tuple[Request, ...]
    namings: tuple[Naming, ...]
    contrasts: tuple[Contrast, ...]
    ends: tuple[End, ...]
    negatives: tuple[Sentence, ...]
    basis: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Pause:
    """A stretch (days, ends included) with no contact told, between two contacts or at an end of the time.

    `chance` is how often so long a one would come about, were contacts spread over the documents at random, times
    the number of stretches; None where there are too few contacts to say.
    """

    since: str
    until: str
    days: int
    documents: int
    covered: int
    chance: float | None
    sentence: Sentence


@dataclass(frozen=True, slots=True)
class Silence:
    """What the documents say, and do not say, of two sides not being in touch.

    `told` are the documents' own negatives, which stand first; `against` are contacts told in that time, which
    they must be read beside; `ahead` were planned or asked for. `quiet` is true where no document tells of one.
    `sentence` and `pauses` speak of mere silence, `basis` of what all of it rests on.
    """

    sides: tuple[Side, Side]
    since: str | None
    until: str | None
    told: tuple[Sentence, ...]
    against: tuple[Sentence, ...]
    ahead: tuple[Sentence, ...]
    quiet: bool
    sentence: Sentence
    pauses: tuple[Pause, ...]
    basis: tuple[Sentence, ...]
    coverage: Coverage


class Rank(StrEnum):
    """How high a person stands, by what is known of their roles; `unknown` where nothing is."""

    HEAD = "head"
    MINISTER = "minister"
    DEPUTY = "deputy"
    AMBASSADOR = "ambassador"
    DIRECTOR = "director"
    OFFICER = "officer"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Person:
    """A party on a margin of a matrix, with its rank and the title on which that rests."""

    party: str
    name: str
    rank: Rank
    title: str | None
    state: str | None


@dataclass(frozen=True, slots=True)
class Cell:
    """What the documents tell of two parties: contacts told in text that took place, messages by their headers.

    `ahead` were planned or asked for, `negative` are the documents' own negatives; `rows` are ids, the weightiest
    first. All empty: the documents are silent.
    """

    first: str
    second: str
    contacts: int
    messages: int
    ahead: int
    negative: int
    rows: tuple[str, ...]
    last: str | None = None


@dataclass(frozen=True, slots=True)
class Matrix:
    """Who has been in touch with whom; `rows` and `columns` are the same people where no sides were asked for.

    `by_rank` sums contacts told in text by the ranks of the two sides. `sentences` say who has not.
    """

    rows: tuple[Person, ...]
    columns: tuple[Person, ...]
    cells: tuple[Cell, ...]
    by_rank: tuple[tuple[Rank, Rank, int], ...]
    sentences: tuple[Sentence, ...]
    basis: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """One line of a timeline: its day (EDTF), whether that is its own or its document's, and the parties in it."""

    id: str
    table: str
    day: str | None
    own_day: bool
    sentence: Sentence
    notes: tuple[Sentence, ...] = ()
    parties: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Timeline:
    """What happened, in order of time; `messages` sums, by day, the messages that only their headers show."""

    sides: tuple[Side, ...]
    since: str | None
    until: str | None
    events: tuple[Event, ...]
    messages: tuple[tuple[str, int], ...]
    basis: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a finding ranks where it does: points, and the reason in words."""

    points: float
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that a reader may want to know first; `score` is the sum of its reasons' points, weighed."""

    key: str
    sort: str
    score: float
    sentence: Sentence
    reasons: tuple[Reason, ...]
    parties: tuple[str, ...]
    day: str | None

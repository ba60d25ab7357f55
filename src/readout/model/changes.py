"""Changes between two sides: what was counted in two periods, how it was tested, and what can be said of it."""

from dataclasses import dataclass
from enum import StrEnum

from readout.model.occasions import Sentence
from readout.model.parties import Party


@dataclass(frozen=True, slots=True)
class Side:
    """A party that is asked about, and the ids of all who count as it: its own, then of those who act for it."""

    party: Party
    members: tuple[str, ...]

    @property
    def name(self) -> str:
        """The name by which it is called."""
        return self.party.name


@dataclass(frozen=True, slots=True)
class Cut:
    """The day (YYYY-MM-DD) from which the second period runs, and how it came.

    `found` where the program looked for it, among `tried` days: `p` is its chance alone, `corrected` that of the
    best of all days tried. A day that was given is not tested.
    """

    at: str
    found: bool
    tried: int = 0
    p: float | None = None
    corrected: float | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """The outcome of a test: `p`, the `effect` and its 95 % confidence interval.

    The effect is a ratio, second to first: of rates, or of odds. It is infinite where the first is nothing.
    """

    p: float
    effect: float
    low: float
    high: float


class Direction(StrEnum):
    """What tests let one say of a second period, next to a first."""

    MORE = "more"
    FEWER = "fewer"
    SAME = "same"
    CANNOT_TELL = "cannot_tell"


class Against(StrEnum):
    """What counts are held against: the documents of each period, the days that have any, or a larger count."""

    DOCUMENTS = "documents"
    DAYS = "days"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Measure:
    """Counts of two periods held against something: `[before, after]` each, with the outcome.

    `corrected` is p after correction for all that was asked at once; `effect` and `chance` say the effect with its
    interval, and that p, in words.
    """

    against: Against
    out_of: tuple[int, int]
    evidence: Evidence
    corrected: float
    effect: str
    chance: str


@dataclass(frozen=True, slots=True)
class Change:
    """One thing counted before and after, tested, and put in words.

    `key` names it (`contacts`, `requests:0>1`), `label` says it. `rows` are the ids of what was counted, by
    period. `unplaced` could not be put on one side. `needed` says, where nothing can be told, what it would take.
    """

    key: str
    label: str
    counts: tuple[int, int]
    rows: tuple[tuple[str, ...], tuple[str, ...]]
    unplaced: int
    measures: tuple[Measure, ...]
    direction: Direction
    sentence: Sentence
    needed: str | None = None


class Reply(StrEnum):
    """How something that was asked for was answered, as far as the documents tell.

    `unsure` where something came that may be an answer, but would have come anyway often enough.
    """

    GRANTED = "granted"
    REFUSED = "refused"
    BOTH = "both"
    UNSURE = "unsure"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Answer:
    """A row taken for the answer to a request, and the test of that match.

    `words` are those that both share (as printed in the request); `chance` is how often two passages of these
    sides would share so many by accident, times the number of rows that were tried. `near` where it follows in the
    same passage. For a contact that was asked for, `chance` is how often one would have come in that time anyway.
    """

    reply: Reply
    row: str
    day: str | None
    words: tuple[str, ...]
    chance: float | None
    near: bool
    sentence: Sentence
    match: Sentence


@dataclass(frozen=True, slots=True)
class Request:
    """What a side (0 or 1, `by`) asked of the other, and whether it came; `row` opens it.

    `tried` later rows were looked at for an answer; `outcome` says what became of it.
    """

    row: str
    by: int
    day: str | None
    reply: Reply
    answers: tuple[Answer, ...]
    tried: int
    sentence: Sentence
    outcome: Sentence


@dataclass(frozen=True, slots=True)
class Naming:
    """A listing by one side (`by`) of several parties, in which the other is named or is not.

    `like` are the ids of the listings with which it was compared, in whose role it shares words or members.
    """

    row: str
    by: int
    day: str | None
    named: bool
    public: bool
    like: tuple[str, ...]
    shared: tuple[str, ...]
    sentence: Sentence


@dataclass(frozen=True, slots=True)
class End:
    """The first or the last of something between two sides."""

    key: str
    label: str
    first: bool
    day: str | None
    sentence: Sentence


@dataclass(frozen=True, slots=True)
class Contrast:
    """What a side said in private beside what it said in public, on what seems to be one subject."""

    by: int
    words: tuple[str, ...]
    chance: float
    differ: bool
    private: Sentence
    public: Sentence

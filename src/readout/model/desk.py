"""What readers do with documents: review them, keep searches, ask for lists of names, and what they have read.

Moments are EDTF, UTC, to the second.
"""

from dataclasses import dataclass
from enum import StrEnum


class ReviewState(StrEnum):
    """How far the review of a document is."""

    TODO = "todo"
    SEEN = "seen"
    RELEVANT = "relevant"
    NOT_RELEVANT = "not_relevant"


@dataclass(frozen=True, slots=True)
class Review:
    """How far the review of a document is, who said so and when; `holder` is who is to do it, empty for nobody."""

    document: str
    state: ReviewState
    who: str
    when: str
    holder: str = ""


@dataclass(frozen=True, slots=True)
class ReviewCounts:
    """Of `total` documents, how many are in each state; copies count with their original, once."""

    total: int
    todo: int = 0
    seen: int = 0
    relevant: int = 0
    not_relevant: int = 0

    @property
    def done(self) -> int:
        """Those that somebody has looked at."""
        return self.seen + self.relevant + self.not_relevant

    @property
    def untouched(self) -> int:
        """Those that nobody has looked at or is to look at."""
        return self.total - self.done - self.todo


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search kept under a name, with its order; `looked` is when somebody last looked at what it finds."""

    id: str
    name: str
    query: str
    sort: str
    mode: str
    who: str
    made: str
    looked: str


@dataclass(frozen=True, slots=True)
class SearchNews:
    """What a saved search finds now, and what of it has come or gone since somebody last looked.

    `new` are ids of documents that it finds now and did not find then, `gone` of those it found then and does not
    now; a document and its copies count as one.
    """

    saved: SavedSearch
    total: int
    new: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """One line of a list of names: as it was given, and the query that asks for it."""

    text: str
    query: str


@dataclass(frozen=True, slots=True)
class NamesList:
    """A list of names or queries that is asked for at once; `phrase` and `slips` say how names are."""

    id: str
    name: str
    lines: tuple[Asked, ...]
    phrase: bool
    slips: bool
    who: str
    made: str


@dataclass(frozen=True, slots=True)
class ReadMark:
    """How far a reader has read a document.

    `parts` are the numbers of its parts that were shown, from 1, of so many (`of`); `at` is the one shown last.
    """

    document: str
    parts: tuple[int, ...]
    of: int
    at: int
    first: str
    last: str

    @property
    def whole(self) -> bool:
        """Whether every part was shown."""
        return len(self.parts) >= self.of

    @property
    def next(self) -> int | None:
        """The part to go on with: the first that was not shown, after the one shown last if there is such."""
        unseen = [part for part in range(1, self.of + 1) if part not in self.parts]
        return next((part for part in unseen if part > self.at), unseen[0] if unseen else None)


@dataclass(frozen=True, slots=True)
class ReadSum:
    """What a reader has read in all: documents, those of which every part was shown, and since when."""

    documents: int
    whole: int
    first: str | None
    last: str | None

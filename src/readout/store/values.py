"""What the store takes and gives beyond the vocabulary: places in a pile, what waits to be read, sums."""

from dataclasses import dataclass
from typing import ClassVar

import msgspec

from readout.model import Document, Judgement, Ledger, Outcome, Reading, RowOrder, Table

_LEDGER = msgspec.msgpack.Decoder(Ledger)


@dataclass(frozen=True, slots=True)
class Place:
    """A source file at one place, as found.

    `id` is the sha256 of its bytes, empty where they could not be taken. `stamp` is the file system's time in
    nanoseconds, `modified` the same as EDTF. `root` names the folder that was added. For a file inside another,
    `container` is the id of that one, `top` the path of the outermost, and `depth` how many are around it.
    `outcome` is given where the file is not to be read (ignored by rule, or its bytes could not be had).
    """

    path: str
    id: str
    size: int
    stamp: int | None = None
    modified: str | None = None
    root: str | None = None
    container: str | None = None
    top: str | None = None
    depth: int = 0
    outcome: Outcome | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """What was recorded of a place on an earlier run, to tell whether the file there has changed."""

    path: str
    id: str
    size: int
    stamp: int | None
    outcome: Outcome | None
    gone: bool


@dataclass(frozen=True, slots=True)
class Waiting:
    """Bytes that wait to be read, with their first place and its time; `again` where they were read before."""

    id: str
    path: str
    size: int
    depth: int
    modified: str | None
    again: bool = False


@dataclass(frozen=True, slots=True)
class MemberRow:
    """One file found inside container number `ordinal`, by its name there; `id` empty if not taken out."""

    name: str
    id: str
    size: int
    modified: str | None = None
    outcome: Outcome | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class FileReading:
    """What was read out of a file, and the `name` under which; `again` where it had been read before."""

    file: str
    name: str
    reading: Reading
    members: tuple[MemberRow, ...] = ()
    again: bool = True


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field on which a document itself (`said`) and a load file (`outside`) do not agree."""

    document: str
    field: str
    said: str
    outside: str


@dataclass(frozen=True, slots=True)
class OutsideRow:
    """A row of a load file (`source` is the file's path): the keys that name a document, label to values."""

    source: str
    number: int
    keys: tuple[str, ...]
    values: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Settled:
    """A document as it stands after the pass over the pile; `series` is a key by which a cited number finds it."""

    document: Document
    series: str | None = None


@dataclass(frozen=True, slots=True)
class Relation:
    """That a document is a copy of an `original`, with their `similarity` from 0 to 1, or is one of a `thread`."""

    document: str
    original: str | None = None
    similarity: float | None = None
    thread: str | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """How many files ended in one way, and their size in bytes; `inside` for those that came out of others."""

    outcome: Outcome | None
    inside: bool
    files: int
    size: int


@dataclass(frozen=True, slots=True)
class KeptLedger:
    """What was read out of a document, as inferred, or why nothing was (`state`), by which version, and from what.

    `state` is `read`, `partly` (some passages could not be read), `failed` or `language`; `fingerprint` is that
    of all that the reading depends on.
    """

    document: str
    state: str
    version: str
    fingerprint: bytes
    encoded: bytes

    @property
    def ledger(self) -> Ledger:
        """The ledger, decoded anew each time."""
        return _LEDGER.decode(self.encoded)


@dataclass(frozen=True, slots=True)
class KeptRow:
    """A row of a ledger as it stands, with what it is to be found by.

    For a contact `kind`, `status` and `source` are those; for a statement its act, mode and audience. `when` is
    the first and last second that it may lie in, and the one to sort by; `start` is where its passage starts.
    `parties` are, for each participant in order (speaker and addressee of a statement), the folded names, `units`
    the keys of its units (more than one where several are named as one); `words` the folded words, a blank before
    each.
    """

    id: str
    document: str
    section: Table
    kind: str
    status: str
    source: str
    when: tuple[int, int, int]
    start: int
    confidence: float
    rejected: bool
    parties: tuple[tuple[str, ...], ...]
    words: str
    value: bytes
    units: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class FoundRow:
    """A row of a ledger as it stands: its section, id, document, and value as it was encoded."""

    section: Table
    id: str
    document: str
    value: bytes


@dataclass(frozen=True, slots=True)
class RowQuery:
    """Which rows of one section are asked for.

    `among` are columns and the values of which one is wanted, none for any. Parties are given by the folded words
    of their names, as the row prints them or as the resolved party is chiefly known: `between` at two different
    places, `parties` at a place (None: at any). `resolved` are ids of parties with a place. `since` and `until`
    are seconds as in `KeptRow.when`; `words` are beginnings of folded words.
    """

    UNDATED: ClassVar[int] = 1 << 60

    section: Table
    among: tuple[tuple[str, tuple[str, ...]], ...] = ()
    between: tuple[tuple[str, ...], tuple[str, ...]] | None = None
    parties: tuple[tuple[tuple[str, ...], int | None], ...] = ()
    resolved: tuple[tuple[str, int | None], ...] = ()
    since: int | None = None
    until: int | None = None
    words: tuple[str, ...] = ()
    confidence: float = 0.0
    rejected: bool = False
    order: RowOrder = RowOrder.OLDEST


@dataclass(frozen=True, slots=True)
class KeptJudgement:
    """A judgement with the row that it was made about, as inferred then and encoded, and that row's words."""

    judgement: Judgement
    value: bytes
    words: str


@dataclass(frozen=True, slots=True)
class KeptFacts:
    """What resolving is told of a document, or of a `copy`: `mark` is the hash of all that it comes from.

    `first` and `last` are the seconds of the document's own date as in `KeptRow.when`; `source` and `facts` are
    encoded.
    """

    document: str
    mark: bytes
    copy: bool
    first: int
    last: int
    source: bytes
    facts: bytes


@dataclass(frozen=True, slots=True)
class KeptUnit:
    """A unit with its party, as inferred and as it stands; `part` is 1 if it sent the document, 2 if it got it."""

    document: str
    key: str
    part: int
    inferred: str | None
    party: str | None
    candidates: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class KeptParty:
    """A party with what it is to be found and sorted by: the folded name, the words of all its names.

    `chief` are those of the names by which it is chiefly known, `state` is the one that it acts for.
    """

    id: str
    kind: str
    name: str
    folded: str
    mentions: int
    documents: int
    words: tuple[str, ...]
    chief: frozenset[str]
    state: str | None
    value: bytes


@dataclass(frozen=True, slots=True)
class EntryRow:
    """A row as it stands, with its number, the moment to sort by, and its value as encoded."""

    number: int
    section: Table
    id: str
    document: str
    value: bytes


@dataclass(frozen=True, slots=True)
class EntryQuery:
    """Which rows are asked for across sections; what is empty or None does not narrow.

    `parties` are ids: rows that have any of them, at least `least` of them, all where `together`; `facing` are
    others of whom a row has one as well. `by` are those of whom one has the first place (a statement's speaker).
    `said` is how a word of the passage begins. `sources` narrow contacts alone. `since` and `until` are seconds
    as in `KeptRow.when`.
    """

    parties: tuple[str, ...] = ()
    facing: tuple[str, ...] = ()
    together: bool = False
    least: int = 1
    by: tuple[str, ...] = ()
    said: str = ""
    sections: tuple[Table, ...] = ()
    sources: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()
    confidence: float = 0.0
    since: int | None = None
    until: int | None = None


@dataclass(frozen=True, slots=True)
class KeptPartyJudgement:
    """A decision about parties as kept: `sides` hold (document, key, folded name) of units, encoded."""

    number: int
    verdict: str
    sides: bytes
    who: str
    when: str
    name: str | None
    undone: int | None

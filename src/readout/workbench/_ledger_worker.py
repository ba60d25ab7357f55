"""What runs in the processes that read documents for their ledgers: the reading model, and joining what it says.

Jobs and answers are small values that can be pickled; what is kept is encoded here, so that the one process that
writes has little to do.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TypeVar

import msgspec

from readout.extract import Passage, Tagger, Tags, assemble
from readout.model import Contact, Document, Ledger, Listing, Statement
from readout.store import KeptRow
from readout.workbench._judged import rows_of
from readout.workbench._ledger_rows import as_inferred

_ENCODE = msgspec.msgpack.Encoder().encode
_DECODE = msgspec.msgpack.Decoder(Tags).decode


@dataclass(frozen=True, slots=True)
class Tagging:
    """Passages for the reading model to go through; the answer is its `Tags` for each, encoded."""

    keys: tuple[bytes, ...]
    texts: tuple[str, ...]

    def parts(self) -> list["Tagging"]:
        """The same work, one passage at a time."""
        return [Tagging((key,), (text,)) for key, text in zip(self.keys, self.texts, strict=True)]


@dataclass(frozen=True, slots=True)
class Reading:
    """A document with its passages and their encoded tags (None: unread); relatives come without their texts."""

    document: Document
    children: tuple[Document, ...]
    ancestors: tuple[Document, ...]
    fingerprint: bytes
    passages: tuple[Passage, ...]
    tags: tuple[bytes | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Joining:
    """Documents whose passages have been gone through; the answer is a `Joined` for each."""

    readings: tuple[Reading, ...]

    def parts(self) -> list["Joining"]:
        """The same work, one document at a time."""
        return [Joining((reading,)) for reading in self.readings]


@dataclass(frozen=True, slots=True)
class Joined:
    """A document's ledger, encoded, and its rows as inferred; or why there is none."""

    document: str
    ledger: bytes
    rows: tuple[KeptRow, ...] = ()
    fault: str | None = None


Job = Tagging | Joining
Answer = tuple[bytes, ...] | tuple[Joined, ...]


@cache
def _tagger() -> Tagger:
    return Tagger(threads=1)


def model_version() -> str:
    """The version of the reading model; loads it."""
    return _tagger().version


def make() -> Callable[[Job], Answer]:
    """The work of one process."""
    return work


def work(job: Job) -> Answer:
    """Do a job."""
    if isinstance(job, Tagging):
        return tag(_tagger(), job.texts)
    return tuple(map(join, job.readings))


def tag(tagger: Tagger, texts: Sequence[str]) -> tuple[bytes, ...]:
    """What the reading model says of some passages, encoded."""
    return tuple(map(_ENCODE, tagger.tag(texts)))


def join(reading: Reading) -> Joined:
    """The ledger of a document from what the reading model said of its passages."""
    document = reading.document
    tags = [Tags() if raw is None else _DECODE(raw) for raw in reading.tags]
    try:
        ledger = assemble(document, reading.children, reading.ancestors, reading.passages, tags)
        ledger = distinct(ledger)
        return Joined(document.id, _ENCODE(ledger), as_inferred(document, ledger))
    except Exception as error:  # one document that cannot be read is a row, never the end of the run
        return Joined(document.id, _ENCODE(Ledger(document.id)), fault=f"{type(error).__name__}: {error}")


AnyRow = TypeVar("AnyRow", Contact, Statement, Listing)


def distinct(ledger: Ledger) -> Ledger:
    """A ledger in which no two rows that can be judged have the same id."""
    every = [row.id for row in rows_of(ledger)]
    seen: set[str] = set()
    if len(set(every)) == len(every):
        return ledger
    return replace(
        ledger,
        contacts=tuple(_own(row, seen) for row in ledger.contacts),
        statements=tuple(_own(row, seen) for row in ledger.statements),
        listings=tuple(_own(row, seen) for row in ledger.listings),
    )


def _own(row: AnyRow, seen: set[str]) -> AnyRow:
    id_, number = row.id, 1
    while id_ in seen:
        number += 1
        id_ = f"{row.id}-{number}"
    seen.add(id_)
    return replace(row, id=id_)

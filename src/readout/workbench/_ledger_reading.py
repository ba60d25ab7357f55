"""Reading documents for their ledgers: each distinct passage once, by processes of our own, resumable.

What the reading model says of a passage is kept by the hash of its words and the model's version, so that
quotations and later runs cost nothing. A document is read anew where anything that its ledger depends on has
changed.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from typing import TypeVar

import msgspec

from readout.extract import VERSION, cut_passages
from readout.model import Document, Ledger
from readout.runner import Failure, Inline, Meter, NotStartedError, Workers, batched
from readout.store import EXTRACTED, KeptLedger, KeptRow, Store
from readout.workbench import _ledger_worker
from readout.workbench._family import by_parent
from readout.workbench._judged import apply, moves, same_words
from readout.workbench._ledger_rows import kept_rows, refresh_rows
from readout.workbench._ledger_worker import Answer, Job, Joined, Joining, Reading, Tagging, model_version
from readout.workbench._register import Tell
from readout.workbench.collection import Collection

_ENCODE = msgspec.msgpack.Encoder().encode
_ENGLISH = (None, "en")
_ROUND = 1_000
_ROUND_CHARACTERS = 4 << 20
_PASSAGES = 128
_PASSAGE_CHARACTERS = 16_000
_DOCUMENTS = 25
_DOCUMENT_CHARACTERS = 400_000
_AT_ONCE = 1_000
_SECONDS = 1.0
"""How long what was read may wait before it is kept: what a kill may cost."""

_MOST_FAULTS = 20
_FEW_CHARACTERS = 60_000
_FEW_DOCUMENTS = 200
"""Passages and documents that are read in this process: what takes no longer than others would take to start."""

Item = TypeVar("Item")
_Kept = tuple[KeptLedger, Reading, tuple[KeptRow, ...]]


def extractor() -> str:
    """The version of all that makes a ledger; the reading model is loaded to tell it."""
    return f"{VERSION}/{model_version()}"


@dataclass(slots=True)
class LedgerReading:
    """What a run did: documents read, read but for some passages, not read as it broke off, not in English.

    `passages` are those of these documents, `tagged` those of them that were new; `faults` are sentences on what
    went wrong, the first few.
    """

    read: int = 0
    partly: int = 0
    failed: int = 0
    language: int = 0
    passages: int = 0
    tagged: int = 0
    faults: list[str] = field(default_factory=list)


class _Crew:
    """Who does the jobs: this process where they are few, others where many; this one if those cannot start."""

    def __init__(self, make: Callable[[], Callable[[Job], Answer]], count: int | None) -> None:
        self._inline: Inline[Job, Answer] = Inline(make)
        self._workers: Workers[Job, Answer] | None = Workers(make, count=count)
        self._started = False

    def run(self, jobs: Sequence[Job], *, few: bool) -> Iterator[tuple[Job, Answer | Failure]]:
        """Do jobs; `few` says that they are not worth starting processes for."""
        if self._workers is None or (few and not self._started):
            yield from self._inline.run(jobs)
            return
        try:
            for found in self._workers.run(jobs):
                self._started = True
                yield found
        except NotStartedError:
            self._workers.close()
            self._workers = None
            yield from self._inline.run(jobs)

    def close(self) -> None:
        """End the processes."""
        if self._workers is not None:
            self._workers.close()


@dataclass(frozen=True, slots=True)
class _Task:
    """A document to be read; or not, as it is in another language."""

    reading: Reading
    foreign: bool


class _Run:
    """One run over a collection, a round of documents at a time."""

    def __init__(self, store: Store, crew: _Crew, meter: Meter) -> None:
        self._store = store
        self._crew = crew
        self._meter = meter
        self.version = extractor()
        self.done = LedgerReading()

    def read(self, tasks: Sequence[_Task]) -> None:
        """Read some documents and keep what comes of it as it comes."""
        with self._store.write():
            self._put([_nothing(task.reading, "language", self.version) for task in tasks if task.foreign])
        readings = [task.reading for task in tasks if not task.foreign]
        known = self._tag(readings)
        ready = [replace(r, tags=tuple(known[_key(p.text)] for p in r.passages)) for r in readings]
        groups = _grouped(ready, _DOCUMENTS, _DOCUMENT_CHARACTERS, lambda r: len(r.document.text))
        answers = self._answers([Joining(group) for group in groups], few=len(ready) < _FEW_DOCUMENTS)
        for some in batched(answers, count=_AT_ONCE, seconds=_SECONDS, weight=1, weigh=lambda _: 0):
            with self._store.write():
                self._put([kept for job, answer in some for kept in self._joined(job, answer)])

    def _tag(self, readings: Sequence[Reading]) -> dict[bytes, bytes | None]:
        """What the reading model says of all passages of some documents; it is run on those not known."""
        texts = {_key(p.text): p.text for reading in readings for p in reading.passages}
        known = self._store.passages(list(texts))
        new = sorted((key for key in texts if key not in known), key=lambda key: (-len(texts[key]), key))
        jobs = [
            Tagging(group, tuple(texts[key] for key in group))
            for group in _grouped(new, _PASSAGES, _PASSAGE_CHARACTERS, lambda key: len(texts[key]))
        ]
        few = sum(len(texts[key]) for key in new) < _FEW_CHARACTERS
        answers = self._answers(jobs, few=few)
        for some in batched(answers, count=_AT_ONCE, seconds=_SECONDS, weight=1, weigh=lambda _: 0):
            found = [pair for job, answer in some for pair in _tags(job, answer)]
            with self._store.write():
                self._store.put_passages(model_version(), found)
            known.update(found)
        self.done.passages += sum(len(reading.passages) for reading in readings)
        self.done.tagged += len(new)
        return known

    def _answers(self, jobs: Sequence[Job], *, few: bool) -> Iterator[tuple[Job, Answer | Failure]]:
        """Answers to jobs; what fails is tried once more in its parts, so that one part costs no other."""
        failed: list[Job] = []
        for job, answer in self._crew.run(jobs, few=few):
            if isinstance(answer, Failure):
                failed.append(job)
            else:
                yield job, answer
        parts = [part for job in failed for part in job.parts()]
        for job, answer in self._crew.run(parts, few=few):
            if isinstance(answer, Failure):
                self._fault(job, answer.message)
            yield job, answer

    def _fault(self, job: Job, message: str) -> None:
        """Note, for a person, at what the reading broke off, and how."""
        what = "a passage" if isinstance(job, Tagging) else f"document {job.readings[0].document.id}"
        if len(self.done.faults) < _MOST_FAULTS:
            self.done.faults.append(f"Reading {what} broke off: {message}")

    def _joined(self, job: Job, answer: Answer | Failure) -> Iterator[_Kept]:
        """What is kept of documents, with what they were read from and their rows as inferred."""
        for number, reading in enumerate(job.readings if isinstance(job, Joining) else ()):
            found = None if isinstance(answer, Failure) else answer[number]
            if not isinstance(found, Joined):
                yield _nothing(reading, "failed", self.version)
            elif found.fault is not None:
                self._fault(Joining((reading,)), found.fault)
                yield _nothing(reading, "failed", self.version)
            else:
                state = "partly" if None in reading.tags else "read"
                kept = KeptLedger(reading.document.id, state, self.version, reading.fingerprint, found.ledger)
                yield kept, reading, found.rows

    def _put(self, found: Sequence[_Kept]) -> None:
        """Keep ledgers and their rows as they stand, inside `write`; judgements follow their rows."""
        judged = self._store.judged_documents()
        rows = [
            row
            for kept, reading, as_inferred in found
            for row in (self._as_judged(kept, reading.document) if kept.document in judged else as_inferred)
        ]
        self._store.put_ledgers(kept for kept, _, _ in found)
        self._store.put_rows([kept.document for kept, _, _ in found], rows)
        for kept, _, _ in found:
            setattr(self.done, kept.state, getattr(self.done, kept.state) + 1)
        self._meter.advance(len(found))

    def _as_judged(self, kept: KeptLedger, document: Document) -> list[KeptRow]:
        store, ledger = self._store, kept.ledger
        before = store.ledger(document.id)
        found = moves(before.ledger if before else None, ledger, store.judged(document.id))
        store.move_judgements([(old, new, document.id) for old, new in found])
        return list(kept_rows(document, apply(ledger, store.judged(document.id), document.text)))


def read_ledgers(
    collection: Collection,
    tell: Tell | None,
    *,
    again: bool = False,
    retry: bool = False,
    workers: int | None = None,
    make: Callable[[], Callable[[Job], Answer]] = _ledger_worker.make,
) -> LedgerReading:
    """Read every document that is no copy and has changed since it was read; all of them where `again` says so.

    With `retry`, what could not be read before is tried again. Wants the collection's lock.
    """
    store, version = collection.store, extractor()
    if not (again or retry or store.stale(EXTRACTED)) and store.setting("extractor") == version:
        return LedgerReading()
    with store.write():
        store.set_stale(EXTRACTED)
        store.set_setting("extractor", version)
        store.drop_passages("" if again else model_version(), unread=again or retry)
        store.drop_ledgers()
    meter = Meter("noting", tell, total=store.document_count())
    crew = _Crew(make, workers)
    run = _Run(store, crew, meter)
    marks = {} if again else store.ledger_marks(but=("partly", "failed") if retry else ())
    try:
        tasks = _tasks(store, marks, version, meter)
        for some in batched(tasks, count=_ROUND, seconds=60.0, weight=_ROUND_CHARACTERS, weigh=_weight):
            run.read(some)
    finally:
        crew.close()
    _follow_originals(store)
    with store.write():
        store.drop_names()
        store.set_stale(EXTRACTED, False)
    meter.finish()
    return run.done


def _weight(task: _Task) -> int:
    return len(task.reading.document.text)


def _tasks(store: Store, marks: dict[str, bytes], version: str, meter: Meter) -> Iterator[_Task]:
    """The documents that are no copies and whose fingerprint is not the one known, by (path, ordinal)."""
    for _, documents in store.read_files():
        children = by_parent(documents)
        bare = {document.id: replace(document, text="") for document in documents}
        for document in documents:
            if document.duplicate_of is not None:
                meter.advance()
                continue
            inner = tuple(bare[child.id] for child in children.get(document.id, ()))
            above = tuple(_above(document, bare))
            mark = _fingerprint(document, inner, above, version)
            if marks.get(document.id) == mark:
                meter.advance()
                continue
            foreign = document.language not in _ENGLISH
            passages = () if foreign else cut_passages(document, inner)
            yield _Task(Reading(document, inner, above, mark, passages), foreign)


def _above(document: Document, bare: dict[str, Document]) -> Iterator[Document]:
    """The documents around one, the nearest first."""
    above = bare.get(document.parent or "")
    while above is not None:
        yield above
        above = bare.get(above.parent or "")


def _fingerprint(
    document: Document, children: Iterable[Document], ancestors: Iterable[Document], version: str
) -> bytes:
    """A hash of everything that a document's ledger depends on."""
    own = (document.portions, document.pages, document.furniture, document.captured)
    relatives = [(d.id, d.parent_span, *_card(d)) for d in (*children, *ancestors)]
    digest = blake2b(_ENCODE((version, _card(document), own, relatives)), digest_size=16)
    digest.update(document.text.encode("utf-8", "surrogatepass"))
    return digest.digest()


def _card(d: Document) -> tuple[object, ...]:
    return d.kind, d.audience, d.title, d.language, d.date, d.date_source, d.header


def _key(text: str) -> bytes:
    """By what a passage is known: its words and the version of the model that reads them."""
    return blake2b(f"{model_version()}\0{text}".encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _grouped(
    items: Iterable[Item], count: int, weight: int, weigh: Callable[[Item], int]
) -> list[tuple[Item, ...]]:
    """Items in order, in groups of so many or so heavy at most, each with one item or more."""
    groups: list[list[Item]] = []
    heavy = 0
    for item in items:
        if not groups or len(groups[-1]) >= count or heavy + weigh(item) > weight:
            groups.append([])
            heavy = 0
        groups[-1].append(item)
        heavy += weigh(item)
    return [tuple(group) for group in groups]


def _tags(job: Job, answer: Answer | Failure) -> Iterator[tuple[bytes, bytes | None]]:
    """Passages with what the reading model said of each; None where it broke off."""
    for number, key in enumerate(job.keys if isinstance(job, Tagging) else ()):
        value = None if isinstance(answer, Failure) else answer[number]
        yield key, value if isinstance(value, bytes) else None


def _nothing(reading: Reading, state: str, version: str) -> _Kept:
    id_ = reading.document.id
    return KeptLedger(id_, state, version, reading.fingerprint, _ENCODE(Ledger(id_))), reading, ()


def _follow_originals(store: Store) -> None:
    """Let judgements about a document that is a copy now follow to its original, where the same words stand."""
    for id_ in sorted(store.judged_documents()):
        copy = store.document(id_)
        original = store.document(copy.duplicate_of) if copy and copy.duplicate_of else None
        kept = store.ledger(original.id) if original else None
        if original is None or kept is None:
            continue
        found = list(same_words(store.judged(id_), kept.ledger, original.text))
        with store.write():
            store.move_judgements([(old, new, original.id) for old, new in found])
            refresh_rows(store, original)

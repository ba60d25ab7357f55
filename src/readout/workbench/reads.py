"""My reads: what a reader was shown, when and how far; noted beside the work of the pages, never in its way."""

import queue
import threading
from dataclasses import dataclass
from typing import Final

from readout.errors import ReadoutError
from readout.model import ReadMark, ReadSum
from readout.store import Shown
from readout.workbench.collection import Collection
from readout.workbench.notes import now
from readout.workbench.reading import Card, card_of

_MOST_WAITING: Final = 10_000
_AT_ONCE: Final = 200
_OFF: Final = "reads off: "


@dataclass(frozen=True, slots=True)
class ReadsPage:
    """A stretch of what a reader has read, the last first, each with the card of its document."""

    reader: str
    on: bool
    sum: ReadSum
    page: int
    per_page: int
    reads: tuple[tuple[ReadMark, Card], ...]


class ReadLog:
    """Notes what readers are shown: `saw` returns at once, and a thread of its own writes.

    While another program writes to the collection, notes wait for it and no page does. What cannot be written is
    dropped: a note that is lost is better than a page that fails.
    """

    def __init__(self, collection: Collection) -> None:
        self._collection = collection
        self._waiting: queue.Queue[Shown | None] = queue.Queue(_MOST_WAITING)
        self._thread: threading.Thread | None = None
        self._starting = threading.Lock()
        self._written = threading.Condition()
        self._open = 0

    def saw(self, reader: str, document: str, part: int, parts: int) -> None:
        """Note that a part of a document, of so many, was shown to a reader."""
        self._start()
        with self._written:
            self._open += 1
        try:
            self._waiting.put_nowait(Shown(reader, document, part, parts, now()))
        except queue.Full:
            self._done(1)

    def settle(self, seconds: float = 2.0) -> bool:
        """Wait until all that was noted is written; whether it is, within that time."""
        with self._written:
            return self._written.wait_for(lambda: self._open == 0, seconds)

    def close(self) -> None:
        """Write what waits, and end."""
        if self._thread is not None:
            self.settle()
            self._waiting.put(None)
            self._thread.join(2.0)

    def _start(self) -> None:
        with self._starting:
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="reads", daemon=True)
                self._thread.start()

    def _run(self) -> None:
        while (first := self._waiting.get()) is not None:
            batch = [first]
            while len(batch) < _AT_ONCE and not self._waiting.empty():
                following = self._waiting.get()
                if following is None:
                    self._write(batch)
                    return
                batch.append(following)
            self._write(batch)

    def _write(self, batch: list[Shown]) -> None:
        store = self._collection.store
        try:
            on = {reader for reader in {one.reader for one in batch} if store.setting(_OFF + reader) != "1"}
            with store.keep():
                store.put_shown(one for one in batch if one.reader in on)
        except ReadoutError:
            pass
        finally:
            self._done(len(batch))

    def _done(self, number: int) -> None:
        with self._written:
            self._open -= number
            self._written.notify_all()


def my_reads(collection: Collection, reader: str, *, page: int = 1, per_page: int = 50) -> ReadsPage:
    """A stretch of what a reader has read, the last first; copies and documents that are gone are as they are."""
    store = collection.store
    marks = store.read_last(reader, per_page, (page - 1) * per_page)
    cards = {document.id: card_of(document, path) for document, path in store.outlines(m.document for m in marks)}
    shown = tuple((mark, cards[mark.document]) for mark in marks if mark.document in cards)
    return ReadsPage(reader, reads_on(collection, reader), store.read_sum(reader), page, per_page, shown)


def read_marks(collection: Collection, reader: str, documents: tuple[str, ...]) -> dict[str, ReadMark]:
    """How far a reader has read some documents, by document; none for those never opened."""
    return collection.store.read_marks(reader, documents)


def reads_on(collection: Collection, reader: str) -> bool:
    """Whether it is noted what a reader reads; it is unless they switched it off."""
    return collection.store.setting(_OFF + reader) != "1"


def switch_reads(collection: Collection, reader: str, *, on: bool) -> None:
    """Note from now on what a reader reads, or note it no longer; what was noted stays."""
    with collection.store.keep():
        collection.store.set_setting(_OFF + reader, "0" if on else "1")


def forget_reads(collection: Collection, reader: str, document: str | None = None) -> int:
    """Forget what a reader has read, or of one document alone; how many parts it was."""
    with collection.store.keep():
        return collection.store.drop_read(reader, document)

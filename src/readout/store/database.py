"""The connection to a collection's database: one for each thread, transactions that are whole or nothing."""

import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from readout.errors import Code, ReadoutError
from readout.store.migrations import migrate, pending

SETTLED = "settled"
"""The pass over the whole pile (copies, threads, load files), as a step that can be out of date."""

INDEXED = "indexed"
"""The search index, as a step that can be out of date."""

EXTRACTED = "extracted"
"""The reading of documents for their ledgers, as a step that can be out of date."""

RESOLVED = "resolved"
"""The joining of parties across documents, as a step that can be out of date."""

_BUSY_SECONDS = 30.0
_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = NORMAL",
    "PRAGMA cache_size = -16384",
    "PRAGMA temp_store = MEMORY",
)


def _told(error: sqlite3.Error, path: Path) -> ReadoutError:
    """What a database error means to a person."""
    text = str(error)
    if "locked" in text:
        return ReadoutError(Code.BUSY, f"Another program is writing to {path}.", "Wait until it has ended.")
    if "full" in text:
        return ReadoutError(
            Code.UNREADABLE, f"The disk that holds {path} is full.", "Make room and run this again."
        )
    return ReadoutError(
        Code.DAMAGED,
        f"The database {path} cannot be used: {text}.",
        "Make a new collection from the same files; the originals are in the folder `originals` beside it.",
    )


class _Connection(sqlite3.Connection):
    """A connection whose errors are told as a person understands them."""

    path = Path()

    def execute(self, *arguments: Any) -> sqlite3.Cursor:
        try:
            return super().execute(*arguments)
        except sqlite3.Error as error:
            raise _told(error, self.path) from error

    def executemany(self, *arguments: Any) -> sqlite3.Cursor:
        try:
            return super().executemany(*arguments)
        except sqlite3.Error as error:
            raise _told(error, self.path) from error


_AT_ONCE = 500
_GROW = """INSERT INTO setting (key, value) VALUES (?, '1') ON CONFLICT (key)
    DO UPDATE SET value = CAST(CAST(setting.value AS BIGINT) + 1 AS TEXT)"""


def marks(count: int) -> str:
    """So many question marks of a list in SQL."""
    return ", ".join("?" * count)


class Database:
    """One SQLite file; reads see the last whole transaction, writes wait for each other.

    Each thread has a connection of its own. `write` bumps the generation, by which caches know that they are old.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._local = threading.local()
        self._opened: list[sqlite3.Connection] = []
        if pending(self._connection):
            migrate(self._connection)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close every thread's connection."""
        for connection in self._opened:
            connection.close()
        self._opened.clear()
        self._local = threading.local()

    def _among(self, query: str, values: Sequence[object], *before: object) -> Iterator[Any]:
        """The rows of a query with `IN ({})` for any number of values; SQLite takes only so many at once.

        `before` are the values that the query asks for ahead of these.
        """
        for at in range(0, len(values), _AT_ONCE):
            some = tuple(values[at : at + _AT_ONCE])
            yield from self._connection.execute(query.format(marks(len(some))), (*before, *some))

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(
            self.path, _BUSY_SECONDS, isolation_level=None, check_same_thread=False, factory=_Connection
        )
        connection.path = self.path
        for pragma in _PRAGMAS:
            connection.execute(pragma)
        return connection

    @property
    def _connection(self) -> sqlite3.Connection:
        found: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if found is None:
            found = self._local.connection = self._connect()
            self._opened.append(found)
        return found

    @contextmanager
    def _snapshot(self) -> Iterator[sqlite3.Connection]:
        """A connection of its own that sees the database as it is now, whatever is written meanwhile."""
        connection = self._connect()
        try:
            connection.execute("BEGIN")
            yield connection
        finally:
            connection.close()

    @contextmanager
    def write(self, *, judged: bool = False) -> Iterator[None]:
        """One transaction: all that is written inside is kept together, or none of it.

        With `judged` it changes nothing but what persons judged, and the reading stays as it is.
        """
        with self.keep():
            yield
            numbers = ("generation",) if judged else ("generation", "reading")
            self._connection.executemany(_GROW, ((number,) for number in numbers))

    @contextmanager
    def keep(self) -> Iterator[None]:
        """One transaction on what nothing is derived from, such as notes: the generation stays as it is."""
        connection = self._connection
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:  # where the disk is full, SQLite has taken everything back itself
                connection.execute("ROLLBACK")
            raise

    @property
    def generation(self) -> int:
        """A number that grows with every change of what the collection tells, judgements among them."""
        return int(self.setting("generation") or "0")

    @property
    def reading(self) -> int:
        """A number that grows with every change of documents and what was read of them, not with judgements."""
        return int(self.setting("reading") or "0")

    def setting(self, key: str) -> str | None:
        """A stored setting, or None."""
        row = self._connection.execute("SELECT value FROM setting WHERE key = ?", (key,)).fetchone()
        return None if row is None else str(row[0])

    def set_setting(self, key: str, value: str) -> None:
        """Store a setting, inside `write`."""
        self._connection.execute(
            "INSERT INTO setting (key, value) VALUES (?, ?)"
            " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (key, value),
        )

    def stale(self, step: str) -> bool:
        """Whether a step over the whole collection is to be done anew, as something that it reads has changed."""
        return self.setting(f"stale:{step}") == "1"

    def set_stale(self, step: str, stale: bool = True) -> None:
        """Record, inside `write`, that a step is out of date, or is up to date again."""
        self.set_setting(f"stale:{step}", "1" if stale else "0")

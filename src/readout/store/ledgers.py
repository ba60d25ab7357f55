"""Ledgers in the store: what was read out of documents, as inferred, and its rows as they stand, to be found.

A ledger is kept whole and untouched by judgements (`ledger`). Its contacts, statements and listings are kept once
more with judgements applied (`ledger_row` and the tables beside it), made anew whenever either changes.
"""

from collections.abc import Iterable, Sequence

from readout.model import Table
from readout.store._finding import ORDERS, conditions
from readout.store.database import EXTRACTED, RESOLVED, SETTLED, Database
from readout.store.values import FoundRow, KeptLedger, KeptRow, RowQuery

_PUT_ROW = """INSERT INTO ledger_row (number, id, document, section, kind, status, source, first, last, moment,
    start, confidence, rejected, value) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_PUT_UNIT = """INSERT INTO ledger_unit (number, place, key, party) VALUES (?, ?, ?,
    (SELECT party FROM party_unit WHERE document = ? AND key = ?)) ON CONFLICT DO NOTHING"""
_NUMBERS = "SELECT number FROM ledger_row WHERE document = ?"
_FOUND = "SELECT section, id, document, value FROM ledger_row"


def _columns(number: int, row: KeptRow) -> tuple[object, ...]:
    found = (row.kind, row.status, row.source, *row.when, row.start, row.confidence, int(row.rejected))
    return (number, row.id, row.document, row.section, *found, row.value)


class Ledgers(Database):
    """The part of the store that keeps ledgers and what the reading model said of passages."""

    def passages(self, keys: Sequence[bytes]) -> dict[bytes, bytes | None]:
        """What is known of passages by their keys; None for one at which the reading broke off."""
        return dict(self._among("SELECT key, tags FROM passage WHERE key IN ({})", keys))

    def put_passages(self, version: str, tags: Iterable[tuple[bytes, bytes | None]]) -> None:
        """Keep what a version of the reading model said of passages, inside `write`."""
        self._connection.executemany(
            "INSERT INTO passage (key, version, tags) VALUES (?, ?, ?)"
            " ON CONFLICT (key) DO UPDATE SET version = excluded.version, tags = excluded.tags",
            ((key, version, value) for key, value in tags),
        )

    def drop_passages(self, version: str, *, unread: bool) -> None:
        """Forget what other versions said, and with `unread` the passages that were not read, inside `write`."""
        self._connection.execute("DELETE FROM passage WHERE version <> ?", (version,))
        if unread:
            self._connection.execute("DELETE FROM passage WHERE tags IS NULL")

    def ledger_marks(self, *, but: Sequence[str] = ()) -> dict[str, bytes]:
        """The fingerprint of what each ledger was read from, by document, `but` for those in some states."""
        rows = self._connection.execute("SELECT document, fingerprint, state FROM ledger")
        return {document: mark for document, mark, state in rows if state not in but}

    def ledger(self, document: str) -> KeptLedger | None:
        """A document's ledger as it was inferred, None where it was not read."""
        query = "SELECT document, state, version, fingerprint, ledger FROM ledger WHERE document = ?"
        row = self._connection.execute(query, (document,)).fetchone()
        return None if row is None else KeptLedger(*row)

    def put_ledgers(self, ledgers: Iterable[KeptLedger]) -> None:
        """Keep ledgers, inside `write`, in place of earlier ones; their rows are put separately."""
        self._connection.executemany(
            "INSERT INTO ledger (document, state, version, fingerprint, ledger) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (document) DO UPDATE SET state = excluded.state, version = excluded.version,"
            " fingerprint = excluded.fingerprint, ledger = excluded.ledger",
            ((k.document, k.state, k.version, k.fingerprint, k.encoded) for k in ledgers),
        )

    def put_rows(self, documents: Sequence[str], rows: Sequence[KeptRow]) -> None:
        """Keep the rows of some documents as they stand, inside `write`, in place of all that these had."""
        connection = self._connection
        self._drop_rows(documents)
        (last,) = connection.execute("SELECT COALESCE(MAX(number), 0) FROM ledger_row").fetchone()
        numbered = list(enumerate(rows, last + 1))
        connection.executemany(_PUT_ROW, (_columns(number, row) for number, row in numbered))
        connection.executemany(
            "INSERT INTO ledger_words (number, words) VALUES (?, ?)", ((n, row.words) for n, row in numbered)
        )
        connection.executemany(
            "INSERT INTO ledger_party (number, place, name) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            ((n, place, name) for n, row in numbered for place, names in enumerate(row.parties) for name in names),
        )
        connection.executemany(
            _PUT_UNIT,
            (
                (n, at, k, row.document, k)
                for n, row in numbered
                for at, keys in enumerate(row.units)
                for k in keys
            ),
        )
        self.set_stale(RESOLVED)
        new = sorted({name for _, row in numbered for names in row.parties for name in names})
        connection.executemany(
            "INSERT INTO ledger_name (word, name) VALUES (?, ?) ON CONFLICT DO NOTHING",
            ((word, name) for name in new for word in set(name.split())),
        )

    def _drop_rows(self, documents: Iterable[str]) -> None:
        connection = self._connection
        for document in documents:
            numbers = connection.execute(_NUMBERS, (document,)).fetchall()
            for table in ("ledger_party", "ledger_unit", "ledger_words", "ledger_row") if numbers else ():
                connection.executemany(f"DELETE FROM {table} WHERE number = ?", numbers)  # noqa: S608

    def drop_ledgers(self) -> int:
        """Forget the ledgers of documents that are gone or are copies now, inside `write`; how many."""
        query = """SELECT document FROM ledger WHERE document NOT IN
            (SELECT id FROM document WHERE duplicate_of IS NULL) ORDER BY document"""
        gone = [row[0] for row in self._connection.execute(query)]
        self._drop_rows(gone)
        self._connection.executemany("DELETE FROM ledger WHERE document = ?", ((id_,) for id_ in gone))
        return len(gone)

    def drop_names(self) -> None:
        """Forget names that no row has any more, inside `write`."""
        self._connection.execute("DELETE FROM ledger_name WHERE name NOT IN (SELECT name FROM ledger_party)")

    def find_rows(self, query: RowQuery, offset: int, limit: int) -> tuple[int, list[FoundRow]]:
        """How many rows a query finds, and some of them in its order."""
        if query.rejected and not self._any_rejected():
            return 0, []
        where, values = conditions(query)
        order = ORDERS[query.order]
        numbers = self._connection.execute(
            f"SELECT number, COUNT(*) OVER () FROM ledger_row WHERE {where} ORDER BY {order} LIMIT ? OFFSET ?",  # noqa: S608
            (*values, max(limit, 1), offset),
        ).fetchall()
        if not numbers and offset:
            return self.find_rows(query, 0, 1)[0], []
        found = [self._connection.execute(f"{_FOUND} WHERE number = ?", (n,)).fetchone() for n, _ in numbers]
        rows = [FoundRow(Table(section), *rest) for section, *rest in found[:limit]]
        return (int(numbers[0][1]) if numbers else 0), rows

    def row_numbers(self, query: RowQuery) -> list[int]:
        """The numbers of all rows that a query finds, in its order."""
        where, values = conditions(query)
        found = f"SELECT number FROM ledger_row WHERE {where} ORDER BY {ORDERS[query.order]}"  # noqa: S608
        return [row[0] for row in self._connection.execute(found, values)]

    def rows_numbered(self, numbers: Sequence[int]) -> list[FoundRow]:
        """The rows of some numbers, in that order; those that are gone are left out."""
        query = "SELECT number, section, id, document, value FROM ledger_row WHERE number IN ({})"
        found = {number: FoundRow(Table(section), *rest) for number, section, *rest in self._among(query, numbers)}
        return [found[number] for number in numbers if number in found]

    def _any_rejected(self) -> bool:
        query = "SELECT 1 FROM ledger_row WHERE section IN ('contact', 'statement') AND rejected = 1 LIMIT 1"
        return self._connection.execute(query).fetchone() is not None

    def ledger_row(self, id: str) -> FoundRow | None:
        """A row by its id, rejected or not."""
        row = self._connection.execute(f"{_FOUND} WHERE id = ?", (id,)).fetchone()
        return None if row is None else FoundRow(Table(row[0]), *row[1:])

    def ledger_states(self, version: str) -> dict[str, int]:
        """How many documents that are no copies are in which state; `waiting` where not read by this version."""
        states = "SELECT state, COUNT(*) FROM ledger WHERE version = ?"
        if self.stale(SETTLED) or self.stale(EXTRACTED):
            states += " AND document IN (SELECT id FROM document WHERE duplicate_of IS NULL)"
        found = dict(self._connection.execute(f"{states} GROUP BY state ORDER BY state", (version,)))
        query = "SELECT COUNT(*) FROM document WHERE duplicate_of IS NULL"
        waiting = self._connection.execute(query).fetchone()[0] - sum(found.values())
        return found | ({"waiting": waiting} if waiting > 0 else {})

    def section_sizes(self) -> dict[str, int]:
        """How many rows each section has, those rejected aside."""
        query = "SELECT section, COUNT(*) FROM ledger_row WHERE rejected = 0 GROUP BY section ORDER BY section"
        return dict(self._connection.execute(query))

"""Parties across documents in the store: what resolving is told of each document, and what came of it.

A unit has two parties: the one inferred, and the one that stands after judgements. Rows of ledgers refer to units,
so a judgement changes the party of a row without touching the row.
"""

from collections.abc import Iterable, Iterator, Sequence

from readout.model import Table, Unit
from readout.store.database import Database, marks
from readout.store.values import KeptFacts, KeptParty, KeptUnit

_PUT_PARTY = """INSERT INTO party (id, kind, name, folded, mentions, documents, state, value)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, name = excluded.name, folded = excluded.folded,
    mentions = excluded.mentions, documents = excluded.documents, state = excluded.state, value = excluded.value"""
_PUT_UNIT = "INSERT INTO party_unit (document, key, part, inferred, party) VALUES (?, ?, ?, ?, ?)"
_ROW_PARTIES = """UPDATE ledger_unit SET party = (SELECT u.party FROM ledger_row r
    JOIN party_unit u ON u.document = r.document AND u.key = ledger_unit.key
    WHERE r.number = ledger_unit.number)"""


class Parties(Database):
    """The part of the store that keeps parties across documents."""

    def facts_marks(self) -> dict[str, bytes]:
        """By document, the hash of what the facts that are kept of it come from."""
        return dict(self._connection.execute("SELECT document, mark FROM party_document"))

    def put_facts(self, facts: Iterable[KeptFacts]) -> None:
        """Keep what resolving is told of documents, inside `write`."""
        self._connection.executemany(
            "INSERT INTO party_document (document, mark, copy, first, last, source, facts)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (document) DO UPDATE SET mark = excluded.mark, copy = excluded.copy,"
            " first = excluded.first, last = excluded.last, source = excluded.source, facts = excluded.facts",
            ((f.document, f.mark, int(f.copy), f.first, f.last, f.source, f.facts) for f in facts),
        )

    def drop_facts(self, documents: Iterable[str]) -> None:
        """Forget what was kept of documents that are gone or are copies now, inside `write`."""
        self._connection.executemany("DELETE FROM party_document WHERE document = ?", ((d,) for d in documents))

    def facts(self, documents: Sequence[str] | None = None) -> Iterator[bytes]:
        """What resolving is told of all documents, or some, encoded, by document."""
        query = "SELECT facts FROM party_document"
        if documents is None:
            yield from (row[0] for row in self._connection.execute(f"{query} ORDER BY document"))
            return
        yield from (row[0] for row in self._among(query + " WHERE document IN ({}) ORDER BY document", documents))

    def sources(self, documents: Sequence[str]) -> dict[str, bytes]:
        """The sources of some documents, encoded."""
        return dict(self._among("SELECT document, source FROM party_document WHERE document IN ({})", documents))

    def put_parties(
        self, found: Iterable[tuple[str, bytes]], parties: Iterable[KeptParty], units: Iterable[KeptUnit]
    ) -> None:
        """Keep all parties, as `found` and as they stand, and units in place of those before, inside `write`."""
        for table in ("party", "party_found", "party_word", "party_unit", "party_candidate"):
            self._connection.execute(f"DELETE FROM {table}")  # noqa: S608
        self._connection.executemany("INSERT INTO party_found (id, value) VALUES (?, ?)", found)
        self._put_units(units)
        self._put_parties(parties)
        self._connection.execute(_ROW_PARTIES)

    def change_parties(
        self, gone: Sequence[str], parties: Iterable[KeptParty], units: Sequence[tuple[Unit, str | None]]
    ) -> None:
        """Keep some parties in place of some others, and the party that units have now, inside `write`."""
        connection = self._connection
        for table, column in (("party", "id"), ("party_word", "party")):
            connection.executemany(f"DELETE FROM {table} WHERE {column} = ?", ((id_,) for id_ in gone))  # noqa: S608
        self._put_parties(parties)
        changed = [(party, unit.document, unit.key) for unit, party in units]
        connection.executemany("UPDATE party_unit SET party = ? WHERE document = ? AND key = ?", changed)
        connection.executemany(
            "UPDATE ledger_unit SET party = ? WHERE number IN (SELECT number FROM ledger_row WHERE document = ?)"
            " AND key = ?",
            changed,
        )

    def _put_units(self, units: Iterable[KeptUnit]) -> None:
        tried: list[tuple[str, str, int, str, float]] = []

        def rows() -> Iterator[tuple[str, str, int, str | None, str | None]]:
            for u in units:
                tried.extend((u.document, u.key, n, *found) for n, found in enumerate(u.candidates))
                yield u.document, u.key, u.part, u.inferred, u.party

        self._connection.executemany(_PUT_UNIT, rows())
        self._connection.executemany(
            "INSERT INTO party_candidate (document, key, ordinal, party, score) VALUES (?, ?, ?, ?, ?)", tried
        )

    def _put_parties(self, parties: Iterable[KeptParty]) -> None:
        words: list[tuple[str, str, int]] = []

        def rows() -> Iterator[tuple[object, ...]]:
            for p in parties:
                words.extend((word, p.id, int(word in p.chief)) for word in p.words)
                yield p.id, p.kind, p.name, p.folded, p.mentions, p.documents, p.state, p.value

        self._connection.executemany(_PUT_PARTY, rows())
        self._connection.executemany(
            "INSERT INTO party_word (word, party, chief) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", words
        )

    def party(self, id: str) -> bytes | None:
        """A party by its id, encoded."""
        row = self._connection.execute("SELECT value FROM party WHERE id = ?", (id,)).fetchone()
        return None if row is None else bytes(row[0])

    def every_party(self) -> Iterator[tuple[str, bytes]]:
        """All parties by id, encoded."""
        with self._snapshot() as connection:
            yield from connection.execute("SELECT id, value FROM party ORDER BY id")

    def party_values(self, ids: Sequence[str]) -> dict[str, bytes]:
        """Parties by their ids, encoded."""
        return dict(self._among("SELECT id, value FROM party WHERE id IN ({})", ids))

    def find_parties(
        self, words: Sequence[str], *, kinds: Sequence[str] = (), offset: int = 0, limit: int = 50
    ) -> tuple[int, list[tuple[str, bytes]]]:
        """How many parties have names with words that begin so, and some of them.

        Those that are chiefly known by such a name come first, then those of most documents.
        """
        begins = "SELECT party FROM party_word WHERE word >= ? AND word < ?{}"
        bounds = [bound for word in words for bound in (word, word + "\U0010ffff")]
        any_name = " INTERSECT ".join(begins.format("") for _ in words)
        chief = " INTERSECT ".join(begins.format(" AND chief = 1") for _ in words)
        parts = [f"id IN ({any_name})"] if words else []
        parts += [f"kind IN ({marks(len(kinds))})"] if kinds else []
        where, values = " AND ".join(parts) or "1 = 1", (*bounds, *kinds)
        (total,) = self._connection.execute(f"SELECT COUNT(*) FROM party WHERE {where}", values).fetchone()  # noqa: S608
        first = f"id IN ({chief}) DESC, " if words else ""
        rows = self._connection.execute(
            f"SELECT id, value FROM party WHERE {where}"  # noqa: S608
            f" ORDER BY {first}documents DESC, mentions DESC, id LIMIT ? OFFSET ?",
            (*values, *bounds, limit, offset),
        )
        return int(total), [(row[0], row[1]) for row in rows]

    def acting_for(self, state: str) -> list[str]:
        """The ids of the parties that act for a state, those of most documents first."""
        query = "SELECT id FROM party WHERE state = ? ORDER BY documents DESC, id"
        return [row[0] for row in self._connection.execute(query, (state,))]

    def chief_parties(self, words: Sequence[str], limit: int) -> list[bytes]:
        """The parties that are chiefly known by names with all of some words, those of most documents first."""
        known = " INTERSECT ".join("SELECT party FROM party_word WHERE word = ? AND chief = 1" for _ in words)
        query = f"SELECT value FROM party WHERE id IN ({known}) ORDER BY documents DESC, mentions DESC, id LIMIT ?"  # noqa: S608
        return [row[0] for row in self._connection.execute(query, (*words, limit))] if words else []

    def row_parties(self, numbers: Sequence[str]) -> dict[str, dict[int, str]]:
        """The parties of some rows, by the row's id and place."""
        query = """SELECT r.id, u.place, u.party FROM ledger_row r JOIN ledger_unit u ON u.number = r.number
            WHERE u.party IS NOT NULL AND r.id IN ({}) ORDER BY r.number, u.place, u.key"""
        found: dict[str, dict[int, str]] = {}
        for id_, place, party in self._among(query, numbers):
            found.setdefault(id_, {}).setdefault(place, party)
        return found

    def party_words(self) -> list[str]:
        """All words of names of parties, to find one that is near to another."""
        return [row[0] for row in self._connection.execute("SELECT DISTINCT word FROM party_word ORDER BY word")]

    def found_parties(self, ids: Sequence[str]) -> dict[str, bytes]:
        """Parties as they were inferred, encoded."""
        return dict(self._among("SELECT id, value FROM party_found WHERE id IN ({})", ids))

    def units_of(self, party: str, *, inferred: bool = False, limit: int = -1, offset: int = 0) -> list[KeptUnit]:
        """The units of a party (as inferred, where that is asked), by document and key."""
        column = "inferred" if inferred else "party"
        query = f"""SELECT document, key, part, inferred, party FROM party_unit
            WHERE {column} = ? ORDER BY document, key LIMIT ? OFFSET ?"""  # noqa: S608
        return [KeptUnit(*row) for row in self._connection.execute(query, (party, limit, offset))]

    def documents_of(self, party: str, limit: int, offset: int) -> list[tuple[Unit, int]]:
        """The documents that name a party, each once with one of its units and what part it has, by date."""
        named = "SELECT document, MAX(part) AS part FROM party_unit WHERE party = ? GROUP BY document"
        unit = "SELECT MIN(key) FROM party_unit k WHERE k.party = ? AND k.document = f.document"
        query = f"""SELECT document, ({unit}), part FROM (SELECT u.document, u.part, d.first FROM ({named}) u
            CROSS JOIN party_document d INDEXED BY party_document_dates ON d.document = u.document
            ORDER BY d.first, u.document LIMIT ? OFFSET ?) f ORDER BY first, document"""  # noqa: S608
        rows = self._connection.execute(query, (party, party, limit, offset))
        return [(Unit(document, key), part) for document, key, part in rows]

    def document_units(self, document: str) -> list[KeptUnit]:
        """The units of a document, by key."""
        query = "SELECT document, key, part, inferred, party FROM party_unit WHERE document = ? ORDER BY key"
        return [KeptUnit(*row) for row in self._connection.execute(query, (document,))]

    def all_units(self) -> dict[tuple[str, str], str]:
        """The party of every unit that has one, as it stands, by document and key."""
        rows = self._connection.execute("SELECT document, key, party FROM party_unit WHERE party IS NOT NULL")
        return {(document, key): party for document, key, party in rows}

    def candidates(self, document: str) -> dict[str, list[tuple[str, float]]]:
        """The parties that the units of a document may be, the likeliest first, by the unit's key."""
        query = "SELECT key, party, score FROM party_candidate WHERE document = ? ORDER BY key, ordinal"
        found: dict[str, list[tuple[str, float]]] = {}
        for key, party, score in self._connection.execute(query, (document,)):
            found.setdefault(key, []).append((party, score))
        return found

    def units_without_rows(self) -> list[tuple[int, str, Table, bytes]]:
        """The rows of whose parties nothing is recorded: number, document, section and value."""
        query = """SELECT number, document, section, value FROM ledger_row
            WHERE number NOT IN (SELECT number FROM ledger_unit) ORDER BY number"""
        return [(row[0], row[1], Table(row[2]), row[3]) for row in self._connection.execute(query)]

    def put_row_units(self, units: Iterable[tuple[int, int, str]]) -> None:
        """Record the units of rows (number, place, key), inside `write`; their parties come with the next pass."""
        self._connection.executemany(
            "INSERT INTO ledger_unit (number, place, key, party) VALUES (?, ?, ?, NULL) ON CONFLICT DO NOTHING",
            units,
        )

    def maybe(self, party: str, limit: int) -> list[tuple[Unit, float]]:
        """The units without a party that may be this one, the likeliest first."""
        query = """SELECT c.document, c.key, c.score FROM party_candidate c
            JOIN party_unit u ON u.document = c.document AND u.key = c.key AND u.party IS NULL
            WHERE c.party = ? ORDER BY c.score DESC, c.document, c.key LIMIT ?"""
        return [(Unit(row[0], row[1]), row[2]) for row in self._connection.execute(query, (party, limit))]

    def units_among(self, party: str, units: Iterable[Unit]) -> set[Unit]:
        """Those of some units that are a party's, or were inferred to be."""
        query = "SELECT 1 FROM party_unit WHERE document = ? AND key = ? AND ? IN (party, inferred)"
        return {
            unit
            for unit in set(units)
            if self._connection.execute(query, (unit.document, unit.key, party)).fetchone() is not None
        }

    def inferred_party(self, unit: Unit) -> str | None:
        """The party that a unit was inferred to be."""
        query = "SELECT inferred FROM party_unit WHERE document = ? AND key = ?"
        row = self._connection.execute(query, (unit.document, unit.key)).fetchone()
        return None if row is None else row[0]

    def unit_party(self, unit: Unit) -> str | None:
        """The party of a unit as it stands."""
        query = "SELECT party FROM party_unit WHERE document = ? AND key = ?"
        row = self._connection.execute(query, (unit.document, unit.key)).fetchone()
        return None if row is None else row[0]

"""What readers have read, in the store: a row for each part of a document that was shown to one of them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from readout.model import ReadMark, ReadSum
from readout.store.database import Database

_PUT = """INSERT INTO read_part (reader, document, part, parts, first, last) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (reader, document, part) DO UPDATE SET parts = excluded.parts, last = excluded.last"""
_HERE = "document IN (SELECT id FROM document)"


class Shown(NamedTuple):
    """That a part of a document, of so many, was shown to a reader at a moment."""

    reader: str
    document: str
    part: int
    parts: int
    when: str


class Reads(Database):
    """The part of the store that keeps what was read."""

    def put_shown(self, shown: Iterable[Shown]) -> None:
        """Record what was shown, inside `keep`."""
        self._connection.executemany(_PUT, ((*one, one.when) for one in shown))

    def read_marks(self, reader: str, documents: Sequence[str]) -> dict[str, ReadMark]:
        """How far a reader has read some documents, by document; none for those never opened."""
        found: defaultdict[str, list[tuple[int, int, str, str]]] = defaultdict(list)
        query = """SELECT document, part, parts, first, last FROM read_part
            WHERE reader = ? AND document IN ({})"""
        for document, *rest in self._among(query, documents, reader):
            found[document].append((rest[0], rest[1], rest[2], rest[3]))
        return {document: _mark(document, found[document]) for document in documents if document in found}

    def read_last(self, reader: str, limit: int, offset: int = 0) -> list[ReadMark]:
        """How far a reader has read the documents that are here, the one opened last first."""
        query = f"""SELECT document FROM read_part WHERE reader = ? AND {_HERE} GROUP BY document
            ORDER BY MAX(last) DESC, document LIMIT ? OFFSET ?"""  # noqa: S608
        ids = [row[0] for row in self._connection.execute(query, (reader, limit, offset))]
        marks = self.read_marks(reader, ids)
        return [marks[id_] for id_ in ids]

    def read_sum(self, reader: str) -> ReadSum:
        """What a reader has read in all of the documents that are here."""
        query = f"""SELECT COUNT(*), COALESCE(SUM(CASE WHEN seen >= parts THEN 1 ELSE 0 END), 0),
            MIN(first), MAX(last) FROM (SELECT COUNT(*) AS seen, MAX(parts) AS parts, MIN(first) AS first,
            MAX(last) AS last FROM read_part WHERE reader = ? AND {_HERE} GROUP BY document) AS each_one"""  # noqa: S608
        return ReadSum(*self._connection.execute(query, (reader,)).fetchone())

    def read_by(self, reader: str | None) -> frozenset[str]:
        """The originals of the documents that a reader has opened, or (None) that anybody has."""
        query = """SELECT DISTINCT COALESCE(d.duplicate_of, d.id) FROM read_part r
            JOIN document d ON d.id = r.document"""
        if reader is None:
            return frozenset(row[0] for row in self._connection.execute(query))
        found = self._connection.execute(f"{query} WHERE LOWER(reader) = ?", (reader.lower(),))
        return frozenset(row[0] for row in found)

    def drop_read(self, reader: str, document: str | None = None) -> int:
        """Forget what a reader has read, or of one document alone, inside `keep`; how many parts."""
        query = "DELETE FROM read_part WHERE reader = ?"
        if document is None:
            return self._connection.execute(query, (reader,)).rowcount
        return self._connection.execute(f"{query} AND document = ?", (reader, document)).rowcount

    def desk_strays(self) -> list[str]:
        """The documents that reviews or reads name and that are not here any more."""
        query = """SELECT document FROM review WHERE document NOT IN (SELECT id FROM document)
            UNION SELECT document FROM read_part WHERE document NOT IN (SELECT id FROM document) ORDER BY 1"""
        return [row[0] for row in self._connection.execute(query)]

    def move_desk(self, moves: Sequence[tuple[str, str]]) -> None:
        """Let reviews and reads follow documents (old id, new id), inside `keep`."""
        connection = self._connection
        connection.executemany("UPDATE review SET document = ? WHERE document = ?", ((n, o) for o, n in moves))
        for old, new in moves:
            connection.execute(
                "DELETE FROM read_part WHERE document = ? AND EXISTS (SELECT 1 FROM read_part r"
                " WHERE r.reader = read_part.reader AND r.part = read_part.part AND r.document = ?)",
                (old, new),
            )
            connection.execute("UPDATE read_part SET document = ? WHERE document = ?", (new, old))


def _mark(document: str, rows: list[tuple[int, int, str, str]]) -> ReadMark:
    """The parts as the document is cut now: what was shown of an earlier, longer cut does not count."""
    at, of = max((last, part, parts) for part, parts, _, last in rows)[1:]
    seen = tuple(sorted({part for part, *_ in rows if part <= of}))
    return ReadMark(document, seen, of, at, min(r[2] for r in rows), max(r[3] for r in rows))

"""Source files in the store: places in the pile, the bytes that lie there, and what became of them.

Two tables: a `place` is a path, a `content` is bytes. Bytes are read once, as the file at their first place (least
depth, then path); at every other place they are a duplicate. That is computed from the rows, never remembered, so
no interruption can leave it wrong.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec

from readout.model import MEMBER, Outcome, SourceFile
from readout.store.database import SETTLED, Database
from readout.store.values import KnownPlace, MemberRow, OutsideRow, Place, Tally, Waiting

_COLUMNS = """place.path, place.id, place.size, place.container, place.modified, place.outside,
    place.outcome, place.reason, content.path, content.media_type, content.outcome, content.reason"""
_FILE = f"SELECT {_COLUMNS} FROM place LEFT JOIN content ON content.id = place.id"  # noqa: S608
FILE_WITH_TEXT = f"""SELECT {_COLUMNS}, text.text FROM content
    JOIN place ON place.path = content.path JOIN text ON text.file = content.id"""  # noqa: S608
_OUTCOME = """CASE WHEN place.outcome IS NOT NULL THEN place.outcome
    WHEN content.path = place.path THEN content.outcome ELSE 'duplicate' END"""
_FIRST = "FROM place WHERE place.id = content.id AND place.outcome IS NULL ORDER BY depth, path LIMIT 1"
_OUTSIDE = msgspec.msgpack.Decoder(dict[str, tuple[str, ...]])
_KEYS = msgspec.msgpack.Decoder(tuple[str, ...])
_ENCODE = msgspec.msgpack.Encoder().encode

_PUT_PLACE = """INSERT INTO place (path, id, size, stamp, modified, root, container, top, depth, outcome, reason)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (path) DO UPDATE SET id = excluded.id,
    size = excluded.size, stamp = excluded.stamp, modified = excluded.modified, root = excluded.root,
    container = excluded.container, top = excluded.top, depth = excluded.depth, outcome = excluded.outcome,
    reason = excluded.reason, gone = 0"""


def file_of(row: Sequence[Any]) -> SourceFile:
    """The source file in a row of the columns above."""
    path, id_, size, container, modified, outside, decided, why, first, media_type, outcome, reason, *_ = row
    if decided is None and first != path:
        decided, why = Outcome.DUPLICATE, f"Same bytes as {first}."
    elif decided is None:
        decided, why = outcome, reason
    return SourceFile(
        id=id_,
        path=path,
        size=size,
        media_type=media_type or "",
        container=container,
        outcome=None if decided is None else Outcome(decided),
        reason=why,
        modified=modified,
        outside=None if outside is None else _OUTSIDE.decode(outside),
    )


class Files(Database):
    """The part of the store that keeps source files."""

    def files(self, outcome: Outcome | None = None, *, first: bool | None = None) -> Iterator[SourceFile]:
        """Source files by path: all, those of one outcome, those at (or not at) the first place of read bytes."""
        where = "" if first is None else f"WHERE COALESCE(content.path = place.path, FALSE) = {first}"
        with self._snapshot() as connection:
            for row in connection.execute(f"{_FILE} {where} ORDER BY place.path"):
                file = file_of(row)
                if outcome is None or file.outcome is outcome:
                    yield file

    def file(self, path: str) -> SourceFile | None:
        """The source file at a place."""
        row = self._connection.execute(f"{_FILE} WHERE place.path = ?", (path,)).fetchone()
        return None if row is None else file_of(row)

    def primary(self, id: str) -> SourceFile | None:
        """The source file that these bytes were read as: the one at their first place."""
        query = f"{_FILE} WHERE content.id = ? AND content.path = place.path"
        row = self._connection.execute(query, (id,)).fetchone()
        return None if row is None else file_of(row)

    def members(self, container: str) -> list[SourceFile]:
        """The source files that came out of one, by path."""
        query = f"{_FILE} WHERE place.container = ? ORDER BY place.path"
        return [file_of(row) for row in self._connection.execute(query, (container,))]

    def places_of(self, id: str) -> list[SourceFile]:
        """The source files at every place of these bytes, the first one first."""
        query = f"{_FILE} WHERE place.id = ? ORDER BY place.depth, place.path"
        return [file_of(row) for row in self._connection.execute(query, (id,))]

    def page_of_files(
        self, outcome: Outcome | None, offset: int, limit: int
    ) -> list[tuple[SourceFile, str | None]]:
        """A stretch of the files, or of those of one outcome, by path, each with its outermost document's id."""
        where = "" if outcome is None else f"WHERE {_OUTCOME} = ?"
        query = f"""SELECT {_COLUMNS}, document.id FROM place LEFT JOIN content ON content.id = place.id
            LEFT JOIN document ON document.file = place.id AND document.ordinal = 0 {where}
            ORDER BY place.path LIMIT ? OFFSET ?"""  # noqa: S608
        values = (limit, offset) if outcome is None else (outcome, limit, offset)
        return [(file_of(row), row[-1]) for row in self._connection.execute(query, values)]

    def tallies(self) -> list[Tally]:
        """Files and bytes by outcome, apart for those of the pile and those inside them."""
        query = f"""SELECT {_OUTCOME}, place.depth > 0, COUNT(*), SUM(place.size)
            FROM place LEFT JOIN content ON content.id = place.id GROUP BY 1, 2 ORDER BY 2, 1"""  # noqa: S608
        return [
            Tally(None if row[0] is None else Outcome(row[0]), bool(row[1]), row[2], row[3] or 0)
            for row in self._connection.execute(query)
        ]

    def gone(self) -> int:
        """How many files are no longer where they were found."""
        row = self._connection.execute("SELECT COUNT(*) FROM place WHERE gone = 1").fetchone()
        return int(row[0])

    def roots(self) -> dict[str, str]:
        """The folders and files that were added: where they lie on disk, and the name they have in paths."""
        return dict(self._connection.execute("SELECT location, name FROM root ORDER BY name"))

    def add_root(self, location: str, name: str) -> None:
        """Record a folder or file that is added, inside `write`."""
        self._connection.execute("INSERT INTO root (name, location) VALUES (?, ?)", (name, location))

    def known_places(self, root: str, under: str) -> Iterator[KnownPlace]:
        """What is recorded of the files of a root at or below a path, by path, as it is at the start."""
        query = """SELECT path, id, size, stamp, outcome, gone FROM place
            WHERE root = ? AND depth = 0 AND (path = ? OR (path >= ? AND path < ?)) ORDER BY path"""
        with self._snapshot() as connection:
            for row in connection.execute(query, (root, under, f"{under}/", f"{under}0")):
                outcome = None if row[4] is None else Outcome(row[4])
                yield KnownPlace(row[0], row[1], row[2], row[3], outcome, bool(row[5]))

    def contents(self) -> Iterator[tuple[str, int]]:
        """The id and size of all bytes whose originals are kept, by id."""
        with self._snapshot() as connection:
            yield from connection.execute("SELECT id, size FROM content ORDER BY id")

    def put_places(self, places: Iterable[Place]) -> None:
        """Record places, new or changed, inside `write`; bytes not known yet then wait to be read."""
        rows = [
            (p.path, p.id, p.size, p.stamp, p.modified, p.root, p.container, p.top, p.depth, p.outcome, p.reason)
            for p in places
        ]
        changed: set[str] = set()
        for row in rows:
            found = self._connection.execute("SELECT id FROM place WHERE path = ?", (row[0],)).fetchone()
            if found is not None:
                changed.add(found[0])
        self._connection.executemany(_PUT_PLACE, rows)
        kept = [(row[1], row[2]) for row in rows if row[9] is None]
        self._connection.executemany(
            "INSERT INTO content (id, size) VALUES (?, ?) ON CONFLICT (id) DO NOTHING", kept
        )
        self._settle_first(changed | {id_ for id_, _ in kept})
        self.set_stale(SETTLED)

    def mark_gone(self, paths: Iterable[str]) -> None:
        """Record that files are no longer where they were found, inside `write`; what they held is kept."""
        self._connection.executemany("UPDATE place SET gone = 1 WHERE path = ?", ((path,) for path in paths))

    def mark_back(self, paths: Iterable[str]) -> None:
        """Record that files once gone are there again as they were, inside `write`."""
        self._connection.executemany("UPDATE place SET gone = 0 WHERE path = ?", ((path,) for path in paths))

    def _settle_first(self, ids: Iterable[str]) -> None:
        """Work out the first place of some bytes; what has no place left is forgotten but for its original."""
        keys = [(id_,) for id_ in sorted(ids)]
        self._connection.executemany(
            f"UPDATE content SET path = (SELECT path {_FIRST}),"  # noqa: S608
            f" depth = COALESCE((SELECT depth {_FIRST}), 0) WHERE id = ?",
            keys,
        )
        for (id_,) in keys:
            lost = self._connection.execute("SELECT 1 FROM content WHERE id = ? AND path IS NULL", (id_,))
            if lost.fetchone() is not None:
                self._forget(id_)

    def _forget(self, id: str) -> None:
        """Drop what was read out of bytes that lie at no place any more."""
        self._drop_documents(id)
        self._connection.execute("DELETE FROM member WHERE container = ?", (id,))
        self._connection.execute(
            "UPDATE content SET outcome = NULL, reason = NULL, read_as = NULL, listed_as = NULL WHERE id = ?",
            (id,),
        )
        self._drop_listed(id)

    def _drop_listed(self, container: str) -> None:
        """Take away the places inside a container, so that they can be listed anew under another path."""
        ids = {
            row[0] for row in self._connection.execute("SELECT id FROM place WHERE container = ?", (container,))
        }
        self._connection.execute("DELETE FROM place WHERE container = ?", (container,))
        self._settle_first(ids)

    def _drop_documents(self, file: str) -> None:
        raise NotImplementedError

    def waiting(self, depth: int, *, retry: bool = False) -> Iterator[Waiting]:
        """The bytes at a depth of containers that are to be read, by path, as it is at the start.

        Those that were never read, those read under another name than that of their first place now, and with
        `retry` those that failed or were read in part.
        """
        query = """SELECT content.id, content.path, content.size, place.modified, content.outcome, content.read_as
            FROM content JOIN place ON place.path = content.path WHERE content.depth = ? ORDER BY content.path"""
        again = {Outcome.FAILED, Outcome.PARTLY_READ} if retry else set()
        with self._snapshot() as connection:
            for id_, path, size, modified, outcome, read_as in connection.execute(query, (depth,)):
                if outcome is None or read_as != last_name(path) or outcome in again:
                    yield Waiting(id_, path, size, depth, modified, outcome is not None)

    def deepest(self) -> int:
        """How many containers are around the deepest file."""
        return int(self._connection.execute("SELECT COALESCE(MAX(depth), 0) FROM place").fetchone()[0])

    def unlisted(self, depth: int) -> list[tuple[str, str, str]]:
        """Containers at a depth whose members are not listed under their first place: id, path, outermost path."""
        query = """SELECT content.id, content.path, COALESCE(place.top, place.path) FROM content
            JOIN place ON place.path = content.path WHERE content.depth = ?
            AND (content.listed_as IS NULL OR content.listed_as <> content.path)
            AND EXISTS (SELECT 1 FROM member WHERE member.container = content.id) ORDER BY content.path"""
        return [(row[0], row[1], row[2]) for row in self._connection.execute(query, (depth,))]

    def member_rows(self, container: str) -> list[MemberRow]:
        """What was found inside a container, in its order."""
        query = """SELECT name, id, size, modified, outcome, reason FROM member
            WHERE container = ? ORDER BY ordinal"""
        return [
            MemberRow(row[0], row[1], row[2], row[3], None if row[4] is None else Outcome(row[4]), row[5])
            for row in self._connection.execute(query, (container,))
        ]

    def list_members(self, container: str, path: str, places: Iterable[Place]) -> None:
        """Record the places inside a container that lies at `path`, inside `write`, in place of earlier ones."""
        self._drop_listed(container)
        self.put_places(places)
        self._connection.execute("UPDATE content SET listed_as = ? WHERE id = ?", (path, container))

    def inside_top(self, top: str) -> tuple[int, int]:
        """How many files came out of an outermost file, at any depth, and their size together in bytes."""
        query = "SELECT COUNT(*), COALESCE(SUM(size), 0) FROM place WHERE top = ?"
        row = self._connection.execute(query, (top,)).fetchone()
        return int(row[0]), int(row[1])

    def outside_rows(self) -> Iterator[OutsideRow]:
        """What load files say, by file and row."""
        with self._snapshot() as connection:
            query = "SELECT source, number, keys, fields FROM outside ORDER BY source, number"
            for source, number, keys, fields in connection.execute(query):
                yield OutsideRow(source, number, _KEYS.decode(keys), _OUTSIDE.decode(fields))

    def put_outside_rows(self, source: str, rows: Iterable[OutsideRow]) -> None:
        """Keep the rows of a load file, inside `write`, in place of those that it had before."""
        self._connection.execute("DELETE FROM outside WHERE source = ?", (source,))
        self._connection.executemany(
            "INSERT INTO outside (source, number, keys, fields) VALUES (?, ?, ?, ?)",
            ((source, row.number, _ENCODE(row.keys), _ENCODE(row.values)) for row in rows),
        )
        self.set_stale(SETTLED)

    def put_outside(self, found: Iterable[tuple[str, dict[str, tuple[str, ...]]]]) -> None:
        """Record what load files say of places (path, fields), inside `write`."""
        self._connection.executemany(
            "UPDATE place SET outside = ? WHERE path = ?", ((_ENCODE(fields), path) for path, fields in found)
        )


def last_name(path: str) -> str:
    """The file's own name, without the folders and containers before it."""
    return path.rsplit(MEMBER, 1)[-1].rsplit("/", 1)[-1]

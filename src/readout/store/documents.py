"""Documents in the store: the text of each file once, its documents as spans of it, layouts, derived values."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import msgspec

from readout.model import Document, PageLayout, SourceFile
from readout.store.database import EXTRACTED, INDEXED, RESOLVED, SETTLED
from readout.store.entries import Entries
from readout.store.files import FILE_WITH_TEXT, Files, file_of
from readout.store.judgements import Judgements
from readout.store.ledgers import Ledgers
from readout.store.lists import Lists
from readout.store.notes import Notes
from readout.store.parties import Parties
from readout.store.party_judgements import PartyJudgements
from readout.store.reads import Reads
from readout.store.reviews import Reviews
from readout.store.searches import Searches
from readout.store.values import Conflict, FileReading, Relation, Settled

_DECODER = msgspec.msgpack.Decoder(Document)
_ENCODE = msgspec.msgpack.Encoder().encode
_COLUMNS = "start, length, duplicate_of, thread"
_DETAILS = f"SELECT {_COLUMNS}, COALESCE(settled, details) FROM document"  # noqa: S608


def _document(
    text: str, start: int, length: int, duplicate_of: str | None, thread: str | None, details: bytes
) -> Document:
    """A document from its row and the text of its file (empty: without its text)."""
    document = _DECODER.decode(details)
    # Nobody else has seen this one yet, so it may be completed in place: a copy costs more than the decoding.
    object.__setattr__(document, "text", text[start : start + length])
    object.__setattr__(document, "duplicate_of", duplicate_of)
    object.__setattr__(document, "thread", thread)
    return document


class Documents(Files):
    """The part of the store that keeps documents.

    A document is kept as it was read (`details`) and, where the pass over the whole pile changed it, as it stands
    after that (`settled`), so that the pass can always be made anew.
    """

    def documents(self) -> Iterator[Document]:
        """All documents by (path, ordinal), one file's text in memory at a time."""
        for _, documents in self.read_files():
            yield from documents

    def read_files(self, *, as_read: bool = False) -> Iterator[tuple[SourceFile, tuple[Document, ...]]]:
        """Every file that gave documents, by path, with these in reading order; `as_read`: nothing derived."""
        columns = "start, length, NULL, NULL, details" if as_read else f"{_COLUMNS}, COALESCE(settled, details)"
        inner = f"SELECT {columns} FROM document WHERE file = ? ORDER BY ordinal"  # noqa: S608
        query = f"""{FILE_WITH_TEXT} WHERE place.path = content.path ORDER BY content.path"""
        with self._snapshot() as connection:
            for *row, raw in connection.execute(query):
                text = str(raw, "utf-8")
                found = connection.execute(inner, (row[1],)).fetchall()
                yield file_of(row), tuple(_document(text, *columns) for columns in found)

    def document(self, id: str) -> Document | None:
        """One document."""
        row = self._connection.execute("SELECT file FROM document WHERE id = ?", (id,)).fetchone()
        if row is None:
            return None
        found = self._with_text(row[0], f"{_DETAILS} WHERE id = ?", (id,))
        return found[0] if found else None

    def texts(self, ids: Sequence[str]) -> dict[str, str]:
        """The texts of some documents by their ids, those that there are."""
        query = """SELECT document.file, document.id, start, length FROM document WHERE id IN ({}) ORDER BY file"""
        spans: dict[str, list[tuple[str, int, int]]] = {}
        for file, *span in self._among(query, ids):
            spans.setdefault(file, []).append((span[0], span[1], span[2]))
        found: dict[str, str] = {}
        for file, raw in self._among("SELECT file, text FROM text WHERE file IN ({})", list(spans)):
            text = str(raw, "utf-8")
            found |= {id_: text[start : start + length] for id_, start, length in spans[file]}
        return found

    def file_documents(self, file: str) -> tuple[Document, ...]:
        """The documents of a file, in reading order, the outermost first."""
        return self._with_text(file, f"{_DETAILS} WHERE file = ? ORDER BY ordinal", (file,))

    def children(self, id: str) -> tuple[Document, ...]:
        """The documents directly inside one, in reading order."""
        row = self._connection.execute("SELECT file FROM document WHERE id = ?", (id,)).fetchone()
        return (
            () if row is None else self._with_text(row[0], f"{_DETAILS} WHERE parent = ? ORDER BY ordinal", (id,))
        )

    def _with_text(self, file: str, query: str, values: tuple[str, ...]) -> tuple[Document, ...]:
        row = self._connection.execute("SELECT text FROM text WHERE file = ?", (file,)).fetchone()
        text = "" if row is None else str(row[0], "utf-8")
        rows = self._connection.execute(query, values).fetchall()
        return tuple(_document(text, *row) for row in rows)

    def outlines(self, ids: Iterable[str]) -> list[tuple[Document, str]]:
        """Documents without their texts, each with its file's path, in the order asked for."""
        found = (self._outlines("document.id = ?", id_) for id_ in ids)
        return [outline for outlines in found for outline in outlines]

    def copies_of(self, id: str) -> list[tuple[Document, str, float]]:
        """The documents that are copies of one, without their texts, with paths and likeness, the likest first."""
        query = "SELECT id, similarity FROM document WHERE duplicate_of = ? ORDER BY similarity DESC, id"
        likeness = {row[0]: row[1] or 0.0 for row in self._connection.execute(query, (id,))}
        return [(document, path, likeness[document.id]) for document, path in self.outlines(likeness)]

    def lost_originals(self) -> list[str]:
        """The documents recorded as copies of one that is not there."""
        query = """SELECT id FROM document WHERE duplicate_of IS NOT NULL
            AND duplicate_of NOT IN (SELECT id FROM document) ORDER BY id"""
        return [row[0] for row in self._connection.execute(query)]

    def similarity(self, id: str) -> float:
        """How like a document is to the one of which it is a copy, 0 to 1."""
        row = self._connection.execute("SELECT similarity FROM document WHERE id = ?", (id,)).fetchone()
        return float(row[0] or 0.0) if row else 0.0

    def thread(self, thread: str) -> list[tuple[Document, str]]:
        """The documents of a thread, without their texts, with paths, by date and id; copies are left out."""
        found = self._outlines("thread = ? AND duplicate_of IS NULL", thread)
        return sorted(found, key=lambda pair: (pair[0].date or "", pair[0].id))

    def thread_with_copies(self, thread: str) -> list[tuple[Document, str]]:
        """The documents of a thread with the copies among them, without their texts, with paths."""
        return self._outlines("thread = ?", thread)

    def series(self, key: str) -> list[tuple[Document, str]]:
        """The documents with a key of a numbered series, without their texts, originals first."""
        return self._outlines("series = ?", key)

    def file_outlines(self, file: str) -> list[tuple[Document, str]]:
        """The documents of a file, in reading order, without their texts."""
        return self._outlines("document.file = ?", file)

    def _outlines(self, condition: str, value: str) -> list[tuple[Document, str]]:
        query = f"""SELECT content.path, {_COLUMNS}, COALESCE(settled, details) FROM document
            JOIN content ON content.id = document.file WHERE {condition}
            ORDER BY duplicate_of IS NOT NULL, content.path, ordinal"""  # noqa: S608
        rows = self._connection.execute(query, (value,))
        return [(_document("", *columns), path) for path, *columns in rows]

    def owner(self, id: str) -> str | None:
        """The file that a document belongs to."""
        row = self._connection.execute("SELECT file FROM document WHERE id = ?", (id,)).fetchone()
        return None if row is None else str(row[0])

    def outermost(self, file: str) -> str | None:
        """The id of a file's outermost document."""
        query = "SELECT id FROM document WHERE file = ? AND ordinal = 0"
        row = self._connection.execute(query, (file,)).fetchone()
        return None if row is None else str(row[0])

    def neighbours(self, path: str) -> tuple[str | None, str | None]:
        """The ids of the outermost documents of the files before and after a path."""
        query = """SELECT document.id FROM content JOIN document ON document.file = content.id AND ordinal = 0
            WHERE content.path {} ? ORDER BY content.path {} LIMIT 1"""
        before = self._connection.execute(query.format("<", "DESC"), (path,)).fetchone()
        after = self._connection.execute(query.format(">", "ASC"), (path,)).fetchone()
        return (before[0] if before else None, after[0] if after else None)

    def document_count(self) -> int:
        """How many documents there are."""
        return int(self._connection.execute("SELECT COUNT(*) FROM document").fetchone()[0])

    def layouts(self, file: str) -> tuple[PageLayout, ...]:
        """Where the words of a file's pages stand, by page number."""
        query = "SELECT number, width, height, words, scanned FROM layout WHERE file = ? ORDER BY number"
        return tuple(
            PageLayout(row[0], row[1], row[2], row[3], bool(row[4]))
            for row in self._connection.execute(query, (file,))
        )

    def put_readings(self, readings: Sequence[FileReading]) -> None:
        """Record what was read out of files, inside `write`, in place of any earlier reading of them."""
        connection = self._connection
        for read in readings:
            if read.again:
                self._drop_reading(read.file, keep_listed=bool(read.members))
        connection.executemany(
            "INSERT INTO text (file, text) VALUES (?, ?)",
            ((r.file, r.reading.documents[0].text.encode()) for r in readings if r.reading.documents),
        )
        connection.executemany(
            "INSERT INTO document (id, file, ordinal, parent, start, length, details)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                (d.id, r.file, d.ordinal, d.parent, d.start, len(d.text), _ENCODE(replace(d, text="")))
                for r in readings
                for d in r.reading.documents
            ),
        )
        connection.executemany(
            "INSERT INTO layout (file, number, width, height, words, scanned) VALUES (?, ?, ?, ?, ?, ?)",
            (
                (r.file, x.number, x.width, x.height, x.words, int(x.scanned))
                for r in readings
                for x in r.reading.layouts
            ),
        )
        connection.executemany(
            "INSERT INTO member (container, ordinal, name, id, size, modified, outcome, reason)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (r.file, ordinal, m.name, m.id, m.size, m.modified, m.outcome, m.reason)
                for r in readings
                for ordinal, m in enumerate(r.members)
            ),
        )
        connection.executemany(
            "UPDATE content SET media_type = ?, outcome = ?, reason = ?, needs = ?, read_as = ?, listed_as = NULL"
            " WHERE id = ?",
            (
                (x.media_type, x.outcome, x.reason, " ".join(x.needs), r.name, r.file)
                for r in readings
                for x in (r.reading,)
            ),
        )
        self.set_stale(SETTLED)

    def _drop_reading(self, file: str, *, keep_listed: bool) -> None:
        self._drop_documents(file)
        self._connection.execute("DELETE FROM member WHERE container = ?", (file,))
        if not keep_listed:
            self._drop_listed(file)

    def _drop_documents(self, file: str) -> None:
        for table in ("text", "layout", "document"):
            self._connection.execute(f"DELETE FROM {table} WHERE file = ?", (file,))  # noqa: S608

    def settle(self, settled: Iterable[Settled]) -> None:
        """Record documents as they stand after the pass over the pile, inside `write`; texts are left alone."""
        self.set_stale(SETTLED, False)
        self.set_stale(INDEXED)
        self.set_stale(EXTRACTED)
        self.set_stale(RESOLVED)
        self._connection.executemany(
            "UPDATE document SET settled = ?, series = ? WHERE id = ?",
            ((_ENCODE(replace(s.document, text="")), s.series, s.document.id) for s in settled),
        )

    def relate(self, relations: Iterable[Relation]) -> None:
        """Record which documents are copies of which, and which belong to a thread, inside `write`."""
        self._connection.executemany(
            "UPDATE document SET duplicate_of = ?, similarity = ?, thread = ? WHERE id = ?",
            ((r.original, r.similarity, r.thread, r.document) for r in relations),
        )

    def unsettle(self) -> None:
        """Forget all derived values, inside `write`."""
        self._connection.execute(
            "UPDATE document SET settled = NULL, duplicate_of = NULL, similarity = NULL, thread = NULL,"
            " series = NULL WHERE settled IS NOT NULL OR duplicate_of IS NOT NULL OR thread IS NOT NULL"
        )
        self._connection.execute("DELETE FROM conflict")
        self._connection.execute("UPDATE place SET outside = NULL WHERE outside IS NOT NULL")

    def conflicts(self, document: str | None = None) -> list[Conflict]:
        """Where documents, or one, and the load files do not agree, by document and field."""
        query = "SELECT document, field, said, outside FROM conflict"
        if document is None:
            rows = self._connection.execute(f"{query} ORDER BY document, field")
        else:
            rows = self._connection.execute(f"{query} WHERE document = ? ORDER BY field", (document,))
        return [Conflict(*row) for row in rows]

    def put_conflicts(self, conflicts: Iterable[Conflict]) -> None:
        """Record disagreements between documents and load files, inside `write`."""
        self._connection.executemany(
            "INSERT INTO conflict (document, field, said, outside) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (document, field) DO UPDATE SET said = excluded.said, outside = excluded.outside",
            ((c.document, c.field, c.said, c.outside) for c in conflicts),
        )

    def indexed(self) -> dict[str, bytes]:
        """What the search index is known to hold: document ids and the fingerprint of what was put there."""
        return dict(self._connection.execute("SELECT document, fingerprint FROM indexed"))

    def gone_from_indexed(self) -> list[str]:
        """What the search index holds, or may hold, and the store does not."""
        query = "SELECT document FROM indexed WHERE document NOT IN (SELECT id FROM document) ORDER BY document"
        return [row[0] for row in self._connection.execute(query)]

    def put_indexed(self, fingerprints: Iterable[tuple[str, bytes]]) -> None:
        """Record what the search index holds (empty fingerprint: about to change), inside `write`."""
        self._connection.executemany(
            "INSERT INTO indexed (document, fingerprint) VALUES (?, ?)"
            " ON CONFLICT (document) DO UPDATE SET fingerprint = excluded.fingerprint",
            fingerprints,
        )

    def drop_indexed(self, documents: Iterable[str]) -> None:
        """Record that the search index no longer holds some documents, inside `write`."""
        self._connection.executemany("DELETE FROM indexed WHERE document = ?", ((id_,) for id_ in documents))


class Store(
    Documents, Ledgers, Judgements, Parties, PartyJudgements, Entries, Notes, Lists, Reviews, Searches, Reads
):
    """A collection's database: files, documents, what the index holds of them, ledgers, parties, judgements,
    and what readers keep: notes, tags, lists, reviews, searches, and what they have read."""

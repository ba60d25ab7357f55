"""Documents in the store: the text of each file once, its documents as spans of it, layouts, derived values."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

import msgspec

from readout.model import Document, PageLayout, Reading, SourceFile
from readout.store.database import INDEXED, SETTLED
from readout.store.files import FILE_WITH_TEXT, Files, file_of
from readout.store.values import Conflict, MemberRow

_DECODER = msgspec.msgpack.Decoder(Document)
_ENCODE = msgspec.msgpack.Encoder().encode
_DETAILS = "SELECT start, length, COALESCE(settled, details) FROM document"


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
        column = "details" if as_read else "COALESCE(settled, details)"
        inner = f"SELECT start, length, {column} FROM document WHERE file = ? ORDER BY ordinal"  # noqa: S608
        query = f"""{FILE_WITH_TEXT} WHERE place.path = content.path ORDER BY content.path"""
        with self._snapshot() as connection:
            for *row, raw in connection.execute(query):
                text = str(raw, "utf-8")
                yield (
                    file_of(row),
                    tuple(
                        replace(_DECODER.decode(details), text=text[start : start + length])
                        for start, length, details in connection.execute(inner, (row[1],)).fetchall()
                    ),
                )

    def document(self, id: str) -> Document | None:
        """One document."""
        row = self._connection.execute("SELECT file FROM document WHERE id = ?", (id,)).fetchone()
        if row is None:
            return None
        found = self._with_text(row[0], f"{_DETAILS} WHERE id = ?", (id,))
        return found[0] if found else None

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
        return tuple(
            replace(_DECODER.decode(details), text=text[start : start + length]) for start, length, details in rows
        )

    def copies_of(self, id: str) -> tuple[Document, ...]:
        """The documents that are copies of one, without their texts, by id."""
        return self._outlines("duplicate_of = ? ORDER BY id", id)

    def thread(self, thread: str) -> tuple[Document, ...]:
        """The documents of a thread, without their texts, by date and id."""
        found = self._outlines("thread = ? ORDER BY id", thread)
        return tuple(sorted(found, key=lambda document: (document.date or "", document.id)))

    def outline(self, id: str) -> Document | None:
        """One document without its text: its card."""
        found = self._outlines("id = ?", id)
        return found[0] if found else None

    def _outlines(self, condition: str, value: str) -> tuple[Document, ...]:
        rows = self._connection.execute(f"{_DETAILS} WHERE {condition}", (value,)).fetchall()
        return tuple(_DECODER.decode(row[2]) for row in rows)

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

    def put_reading(self, file: str, name: str, reading: Reading, members: Iterable[MemberRow]) -> None:
        """Record what was read out of a file under a name, inside `write`, in place of any earlier reading."""
        connection = self._connection
        rows = list(members)
        self._drop_documents(file)
        if not rows:
            self._drop_listed(file)
        if reading.documents:
            text = reading.documents[0].text.encode()
            connection.execute("INSERT INTO text (file, text) VALUES (?, ?)", (file, text))
        connection.executemany(
            "INSERT INTO document (id, file, ordinal, parent, start, length, details)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                (d.id, file, d.ordinal, d.parent, d.start, len(d.text), _ENCODE(replace(d, text="")))
                for d in reading.documents
            ),
        )
        connection.executemany(
            "INSERT INTO layout (file, number, width, height, words, scanned) VALUES (?, ?, ?, ?, ?, ?)",
            ((file, x.number, x.width, x.height, x.words, int(x.scanned)) for x in reading.layouts),
        )
        connection.execute("DELETE FROM member WHERE container = ?", (file,))
        connection.executemany(
            "INSERT INTO member (container, ordinal, name, id, size, modified, outcome, reason)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (file, ordinal, m.name, m.id, m.size, m.modified, m.outcome, m.reason)
                for ordinal, m in enumerate(rows)
            ),
        )
        connection.execute(
            "UPDATE content SET media_type = ?, outcome = ?, reason = ?, needs = ?, read_as = ?, listed_as = NULL"
            " WHERE id = ?",
            (reading.media_type, reading.outcome, reading.reason, " ".join(reading.needs), name, file),
        )
        self.set_stale(SETTLED)

    def _drop_documents(self, file: str) -> None:
        for table in ("text", "layout", "document"):
            self._connection.execute(f"DELETE FROM {table} WHERE file = ?", (file,))  # noqa: S608

    def settle(self, documents: Iterable[Document]) -> None:
        """Record documents as they stand after the pass over the pile, inside `write`; texts are left alone."""
        self.set_stale(SETTLED, False)
        self.set_stale(INDEXED)
        self._connection.executemany(
            "UPDATE document SET settled = ?, duplicate_of = ?, thread = ? WHERE id = ?",
            ((_ENCODE(replace(d, text="")), d.duplicate_of, d.thread, d.id) for d in documents),
        )

    def unsettle(self) -> None:
        """Forget all derived values, inside `write`."""
        self._connection.execute("UPDATE document SET settled = NULL, duplicate_of = NULL, thread = NULL")
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


class Store(Documents):
    """A collection's database: source files, documents, and what the search index holds of them."""

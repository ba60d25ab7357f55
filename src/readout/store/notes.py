"""Notes and tags in the store: kept apart from all that is derived; what was said before is kept as history."""

import msgspec

from readout.model import Anchor, Meaning, Note, NoteChange, NoteChangeKind, NoteQuery, Spot, TagCount, Tagging
from readout.store.anchors import ANCHOR_COLUMNS, Anchors, anchor_of_row

_TAGS = msgspec.json.Decoder(tuple[str, ...]).decode
_ENCODE = msgspec.json.Encoder().encode
_NOTE = f"""SELECT note.id, meaning, text, tags, who, made, changed, changed_by, removed, {ANCHOR_COLUMNS}
    FROM note JOIN anchor ON anchor.owner = note.id"""  # noqa: S608
_TAGGED = f"""SELECT document_tag.id, tag, who, made, {ANCHOR_COLUMNS}
    FROM document_tag JOIN anchor ON anchor.owner = document_tag.id"""  # noqa: S608
_CHANGE = "SELECT number, note, kind, who, made, meaning, text, tags FROM note_change"


class Notes(Anchors):
    """The part of the store that keeps notes on passages and tags on documents."""

    def note(self, id: str) -> Note | None:
        """One note, a removed one too."""
        row = self._connection.execute(f"{_NOTE} WHERE note.id = ?", (id,)).fetchone()
        return None if row is None else _note(*row)

    def notes_in(self, file: str) -> list[Note]:
        """The notes whose passages stand in the documents of a file, in the order of the text."""
        query = f"{_NOTE} WHERE anchor.file = ? AND removed = 0 ORDER BY anchor.start, note.id"
        return [_note(*row) for row in self._connection.execute(query, (file,))]

    def notes(self, query: NoteQuery, words: list[str], limit: int, offset: int) -> tuple[int, list[Note]]:
        """How many notes a query finds, and a stretch of them, the latest first; `words` are folded."""
        where, values = _conditions(query, words)
        count = f"SELECT COUNT(*) FROM note WHERE {where}"  # noqa: S608
        total = int(self._connection.execute(count, values).fetchone()[0])
        wanted = f"{_NOTE} WHERE {where} ORDER BY note.made DESC, note.id LIMIT ? OFFSET ?"
        return total, [_note(*row) for row in self._connection.execute(wanted, (*values, limit, offset))]

    def note_writers(self) -> list[tuple[str, int]]:
        """Who wrote the notes that stand, and how many."""
        query = "SELECT who, COUNT(*) FROM note WHERE removed = 0 GROUP BY who ORDER BY who"
        return [(row[0], row[1]) for row in self._connection.execute(query)]

    def put_note(self, note: Note, words: str, file: str) -> None:
        """Keep a new note, inside `keep`; `words` are those by which it is found, folded."""
        self.put_anchor(note.id, note.anchor, note.spot, file)
        self._connection.execute(
            "INSERT INTO note (id, meaning, text, tags, who, made, changed, changed_by, removed, words)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, ?)",
            (
                note.id, note.meaning, note.text, _json(note.tags), note.who, note.made, note.changed,
                note.changed_by, words,
            ),
        )  # fmt: skip
        self._put_note_tags(note)

    def change_note(self, note: Note, words: str) -> None:
        """Keep what a note says now, inside `keep`; its anchor stays."""
        self._connection.execute(
            "UPDATE note SET meaning = ?, text = ?, tags = ?, changed = ?, changed_by = ?, removed = ?, words = ?"
            " WHERE id = ?",
            (
                note.meaning, note.text, _json(note.tags), note.changed, note.changed_by, int(note.removed), words,
                note.id,
            ),
        )  # fmt: skip
        self._connection.execute("DELETE FROM note_tag WHERE note = ?", (note.id,))
        if not note.removed:
            self._put_note_tags(note)

    def _put_note_tags(self, note: Note) -> None:
        self._connection.executemany(
            "INSERT INTO note_tag (folded, tag, note) VALUES (?, ?, ?)",
            ((tag.casefold(), tag, note.id) for tag in note.tags),
        )

    def put_note_change(self, kind: NoteChangeKind, note: Note, who: str, when: str) -> None:
        """Add a step to the history of a note, inside `keep`."""
        self._connection.execute(
            "INSERT INTO note_change (note, number, kind, who, made, meaning, text, tags)"
            " SELECT ?, COALESCE(MAX(number), 0) + 1, ?, ?, ?, ?, ?, ? FROM note_change WHERE note = ?",
            (note.id, kind, who, when, note.meaning, note.text, _json(note.tags), note.id),
        )

    def note_changes(self, id: str) -> list[NoteChange]:
        """The history of a note, the oldest step first."""
        rows = self._connection.execute(f"{_CHANGE} WHERE note = ? ORDER BY number", (id,))
        return [
            NoteChange(number, note, NoteChangeKind(kind), who, made, Meaning(meaning), text, _TAGS(tags))
            for number, note, kind, who, made, meaning, text, tags in rows
        ]

    def taggings(self, document: str) -> list[Tagging]:
        """The tags on a document, by name."""
        rows = self._connection.execute(f"{_TAGGED} WHERE anchor.document = ? ORDER BY folded", (document,))
        return [_tagging(*row) for row in rows]

    def tagged_documents(self, folded: str | None = None) -> set[str]:
        """The ids of the documents with a tag, or with any."""
        query = """SELECT anchor.document FROM document_tag JOIN anchor ON anchor.owner = document_tag.id
            WHERE anchor.document IS NOT NULL"""
        if folded is None:
            return {row[0] for row in self._connection.execute(query)}
        return {row[0] for row in self._connection.execute(f"{query} AND folded = ?", (folded,))}

    def put_tagging(self, tagging: Tagging, file: str) -> None:
        """Put a tag on a document, inside `keep`."""
        self.put_anchor(tagging.id, tagging.anchor, tagging.spot, file)
        self._connection.execute(
            "INSERT INTO document_tag (id, folded, tag, who, made) VALUES (?, ?, ?, ?, ?)",
            (tagging.id, tagging.tag.casefold(), tagging.tag, tagging.who, tagging.when),
        )

    def drop_tagging(self, id: str) -> None:
        """Take a tag off a document, inside `keep`."""
        self._connection.execute("DELETE FROM document_tag WHERE id = ?", (id,))
        self.drop_anchor(id)

    def tag_counts(self) -> list[TagCount]:
        """Every tag with how many documents and notes have it, by name."""
        query = """SELECT folded, MAX(tag), SUM(documents), SUM(notes) FROM (
            SELECT folded, MAX(tag) AS tag, COUNT(DISTINCT anchor.document) AS documents, 0 AS notes
                FROM document_tag JOIN anchor ON anchor.owner = document_tag.id GROUP BY folded
            UNION ALL
            SELECT folded, MAX(tag) AS tag, 0 AS documents, COUNT(*) AS notes FROM note_tag GROUP BY folded) AS t
            GROUP BY folded ORDER BY folded"""
        return [TagCount(row[1], int(row[2]), int(row[3])) for row in self._connection.execute(query)]


def _conditions(query: NoteQuery, words: list[str]) -> tuple[str, list[object]]:
    parts: list[str] = ["removed = ?"]
    values: list[object] = [int(query.removed)]
    if query.tag:
        parts.append("note.id IN (SELECT note FROM note_tag WHERE folded = ?)")
        values.append(query.tag.casefold())
    for column, value in (("who", query.who), ("meaning", query.meaning)):
        if value:
            parts.append(f"{column} = ?")
            values.append(value)
    if query.since:
        parts.append("made >= ?")
        values.append(query.since)
    if query.until:
        parts.append("made < ?")
        values.append(f"{query.until}~")  # behind every moment that begins so
    for word in words:
        parts.append("words LIKE ? ESCAPE '!'")
        values.append(f"%{word.replace('!', '!!').replace('%', '!%').replace('_', '!_')}%")
    return " AND ".join(parts), values


def _note(
    id: str, meaning: str, text: str, tags: str, who: str, made: str, changed: str | None,
    changed_by: str | None, removed: int, *anchored: object,
) -> Note:  # fmt: skip
    anchor, spot = _anchored(*anchored)
    return Note(
        id, anchor, spot, Meaning(meaning), text, _TAGS(tags), who, made, changed, changed_by, bool(removed)
    )


def _tagging(id: str, tag: str, who: str, made: str, *anchored: object) -> Tagging:
    anchor, spot = _anchored(*anchored)
    return Tagging(id, tag, anchor, spot, who, made)


def _anchored(*columns: object) -> tuple[Anchor, Spot]:
    return anchor_of_row(*columns)  # type: ignore[arg-type]


def _json(tags: tuple[str, ...]) -> str:
    return _ENCODE(tags).decode()

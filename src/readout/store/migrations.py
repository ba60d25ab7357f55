"""The changes that bring a database from empty to what this program expects, each named, each applied once.

A migration and its record stand in one transaction, so a database is never between two of them. The SQL keeps to
what PostgreSQL understands too.
"""

import sqlite3
from collections.abc import Callable

import msgspec

from readout.errors import Code, ReadoutError

Migration = Callable[[sqlite3.Connection], None]

_SETTINGS = "CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL)"

_FILES = (
    "CREATE TABLE root (name TEXT PRIMARY KEY, location TEXT NOT NULL UNIQUE)",
    """CREATE TABLE content (
        id TEXT PRIMARY KEY, size BIGINT NOT NULL, path TEXT, depth INTEGER NOT NULL DEFAULT 0,
        media_type TEXT NOT NULL DEFAULT '', outcome TEXT, reason TEXT, needs TEXT NOT NULL DEFAULT '',
        read_as TEXT, listed_as TEXT)""",
    "CREATE INDEX content_path ON content (path)",
    "CREATE INDEX content_outcome ON content (outcome)",
    """CREATE TABLE place (
        path TEXT PRIMARY KEY, id TEXT NOT NULL, size BIGINT NOT NULL, stamp BIGINT, modified TEXT, root TEXT,
        container TEXT, top TEXT, depth INTEGER NOT NULL DEFAULT 0, outcome TEXT, reason TEXT, outside BLOB,
        gone INTEGER NOT NULL DEFAULT 0)""",
    "CREATE INDEX place_id ON place (id, depth, path)",
    "CREATE INDEX place_container ON place (container)",
    "CREATE INDEX place_top ON place (top)",
    """CREATE TABLE member (
        container TEXT NOT NULL, ordinal INTEGER NOT NULL, name TEXT NOT NULL, id TEXT NOT NULL,
        size BIGINT NOT NULL, modified TEXT, outcome TEXT, reason TEXT, PRIMARY KEY (container, ordinal))""",
    """CREATE TABLE outside (
        source TEXT NOT NULL, number INTEGER NOT NULL, keys BLOB NOT NULL, fields BLOB NOT NULL,
        PRIMARY KEY (source, number))""",
)

_DOCUMENTS = (
    "CREATE TABLE text (file TEXT PRIMARY KEY, text BLOB NOT NULL)",
    """CREATE TABLE document (
        id TEXT PRIMARY KEY, file TEXT NOT NULL, ordinal INTEGER NOT NULL, parent TEXT,
        start INTEGER NOT NULL, length INTEGER NOT NULL, details BLOB NOT NULL, settled BLOB,
        duplicate_of TEXT, similarity DOUBLE PRECISION, thread TEXT, series TEXT)""",
    "CREATE UNIQUE INDEX document_file ON document (file, ordinal)",
    "CREATE INDEX document_parent ON document (parent)",
    "CREATE INDEX document_original ON document (duplicate_of)",
    "CREATE INDEX document_thread ON document (thread)",
    "CREATE INDEX document_series ON document (series)",
    """CREATE TABLE layout (
        file TEXT NOT NULL, number INTEGER NOT NULL, width DOUBLE PRECISION NOT NULL,
        height DOUBLE PRECISION NOT NULL, words BLOB NOT NULL, scanned INTEGER NOT NULL,
        PRIMARY KEY (file, number))""",
    """CREATE TABLE conflict (
        document TEXT NOT NULL, field TEXT NOT NULL, said TEXT NOT NULL, outside TEXT NOT NULL,
        PRIMARY KEY (document, field))""",
    "CREATE TABLE indexed (document TEXT PRIMARY KEY, fingerprint BLOB NOT NULL)",
)

_LEDGERS = (
    "CREATE TABLE passage (key BLOB PRIMARY KEY, version TEXT NOT NULL, tags BLOB)",
    "CREATE INDEX passage_version ON passage (version)",
    """CREATE TABLE ledger (
        document TEXT PRIMARY KEY, state TEXT NOT NULL, version TEXT NOT NULL, fingerprint BLOB NOT NULL,
        ledger BLOB NOT NULL)""",
    "CREATE INDEX ledger_state ON ledger (version, state)",
    """CREATE TABLE ledger_row (
        number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, document TEXT NOT NULL, section TEXT NOT NULL,
        kind TEXT NOT NULL, status TEXT NOT NULL, source TEXT NOT NULL, first BIGINT NOT NULL,
        last BIGINT NOT NULL, moment BIGINT NOT NULL, start INTEGER NOT NULL,
        confidence DOUBLE PRECISION NOT NULL, rejected INTEGER NOT NULL, value BLOB NOT NULL)""",
    "CREATE INDEX ledger_row_document ON ledger_row (document)",
    "CREATE INDEX ledger_row_moment ON ledger_row (section, rejected, moment, document, start)",
    """CREATE TABLE ledger_party (
        number INTEGER NOT NULL, place INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY (number, place, name))""",
    "CREATE INDEX ledger_party_name ON ledger_party (name, place, number)",
    "CREATE TABLE ledger_name (word TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (word, name))",
    "CREATE TABLE ledger_words (number INTEGER PRIMARY KEY, words TEXT NOT NULL)",
    """CREATE TABLE judgement (
        ordinal BIGINT PRIMARY KEY, id TEXT NOT NULL, document TEXT NOT NULL, section TEXT NOT NULL,
        verdict TEXT NOT NULL, who TEXT NOT NULL, moment TEXT NOT NULL, changes BLOB NOT NULL, value BLOB NOT NULL,
        words TEXT NOT NULL)""",
    "CREATE INDEX judgement_row ON judgement (id, ordinal)",
    "CREATE INDEX judgement_document ON judgement (document)",
)

_PARTIES = (
    """CREATE TABLE party (
        id TEXT PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, folded TEXT NOT NULL,
        mentions INTEGER NOT NULL, documents INTEGER NOT NULL, value BLOB NOT NULL)""",
    "CREATE INDEX party_rank ON party (documents, mentions)",
    "CREATE TABLE party_found (id TEXT PRIMARY KEY, value BLOB NOT NULL)",
    """CREATE TABLE party_word (
        word TEXT NOT NULL, party TEXT NOT NULL, chief INTEGER NOT NULL, PRIMARY KEY (word, party))""",
    "CREATE INDEX party_word_party ON party_word (party)",
    """CREATE TABLE party_unit (
        document TEXT NOT NULL, key TEXT NOT NULL, part INTEGER NOT NULL, inferred TEXT, party TEXT,
        PRIMARY KEY (document, key))""",
    "CREATE INDEX party_unit_inferred ON party_unit (inferred)",
    "CREATE INDEX party_unit_party ON party_unit (party, document)",
    """CREATE TABLE party_candidate (
        document TEXT NOT NULL, key TEXT NOT NULL, ordinal INTEGER NOT NULL, party TEXT NOT NULL,
        score DOUBLE PRECISION NOT NULL, PRIMARY KEY (document, key, ordinal))""",
    "CREATE INDEX party_candidate_party ON party_candidate (party)",
    """CREATE TABLE party_document (
        document TEXT PRIMARY KEY, mark BLOB NOT NULL, copy INTEGER NOT NULL, first BIGINT NOT NULL,
        last BIGINT NOT NULL, source BLOB NOT NULL, facts BLOB NOT NULL)""",
    """CREATE TABLE ledger_unit (
        number INTEGER NOT NULL, place INTEGER NOT NULL, key TEXT NOT NULL, party TEXT,
        PRIMARY KEY (number, place, key))""",
    "CREATE INDEX ledger_unit_party ON ledger_unit (party, place, number)",
    """CREATE TABLE party_judgement (
        number BIGINT PRIMARY KEY, verdict TEXT NOT NULL, sides BLOB NOT NULL, who TEXT NOT NULL,
        moment TEXT NOT NULL, name TEXT, undone BIGINT)""",
)

_NOTES = (
    """CREATE TABLE anchor (
        owner TEXT PRIMARY KEY, file TEXT NOT NULL, document TEXT, start INTEGER NOT NULL, stop INTEGER NOT NULL,
        state TEXT NOT NULL, value BLOB NOT NULL)""",
    "CREATE INDEX anchor_file ON anchor (file)",
    "CREATE INDEX anchor_document ON anchor (document)",
    """CREATE TABLE note (
        id TEXT PRIMARY KEY, meaning TEXT NOT NULL, text TEXT NOT NULL, tags TEXT NOT NULL, who TEXT NOT NULL,
        made TEXT NOT NULL, changed TEXT, changed_by TEXT, removed INTEGER NOT NULL, words TEXT NOT NULL)""",
    "CREATE INDEX note_made ON note (removed, made)",
    """CREATE TABLE note_tag (
        folded TEXT NOT NULL, tag TEXT NOT NULL, note TEXT NOT NULL, PRIMARY KEY (note, folded))""",
    "CREATE INDEX note_tag_folded ON note_tag (folded)",
    """CREATE TABLE note_change (
        note TEXT NOT NULL, number INTEGER NOT NULL, kind TEXT NOT NULL, who TEXT NOT NULL, made TEXT NOT NULL,
        meaning TEXT NOT NULL, text TEXT NOT NULL, tags TEXT NOT NULL, PRIMARY KEY (note, number))""",
    """CREATE TABLE document_tag (
        id TEXT PRIMARY KEY, folded TEXT NOT NULL, tag TEXT NOT NULL, who TEXT NOT NULL, made TEXT NOT NULL)""",
    "CREATE INDEX document_tag_folded ON document_tag (folded)",
    """CREATE TABLE saved_list (
        id TEXT PRIMARY KEY, name TEXT NOT NULL, folded TEXT NOT NULL UNIQUE, about TEXT NOT NULL,
        who TEXT NOT NULL, made TEXT NOT NULL)""",
    """CREATE TABLE list_item (
        id TEXT PRIMARY KEY, list TEXT NOT NULL, place INTEGER NOT NULL, kind TEXT NOT NULL, target TEXT NOT NULL,
        label TEXT NOT NULL, text TEXT NOT NULL, who TEXT NOT NULL, made TEXT NOT NULL)""",
    "CREATE INDEX list_item_list ON list_item (list, place)",
)

_DESK = (
    """CREATE TABLE review (
        number BIGINT PRIMARY KEY, document TEXT NOT NULL, state TEXT NOT NULL, who TEXT NOT NULL,
        moment TEXT NOT NULL, holder TEXT NOT NULL)""",
    "CREATE INDEX review_document ON review (document, number)",
    """CREATE TABLE saved_search (
        id TEXT PRIMARY KEY, name TEXT NOT NULL, folded TEXT NOT NULL UNIQUE, query TEXT NOT NULL,
        sort TEXT NOT NULL, mode TEXT NOT NULL, who TEXT NOT NULL, made TEXT NOT NULL, looked TEXT NOT NULL,
        found BLOB NOT NULL)""",
    "CREATE TABLE names_list (id TEXT PRIMARY KEY, made TEXT NOT NULL, value BLOB NOT NULL)",
    """CREATE TABLE read_part (
        reader TEXT NOT NULL, document TEXT NOT NULL, part INTEGER NOT NULL, parts INTEGER NOT NULL,
        first TEXT NOT NULL, last TEXT NOT NULL, PRIMARY KEY (reader, document, part))""",
    "CREATE INDEX read_part_document ON read_part (document)",
)


def create_tables(connection: sqlite3.Connection) -> None:
    """Make the tables of the first version: settings, source files, documents and what is derived from them."""
    for statement in (_SETTINGS, *_FILES, *_DOCUMENTS):
        connection.execute(statement)


def create_ledgers(connection: sqlite3.Connection) -> None:
    """Make the tables of ledgers and judgements; whatever documents there are wait to be read for them."""
    for statement in _LEDGERS:
        connection.execute(statement)
    connection.execute(
        "INSERT INTO setting (key, value) SELECT 'stale:extracted', '1' WHERE EXISTS (SELECT 1 FROM document)"
    )


def create_parties(connection: sqlite3.Connection) -> None:
    """Make the tables of parties across documents; whatever ledgers there are wait to be resolved."""
    for statement in _PARTIES:
        connection.execute(statement)
    connection.execute(
        "INSERT INTO setting (key, value) SELECT 'stale:resolved', '1' WHERE EXISTS (SELECT 1 FROM document)"
    )


def create_notes(connection: sqlite3.Connection) -> None:
    """Make the tables of what readers keep: anchors of passages, notes, tags and lists."""
    for statement in _NOTES:
        connection.execute(statement)


def index_sides(connection: sqlite3.Connection) -> None:
    """Let parties be found by the state that they act for, and the dates of documents without their facts."""
    connection.execute("ALTER TABLE party ADD COLUMN state TEXT")
    told = connection.execute("SELECT id, value FROM party").fetchall()
    states = ((msgspec.msgpack.decode(value).get("state"), id_) for id_, value in told)
    connection.executemany("UPDATE party SET state = ? WHERE id = ?", [pair for pair in states if pair[0]])
    connection.execute("CREATE INDEX party_state ON party (state, documents)")
    connection.execute("DROP INDEX party_unit_party")
    connection.execute("CREATE INDEX party_unit_party ON party_unit (party, document, part)")
    connection.execute("CREATE INDEX party_document_dates ON party_document (document, copy, first, last)")


def create_desk(connection: sqlite3.Connection) -> None:
    """Make the tables of the desk: reviews, saved searches, lists of names, and what was read."""
    for statement in _DESK:
        connection.execute(statement)


MIGRATIONS: tuple[Migration, ...] = (
    create_tables,
    create_ledgers,
    create_parties,
    create_notes,
    index_sides,
    create_desk,
)
"""All migrations, oldest first; names are stored, so none is ever renamed or taken out."""


def applied(connection: sqlite3.Connection) -> tuple[str, ...]:
    """The names of the migrations that this database has had, oldest first."""
    found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'migration'")
    if found.fetchone() is None:
        return ()
    return tuple(row[0] for row in connection.execute("SELECT name FROM migration ORDER BY ordinal"))


def pending(connection: sqlite3.Connection) -> tuple[Migration, ...]:
    """The migrations that this database still needs; an error if it has had some that this program lacks."""
    done = applied(connection)
    unknown = sorted(set(done) - {migration.__name__ for migration in MIGRATIONS})
    if unknown:
        raise ReadoutError(
            Code.UNSUPPORTED,
            f"This collection was last used with a newer Readout (it knows {unknown[0]!r}; this one does not).",
            "Install the newest Readout and try again.",
        )
    return tuple(migration for migration in MIGRATIONS if migration.__name__ not in done)


def migrate(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Bring a database up to date; the names of the migrations applied now. Wants autocommit mode."""
    connection.execute("CREATE TABLE IF NOT EXISTS migration (ordinal INTEGER NOT NULL, name TEXT PRIMARY KEY)")
    names = []
    for migration in pending(connection):
        connection.execute("BEGIN IMMEDIATE")
        try:
            migration(connection)
            connection.execute(
                "INSERT INTO migration (ordinal, name) SELECT COUNT(*), ? FROM migration", (migration.__name__,)
            )
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")
        names.append(migration.__name__)
    return tuple(names)

"""Migrations are applied once, whole or not at all, and each keeps what the one before it held."""

import sqlite3
from pathlib import Path

import msgspec
import pytest

from readout.errors import Code, ReadoutError
from readout.store import EXTRACTED, MIGRATIONS, RESOLVED, Store, migrations

_TABLES = {
    "conflict", "content", "document", "indexed", "layout", "member", "migration", "outside", "place", "root",
    "setting", "text",
}  # fmt: skip
_LEDGER_TABLES = {"judgement", "ledger", "ledger_name", "ledger_party", "ledger_row", "ledger_words", "passage"}
_PARTY_TABLES = {
    "ledger_unit", "party", "party_candidate", "party_document", "party_found", "party_judgement", "party_unit",
    "party_word",
}  # fmt: skip
_NOTE_TABLES = {"anchor", "document_tag", "list_item", "note", "note_change", "note_tag", "saved_list"}
_DESK_TABLES = {"names_list", "read_part", "review", "saved_search"}
_ALL_TABLES = _TABLES | _LEDGER_TABLES | _PARTY_TABLES | _NOTE_TABLES | _DESK_TABLES


def connect(path: Path) -> sqlite3.Connection:
    """A connection as migrations want it."""
    return sqlite3.connect(path, isolation_level=None)


def tables(connection: sqlite3.Connection) -> set[str]:
    """The names of a database's tables."""
    return {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}


def test_an_empty_database_gets_all_migrations_in_order_and_only_once(tmp_path: Path) -> None:
    connection = connect(tmp_path / "db")
    names = tuple(migration.__name__ for migration in MIGRATIONS)
    assert migrations.migrate(connection) == names
    assert migrations.applied(connection) == names
    assert migrations.migrate(connection) == ()
    connection.close()


def test_create_tables_keeps_the_settings_of_a_database_that_has_only_those(tmp_path: Path) -> None:
    connection = connect(tmp_path / "db")
    migrations.create_tables(connection)
    assert tables(connection) == _TABLES - {"migration"}
    connection.execute("INSERT INTO setting (key, value) VALUES ('name', 'A pile')")
    connection.execute("INSERT INTO place (path, id, size) VALUES ('a.txt', 'x', 1)")
    connection.close()
    connection = connect(tmp_path / "db")
    assert connection.execute("SELECT value FROM setting").fetchall() == [("A pile",)]
    assert connection.execute("SELECT depth, gone FROM place").fetchall() == [(0, 0)]
    connection.close()


def test_create_ledgers_lets_the_documents_of_an_older_collection_wait_to_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "MIGRATIONS", (migrations.create_tables,))
        connection = connect(tmp_path / "old")
        migrations.migrate(connection)
        connection.execute(
            "INSERT INTO document (id, file, ordinal, start, length, details) VALUES ('d', 'f', 0, 0, 1, x'80')"
        )
        connection.close()
    Store(tmp_path / "empty").close()
    for name, stale, waiting in (("old", True, {"waiting": 1}), ("empty", False, {})):
        with Store(tmp_path / name) as store:
            assert store.stale(EXTRACTED) is stale
            assert store.ledger_states("1") == waiting
        connection = connect(tmp_path / name)
        assert tables(connection) == _ALL_TABLES
        assert migrations.applied(connection) == tuple(migration.__name__ for migration in MIGRATIONS)
        connection.close()


def test_create_parties_lets_the_ledgers_of_an_older_collection_wait_to_be_resolved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "MIGRATIONS", (migrations.create_tables, migrations.create_ledgers))
        connection = connect(tmp_path / "old")
        migrations.migrate(connection)
        connection.execute(
            "INSERT INTO document (id, file, ordinal, start, length, details) VALUES ('d', 'f', 0, 0, 1, x'80')"
        )
        connection.execute("INSERT INTO ledger_name (word, name) VALUES ('hall', 'ann hall')")
        connection.close()
    Store(tmp_path / "empty").close()
    for name, stale, kept in (("old", True, [("hall", "ann hall")]), ("empty", False, [])):
        with Store(tmp_path / name) as store:
            assert store.stale(RESOLVED) is stale
            assert store.find_parties([]) == (0, [])
        connection = connect(tmp_path / name)
        assert connection.execute("SELECT word, name FROM ledger_name").fetchall() == kept
        connection.close()


def older(path: Path, lacking: migrations.Migration, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A collection with one document, as it was before a migration."""
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "MIGRATIONS", MIGRATIONS[: MIGRATIONS.index(lacking)])
        connection = connect(path)
        migrations.migrate(connection)
        connection.execute(
            "INSERT INTO document (id, file, ordinal, start, length, details) VALUES ('d', 'f', 0, 0, 1, x'80')"
        )
        connection.close()
    return path


def test_create_notes_leaves_what_an_older_collection_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store(older(tmp_path / "old", migrations.create_notes, monkeypatch)) as store:
        assert store.document_count() == 1
        assert store.tag_counts() == [] and store.saved_lists() == []
        assert not store.stale(EXTRACTED)


def test_create_desk_leaves_what_an_older_collection_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store(older(tmp_path / "old", migrations.create_desk, monkeypatch)) as store:
        assert store.document_count() == store.original_count() == 1
        assert store.reviews() == {} and store.review_stamp == 0
        assert store.saved_searches() == store.names_lists() == store.read_last("", 10) == []
        assert not store.stale(EXTRACTED)


def test_a_migration_that_fails_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def break_off(connection: sqlite3.Connection) -> None:
        connection.execute("CREATE TABLE half (a TEXT)")
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr(migrations, "MIGRATIONS", (*MIGRATIONS, break_off))
    connection = connect(tmp_path / "db")
    with pytest.raises(sqlite3.OperationalError):
        migrations.migrate(connection)
    assert tables(connection) == _ALL_TABLES
    assert migrations.applied(connection) == tuple(migration.__name__ for migration in MIGRATIONS)
    connection.close()


def test_a_database_of_a_newer_program_is_left_alone(tmp_path: Path) -> None:
    Store(tmp_path / "db").close()
    connection = connect(tmp_path / "db")
    connection.execute("INSERT INTO migration (ordinal, name) VALUES (99, 'from_the_future')")
    connection.close()
    with pytest.raises(ReadoutError) as caught:
        Store(tmp_path / "db")
    assert caught.value.code is Code.UNSUPPORTED


def test_what_is_no_database_is_said_to_be_damaged(tmp_path: Path) -> None:
    (tmp_path / "db").write_bytes(b"this is no database, and long enough to be seen as none" * 20)
    with pytest.raises(ReadoutError) as caught:
        Store(tmp_path / "db")
    assert caught.value.code is Code.DAMAGED


def test_index_sides_knows_for_whom_the_parties_of_an_older_collection_act(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    earlier = MIGRATIONS[: MIGRATIONS.index(migrations.index_sides)]
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "MIGRATIONS", earlier)
        connection = connect(tmp_path / "old")
        migrations.migrate(connection)
        for id_, state, documents in (("minister", "Meridia", 2), ("envoy", "Meridia", 5), ("reporter", None, 9)):
            connection.execute(
                "INSERT INTO party (id, kind, name, folded, mentions, documents, value)"
                " VALUES (?, 'person', ?, ?, 1, ?, ?)",
                (id_, id_, id_, documents, msgspec.msgpack.encode({"id": id_, "state": state})),
            )
        connection.close()
    with Store(tmp_path / "old") as store:
        assert store.acting_for("Meridia") == ["envoy", "minister"]
        assert store.acting_for("Zelmark") == []

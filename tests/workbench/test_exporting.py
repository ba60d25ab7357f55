"""The export as files: whole, in the order of the contract, the same from run to run."""

import json
from pathlib import Path
from typing import Any

import made_ledgers
import pytest

from readout.errors import Code, ReadoutError
from readout.export import LEDGER_TABLES
from readout.model import Verdict, document_id
from readout.workbench import Collection, LedgerQuery, add, export_jsonl, judge, statements
from readout.workbench._ledger_reading import read_ledgers


def rows(path: Path) -> list[dict[str, Any]]:
    """The objects of a file, one a line."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_an_export_holds_everything_and_says_how_much(shared_collection: Collection, tmp_path: Path) -> None:
    counts = export_jsonl(shared_collection, tmp_path / "out")
    assert json.loads((tmp_path / "out" / "readout.json").read_text())["counts"] == counts
    files, documents = rows(tmp_path / "out" / "files.jsonl"), rows(tmp_path / "out" / "documents.jsonl")
    assert (len(files), len(documents)) == (counts["files"], counts["documents"])
    assert len(files) == sum(1 for _ in shared_collection.store.files())
    assert {path.name for path in (tmp_path / "out").iterdir()} == {
        *(f"{table}.jsonl" for table in ("files", "documents", *LEDGER_TABLES)),
        "readout.json",
    }


def test_a_reader_keyed_by_id_ends_on_the_place_at_which_a_file_was_read(
    shared_collection: Collection, tmp_path: Path
) -> None:
    export_jsonl(shared_collection, tmp_path)
    by_id = {row["id"]: row for row in rows(tmp_path / "files.jsonl")}
    documents = rows(tmp_path / "documents.jsonl")
    assert all(by_id[row["file"]]["outcome"] in ("read", "partly_read") for row in documents)
    paths = [by_id[row["file"]]["path"] for row in documents]
    assert paths == sorted(paths)


def test_documents_stand_where_they_say(shared_collection: Collection, tmp_path: Path) -> None:
    export_jsonl(shared_collection, tmp_path)
    documents = {row["id"]: row for row in rows(tmp_path / "documents.jsonl")}
    inner = [row for row in documents.values() if "parent" in row]
    assert inner
    for row in inner:
        start, end = row["parent_span"]
        assert documents[row["parent"]]["text"][start:end] == row["text"]
    for row in documents.values():
        if "parent" not in row:
            assert row["id"] == document_id(row["file"], 0, len(row["text"]), 0)


def test_a_second_export_takes_the_place_of_the_first_and_is_the_same(
    shared_collection: Collection, tmp_path: Path
) -> None:
    export_jsonl(shared_collection, tmp_path)
    first = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    export_jsonl(shared_collection, tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == first


def test_an_export_needs_a_folder(shared_collection: Collection, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(ReadoutError) as caught:
        export_jsonl(shared_collection, tmp_path / "file")
    assert caught.value.code is Code.USAGE
    with pytest.raises(ReadoutError) as caught:
        export_jsonl(shared_collection, tmp_path / "file" / "below")
    assert caught.value.code is Code.UNREADABLE


def test_ledgers_are_exported_with_judgements_applied(tmp_path: Path) -> None:
    pile = tmp_path / "pile"
    pile.mkdir()
    told = "Ann Hall told Ben Carr on 2019-03-08 that the port is shut."
    (pile / "a.txt").write_text(f"{told} Cora Diaz warned Ben Carr that nobody would come.")
    with Collection.open(tmp_path / "collection", create=True) as collection:
        add(collection, [pile], ledgers=False)
        read_ledgers(collection, None, make=made_ledgers.make)
        by_cue = {row.statement.act.value: row.statement for row in statements(collection, LedgerQuery()).rows}
        judge(collection, by_cue["state"].id, Verdict.CORRECT, who="Dora", changes={"act": "deny"})
        judge(collection, by_cue["warn"].id, Verdict.REJECT, who="Dora")
        counts = export_jsonl(collection, tmp_path / "out")
    tables = {table: rows(tmp_path / "out" / f"{table}.jsonl") for table in LEDGER_TABLES}
    assert {table: len(found) for table, found in tables.items()} == {t: counts[t] for t in LEDGER_TABLES}
    (said,) = tables["statements"]
    document = said["document"]
    assert (said["act"], said["judged"], said["confidence"]) == ("deny", "correct", 1.0)
    assert said["speaker"] == {"party": f"{document}-p0", "name": "Ann Hall", "start": 0, "end": 8}
    start, end = said["content"][0]
    assert told[start:end] == "the port is shut"
    assert [row["value"] for row in tables["times"]] == ["2019-03-08"]
    assert [row["text"] for row in tables["mentions"]] == ["Ann Hall", "Ben Carr", "Cora Diaz", "Ben Carr"]
    ben = next(row for row in tables["parties"] if row["name"] == "Ben Carr")
    assert ben["mentions"] == [row["id"] for row in tables["mentions"] if row["text"] == "Ben Carr"]
    assert [row["citations"][0]["document"] for row in tables["contacts"]] == [document, document]
    assert tables["contacts"][0]["participants"][0] == {**said["speaker"], "document": document}

"""The export as files: whole, in the order of the contract, the same from run to run."""

import json
from pathlib import Path
from typing import Any

import pytest

from readout.errors import Code, ReadoutError
from readout.model import document_id
from readout.workbench import Collection, export_jsonl


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
        "files.jsonl",
        "documents.jsonl",
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

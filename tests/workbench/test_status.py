"""The sums of a collection, and what the machine can do for the rest."""

from pathlib import Path

import made_ledgers
import pytest

from readout.model import Outcome
from readout.sandbox import describe
from readout.store import SETTLED
from readout.workbench import Collection, Unread, add, status, take_inventory, unread_files
from readout.workbench._ledger_reading import read_ledgers


def test_the_sums(shared_collection: Collection) -> None:
    found = status(shared_collection)
    files = list(shared_collection.store.files())
    assert found.files + sum(found.inside.values()) == len(files)
    assert found.pile_size + found.inside_size == sum(file.size for file in files)
    assert found.documents == shared_collection.store.document_count()
    assert (found.index, found.gone, found.conflicts) == ("ready", 0, 0)
    assert list(found.roots) == ["pile"]
    assert found.sandbox == describe()


def test_files_not_read_come_with_a_reason(shared_collection: Collection) -> None:
    found = list(unread_files(shared_collection))
    assert {file.path for file in found} >= {"pile/broken.pdf", "pile/empty.txt"}
    assert all(file.outcome in (Outcome.FAILED, Outcome.PARTLY_READ) and file.reason for file in found)


def test_a_run_that_was_stopped_shows(collection: Collection, pile: Path) -> None:
    add(collection, [pile])
    with collection.store.write():
        collection.store.set_stale(SETTLED)
    assert status(collection).index == "behind"
    add(collection, [])
    assert status(collection).index == "ready"


def test_the_languages_are_those_asked_for_that_are_installed(
    shared_collection: Collection, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("eng", "fra"):
        (tmp_path / f"{name}.traineddata").write_bytes(b"")
    monkeypatch.setenv("TESSDATA_PREFIX", str(tmp_path))
    monkeypatch.setenv("READOUT_OCR_LANGUAGES", "eng+fra+deu")
    assert status(shared_collection).ocr_languages == ("eng", "fra")
    monkeypatch.setenv("READOUT_OCR_LANGUAGES", "xxx")
    assert status(shared_collection).ocr_languages == ()


def test_what_was_not_read_for_the_ledger_is_counted(collection: Collection, tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "a.txt").write_text("Ann Hall told Ben Carr that the port is shut.")
    add(collection, [tmp_path / "a"], ledgers=False)
    assert status(collection).unread == Unread(waiting=1)
    assert "one waits to be read" in take_inventory(collection).sentences[-1]
    read_ledgers(collection, None, make=made_ledgers.make)
    found = status(collection)
    assert (found.unread, found.told) == (Unread(), {"contact": 1, "statement": 1})
    assert not any("waits to be read" in sentence for sentence in take_inventory(collection).sentences)

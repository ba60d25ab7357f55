"""The sums of a collection, and what the machine can do for the rest."""

from pathlib import Path

import pytest

from readout.model import Outcome
from readout.sandbox import describe
from readout.store import SETTLED
from readout.workbench import Collection, add, status, unread_files


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

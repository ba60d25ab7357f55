"""Originals: whole or not there, under their hash, never written again."""

import errno
import hashlib
import os
from pathlib import Path

import pytest

from readout.errors import ReadoutError
from readout.workbench._originals import Originals


@pytest.fixture
def originals(tmp_path: Path) -> Originals:
    """An empty folder of originals."""
    return Originals(tmp_path / "originals", tmp_path / "incoming")


@pytest.mark.parametrize("size", [0, 1, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, 3_000_000])
def test_bytes_are_kept_as_they_came(originals: Originals, tmp_path: Path, size: int) -> None:
    data = os.urandom(size)
    (tmp_path / "file").write_bytes(data)
    taken = originals.take(tmp_path / "file")
    assert (taken.id, taken.size, taken.reason) == (hashlib.sha256(data).hexdigest(), size, None)
    assert originals.path(taken.id).read_bytes() == data
    assert originals.has(taken.id, size)
    assert originals.path(taken.id).stat().st_mode & 0o777 == 0o444
    assert originals.take(tmp_path / "file") == taken
    assert not list(originals.incoming.iterdir())


@pytest.mark.parametrize("size", [3, 2_000_000])
def test_bytes_can_be_hashed_without_being_kept(originals: Originals, tmp_path: Path, size: int) -> None:
    (tmp_path / "file").write_bytes(b"x" * size)
    taken = originals.take(tmp_path / "file", keep=False)
    assert taken.size == size
    assert not originals.path(taken.id).exists()


@pytest.mark.parametrize("end", [b"", b"words"])
def test_a_file_of_holes_takes_no_room(originals: Originals, tmp_path: Path, end: bytes) -> None:
    with (tmp_path / "file").open("wb") as file:
        file.write(b"start")
        file.truncate(64 << 20)
        file.seek(0, os.SEEK_END)
        file.write(end)
    taken = originals.take(tmp_path / "file")
    kept = originals.path(taken.id)
    assert kept.read_bytes() == (tmp_path / "file").read_bytes()
    assert taken.id == hashlib.sha256(kept.read_bytes()).hexdigest()
    assert kept.stat().st_blocks * 512 < 8 << 20


def test_an_original_cut_short_is_written_again(originals: Originals, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"whole")
    taken = originals.take(tmp_path / "file")
    originals.path(taken.id).unlink()
    originals.path(taken.id).write_bytes(b"who")
    assert not originals.has(taken.id, taken.size)
    originals.take(tmp_path / "file")
    assert originals.path(taken.id).read_bytes() == b"whole"


def test_what_cannot_be_taken_comes_back_with_a_reason(originals: Originals, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert originals.take(tmp_path / "gone").reason == "This file was gone before it could be copied."
    assert originals.take(tmp_path / "pipe").reason == "This is no longer a file with contents."
    assert originals.take(tmp_path).reason
    assert originals.take(tmp_path / "pipe" / "x").reason


def test_a_full_disk_ends_the_run_with_a_next_step(
    originals: Originals, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    (tmp_path / "file").write_bytes(b"x")
    monkeypatch.setattr(os, "write", full)
    with pytest.raises(ReadoutError, match="is full") as caught:
        originals.take(tmp_path / "file")
    assert caught.value.hint
    assert not list(originals.incoming.iterdir())


def test_files_of_ours_are_moved_in(originals: Originals) -> None:
    for keep in (True, True, False):
        blob = originals.incoming / "blob"
        blob.write_bytes(b"inside")
        taken = originals.adopt(blob, keep=keep)
        assert taken.id == hashlib.sha256(b"inside").hexdigest()
        assert not blob.exists()
    assert originals.path(taken.id).read_bytes() == b"inside"


def test_what_an_interrupted_run_left_is_swept_away(originals: Originals) -> None:
    (originals.incoming / "half").write_bytes(b"ha")
    originals.sweep()
    assert not list(originals.incoming.iterdir())

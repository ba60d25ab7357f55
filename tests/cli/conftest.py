"""The program as a person calls it."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from readout.cli import main

Readout = Callable[..., Result]


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder of the test's own, with no collection used before."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home" / "data"))
    monkeypatch.delenv("READOUT_COLLECTION", raising=False)
    return tmp_path / "home"


@pytest.fixture
def readout() -> Readout:
    """Calls the program in this process."""

    def call(*arguments: str | Path) -> Result:
        return CliRunner().invoke(main, [os.fspath(argument) for argument in arguments])

    return call


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    """Three letters, of which two are the same, and an empty file."""
    folder = tmp_path / "pile"
    folder.mkdir()
    letter = "From: Ann Hall\nTo: Ben Carr\nSent: Tuesday, March 12, 2019 9:00 AM\nSubject: Harbour dues\n\n"
    (folder / "a.txt").write_text(
        letter + "The harbour master asked about the dues, and wants an answer by Friday.\n"
    )
    (folder / "b.txt").write_text(
        letter + "The harbour master asked about the dues, and wants an answer by Friday.\n"
    )
    (folder / "c.txt").write_text(letter.replace("dues", "ships") + "Nineteen ships are waiting at the quay.\n")
    (folder / "empty.txt").write_bytes(b"")
    return folder


@pytest.fixture
def told(made: Path, tmp_path: Path) -> Path:
    """A copy, for one test, of the collection that a module made once."""
    return Path(shutil.copytree(made, tmp_path / "coll"))

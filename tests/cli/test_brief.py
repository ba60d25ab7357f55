"""`readout brief` and `readout verify` of evidence packs."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from briefed_pile import make_briefed
from click.testing import Result

Readout = Callable[..., Result]


@pytest.fixture(scope="module")
def briefed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A collection of a few letters."""
    return make_briefed(tmp_path_factory.mktemp("briefed"))


@pytest.fixture
def collection(briefed: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    return Path(shutil.copytree(briefed, tmp_path / "collection"))


def test_a_brief_is_printed_written_and_packed(readout: Readout, collection: Path, tmp_path: Path) -> None:
    printed = readout("brief", "-c", collection, "--about", "harbour")
    assert printed.exit_code == 0, printed.output
    assert printed.stdout.startswith("# Harbour\n") and "[^1]: " in printed.stdout
    for form, start in (("html", b"<!doctype html>"), ("docx", b"PK"), ("pdf", b"%PDF"), ("md", b"# ")):
        done = readout("brief", "-o", tmp_path / f"brief.{form}")
        assert done.exit_code == 0, done.output
        assert done.stdout.startswith("Wrote ") and (tmp_path / f"brief.{form}").read_bytes().startswith(start)
    packed = readout("brief", "--pack", tmp_path / "evidence", "--texts")
    fingerprint = packed.stdout.strip().rpartition(": ")[2]
    checked = readout("verify", tmp_path / "evidence")
    assert (
        checked.exit_code == 0
        and f"Fingerprint: {fingerprint}" in checked.stdout
        and "All is well." in checked.stdout
    )
    (tmp_path / "evidence" / "brief.md").write_text("changed")
    wrong = readout("verify", tmp_path / "evidence")
    assert wrong.exit_code == 1 and "brief.md has been changed." in wrong.stdout
    value = json.loads(readout("verify", tmp_path / "evidence", "--json").stdout)
    assert value["sound"] is False and value["faults"] == ["brief.md has been changed."]


def test_a_brief_as_json(readout: Readout, collection: Path) -> None:
    value = json.loads(readout("brief", "-c", collection, "--between", "Ann Hall", "Otto Carr", "--json").stdout)
    assert value["output"] is None and value["brief"]["title"] == "Ann Hall and Otto Carr"
    assert [section["part"] for section in value["brief"]["sections"]] == [
        "documents",
        "revealed",
        "changed",
        "missing",
    ]
    assert all(
        s["notes"]
        for section in value["brief"]["sections"]
        for g in section["groups"]
        for p in g["paragraphs"]
        for s in p
    )


def test_a_collection_is_still_verified_by_its_folder(readout: Readout, collection: Path) -> None:
    assert "originals" in readout("verify", collection).stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["-o", "brief.txt"], "does not say in what form"),
        (["--texts"], "--texts is for evidence packs"),
        (["--between", "Nobody", "Ann Hall"], "Nobody"),
        (["--since", "soon"], "'soon' is no date"),
    ],
)
def test_mistakes_are_told_with_a_next_step(
    readout: Readout, collection: Path, arguments: list[str], said: str
) -> None:
    done = readout("brief", "-c", collection, *arguments)
    assert done.exit_code in (1, 2) and said in done.stderr
    assert len(done.stderr.strip().splitlines()) == 2


def test_a_pack_is_not_written_over_anything(readout: Readout, collection: Path, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine.txt").write_text("mine")
    done = readout("brief", "-c", collection, "--pack", tmp_path / "full")
    assert done.exit_code == 2 and "already holds something" in done.stderr
    assert [path.name for path in (tmp_path / "full").iterdir()] == ["mine.txt"]

"""The commands, on a real collection: what they print, their JSON, and how they end."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from readout.workbench import Collection

Readout = Callable[..., Result]


@pytest.fixture
def filled(readout: Readout, pile: Path, tmp_path: Path) -> Path:
    """A collection made from the pile."""
    done = readout("add", pile, "-c", tmp_path / "coll")
    assert done.exit_code == 0, done.output
    return tmp_path / "coll"


def test_add_says_what_it_took_in_and_a_second_time_that_nothing_is_new(readout: Readout, pile: Path) -> None:
    first = readout("add", pile)
    assert first.exit_code == 0
    assert "4 new files" in first.stdout
    assert "Read 2 files; 1 could not be read." in first.stdout
    assert "reading: 3 of 3" in first.stderr
    second = json.loads(readout("add", pile, "--json").stdout)
    assert (second["new"], second["unchanged"], second["read"]) == (0, 4, 0)


def test_status_gives_sums_and_reasons(readout: Readout, filled: Path) -> None:
    text = readout("status").stdout
    assert "4 files in the pile" in text
    assert "  duplicates  1\n" in text
    value = json.loads(readout("status", "--json").stdout)
    assert value["pile"] == {"read": 2, "duplicate": 1, "failed": 1}
    assert value["index"] == "ready"
    assert "empty.txt\n    not read: " in readout("status", "--failed").stdout
    rows = json.loads(readout("status", "--failed", "--json").stdout)
    assert [row["path"] for row in rows] == ["pile/empty.txt"]


def test_what_documents_and_load_files_disagree_on_is_listed(
    readout: Readout, filled: Path, pile: Path, tmp_path: Path
) -> None:
    load_file = tmp_path / "from outside.csv"
    load_file.write_text("name,date,subject\nc.txt,2019-03-13,Harbour ships\nd.txt,2019-03-12,None such\n")
    told = readout("add", "--metadata", load_file)
    assert "The load file has 2 rows; 1 names no file of the pile.\n    no such file: d.txt\n" in told.stdout
    assert "1 field where a document and a load file disagree" in readout("status").stdout
    assert readout("status", "--conflicts").stdout.startswith("pile/c.txt  [")
    (row,) = json.loads(readout("status", "--conflicts", "--json").stdout)
    assert (row["path"], row["field"], row["outside"]) == ("pile/c.txt", "date", "2019-03-13")


def test_search_finds_and_opens_at_the_passage(readout: Readout, filled: Path) -> None:
    found = readout("search", "nineteen", "ships")
    assert found.stdout.startswith("1 document found")
    assert "*Nineteen* *ships*" in found.stdout
    value = json.loads(readout("search", "quay", "--json").stdout)
    assert value["total"] == 1
    assert value["hits"][0]["snippets"][0]["text"]
    assert "Nothing was found" in readout("search", "zeppelin").stdout


def test_inventory_says_what_the_documents_are(readout: Readout, filled: Path) -> None:
    text = readout("inventory").stdout
    assert "e-mail" in text or "email" in text
    assert json.loads(readout("inventory", "--json").stdout)["documents"] == 2


def test_export_writes_what_it_says(readout: Readout, filled: Path, tmp_path: Path) -> None:
    done = readout("export", filled, "--format", "jsonl", "--output", tmp_path / "out", "--json")
    value = json.loads(done.stdout)
    assert {table: value["counts"][table] for table in ("files", "documents")} == {"files": 4, "documents": 2}
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert names == {"readout.json", *(f"{table}.jsonl" for table in value["counts"])}
    told = readout("export", filled, "--output", tmp_path / "out").stdout.splitlines()
    assert told[0] == f"Wrote 4 files, 2 documents to {tmp_path / 'out'}"
    assert told[1].startswith("and what these tell: ")


def test_verify_ends_with_1_when_something_is_wrong(readout: Readout, filled: Path) -> None:
    sound = readout("verify")
    assert (sound.exit_code, "All is well." in sound.stdout) == (0, True)
    original = next(path for path in (filled / "originals").rglob("*") if path.is_file() and path.stat().st_size)
    original.chmod(0o644)
    original.write_bytes(b"forged")
    wrong = readout("verify")
    assert wrong.exit_code == 1
    assert f"The original {original.name} has changed since it came in." in wrong.stdout
    assert json.loads(readout("verify", "--json").stdout)["sound"] is False


def test_index_makes_a_damaged_index_anew(readout: Readout, filled: Path) -> None:
    for path in (filled / "index").iterdir():
        path.unlink()
    assert json.loads(readout("status", "--json").stdout)["index"] == "damaged"
    assert "holds 2 documents" in readout("index").stdout
    assert json.loads(readout("status", "--json").stdout)["index"] == "ready"


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("status",), 2, "No collection was named"),
        (("status", "-c", "nowhere"), 2, "There is no collection in"),
        (("add",), 2, "No file or folder was named."),
        (("add", "nowhere"), 1, "There is nothing at nowhere."),
        (("nonsense",), 2, "No such command"),
        (("search",), 2, "Missing argument"),
    ],
)
def test_what_goes_wrong_is_told_with_a_next_step(
    readout: Readout, arguments: tuple[str, ...], status: int, said: str
) -> None:
    done = readout(*arguments)
    assert done.exit_code == status
    assert said in done.stderr
    assert "Traceback" not in done.output
    assert done.stdout == ""


def test_a_system_error_is_told_without_a_traceback(readout: Readout, pile: Path) -> None:
    done = readout("add", pile, "-c", pile / "a.txt" / "below")
    assert done.exit_code == 1
    assert "not a directory" in done.stderr
    assert "Traceback" not in done.output


def test_a_damaged_database_is_told_without_a_traceback(readout: Readout, filled: Path) -> None:
    database = filled / "collection.sqlite"
    whole = bytearray(database.read_bytes())
    whole[4096:] = b"\xff" * (len(whole) - 4096)
    database.write_bytes(whole)
    done = readout("status", "-c", filled)
    assert done.exit_code == 1
    assert "cannot be used" in done.stderr
    assert "Traceback" not in done.output


def test_the_collection_is_the_one_given_or_named_or_last_used(
    readout: Readout, pile: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("one", "two"):
        Collection.open(tmp_path / name, create=True).close()
    readout("status", "-c", tmp_path / "one")
    assert json.loads(readout("status", "--json").stdout)["name"] == "one"
    monkeypatch.setenv("READOUT_COLLECTION", str(tmp_path / "two"))
    assert json.loads(readout("status", "--json").stdout)["name"] == "two"
    assert json.loads(readout("status", "--json", "-c", tmp_path / "one").stdout)["name"] == "one"


def test_output_can_be_cut_off_by_a_pipe(filled: Path) -> None:
    command = f"{sys.executable} -m readout status --failed --json -c {filled} | true"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert done.stderr == ""


def test_demo_writes_takes_in_and_tells(readout: Readout, tmp_path: Path) -> None:
    done = readout("demo", "-c", tmp_path / "demo", "--no-serve")
    assert done.exit_code == 0, done.output
    assert "This pile holds" in done.stdout

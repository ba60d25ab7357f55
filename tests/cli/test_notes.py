"""`readout notes`, `tags` and `lists`: what they keep, print, take out and take in, and how they refuse."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from readout.workbench import Collection, add

Readout = Callable[..., Result]


@pytest.fixture
def document(pile: Path, tmp_path: Path, readout: Readout) -> str:
    """The id of a letter in a collection that was used last."""
    with Collection.open(tmp_path / "coll", create=True) as collection:
        add(collection, [pile], workers=1, sandbox="child", ledgers=False)
    assert readout("status", "-c", tmp_path / "coll").exit_code == 0
    found = json.loads(readout("search", "nineteen", "--json").stdout)
    return str(found["hits"][0]["document"])


def test_notes_are_added_listed_taken_out_and_taken_in(readout: Readout, document: str, tmp_path: Path) -> None:
    assert readout("notes").stdout == "0 notes\n"
    added = readout("notes", "add", document, "0-13", "--text", "Ask Ann.", "--tag", "port", "--meaning", "check",
                    "--who", "Dora")  # fmt: skip
    assert added.exit_code == 0 and "“From: Ann Hal" in added.stdout
    assert "check, by Dora  [port]" in readout("notes", "--tag", "PORT").stdout
    assert readout("notes", "--tag", "ships").stdout == "0 notes\n"
    assert readout("notes", "--about", "ask ann", "--who", "Dora", "--since", "2020").stdout.endswith("1 note\n")
    (note,) = json.loads(readout("notes", "--json").stdout)
    assert (note["text"], note["spot"]["state"]) == ("Ask Ann.", "same")
    file = tmp_path / "notes.jsonld"
    assert readout("notes", "--annotations", "-o", file).stdout == f"Wrote 1 note to {file}\n"
    assert json.loads(readout("notes", "--annotations").stdout) == json.loads(file.read_text())
    assert "1 were here already" in readout("notes", "import", file).stdout
    file.write_text(file.read_text().replace(note["id"][:8], "0" * 8))
    assert json.loads(readout("notes", "import", file, "--json").stdout) == {"kept": 1, "known": 0, "lost": 0}
    assert readout("notes").stdout.endswith("2 notes\n")


@pytest.mark.parametrize(
    "arguments",
    [
        ("notes", "add", "x"),
        ("notes", "add", "0" * 20, "5"),
        ("notes", "import"),
        ("notes", "--since", "yesterday"),
        ("tags", "--add", "x"),
        ("lists", "show"),
        ("lists", "pack", "nothing"),
        ("lists", "add", "A list", "thing", "x"),
        ("lists", "add", "A list", "passage", "0" * 20),
    ],
)
def test_what_is_wrongly_asked_is_refused_with_an_example(
    readout: Readout, document: str, arguments: tuple[str, ...]
) -> None:
    done = readout(*arguments)
    assert done.exit_code == 2
    assert done.stderr.startswith("readout: ")
    assert readout("lists").stdout.startswith("There are no lists yet.")


def test_what_is_no_file_of_annotations_is_said(readout: Readout, document: str, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("words")
    done = readout("notes", "import", tmp_path / "x.txt")
    assert done.exit_code == 1 and "This is no JSON." in done.stderr
    assert readout("notes", "import", tmp_path / "none").exit_code == 1


def test_tags_are_put_on_and_taken_off(readout: Readout, document: str) -> None:
    assert readout("tags").stdout.startswith("There are no tags yet.")
    done = readout("tags", document, "--add", "to read", "--add", "Port")
    assert done.stdout == f"{document}  Port, to read\n"
    assert json.loads(readout("search", 'tagged:"to read"', "--json").stdout)["total"] == 1
    assert readout("tags", document, "--remove", "PORT").stdout == f"{document}  to read\n"
    assert json.loads(readout("tags", "--json").stdout) == [{"tag": "to read", "documents": 1, "notes": 0}]
    assert readout("tags", document, "--remove", "port").exit_code == 1


def test_a_list_is_made_shown_exported_and_packed(readout: Readout, document: str, tmp_path: Path) -> None:
    for what in (("passage", document, "0-13"), ("document", document), ("search", "ships")):
        done = readout("lists", "add", "The story", *what, "--text", "Look", "--who", "Dora")
        assert done.exit_code == 0, done.stderr
    assert "The story  3 things  Dora" in readout("lists").stdout
    shown = readout("lists", "show", "the STORY").stdout
    assert "1. passage: Harbour ships" in shown and "Dora: Look" in shown
    value = json.loads(readout("lists", "show", "The story", "--json").stdout)
    assert [item["kind"] for item in value["items"]] == ["passage", "document", "search"]
    assert readout("lists", "export", "The story").stdout.startswith("# The story\n")
    file = tmp_path / "story.csv"
    readout("lists", "export", "The story", "--format", "csv", "-o", file)
    assert len(file.read_text().splitlines()) == 4
    folder = tmp_path / "pack"
    assert "Fingerprint: " in readout("lists", "pack", "The story", "-o", folder).stdout
    assert readout("verify", folder).exit_code == 0
    assert readout("lists", "pack", "The story", "-o", folder).exit_code == 2
    assert readout("lists", "show", "Another").exit_code == 1

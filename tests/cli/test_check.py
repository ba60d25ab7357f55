"""`readout check` as a person calls it."""

import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from briefed_pile import make_briefed
from click.testing import Result

TRUE = "The crane was sold to the port of Aland in the spring."
FALSE = "Dora Moss told Otto Carr that the crane was sold to the port of Aland in the spring."
Readout = Callable[..., Result]


@pytest.fixture(scope="module")
def briefed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A collection of a few letters."""
    return make_briefed(tmp_path_factory.mktemp("checked"))


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """A draft of a sentence that holds and one that does not."""
    path = tmp_path / "draft.txt"
    path.write_text(f"{TRUE}\n\n{FALSE}\n", "utf-8")
    return path


def test_a_table_with_verdicts_passages_and_what_was_searched(
    readout: Readout, briefed: Path, draft: Path
) -> None:
    result = readout("check", draft, "-c", briefed)
    assert result.exit_code == 0, result.output
    words = " ".join(result.stdout.split())
    assert words.startswith(f"supported {TRUE}") and "2 sentences: 1 supported" in words
    assert "→ “" in words and "Searched: 3 documents. 1 file was not or not wholly read" in words
    assert all(len(line) <= 120 for line in result.stdout.splitlines())


def test_strict_ends_with_one_where_something_does_not_hold(readout: Readout, briefed: Path, draft: Path) -> None:
    assert readout("check", draft, "-c", briefed, "--strict").exit_code == 1
    draft.write_text(f"THE CRANE\n\n{TRUE}\n", "utf-8")
    assert readout("check", draft, "-c", briefed, "--strict").exit_code == 0


def test_for_programs(readout: Readout, briefed: Path, draft: Path) -> None:
    result = readout("check", draft, "-c", briefed, "--json")
    value = json.loads(result.stdout)
    first = value["sentences"][0]
    assert first["verdict"] == "supported" and value["text"][first["start"] : first["end"]] == TRUE
    assert first["claims"][0]["grounds"][0]["source"]["path"].endswith("letter 1.txt")


@pytest.mark.parametrize("name", ["sheet.html", "sheet.htm", "sheet.docx"])
def test_a_sheet_is_written(readout: Readout, briefed: Path, draft: Path, tmp_path: Path, name: str) -> None:
    result = readout("check", draft, "-c", briefed, "-o", tmp_path / name)
    assert result.exit_code == 0 and f"Written: {tmp_path / name}" in result.output
    if name.endswith("docx"):
        with zipfile.ZipFile(tmp_path / name) as archive:
            text = archive.read("word/document.xml").decode()
    else:
        text = (tmp_path / name).read_text("utf-8")
    assert TRUE in text and "Supported" in text


def test_what_cannot_be(readout: Readout, briefed: Path, draft: Path, tmp_path: Path) -> None:
    other = readout("check", draft, "-c", briefed, "-o", tmp_path / "sheet.pdf")
    assert other.exit_code == 2 and ".html, .docx" in other.output
    missing = readout("check", tmp_path / "none.txt", "-c", briefed)
    assert missing.exit_code != 0 and "cannot be read" in missing.output
    day = readout("check", draft, "-c", briefed, "--dated", "someday")
    assert day.exit_code == 2

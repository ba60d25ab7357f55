"""The page on load files: its headings are those of the code, its example and rules hold."""

import re
from pathlib import Path

import pytest

from readout.ingest.corpus.headings import _SYNONYMS, label_of
from readout.ingest.corpus.merging import _HEADER, merge
from readout.ingest.corpus.outside import MOST_CHARACTERS, MOST_COLUMNS, MOST_ROWS, Outside, Row, read_load_file
from readout.model import DateSource, Document

_PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "load-files.md").read_text("utf-8")


def test_the_headings_are_those_of_the_code() -> None:
    said = dict(re.findall(r"^\| `(\w+)` \| ([a-z0-9 ]+) \|$", _PAGE, re.M))
    assert {label: names.split() for label, names in said.items()} == {
        label: names.split() for label, names in _SYNONYMS.items()
    }


def test_capitals_spaces_and_signs_do_not_count() -> None:
    (said,) = re.findall(r"(`Date Sent`.*?) are the same", _PAGE)
    assert {label_of(heading) for heading in re.findall(r"`([^`]+)`", said)} == {"date"}


def test_the_numbers() -> None:
    said = " ".join(_PAGE.split())
    assert f"At most {MOST_ROWS:,} rows and {MOST_COLUMNS} columns are read, and {MOST_CHARACTERS:,}" in said


def test_every_label_that_is_merged_is_in_the_table() -> None:
    table = _PAGE.split("## What becomes of the values")[1]
    said = {label for row in re.findall(r"^\| (`.*?) \|", table, re.M) for label in re.findall(r"`(\w+)`", row)}
    assert said == {"date", "title", "language"} | {label for label, _, _ in _HEADER}


@pytest.fixture
def example(tmp_path: Path) -> list[Row]:
    """The rows of the page's example."""
    lines = [line.strip() for line in _PAGE.splitlines() if line.startswith("    ")]
    path = tmp_path / "received.csv"
    path.write_text("\n".join(lines), "utf-8")
    rows = [row for row in read_load_file(path) if isinstance(row, Row)]
    assert len(rows) == len(lines) - 1
    return rows


def test_the_example_is_used_where_the_document_says_nothing(example: list[Row]) -> None:
    outside = Outside(example)
    silent, spoken = Document("d", "f", 0, ""), Document("e", "f", 0, "", date="2019-03-16")
    said = outside.find("pile/1974/KESSEL-BODY.txt")
    assert said is not None and said["received_from"] == ("R. Holmgren",)
    merged, conflicts = merge(silent, said)
    assert (merged.date, merged.date_source, conflicts) == ("1974-08-30", DateSource.LOAD_FILE, ())
    merged, conflicts = merge(spoken, outside.find("pile/letter-16-march.odt") or {})
    assert merged.date == "2019-03-16"
    assert [(c.field, c.document, c.outside) for c in conflicts] == [("date", "2019-03-16", "2019-03-18")]


def test_figures_have_the_month_first_unless_dots_part_them(tmp_path: Path) -> None:
    path = tmp_path / "dates.csv"
    path.write_text("name,date\na,3/8/2019\nb,8.3.2019\nc,3/8/2019 00:00:00\n")
    assert [row.values["date"] for row in read_load_file(path) if isinstance(row, Row)] == [("2019-03-08",)] * 3

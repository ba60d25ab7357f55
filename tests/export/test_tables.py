"""Tables as CSV: they come back as they were, and nothing in them runs."""

import csv
import io

import pytest

from readout.export.tables import csv_lines, safe_cell


@pytest.mark.parametrize(
    "evil", ["=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "  =HYPERLINK(1)", "\n=1", "=cmd|' /C calc'!A0"]
)
def test_a_cell_that_a_spreadsheet_would_run_is_text(evil: str) -> None:
    assert safe_cell(evil) == f"'{evil}"


def test_other_cells_are_as_they_are() -> None:
    assert [safe_cell(v) for v in (None, True, False, -3, 0.5, "a = b", "Vela, Ana", "a\0b")] == [
        "", "yes", "no", "-3", "0.5", "a = b", "Vela, Ana", "ab",
    ]  # fmt: skip


def test_what_is_written_is_read_again() -> None:
    rows = [(n, f'“{n}”, "said"\nhe') for n in range(500)]
    pieces = list(csv_lines(("number", "words"), rows))
    assert len(pieces) > 2
    text = "".join(pieces)
    assert text.startswith("\ufeffnumber,words\r\n")
    read = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
    assert read[1:] == [[str(n), words] for n, words in rows]


def test_a_table_without_rows_has_its_head() -> None:
    assert "".join(csv_lines(("a", "b"), [])) == "\ufeffa,b\r\n"

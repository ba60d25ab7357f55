"""How numbers, tables and progress look."""

import click
import pytest
from click.testing import CliRunner

from readout.cli._common import count_text, print_table, size_text
from readout.cli._progress import ProgressLine
from readout.cli.search import marked
from readout.model import Snippet
from readout.workbench import Progress


@pytest.mark.parametrize(
    ("size", "text"),
    [(0, "0 bytes"), (999, "999 bytes"), (1_500, "1.5 kB"), (22_300_000, "22.3 MB"), (5 * 10**12, "5.0 TB")],
)
def test_sizes(size: int, text: str) -> None:
    assert size_text(size) == text


def test_counts() -> None:
    assert [count_text(n, "copy", "copies") for n in (0, 1, 1_200)] == ["0 copies", "1 copy", "1,200 copies"]


def test_tables_are_aligned() -> None:
    @click.command()
    def show() -> None:
        print_table([("read", "5"), ("not read", "1,200")], right=frozenset({1}))
        print_table([])

    assert CliRunner().invoke(show).output == "  read          5\n  not read  1,200\n"


def test_snippets_are_marked_on_one_line() -> None:
    assert marked(Snippet(0, 4, "the\nquay  at dusk", ((4, 8),))) == "the *quay* at dusk"


def test_without_a_terminal_a_phase_is_told_once_when_it_ends(capsys: pytest.CaptureFixture[str]) -> None:
    with ProgressLine(bar=False) as line:
        for done in (1, 50, 100, 100):
            line(Progress("reading", done, 100, 0, 20.0, 5.0, 4.0 if done < 100 else 0.0))
    assert capsys.readouterr().err == "reading: 100 of 100 (20 a second)\n"


def test_on_a_terminal_there_is_a_bar_for_each_phase(capsys: pytest.CaptureFixture[str]) -> None:
    with ProgressLine(bar=True) as line:
        line(Progress("copying", 100, 100, 0, 20.0, 5.0, 0.0))
        line(Progress("reading", 50, 100, 0, 20.0, 5.0, 4.0))
    shown = capsys.readouterr().err
    assert "copying" in shown
    assert "reading" in shown
    assert "50/100" in shown

"""From words with boxes to lines of text: offsets, columns, paragraphs, turned tables."""

import struct
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.ingest.readers.layout import Row, Word, arrange, compose, turn_back


def line(text: str, left: float, top: float) -> list[Word]:
    """Words of six points a letter, ten points high."""
    words, at = [], left
    for word in text.split():
        words.append(Word(word, at, top, at + 6 * len(word), top + 10))
        at += 6 * len(word) + 3
    return words


def written(runs: list[list[Word]]) -> str:
    return compose(arrange(runs, 600), 600, 800, 0)[0]


def test_paragraphs_and_columns() -> None:
    runs = [line(f"line {i}", 50, 12 * i) for i in range(4)] + [line("far", 50, 80), line("From:", 50, 92)]
    assert written([*runs, line("Nora", 200, 92)]) == "line 0\nline 1\nline 2\nline 3\n\nfar\nFrom:   Nora"


def test_double_spaced_lines_are_one_paragraph() -> None:
    assert "\n\n" not in written([line(f"line {i}", 50, 24 * i) for i in range(8)])


def test_values_drawn_before_labels() -> None:
    values = [line("Nora Weiss", 150, 0), line("Ines Corvo", 150, 12), line("and others", 150, 24)]
    labels = [line("From:", 50, 0), line("To:", 50, 12), line("Subject:", 50, 36)]
    assert written(values + labels) == "From:   Nora Weiss\nTo:   Ines Corvo\nand others\nSubject:"


def test_a_table_drawn_by_columns() -> None:
    columns = [["Date", "8 March"], ["Caller", "Voss"], ["Minutes", "20"]]
    runs = [line(cell, 50 + 120 * x, 12 * y) for x, column in enumerate(columns) for y, cell in enumerate(column)]
    assert written(runs) == "Date   Caller   Minutes\n8 March   Voss   20"


def test_writing_up_the_margin_joins_no_line() -> None:
    margin = [Word("DECLASSIFIED", 10, 0, 20, 200)]
    assert written([margin, line("To: Ines", 50, 0), line("Next", 50, 12)]).split("\n")[-1] == "Next"
    assert not Row(margin).level_with(Row(line("To:", 50, 90)))


places = st.floats(-50, 700, allow_nan=False)
words = st.builds(
    lambda text, x, y, wide, high: Word(text, x, y, x + wide, y + high),
    st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=8),
    places, places, st.floats(0, 80), st.floats(0, 40),
)  # fmt: skip


@given(st.lists(st.lists(words, max_size=5), max_size=12), st.integers(0, 10_000))
def test_no_word_is_lost_and_offsets_hold(runs: list[list[Word]], base: int) -> None:
    text, table = compose(arrange(runs, 600), 600, 800, base)
    rows = list(struct.iter_unpack("<IIffff", table))
    assert sorted(text[r[0] - base : r[1] - base] for r in rows) == sorted(w.text for run in runs for w in run)
    assert all(0 <= value <= 1 for row in rows for value in row[2:])
    assert "".join(text.split()) == "".join(text[r[0] - base : r[1] - base] for r in rows)


@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
def test_turning_back(quarters: int) -> None:
    corner = struct.pack("<IIffff", 0, 4, 0.0, 0.0, 0.25, 0.125)
    turned = {0: (0, 0, 0.25, 0.125), 1: (0.875, 0, 1, 0.25), 2: (0.75, 0.875, 1, 1), 3: (0, 0.75, 0.125, 1)}
    assert struct.unpack("<IIffff", turn_back(corner, quarters))[2:] == turned[quarters]


def test_a_page_with_more_rows_than_anyone_prints_takes_no_longer_a_row() -> None:
    runs = [[Word("word", n % 600, n % 790, n % 600 + 2, n % 790 + 1)] for n in range(30_000)]
    start = time.process_time()
    rows = arrange(runs, 600)
    assert time.process_time() - start < 5
    assert sum(len(row.words) for row in rows) == 30_000

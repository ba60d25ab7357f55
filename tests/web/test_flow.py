"""Joining lines that were broken for the width of the paper."""

from readout.web.flow import is_table, joins, paper_width

PROSE = [
    "The minister said that the embargo on grain would be lifted before the",
    "end of the month, and that the two governments had agreed on a joint",
    "statement, which he hoped to read out himself.",
]


def test_a_paragraph_of_prose_flows() -> None:
    width = paper_width(PROSE)
    assert width == len(PROSE[0])
    assert joins(PROSE, width) == [False, True, True]


def test_short_lines_stay_as_they_are() -> None:
    lines = ["Ana Example", "Third Secretary", "Embassy of Norland"]
    assert joins(lines, paper_width(PROSE)) == [False, False, False]


def test_a_line_that_had_room_for_the_next_word_was_ended_by_the_writer() -> None:
    lines = [PROSE[0], "He left.", PROSE[1]]
    assert joins(lines, paper_width(lines)) == [False, True, False]


def test_items_of_a_list_begin_anew() -> None:
    lines = [PROSE[0], "2. " + PROSE[1][:60], "- " + PROSE[1][:60], "Subject: " + PROSE[1][:50]]
    assert joins(lines, paper_width(lines)) == [False, False, False, False]


def test_text_without_paper_is_left_alone() -> None:
    lines = ["word " * 80, "word " * 90]
    assert paper_width(lines) == 0
    assert joins(lines, 0) == [False, False]


def test_columns_are_a_table_and_prose_is_none() -> None:
    assert is_table(["Ana     10:30     Port", "Ben     11:00     Palace"])
    assert not is_table(PROSE)
    assert not is_table(["Ana     10:30"])


def test_rows_of_values_stay_as_they_are() -> None:
    rows = [f"2019-03-0{n},Oltavian Air Force,Oltavia,21{n},Ardesh,Ossen Harbour" for n in range(4)]
    assert joins(rows, paper_width(rows)) == [False] * 4

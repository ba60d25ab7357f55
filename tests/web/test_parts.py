"""Cutting long documents."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from readout.model import Page
from readout.web.parts import PAGES, SIZE, cut_pages, cut_text, fill_pages, part_at


def test_a_short_text_stays_whole() -> None:
    parts = cut_text("x" * SIZE)
    assert [(p.start, p.end) for p in parts] == [(0, SIZE)]


@given(st.integers(0, 400_000), st.integers(1, 5_000))
def test_the_parts_of_a_text_cover_it_without_overlap(length: int, paragraph: int) -> None:
    text = ("x" * paragraph + "\n\n") * (length // (paragraph + 2))
    parts = cut_text(text)
    assert parts[0].start == 0
    assert parts[-1].end == len(text)
    assert all(a.end == b.start for a, b in pairwise(parts))
    assert max(p.end - p.start for p in parts) <= SIZE * 1.5 + 2_000


def test_a_text_is_cut_at_the_end_of_a_paragraph() -> None:
    text = "x" * (SIZE + 10) + "\n\n" + "y" * SIZE
    assert cut_text(text)[1].start == SIZE + 12


def test_a_part_is_found_by_any_of_its_characters() -> None:
    parts = cut_text("x\n" * SIZE)
    for number, part in enumerate(parts, 1):
        assert part_at(parts, part.start) == number
        assert part_at(parts, part.end - 1) == number
    assert part_at(parts, parts[-1].end) == len(parts)


def test_pages_are_drawn_out_to_cover_the_text_and_cut_between_them() -> None:
    pages = tuple(Page(n, n * 100 + 1, n * 100 + 90) for n in range(45))
    filled = fill_pages(pages, 4_600)
    assert filled[0].start == 0
    assert filled[-1].end == 4_600
    assert all(a.end == b.start for a, b in pairwise(filled))
    parts = cut_pages(filled)
    assert [len(p.pages) for p in parts] == [PAGES, PAGES, 5]
    assert (parts[0].start, parts[-1].end) == (0, 4_600)


def test_long_pages_stand_alone() -> None:
    parts = cut_pages((Page(1, 0, SIZE), Page(2, SIZE, 2 * SIZE)))
    assert [len(p.pages) for p in parts] == [1, 1]

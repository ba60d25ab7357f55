"""Overlapping passages as segments: each place lies under just the marks that cover it."""

import time
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from readout.web.segments import DEEPEST, Mark, cut_segments

SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 30)), max_size=14)


def _mark(start: int, end: int, say: str = "") -> Mark:
    return Mark(start, end, "content", say)


def test_nested_and_crossing_passages_are_cut_where_any_begins_or_ends() -> None:
    outer, inner, crossing = _mark(0, 20, "outer"), _mark(5, 10, "inner"), _mark(8, 30, "crossing")
    found = [(s.start, s.end, [m.say for m in s.marks]) for s in cut_segments([crossing, inner, outer])]
    assert found == [
        (0, 5, ["outer"]),
        (5, 8, ["outer", "inner"]),
        (8, 10, ["outer", "inner", "crossing"]),
        (10, 20, ["outer", "crossing"]),
        (20, 30, ["crossing"]),
    ]


@given(SPANS)
def test_every_place_lies_under_the_marks_that_cover_it(spans: list[tuple[int, int]]) -> None:
    marks = [_mark(start, start + length, str(n)) for n, (start, length) in enumerate(spans)]
    segments = cut_segments(marks)
    assert all(a.end <= b.start for a, b in pairwise(segments))
    for place in range(100):
        covering = {mark.say for mark in marks if mark.start <= place < mark.end}
        here = [m.say for s in segments if s.start <= place < s.end for m in s.marks]
        assert len(here) == len(set(here))
        assert set(here) <= covering
        if len(marks) <= DEEPEST:
            assert set(here) == covering


def test_thousands_of_passages_over_one_another_are_cut_in_no_time() -> None:
    began = time.process_time()
    segments = cut_segments(_mark(n, 40_000 - n) for n in range(15_000))
    assert max(len(s.marks) for s in segments) == DEEPEST
    assert time.process_time() - began < 2

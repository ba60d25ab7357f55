"""Boxes of passages on pictures."""

import struct

from readout.model import PageLayout
from readout.web.boxes import find_boxes


def _layout(*rows: tuple[int, int, float, float, float, float]) -> PageLayout:
    return PageLayout(1, 612, 792, b"".join(struct.pack("<IIffff", *row) for row in rows))


PAGE = _layout(
    (0, 3, 0.1, 0.1, 0.15, 0.12),
    (4, 9, 0.16, 0.1, 0.25, 0.12),
    (10, 15, 0.7, 0.1, 0.8, 0.12),
    (16, 20, 0.1, 0.13, 0.2, 0.15),
)


def test_neighbouring_words_of_a_line_make_one_box() -> None:
    boxes = find_boxes(PAGE, [(0, 9)])
    assert len(boxes) == 1
    assert boxes[0].x < 0.1 < 0.25 < boxes[0].x + boxes[0].width


def test_words_far_apart_or_on_another_line_have_boxes_of_their_own() -> None:
    assert len(find_boxes(PAGE, [(4, 20)])) == 3


def test_offsets_are_shifted_for_a_document_inside_another() -> None:
    assert find_boxes(PAGE, [(0, 4)], shift=16) == find_boxes(PAGE, [(16, 20)])


def test_no_span_and_a_damaged_table_give_no_boxes() -> None:
    assert find_boxes(PAGE, []) == ()
    assert find_boxes(PageLayout(1, 612, 792, b"xyz"), [(0, 9)]) == ()


def test_boxes_never_leave_the_page() -> None:
    (box,) = find_boxes(_layout((0, 3, -0.5, -0.5, 1.5, 1.5)), [(0, 3)])
    assert box.x == 0
    assert box.y == 0

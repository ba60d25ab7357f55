"""Tracked deletions in binary Word documents: which bytes of the text their formatting marks as deleted.

After [MS-DOC] 2.8.25 and 2.9.33: a table of 512-byte pages, each with runs of characters and their properties.
"""

import struct
from collections.abc import Iterator

_PAGE = 512
_DELETED = 0x0800
_OPERAND_SIZES = {0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3}
_MOST_PAGES = 200_000


def deleted_spans(main: bytes, table: bytes) -> list[tuple[int, int]]:
    """The spans of bytes of the main stream whose characters are tracked deletions; none where it is damaged."""
    count = (len(table) - 4) // 8
    if count <= 0:
        return []
    pages = struct.unpack_from(f"<{count}I", table, 4 * (count + 1))
    spans: list[tuple[int, int]] = []
    for number in pages[:_MOST_PAGES]:
        start = (number & 0x3F_FFFF) * _PAGE
        page = main[start : start + _PAGE]
        if len(page) == _PAGE:
            spans += _on_page(page)
    return spans


def _on_page(page: bytes) -> Iterator[tuple[int, int]]:
    """The deleted runs of one page of character properties."""
    runs = page[-1]
    if not runs or 4 * (runs + 1) + runs >= _PAGE:
        return
    edges = struct.unpack_from(f"<{runs + 1}I", page)
    for number in range(runs):
        place = page[4 * (runs + 1) + number] * 2
        if place and place < _PAGE - 1 and _is_deleted(page[place + 1 : place + 1 + page[place]]):
            yield edges[number], edges[number + 1]


def _is_deleted(properties: bytes) -> bool:
    """Whether a list of property changes sets the mark of a tracked deletion."""
    at = 0
    while at + 2 < len(properties):
        code = properties[at] | properties[at + 1] << 8
        if code == _DELETED:
            return properties[at + 2] == 1
        kind = code >> 13
        at += 2 + (_OPERAND_SIZES[kind] if kind in _OPERAND_SIZES else 1 + properties[at + 2])
    return False

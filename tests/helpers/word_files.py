"""Writes binary Word documents for tests: pieces in either width, parts, field codes, tracked deletions."""

import struct
from collections.abc import Sequence

from readout.demo.compound import compound

_START = 0x800


def doc_of(
    pieces: Sequence[tuple[str, bool]],
    *,
    parts: Sequence[int] = (),
    deleted: tuple[int, int] | None = None,
    flags: int = 0,
    others: dict[str, bytes] | None = None,
) -> bytes:
    """A Word 97 document of pieces of text, each with whether it is stored in one byte a character.

    `parts` are the lengths of the text's parts after the main one (notes, heads, macros, comments, endnotes,
    boxes); `deleted` is a span of characters of the first piece marked as a tracked deletion.
    """
    block = bytearray(_START)
    edges, places, count = [0], [], 0
    for text, narrow in pieces:
        data = text.encode("cp1252" if narrow else "utf-16-le")
        places.append((len(block) * 2 | 0x4000_0000) if narrow else len(block))
        block += data
        count += len(text) if narrow else len(data) // 2
        edges.append(count)
    struct.pack_into("<HHHHHH", block, 0, 0xA5EC, 0xC1, 0, 0x0409, 0, 0x1200 | flags)
    lengths = [count - sum(parts), *parts]
    for number, length in enumerate(lengths):
        struct.pack_into("<I", block, 0x4C + 4 * number, length)
    table = struct.pack(f"<{len(edges)}I", *edges)
    table += b"".join(struct.pack("<HIH", 0, place, 0) for place in places)
    clx = b"\x01\x02\x00\x00\x00" + b"\x02" + struct.pack("<I", len(table)) + table
    struct.pack_into("<II", block, 0x1A2, 0, len(clx))
    tables = clx
    if deleted is not None:
        width = 1 if pieces[0][1] else 2
        low, high = (_START + at * width for at in deleted)
        block += bytes(-len(block) % 512)
        page = bytearray(512)
        struct.pack_into("<4I", page, 0, _START, low, high, _START + 10_000)
        page[16:19] = bytes((0, 200, 0))
        page[400:404] = bytes((3, 0x00, 0x08, 1))
        page[511] = 3
        plc = struct.pack("<III", _START, _START + 10_000, len(block) // 512)
        block += page
        struct.pack_into("<II", block, 0xFA, len(tables), len(plc))
        tables += plc
    return compound(
        {"WordDocument": bytes(block).ljust(8192, b"\0"), "1Table": tables.ljust(4096, b"\0"), **(others or {})}
    )

"""Writes compound files (OLE2), the container of `.msg` and `.doc`, after MS-CFB version 3.

Only what the demo needs: streams and storages, 512-byte sectors, a mini stream for those under 4,096 bytes, and
at most 109 allocation sectors (about 7 MB).
"""

import struct
from dataclasses import dataclass, field

_SECTOR, _MINI, _CUTOFF = 512, 64, 4096
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


@dataclass
class _Node:
    name: str
    data: bytes | None = None
    children: "list[_Node]" = field(default_factory=list)
    index: int = 0
    start: int = _END


def _tree(streams: dict[str, bytes]) -> list[_Node]:
    """All nodes, the root first; children sorted as the format asks: by length, then by upper-case name."""
    root = _Node("Root Entry")
    for path, data in streams.items():
        at = root
        *folders, name = path.split("/")
        for folder in folders:
            found = next((c for c in at.children if c.name == folder), None)
            if found is None:
                found = _Node(folder)
                at.children.append(found)
            at = found
        at.children.append(_Node(name, data))
    out: list[_Node] = []

    def walk(node: _Node) -> None:
        node.index = len(out)
        out.append(node)
        node.children.sort(key=lambda c: (len(c.name), c.name.upper()))
        for child in node.children:
            walk(child)

    walk(root)
    return out


def _entry(node: _Node, right: int, size: int) -> bytes:
    name = node.name.encode("utf-16-le")
    kind = 5 if node.index == 0 else 1 if node.data is None else 2
    child = node.children[0].index if node.children else _FREE
    return (
        name.ljust(64, b"\0")
        + struct.pack("<HBBIII", len(name) + 2, kind, 1, _FREE, right, child)
        + bytes(36)
        + struct.pack("<IQ", node.start, size)
    )


def _chain(table: list[int], count: int) -> int:
    """Appends a chain of `count` sectors to an allocation table and returns its first sector."""
    if not count:
        return _END
    first = len(table)
    table.extend([*range(first + 1, first + count), _END])
    return first


def _padded(data: bytes, size: int, fill: bytes = b"\0") -> bytes:
    return data + fill * (-len(data) % size)


def compound(streams: dict[str, bytes]) -> bytes:
    """The bytes of a compound file holding `streams`, by path with `/` between storages."""
    nodes = _tree(streams)
    fat: list[int] = []
    mini_fat: list[int] = []
    body, mini = bytearray(), bytearray()
    for node in nodes:
        if node.data is not None and len(node.data) < _CUTOFF:
            node.start = _chain(mini_fat, -(-len(node.data) // _MINI))
            mini += _padded(node.data, _MINI)
        elif node.data is not None:
            node.start = _chain(fat, -(-len(node.data) // _SECTOR))
            body += _padded(node.data, _SECTOR)
    nodes[0].start = _chain(fat, -(-len(mini) // _SECTOR))
    body += _padded(bytes(mini), _SECTOR)
    mini_table = _padded(struct.pack(f"<{len(mini_fat)}I", *mini_fat), _SECTOR, b"\xff")
    mini_start = _chain(fat, len(mini_table) // _SECTOR)
    body += mini_table
    rights = {a.index: b.index for n in nodes for a, b in zip(n.children, n.children[1:], strict=False)}
    sizes = {n.index: len(n.data) if n.data is not None else len(mini) if n.index == 0 else 0 for n in nodes}
    entries = b"".join(_entry(n, rights.get(n.index, _FREE), sizes[n.index]) for n in nodes)
    directory_start = _chain(fat, -(-len(entries) // _SECTOR))
    body += _padded(entries, _SECTOR)
    fat_sectors = 1
    while (len(fat) + fat_sectors) * 4 > fat_sectors * _SECTOR:
        fat_sectors += 1
    first_fat = len(fat)
    fat.extend([_FAT] * fat_sectors)
    body += _padded(struct.pack(f"<{len(fat)}I", *fat), _SECTOR, b"\xff")
    head = (
        bytes.fromhex("d0cf11e0a1b11ae1")
        + bytes(16)
        + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
        + struct.pack("<IIIII", 0, fat_sectors, directory_start, 0, _CUTOFF)
        + struct.pack("<IIII", mini_start if mini_fat else _END, len(mini_table) // _SECTOR, _END, 0)
        + struct.pack("<109I", *([*range(first_fat, first_fat + fat_sectors)] + [_FREE] * (109 - fat_sectors)))
    )
    return head + bytes(body)

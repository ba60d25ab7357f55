"""The properties of an Outlook message: streams and folders of an OLE file, by number (MS-OXMSG 2.1 to 2.4)."""

import struct
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import cached_property
from typing import Any

from readout.ingest.decoding import decode_as

_UNICODE, _STRING8, _BINARY, _OBJECT, _LONG, _TIME = 0x001F, 0x001E, 0x0102, 0x000D, 0x0003, 0x0040
_PAGE_CODES = (0x3FDE, 0x3FFD)
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)
_ROW = struct.Struct("<II8s")
_LONGEST = 512 << 20


class Store:
    """An OLE file as a tree of folders."""

    def __init__(self, ole: Any) -> None:
        self.ole = ole
        self.children: dict[tuple[str, ...], dict[str, tuple[str, ...]]] = {}
        for parts in ole.listdir(streams=True, storages=True):
            path = tuple(parts)
            self.children.setdefault(path[:-1], {})[path[-1].lower()] = path

    def root(self) -> "Folder":
        """The message itself."""
        return Folder(self, (), 32)


class Folder:
    """A message, recipient or attachment. `skip` is how many bytes stand before its table of properties."""

    def __init__(self, store: Store, path: tuple[str, ...], skip: int) -> None:
        self._store = store
        self._path = path
        self._skip = skip

    def binary(self, code: int) -> bytes | None:
        """A property of bytes, or None."""
        return self._stream(f"__substg1.0_{code:04x}{_BINARY:04x}")

    def text(self, code: int) -> str | None:
        """A property of text, in whichever way it is stored, or None."""
        data = self._stream(f"__substg1.0_{code:04x}{_UNICODE:04x}")
        if data is not None:
            return data.decode("utf-16-le", errors="replace").rstrip("\0")
        data = self._stream(f"__substg1.0_{code:04x}{_STRING8:04x}") or self.binary(code)
        return None if data is None else decode_as(data, self._charset).text.rstrip("\0")

    def number(self, code: int) -> int | None:
        """A property that is a number, or None."""
        value = self._table.get((code, _LONG))
        return None if value is None else int(struct.unpack("<i", value[:4])[0])

    def time(self, code: int) -> datetime | None:
        """A property that is a time, or None."""
        value = self._table.get((code, _TIME))
        ticks = int.from_bytes(value, "little") if value else 0
        try:
            return _EPOCH + timedelta(microseconds=ticks // 10) if ticks else None
        except OverflowError:
            return None

    def folders(self, prefix: str) -> Iterator["Folder"]:
        """The folders within whose names begin so, in order."""
        inside = self._store.children.get(self._path, {})
        for name in sorted(name for name in inside if name.startswith(prefix)):
            yield Folder(self._store, inside[name], 8)

    def message_inside(self) -> "Folder | None":
        """The message that an attachment holds as a folder, or None."""
        path = self._store.children.get(self._path, {}).get(f"__substg1.0_3701{_OBJECT:04x}")
        return Folder(self._store, path, 24) if path and path in self._store.children else None

    def _stream(self, name: str) -> bytes | None:
        path = self._store.children.get(self._path, {}).get(name)
        if path is None or path in self._store.children:
            return None
        try:
            with self._store.ole.openstream(list(path)) as stream:
                return bytes(stream.read(_LONGEST))
        except (OSError, ValueError):
            return None

    @cached_property
    def _table(self) -> dict[tuple[int, int], bytes]:
        data = (self._stream("__properties_version1.0") or b"")[self._skip :]
        rows = _ROW.iter_unpack(data[: len(data) // _ROW.size * _ROW.size])
        return {(tag >> 16, tag & 0xFFFF): value for tag, _, value in rows}

    @cached_property
    def _charset(self) -> str | None:
        page = next((n for code in _PAGE_CODES if (n := self.number(code))), None)
        return {None: None, 65001: "utf-8", 20127: "ascii", 28591: "latin-1"}.get(page, f"cp{page}")

"""Files out of a zip whose list is lost: each file in a zip has a head of its own, which can be found."""

import re
import struct
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from readout.ingest.readers.members import CHUNK, Members

_HEAD = struct.Struct("<4s5H3I2H")
_MARK = b"PK\x03\x04"
_STORED, _DEFLATED = 0, 8
_ENCRYPTED, _SIZES_FOLLOW = 0x1, 0x8


def salvage(file: BinaryIO, members: Members) -> None:
    """Take out every file whose head is found, in the order of the bytes (PKWARE APPNOTE 4.3.7).

    Raises `TooMuchError` as `Members.add` does.
    """
    reached = 0
    for at in list(_heads(file)):
        if at < reached:
            continue  # The head of a file in a zip within this zip.
        file.seek(at)
        fields = _HEAD.unpack(file.read(_HEAD.size))
        flags, method, packed, name_length, extra_length = fields[2], fields[3], fields[7], fields[9], fields[10]
        name = file.read(name_length).decode("utf-8", errors="replace")
        if name.endswith("/") or not members.room():
            continue
        file.seek(extra_length, 1)
        if flags & _ENCRYPTED:
            members.skip(name, "encrypted")
        elif method == _DEFLATED:
            stream = _Inflated(file)
            members.add(name, stream)
            reached = stream.end
        elif method == _STORED and not flags & _SIZES_FOLLOW:
            reached = file.tell() + packed
            members.add(name, _stored(file, packed))
        else:
            members.skip(name, "packed in a way that cannot be told apart from what follows")


def _heads(file: BinaryIO) -> Iterator[int]:
    """Where heads of files stand."""
    file.seek(0)
    base, kept = 0, b""
    while chunk := file.read(CHUNK):
        window = kept + chunk
        for found in re.finditer(re.escape(_MARK), window):
            if found.start() + _HEAD.size <= len(window):
                yield base + found.start()
        kept = window[-_HEAD.size + 1 :]
        base += len(window) - len(kept)


class _Inflated:
    """The bytes of a deflated stream, which ends by itself; `end` is where it does in the file."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.end = 0

    def __iter__(self) -> Iterator[bytes]:
        stream = zlib.decompressobj(-15)
        while not stream.eof:
            packed = stream.unconsumed_tail or self._file.read(CHUNK)
            if not packed:
                raise EOFError("the file ends too early")
            yield stream.decompress(packed, CHUNK)
        self.end = self._file.tell() - len(stream.unused_data)


def _stored(file: BinaryIO, size: int) -> Iterator[bytes]:
    while size > 0:
        chunk = file.read(min(CHUNK, size))
        if not chunk:
            raise EOFError("the file ends too early")
        size -= len(chunk)
        yield chunk

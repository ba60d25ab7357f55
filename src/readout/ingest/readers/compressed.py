"""Single compressed files (gzip, bzip2, xz), and tars inside them."""

import bz2
import io
import lzma
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import PurePosixPath
from typing import IO, Any, BinaryIO

from readout.ingest.content import Content, Source
from readout.ingest.readers.archives import contents, tar_content
from readout.ingest.readers.members import CHUNK, DAMAGE, Members, TooMuchError, clause

_SUFFIXES = {".gz": "", ".bz2": "", ".xz": "", ".tgz": ".tar", ".tbz2": ".tar", ".txz": ".tar"}
_KINDS: dict[str, tuple[bytes, Callable[[], Any]]] = {
    "application/gzip": (b"\x1f\x8b", lambda: zlib.decompressobj(31)),
    "application/x-bzip2": (b"BZh", bz2.BZ2Decompressor),
    "application/x-xz": (b"\xfd7zXZ", lzma.LZMADecompressor),
}
"""What a stream begins with, and what unpacks it."""


def read(source: Source) -> Content:
    """The one file that was compressed; a tar inside is opened at once, as people think of it as one archive.

    Of one that breaks off, what was packed before the break is kept.
    """
    unpacked = _Unpacked(source)
    with io.BufferedReader(unpacked, CHUNK) as file:
        head = file.peek(512)[:512]
        if head[257:262] == b"ustar":
            return tar_content(source, file)
        members = Members(source)
        if not head and unpacked.damage is not None:
            return contents(source, members, clause(unpacked.damage))
        with suppress(TooMuchError):
            members.add(_inner_name(source.name), _chunks(file, unpacked))
        return contents(source, members)


class _Unpacked(io.RawIOBase):
    """What comes out of the streams in a file, one after the other; ends at the first `damage`."""

    def __init__(self, source: Source) -> None:
        source.file.seek(0)
        self._pieces = _pieces(source.file, *_KINDS[source.media_type])
        self._left = b""
        self.damage: Exception | None = None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        try:
            self._left = self._left or next(self._pieces, b"")
        except DAMAGE as error:  # Raised here, it would cost the caller what came before it.
            self.damage = error
        size = min(len(buffer), len(self._left))
        buffer[:size], self._left = self._left[:size], self._left[size:]
        return size


def _pieces(file: BinaryIO, mark: bytes, unpacker: Callable[[], Any]) -> Iterator[bytes]:
    """The bytes packed in a file, none longer than `CHUNK`. Raises what `DAMAGE` lists."""
    packed = file.read(CHUNK)
    while packed.rstrip(b"\0"):
        if not packed.startswith(mark):
            raise ValueError("something else follows")
        stream = unpacker()
        while not stream.eof:
            piece = stream.decompress(packed, CHUNK)
            packed = getattr(stream, "unconsumed_tail", b"")
            if piece:
                yield piece
            elif not packed and not stream.eof:
                packed = file.read(CHUNK)
                if not packed:
                    raise EOFError("it breaks off")
        packed = stream.unused_data or file.read(CHUNK)


def _chunks(file: IO[bytes], unpacked: _Unpacked) -> Iterator[bytes]:
    while chunk := file.read(CHUNK):
        yield chunk
    if unpacked.damage is not None:
        raise unpacked.damage


def _inner_name(name: str) -> str:
    path = PurePosixPath(name)
    suffix = _SUFFIXES.get(path.suffix.lower())
    return f"{path.stem}{suffix}" if suffix is not None and path.stem else f"{name or 'file'} unpacked"

"""The originals of a collection: bytes as they came, each once, under their hash, never written again."""

import errno
import hashlib
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from readout.errors import Code, ReadoutError

_CHUNK = 1 << 20
_ZEROS = bytes(_CHUNK)
_READ_ONLY = 0o444
_OPEN = os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC


@dataclass(frozen=True, slots=True)
class Taken:
    """What was taken from a file on disk: its hash and size, or why that failed (`reason`, a sentence)."""

    id: str
    size: int
    reason: str | None = None


class Originals:
    """The folder `originals/ab/<sha256>`; a file appears there whole or not at all.

    Bytes are hashed while they are copied, to a temporary file in `incoming` that is renamed at the end, so a run
    that is killed leaves nothing half-written under a hash.
    """

    def __init__(self, folder: Path, incoming: Path) -> None:
        self.folder = folder
        self.incoming = incoming
        for byte in range(256):
            (folder / f"{byte:02x}").mkdir(parents=True, exist_ok=True)
        incoming.mkdir(parents=True, exist_ok=True)

    def path(self, id: str) -> Path:
        """Where the original with a hash lies."""
        return self.folder / id[:2] / id

    def has(self, id: str, size: int) -> bool:
        """Whether the original is there in full size."""
        try:
            return self.path(id).stat().st_size == size
        except OSError:
            return False

    def take(self, location: Path, *, keep: bool = True) -> Taken:
        """Hash a file on disk and, with `keep`, copy it here; a failure comes back as a reason."""
        try:
            source = os.open(location, _OPEN)
        except OSError as error:
            return Taken("", 0, _why(error))
        try:
            if not stat.S_ISREG(os.fstat(source).st_mode):
                return Taken("", 0, "This is no longer a file with contents.")
            return self._copy(source, keep)
        except OSError as error:
            if error.errno == errno.ENOSPC:
                raise ReadoutError(
                    Code.UNREADABLE,
                    f"The disk that holds {self.folder} is full.",
                    "Make room, or choose a collection elsewhere with -c, and run the same command again.",
                ) from error
            return Taken("", 0, _why(error))
        finally:
            os.close(source)

    def _copy(self, source: int, keep: bool) -> Taken:
        chunk = os.read(source, _CHUNK)
        digest = hashlib.sha256(chunk)
        if len(chunk) < _CHUNK and not os.read(source, 1):
            id_, size = digest.hexdigest(), len(chunk)
            if keep and not self.has(id_, size):
                self._write(iter((chunk,)), id_)
            return Taken(id_, size)
        os.lseek(source, 0, os.SEEK_SET)
        digest = hashlib.sha256()
        size = 0
        temporary = self.incoming / uuid4().hex
        try:
            with temporary.open("xb") if keep else Path(os.devnull).open("wb") as out:
                while chunk := os.read(source, _CHUNK):
                    digest.update(chunk)
                    size += len(chunk)
                    if chunk == _ZEROS:  # Left as a hole: a file of holes may be larger than the disk.
                        out.seek(size)
                    else:
                        out.write(chunk)
                if keep:
                    out.truncate(size)
            if keep:
                self._adopt(temporary, digest.hexdigest(), size)
        finally:
            temporary.unlink(missing_ok=True)
        return Taken(digest.hexdigest(), size)

    def _write(self, chunks: Iterator[bytes], id: str) -> None:
        temporary = self.incoming / uuid4().hex
        out = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, _READ_ONLY)
        try:
            for chunk in chunks:
                view = memoryview(chunk)
                while view:
                    view = view[os.write(out, view) :]
        except OSError:
            temporary.unlink(missing_ok=True)
            raise
        finally:
            os.close(out)
        temporary.replace(self.path(id))

    def adopt(self, blob: Path, *, keep: bool = True) -> Taken:
        """Hash a file of ours and move it here (or, without `keep`, delete it)."""
        digest = hashlib.sha256()
        size = 0
        with blob.open("rb") as source:
            while chunk := source.read(_CHUNK):
                digest.update(chunk)
                size += len(chunk)
        if keep:
            self._adopt(blob, digest.hexdigest(), size)
        else:
            blob.unlink()
        return Taken(digest.hexdigest(), size)

    def _adopt(self, blob: Path, id: str, size: int) -> None:
        if self.has(id, size):
            blob.unlink()
            return
        blob.chmod(_READ_ONLY)
        blob.replace(self.path(id))

    def sweep(self) -> None:
        """Delete what an interrupted run left in `incoming`; only the one that holds the collection's lock may."""
        for left in self.incoming.iterdir():
            if left.is_file():
                left.unlink()


def _why(error: OSError) -> str:
    if error.errno in (errno.EACCES, errno.EPERM):
        return "This file may not be opened: permission denied."
    if error.errno == errno.ENOENT:
        return "This file was gone before it could be copied."
    if error.errno == errno.EIO:
        return "The disk could not read this file."
    return f"This file could not be opened: {os.strerror(error.errno or 0).lower()}."

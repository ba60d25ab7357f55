"""The host's side of blobs: bytes from a worker become files, within bounds."""

from pathlib import Path
from typing import BinaryIO

from readout.sandbox.frames import TooLongError
from readout.sandbox.jobs import Limits


class BlobFiles:
    """The files that one job hands back, in `folder`; names are the host's own, numbered from `prefix`."""

    def __init__(self, folder: Path, prefix: str, limits: Limits) -> None:
        self._folder = folder
        self._prefix = prefix
        self._limits = limits
        self._whole: list[Path] = []
        self._open: BinaryIO | None = None
        self._bytes = 0

    def data(self, untrusted: bytes) -> None:
        """Add bytes to the blob under way. Raises `TooLongError` past the limits."""
        self._bytes += len(untrusted)
        if self._bytes > self._limits.blob_bytes:
            raise TooLongError("blob bytes")
        if self._open is None:
            self._open = self._path.open("xb")
        self._open.write(untrusted)

    def end(self) -> None:
        """The blob under way is whole. Raises `TooLongError` past the limits."""
        if len(self._whole) >= self._limits.blobs:
            raise TooLongError("blobs")
        if self._open is None:
            self._open = self._path.open("xb")
        self._open.close()
        self._whole.append(self._path)
        self._open = None

    def drop(self) -> None:
        """Give up the blob under way."""
        if self._open is not None:
            self._open.close()
            self._open = None
            self._path.unlink()

    def take(self) -> tuple[Path, ...]:
        """All whole blobs in order, now the caller's."""
        self.drop()
        taken, self._whole = tuple(self._whole), []
        return taken

    def discard(self) -> None:
        """Remove all of them."""
        for path in self.take():
            path.unlink(missing_ok=True)

    @property
    def _path(self) -> Path:
        return self._folder / f"{self._prefix}-{len(self._whole)}"

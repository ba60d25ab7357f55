"""7z archives: their files, as source files of their own."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import py7zr
from py7zr.exceptions import ArchiveError, PasswordRequired, UnsupportedCompressionMethodError
from py7zr.io import MemIO, Py7zIO, WriterFactory

from readout.ingest.content import Content, Source, unread
from readout.ingest.readers.archives import contents
from readout.ingest.readers.members import DAMAGE, Members, TooMuchError, clause
from readout.sandbox import Emit

_FAULTS = (*DAMAGE, ArchiveError, KeyError, IndexError, TypeError, AttributeError, AssertionError)
"""What the library raises on damaged bytes: it trusts the list of files more than it should."""


def read(source: Source) -> Content:
    """The files of a 7z; of a damaged one those before the damage."""
    source.file.seek(0)
    members = Members(source)
    try:
        with py7zr.SevenZipFile(source.file) as archive:
            return _unpacked(source, archive, members)
    except PasswordRequired:
        return unread(source.media_type, "The archive is encrypted: its files open only with a password.")
    except UnsupportedCompressionMethodError:
        reason = "The archive is packed by a method that Readout does not know. Unpack it and add the folder."
        return unread(source.media_type, reason)
    except _FAULTS as error:
        return contents(source, members, clause(error))


def _unpacked(source: Source, archive: Any, members: Members) -> Content:
    if archive.needs_password():
        for entry in archive.files:
            if not entry.is_directory:
                members.skip(entry.filename, "encrypted")
        return contents(source, members)
    sink = _Sink(source.emit, members)
    try:
        _register(archive, members, sink)
        # Not `extract`, which refuses the whole archive for one name that leads outside of a folder.
        archive.worker.extract(archive.fp, None, parallel=False)
    except UnsupportedCompressionMethodError:
        raise
    except TooMuchError:
        sink.give_up(members.stopped or "it is too large")
    except _FAULTS as error:
        sink.give_up(f"it is damaged ({clause(error)})")
        return contents(source, members, clause(error))
    sink.close()
    return contents(source, members)


def _register(archive: Any, members: Members, sink: "_Sink") -> None:
    planned = 0
    for entry in archive.files:
        if entry.is_directory or not members.room(planned):
            continue
        if entry.is_symlink or entry.is_junction or entry.is_socket:
            members.skip(entry.filename, "only a link to another file")
        elif members.too_deep:
            members.skip(entry.filename, "it lies inside too many containers")
        elif entry.emptystream or not entry.uncompressed:
            members.add(entry.filename, (), modified=_time(entry))
        else:
            writer = sink.writer(entry.filename, _time(entry))
            planned += 1
            archive.worker.register_filelike(entry.id, MemIO(entry.filename, _Given(writer)))


def _time(entry: Any) -> str | None:
    try:
        at = datetime.fromtimestamp(entry.lastwritetime.totimestamp(), UTC)
    except (AttributeError, TypeError, ValueError, OverflowError, OSError):
        return None
    return at.replace(microsecond=0).isoformat().replace("+00:00", "Z")


class _Sink:
    """Files come one after the other: the first bytes of one mean that the one before is whole."""

    def __init__(self, emit: Emit, members: Members) -> None:
        self._emit = emit
        self._members = members
        self._now: _Writer | None = None

    def writer(self, name: str, modified: str | None) -> "_Writer":
        return _Writer(self.take, name, modified)

    def take(self, writer: "_Writer", chunk: bytes) -> None:
        if self._now is not writer:
            self.close()
            self._now = writer
        self._members.count(len(chunk))
        self._emit.write(chunk)
        writer.length += len(chunk)

    def close(self) -> None:
        if self._now is not None:
            now, self._now = self._now, None
            self._members.added(now.name, self._emit.end(), now.length, modified=now.modified)

    def give_up(self, why: str) -> None:
        if self._now is not None:
            now, self._now = self._now, None
            self._emit.drop()
            self._members.skip(now.name, why, now.length)


class _Writer(Py7zIO):
    """What the library writes one file's bytes to."""

    def __init__(self, take: Callable[["_Writer", bytes], None], name: str, modified: str | None) -> None:
        self._take = take
        self.name = name
        self.modified = modified
        self.length = 0

    def write(self, s: bytes | bytearray) -> int:
        self._take(self, bytes(s))
        return len(s)

    def read(self, size: int | None = None) -> bytes:
        return b""

    def seek(self, offset: int, whence: int = 0) -> int:
        return self.length

    def flush(self) -> None:
        pass

    def size(self) -> int:
        return self.length


class _Given(WriterFactory):
    """Gives the library one writer that was made beforehand."""

    def __init__(self, writer: _Writer) -> None:
        self._writer = writer

    def create(self, filename: str) -> Py7zIO:
        return self._writer

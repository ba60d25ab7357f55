"""Zip and tar archives: their files, as source files of their own."""

import re
import stat
import tarfile
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from typing import IO

from readout.ingest.content import Content, Source, unread
from readout.ingest.judging import judge
from readout.ingest.readers.members import CHUNK, DAMAGE, Members, TooMuchError, clause
from readout.ingest.readers.reasons import count_of
from readout.ingest.readers.salvage import salvage
from readout.model import Outcome

_ENCRYPTED = 0x1
_UTF8_NAME = 0x800
_LATIN_PAGES = {"cp1252", "mac_roman", "cp850", "cp437", "cp1250", "iso8859_2", "cp1257"}
"""For names in Latin letters the page of the first zip programs, CP437, is the rule."""
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA}


def read_zip(source: Source) -> Content:
    """The files of a zip; where its list is damaged, those whose own heads can still be found."""
    members = Members(source)
    source.file.seek(0)
    try:
        with zipfile.ZipFile(source.file) as archive:
            _zip_members(archive, members)
    except TooMuchError:
        return contents(source, members)
    except DAMAGE as error:
        return _salvaged(source, members, error)
    return contents(source, members)


def read_tar(source: Source) -> Content:
    """The files of a tar."""
    source.file.seek(0)
    return tar_content(source, source.file)


def tar_content(source: Source, file: IO[bytes]) -> Content:
    """The files of a tar read from a stream that need not be seekable."""
    members = Members(source)
    if members.too_deep:
        reason = f"Not opened: it lies inside more than {count_of(source.caps.depth, 'container')}."
        return unread(source.media_type, reason)
    broken = None
    try:
        with tarfile.open(fileobj=file, mode="r|", errorlevel=0) as archive:
            for entry in archive:
                if not members.room():
                    break
                _tar_member(archive, entry, members)
    except TooMuchError:
        return contents(source, members)
    except DAMAGE as error:
        broken = clause(error)
    return contents(source, members, broken)


def contents(source: Source, members: Members, broken: str | None = None) -> Content:
    """The content of a container: read, read in part where something inside was not, failed where nothing was.

    `broken` is a clause on what ended the reading of a damaged one.
    """
    taken = any(member.blob is not None for member in members.found)
    rest = "what could be found in it was taken out" if taken else "nothing could be taken out of it"
    damage = f"The archive is damaged; {rest} ({broken})." if broken else None
    reason = " ".join(part for part in (damage, members.trouble()) if part) or None
    if reason is None:
        return Content(source.media_type, members=members.found)
    outcome = Outcome.PARTLY_READ if taken else Outcome.FAILED
    if outcome is Outcome.FAILED and any("encrypted" in (m.reason or "") for m in members.found):
        reason = "The archive is encrypted: its files open only with a password."
    return Content(source.media_type, outcome, reason, members=members.found)


def _zip_members(archive: zipfile.ZipFile, members: Members) -> None:
    for entry in archive.infolist():
        if entry.is_dir():
            continue
        if not members.room():
            return
        name = _zip_name(entry)
        if entry.flag_bits & _ENCRYPTED:
            members.skip(name, "encrypted", entry.file_size)
        elif stat.S_ISLNK(entry.external_attr >> 16):
            members.skip(name, "only a link to another file", entry.file_size)
        elif entry.compress_type not in _METHODS:
            members.skip(name, "packed by a method that Readout does not know", entry.file_size)
        else:
            members.add(name, _zip_chunks(archive, entry), size=entry.file_size, modified=_zip_time(entry))


def _zip_chunks(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    try:
        with archive.open(entry) as file:
            while chunk := file.read(CHUNK):
                yield chunk
    except RuntimeError as error:  # How zipfile says that a password is needed.
        raise ValueError(str(error)) from error


def _zip_name(entry: zipfile.ZipInfo) -> str:
    """The name, in UTF-8 or the code page of another script where the archive forgot to say so."""
    if entry.flag_bits & _UTF8_NAME or entry.filename.isascii():
        return entry.filename
    raw = entry.filename.encode("cp437", errors="replace")
    for page in ("utf-8", judge(raw)):
        with suppress(UnicodeError):
            if page and page not in _LATIN_PAGES:
                return raw.decode(page)
    return entry.filename


def _zip_time(entry: zipfile.ZipInfo) -> str | None:
    """The time in a zip: local, to two seconds; its zero, 1980-01-01, means none."""
    try:
        at = datetime(*entry.date_time)
    except ValueError:
        return None
    return None if (at.year, at.month, at.day) <= (1980, 1, 1) else at.isoformat()


def _salvaged(source: Source, members: Members, error: BaseException) -> Content:
    if members.found:
        return contents(source, members, clause(error))
    with suppress(TooMuchError):
        salvage(source.file, members)
    return contents(source, members, clause(error))


def _tar_member(archive: tarfile.TarFile, entry: tarfile.TarInfo, members: Members) -> None:
    if entry.isdir():
        return
    if not entry.isreg():
        if entry.type not in tarfile.SUPPORTED_TYPES and entry.size:
            raise tarfile.ReadError("it holds something of an unknown kind")
        kind = "a link to another file" if entry.issym() or entry.islnk() else "a device, not a file"
        members.skip(entry.name, f"only {kind}" if "link" in kind else kind)
        return
    file = archive.extractfile(entry)
    chunks = _tar_chunks(file, entry.size) if file else ()
    if not members.add(entry.name, chunks, size=entry.size, modified=_tar_time(entry)):
        raise tarfile.ReadError("it ends too early")  # Going on would look for what follows beyond the end.


def _tar_chunks(file: IO[bytes], size: int) -> Iterator[bytes]:
    """The bytes of a file in a tar; one that is cut short is noticed by its size."""
    left = size
    while left > 0 and (chunk := file.read(min(CHUNK, left))):
        left -= len(chunk)
        yield chunk
    if left > 0:
        raise EOFError(f"{left:,} bytes are missing")


def _tar_time(entry: tarfile.TarInfo) -> str | None:
    try:
        at = datetime.fromtimestamp(int(entry.mtime), UTC)
    except (ValueError, OverflowError, OSError):
        return None
    return re.sub(r"\+00:00$", "Z", at.isoformat()) if at.year > 1970 else None

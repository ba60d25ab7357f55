"""Single compressed files (gzip, bzip2, xz), and tars inside them."""

import bz2
import gzip
import io
import lzma
from collections.abc import Iterator
from contextlib import suppress
from pathlib import PurePosixPath
from typing import IO, cast

from readout.ingest.content import Content, Source
from readout.ingest.readers.archives import contents, tar_content
from readout.ingest.readers.members import CHUNK, DAMAGE, Members, TooMuchError, clause

_SUFFIXES = {".gz": "", ".bz2": "", ".xz": "", ".tgz": ".tar", ".tbz2": ".tar", ".txz": ".tar"}


def read(source: Source) -> Content:
    """The one file that was compressed; a tar inside is opened at once, as people think of it as one archive."""
    source.file.seek(0)
    with io.BufferedReader(cast(io.RawIOBase, _opened(source)), CHUNK) as file:
        try:
            head = file.peek(512)[:512]
        except DAMAGE as error:
            return contents(source, Members(source), clause(error))
        if head[257:262] == b"ustar":
            return tar_content(source, file)
        members = Members(source)
        with suppress(TooMuchError):
            members.add(_inner_name(source.name), _chunks(file))
        return contents(source, members)


def _opened(source: Source) -> IO[bytes]:
    if source.media_type == "application/gzip":
        return cast(IO[bytes], gzip.GzipFile(fileobj=source.file))
    if source.media_type == "application/x-bzip2":
        return bz2.BZ2File(source.file)
    return lzma.LZMAFile(source.file)


def _chunks(file: IO[bytes]) -> Iterator[bytes]:
    while chunk := file.read(CHUNK):
        yield chunk


def _inner_name(name: str) -> str:
    path = PurePosixPath(name)
    suffix = _SUFFIXES.get(path.suffix.lower())
    return f"{path.stem}{suffix}" if suffix is not None and path.stem else f"{name or 'file'} unpacked"

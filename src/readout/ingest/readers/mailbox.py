"""Mailboxes (mbox, RFC 4155): each message a source file of its own, streamed, so that size does not matter."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import BinaryIO

from readout.ingest.content import Content, Source
from readout.ingest.readers.archives import contents
from readout.ingest.readers.members import CHUNK, Members, TooMuchError

_DAY = rb"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) "
_START = re.compile(
    rb"(?:(?<=\n\n)|(?<=\n\r\n)|(?<=\n)(?=From \S{1,200} {1,3}" + _DAY + rb"))"
    rb"From [^\r\n]{0,300}\d{4}[^\r\n]{0,40}\r?\n(?=[!-9;-~]{1,76}:|>From )"
)
"""An envelope line with a field under it, after an empty line or with a date as mail servers write it."""
_REACH = 1_024
"""How far back from a chunk's end the start of a message may reach."""
_QUOTED = re.compile(rb"^>(?=>*From )", re.M)


def read(source: Source) -> Content:
    """The messages of a mailbox as members `message-00001.eml` and so on."""
    starts = [*_starts(source.file), source.size]
    members = Members(source)
    for number, (start, end) in enumerate(pairwise(starts), 1):
        if not members.room():
            break
        try:
            members.add(f"message-{number:05}.eml", _message(source.file, start, end), size=end - start)
        except TooMuchError:
            break
        source.emit.step()
    return contents(source, members)


def _starts(file: BinaryIO) -> Iterator[int]:
    """Where messages begin, the first at the start of the file."""
    yield 0
    file.seek(0)
    base, window, last = 0, b"", 0
    while chunk := file.read(CHUNK):
        window += chunk
        for found in _START.finditer(window):
            if base + found.start() > last:
                last = base + found.start()
                yield last
        cut = max(0, len(window) - _REACH)
        base, window = base + cut, window[cut:]


def _message(file: BinaryIO, start: int, end: int) -> Iterator[bytes]:
    """One message without its envelope line, and without the marks that kept its own lines from being one."""
    file.seek(start)
    line = file.readline(_REACH)
    left = end - start - len(line)
    kept = b"" if line.startswith(b"From ") else line
    while left > 0 and (chunk := file.read(min(CHUNK, left))):
        left -= len(chunk)
        kept += chunk
        whole = len(kept) if left <= 0 else kept.rfind(b"\n") + 1
        yield _QUOTED.sub(b"", kept[:whole])
        kept = kept[whole:]
    yield kept

"""The protocol between host and worker: length-prefixed frames over a socket pair.

Each frame is one byte of kind, the job's number (uint32) and the body's length (uint32), little-endian, then the
body. The host sends `JOB` with the open file beside it (SCM_RIGHTS). The worker answers `READY` once, then for
each job in turn any number of `DATA`, `END` (a blob is whole), `DROP` (a blob is given up) and `STEP` (still at
work), and then `RESULT` or `FAILED`; `BYE` asks to be replaced.
"""

import struct
from collections.abc import Iterator
from enum import IntEnum
from typing import NamedTuple

HEADER = struct.Struct("<BII")
CHUNK = 256 << 10
"""The longest body of a `DATA` frame, in bytes."""
OPTIONS = 16 << 10
"""The longest options of a job: with a few jobs queued they must fit in the socket's buffer."""
NOTE = 4 << 10
"""The longest body of a `FAILED` frame."""


class Kind(IntEnum):
    """What a frame says."""

    JOB = 1
    READY = 2
    DATA = 3
    END = 4
    DROP = 5
    STEP = 6
    RESULT = 7
    FAILED = 8
    BYE = 9


class Frame(NamedTuple):
    """One frame as received; nothing in it is to be trusted."""

    kind: Kind
    job: int
    body: bytes


class NonsenseError(Exception):
    """What came over the socket is no frame that may come."""


class TooLongError(Exception):
    """A frame is longer than its kind may be."""


def pack(kind: Kind, job: int, body: bytes = b"") -> bytes:
    """One frame as bytes."""
    return HEADER.pack(kind, job, len(body)) + body


class Inbox:
    """Cuts a stream of bytes into frames, holding each kind to its length before any of it is stored."""

    def __init__(self, longest: dict[Kind, int]) -> None:
        self._longest = longest
        self._buffer = bytearray()

    def feed(self, untrusted: bytes) -> Iterator[Frame]:
        """The frames that are whole now. After a `NonsenseError` or `TooLongError` the stream is of no use."""
        self._buffer += untrusted
        at = 0
        try:
            while len(self._buffer) - at >= HEADER.size:
                kind, job, length = HEADER.unpack_from(self._buffer, at)
                end = at + HEADER.size + self._checked(kind, length)
                if len(self._buffer) < end:
                    break
                yield Frame(Kind(kind), job, bytes(memoryview(self._buffer)[at + HEADER.size : end]))
                at = end
        finally:
            del self._buffer[:at]

    def _checked(self, untrusted_kind: int, untrusted_length: int) -> int:
        longest = self._longest.get(untrusted_kind)  # type: ignore[call-overload]
        if longest is None:
            raise NonsenseError(f"frame of kind {untrusted_kind}")
        if untrusted_length > longest:
            raise TooLongError(f"frame of kind {untrusted_kind} with {untrusted_length} bytes")
        return untrusted_length

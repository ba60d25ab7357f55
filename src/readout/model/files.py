"""Source files: bytes as they came, and what became of them."""

from dataclasses import dataclass
from enum import StrEnum

MEMBER = "!/"
"""Joins a container's path and a member's name in a path: `mail.eml!/papers.zip!/a.txt`."""


class Outcome(StrEnum):
    """How a source file ended; every file ends as one of these."""

    READ = "read"
    PARTLY_READ = "partly_read"
    FAILED = "failed"
    DUPLICATE = "duplicate"
    IGNORED = "ignored"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file at one place in the pile.

    `id` is the sha256 of its bytes (hex), so the same bytes at two places share it; `path` is the place, unique,
    with `/` between folders and `!/` between a container and its member. `container` is the id of the file it
    came out of. `outcome` is None only while the file waits to be read. `modified` is the file system's or the
    container's time (EDTF, UTC); `outside` is what a load file says of it, label to values.
    """

    id: str
    path: str
    size: int
    media_type: str = ""
    container: str | None = None
    outcome: Outcome | None = None
    reason: str | None = None
    modified: str | None = None
    outside: dict[str, tuple[str, ...]] | None = None

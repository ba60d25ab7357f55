"""What a format reader takes and gives: `Source` in, `Content` out, before any structure is looked for.

A reader hands the bytes of files inside a file to `source.emit`, and calls `source.emit.step()` now and then in
long work, so that the time limit starts anew.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import BinaryIO

from readout.model import Furniture, Member, Outcome, Page, PageLayout
from readout.sandbox import Emit


@dataclass(frozen=True, slots=True)
class Caps:
    """Bounds on what one file may cost, so that a hostile one cannot fill the disk or never end.

    `depth` counts containers around a file; `unpacked_bytes` and `members` are for one container;
    `ratio` is unpacked to packed bytes, looked at only beyond `ratio_free_bytes`; `text` is in characters;
    `pixels` is width times height of a picture.
    """

    depth: int = 8
    members: int = 100_000
    unpacked_bytes: int = 8 << 30
    ratio: int = 200
    ratio_free_bytes: int = 64 << 20
    text: int = 50_000_000
    pages: int = 2_000
    pixels: int = 200_000_000


@dataclass(frozen=True, slots=True)
class Source:
    """One source file, open for reading, seekable, at its start.

    `name` is a label from outside and not to be trusted; `media_type` is what detection found; `depth` is how many
    containers the file lies in. `modified` is when the file was last changed, EDTF.
    """

    file: BinaryIO
    name: str
    size: int
    emit: Emit
    caps: Caps = field(default_factory=Caps)
    depth: int = 0
    media_type: str = ""
    modified: str | None = None

    def read(self) -> bytes:
        """All bytes of the file."""
        self.file.seek(0)
        return self.file.read()

    def head(self, length: int) -> bytes:
        """The first `length` bytes of the file."""
        self.file.seek(0)
        return self.file.read(length)


@dataclass(frozen=True, slots=True)
class Content:
    """What a format itself gives, before structuring.

    `text` is canonical: every offset (`pages`, `layouts`, `furniture`) refers to it. `reason` is a sentence for a
    person, given whenever `outcome` is not `read`. `fields` holds what the format says of the document outside its
    text or in its head, as printed, under `from`, `to`, `cc`, `bcc`, `subject`, `date`, `message_id`,
    `in_reply_to`, `references`, `attachments`, `title`, `author`, `publisher`, `published`, `captured`,
    `language`, `kind_hint`. `text` of None means that the file holds no document of its own (an archive, a
    mailbox, an unreadable file).
    """

    media_type: str
    outcome: Outcome = Outcome.READ
    reason: str | None = None
    text: str | None = None
    pages: tuple[Page, ...] = ()
    layouts: tuple[PageLayout, ...] = ()
    members: tuple[Member, ...] = ()
    fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    furniture: tuple[Furniture, ...] = ()
    ocr_confidence: float | None = None
    needs: tuple[str, ...] = ()


def unread(
    media_type: str, reason: str, *, outcome: Outcome = Outcome.FAILED, needs: tuple[str, ...] = ()
) -> Content:
    """The content of a file that gives nothing: its type and why."""
    return Content(media_type, outcome, reason, needs=needs)

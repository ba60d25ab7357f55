"""Readings: what the sandbox brings back from the bytes of one source file."""

from dataclasses import dataclass

from readout.model.documents import Document
from readout.model.files import Outcome


@dataclass(frozen=True, slots=True)
class PageLayout:
    """Where the words of a page stand on its picture.

    `width` and `height` are in points (1/72 inch). `words` is a packed little-endian table of
    `<IIffff` rows: start and end offset in the outermost document's text, then left, top, right, bottom as
    fractions 0 to 1 of the page, origin at the top left. `scanned` says that the words come from OCR.
    """

    number: int
    width: float
    height: float
    words: bytes = b""
    scanned: bool = False


@dataclass(frozen=True, slots=True)
class Member:
    """A source file inside another: its `name` as the container gives it, and the number of its blob.

    `blob` counts the blobs that the worker sent with this reading, from 0; None where the bytes were not taken
    out, and then `reason` says why (encrypted, too deep, too large).
    """

    name: str
    blob: int | None
    size: int = 0
    modified: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """All that came of one source file: outcome, documents in reading order (outermost first), members.

    `reason` is a sentence for a person, given whenever the outcome is not `read`. `needs` names what was
    missing on this machine (such as `ocr:eng`), so that a retry after installing it can find the file.
    """

    media_type: str
    outcome: Outcome
    reason: str | None = None
    documents: tuple[Document, ...] = ()
    layouts: tuple[PageLayout, ...] = ()
    members: tuple[Member, ...] = ()
    needs: tuple[str, ...] = ()

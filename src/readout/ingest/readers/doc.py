"""Binary Word documents (.doc, Word 6 to 2003), read through their piece table.

After [MS-DOC] 2.4.1 (retrieving text). Chosen over a converter: kreuzberg, the permissive one, takes 76 MB for
this one format.
"""

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass

import olefile

from readout.ingest.content import Content, Source, unread
from readout.ingest.readers.doctracked import deleted_spans
from readout.ingest.readers.oleparts import embedded, summary_fields
from readout.ingest.readers.writing import Writer
from readout.model import FurnitureKind

_WORD = 0xA5EC
_WORD_97 = 0xC1
_ENCRYPTED, _SECOND_TABLE, _COMPLEX = 0x0100, 0x0200, 0x0004
_COMPRESSED = 0x4000_0000
_FIELD = re.compile("\x13[^\x13\x14\x15]*\x14|\x13[^\x13\x14\x15]*\x15|\x15")
_ROW = re.compile("\x07\x07")
_PRINTED = str.maketrans(
    {"\r": "\n", "\x0b": "\n", "\x0c": "\n", "\x0e": "\n", "\x07": "\t", "\x1e": "-", "\x1f": ""}
    | dict.fromkeys("\x00\x01\x02\x03\x04\x05\x06\x08\x13\x14\x15", "")
)
_MOST_BYTES = 512 << 20


class _DamagedError(Exception):
    """The text of the document cannot be found; the message is a sentence."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text, `[start, end)` in characters, at `offset` of the stream, one or two bytes each."""

    start: int
    end: int
    offset: int
    width: int


def read(source: Source) -> Content:
    """Read a binary Word document."""
    source.file.seek(0)
    try:
        with olefile.OleFileIO(source.file) as ole:
            return _Document(source, ole).content()
    except _DamagedError as error:
        return unread(source.media_type, str(error))
    except (OSError, struct.error, ValueError, IndexError, KeyError, TypeError, AttributeError):
        return unread(source.media_type, "The Word document is damaged: its text could not be found.")


class _Document:
    """One binary Word document on its way into text."""

    def __init__(self, source: Source, ole: olefile.OleFileIO) -> None:
        self._source = source
        self._ole = ole
        if not ole.exists("WordDocument"):
            raise _DamagedError("The file is damaged: it holds no Word document.")
        self._main: bytes = ole.openstream("WordDocument").read(_MOST_BYTES)
        if len(self._main) < 0x60 or self._u16(0) not in (_WORD, 0xA5DC, 0xA59B):
            raise _DamagedError("The Word document is damaged: its head is not valid.")
        if self._u16(0x0A) & _ENCRYPTED:
            raise _DamagedError("The document is encrypted: it opens only with a password.")

    def content(self) -> Content:
        """All of the document: the running heads, the text, its notes, comments and text boxes."""
        parts, damaged = self._parts()
        writer = Writer(self._source.caps.text)
        writer.lines(dict.fromkeys(_lines(parts["heads"])), FurnitureKind.RUNNING_HEAD)
        writer.line(_printed(parts["text"]).rstrip("\n"))
        for name, label in (("boxes", ""), ("notes", ""), ("endnotes", ""), ("comments", "Comments:")):
            lines = _lines(parts[name])
            if lines:
                writer.lines(("", label, *lines) if label else ("", *lines))
        clauses = ["damaged: parts of its text are missing"] if damaged else []
        members = embedded(self._ole, self._source)
        return writer.content(self._source, clauses, members, summary_fields(self._ole))

    def _u16(self, at: int) -> int:
        """A number of two bytes in the document's head."""
        return int(struct.unpack_from("<H", self._main, at)[0])

    def _u32(self, at: int) -> int:
        """A number of four bytes in the document's head."""
        return int(struct.unpack_from("<I", self._main, at)[0])

    def _parts(self) -> tuple[dict[str, str], bool]:
        """The parts of the text by name, and whether some of it lies beyond the end of the file."""
        if self._u16(2) < _WORD_97:
            return self._parts_before_97()
        pieces = self._pieces()
        text = "".join(self._text_of(piece) for piece in pieces)
        damaged = not pieces or len(text) < pieces[-1].end
        text = self._without_deleted(text, pieces)
        lengths = [self._u32(at) for at in (0x4C, 0x50, 0x54, 0x58, 0x5C, 0x60, 0x64)]
        names = ("text", "notes", "heads", "macros", "comments", "endnotes", "boxes")
        parts: dict[str, str] = {}
        at = 0
        for name, length in zip(names, lengths, strict=True):
            parts[name] = text[at : at + length].replace("\ue000", "")
            at += length
        return parts, damaged or not lengths[0]

    def _pieces(self) -> list[Piece]:
        """The piece table, from the table stream."""
        name = "1Table" if self._u16(0x0A) & _SECOND_TABLE else "0Table"
        if not self._ole.exists(name):
            raise _DamagedError("The Word document is damaged: the table of its text is missing.")
        table: bytes = self._ole.openstream(name).read(_MOST_BYTES)
        start, length = self._u32(0x1A2), self._u32(0x1A6)
        return list(_pieces_in(table[start : start + length]))

    def _text_of(self, piece: Piece) -> str:
        """The characters of a piece."""
        count = piece.end - piece.start
        data = self._main[piece.offset : piece.offset + count * piece.width]
        if piece.width == 1:
            return data.decode("cp1252", "replace")
        return "".join(map(chr, struct.unpack(f"<{len(data) // 2}H", data[: len(data) // 2 * 2])))

    def _without_deleted(self, text: str, pieces: list[Piece]) -> str:
        """The text with tracked deletions blotted out (their places stay, so that lengths hold)."""
        name = "1Table" if self._u16(0x0A) & _SECOND_TABLE else "0Table"
        table: bytes = self._ole.openstream(name).read(_MOST_BYTES)
        spans = deleted_spans(self._main, table[self._u32(0xFA) : self._u32(0xFA) + self._u32(0xFE)])
        for low, high in spans:
            for piece in pieces:
                stop = piece.offset + (piece.end - piece.start) * piece.width
                first, last = max(low, piece.offset), min(high, stop)
                if first < last:
                    begin = piece.start + (first - piece.offset) // piece.width
                    end = piece.start + (last - piece.offset) // piece.width
                    text = text[:begin] + "\ue000" * (end - begin) + text[end:]
        return text

    def _parts_before_97(self) -> tuple[dict[str, str], bool]:
        """The text of a Word 6 or 95 document, which stands in one stretch where it was not saved piecemeal."""
        if self._u16(0x0A) & _COMPLEX:
            start, length = self._u32(0x160), self._u32(0x164)
            found = list(_pieces_in(self._main[start : start + length], wide=False))
            text = "".join(self._text_of(piece) for piece in found)
        else:
            text = self._main[self._u32(0x18) : self._u32(0x1C)].decode("cp1252", "replace")
        names = ("text", "notes", "heads", "macros", "comments", "endnotes", "boxes")
        parts: dict[str, str] = {}
        at = 0
        for number, name in enumerate(names):
            length = self._u32(0x34 + 4 * number)
            parts[name] = text[at : at + length]
            at += length
        return parts, not parts["text"]


def _pieces_in(table: bytes, *, wide: bool = True) -> Iterator[Piece]:
    """The pieces of a `Clx`: formatting to be skipped, then the piece table; in Word 95 all are one byte wide."""
    at = 0
    while at < len(table) and table[at] == 1:
        at += 3 + int(struct.unpack_from("<H", table, at + 1)[0])
    if at >= len(table) or table[at] != 2:
        raise _DamagedError("The Word document is damaged: the table of its text is not valid.")
    length = int(struct.unpack_from("<I", table, at + 1)[0])
    body = table[at + 5 : at + 5 + length]
    count = (len(body) - 4) // 12
    starts = struct.unpack_from(f"<{count + 1}I", body)
    for number in range(count):
        raw = int(struct.unpack_from("<I", body, 4 * (count + 1) + 8 * number + 2)[0])
        start, end = starts[number], starts[number + 1]
        if end <= start:
            continue
        if not wide:
            yield Piece(start, end, raw, 1)
        elif raw & _COMPRESSED:
            yield Piece(start, end, (raw & ~_COMPRESSED & 0xFFFF_FFFF) // 2, 1)
        else:
            yield Piece(start, end, raw, 2)


def _printed(text: str) -> str:
    """Text as printed: field codes gone, their results kept, rows and cells as lines and tabs."""
    while True:
        shorter = _FIELD.sub("", text)
        if shorter == text:
            break
        text = shorter
    text = _ROW.sub("\n", text).translate(_PRINTED)
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _lines(text: str) -> list[str]:
    """The lines of a part that hold anything."""
    return [line.strip() for line in _printed(text).split("\n") if line.strip()]

"""Rich Text Format, read from its control words: text in any code page, tables, notes, title and author.

After the RTF specification 1.9.1. Destinations that are no text on the page (fonts, styles, field codes, and all
that a reader may ignore, marked with an asterisk) are skipped; pictures and embedded objects are taken out as
members.
"""

import codecs
import re
from binascii import Error, unhexlify
from dataclasses import dataclass, field, replace

from readout.ingest.content import Content, Source
from readout.ingest.readers.members import Members, TooMuchError
from readout.ingest.readers.rtfwords import CHARSETS, CODE_PAGES, KEPT, RESUMED, SIGNS, SKIPPED, SYMBOLS
from readout.ingest.readers.writing import Writer
from readout.model import FurnitureKind

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})"
    rb"|\\([^a-zA-Z'])|([{}])|([^\\{}\r\n\x00]+)|[\r\n\x00\\]",
    re.DOTALL,
)
_MOST_BYTES = 256 << 20
_DEEPEST = 10_000
_TAIL = 8
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_PRINTED = {"body", "head", "footnote", "annotation", "title", "author"}


@dataclass(slots=True)
class _State:
    """What holds inside one pair of braces; `into` names the buffer that text goes to, `opened` who opened it."""

    into: str = "body"
    encoding: str = "cp1252"
    fallback: int = 1
    deleted: bool = False
    opened: str = ""


def read(source: Source) -> Content:
    """Read an RTF file; one that breaks off is kept as far as it goes."""
    source.file.seek(0)
    reading = _Reading(source.caps.text)
    whole = reading.run(source.file.read(_MOST_BYTES))
    clauses: list[str] = []
    if source.size > _MOST_BYTES:
        clauses.append(f"longer than {_MOST_BYTES >> 20} MB: the rest was not read")
    elif not whole:
        clauses.append("damaged: the file breaks off or its groups do not match")
    return reading.content(source, clauses)


@dataclass(slots=True)
class _Reading:
    """One RTF file on its way into text."""

    most: int
    state: _State = field(default_factory=_State)
    stack: list[_State] = field(default_factory=list)
    buffers: dict[str, list[str]] = field(default_factory=lambda: {"body": []})
    raw: bytearray = field(default_factory=bytearray)
    fonts: dict[int, str] = field(default_factory=dict)
    font: int = 0
    default: str = "cp1252"
    starred: bool = False
    to_skip: int = 0
    length: int = 0
    heads: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    objects: list[tuple[str, bytes]] = field(default_factory=list)
    blip: str = ""
    unmatched: bool = False

    def run(self, data: bytes) -> bool:
        """Read all tokens; whether the braces matched at the end."""
        at, end = 0, len(data)
        while at < end and self.length <= self.most:
            match = _TOKEN.match(data, at)
            if match is None:
                break
            at = match.end()
            word, number, byte, sign, brace, text = match.groups()
            if text:
                self._bytes(text)
            elif byte:
                self._bytes(bytes((int(byte, 16),)))
            elif word:
                value = int(number) if number else None
                if word == b"bin":
                    at += max(value or 0, 0)
                else:
                    self._word(word.decode("ascii"), value)
            elif sign:
                self._sign(sign.decode("latin-1"))
            elif brace:
                self._brace(brace, last=at >= end - _TAIL)
        self._flush()
        return not self.stack and not self.unmatched

    def _bytes(self, data: bytes) -> None:
        """Text in the code page that holds; the stand-ins for a Unicode character before it are passed over."""
        if self.to_skip:
            skipped = min(self.to_skip, len(data))
            self.to_skip -= skipped
            data = data[skipped:]
        self.raw += data
        self.starred = False

    def _flush(self) -> None:
        """Decode the bytes gathered and put them where they belong."""
        if self.raw:
            self._put(self.raw.decode(self.state.encoding, "replace"))
            self.raw.clear()

    def _put(self, text: str) -> None:
        """Put text into the buffer that holds."""
        if self.state.deleted or self.state.into == "skip":
            return
        self.buffers.setdefault(self.state.into, []).append(text)
        self.length += len(text)

    def _brace(self, brace: bytes, *, last: bool) -> None:
        """Open or close a group; one that closes the whole file before its end is damage, and reading goes on."""
        self._flush()
        self.to_skip = 0
        self.starred = False
        if brace == b"{":
            if len(self.stack) < _DEEPEST:
                self.stack.append(self.state)
                self.state = replace(self.state, opened="")
            else:
                self.unmatched = True
            return
        if self.stack:
            if self.state.opened:
                self._finish(self.state)
            self.state = self.stack.pop()
        if not self.stack and not last:
            self.unmatched = True

    def _sign(self, sign: str) -> None:
        """A backslash with a sign."""
        if self.to_skip:
            self.to_skip -= 1
            return
        self._flush()
        if sign == "*":
            self.starred = True
        else:
            self._put(SIGNS.get(sign, ""))

    def _word(self, word: str, value: int | None) -> None:
        """A control word."""
        if self.to_skip and word != "u":
            self.to_skip -= 1
            return
        self._flush()
        starred, self.starred = self.starred, False
        if word == "u" and value is not None:
            self._put(chr(value % 65_536))
            self.to_skip = self.state.fallback
        elif word in SYMBOLS:
            self._symbol(word)
        elif word in KEPT:
            self._open(word, KEPT[word])
        elif word in RESUMED:
            self._open("", "body" if self.state.into == "skip" else self.state.into)
        elif starred or word in SKIPPED:
            self._open(word, "skip")
        else:
            self._setting(word, value)

    def _symbol(self, word: str) -> None:
        """A control word that stands for a character; the tab after a row's last cell goes."""
        buffer = self.buffers.get(self.state.into)
        if word in ("row", "nestrow") and buffer and buffer[-1] == "\t":
            buffer.pop()
        self._put(SYMBOLS[word])

    def _open(self, word: str, into: str) -> None:
        """Direct what follows in this group into another buffer."""
        if self.state.into == "skip" and into not in ("body", "pict", "title", "author", "objdata"):
            return
        self.state.opened = word
        self.state.into = into
        if into not in ("skip", "body"):
            self.buffers[into] = []

    def _setting(self, word: str, value: int | None) -> None:
        """A control word that changes how text is to be read."""
        if word == "uc":
            self.state.fallback = min(max(value if value is not None else 1, 0), 8)
        elif word == "f" and value is not None:
            self.font = value
            if self.state.into != "fonttbl":
                self.state.encoding = self.fonts.get(value, self.default)
        elif word == "fcharset" and self.state.into == "fonttbl":
            self.fonts[self.font] = CHARSETS.get(value or 0, self.default) if value else self.default
        elif word in CODE_PAGES or word in ("ansicpg", "cpg"):
            self._code_page(word, CODE_PAGES.get(word) or f"cp{value}")
        elif word == "plain":
            self.state.deleted = False
            self.state.encoding = self.default
        elif word == "deleted":
            self.state.deleted = value != 0
        elif word in ("pngblip", "jpegblip"):
            self.blip = word.removesuffix("blip")

    def _code_page(self, word: str, name: str) -> None:
        """The code page of the file, or of a font."""
        try:
            codecs.lookup(name)
        except LookupError:
            return
        if word == "cpg":
            self.fonts[self.font] = name
        else:
            self.default = self.state.encoding = name

    def _finish(self, state: _State) -> None:
        """Take what a destination gathered, when its group closes."""
        outer = self.stack[-1].into
        if state.into == outer or state.into in ("skip", "body"):
            return
        text = _joined(self.buffers.pop(state.into, []))
        if state.into in ("title", "author"):
            self.buffers[state.into] = [text]
        elif state.into == "head" and text.strip():
            self.heads.setdefault(text.strip("\n"), state.opened)
        elif state.into == "footnote":
            self.notes.append(" ".join(text.split()))
            self.buffers.setdefault(outer, []).append(f"[{len(self.notes)}]")
        elif state.into == "annotation":
            self.comments.append(" ".join(text.split()))
        elif state.into in ("pict", "objdata"):
            self._embedded(state.into, text)

    def _embedded(self, kind: str, text: str) -> None:
        """Keep a picture or an object given in hexadecimal digits."""
        digits = "".join(text.split())
        try:
            data = unhexlify(digits[: len(digits) // 2 * 2])
        except (Error, ValueError):
            return
        if kind == "pict":
            if self.blip:
                self.objects.append((f"picture {len(self.objects) + 1}.{self.blip}", data))
            self.blip = ""
        elif data:
            start = max(data.find(_OLE), 0)
            self.objects.append((f"object {len(self.objects) + 1}", data[start:]))

    def content(self, source: Source, clauses: list[str]) -> Content:
        """All that was read."""
        writer = Writer(source.caps.text)
        for text, where in self.heads.items():
            if where.startswith("head"):
                writer.lines(text.split("\n"), FurnitureKind.RUNNING_HEAD)
        body = _joined(self.buffers["body"])
        writer.line(body.removesuffix("\n"))
        if self.notes:
            writer.lines(("", *(f"[{number}] {note}" for number, note in enumerate(self.notes, 1))))
        if self.comments:
            writer.lines(("", "Comments:", *self.comments))
        for text, where in self.heads.items():
            if where.startswith("foot"):
                writer.lines(text.split("\n"), FurnitureKind.RUNNING_HEAD)
        fields = {name: " ".join(_joined(self.buffers.get(name, [])).split()) for name in ("title", "author")}
        known = {name: (value,) for name, value in fields.items() if value}
        return writer.content(source, clauses, self._members(source), known)

    def _members(self, source: Source) -> Members:
        """Pictures and objects as members."""
        members = Members(source)
        for name, data in self.objects:
            if not members.room():
                break
            try:
                members.add(name, [data])
            except TooMuchError:
                break
        return members


def _joined(parts: list[str]) -> str:
    """Parts as text, the halves of characters beyond 16 bits put together."""
    return "".join(parts).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")

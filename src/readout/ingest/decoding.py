"""From bytes to text: the encoding is read from a mark, from the bytes' own grammar, or judged from a sample."""

import codecs
import re
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass

from charset_normalizer import from_bytes

from readout.ingest.judging import judge

_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 32_768
_ENOUGH = 3_000
_CONTROLS = bytes(set(range(32)) - {8, 9, 10, 11, 12, 13, 26, 27})
_FEW = 0.002
"""The share of bytes that may be broken in a text still held to be UTF-8."""
_STRAY = 0.02
"""The share of control characters that may stray into a text; in a program's data it is five times as much."""
_PADDING = 0.1
"""The share of single zero bytes that may stray into a text which is otherwise plain ASCII."""
_SHIFTS = re.compile(rb"\x1b\$[@B][!-~]{2}")
"""How ISO 2022 turns to Japanese."""
_SINGLE_BYTE = (
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "koi8_r", "koi8_u",
    "iso8859_2", "iso8859_5", "iso8859_7", "iso8859_9", "mac_roman", "cp437", "cp850", "cp866", "shift_jis",
    "euc_jp", "euc_kr", "gb18030", "big5",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the name of the encoding, and how many places could not be decoded (shown as U+FFFD)."""

    text: str
    encoding: str
    broken: int = 0


def decode(data: bytes) -> Decoded:
    """The text of bytes held to be text; a byte-order mark is dropped and nothing else changes."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _lossy(data[len(mark) :], encoding)
    wide = _wide(data[:_SAMPLE])
    if wide:
        return _lossy(data, wide)
    if _SHIFTS.search(data[:_SAMPLE]):
        with suppress(UnicodeDecodeError):
            return Decoded(data.decode("iso2022_jp_2"), "iso2022_jp")
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _not_utf8(data)


def decode_as(data: bytes, charset: str | None) -> Decoded:
    """The text of bytes whose sender named a charset; a wrong or unknown name falls back to `decode`."""
    try:
        name = codecs.lookup(charset or "").name
        if name in {"ascii", "utf-8", "utf-7"}:
            return decode(data)
        # What calls itself Latin-1 and uses 0x80-0x9F is Windows' code page, as browsers have it too.
        return Decoded(data.decode("cp1252" if name == "iso8859-1" else name), name)
    except (LookupError, UnicodeError, ValueError):
        return decode(data)


def is_text(head: bytes) -> bool:
    """Whether bytes from the start of a file are text in some encoding, rather than a program's data."""
    if head.startswith(tuple(mark for mark, _ in _MARKS[:3])) or _wide(head):
        return True
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return len(head) % 2 == 0 or len(head) > 1_000
    controls = len(head) - len(head.translate(None, _CONTROLS))
    zeros = head.count(0)
    if controls == zeros <= len(head) * _PADDING and b"\0\0" not in head and head.isascii():
        return True
    return controls <= len(head) * _STRAY and head.count(0) <= len(head) * _FEW * 2


def _wide(head: bytes) -> str | None:
    """UTF-16 or UTF-32 without a mark: in Latin text every other byte, or three of four, is zero."""
    if b"\0" not in head or len(head) < 4:
        return None
    counts = [head[i::4].count(0) * 4 / len(head) for i in range(4)]
    for encoding, pattern in (
        ("utf-32-le", "0111"), ("utf-32-be", "1110"), ("utf-16-le", "0101"), ("utf-16-be", "1010"),
    ):  # fmt: skip
        if all(
            (share > 0.7) if zero == "1" else (share < 0.05) for share, zero in zip(counts, pattern, strict=True)
        ):
            text = head[: len(head) // 4 * 4].decode(encoding, errors="replace")
            printable = sum(c.isprintable() or c in "\r\n\t\f\ufeff" for c in text)
            return encoding if printable > 0.97 * len(text) else None
    return next((name for name in ("utf-16-le", "utf-16-be") if _makes_sense(head, name)), None)


def _makes_sense(head: bytes, encoding: str) -> bool:
    """Whether bytes read as UTF-16 are text in another script: its letters lie close together in Unicode."""
    try:
        text = codecs.getincrementaldecoder(encoding)().decode(head)
    except UnicodeDecodeError:
        return False
    if len(text) < 8 or sum(c.isprintable() or c in "\r\n\t\f" for c in text) < 0.99 * len(text):
        return False
    blocks = Counter(ord(c) >> 8 for c in text if c > "\x7f" and c.isalpha())
    letters = sum(blocks.values())
    han = sum(count for block, count in blocks.items() if block == 0x30 or 0x4E <= block <= 0x9F or block >= 0xAC)
    return letters >= 0.5 * len(text) and max(han, *blocks.values()) >= 0.9 * letters


def _lossy(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, errors="replace")
    return Decoded(text, encoding, text.count("\ufffd") - _real_marks(data, encoding))


def _real_marks(data: bytes, encoding: str) -> int:
    """How often U+FFFD stands in the bytes themselves: such a file lost its letters before it came here."""
    return data.count("\ufffd".encode(encoding)) if encoding.startswith("utf") else 0


def _not_utf8(data: bytes) -> Decoded:
    lossy = _lossy(data, "utf-8")
    # Letters of other encodings hardly ever make well-formed UTF-8, so a few that do tell what the rest is.
    if lossy.broken <= max(1, len(data) * _FEW) and lossy.broken * 8 < _high(data):
        return lossy
    whole = sum(c > "\x7f" for c in lossy.text) - lossy.broken
    if whole >= 4 * lossy.broken:
        return lossy
    encoding = _judge(data)
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError:
        # Every byte has a letter in Windows' code page but five; those five are what is broken.
        lossy_single = _lossy(data, encoding)
        return lossy_single if lossy_single.broken <= max(5, len(data) * _FEW) else _lossy(data, "cp1252")


def _telling(data: bytes) -> bytes:
    """A sample rich in bytes beyond ASCII: the start if it is, else the lines that hold some."""
    start = data[:_ENOUGH]
    if len(data) <= _ENOUGH or _high(start) >= 40:
        return start
    lines = re.findall(rb"[^\n]{0,200}[\x80-\xff][^\n]{0,200}", data[: 64 * _SAMPLE])
    return b"\n".join(lines)[:_ENOUGH]


def _high(data: bytes) -> int:
    """How many bytes are beyond ASCII."""
    return len(data) - len(data.translate(None, bytes(range(128, 256))))


def _judge(data: bytes) -> str:
    sample = _telling(data)
    judged = judge(sample)
    # A handful of such letters in ASCII text is typography or a name; statistics would only guess wildly.
    if judged or (_high(sample) < max(8, len(sample) * 0.01) and _is_western(sample)):
        return judged or "cp1252"
    best = from_bytes(
        sample, steps=8, chunk_size=512, cp_isolation=list(_SINGLE_BYTE), enable_fallback=False
    ).best()
    return best.encoding if best else "cp1252"


def _is_western(sample: bytes) -> bool:
    """Whether the bytes beyond ASCII, read as Windows-1252, are dashes, quotes and accented letters."""
    try:
        text = sample.decode("cp1252")
    except UnicodeDecodeError:
        return False
    return all(c.isalpha() or c in "“”‘’–—…•€£©®™°§·«»½¼¾¡¿\xa0´¨²³" for c in text if ord(c) > 127)

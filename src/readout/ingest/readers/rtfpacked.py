"""Rich text as Outlook packs it (MS-OXRTFCP)."""

import struct

_START = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript "
    rb"\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0"
    b"\r\n"
    rb"\par \pard\plain\f0\fs20\b\i\u\tab\tx"
)
"""What the dictionary holds before the first byte."""
_RING = 4_096
_LONGEST = 256 << 20


def unpacked_rtf(data: bytes) -> bytes:
    """The rich text. Raises ValueError on bytes that are not packed in this way."""
    if len(data) < 16:
        raise ValueError("its rich text is cut short")
    packed_size, size, kind, _ = struct.unpack_from("<IIII", data)
    if kind == 0x414C454D:  # MELA: not packed at all.
        return data[16 : 16 + size]
    if kind != 0x75465A4C:  # LZFu
        raise ValueError("its rich text is packed in an unknown way")
    return _inflate(data[16 : packed_size + 4], min(size, _LONGEST))


def _inflate(data: bytes, size: int) -> bytes:
    ring = bytearray(_RING)
    ring[: len(_START)] = _START
    write, at, out = len(_START), 0, bytearray()
    while at < len(data) and len(out) < size:
        control = data[at]
        at += 1
        for bit in range(8):
            width = 2 if control >> bit & 1 else 1
            if at + width > len(data):
                return bytes(out)
            if width == 1:
                piece = data[at : at + 1]
            else:
                reference = data[at] << 8 | data[at + 1]
                offset, length = reference >> 4, (reference & 0xF) + 2
                if offset == write:  # The end is marked by a reference to where writing stands.
                    return bytes(out)
                piece = _copied(ring, offset, length, write)
            at += width
            for byte in piece:
                ring[write] = byte
                write = (write + 1) % _RING
            out += piece
    return bytes(out)


def _copied(ring: bytearray, offset: int, length: int, write: int) -> bytes:
    """Bytes from the ring; a reference may reach into what it is itself writing."""
    known = (write - offset) % _RING or _RING
    piece = bytes(ring[(offset + i) % _RING] for i in range(min(length, known)))
    return (piece * (length // len(piece) + 1))[:length]

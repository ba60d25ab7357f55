"""What compound files (OLE2) hold beside their main stream: what they say of themselves, and embedded files."""

import struct
from datetime import datetime

import olefile

from readout.ingest.content import Source
from readout.ingest.readers.members import Members, TooMuchError

_PACKAGES = ("Package", "CONTENTS")
_ENCODINGS = {65001: "utf-8", -535: "utf-8", 1200: "utf-16-le", 10000: "mac_roman"}
_NATIVE = "\x01Ole10Native"


def summary_fields(ole: olefile.OleFileIO) -> dict[str, tuple[str, ...]]:
    """Title and author, and when the file was made and last saved (EDTF, UTC)."""
    try:
        known = ole.get_metadata()
    except (OSError, ValueError, IndexError, KeyError, TypeError, struct.error, AttributeError):
        return {}
    page = known.codepage if isinstance(known.codepage, int) else 1252
    encoding = _ENCODINGS.get(page, f"cp{page % 65536}")
    fields: dict[str, tuple[str, ...]] = {}
    for name, value in (("title", known.title), ("author", known.author)):
        text = _decoded(value, encoding)
        if text:
            fields[name] = (text,)
    for name, moment in (("created", known.create_time), ("modified", known.last_saved_time)):
        if isinstance(moment, datetime) and moment.year > 1980:
            fields[name] = (moment.strftime("%Y-%m-%dT%H:%M:%SZ"),)
    return fields


def _decoded(value: object, encoding: str) -> str:
    """A property as text."""
    if not isinstance(value, bytes):
        return ""
    try:
        text = value.decode(encoding, "replace")
    except LookupError:
        text = value.decode("cp1252", "replace")
    return text.strip("\x00 \r\n\t")


def embedded(ole: olefile.OleFileIO, source: Source) -> Members:
    """The files embedded in the document's object pool."""
    members = Members(source)
    pools = sorted({tuple(path[:2]) for path in ole.listdir() if path[0] == "ObjectPool" and len(path) > 2})
    for number, pool in enumerate(pools, 1):
        name = f"object {number}"
        if not members.room():
            break
        try:
            found = _payload(ole, list(pool), name)
            if found is None:
                members.skip(name, "it is an object that lives only inside this document")
            else:
                members.add(found[0], [found[1]])
        except TooMuchError:
            break
        except (OSError, struct.error, ValueError):
            members.skip(name, "it is damaged")
    return members


def _payload(ole: olefile.OleFileIO, pool: list[str], name: str) -> tuple[str, bytes] | None:
    """The name and bytes of the file inside an embedded object, if it is a file."""
    for stream in _PACKAGES:
        if ole.exists([*pool, stream]):
            return name, ole.openstream([*pool, stream]).read()
    if ole.exists([*pool, _NATIVE]):
        return _native(ole.openstream([*pool, _NATIVE]).read(), name)
    return None


def _native(data: bytes, name: str) -> tuple[str, bytes]:
    """A file as the old packager kept it: label, two paths, then its length and bytes."""
    label, _, rest = data[6:].partition(b"\0")
    _, _, rest = rest.partition(b"\0")
    length = struct.unpack_from("<I", rest, 4)[0]
    rest = rest[8 + length :]
    size = struct.unpack_from("<I", rest)[0]
    return label.decode("cp1252", "replace") or name, rest[4 : 4 + size]

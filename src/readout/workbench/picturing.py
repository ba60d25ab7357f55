"""Pictures of pages, drawn in the sandbox when they are first looked at and then kept."""

import os
from uuid import uuid4

import msgspec

from readout.errors import Code, ReadoutError
from readout.ingest.readers import PICTURES
from readout.model import SourceFile
from readout.sandbox import Job
from readout.store import last_name
from readout.workbench.collection import Collection
from readout.workbench.reading import find_document

_DPI = 110
_MOST_BYTES = 64 << 20
_ENCODE = msgspec.msgpack.Encoder().encode
_PICTURE_HEADS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")


def page_picture(collection: Collection, document_id: str, number: int) -> bytes:
    """The picture (PNG or JPEG) of a page, counted from 1, of the file that a document lies in."""
    document = find_document(collection, document_id)
    file = collection.store.primary(document.file)
    if file is None or file.media_type not in PICTURES:
        raise ReadoutError(Code.NOT_FOUND, "This document has no pages to picture.", "Read its text instead.")
    kept = collection.cache_path / "pages" / file.id[:2] / f"{file.id}-{number}-{_DPI}"
    try:
        return kept.read_bytes()
    except FileNotFoundError:
        picture = _draw(collection, file, number)
    kept.parent.mkdir(parents=True, exist_ok=True)
    temporary = kept.with_name(f"{kept.name}.{os.getpid()}.{uuid4().hex[:8]}")
    temporary.write_bytes(picture)
    temporary.replace(kept)
    return picture


def _draw(collection: Collection, file: SourceFile, number: int) -> bytes:
    options = {"action": "page", "name": last_name(file.path), "file": file.id, "number": number, "dpi": _DPI}
    job = Job(file.id, collection.originals.path(file.id), _ENCODE(options))
    untrusted = collection.pool().call(job)
    for blob in untrusted.blobs:
        blob.unlink(missing_ok=True)
    if untrusted.failure is not None or untrusted.payload is None:
        message = untrusted.failure.message if untrusted.failure else "nothing was drawn"
        raise ReadoutError(
            Code.UNREADABLE, f"Page {number} could not be drawn: {message}", "Read its text instead."
        )
    if len(untrusted.payload) > _MOST_BYTES or not untrusted.payload.startswith(_PICTURE_HEADS):
        raise ReadoutError(Code.UNREADABLE, f"Page {number} could not be drawn.", "Read its text instead.")
    return untrusted.payload

"""The format readers, one module a family, found by media type.

Readers are loaded by name when a file first needs them, because a worker that only ever sees mail need not load
the PDF and OCR libraries: it starts in a fraction of the time and memory.
"""

import importlib
from collections.abc import Callable
from functools import cache

from readout.ingest.content import Content, Source

_PACKAGE = "readout.ingest.readers"

READERS: dict[str, tuple[str, str]] = {
    "text/plain": ("plain", "read"),
    "application/json": ("plain", "read"),
    "text/xml": ("plain", "read"),
    "text/calendar": ("plain", "read"),
    "text/vcard": ("plain", "read"),
    "message/rfc822": ("mail", "read"),
    "application/mbox": ("mailbox", "read"),
    "application/vnd.ms-outlook": ("outlook", "read"),
    "application/x-mimearchive": ("mhtml", "read"),
    "application/zip": ("archives", "read_zip"),
    "application/x-tar": ("archives", "read_tar"),
    "application/x-7z-compressed": ("sevenzip", "read"),
    "application/gzip": ("compressed", "read"),
    "application/x-bzip2": ("compressed", "read"),
    "application/x-xz": ("compressed", "read"),
    "text/html": ("html", "read"),
    "application/rtf": ("rtf", "read"),
    "text/csv": ("csvtext", "read"),
    "application/pdf": ("pdf", "read"),
    "application/msword": ("doc", "read"),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ("docx", "read"),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ("xlsx", "read"),
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": ("pptx", "read"),
    "application/vnd.oasis.opendocument.text": ("odt", "read"),
    "application/vnd.oasis.opendocument.spreadsheet": ("odt", "read"),
    "application/vnd.oasis.opendocument.presentation": ("odt", "read"),
    "application/vnd.oasis.opendocument.graphics": ("odt", "read"),
    "image/png": ("images", "read"),
    "image/jpeg": ("images", "read"),
    "image/gif": ("images", "read"),
    "image/tiff": ("images", "read"),
    "image/bmp": ("images", "read"),
    "image/webp": ("images", "read"),
    "image/jp2": ("images", "read"),
}
"""Media type to the module in this package and the function `(Source) -> Content` that reads it."""

PICTURES: dict[str, tuple[str, str]] = {
    "application/pdf": ("pdf", "picture"),
    "image/png": ("images", "picture"),
    "image/jpeg": ("images", "picture"),
    "image/gif": ("images", "picture"),
    "image/tiff": ("images", "picture"),
    "image/bmp": ("images", "picture"),
    "image/webp": ("images", "picture"),
    "image/jp2": ("images", "picture"),
}
"""Media type to the module and function `(Source, page number from 1, dpi) -> PNG or JPEG bytes`."""


@cache
def reader_of(media_type: str) -> Callable[[Source], Content] | None:
    """The function that reads files of a media type, or None where Readout has none."""
    place = READERS.get(media_type)
    if place is None:
        return None
    found: Callable[[Source], Content] = getattr(importlib.import_module(f"{_PACKAGE}.{place[0]}"), place[1])
    return found


@cache
def picture_of(media_type: str) -> Callable[[Source, int, int], bytes] | None:
    """The function that pictures a page of files of a media type, or None where they have no pages to show."""
    place = PICTURES.get(media_type)
    if place is None:
        return None
    found: Callable[[Source, int, int], bytes] = getattr(
        importlib.import_module(f"{_PACKAGE}.{place[0]}"), place[1]
    )
    return found

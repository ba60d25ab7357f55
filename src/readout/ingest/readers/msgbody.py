"""The text of an Outlook message: plain, or made from its web page or its rich text."""

import io
from dataclasses import replace

from readout.ingest.content import Source
from readout.ingest.readers import reader_of
from readout.ingest.readers.markup import text_of_html
from readout.ingest.readers.msgstore import Folder
from readout.ingest.readers.rtfpacked import unpacked_rtf

_BODY, _HTML, _RTF, _CLASS = 0x1000, 0x1013, 0x1009, 0x001A


def body_of(folder: Folder, source: Source) -> tuple[str, str | None]:
    """The text of a message, from its plain, web or rich text, and what kept it from being read."""
    plain = folder.text(_BODY)
    if plain and plain.strip():
        return plain.replace("\r\n", "\n").replace("\r", "\n").strip("\n"), None
    if markup := folder.text(_HTML):
        return text_of_html(markup), None
    packed = folder.binary(_RTF)
    if not packed:
        encrypted = (folder.text(_CLASS) or "").lower() == "ipm.note.smime"
        return "", "The body is encrypted." if encrypted else None
    return _rich_text(packed, source)


def _rich_text(packed: bytes, source: Source) -> tuple[str, str | None]:
    reader = reader_of("application/rtf")
    try:
        data = unpacked_rtf(packed)
    except ValueError as error:
        return "", f"The body is damaged: {error}."
    if reader is None:
        return "", "The body is rich text, which cannot be read."
    content = reader(replace(source, file=io.BytesIO(data), size=len(data), media_type="application/rtf"))
    return (content.text or "").strip("\n"), content.reason

"""What runs inside the sandbox: one file's bytes in, its reading or the picture of a page out.

Run as `python -m readout.ingest.worker` by `readout.sandbox.Pool`. Options are MessagePack of `Ask`; the payload
is MessagePack of `readout.model.Reading`, or for pictures a PNG or JPEG.
"""

import gc
import os
import re
from dataclasses import replace
from typing import Literal

import msgspec

from readout.ingest.content import Caps, Content, Source, unread
from readout.ingest.detect import detect
from readout.ingest.readers import picture_of, reader_of
from readout.ingest.readers.opaque import no_reader
from readout.ingest.structure import structure
from readout.model import Document, Member, Outcome, Page, Reading
from readout.sandbox import Emit, serve

_SURROGATE = re.compile("[\ud800-\udfff]")
_LONGEST_NAME = 500
_encode = msgspec.msgpack.Encoder().encode


class Ask(msgspec.Struct, frozen=True, omit_defaults=True):
    """What to do with a file: read it, or picture page `number` (from 1) at `dpi` dots an inch.

    `file` is the sha256 of its bytes, `name` its label, `modified` its time (EDTF), `depth` how many containers it
    lies in.
    """

    action: Literal["read", "page"]
    name: str = ""
    file: str = ""
    modified: str | None = None
    depth: int = 0
    number: int = 1
    dpi: int = 100
    caps: Caps = Caps()


_decode = msgspec.msgpack.Decoder(Ask).decode


def handle(descriptor: int, options: bytes, emit: Emit) -> bytes:
    """Do what `options` ask with an open file. Raises ValueError where a page cannot be pictured."""
    ask = _decode(options)
    with os.fdopen(descriptor, "rb", closefd=False) as file:
        size = os.fstat(descriptor).st_size
        source = Source(file, ask.name, size, emit, ask.caps, ask.depth, modified=ask.modified)
        source = replace(source, media_type=detect(source))
        return _picture(source, ask.number, ask.dpi) if ask.action == "page" else _encode(read(source, ask.file))


def read(source: Source, file: str) -> Reading:
    """The reading of a file whose type is known: never raises but for want of memory or of a host."""
    content = _bounded(_clean(_content(source)), source.caps)
    documents, trouble = _documents(content, file)
    outcome, reason = content.outcome, content.reason
    if trouble and outcome is Outcome.READ:
        outcome, reason = Outcome.PARTLY_READ, trouble
    return Reading(content.media_type, outcome, reason, documents, content.layouts, content.members, content.needs)


def _content(source: Source) -> Content:
    reader = reader_of(source.media_type)
    if reader is None:
        return no_reader(source)
    try:
        return reader(source)
    except (MemoryError, ConnectionError):
        raise
    except Exception as error:  # A parser can raise anything on hostile bytes; the file's outcome says so.
        what = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
        return unread(source.media_type, f"The file is damaged or not what it seems: its reader stopped ({what}).")


def _documents(content: Content, file: str) -> tuple[tuple[Document, ...], str | None]:
    """The documents of a file, and what went wrong in telling them apart: then the whole text is one document."""
    try:
        return structure(content, file), None
    except (MemoryError, ConnectionError):
        raise
    except Exception as error:
        whole = Document(file[:20], file, 0, content.text or "", pages=content.pages)
        return (whole,), f"The text is whole, but its parts could not be told apart ({type(error).__name__})."


def _picture(source: Source, number: int, dpi: int) -> bytes:
    draw = picture_of(source.media_type)
    if draw is None:
        raise ValueError(f"files of type {source.media_type} have no pages to show")
    return draw(source, number, dpi)


def _clean(content: Content) -> Content:
    """The content with halves of characters, which no file or page can hold, replaced one for one."""
    return replace(
        content,
        reason=_whole(content.reason[:2_000]) if content.reason else None,
        text=_whole(content.text) if content.text else content.text,
        members=tuple(_clean_member(member) for member in content.members),
        fields={key: tuple(map(_whole, values)) for key, values in content.fields.items()},
    )


def _clean_member(member: Member) -> Member:
    name = member.name
    if len(name) > _LONGEST_NAME:
        name = f"{name[: _LONGEST_NAME // 2]}…{name[-_LONGEST_NAME // 2 :]}"
    return replace(member, name=_whole(name), reason=_whole(member.reason) if member.reason else None)


def _whole(text: str) -> str:
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)


def _bounded(content: Content, caps: Caps) -> Content:
    """The content with no more text than the caps allow."""
    most = caps.text
    if content.text is None or len(content.text) <= most:
        return content
    said = f"{content.reason} " if content.reason else ""
    return replace(
        content,
        outcome=Outcome.PARTLY_READ,
        reason=f"{said}The text is longer than {most:,} characters; what follows was left out.",
        text=content.text[:most],
        pages=tuple(Page(p.number, p.start, min(p.end, most)) for p in content.pages if p.start < most),
        layouts=content.layouts[: sum(1 for p in content.pages if p.end <= most)],
        furniture=tuple(f for f in content.furniture if f.end <= most),
    )


if __name__ == "__main__":
    # A reading hardly forms cycles, so what is loaded stays, and garbage is looked for every now and then.
    gc.freeze()
    gc.set_threshold(50_000)
    serve(handle)

"""Handing out an original: only when asked twice, and never in a form that a browser would open."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import BinaryIO, Final
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from readout.web.forms import read_form
from readout.web.pages.common import collection_of
from readout.web.params import read_file_id
from readout.web.rendering import Page, render
from readout.workbench import open_original, read_file

_CHUNK: Final = 1 << 18
_UNSAFE = re.compile(r"[^\w.()\[\] -]+|^[.\s]+|[.\s]+$")
_MAX_NAME: Final = 120


def offer_original(request: Request) -> Response:
    """The page that says what the file is and asks whether it is really wanted."""
    view = read_file(collection_of(request), read_file_id(request))
    values = {"view": view, "name": safe_name(view.file.path)}
    return render(request, Page("original.html", "Take out an original", values))


async def send_original(request: Request) -> Response:
    """The bytes as they came, as a download that no browser opens by itself."""
    await read_form(request)
    return await run_in_threadpool(_send, request)


def _send(request: Request) -> Response:
    collection = collection_of(request)
    id = read_file_id(request)
    file = read_file(collection, id).file
    name = safe_name(file.path)
    plain = name.encode("ascii", "replace").decode().replace("?", "_")
    chunks = _chunks(open_original(collection, id))
    # Begun before it is handed on: a reader who leaves at once would leave the file open otherwise.
    first = next(chunks, b"")
    return StreamingResponse(
        chain((first,), chunks),
        media_type="application/octet-stream",
        headers={
            "content-disposition": f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}",
            "content-length": str(file.size),
            "content-security-policy": "sandbox; default-src 'none'",
        },
    )


def safe_name(path: str) -> str:
    """A name under which any system can keep a file: no folders or control characters, not hidden, not endless."""
    name = re.split(r"[/\\]", path)[-1]
    name = _UNSAFE.sub("_", name).strip("._ ")
    stem, dot, ending = name.rpartition(".")
    if len(name) > _MAX_NAME:
        name = stem[: _MAX_NAME - 20] + dot + ending[:19] if dot else name[:_MAX_NAME]
    return name or "original"


def _chunks(file: BinaryIO) -> Iterator[bytes]:
    with file:
        while chunk := file.read(_CHUNK):
            yield chunk

"""Handing out an original: only when asked twice, and never in a form that a browser would open."""

import re
from collections.abc import Iterator
from typing import BinaryIO, Final
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.types import Receive, Scope, Send

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
    return _FileResponse(
        open_original(collection, id),
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


class _FileResponse(StreamingResponse):
    """Sends an open file, and closes it however that ends: a reader may leave before the first byte."""

    def __init__(self, file: BinaryIO, media_type: str, headers: dict[str, str]) -> None:
        super().__init__(_chunks(file), media_type=media_type, headers=headers)
        self._file = file

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        with self._file:
            await super().__call__(scope, receive, send)


def _chunks(file: BinaryIO) -> Iterator[bytes]:
    while chunk := file.read(_CHUNK):
        yield chunk

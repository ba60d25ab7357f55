"""Lists of names: the form that asks for many at once, what each finds, and the same as a file."""

import re
from typing import Final

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response, StreamingResponse

from readout.errors import Code, ReadoutError
from readout.web.forms import MOST_NAME, keep_name, known_name, read_form
from readout.web.pages.common import collection_of, paging
from readout.web.params import read_choice, read_number
from readout.web.rendering import Page, render
from readout.web.uploads import Upload, read_upload
from readout.workbench.batches import (
    MOST_BYTES,
    MOST_LINES,
    ask_names,
    forget_names,
    keep_names,
    make_names,
    names_csv,
    names_list,
    names_lists,
)

_ID: Final = re.compile(r"[0-9a-f]{12}")
_PER_PAGE: Final = 200
_SHOWN: Final = ("", "found", "nothing")


def show_names(request: Request) -> Response:
    """The page at `/names`."""
    values = {
        "lists": names_lists(collection_of(request)),
        "who": known_name(request),
        "most_lines": MOST_LINES,
        "most_bytes": MOST_BYTES,
        "most_mb": MOST_BYTES >> 20,
    }
    return render(request, Page("names.html", "Names list", values))


async def post_names(request: Request) -> Response:
    """Keep a list that was pasted or sent, ask for its names, and go to what they find."""
    upload = await read_upload(request, MOST_BYTES)
    return await run_in_threadpool(_made, request, upload)


def _made(request: Request, upload: Upload) -> Response:
    collection, fields = collection_of(request), upload.fields
    who = " ".join(fields.get("who", "").split())[:MOST_NAME]
    pasted = fields.get("text", "")
    if not upload.content and not pasted.strip():
        raise ReadoutError(Code.USAGE, "There is no list.", "Go back, paste names, or choose a file.")
    names = make_names(
        upload.content or pasted,
        fields.get("name", "")[:200] or upload.name,
        who=who,
        phrase=fields.get("phrase") == "yes",
        slips=fields.get("slips") == "yes",
    )
    ask_names(collection, names)
    keep_names(collection, names)
    answer = RedirectResponse(f"/names/{names.id}", status_code=303)
    if who:
        keep_name(answer, who)
    return answer


def show_names_found(request: Request) -> Response:
    """The page at `/names/{id}`."""
    found = ask_names(collection_of(request), names_list(collection_of(request), _id(request)))
    shown = read_choice(request, "shown", _SHOWN)
    lines = [line for line in found.lines if not shown or bool(line.found.total) is (shown == "found")]
    page = read_number(request, "page")
    values = {
        "found": found,
        "lines": lines[(page - 1) * _PER_PAGE : page * _PER_PAGE],
        "shown": shown,
        "paging": paging(page, _PER_PAGE, len(lines)),
        "path": f"/names/{found.names.id}",
    }
    return render(request, Page("names_found.html", found.names.name, values))


def send_names(request: Request) -> Response:
    """What a list finds, as a file at `/names/{id}/file.csv`."""
    found = ask_names(collection_of(request), names_list(collection_of(request), _id(request)))
    headers = {"content-disposition": f'attachment; filename="names-{found.names.id}.csv"'}
    return StreamingResponse(names_csv(found), media_type="text/csv; charset=utf-8", headers=headers)


async def post_forget_names(request: Request) -> Response:
    """Forget a list."""
    await read_form(request)
    await run_in_threadpool(forget_names, collection_of(request), _id(request))
    return RedirectResponse("/names", status_code=303)


def _id(request: Request) -> str:
    value = str(request.path_params["id"])
    if not _ID.fullmatch(value):
        raise ReadoutError(Code.NOT_FOUND, "There is no list of names at this address.", "See /names for all.")
    return value

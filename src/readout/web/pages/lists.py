"""Lists: all of them, one of them with what is on it, and the small page on which something is saved to one."""

import re
from collections.abc import Collection as Several
from typing import Final

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from readout.errors import Code, ReadoutError
from readout.model import AnchorState, ItemKind, ListItem
from readout.web.forms import Form, at, keep_name, known_name, read_form, way_back
from readout.web.pages.common import collection_of
from readout.web.pages.notes import who_of
from readout.web.params import read_number
from readout.web.rendering import Page, address, render
from readout.workbench import Collection
from readout.workbench.list_exports import LIST_FORMS, list_archive, list_file, words_of
from readout.workbench.lists import (
    LONGEST_NAME,
    LONGEST_TEXT,
    Wanted,
    change_item,
    describe,
    find_list,
    lists,
    make_list,
    move_item,
    read_list,
    remove_item,
    remove_list,
    rename_list,
    save_to_list,
    still_there,
    texts_of,
)

_ID: Final = re.compile(r"[0-9a-f]{32}")
_SPAN: Final = re.compile(r"(\d{1,10})-(\d{1,10})")
_TARGETS: Final = {
    ItemKind.PASSAGE: re.compile(r"[0-9a-f]{20}(?:-\d{1,10}-\d{1,10})?"),
    ItemKind.DOCUMENT: re.compile(r"[0-9a-f]{20}(?:-\d{1,10}-\d{1,10})?"),
    ItemKind.ROW: re.compile(r"[\w.:-]{1,200}"),
    ItemKind.PARTY: re.compile(r"[a-z0-9-]{1,100}"),
    ItemKind.SEARCH: re.compile(r"[^\x00-\x1f\x7f]{1,1000}"),
}
_PER_PAGE: Final = 200
_TYPES: Final = {"md": "text/markdown; charset=utf-8", "csv": "text/csv; charset=utf-8"}
_FAR: Final = 1_000_000


def show_lists(request: Request) -> Response:
    """The page at `/lists`."""
    values = {"lists": lists(collection_of(request)), "who": known_name(request)}
    return render(request, Page("lists.html", "Lists", values))


def show_list(request: Request) -> Response:
    """The page of one list at `/lists/{id}`."""
    collection = collection_of(request)
    view = read_list(collection, _list_id(request))
    page = read_number(request, "page")
    first = (page - 1) * _PER_PAGE
    shown = view.items[first : first + _PER_PAGE]
    texts = texts_of(collection, [item for item, _ in shown])
    there = still_there(collection, [item for item, _ in shown])
    values = {
        "list": view.list,
        "items": [(item, card, words_of(item, texts), opens(item, there)) for item, card in shown],
        "there": there,
        "start": first,
        "page": page,
        "pages": max(1, -(-len(view.items) // _PER_PAGE)),
        "who": known_name(request),
    }
    return render(request, Page("list.html", view.list.name, values))


def send_list(request: Request) -> Response:
    """A list as a file at `/lists/{id}/file.{form}`: md, csv, or zip for its evidence pack."""
    collection, form = collection_of(request), str(request.path_params["form"])
    saved = find_list(collection, _list_id(request))
    plain = re.sub(r"[^A-Za-z0-9]+", "-", saved.name).strip("-").lower()[:60] or "list"
    if form == "zip":
        content: bytes = list_archive(collection, saved.id, whole=request.query_params.get("whole") == "yes")
        kind = "application/zip"
    elif form in LIST_FORMS:
        content, kind = list_file(collection, saved.id, form).encode("utf-8", "replace"), _TYPES[form]
    else:
        raise ReadoutError(Code.NOT_FOUND, "A list has no such form.", "Choose one on the list's page.")
    headers = {"content-disposition": f'attachment; filename="{plain}.{form}"'}
    return Response(content, media_type=kind, headers=headers)


def show_save(request: Request) -> Response:
    """The page at `/save`, which asks on which list something is to be kept."""
    collection = collection_of(request)
    given = request.query_params
    wanted = _wanted(given.get("kind", ""), given.get("target", ""), given.get("span", ""))
    item = describe(collection, wanted)
    values = {
        "wanted": wanted,
        "item": item,
        "quote": item.anchor.exact if item.anchor and item.kind in (ItemKind.PASSAGE, ItemKind.ROW) else "",
        "span": f"{wanted.span[0]}-{wanted.span[1]}" if wanted.span else "",
        "lists": lists(collection),
        "back": way_back(given.get("back", "")),
        "who": known_name(request),
    }
    return render(request, Page("save_page.html", "Save to a list", values))


async def post_save(request: Request) -> Response:
    """Keep what the form at `/save` names on the list that it names, and go back."""
    form = await read_form(request)
    return await run_in_threadpool(_save, request, form)


async def post_lists(request: Request) -> Response:
    """Make a list, as the form at `/lists` says."""
    form = await read_form(request)
    return await run_in_threadpool(_make, request, form)


async def post_list(request: Request) -> Response:
    """Change a list or what is on it, as a form on its page says."""
    form = await read_form(request)
    return await run_in_threadpool(_change, request, form)


def opens(item: ListItem, there: Several[str]) -> str:
    """Where a thing on a list opens; empty where it is lost. A party that is gone is looked for by its name."""
    spot = item.spot
    if item.kind is ItemKind.SEARCH:
        return address("/search", q=item.target)
    if item.kind is ItemKind.PARTY:
        return address(f"/parties/{item.target}") if item.target in there else address("/parties", q=item.label)
    if spot is None or spot.document is None or spot.state is AnchorState.LOST:
        return ""
    if item.kind is ItemKind.DOCUMENT:
        return address(f"/d/{spot.document}")
    return address(f"/d/{spot.document}", span=f"{spot.start}-{spot.end}") + "#hit"


def _save(request: Request, form: Form) -> Response:
    collection, who = collection_of(request), who_of(form)
    wanted = _wanted(form.get("kind"), form.get("target"), form.get("span"))
    describe(collection, wanted)
    chosen = form.get("list")
    name = form.get("name", LONGEST_NAME)
    saved = make_list(collection, name, who=who) if name else find_list(collection, chosen)
    save_to_list(collection, saved.id, wanted, who=who, text=form.text("text", LONGEST_TEXT))
    answer = RedirectResponse(at(way_back(form.get("back")), "kept", kept=saved.id), status_code=303)
    keep_name(answer, who)
    return answer


def _make(request: Request, form: Form) -> Response:
    who = who_of(form)
    saved = make_list(
        collection_of(request), form.get("name", LONGEST_NAME), who=who, about=form.text("about", LONGEST_TEXT)
    )
    answer = RedirectResponse(f"/lists/{saved.id}", status_code=303)
    keep_name(answer, who)
    return answer


def _change(request: Request, form: Form) -> Response:
    collection, id = collection_of(request), _list_id(request)
    if form.get("do") == "remove-list":
        remove_list(collection, id)
        return RedirectResponse("/lists", status_code=303)
    anchor = _change_item(collection, form) if form.get("item") else ""
    if not anchor:
        rename_list(collection, id, form.get("name", LONGEST_NAME), form.text("about", LONGEST_TEXT))
    return RedirectResponse(at(f"/lists/{id}", anchor, page=form.get("page", 6)), status_code=303)


def _change_item(collection: Collection, form: Form) -> str:
    """Do what a form says to one thing on a list; the anchor to go to."""
    item = form.get("item")
    match form.get("do"):
        case "remove":
            remove_item(collection, item)
            return "items"
        case "up" | "down" | "first" | "last" as where:
            move_item(collection, item, {"up": -1, "down": 1, "first": -_FAR, "last": _FAR}[where])
        case _:
            change_item(collection, item, form.text("text", LONGEST_TEXT))
    return f"item-{item}"


def _wanted(kind: str, target: str, span: str) -> Wanted:
    """What is to be kept, each value checked."""
    try:
        known = ItemKind(kind)
    except ValueError as error:
        raise ReadoutError(Code.USAGE, "That cannot be kept on a list.", "Press Save on a page again.") from error
    found = _SPAN.fullmatch(span)
    if not _TARGETS[known].fullmatch(target) or (span and not found):
        raise ReadoutError(Code.USAGE, "What is to be kept is not named rightly.", "Press Save on a page again.")
    return Wanted(known, target, (int(found[1]), int(found[2])) if found else None)


def _list_id(request: Request) -> str:
    id = str(request.path_params["id"])
    if not _ID.fullmatch(id):
        raise ReadoutError(Code.NOT_FOUND, "There is no list at this address.", "Choose it among all lists.")
    return id

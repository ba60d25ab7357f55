"""Saved searches: all of them with what is new, and the form that keeps, renames, forgets or looks at one."""

from typing import Final

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from readout.errors import Code, ReadoutError
from readout.web.forms import Form, at, keep_name, known_name, read_form, way_back
from readout.web.pages.common import collection_of
from readout.web.pages.notes import who_of
from readout.web.rendering import Page, render
from readout.workbench import Collection
from readout.workbench.searches import (
    MOST_QUERY,
    forget_search,
    look_at_search,
    rename_search,
    save_search,
    saved_searches,
)

_LONGEST: Final = 200


def show_searches(request: Request) -> Response:
    """The page at `/searches`."""
    values = {"searches": saved_searches(collection_of(request)), "who": known_name(request)}
    return render(request, Page("searches.html", "Saved searches", values))


async def post_searches(request: Request) -> Response:
    """Do what the form says with a saved search, and go back to all of them."""
    form = await read_form(request)
    return await run_in_threadpool(_answer, request, form)


def _answer(request: Request, form: Form) -> Response:
    collection = collection_of(request)
    if form.get("save"):
        return _save(collection, form)
    id = _done(collection, form)
    return RedirectResponse(f"/searches#search-{id}" if id else "/searches", status_code=303)


def _done(collection: Collection, form: Form) -> str:
    """The id of the search that is still there, empty where none is."""
    if id := form.get("looked", _LONGEST):
        return look_at_search(collection, id).id
    if id := form.get("rename", _LONGEST):
        return rename_search(collection, id, form.get("name", _LONGEST)).id
    if id := form.get("forget", _LONGEST):
        forget_search(collection, id)
        return ""
    raise ReadoutError(Code.USAGE, "The form says nothing to do.", "Go back, and press one of its buttons.")


def _save(collection: Collection, form: Form) -> Response:
    who = who_of(form)
    saved = save_search(
        collection,
        form.get("name", _LONGEST),
        form.get("q", MOST_QUERY),
        who=who,
        sort=form.get("sort", _LONGEST) or "relevance",
        mode=form.get("mode", _LONGEST),
    )
    back = at(way_back(form.get("back"), "/search"), "results", saved=saved.id, given="")
    answer = RedirectResponse(back, status_code=303)
    keep_name(answer, who)
    return answer

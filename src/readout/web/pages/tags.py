"""Tags: all of them, and the form by which a person puts them on documents or takes them off."""

from functools import partial
from typing import Final

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from readout.web.forms import Form, at, keep_name, read_form, way_back
from readout.web.pages.common import collection_of
from readout.web.pages.notes import who_of
from readout.web.queries import field_term
from readout.web.rendering import Page, render
from readout.workbench.notes import split_tags
from readout.workbench.tagging import tag_document, tags, untag_document

_MOST_TAGS: Final = 1_000


def show_tags(request: Request) -> Response:
    """The page at `/tags`."""
    values = {"counts": tags(collection_of(request)), "tag_query": partial(field_term, "tagged")}
    return render(request, Page("tags.html", "Tags", values))


async def post_tags(request: Request) -> Response:
    """Put tags on a document, or take one off, as the form at `/tags` says."""
    form = await read_form(request)
    return await run_in_threadpool(_answer, request, form)


def _answer(request: Request, form: Form) -> Response:
    collection, document = collection_of(request), form.get("document")
    answer = RedirectResponse(at(way_back(form.get("back"), f"/d/{document}"), "tags"), status_code=303)
    if tag := form.get("off"):
        untag_document(collection, document, tag)
        return answer
    who = who_of(form)
    tag_document(collection, document, split_tags(form.get("on", _MOST_TAGS)), who=who)
    keep_name(answer, who)
    return answer

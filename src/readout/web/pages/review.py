"""Reviewing: how far it is, of all and of each person, and the forms that say so of documents."""

from typing import Final

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from readout.errors import Code, ReadoutError
from readout.model import ReviewState
from readout.web.forms import MOST_NAME, Form, at, keep_name, known_name, read_form, way_back
from readout.web.pages.common import collection_of
from readout.web.pages.notes import who_of
from readout.web.queries import field_term
from readout.web.rendering import Page, render
from readout.workbench.reviews import assign, review, review_counts, review_people
from readout.workbench.searches import MOST_QUERY, only_new, saved_searches, search_news

_LONGEST_ID: Final = 60


def show_review(request: Request) -> Response:
    """The page at `/review`."""
    collection = collection_of(request)
    searches = [
        (news, review_counts(collection, news.saved.query)) for news in saved_searches(collection) if news.total
    ]
    values = {
        "all": review_counts(collection),
        "people": review_people(collection),
        "searches": searches,
        "assigned_to": lambda name: field_term("assigned", name),
        "who": known_name(request),
    }
    return render(request, Page("review.html", "Review", values))


async def post_review(request: Request) -> Response:
    """Record how far the review of one document is, and go back to where the form was sent from."""
    form = await read_form(request)
    return await run_in_threadpool(_reviewed, request, form)


def _reviewed(request: Request, form: Form) -> Response:
    who, document = who_of(form), form.get("document", _LONGEST_ID)
    holder = form.get("holder", MOST_NAME) if "holder" in form.values else None
    review(collection_of(request), [document], _state(form.get("state")), who=who, holder=holder)
    answer = RedirectResponse(at(way_back(form.get("back"), f"/d/{document}"), "review"), status_code=303)
    keep_name(answer, who)
    return answer


async def post_give(request: Request) -> Response:
    """Give all documents that a search finds to somebody, and go back to it."""
    form = await read_form(request)
    return await run_in_threadpool(_given, request, form)


def _given(request: Request, form: Form) -> Response:
    collection, who = collection_of(request), who_of(form)
    new = form.get("new", _LONGEST_ID)
    only = only_new(collection, search_news(collection, new)) if new else None
    again = form.get("again") == "yes"
    to, query = form.get("to", MOST_NAME), form.get("q", MOST_QUERY)
    done = assign(collection, query, to, who=who, again=again, only=only)
    told = f"{done.given}-{done.left}"
    back = at(way_back(form.get("back"), "/review"), "results", given=told, page="", saved="")
    answer = RedirectResponse(back, status_code=303)
    keep_name(answer, who)
    return answer


def _state(value: str) -> ReviewState:
    try:
        return ReviewState(value)
    except ValueError:
        known = ", ".join(ReviewState)
        raise ReadoutError(Code.USAGE, "There is no such review state.", f"There are {known}.") from None

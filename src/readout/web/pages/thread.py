"""A thread: all messages of one exchange in order of time, who to whom, and what is missing between them."""

from itertools import groupby

from starlette.requests import Request
from starlette.responses import Response

from readout.web.pages.common import collection_of
from readout.web.params import read_document_id, read_number
from readout.web.rendering import Page, render
from readout.workbench.threads import Message, read_thread


def show_thread(request: Request) -> Response:
    """The page at `/thread/{id}`, for any document of the thread."""
    id = read_document_id(request)
    page = read_number(request, "page") if "page" in request.query_params else None
    found = read_thread(collection_of(request), id, page=page)
    days = [(day, tuple(messages)) for day, messages in groupby(found.messages, _day)]
    return render(
        request, Page("thread.html", found.title, {"thread": found, "days": days, "document": found.document})
    )


def _day(message: Message) -> str:
    return (message.card.date or "")[:10]

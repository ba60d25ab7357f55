"""My reads: what this reader has opened, when and how far, with the way back into it."""

from dataclasses import dataclass
from typing import Final

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from readout.errors import Code, ReadoutError
from readout.model import ReadMark, ReadSum, ReviewCounts
from readout.web.forms import MOST_NAME, Form, keep_name, known_name, read_form
from readout.web.pages.common import collection_of, paging
from readout.web.params import read_number
from readout.web.rendering import Page, render
from readout.workbench import Card
from readout.workbench.reads import ReadLog, forget_reads, my_reads, switch_reads
from readout.workbench.reviews import review_begun, review_counts
from readout.workbench.searches import saved_searches

_PER_PAGE: Final = 50
_LATEST: Final = 5
_LONGEST_ID: Final = 60


@dataclass(frozen=True, slots=True)
class Activity:
    """What a reader has been at lately, for the overview: reads, what is new in saved searches, reviewing."""

    reads: tuple[tuple[ReadMark, Card], ...]
    sum: ReadSum
    on: bool
    news: tuple[tuple[str, str, int], ...]
    review: ReviewCounts | None

    @property
    def any(self) -> bool:
        """Whether there is anything to show."""
        return bool(self.reads or self.news or self.review)


def log_of(request: Request) -> ReadLog:
    """What notes reads in this room."""
    log: ReadLog = request.app.state.reads
    return log


def activity_of(request: Request) -> Activity:
    """What this reader has been at lately."""
    collection = collection_of(request)
    log_of(request).settle(0.05)
    found = my_reads(collection, known_name(request), per_page=_LATEST)
    news = tuple((n.saved.id, n.saved.name, len(n.new)) for n in saved_searches(collection) if n.new)
    counts = review_counts(collection) if review_begun(collection) else None
    return Activity(found.reads, found.sum, found.on, news, counts)


def show_reads(request: Request) -> Response:
    """The page at `/reads`."""
    log_of(request).settle()
    page = read_number(request, "page")
    found = my_reads(collection_of(request), known_name(request), page=page, per_page=_PER_PAGE)
    values = {"found": found, "paging": paging(page, _PER_PAGE, found.sum.documents)}
    return render(request, Page("reads.html", "My reads", values))


async def post_reads(request: Request) -> Response:
    """Switch on or off, forget, or say who reads; then back to the page."""
    form = await read_form(request)
    return await run_in_threadpool(_answer, request, form)


def _answer(request: Request, form: Form) -> Response:
    collection, reader = collection_of(request), known_name(request)
    answer = RedirectResponse("/reads", status_code=303)
    what = form.get("do")
    log_of(request).settle()
    if what in ("on", "off"):
        switch_reads(collection, reader, on=what == "on")
    elif what == "clear":
        forget_reads(collection, reader)
    elif what == "name" and form.get("who", MOST_NAME):
        keep_name(answer, form.get("who", MOST_NAME))
    elif document := form.get("forget", _LONGEST_ID):
        forget_reads(collection, reader, document)
    else:
        raise ReadoutError(Code.USAGE, "The form says nothing to do.", "Go back, and press one of its buttons.")
    return answer

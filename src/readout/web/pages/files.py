"""Files: every one that went in, and what became of it."""

from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from readout.model import Outcome
from readout.web.pages.common import collection_of, paging
from readout.web.params import read_choice, read_file_id, read_number
from readout.web.rendering import Page, render
from readout.workbench import count_outcomes, list_files, read_file

_PER_PAGE: Final = 100
_CHOICES: Final = ("", *(outcome.value for outcome in Outcome))


def show_files(request: Request) -> Response:
    """The page at `/files`."""
    outcome = read_choice(request, "outcome", _CHOICES)
    page = read_number(request, "page")
    collection = collection_of(request)
    counts = {(key.value if key else "waiting"): n for key, n in count_outcomes(collection).items() if n}
    found = list_files(collection, outcome=Outcome(outcome) if outcome else None, page=page, per_page=_PER_PAGE)
    values = {
        "outcome": outcome,
        "counts": counts,
        "total": sum(counts.values()),
        "found": found,
        "paging": paging(page, _PER_PAGE, found.total),
    }
    return render(request, Page("files.html", "Files", values))


def show_file(request: Request) -> Response:
    """The page of one file at `/files/{id}`."""
    view = read_file(collection_of(request), read_file_id(request))
    return render(request, Page("file.html", view.file.path.rpartition("/")[2], {"view": view}))

"""Near in meaning: all documents near a query that its words do not find."""

from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from readout.web.beside import near_page, shown_quotes
from readout.web.pages.common import collection_of, paging
from readout.web.params import read_number, read_query
from readout.web.rendering import Page, render

_PER_PAGE: Final = 25


def show_near(request: Request) -> Response:
    """The page at `/search/near`."""
    query, page = read_query(request), read_number(request, "page")
    found = near_page(collection_of(request), query, page, _PER_PAGE)
    values = {
        "q": query,
        "near": found,
        "near_hits": shown_quotes(found.hits),
        "paging": paging(page, _PER_PAGE, found.total),
    }
    return render(request, Page("near_page.html", f"Near in meaning: {query}", values))

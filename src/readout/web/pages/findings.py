"""What stands out in the whole pile, ranked, with the reasons."""

from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from readout.model import Finding
from readout.web.accounts import Passages, Said, say
from readout.web.pages.common import collection_of, paging
from readout.web.params import read_choice, read_number
from readout.web.rendering import Page, render
from readout.workbench import what_stands_out

_PER_PAGE: Final = 40
_OF_ROWS: Final = ("contact", "statement")
SORTS: Final = {
    "contact": "Contacts",
    "statement": "Statements",
    "change": "Changes",
    "listing": "Left out or named",
    "public": "Private and public",
}
"""What sorts of findings there are, and how they are called."""


def show_findings(request: Request) -> Response:
    """The page at `/findings`."""
    sort = read_choice(request, "sort", ("", *SORTS))
    number = read_number(request, "page")
    told = what_stands_out(collection_of(request))
    found = [f for f in told.account if not sort or f.sort == sort]
    start = (number - 1) * _PER_PAGE
    values = {
        "path": "/findings",
        "sort": sort,
        "sorts": [(key, label, sum(f.sort == key for f in told.account)) for key, label in SORTS.items()],
        "all_count": len(told.account),
        "found": [(f, SORTS[f.sort], said_of(f, told.passages)) for f in found[start : start + _PER_PAGE]],
        "start": start,
        "paging": paging(number, _PER_PAGE, len(found)),
        "paging_values": {"sort": sort},
    }
    return render(request, Page("findings.html", "Findings", values))


def said_of(finding: Finding, passages: Passages) -> Said:
    """A finding's sentence with the passages at which it opens."""
    return say(finding.sentence, passages, quote=finding.sort == "contact", sure=finding.sort in _OF_ROWS)

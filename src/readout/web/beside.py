"""What stands beside what a query's words find: documents near in meaning, and what answers a question."""

from dataclasses import dataclass
from typing import Any, Final

from starlette.requests import Request

from readout.model.meaning import NearPage, Quoted
from readout.web.params import read_choice
from readout.web.rendering import address
from readout.web.rows import Row, listed_row, opens
from readout.workbench import Collection
from readout.workbench.asking import Answers, Lead, ask, is_question
from readout.workbench.nearby import near

_SHOWN: Final = 5
BY: Final = ("", "words")
"""Whether words and meaning are searched, or words alone, by what the address says."""


@dataclass(frozen=True, slots=True)
class ShownQuote:
    """A quoted passage in pieces, with whether each is the sentence that is nearest, and where it opens."""

    quoted: Quoted
    pieces: tuple[tuple[str, bool], ...]
    href: str


@dataclass(frozen=True, slots=True)
class ShownAnswers:
    """What answers a question, ready to show; `leads` are pages with what they are about."""

    passages: tuple[ShownQuote, ...]
    rows: tuple[Row, ...]
    leads: tuple[tuple[Lead, str], ...]


def beside(
    request: Request, collection: Collection, query: str, page: int, only: frozenset[str] | None, sort: str = ""
) -> dict[str, Any]:
    """The values of the templates `by.html`, `answers.html` and `near.html` for a page of results."""
    by = read_choice(request, "by", BY)
    if by or not query:
        return {"by": by, "near": None, "near_hits": (), "answers": None, "by_sort": sort}
    found = near(collection, query, per_page=_SHOWN, only=only)
    asked = page == 1 and only is None and is_question(query)
    return {
        "by": by,
        "by_sort": sort,
        "near": found,
        "near_hits": shown_quotes(found.hits),
        "answers": _answers(ask(collection, query)) if asked else None,
    }


def near_page(collection: Collection, query: str, page: int, per_page: int) -> NearPage:
    """One page of all documents near a query in meaning."""
    return near(collection, query, page=page, per_page=per_page)


def shown_quotes(found: tuple[Quoted, ...]) -> tuple[ShownQuote, ...]:
    """Quoted passages, ready to show."""
    return tuple(ShownQuote(q, _pieces(q), _opens(q)) for q in found)


def _pieces(quoted: Quoted) -> tuple[tuple[str, bool], ...]:
    start, end = (at - quoted.start for at in quoted.best)
    if (start, end) == (0, len(quoted.text)):
        return ((quoted.text, False),)
    parts = ((quoted.text[:start], False), (quoted.text[start:end], True), (quoted.text[end:], False))
    return tuple(part for part in parts if part[0])


def _opens(quoted: Quoted) -> str:
    return address(f"/d/{quoted.document}", span=f"{quoted.start}-{quoted.end}") + "#hit"


def _answers(found: Answers) -> ShownAnswers:
    rows = tuple(listed_row(row, opens) for row in found.rows)
    leads = tuple((lead, address(f"/{lead.page}", a=lead.first, b=lead.second)) for lead in found.leads)
    return ShownAnswers(shown_quotes(found.passages), rows, leads)

"""Search: a query, what it finds, and ways to narrow it."""

from dataclasses import dataclass
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from readout.model import Hit, Outcome, SearchPage, Snippet
from readout.web.labels import FACETS, say_term, say_value
from readout.web.pages.common import collection_of, paging
from readout.web.params import read_choice, read_number, read_query
from readout.web.queries import field_term, has_term, split_terms, with_term, without_term
from readout.web.rendering import Page, address, render
from readout.workbench import count_outcomes, search

SORTS: Final = ("relevance", "-date", "date")
_PER_PAGE: Final = 25
_SHOWN_VALUES: Final = 8


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet: following it adds the value to the query, or takes it away where it is `chosen`."""

    label: str
    count: int
    href: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class FacetLinks:
    """A facet as links."""

    label: str
    first: tuple[Choice, ...]
    rest: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class ShownSnippet:
    """A stretch of text in pieces, each with whether it is emphasised, and where it opens."""

    pieces: tuple[tuple[str, bool], ...]
    href: str


def show_search(request: Request) -> Response:
    """The page at `/search`; without a query it lists everything."""
    query = read_query(request)
    page = read_number(request, "page")
    sort = read_choice(request, "sort", SORTS)
    collection = collection_of(request)
    found = search(collection, query, page=page, per_page=_PER_PAGE, sort=sort)
    counts = count_outcomes(collection) if not found.total else {}
    values = {
        "q": query,
        "sort": sort,
        "found": found,
        "hits": [_shown(hit, query) for hit in found.hits],
        "facets": facet_links(found, sort),
        "chosen": _chosen(query, sort),
        "paging": paging(page, _PER_PAGE, found.total),
        "failed": counts.get(Outcome.FAILED, 0),
        "partly": counts.get(Outcome.PARTLY_READ, 0),
    }  # fmt: skip
    return render(request, Page("search.html", f"Search: {query}" if query else "All documents", values))


def _shown(hit: Hit, query: str) -> tuple[Hit, str, list[ShownSnippet]]:
    """A hit with where its title leads, and its snippets."""
    return hit, hit_address(hit, query), [_snippet(hit, snippet, query) for snippet in hit.snippets]


def hit_address(hit: Hit, query: str) -> str:
    """Where a hit's title leads: to its first passage, if it has one."""
    return passage_address(hit.document, hit.snippets[0], query) if hit.snippets else address(f"/d/{hit.document}")


def passage_address(document: str, snippet: Snippet, query: str) -> str:
    """Where a snippet leads: into the document, at its passage."""
    if snippet.start >= snippet.end:
        return address(f"/d/{document}", q=query)
    return address(f"/d/{document}", span=f"{snippet.start}-{snippet.end}", q=query) + "#hit"


def facet_links(found: SearchPage, sort: str) -> tuple[FacetLinks, ...]:
    """The facets of a result, leaving out those that would not narrow it."""
    out = []
    for facet in found.facets:
        choices = [_choice(found.query, sort, facet.field, value, count) for value, count in facet.counts if value]
        if len(choices) > 1 or any(c.chosen for c in choices):
            label = FACETS.get(facet.field, say_term(facet.field))
            out.append(FacetLinks(label, tuple(choices[:_SHOWN_VALUES]), tuple(choices[_SHOWN_VALUES:])))
    return tuple(out)


def _choice(query: str, sort: str, field: str, value: str, count: int) -> Choice:
    term = field_term(field, value)
    chosen = has_term(query, term)
    changed = without_term(query, term) if chosen else with_term(query, term)
    href = address("/search", q=changed, sort=_sort(sort))
    return Choice(say_value(field, value), count, href, chosen)


def _chosen(query: str, sort: str) -> list[tuple[str, str]]:
    """The fields that a query asks for, each with the address of the search without it."""
    terms = [t for t in split_terms(query) if ":" in t and not t.startswith('"')]
    return [(t, address("/search", q=without_term(query, t), sort=_sort(sort))) for t in terms]


def _snippet(hit: Hit, snippet: Snippet, query: str) -> ShownSnippet:
    pieces: list[tuple[str, bool]] = []
    at = 0
    for start, end in sorted(snippet.marks):
        if start > at:
            pieces.append((snippet.text[at:start], False))
        pieces.append((snippet.text[max(at, start) : end], True))
        at = max(at, end)
    pieces.append((snippet.text[at:], False))
    return ShownSnippet(tuple(p for p in pieces if p[0]), passage_address(hit.document, snippet, query))


def _sort(sort: str) -> str:
    return "" if sort == SORTS[0] else sort

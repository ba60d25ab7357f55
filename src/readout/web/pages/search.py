"""Search: a query, what it finds, and ways to narrow it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from readout.model import Hit, Outcome, ReadMark, Review, ReviewCounts, ReviewState, SearchPage, Snippet
from readout.web.beside import BY, beside
from readout.web.forms import known_name
from readout.web.histogram import histogram
from readout.web.labels import FACETS, say_term, say_value
from readout.web.pages.common import collection_of, paging
from readout.web.params import read_choice, read_given, read_key, read_number, read_query
from readout.web.queries import field_term, has_term, split_terms, with_term, without_term
from readout.web.rendering import Page, address, render
from readout.workbench import Collection, count_outcomes, search
from readout.workbench.reads import read_marks
from readout.workbench.reviews import review_begun, review_counts, reviews_of
from readout.workbench.searches import only_new, search_news

SORTS: Final = ("relevance", "-date", "date")
_PER_PAGE: Final = 25
_SHOWN_VALUES: Final = 8

Kept = Mapping[str, str]
"""The other parameters of a search's address, which its links keep."""


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


@dataclass(frozen=True, slots=True)
class Desk:
    """What readers did with the documents on a page of results: the reader's own reads, and reviews, by document.

    `counts` tell how far the review of all that was found is, None where nobody has begun to review.
    """

    read: dict[str, ReadMark]
    reviews: dict[str, Review]
    counts: ReviewCounts | None


def show_search(request: Request) -> Response:
    """The page at `/search`; without a query it lists everything. `new` is a saved search: what is new in it."""
    query = read_query(request)
    page = read_number(request, "page")
    sort = read_choice(request, "sort", SORTS)
    collection = collection_of(request)
    new = read_key(request, "new")
    kept = {"new": new, "by": read_choice(request, "by", BY)}
    news = search_news(collection, new) if new else None
    only = only_new(collection, news) if news else None
    found = search(collection, query, page=page, per_page=_PER_PAGE, sort=sort, only=only)
    counts = count_outcomes(collection) if not found.total else {}
    who, saved = known_name(request), read_key(request, "saved")
    desk = desk_of(collection, who, found, query, only)
    values = {
        "q": query,
        "sort": sort,
        "found": found,
        "news": news,
        "who": who,
        "back": address("/search", q=query, sort=_sort(sort), page=page if page > 1 else "", **kept),
        "desk": desk,
        "review_choices": _review_choices(found, desk.counts, sort, kept) if desk.counts else (),
        "given": read_given(request),
        "saved": search_news(collection, saved).saved if saved else None,
        "when": histogram(found, sort=_sort(sort), **kept),
        "hits": [_shown(hit, query) for hit in found.hits],
        "facets": facet_links(found, sort, kept),
        "chosen": _chosen(query, sort, kept),
        "paging": paging(page, _PER_PAGE, found.total),
        "failed": counts.get(Outcome.FAILED, 0),
        "partly": counts.get(Outcome.PARTLY_READ, 0),
        **beside(request, collection, query, page, only, sort),
    }  # fmt: skip
    return render(request, Page("search.html", f"Search: {query}" if query else "All documents", values))


def desk_of(collection: Collection, who: str, found: SearchPage, query: str, only: frozenset[str] | None) -> Desk:
    """What readers did with what was found."""
    ids = tuple(hit.document for hit in found.hits)
    begun = review_begun(collection)
    counts = review_counts(collection, query, only=only) if begun and found.total else None
    return Desk(read_marks(collection, who, ids), reviews_of(collection, ids) if begun else {}, counts)


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


def facet_links(found: SearchPage, sort: str, kept: Kept) -> tuple[FacetLinks, ...]:
    """The facets of a result, leaving out those that would not narrow it; dates have a drawing of their own."""
    out = []
    for facet in found.facets:
        if facet.field == "date":
            continue
        counted = [(value, count) for value, count in facet.counts if value]
        choices = [_choice(found.query, sort, kept, facet.field, value, count) for value, count in counted]
        if len(choices) > 1 or any(c.chosen for c in choices):
            label = FACETS.get(facet.field, say_term(facet.field))
            out.append(FacetLinks(label, tuple(choices[:_SHOWN_VALUES]), tuple(choices[_SHOWN_VALUES:])))
    return tuple(out)


def _review_choices(found: SearchPage, counts: ReviewCounts, sort: str, kept: Kept) -> tuple[Choice, ...]:
    """The states of review as links, those of which there are none left out."""
    states = [(state.value, getattr(counts, state.value)) for state in ReviewState]
    counted = [*((state, count) for state, count in states if count), ("none", counts.untouched)]
    return tuple(_choice(found.query, sort, kept, "review", value, count) for value, count in counted if count)


def _choice(query: str, sort: str, kept: Kept, field: str, value: str, count: int) -> Choice:
    term = field_term(field, value)
    chosen = has_term(query, term)
    changed = without_term(query, term) if chosen else with_term(query, term)
    href = address("/search", q=changed, sort=_sort(sort), **kept)
    return Choice(say_value(field, value), count, href, chosen)


def _chosen(query: str, sort: str, kept: Kept) -> list[tuple[str, str]]:
    """The fields that a query asks for, each with the address of the search without it."""
    terms = [t for t in split_terms(query) if ":" in t and not t.startswith('"')]
    return [(t, address("/search", q=without_term(query, t), sort=_sort(sort), **kept)) for t in terms]


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

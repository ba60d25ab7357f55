"""What a search gives back."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Snippet:
    """A stretch of a document's text around a hit.

    `[start, end)` is the hit's passage in the document's text; `text` is the stretch shown, and `marks` are
    the half-open spans in `text` to emphasise.
    """

    start: int
    end: int
    text: str
    marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """One document found: its id, card (kind, title, date, sender, path), best snippets and folded copies."""

    document: str
    kind: str
    title: str
    date: str | None
    sender: str
    path: str
    score: float
    snippets: tuple[Snippet, ...] = ()
    copies: int = 0


@dataclass(frozen=True, slots=True)
class Facet:
    """A field and how many found documents have each of its values, commonest first."""

    field: str
    counts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class SearchPage:
    """One page of results: `total` counts all documents found, `page` counts from 1.

    `notices` are sentences on how the query was read where that had to be guessed. `months` are those of which any
    was found (`2010-07`), in order, each with how many whose date lies within it; `undated` counts those without
    any date. Years are a facet.
    """

    query: str
    total: int
    page: int
    per_page: int
    hits: tuple[Hit, ...]
    facets: tuple[Facet, ...] = ()
    notices: tuple[str, ...] = ()
    months: tuple[tuple[str, int], ...] = ()
    undated: int = 0


@dataclass(frozen=True, slots=True)
class SearchSum:
    """What a query finds in a few figures: how many documents, their first and last date, and the best of them.

    `first` and `last` are EDTF, None where none of them is dated; `undated` counts those that are not.
    """

    query: str
    total: int
    first: str | None
    last: str | None
    undated: int
    hits: tuple[Hit, ...]
    notices: tuple[str, ...] = ()

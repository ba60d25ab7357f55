"""Ask the index: hits of one page, the exact number of all, facets, copies folded under their original."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, Literal

import tantivy

from readout.errors import Code, ReadoutError
from readout.model import Facet, Hit, SearchPage, Snippet
from readout.search.build import Builder, all_of
from readout.search.index import Index, guarded
from readout.search.matching import Matcher
from readout.search.query import parse
from readout.search.schema import Card, group_of, read_card
from readout.search.snippets import snippets
from readout.search.tree import Query, wanted

Sort = Literal["relevance", "date", "-date"]
SORTS: Final = ("relevance", "date", "-date")

_FACETS: Final = {"kind": "kind", "marking": "marking", "date": "year", "from": "sender", "lang": "lang"}
_MOST_VALUES = 100
_EXACT_VALUES = 20_000
_PER_PAGE = 1_000
_FEW = 300


def find(
    index: Index,
    query: str,
    *,
    text_of: Callable[[str], str],
    page: int = 1,
    per_page: int = 25,
    sort: str = "relevance",
    fold: bool = True,
) -> SearchPage:
    """One page of what a query finds.

    `text_of` gives a document's own text (entries.shown_text) for its snippets, and is asked for the hits of the
    page alone. Facet fields are names of query fields, their values may be put after them. With `fold`, a
    document and its copies are one hit: the original if it was found, else the oldest copy that was. Sorting by
    relevance, a query without words lists by date. Raises USAGE for a page or order that cannot be.
    """
    if sort not in SORTS or page < 1 or not 1 <= per_page <= _PER_PAGE:
        raise ReadoutError(
            Code.USAGE,
            f"There is no page {page} of {per_page} sorted by {sort}.",
            f"Pages count from 1, hold 1 to {_PER_PAGE:,} documents, and are sorted by {', '.join(SORTS)}.",
        )
    parsed = parse(query)
    with guarded():
        view = _View(index, parsed, fold and not parsed.unfold)
        total, cards = view.page(page, per_page, sort)
        copies = view.copies([card for card, _ in cards])
    matcher = Matcher(wanted(parsed.node))
    hits = tuple(
        _hit(card, score, snippets(matcher, text_of(card.id)), copies.get(card.original, 0))
        for card, score in cards
    )
    return SearchPage(query, total, page, per_page, hits, view.facets, (*parsed.notices, *view.notices))


def find_words(query: str, text: str, start: int = 0, end: int | None = None) -> tuple[tuple[int, int], ...]:
    """Where a query's words and phrases stand in `text[start:end]`, as spans of `text`, by the rules of search."""
    matcher = Matcher(wanted(parse(query).node))
    found = matcher.spans(text[start:end])
    return tuple((low + start, high + start) for low, high, _ in found)


def _hit(card: Card, score: float, shown: tuple[Snippet, ...], copies: int) -> Hit:
    return Hit(card.id, card.kind, card.title, card.date, card.sender, card.path, score, shown, copies)


@dataclass(frozen=True, slots=True)
class _Order:
    field: str
    order: Any


_ORDERS: Final = {
    "date": _Order("oldest", tantivy.Order.Asc),
    "-date": _Order("newest", tantivy.Order.Desc),
}


class _View:
    """One query on one state of the index: what it finds, and the facets of all of that."""

    def __init__(self, index: Index, parsed: Query, fold: bool) -> None:
        self._searcher = index.searcher()
        self._builder = Builder(index.schema, self._searcher)
        self._scored = bool(wanted(parsed.node))
        self._found, self.facets, self.notices = index.keep((parsed, fold), lambda: self._all(parsed, fold))

    def _all(self, parsed: Query, fold: bool) -> tuple[Any, tuple[Facet, ...], tuple[str, ...]]:
        found = self._builder.build(parsed.node)
        if parsed.copies_of is not None:
            found = all_of([found, self._same_group(parsed.copies_of)])
        found = self._folded(found) if fold else found
        return found, self._facets(found), tuple(dict.fromkeys(self._builder.notices))

    def _same_group(self, document: str) -> Any:
        """The document, all its copies and what it is a copy of."""
        card = self._card(document)
        return self._builder.one_of("group", [group_of(card.original if card else document)])

    def _card(self, document: str) -> Card | None:
        hits = self._searcher.search(self._builder.term("id", document), 1).hits
        return read_card(self._searcher.doc(hits[0][1])) if hits else None

    def _values(self, query: Any, field: str) -> list[tuple[int, Any]]:
        """All documents of a query with their value of a number field, by that value."""
        most = max(self._searcher.num_docs, 1)
        return list(self._searcher.search(query, most, False, field).hits)

    def _folded(self, found: Any) -> Any:
        """The found originals, and of each group whose original was not found, its oldest copy."""
        copies = self._values(all_of([found, self._builder.term("copy", True)]), "newest")
        if not copies:
            return found
        addresses = [address for _, address in copies]
        groups = self._searcher.fast_field_values("group", addresses)
        originals = self._builder.term("copy", False)
        asked = [found, originals]
        if len(groups) < _FEW:  # a lookup by many numbers takes longer than going through all
            asked.append(self._builder.one_of("group", sorted(set(groups))))
        seen = {group for group, _ in self._values(all_of(asked), "group")}
        oldest = {group: address for group, address in zip(groups, addresses, strict=True) if group not in seen}
        chosen = self._searcher.fast_field_values("self", list(oldest.values())) if oldest else []
        shown = tantivy.Query.boolean_query(
            [(tantivy.Occur.Should, originals), (tantivy.Occur.Should, self._builder.one_of("self", chosen))]
        )
        return all_of([found, tantivy.Query.const_score_query(shown, 0.0)])

    def page(self, page: int, per_page: int, sort: str) -> tuple[int, list[tuple[Card, float]]]:
        """The exact number of finds, and the cards and scores of one page of them."""
        offset = (page - 1) * per_page
        if sort == "relevance" and self._scored:
            result = self._searcher.search(self._found, per_page, offset=offset, weight_by_field="tie")
            return int(result.count), [(read_card(self._searcher.doc(at)), score) for score, at in result.hits]
        by = _ORDERS["date" if sort == "relevance" else sort]
        result = self._searcher.search(
            self._found, per_page, offset=offset, order_by_field=by.field, order=by.order
        )
        return int(result.count), [(read_card(self._searcher.doc(at)), 0.0) for _, at in result.hits]

    def _facets(self, found: Any) -> tuple[Facet, ...]:
        """The commonest values of each facet over all finds."""
        asked = {
            name: {"terms": {"field": field, "size": _MOST_VALUES, "segment_size": _EXACT_VALUES}}
            for name, field in _FACETS.items()
        }
        counted = self._searcher.aggregate(found, asked)
        return tuple(
            Facet(name, tuple((str(label), number) for label, number in ranked))
            for name in _FACETS
            if (ranked := _ranked(counted[name]["buckets"]))
        )

    def copies(self, cards: list[Card]) -> dict[str, int]:
        """How many copies each document has in the whole index, beside the one that is shown."""
        out: dict[str, int] = {}
        for card in cards:
            same = self._builder.term("group", group_of(card.original))
            out[card.original] = int(self._searcher.search(same, 1).count) - 1
        return out


def _ranked(buckets: list[dict[str, Any]]) -> list[tuple[Any, int]]:
    pairs = [(b["key"] if isinstance(b["key"], str) else int(b["key"]), int(b["doc_count"])) for b in buckets]
    return sorted(pairs, key=lambda pair: (-pair[1], str(pair[0])))

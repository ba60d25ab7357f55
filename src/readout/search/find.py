"""Ask the index: hits of one page, the exact number of all, facets, copies folded under their original."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

import tantivy

from readout.errors import Code, ReadoutError
from readout.model import Facet, Hit, SearchPage, SearchSum, Snippet
from readout.search.build import Builder, Known, all_of
from readout.search.dates import say_month
from readout.search.index import Index, guarded
from readout.search.matching import Matcher
from readout.search.query import KEPT, parse
from readout.search.schema import Card, group_of, read_card
from readout.search.snippets import snippets
from readout.search.tree import Query, values, wanted
from readout.search.vocabulary import MOST_WORDS, Vocabulary

Sort = Literal["relevance", "date", "-date"]
SORTS: Final = ("relevance", "date", "-date")

_FACETS: Final = {
    "kind": "kind",
    "marking": "marking",
    "date": "year",
    "from": "sender",
    "to": "recipient",
    "place": "placed",
    "caption": "caption",
    "tag": "tag",
    "lang": "lang",
}
_MOST_VALUES = 100
_EXACT_VALUES = 20_000
_PER_PAGE = 1_000
_FEW = 300

TextOf = Callable[[str], str]
"""A document's own text (entries.shown_text) by its id."""

Documents = Callable[[str, str], tuple[frozenset[str], str]]
"""The originals that have a value of a field that the index does not hold (query.KEPT), and what to say of it."""


def none_known(field: str, value: str) -> tuple[frozenset[str], str]:
    """What is known of those fields where nobody has anything to say of them."""
    return frozenset(), f"Nothing is known here of “{field}:”."


@dataclass(frozen=True, slots=True)
class Scope:
    """What is asked beside the query: who knows the fields that the index does not, and `only` these originals."""

    documents: Documents = none_known
    only: frozenset[str] | None = None


_EVERYTHING: Final = Scope()


def find(
    index: Index,
    query: str,
    *,
    text_of: TextOf,
    page: int = 1,
    per_page: int = 25,
    sort: str = "relevance",
    fold: bool = True,
    scope: Scope = _EVERYTHING,
) -> SearchPage:
    """One page of what a query finds.

    `text_of` is asked for the hits of the page alone. Facet fields are names of query fields, their values may be
    put after them. With `fold`, a document and its copies are one hit: the original if it was found, else the
    oldest copy that was. Sorting by relevance, a query without words lists by date. Raises USAGE for
    a page or order that cannot be.
    """
    if sort not in SORTS or page < 1 or not 1 <= per_page <= _PER_PAGE:
        raise ReadoutError(
            Code.USAGE,
            f"There is no page {page} of {per_page} sorted by {sort}.",
            f"Pages count from 1, hold 1 to {_PER_PAGE:,} documents, and are sorted by {', '.join(SORTS)}.",
        )
    with guarded():
        view = _View(index, parse(query), fold, scope)
        total, cards = view.page(page, per_page, sort)
        copies = view.copies([card for card, _ in cards])
        facets = view.facets()
    hits = _hits(view, cards, text_of, copies)
    return SearchPage(
        query, total, page, per_page, hits, facets.values, view.notices, facets.months, total - facets.dated
    )


def found_ids(index: Index, query: str | Query, scope: Scope = _EVERYTHING) -> tuple[str, ...]:
    """The ids of all documents that a query finds, copies folded unless it says otherwise, in no order."""
    with guarded():
        return _View(index, parse(query) if isinstance(query, str) else query, True, scope).ids()


def found_total(index: Index, query: str, scope: Scope = _EVERYTHING) -> int:
    """How many documents a query finds, copies folded."""
    with guarded():
        return _View(index, parse(query), True, scope).total()


def found_among(
    index: Index, query: str, groups: Mapping[str, frozenset[str]], scope: Scope = _EVERYTHING
) -> dict[str, int]:
    """How many of the documents that a query finds are among each of some groups of originals, or their copies."""
    with guarded():
        view = _View(index, parse(query), True, scope)
        return {name: view.among(group) if group else 0 for name, group in groups.items()}


def sum_up(index: Index, query: str, *, text_of: TextOf, most: int = 3, scope: Scope = _EVERYTHING) -> SearchSum:
    """What a query finds in a few figures, with the best `most` hits; asks no facets, so that many are quick."""
    with guarded():
        view = _View(index, parse(query), True, scope)
        total, cards = view.page(1, max(most, 1), "relevance")
        ends = [view.end(order) for order in _ORDERS] if total else [None, None]
        undated = total - view.dated() if total else 0
    hits = _hits(view, cards[:most], text_of, {})
    return SearchSum(query, total, ends[0], ends[1], undated, hits, view.notices)


def _hits(
    view: "_View", cards: list[tuple[Card, float]], text_of: TextOf, copies: Mapping[str, int]
) -> tuple[Hit, ...]:
    if not cards:
        return ()
    matcher = Matcher(wanted(view.parsed.node))
    return tuple(
        _hit(card, score, snippets(matcher, text_of(card.id)), copies.get(card.original, 0))
        for card, score in cards
    )


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


@dataclass(frozen=True, slots=True)
class _Facets:
    """The commonest values over all finds, the months, and how many finds are dated."""

    values: tuple[Facet, ...]
    months: tuple[tuple[str, int], ...]
    dated: int


class _View:
    """One query on one state of the index: what it finds, and the facets of all of that."""

    def __init__(self, index: Index, parsed: Query, fold: bool, scope: Scope) -> None:
        self.parsed = parsed
        self._index = index
        self._searcher = index.searcher()
        self._scored = bool(wanted(parsed.node))
        known, notices = _known(parsed, scope)
        self._builder = Builder(index.schema, self._searcher, known, self._vocabulary)
        self._key = (parsed, fold and not parsed.unfold, tuple(known.items()), scope.only)
        self._found, more = index.keep(self._key, lambda: self._all(fold and not parsed.unfold, scope.only))
        self.notices = tuple(dict.fromkeys((*parsed.notices, *notices, *more)))

    def _vocabulary(self, field: str) -> Vocabulary | None:
        """The words of a field, read once for each state of the index."""

        def make() -> Vocabulary | None:
            words = self._searcher.terms_with_prefix(field, "", limit=MOST_WORDS + 1)
            return Vocabulary([word for word, _ in words]) if len(words) <= MOST_WORDS else None

        return self._index.hold(("vocabulary", field), make)

    def _all(self, fold: bool, only: frozenset[str] | None) -> tuple[Any, tuple[str, ...]]:
        found = self._builder.build(self.parsed.node)
        if self.parsed.copies_of is not None:
            found = all_of([found, self._same_group(self.parsed.copies_of)])
        if only is not None:
            found = all_of([found, self._builder.groups(only)])
        return self._folded(found) if fold else found, tuple(self._builder.notices)

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

    def facets(self) -> _Facets:
        """The commonest values of each facet over all finds, all their months, and how many are dated."""
        return self._index.keep(("facets", self._key), self._count_facets)

    def _count_facets(self) -> _Facets:
        most: dict[str, int] = dict.fromkeys(_FACETS, _MOST_VALUES)
        most |= {"date": _EXACT_VALUES, "month": _EXACT_VALUES}
        asked = {
            name: {"terms": {"field": field, "size": most[name], "segment_size": _EXACT_VALUES}}
            for name, field in (*_FACETS.items(), ("month", "month"))
        }
        counted = {name: _ranked(found["buckets"]) for name, found in self._aggregate(asked).items()}
        values = (Facet(name, tuple((str(v), n) for v, n in counted[name])) for name in _FACETS if counted[name])
        months = tuple((say_month(month), number) for month, number in sorted(counted["month"]))
        return _Facets(tuple(values), months, self.dated())

    def _aggregate(self, asked: dict[str, Any]) -> dict[str, Any]:
        return dict(self._searcher.aggregate(self._found, asked))

    def total(self) -> int:
        """How many finds there are."""
        return int(self._searcher.search(self._found, 1).count)

    def dated(self) -> int:
        """How many finds have a date."""
        return self._count(self._builder.term("has", "date"))

    def among(self, documents: frozenset[str]) -> int:
        """How many finds are some originals or copies of these."""
        return self._count(self._builder.groups(documents))

    def _count(self, besides: Any) -> int:
        return int(self._searcher.search(all_of([self._found, besides]), 1).count)

    def ids(self) -> tuple[str, ...]:
        """The ids of all finds."""
        return tuple(str(id_) for id_, _ in self._values(self._found, "id"))

    def end(self, order: str) -> str | None:
        """The date of the oldest find or of the newest."""
        by = _ORDERS[order]
        hits = self._searcher.search(self._found, 1, order_by_field=by.field, order=by.order).hits
        return read_card(self._searcher.doc(hits[0][1])).date if hits else None

    def copies(self, cards: list[Card]) -> dict[str, int]:
        """How many copies each document has in the whole index, beside the one that is shown."""
        out: dict[str, int] = {}
        for card in cards:
            same = self._builder.term("group", group_of(card.original))
            out[card.original] = int(self._searcher.search(same, 1).count) - 1
        return out


def _known(parsed: Query, scope: Scope) -> tuple[Known, list[str]]:
    """The documents of each value in a query that the index does not hold, and what is to be said of these."""
    asked = dict.fromkeys(value for value in values(parsed.node) if value.field in KEPT)
    answers = {v: scope.documents(v.field, "*" if v.value.lower() == "none" else v.value) for v in asked}
    return {value: found for value, (found, _) in answers.items()}, [n for _, n in answers.values() if n]


def _ranked(buckets: list[dict[str, Any]]) -> list[tuple[Any, int]]:
    pairs = [(b["key"] if isinstance(b["key"], str) else int(b["key"]), int(b["doc_count"])) for b in buckets]
    return sorted(pairs, key=lambda pair: (-pair[1], str(pair[0])))

"""The documents nearest to some words, for looking whether a claim stands in any of them."""

import math
from collections.abc import Iterable, Mapping
from typing import Any

import tantivy

from readout.search.build import Builder
from readout.search.index import Index, guarded
from readout.search.schema import read_card
from readout.search.tokens import stem, words

_SHOULD, _MUST = tantivy.Occur.Should, tantivy.Occur.Must


def nearest_documents(index: Index, wanted: Mapping[str, float], most: int) -> list[tuple[str, float]]:
    """The ids of documents that have most of some words, the best first, copies left out, each with its score.

    `wanted` maps words, in any form, to how much each counts beside its rarity; other endings of a word count too.
    """
    searcher = index.searcher()
    builder = Builder(index.schema, searcher)
    parts = []
    for stemmed, weight in _stems(wanted).items():
        query = builder.term("stem", stemmed)
        parts.append((_SHOULD, tantivy.Query.boost_query(query, weight)))
    if not parts:
        return []
    either = tantivy.Query.boolean_query(parts)
    query = tantivy.Query.boolean_query([(_MUST, either), (_MUST, _original(builder))])
    with guarded():
        hits = searcher.search(query, most).hits
        return [(read_card(searcher.doc(address)).id, float(score)) for score, address in hits]


def _original(builder: Builder) -> Any:
    return tantivy.Query.const_score_query(builder.term("copy", False), 0.0)


def _stems(wanted: Mapping[str, float]) -> dict[str, float]:
    out: dict[str, float] = {}
    for word, weight in wanted.items():
        for part in words(word):
            stemmed = stem(part)
            out[stemmed] = max(out.get(stemmed, 0.0), weight)
    return out


def rarities(index: Index, lemmas: Iterable[str]) -> dict[str, float]:
    """How rare words are in the collection: 1 where about one document in a hundred has them, 0.4 to 1.6."""
    searcher = index.searcher()
    total = max(searcher.num_docs, 1)
    out = {}
    with guarded():
        for lemma in lemmas:
            parts = words(lemma)
            count = min((searcher.doc_freq("stem", stem(part)) for part in parts), default=0)
            out[lemma] = min(
                1.6, max(0.4, 0.3 + 0.15 * math.log(total / (count + 1)) + 0.01 * min(len(lemma), 10))
            )
    return out

"""Documents near a query in meaning, beside those that its words find."""

from collections.abc import Sequence

import numpy as np

from readout.model import Document
from readout.model.meaning import NearPage, Quoted
from readout.search import found_ids
from readout.search.encoder import Real, the_encoder
from readout.search.meaning import Near
from readout.search.meant import Meant, meant
from readout.search.query import parse
from readout.search.stretches import plain, sentences
from readout.search.tree import Query
from readout.workbench._scope import scope_of
from readout.workbench.collection import Collection
from readout.workbench.reading import card_of

LEAST = 0.5
"""How near a passage must be to be called near: a cosine, so that most of what is shown is worth reading."""

_FEWEST_WORDS = 2


def near(
    collection: Collection,
    query: str,
    *,
    page: int = 1,
    per_page: int = 5,
    only: frozenset[str] | None = None,
    least: float = LEAST,
) -> NearPage:
    """One page of the documents near a query's free words in meaning that its words do not find.

    Its fields, dates and what it excludes hold for these too; a query in quotation marks has none.
    """
    parsed = parse(query)
    found = meant(parsed)
    if found is None or len(found.words.split()) < _FEWEST_WORDS:
        return NearPage(query, "", 0, page, per_page)
    vector, meaning = the_encoder().encode([found.words])[0], collection.meaning()
    every = meaning.nearest(meaning.likenesses(vector), least)
    kept = _kept(collection, found, parsed, frozenset(n.document for n in every), only)
    every = [n for n in every if n.document in kept]
    shown = every[(page - 1) * per_page : page * per_page]
    return NearPage(query, found.words, len(every), page, per_page, quoted(collection, shown, vector))


def _kept(
    collection: Collection, found: Meant, parsed: Query, near: frozenset[str], only: frozenset[str] | None
) -> frozenset[str]:
    """Which of some originals answer to the fields of a query and are not found by its words."""
    near = near if only is None else near & only
    index, scope, groups = collection.index(), scope_of(collection, near), collection.meaning().groups
    if not near:
        return near

    def originals(query: Query) -> frozenset[str]:
        return frozenset(groups.get(id_, id_) for id_ in found_ids(index, query, scope))

    return (originals(found.narrowed) if found.narrows else near) - originals(parsed)


def quoted(collection: Collection, found: Sequence[Near], vector: Real) -> tuple[Quoted, ...]:
    """Passages with their documents, and of each the sentence nearest to a vector, but for those that are gone."""
    store = collection.store
    ids = list(dict.fromkeys(n.document for n in found))
    documents = {id_: store.document(id_) for id_ in ids}
    paths = {outline.id: path for outline, path in store.outlines(ids)}
    out = []
    for each in found:
        document = documents[each.document]
        if document is not None and each.end <= len(document.text):
            out.append(_quoted(document, paths.get(document.id, ""), each, vector))
    return tuple(out)


def _quoted(document: Document, path: str, each: Near, vector: Real) -> Quoted:
    card = card_of(document, path)
    text = document.text[each.start : each.end]
    best = _best(document.text, each, vector)
    place = (document.id, card.kind, card.title or "", card.date, card.sender, path)
    return Quoted(*place, each.start, each.end, text, best, round(each.likeness, 4))


def _best(text: str, each: Near, vector: Real) -> tuple[int, int]:
    spans = list(sentences(text, (each.start, each.end)))
    if len(spans) < 2:
        return each.start, each.end
    likeness = the_encoder().encode([plain(text[a:b]) for a, b in spans]) @ vector
    return spans[int(np.argmax(likeness))]

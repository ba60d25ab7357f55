"""Reviewing: which documents somebody has looked at, which are relevant, which are left to do, and for whom."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from readout.errors import Code, ReadoutError
from readout.model import Review, ReviewCounts, ReviewState
from readout.search import found_among, found_ids, found_total
from readout.workbench._scope import asks_persons, reviews_in_force, scope_of
from readout.workbench.collection import Collection
from readout.workbench.notes import named, now
from readout.workbench.reading import find_document

MOST_NAME = 80


@dataclass(frozen=True, slots=True)
class Assigned:
    """What an assignment did: how many documents it gave to somebody, and how many it left as they were."""

    given: int
    left: int


def review(
    collection: Collection, documents: Sequence[str], state: ReviewState, *, who: str, holder: str | None = None
) -> int:
    """Say how far the review of some documents is; how many. Who is to do it stays, unless `holder` is given.

    What is said of a document holds for its copies too. Raises NOT_FOUND where one is not here.
    """
    who, moment = _person(who), now()
    before = {id_: review_history(collection, id_)[-1:] for id_ in dict.fromkeys(documents)}
    steps = [Review(id_, state, who, moment, _holder(past, holder)) for id_, past in before.items()]
    with collection.store.keep():
        collection.store.put_reviews(steps)
    return len(steps)


def assign(
    collection: Collection,
    query: str,
    to: str,
    *,
    who: str,
    again: bool = False,
    only: frozenset[str] | None = None,
) -> Assigned:
    """Give all documents that a query finds to somebody to do.

    Those that somebody has done, or is to do already, stay as they are unless `again` says so.
    """
    to, who, moment = _person(to), _person(who), now()
    known = reviews_in_force(collection)
    originals = collection.store.originals(found_ids(collection.index(), query, scope_of(collection, only)))
    steps = [
        Review(id_, ReviewState.TODO, who, moment, to)
        for id_, original in sorted(originals.items())
        if _free(known.get(original), to, again=again)
    ]
    with collection.store.keep():
        collection.store.put_reviews(steps)
    return Assigned(len(steps), len(originals) - len(steps))


def _free(review: Review | None, to: str, *, again: bool) -> bool:
    """Whether a document can be given to somebody: nobody has done it or is to do it."""
    if review is None or (review.state is ReviewState.TODO and not review.holder):
        return True
    return again and (review.state is not ReviewState.TODO or review.holder != to)


def _holder(before: tuple[Review, ...], given: str | None) -> str:
    if given is not None:
        return _person(given) if given.strip() else ""
    return before[-1].holder if before else ""


def reviews_of(collection: Collection, documents: Iterable[str]) -> dict[str, Review]:
    """The reviews in force of some documents, by document; none for those of which nobody has said anything."""
    known = reviews_in_force(collection)
    if not known:
        return {}
    originals = collection.store.originals(documents)
    return {id_: known[original] for id_, original in originals.items() if original in known}


def review_begun(collection: Collection) -> bool:
    """Whether anybody has said anything of any document."""
    return collection.store.review_stamp > 0


def review_history(collection: Collection, document: str) -> tuple[Review, ...]:
    """All that was said of a document and its copies, the oldest first."""
    store = collection.store
    original = find_document(collection, document).duplicate_of or document
    copies = [copy.id for copy, _, _ in store.copies_of(original)]
    return tuple(store.review_steps([original, *copies]))


def review_counts(collection: Collection, query: str = "", *, only: frozenset[str] | None = None) -> ReviewCounts:
    """How far the review is of what a query finds; of the whole pile without one."""
    known = reviews_in_force(collection)
    if not query.strip() and only is None:
        return _count(collection.store.original_count(), known.values())
    index = collection.index()
    if only is not None or asks_persons(query):
        return _count_found(collection, query, known, only)
    key = ("review counts", query, collection.store.review_stamp)
    return index.keep(key, lambda: _count_found(collection, query, known, None))


def _count_found(
    collection: Collection, query: str, known: Mapping[str, Review], only: frozenset[str] | None
) -> ReviewCounts:
    scope, index = scope_of(collection, only), collection.index()
    groups = {
        state.value: frozenset(id_ for id_, review in known.items() if review.state is state)
        for state in ReviewState
    }
    counts = found_among(index, query, groups, scope)
    return ReviewCounts(found_total(index, query, scope), **counts)


def review_people(collection: Collection) -> tuple[tuple[str, ReviewCounts], ...]:
    """Everybody to whom documents were given, by name, with how far they are with these."""
    shares: dict[str, list[Review]] = {}
    for one in reviews_in_force(collection).values():
        if one.holder:
            shares.setdefault(one.holder, []).append(one)
    return tuple((name, _count(len(shares[name]), shares[name])) for name in sorted(shares, key=str.casefold))


def _count(total: int, reviews: Iterable[Review]) -> ReviewCounts:
    counts = dict.fromkeys((state.value for state in ReviewState), 0)
    for one in reviews:
        counts[one.state.value] += 1
    return ReviewCounts(total, **counts)


def _person(name: str) -> str:
    name = named(name)
    if len(name) > MOST_NAME:
        raise ReadoutError(Code.USAGE, f"A name may have at most {MOST_NAME} characters.", "Shorten it.")
    return name

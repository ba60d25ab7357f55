"""What a search asks of the collection beside the index: reviews, reads, tags and parties, as they stand now."""

from readout.model import Review, ReviewState
from readout.search import Scope
from readout.search.query import KEPT, parse
from readout.search.tree import values
from readout.workbench.collection import Collection

_NOTHING: frozenset[str] = frozenset()


def scope_of(collection: Collection, only: frozenset[str] | None = None) -> Scope:
    """The scope of a search: who knows the fields that the index does not, and `only` these originals."""

    def documents(field: str, value: str) -> tuple[frozenset[str], str]:
        return _KNOWN[field](collection, value.strip())

    return Scope(documents, only)


def asks_persons(query: str) -> bool:
    """Whether a query asks what persons do: its answer then changes without any document."""
    return any(value.field in KEPT for value in values(parse(query).node))


def reviews_in_force(collection: Collection) -> dict[str, Review]:
    """The reviews in force, by original; looked up once for each state of reviews and documents."""
    store, index = collection.store, collection.index()
    index.searcher()  # lets go of what was kept for an earlier state
    return index.keep(("reviews", store.review_stamp, store.generation), store.reviews)


def state_of(value: str) -> ReviewState | None:
    """A state as it may be typed: `not relevant`, `To do`."""
    plain = value.casefold().replace("-", "_").replace(" ", "_")
    plain = {"to_do": "todo", "irrelevant": "not_relevant", "notrelevant": "not_relevant"}.get(plain, plain)
    return next((state for state in ReviewState if state == plain), None)


def _reviewed(collection: Collection, value: str) -> tuple[frozenset[str], str]:
    reviews = reviews_in_force(collection)
    if value == "*":
        return frozenset(reviews), ""
    state = state_of(value)
    if state is None:
        known = ", ".join(ReviewState)
        return _NOTHING, f"There is no review state “{value}”; the states are {known}."
    return frozenset(id_ for id_, review in reviews.items() if review.state is state), ""


def _assigned(collection: Collection, value: str) -> tuple[frozenset[str], str]:
    name = value.casefold()
    reviews = reviews_in_force(collection).items()
    if value == "*":
        return frozenset(id_ for id_, review in reviews if review.holder), ""
    return frozenset(id_ for id_, review in reviews if review.holder.casefold() == name), ""


def _read(collection: Collection, value: str) -> tuple[frozenset[str], str]:
    return collection.store.read_by(None if value == "*" else value), ""


def _tagged(collection: Collection, value: str) -> tuple[frozenset[str], str]:
    store = collection.store
    found = store.tagged_documents(None if value == "*" else value.casefold())
    return frozenset(store.originals(found).values()), ""


def _party(collection: Collection, value: str) -> tuple[frozenset[str], str]:
    return collection.store.originals_naming(value), ""


_KNOWN = {"review": _reviewed, "assigned": _assigned, "read": _read, "tagged": _tagged, "party": _party}

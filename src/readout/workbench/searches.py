"""Saved searches: kept under a name, and told what has come and gone since somebody last looked at one."""

from dataclasses import replace

from readout.errors import Code, ReadoutError
from readout.model import SavedSearch, SearchNews
from readout.search import SORTS, found_ids
from readout.workbench._scope import asks_persons, scope_of
from readout.workbench.collection import Collection
from readout.workbench.notes import named, new_id, now
from readout.workbench.reading import Card, card_of

MOST_NAME = 120
MOST_QUERY = 1_000
_MOST_MODE = 20


def save_search(
    collection: Collection, name: str, query: str, *, who: str, sort: str = "relevance", mode: str = ""
) -> SavedSearch:
    """Keep a search under a name; all that it finds now counts as looked at. USAGE where the name is taken.

    `mode` is how it is shown: empty for words and meaning, `words` for words alone. What it finds is by words.
    """
    name, moment = _free_name(collection, name), now()
    if sort not in SORTS or len(query) > MOST_QUERY or len(mode) > _MOST_MODE:
        raise ReadoutError(
            Code.USAGE, "This search cannot be kept.", f"It may have at most {MOST_QUERY:,} characters."
        )
    saved = SavedSearch(new_id()[:12], name, query.strip(), sort, mode, named(who), moment, moment)
    found = _found(collection, saved)
    with collection.store.keep():
        collection.store.put_saved_search(saved, found)
    return saved


def saved_searches(collection: Collection) -> tuple[SearchNews, ...]:
    """All saved searches by name, each with what it finds now and what is new or gone."""
    return tuple(_news(collection, saved) for saved in collection.store.saved_searches())


def search_news(collection: Collection, id: str) -> SearchNews:
    """One saved search, with what it finds now and what is new or gone; NOT_FOUND where there is none."""
    return _news(collection, saved_search(collection, id))


def only_new(collection: Collection, news: SearchNews) -> frozenset[str]:
    """The originals of what is new in a saved search, to search among these alone."""
    return frozenset(collection.store.originals(news.new).values())


def new_cards(collection: Collection, news: SearchNews) -> tuple[Card, ...]:
    """The documents that are new in a saved search, by date."""
    found = (card_of(document, path) for document, path in collection.store.outlines(news.new))
    return tuple(sorted(found, key=lambda card: (card.date is None, card.date or "", card.id)))


def saved_search(collection: Collection, given: str) -> SavedSearch:
    """A saved search by its id, or by its name whatever its case; NOT_FOUND where there is none."""
    store = collection.store
    found = store.saved_search(given) or store.saved_search_named(" ".join(given.split()))
    if found is None:
        raise ReadoutError(
            Code.NOT_FOUND, f"There is no saved search {given!r}.", "See all of them with: readout searches"
        )
    return found


def look_at_search(collection: Collection, id: str) -> SavedSearch:
    """Say that all that a saved search finds now has been looked at."""
    saved = replace(saved_search(collection, id), looked=now())
    found = _found(collection, saved)
    with collection.store.keep():
        collection.store.put_found(saved.id, saved.looked, found)
    return saved


def rename_search(collection: Collection, id: str, name: str) -> SavedSearch:
    """Call a saved search something else; USAGE where the name is taken."""
    saved = saved_search(collection, id)
    renamed = replace(saved, name=_free_name(collection, name, but=saved.id))
    with collection.store.keep():
        collection.store.name_saved_search(renamed.id, renamed.name)
    return renamed


def forget_search(collection: Collection, id: str) -> SavedSearch:
    """Keep a saved search no longer; which it was."""
    saved = saved_search(collection, id)
    with collection.store.keep():
        collection.store.drop_saved_search(saved.id)
    return saved


def _found(collection: Collection, saved: SavedSearch) -> tuple[str, ...]:
    return found_ids(collection.index(), saved.query, scope_of(collection))


def _news(collection: Collection, saved: SavedSearch) -> SearchNews:
    """What is new, made once for each state of the index, but where the search asks what persons do."""
    before = collection.store.found_then(saved.id)
    if asks_persons(saved.query):
        return _told_anew(collection, saved, before)
    index = collection.index()
    index.searcher()  # lets go of what was kept for an earlier state
    return index.keep(("news", saved, before), lambda: _told_anew(collection, saved, before))


def _told_anew(collection: Collection, saved: SavedSearch, before: tuple[str, ...]) -> SearchNews:
    """By originals, as a document that became the copy of another, or got copies, is nothing new."""
    store = collection.store
    found = _found(collection, saved)
    if len(found) == len(before) and sorted(found) == list(before):
        return SearchNews(saved, len(found))
    originals = store.originals({*found, *before})
    then = {originals.get(id_, id_) for id_ in before}
    today = {originals.get(id_, id_) for id_ in found}
    new = tuple(sorted(id_ for id_ in found if originals.get(id_, id_) not in then))
    return SearchNews(saved, len(found), new, tuple(sorted(then - today)))


def _free_name(collection: Collection, name: str, but: str = "") -> str:
    name = " ".join(name.split())
    if not 0 < len(name) <= MOST_NAME:
        raise ReadoutError(
            Code.USAGE, f"A saved search needs a name of at most {MOST_NAME} characters.", "Give it a name."
        )
    taken = collection.store.saved_search_named(name)
    if taken is not None and taken.id != but:
        raise ReadoutError(
            Code.USAGE,
            f"There is already a saved search “{taken.name}”.",
            "Give another name, or forget it.",
        )
    return name

"""What readers keep: lists, notes, tags, saved searches, how far the review is. Read, never written, from here."""

from readout.api.asked import Asked, ListAsked, NotesAsked, ReviewAsked
from readout.api.cards import DocumentCard, card
from readout.api.values import Answer, Citation, Citer
from readout.model import (
    AnchorState,
    ItemKind,
    ListItem,
    Meaning,
    Note,
    NoteQuery,
    ReviewCounts,
    SavedList,
    SavedSearch,
    SearchNews,
    Spot,
    TagCount,
)
from readout.workbench import Card, Collection
from readout.workbench.lists import lists, read_list
from readout.workbench.notes import notes
from readout.workbench.reviews import review_counts, review_people
from readout.workbench.searches import saved_searches
from readout.workbench.tagging import tags


class ListNames(Answer, frozen=True, kw_only=True):
    """All lists, by name."""

    lists: list[SavedList]


class ItemAnswer(Answer, frozen=True, kw_only=True):
    """A thing on a list: what it is, the words beside it, and where its passage stands now, if it has one.

    `target` is the id of a row, document or party, or a query. `state` says how the passage was found again.
    """

    id: str
    kind: ItemKind
    target: str
    label: str
    text: str
    who: str
    when: str
    state: AnchorState | None
    document: DocumentCard | None
    citation: Citation | None


class ListAnswer(Answer, frozen=True, kw_only=True):
    """A list with all that is on it, in its order."""

    saved: SavedList
    items: list[ItemAnswer]


class NoteAnswer(Answer, frozen=True, kw_only=True):
    """A note: the passage as it was kept (`exact`), where it stands now, and what somebody wrote."""

    id: str
    meaning: Meaning
    exact: str
    text: str
    tags: list[str]
    who: str
    made: str
    changed: str | None
    state: AnchorState
    document: DocumentCard | None
    citation: Citation | None


class NoteList(Answer, frozen=True, kw_only=True):
    """A page of notes, the latest first; `total` counts all found."""

    total: int
    page: int
    per_page: int
    notes: list[NoteAnswer]


class TagList(Answer, frozen=True, kw_only=True):
    """All tags, with how many documents and notes have each; `tag:NAME` in a search finds the documents."""

    tags: list[TagCount]


class SavedSearchAnswer(Answer, frozen=True, kw_only=True):
    """A saved search, how many documents it finds now, and ids of those that have come or gone since a look."""

    saved: SavedSearch
    total: int
    new: list[str]
    gone: list[str]


class SavedSearchList(Answer, frozen=True, kw_only=True):
    """All saved searches, by name."""

    searches: list[SavedSearchAnswer]


class Holder(Answer, frozen=True, kw_only=True):
    """Somebody to whom documents were given, and how far they are with these."""

    name: str
    counts: ReviewCounts


class ReviewAnswer(Answer, frozen=True, kw_only=True):
    """How far the review is of what a query finds, and of what each person was given."""

    query: str
    counts: ReviewCounts
    people: list[Holder]


def find_lists(collection: Collection, asked: Asked) -> ListNames:
    """All lists."""
    return ListNames(lists=[*lists(collection)])


def find_list(collection: Collection, asked: ListAsked) -> ListAnswer:
    """One list."""
    view, citer = read_list(collection, asked.id), Citer(collection)
    return ListAnswer(saved=view.list, items=[_item(item, one, citer) for item, one in view.items])


def find_notes(collection: Collection, asked: NotesAsked) -> NoteList:
    """A page of the notes."""
    query = NoteQuery(words=asked.q, tag=asked.tag, who=asked.who, since=asked.since, until=asked.until)
    found, citer = notes(collection, query, page=asked.page, per_page=asked.per_page), Citer(collection)
    return NoteList(
        total=found.total,
        page=found.page,
        per_page=found.per_page,
        notes=[_note(note, one, citer) for note, one in found.notes],
    )


def find_tags(collection: Collection, asked: Asked) -> TagList:
    """All tags."""
    return TagList(tags=list(tags(collection)))


def find_searches(collection: Collection, asked: Asked) -> SavedSearchList:
    """All saved searches."""
    return SavedSearchList(searches=[_search(news) for news in saved_searches(collection)])


def find_review(collection: Collection, asked: ReviewAsked) -> ReviewAnswer:
    """How far the review is."""
    people = [Holder(name=name, counts=counts) for name, counts in review_people(collection)]
    return ReviewAnswer(query=asked.q, counts=review_counts(collection, asked.q), people=people)


def _item(item: ListItem, one: Card | None, citer: Citer) -> ItemAnswer:
    return ItemAnswer(
        id=item.id,
        kind=item.kind,
        target=item.target,
        label=item.label,
        text=item.text,
        who=item.who,
        when=item.when,
        state=item.spot.state if item.spot else None,
        document=card(one) if one else None,
        citation=_cited(item.spot, citer),
    )


def _note(note: Note, one: Card | None, citer: Citer) -> NoteAnswer:
    return NoteAnswer(
        id=note.id,
        meaning=note.meaning,
        exact=note.anchor.exact,
        text=note.text,
        tags=list(note.tags),
        who=note.who,
        made=note.made,
        changed=note.changed,
        state=note.spot.state,
        document=card(one) if one else None,
        citation=_cited(note.spot, citer),
    )


def _cited(spot: Spot | None, citer: Citer) -> Citation | None:
    if spot is None or spot.state is AnchorState.LOST:
        return None
    return citer.cite(spot.document, spot.start, spot.end)


def _search(news: SearchNews) -> SavedSearchAnswer:
    return SavedSearchAnswer(saved=news.saved, total=news.total, new=list(news.new), gone=list(news.gone))

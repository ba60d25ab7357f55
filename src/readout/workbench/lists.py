"""Named lists of what is worth keeping: passages, rows of ledgers, documents, parties and searches."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from readout.account.brief.dates import in_words
from readout.errors import Code, ReadoutError
from readout.model import Anchor, ItemKind, ListItem, SavedList, Spot
from readout.search.tokens import words
from readout.workbench._judged import main_spans
from readout.workbench.anchoring import anchor_at, anchor_of_document, spot_of
from readout.workbench.collection import Collection
from readout.workbench.ledger import ContactRow, ListingRow, StatementRow, ledger_row
from readout.workbench.notes import cards_of, named, new_id, now
from readout.workbench.parties import is_party, read_party
from readout.workbench.reading import Card, find_document

LONGEST_NAME: Final = 120
LONGEST_TEXT: Final = 4_000
MOST_ITEMS: Final = 5_000

_LONGEST_LABEL = 300


@dataclass(frozen=True, slots=True)
class Wanted:
    """Something to be kept on a list: `target` as in `ListItem`, and the span where it is a passage."""

    kind: ItemKind
    target: str
    span: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class ListView:
    """A list with what is on it, each with the card of the document in which it stands, if it stands in one."""

    list: SavedList
    items: tuple[tuple[ListItem, Card | None], ...]


def lists(collection: Collection) -> tuple[SavedList, ...]:
    """All lists, by name."""
    return tuple(collection.store.saved_lists())


def find_list(collection: Collection, given: str) -> SavedList:
    """A list by its id or its name."""
    found = collection.store.saved_list(given) or collection.store.saved_list_named(_flat(given))
    if found is None:
        raise ReadoutError(Code.NOT_FOUND, f"There is no list “{given}”.", "List them with: readout lists")
    return found


def read_list(collection: Collection, given: str) -> ListView:
    """A list with what is on it, in its order."""
    saved = find_list(collection, given)
    items = collection.store.list_items(saved.id)
    cards = cards_of(collection, [item.spot.document for item in items if item.spot])
    return ListView(saved, tuple((i, cards.get((i.spot.document or "") if i.spot else "")) for i in items))


def make_list(collection: Collection, name: str, *, who: str, about: str = "") -> SavedList:
    """A new list; USAGE where there is one of that name."""
    saved = SavedList(new_id(), _name(name), _text(about), named(who), now())
    with collection.store.keep():
        _refuse_twice(collection, saved.name)
        collection.store.put_saved_list(saved)
    return saved


def rename_list(collection: Collection, id: str, name: str, about: str) -> SavedList:
    """Call a list something else, or say something else of it."""
    saved = replace(find_list(collection, id), name=_name(name), about=_text(about))
    with collection.store.keep():
        _refuse_twice(collection, saved.name, but=saved.id)
        collection.store.change_saved_list(saved.id, saved.name, saved.about)
    return saved


def remove_list(collection: Collection, id: str) -> None:
    """Forget a list and what is on it; what it holds stays where it is."""
    saved = find_list(collection, id)
    with collection.store.keep():
        collection.store.drop_saved_list(saved.id)


def save_to_list(collection: Collection, list_id: str, wanted: Wanted, *, who: str, text: str = "") -> ListItem:
    """Put something at the end of a list; where it is on it already, the words beside it are changed, if any."""
    saved, name = find_list(collection, list_id), named(who)
    item = describe(collection, wanted)
    item = replace(item, id=new_id(), list=saved.id, text=_text(text), who=name, when=now())
    store = collection.store
    with store.keep():
        there = store.list_items(saved.id)
        twin = next((other for other in there if _same(other, item)), None)
        if twin is not None:
            if item.text:
                store.change_list_item(twin.id, item.text)
            return replace(twin, text=item.text or twin.text)
        if len(there) >= MOST_ITEMS:
            raise ReadoutError(
                Code.USAGE, f"A list may hold at most {MOST_ITEMS:,} things.", "Begin another list."
            )
        store.put_list_item(item, item.anchor.file if item.anchor else "")
    return item


def describe(collection: Collection, wanted: Wanted) -> ListItem:
    """What would be kept of something, not on any list yet; NOT_FOUND where there is no such thing."""
    kind, target = wanted.kind, wanted.target
    if kind is ItemKind.SEARCH:
        query = _flat(target)
        if not query or len(query) > 1_000:
            raise ReadoutError(Code.USAGE, "A search to keep needs 1 to 1,000 characters.", "Type its words.")
        return _item(kind, query, query)
    if kind is ItemKind.PARTY:
        return _item(kind, target, read_party(collection, target).party.name)
    if kind is ItemKind.ROW:
        return _row_item(collection, target)
    document = find_document(collection, target)
    title = document.title or document.header.subject or "Untitled document"
    if kind is ItemKind.DOCUMENT or wanted.span is None:
        return _item(ItemKind.DOCUMENT, target, title, anchor_of_document(collection, target))
    anchor = anchor_at(collection, target, *wanted.span)
    return _item(kind, target, title, anchor)


def change_item(collection: Collection, id: str, text: str) -> ListItem:
    """Say something else beside a thing on a list."""
    item = _find_item(collection, id)
    with collection.store.keep():
        collection.store.change_list_item(id, _text(text))
    return replace(item, text=_text(text))


def remove_item(collection: Collection, id: str) -> ListItem:
    """Take something off its list."""
    item = _find_item(collection, id)
    with collection.store.keep():
        collection.store.drop_list_item(id)
    return item


def move_item(collection: Collection, id: str, by: int) -> ListItem:
    """Move something on its list by so many places: up where `by` is negative."""
    item = _find_item(collection, id)
    store = collection.store
    with store.keep():
        order = [other.id for other in store.list_items(item.list)]
        at = order.index(id)
        order.insert(min(max(at + by, 0), len(order) - 1), order.pop(at))
        store.order_list(order)
    return item


def still_there(collection: Collection, items: Sequence[ListItem]) -> frozenset[str]:
    """The ids of those rows and parties on a list that are there still; a new reading may take either away."""
    store = collection.store
    rows = {item.target for item in items if item.kind is ItemKind.ROW}
    people = {item.target for item in items if item.kind is ItemKind.PARTY}
    known = {row for row in rows if store.ledger_row(row) is not None}
    return frozenset(known | {party for party in people if is_party(collection, party)})


def say_row(found: ContactRow | StatementRow | ListingRow) -> str:
    """A row in a few words: what it is, who, and when."""
    if isinstance(found, ContactRow):
        who = ", ".join(ref.name for ref in found.contact.participants)
        return _label("Contact", found.contact.kind.value, who, found.day)
    if isinstance(found, StatementRow):
        said = found.statement
        to = f" to {said.addressee.name}" if said.addressee else ""
        return _label("Statement", said.act.value, (said.speaker.name if said.speaker else "") + to, found.day)
    who = ", ".join(ref.name for ref in found.listing.members)
    return _label("Listing", found.listing.role, who, found.day)


def _label(table: str, what: str, who: str, day: str | None) -> str:
    said = f"{table}: {_flat(who) or 'not told'} ({what.replace('_', ' ')}{f', {in_words(day)}' if day else ''})"
    return said[:_LONGEST_LABEL]


def _row_item(collection: Collection, row_id: str) -> ListItem:
    found = ledger_row(collection, row_id)
    row = (
        found.contact
        if isinstance(found, ContactRow)
        else found.statement
        if isinstance(found, StatementRow)
        else found.listing
    )
    spans = main_spans(row)
    span = (min(start for start, _ in spans), max(end for _, end in spans)) if spans else None
    anchor = anchor_at(collection, found.card.id, *span) if span else anchor_of_document(collection, found.card.id)
    return _item(ItemKind.ROW, row_id, say_row(found), anchor)


def _item(kind: ItemKind, target: str, label: str, anchor: Anchor | None = None) -> ListItem:
    spot: Spot | None = spot_of(anchor) if anchor else None
    return ListItem("", "", kind, target, _flat(label)[:_LONGEST_LABEL], "", "", "", anchor, spot)


def _same(one: ListItem, other: ListItem) -> bool:
    spans = tuple(
        (i.spot.start, i.spot.end) if i.kind is ItemKind.PASSAGE and i.spot else None for i in (one, other)
    )
    return (one.kind, one.target) == (other.kind, other.target) and spans[0] == spans[1]


def _find_item(collection: Collection, id: str) -> ListItem:
    item = collection.store.list_item(id)
    if item is None:
        raise ReadoutError(Code.NOT_FOUND, "This is not on a list any more.", "Somebody may have taken it off.")
    return item


def _refuse_twice(collection: Collection, name: str, but: str = "") -> None:
    other = collection.store.saved_list_named(name)
    if other is not None and other.id != but:
        raise ReadoutError(Code.USAGE, f"There is a list “{other.name}” already.", "Choose another name.")


def _name(name: str) -> str:
    plain = _flat(name)
    if not plain or len(plain) > LONGEST_NAME or not words(plain):
        raise ReadoutError(Code.USAGE, f"A list needs a name of 1 to {LONGEST_NAME} characters.", "Give it one.")
    return plain


def _text(text: str) -> str:
    plain = text.replace("\r\n", "\n").strip()
    if len(plain) > LONGEST_TEXT:
        raise ReadoutError(Code.USAGE, f"This may have at most {LONGEST_TEXT:,} characters.", "Shorten it.")
    return plain


def _flat(text: str) -> str:
    return " ".join(text.split())


def texts_of(collection: Collection, items: Sequence[ListItem]) -> dict[str, str]:
    """The texts of the documents in which things on a list stand, by document."""
    return collection.store.texts(sorted({i.spot.document for i in items if i.spot and i.spot.document}))

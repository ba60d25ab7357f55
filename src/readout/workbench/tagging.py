"""Tags that persons put on documents, and how search finds documents by them."""

from readout.errors import Code, ReadoutError
from readout.model import TagCount, Tagging
from readout.workbench.anchoring import anchor_of_document, spot_of
from readout.workbench.collection import Collection
from readout.workbench.notes import clean_tags, named, new_id, now


def tag_document(collection: Collection, document: str, tags: tuple[str, ...], *, who: str) -> tuple[str, ...]:
    """Put tags on a document; those that it has already are passed over. The tags that are new to it."""
    name, when = named(who), now()
    anchor = anchor_of_document(collection, document)
    store = collection.store
    with store.keep():
        there = {tagging.tag.casefold() for tagging in store.taggings(document)}
        new = [tag for tag in clean_tags(tags) if tag.casefold() not in there]
        for tag in new:
            store.put_tagging(Tagging(new_id(), tag, anchor, spot_of(anchor), name, when), anchor.file)
    return tuple(new)


def untag_document(collection: Collection, document: str, tag: str) -> None:
    """Take a tag off a document."""
    store = collection.store
    with store.keep():
        found = [t for t in store.taggings(document) if t.tag.casefold() == tag.casefold()]
        for tagging in found:
            store.drop_tagging(tagging.id)
    if not found:
        raise ReadoutError(Code.NOT_FOUND, f"The document has no tag “{tag}”.", "List tags with: readout tags")


def tags_on(collection: Collection, document: str) -> tuple[Tagging, ...]:
    """The tags on a document, by name; one that stands there twice is given once."""
    by_name = {tagging.tag.casefold(): tagging for tagging in reversed(collection.store.taggings(document))}
    return tuple(by_name[folded] for folded in sorted(by_name))


def tags(collection: Collection) -> tuple[TagCount, ...]:
    """Every tag with how many documents and notes have it, by name."""
    return tuple(collection.store.tag_counts())

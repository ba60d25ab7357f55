"""Reading one document: its text, and everything that belongs with it."""

from dataclasses import dataclass
from typing import NamedTuple

from readout.account.cable_numbers import cable_numbers
from readout.errors import Code, ReadoutError
from readout.ingest.corpus.differences import differences
from readout.ingest.readers import PICTURES
from readout.model import Document, Kind, PageLayout, SourceFile
from readout.store import Store
from readout.workbench.collection import Collection

_MOST_IN_THREAD = 200


@dataclass(frozen=True, slots=True)
class Card:
    """Enough to name a document and to link to it. `number` is a cable's or a release number."""

    id: str
    kind: Kind
    title: str | None
    date: str | None
    sender: str
    to: str = ""
    parent: str | None = None
    path: str = ""
    number: str | None = None


@dataclass(frozen=True, slots=True)
class CopyNote:
    """Another version of a document; `relation` is `same_text` or `near`, `similarity` 0 to 1."""

    card: Card
    relation: str
    similarity: float


class FieldConflict(NamedTuple):
    """What the document says in a field, against what a load file says."""

    field: str
    document: tuple[str, ...]
    outside: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document with all that belongs with it.

    `ancestors` are outermost first, `descendants` all documents inside it in reading order. `thread` is the
    exchange by date, this one included. `file` is the first place of its file, `places` every one; `container` is
    the file that it came out of, `members` are those that came out of it, with their outermost documents' ids.
    `layouts` refer to the outermost document's text. `references` are those printed that are in the pile, with
    the document. `previous` and `next` are the outermost documents before and after, by path.
    """

    document: Document
    ancestors: tuple[Card, ...]
    descendants: tuple[Document, ...]
    thread: tuple[Card, ...]
    original: Card | None
    copies: tuple[CopyNote, ...]
    file: SourceFile
    places: tuple[SourceFile, ...]
    container: SourceFile | None
    container_document: Card | None
    members: tuple[tuple[SourceFile, str | None], ...]
    layouts: tuple[PageLayout, ...]
    pictures: bool
    references: dict[str, str]
    conflicts: tuple[FieldConflict, ...]
    previous: str | None
    next: str | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two documents, and for each the spans of what only it has."""

    left: Document
    right: Document
    left_spans: tuple[tuple[int, int], ...]
    right_spans: tuple[tuple[int, int], ...]


def card_of(document: Document, path: str) -> Card:
    """The card of a document."""
    header, release = document.header, document.release
    return Card(
        id=document.id,
        kind=document.kind,
        title=document.title or header.subject,
        date=document.date,
        sender=next(iter(header.sender or header.author), ""),
        to="; ".join(header.to[:3]),
        parent=document.parent,
        path=path,
        number=header.number or (release.number if release else None),
    )


def find_document(collection: Collection, id: str) -> Document:
    """A document by its id."""
    document = collection.store.document(id)
    if document is None:
        raise ReadoutError(Code.NOT_FOUND, f"There is no document {id}.", "Find it with: readout search WORDS")
    return document


def read_document(collection: Collection, id: str) -> DocumentView:
    """A document with all that belongs with it."""
    store = collection.store
    document = find_document(collection, id)
    file = store.primary(document.file)
    if file is None:
        raise ReadoutError(Code.DAMAGED, f"The file of document {id} is not recorded.", "Run: readout verify")
    same_file = store.file_documents(document.file)
    container = store.primary(file.container) if file.container else None
    previous, following = store.neighbours(file.path)
    return DocumentView(
        document=document,
        ancestors=_ancestors(document, same_file, file.path),
        descendants=_descendants(document, same_file),
        thread=tuple(card_of(*pair) for pair in _thread(store, document)),
        original=_card(store, document.duplicate_of),
        copies=_copies(store, document),
        file=file,
        places=tuple(store.places_of(document.file)),
        container=container,
        container_document=_card(store, store.outermost(container.id)) if container else None,
        members=tuple((member, store.outermost(member.id)) for member in store.members(document.file)),
        layouts=store.layouts(document.file),
        pictures=file.media_type in PICTURES,
        references=_references(store, document),
        conflicts=tuple(FieldConflict(c.field, (c.said,), (c.outside,)) for c in store.conflicts(id)),
        previous=previous,
        next=following,
    )


def _ancestors(document: Document, same_file: tuple[Document, ...], path: str) -> tuple[Card, ...]:
    by_id = {other.id: other for other in same_file}
    chain: list[Card] = []
    above = by_id.get(document.parent or "")
    while above is not None:
        chain.append(card_of(above, path))
        above = by_id.get(above.parent or "")
    return tuple(reversed(chain))


def _descendants(document: Document, same_file: tuple[Document, ...]) -> tuple[Document, ...]:
    inside = {document.id}
    for other in same_file:
        if other.parent in inside:
            inside.add(other.id)
    return tuple(other for other in same_file if other.id in inside and other.id != document.id)


def _thread(store: Store, document: Document) -> list[tuple[Document, str]]:
    found = store.thread(document.thread) if document.thread else []
    return found[:_MOST_IN_THREAD] if len(found) > 1 else []


def _card(store: Store, id: str | None) -> Card | None:
    found = store.outlines((id,)) if id else []
    return card_of(*found[0]) if found else None


def _copies(store: Store, document: Document) -> tuple[CopyNote, ...]:
    """The other documents that are copies of the same original, and it; likeness is to the original."""
    group = [
        (other, path, likeness)
        for other, path, likeness in store.copies_of(document.duplicate_of or document.id)
        if other.id != document.id
    ]
    if document.duplicate_of:
        own = store.similarity(document.id)
        group += [(other, path, own) for other, path in store.outlines((document.duplicate_of,))]
    group.sort(key=lambda item: (-item[2], item[0].id))
    return tuple(
        CopyNote(card_of(other, path), "same_text" if likeness >= 1.0 else "near", likeness)
        for other, path, likeness in group
    )


def _references(store: Store, document: Document) -> dict[str, str]:
    """The cables cited in the header that are in the pile, as printed, with their documents."""
    found: dict[str, str] = {}
    for printed in document.header.references:
        for number in cable_numbers(printed):
            for other, _ in store.series(series_key(number.post, number.number)):
                years = {number.year, *(n.year for n in cable_numbers(other.header.number or ""))} - {None}
                if other.id != document.id and len(years) <= 1:
                    found.setdefault(printed, other.id)
    return found


def series_key(post: str, number: int) -> str:
    """The key by which a cable is found from a citation that may lack its year."""
    return f"{post} {number}"


def compare_documents(collection: Collection, id: str, other: str) -> Comparison:
    """Two documents side by side: what only one of them has."""
    left, right = find_document(collection, id), find_document(collection, other)
    found = differences(left.text, right.text)
    return Comparison(
        left,
        right,
        tuple((d.a_start, d.a_end) for d in found if d.a_end > d.a_start),
        tuple((d.b_start, d.b_end) for d in found if d.b_end > d.b_start),
    )

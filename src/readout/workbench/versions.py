"""Versions of a document: its copies, and drafts that are like it but no copies, each with how much differs."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from readout.ingest.corpus.differences import differences
from readout.ingest.corpus.own_text import own_text
from readout.ingest.corpus.signatures import Signature, resemblance, signature
from readout.model import Document
from readout.search.tokens import words
from readout.text.correspondence import bare_subject, is_telling
from readout.workbench.collection import Collection
from readout.workbench.reading import Card, CopyNote, card_of, read_document
from readout.workbench.searching import search

LIKE: Final = 0.15
"""Jaccard similarity of shingles from which another document is offered as a version."""
WITHIN: Final = 0.5
"""How much of the shorter must stand in the longer where the whole is less alike."""

_STRETCHES: Final = 12
_STRETCH: Final = 6
_CANDIDATES: Final = 50
_MOST: Final = 30
_COMPARED: Final = 10
_FEWEST_WORDS: Final = 25


@dataclass(frozen=True, slots=True)
class Version:
    """Another document that is like one: `alike` and `within` (how much of the shorter is in the longer) 0 to 1.

    `places` counts where the words differ, None where that was not counted.
    """

    card: Card
    alike: float
    within: float
    places: int | None


@dataclass(frozen=True, slots=True)
class Versions:
    """A document's copies, and what is like it beside them, the likest first; `looked` counts those compared."""

    document: Document
    copies: tuple[CopyNote, ...]
    like: tuple[Version, ...]
    looked: int


def find_versions(collection: Collection, id: str) -> Versions:
    """The versions of a document.

    Candidates have its title, or some of its phrases word for word; each is then compared in full: by its own
    words, or by all of its text where it has few of its own, as a message that only sends others on.
    """
    view = read_document(collection, id)
    document = view.document
    known = {document.id, *(note.card.id for note in view.copies), *(card.id for card in view.ancestors)}
    known |= {inner.id for inner in view.descendants}
    whole_text = len(words(_own(collection, document))) < _FEWEST_WORDS
    own = _signature(collection, document, whole=whole_text)
    found: list[tuple[float, float, Document, str]] = []
    looked = 0
    if own.words >= _FEWEST_WORDS:
        sought = document.text if whole_text else _own(collection, document)
        ids = [other for other in _candidates(collection, document, sought) if other not in known]
        for other, path in collection.store.outlines(ids):
            looked += 1
            whole = collection.store.document(other.id)
            if whole is not None and other.file != document.file:
                alike, within = resemblance(own, _signature(collection, whole, whole=whole_text))
                if alike >= LIKE or within >= WITHIN:
                    found.append((alike, within, whole, path))
    found.sort(key=lambda item: (-item[0], -item[1], item[2].id))
    best: dict[str, tuple[float, float, Document, str]] = {}
    for item in found:
        best.setdefault(item[2].file, item)
    like = (
        Version(card_of(other, path), alike, within, _places(document, other) if n < _COMPARED else None)
        for n, (alike, within, other, path) in enumerate([*best.values()][:_MOST])
    )
    return Versions(document, view.copies, tuple(like), looked)


def _own(collection: Collection, document: Document) -> str:
    return own_text(document, collection.store.children(document.id))


def _signature(collection: Collection, document: Document, *, whole: bool) -> Signature:
    return signature(document.text if whole else _own(collection, document))


def _candidates(collection: Collection, document: Document, text: str) -> list[str]:
    ids: dict[str, None] = {}
    for query in _queries(document, text):
        for hit in search(collection, query, per_page=_CANDIDATES).hits:
            ids[hit.document] = None
    return list(ids)


def _queries(document: Document, text: str) -> Iterator[str]:
    title = bare_subject(document.title or document.header.subject or "")
    if title and is_telling(title) and (named := words(title)):
        yield f'title:"{" ".join(named)}"'
    own = words(text)
    step = max(_STRETCH, len(own) // _STRETCHES)
    phrases = [" ".join(own[at : at + _STRETCH]) for at in range(0, max(1, len(own) - _STRETCH), step)]
    if phrases:
        yield " OR ".join(f'text:"{phrase}"' for phrase in phrases[: _STRETCHES + 1])


def _places(one: Document, other: Document) -> int:
    return len(differences(one.text, other.text))

"""Passages that outlast a new reading: kept with their words, and found again in whatever their file became."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from readout.errors import Code, ReadoutError
from readout.model import Anchor, AnchorState, Document, Spot
from readout.search.tokens import words
from readout.store import Store
from readout.text.anchors import Match, Quoted, find_like, find_same, quoted_at, same_words
from readout.workbench.collection import Collection
from readout.workbench.reading import find_document
from readout.workbench.searching import search

MOST_CHARACTERS: Final = 20_000
"""How long a passage may be that is kept."""
MOST_QUOTED: Final = 160
"""How much of a passage an address carries."""

_SETTLED = "anchors:settled"
_HEAD = 240
_PREFIX = 20
_SOUGHT_WORDS = 14
_FEWEST_WORDS = 5
_CANDIDATES = 5


@dataclass(frozen=True, slots=True)
class PassageLink:
    """A passage as an address gives it: `quote` is how its words begin, `mark` their fingerprint; or neither."""

    document: str
    start: int
    end: int
    quote: str = ""
    mark: str = ""


def anchor_at(collection: Collection, document: str, start: int, end: int) -> Anchor:
    """The anchor of a passage as it stands now, without blanks at its ends.

    USAGE where it does not lie in the document, has no words, or is too long.
    """
    found = find_document(collection, document)
    if not 0 <= start < end <= len(found.text):
        raise ReadoutError(
            Code.USAGE,
            f"The passage {start}-{end} is not within this document, which has {len(found.text):,} characters.",
            "Give it as START-END, counted in characters from 0.",
        )
    passage = found.text[start:end]
    start, end = end - len(passage.lstrip()), start + len(passage.rstrip())
    if start >= end:
        raise ReadoutError(Code.USAGE, "The passage has no words.", "Choose some words of the text.")
    if end - start > MOST_CHARACTERS:
        raise ReadoutError(
            Code.USAGE, f"A passage to keep may have at most {MOST_CHARACTERS:,} characters.", "Choose less of it."
        )
    file = collection.store.primary(found.file)
    quoted = quoted_at(found.text, start, end)
    return Anchor(
        found.file, file.path if file else "", found.id, start, end, found.start + start,
        quoted.exact, quoted.before, quoted.after,
    )  # fmt: skip


def anchor_of_document(collection: Collection, document: str) -> Anchor:
    """A document's own anchor: how its text begins; of one without text, nothing but its place."""
    found = find_document(collection, document)
    body = found.text.lstrip()
    start = len(found.text) - len(body)
    if body:
        head = anchor_at(collection, document, start, min(len(found.text), start + _HEAD))
        return replace(head, whole=True)
    file = collection.store.primary(found.file)
    return Anchor(found.file, file.path if file else "", found.id, 0, 0, found.start, "", whole=True)


def spot_of(anchor: Anchor) -> Spot:
    """Where a passage stands that was kept just now."""
    return Spot(anchor.document, anchor.start, anchor.end)


def locate(collection: Collection, anchor: Anchor) -> Spot:
    """Where an anchor's passage stands now.

    It is looked for in its document, in the documents of its file, in what lies now where the file lay, and among
    all documents; first letter for letter, then by its like. What is not found is lost, and says so. A document as
    such is looked for in its file, and in what lies where that lay.
    """
    store = collection.store
    quoted = Quoted(anchor.exact, anchor.before, anchor.after)
    families = [family for family in _families(store, anchor) if family]
    if anchor.whole and (spot := _document_itself(families, anchor)):
        return spot
    for family in families:
        if spot := _in_family(family, anchor, quoted):
            return spot
    for family in families:
        if spot := _like_in_family(family, anchor, quoted):
            return spot
    found = None if anchor.whole else _elsewhere(collection, anchor, quoted)
    return found or _lost(store, anchor)


def settle_anchors(collection: Collection) -> int:
    """Record where every kept passage stands now, after files were read; how many stand elsewhere than before.

    Those in files of which nothing has changed cost one look each; without any change of the collection, none.
    """
    store = collection.store
    state = str(store.generation)
    if store.setting(_SETTLED) == state:
        return 0
    moved = []
    texts: dict[str, str] = {}
    for owner, anchor, spot in store.anchors():
        if spot.state is AnchorState.SAME and anchor.exact:
            if spot.document not in texts:  # those of one file come one after another
                texts = {document.id: document.text for document in store.file_documents(anchor.file)}
            if texts.get(anchor.document, "").startswith(anchor.exact, anchor.start):
                continue
        now = locate(collection, anchor)
        if now != spot:
            moved.append((owner, now, (store.owner(now.document) if now.document else None) or anchor.file))
    with store.keep():
        store.move_anchors(moved)
        store.set_setting(_SETTLED, state)
    return len(moved)


def land(collection: Collection, link: PassageLink) -> Spot:
    """Where an address of a passage leads now; it stays at its place where the address carries no words."""
    store = collection.store
    document = store.document(link.document)
    inside = document is not None and 0 <= link.start < link.end <= len(document.text)
    if document is not None and inside and _holds(document.text[link.start : link.end], link):
        return Spot(document.id, link.start, link.end)
    if not link.quote:
        return Spot(document.id if document else None, link.start, link.end, AnchorState.LOST)
    file = document.file if document else store.file_beginning(link.document[:_PREFIX])
    place = store.primary(file) if file else None
    anchor = Anchor(
        file or "", place.path if place else "", link.document, link.start, link.start + len(link.quote),
        _base(link), link.quote,
    )  # fmt: skip
    spot = locate(collection, anchor)
    return _stretched(collection, spot, link) if spot.state is not AnchorState.LOST else spot


def link_of(document: Document, start: int, end: int) -> PassageLink:
    """A passage as an address gives it."""
    text = document.text[start:end]
    return PassageLink(document.id, start, end, quote_of(text), mark_of(text))


def quote_of(text: str) -> str:
    """How a passage begins, as an address carries it: its blanks single, cut after a word."""
    flat = " ".join(text.split())
    return flat if len(flat) <= MOST_QUOTED else flat[:MOST_QUOTED].rpartition(" ")[0] or flat[:MOST_QUOTED]


def mark_of(text: str) -> str:
    """A short fingerprint of a passage's words, the same however they are broken into lines."""
    flat = " ".join(text.split())
    return hashlib.sha256(flat.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def _holds(text: str, link: PassageLink) -> bool:
    """Whether a passage is the one that an address means, as far as it says."""
    if link.mark:
        return mark_of(text) == link.mark
    return not link.quote or " ".join(text.split()).startswith(link.quote) or same_words(text, link.quote)


def _base(link: PassageLink) -> int:
    """Where the passage began in its file: a document inside another has its span in its id."""
    parts = link.document.split("-")
    return link.start + (int(parts[1]) if len(parts) == 3 and parts[1].isdigit() else 0)


def _stretched(collection: Collection, spot: Spot, link: PassageLink) -> Spot:
    """A spot that was found by how the passage begins, drawn out to its whole length where the words allow it."""
    document = collection.store.document(spot.document or "")
    whole = spot.start + link.end - link.start
    if document is None or link.end - link.start <= len(link.quote) or whole > len(document.text):
        return spot
    same = not link.mark or mark_of(document.text[spot.start : whole]) == link.mark
    return Spot(spot.document, spot.start, whole, spot.state if same else AnchorState.CHANGED)


def _families(store: Store, anchor: Anchor) -> Iterator[Sequence[Document]]:
    """The documents of the anchor's file, and of the file that lies now where that one lay."""
    yield store.file_documents(anchor.file)
    here = store.file(anchor.path) if anchor.path else None
    if here is not None and here.id != anchor.file:
        yield store.file_documents(here.id)


def _document_itself(families: Sequence[Sequence[Document]], anchor: Anchor) -> Spot | None:
    """The document of that id; for an outermost one, the one that lies now where its file lay."""
    for family in families:
        own = next((document for document in family if document.id == anchor.document), None)
        if own is not None:
            return Spot(own.id, min(anchor.start, len(own.text)), min(anchor.end, len(own.text)))
        if family[0].file != anchor.file and "-" not in anchor.document:
            return Spot(family[0].id, 0, min(_HEAD, len(family[0].text)), AnchorState.CHANGED)
    return None


def _in_family(family: Sequence[Document], anchor: Anchor, quoted: Quoted) -> Spot | None:
    own = next((document for document in family if document.id == anchor.document), None)
    if own is not None and (match := find_same(own.text, quoted, anchor.start)):
        still = (match.start, match.end) == (anchor.start, anchor.end)
        return Spot(own.id, match.start, match.end, AnchorState.SAME if still else AnchorState.MOVED)
    match = find_same(family[0].text, quoted, anchor.base)
    return _innermost(family, match, AnchorState.MOVED) if match else None


def _like_in_family(family: Sequence[Document], anchor: Anchor, quoted: Quoted) -> Spot | None:
    own = next((document for document in family if document.id == anchor.document), None)
    if own is not None and (match := find_like(own.text, quoted)):
        return Spot(own.id, match.start, match.end, AnchorState.CHANGED)
    match = find_like(family[0].text, quoted)
    return _innermost(family, match, AnchorState.CHANGED) if match else None


def _innermost(family: Sequence[Document], match: Match, state: AnchorState) -> Spot:
    """A passage of the outermost document, as one of the innermost document that holds all of it."""
    holding = [d for d in family if d.start <= match.start and match.end <= d.start + len(d.text)]
    inner = min(holding, key=lambda d: (len(d.text), -d.ordinal))
    return Spot(inner.id, match.start - inner.start, match.end - inner.start, state)


def _elsewhere(collection: Collection, anchor: Anchor, quoted: Quoted) -> Spot | None:
    """The passage in another file: the same words in a row, found by search."""
    sought = words(anchor.exact)[:_SOUGHT_WORDS]
    if len(sought) < _FEWEST_WORDS:
        return None
    try:
        found = search(collection, f'copies:all text:"{" ".join(sought)}"', per_page=_CANDIDATES)
    except ReadoutError:
        return None  # there is no index yet, or none that can be read
    for hit in found.hits:
        document = collection.store.document(hit.document)
        match = find_same(document.text, quoted, anchor.start) if document else None
        if document is not None and match is not None:
            return _innermost((document,), _shifted(match, document.start), AnchorState.MOVED)
    return None


def _shifted(match: Match, by: int) -> Match:
    return Match(match.start + by, match.end + by, match.likeness)


def _lost(store: Store, anchor: Anchor) -> Spot:
    there = store.owner(anchor.document) is not None
    return Spot(anchor.document if there else None, anchor.start, anchor.end, AnchorState.LOST)

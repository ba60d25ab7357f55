"""Threads: the messages of one exchange in order of time, what each answers, and what is missing between them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from readout.model import Document, Outcome
from readout.workbench.collection import Collection
from readout.workbench.ledger import ledger_of
from readout.workbench.reading import Card, card_of, find_document

PER_PAGE: Final = 50
DEEPEST: Final = 5

_LEAD: Final = 280
_MOST_NAMES: Final = 6


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a thread.

    `answers` is the message that it answers or forwards, `depth` how many stand above it in that way (5 at most).
    `lead` is how its own words begin. `quoted_in` is the message in which alone it is seen, as a quotation.
    `missing` says that it answers a message that is not among the documents; `unread` is the state of its ledger
    where it was not read wholly, `partly` that only part of its file could be read. `copies` counts
    further prints.
    """

    card: Card
    to: tuple[str, ...]
    more_to: int
    answers: str | None
    depth: int
    lead: str
    quoted_in: Card | None
    missing: bool
    unread: str
    partly: bool
    copies: int


@dataclass(frozen=True, slots=True)
class ThreadPage:
    """A stretch of a thread by date; `page` counts from 1, `total` counts all messages, `missing` those answered
    that are not here, `quoted` those that are seen only as quotations. `people` are who wrote, oftenest first."""

    document: Document
    title: str
    total: int
    page: int
    pages: int
    missing: int
    quoted: int
    people: tuple[tuple[str, int], ...]
    first: str | None
    last: str | None
    messages: tuple[Message, ...]


def read_thread(collection: Collection, id: str, *, page: int | None = None) -> ThreadPage:
    """The thread of a document; without a page, the one on which the document is."""
    store = collection.store
    document = find_document(collection, id)
    everything = store.thread_with_copies(document.thread) if document.thread else store.outlines((id,))
    originals = [pair for pair in everything if pair[0].duplicate_of is None] or everything[:1]
    originals.sort(key=lambda pair: (pair[0].date or "", pair[0].id))
    documents = {d.id: d for d, _ in originals}
    answers = _answers(everything, documents)
    known = {d.header.message_id for d, _ in everything if d.header.message_id}
    missing = {d.id for d, _ in originals if d.header.in_reply_to and not known & {*d.header.in_reply_to}}
    pages = max(1, -(-len(originals) // PER_PAGE))
    place = next((n for n, (d, _) in enumerate(originals) if d.id in (id, document.duplicate_of)), 0)
    number = min(page or place // PER_PAGE + 1, pages)
    shown = originals[(number - 1) * PER_PAGE : number * PER_PAGE]
    paths = {d.id: path for d, path in everything}
    quoted = {d.id for d, _ in originals if d.parent in paths}
    dates = [d.date for d, _ in originals if d.date]
    return ThreadPage(
        document,
        next((c.title for c in (card_of(*pair) for pair in originals) if c.title), "Untitled"),
        len(originals),
        number,
        pages,
        len(missing),
        len(quoted),
        _people([d for d, _ in originals]),
        dates[0] if dates else None,
        dates[-1] if dates else None,
        tuple(_message(collection, pair, answers, missing, everything) for pair in shown),
    )


def _answers(everything: Sequence[tuple[Document, str]], originals: Mapping[str, Document]) -> dict[str, str]:
    """Which message each answers: the one that its header names, else the one quoted in it."""
    by_name = {d.header.message_id: d.duplicate_of or d.id for d, _ in everything if d.header.message_id}
    by_id = {d.id: d for d, _ in everything}
    found: dict[str, str] = {}
    for document, _ in everything:
        own = document.duplicate_of or document.id
        named = next((by_name[name] for name in document.header.in_reply_to if name in by_name), None)
        if named and named != own:
            found[own] = named
    for document, _ in everything:
        outer = by_id.get(document.parent or "")
        if outer is not None:
            above, own = outer.duplicate_of or outer.id, document.duplicate_of or document.id
            if above != own:
                found.setdefault(above, own)
    return {own: named for own, named in found.items() if own in originals and named in originals}


def _depth(id: str, answers: Mapping[str, str]) -> int:
    seen = {id}
    at, depth = id, 0
    while depth < DEEPEST and (above := answers.get(at)) and above not in seen:
        seen.add(above)
        at, depth = above, depth + 1
    return depth


def _message(
    collection: Collection,
    pair: tuple[Document, str],
    answers: Mapping[str, str],
    missing: set[str],
    everything: Sequence[tuple[Document, str]],
) -> Message:
    document, path = pair
    store = collection.store
    outer = next((other for other in everything if other[0].id == document.parent), None)
    state = ledger_of(collection, document.id).state
    file = store.primary(document.file)
    names = (*document.header.to, *document.header.cc)
    return Message(
        card_of(document, path),
        names[:_MOST_NAMES],
        max(0, len(names) - _MOST_NAMES),
        answers.get(document.id),
        _depth(document.id, answers),
        _lead(collection, document.id),
        card_of(*outer) if outer else None,
        document.id in missing,
        "" if state in ("read", "copy") else state,
        file is not None and file.outcome is Outcome.PARTLY_READ,
        sum(other.duplicate_of == document.id for other, _ in everything),
    )


def _lead(collection: Collection, id: str) -> str:
    """How a message's own words begin: without its header, stamps, and what is quoted in it."""
    document = collection.store.document(id)
    if document is None:
        return ""
    spans = [(f.start, f.end) for f in document.furniture]
    children = collection.store.children(id)
    spans += [c.parent_span for c in children if c.parent_span]
    at, parts, length = 0, [], 0
    for start, end in [*sorted(spans), (len(document.text), len(document.text))]:
        if start > at and (part := " ".join(document.text[at:start].split())):
            parts.append(part)
            length += len(part)
        at = max(at, end)
        if length > _LEAD:
            break
    words = " ".join(parts)
    return words if len(words) <= _LEAD else f"{words[:_LEAD].rpartition(' ')[0]} …"


def _people(documents: Sequence[Document]) -> tuple[tuple[str, int], ...]:
    counts: dict[str, int] = {}
    for document in documents:
        name = next(iter(document.header.sender or document.header.author), "")
        if name:
            counts[name] = counts.get(name, 0) + 1
    return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))

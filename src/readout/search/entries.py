"""What the index is told of one document."""

from collections.abc import Iterable
from dataclasses import dataclass

from readout.model import Document, FurnitureKind, own_spans
from readout.search.tokens import BREAK

_NOT_SEARCHED = frozenset(
    {
        FurnitureKind.STAMP,
        FurnitureKind.RUNNING_HEAD,
        FurnitureKind.PAGE_NUMBER,
        FurnitureKind.WEB_CHROME,
        FurnitureKind.LEGAL_FOOTER,
    }
)
_NOT_SHOWN = _NOT_SEARCHED | {FurnitureKind.HEADER}
"""What no snippet shows: a printed header says again what the hit's card says."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One document as it is put into the index.

    `text` is what `own_text` gives: as long as the document's text, so that offsets in the one are offsets in the
    other. `furniture` holds the words on the page that are not the document's own (stamps, running heads); they
    are found by `stamp:` alone, or a name in a release stamp would find every document of the pile. `original`
    is the document of which this one is a copy, or its own id. `date` is EDTF.
    """

    id: str
    text: str
    original: str
    title: str = ""
    sender: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    kind: str = "other"
    audience: str = "private"
    marking: str | None = None
    captions: tuple[str, ...] = ()
    exemptions: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    language: str | None = None
    date: str | None = None
    path: str = ""
    number: tuple[str, ...] = ()
    place: str | None = None
    thread: str | None = None
    furniture: str = ""


def own_text(document: Document, children: Iterable[Document]) -> str:
    """A document's text with its child documents, stamps and running heads blanked out, of the same length.

    Blanks keep every offset. A child leaves a break that no phrase crosses; furniture leaves none, so that a
    sentence running over the foot of a page is found as one.
    """
    return _blanked(_NOT_SEARCHED, document, children)


def shown_text(document: Document, children: Iterable[Document]) -> str:
    """The own text with the printed header blanked out too: what snippets are cut from."""
    return _blanked(_NOT_SHOWN, document, children)


def _blanked(kinds: frozenset[FurnitureKind], document: Document, children: Iterable[Document]) -> str:
    inside = tuple(children)
    text = _without_children(document, inside) if inside else document.text
    furniture = sorted((f.start, f.end) for f in document.furniture if f.kind in kinds)
    return _without(furniture, text) if furniture else text


def _without_children(document: Document, children: tuple[Document, ...]) -> str:
    out: list[str] = []
    at = 0
    for start, end in own_spans(document, children):
        out += (_break(start - at), document.text[start:end])
        at = end
    out.append(_break(len(document.text) - at))
    return "".join(out)


def _break(length: int) -> str:
    return BREAK + " " * (length - 1) if length else ""


def _without(spans: list[tuple[int, int]], text: str) -> str:
    out: list[str] = []
    at = 0
    for low, high in spans:
        start, end = max(low, at), min(high, len(text))
        if end > start:
            out += (text[at:start], " " * (end - start))
            at = end
    out.append(text[at:])
    return "".join(out)


def entry_of(document: Document, children: Iterable[Document], path: str) -> Entry:
    """The entry for a document: its own words and its card. `path` is where its file lies in the pile."""
    header, release = document.header, document.release
    numbers = (header.number, release.number if release else None, release.case if release else None)
    furniture = (document.text[f.start : f.end] for f in document.furniture if f.kind in _NOT_SEARCHED)
    return Entry(
        id=document.id,
        text=own_text(document, children),
        original=document.duplicate_of or document.id,
        title=document.title or header.subject or "",
        sender=header.sender or header.author,
        to=header.to + header.cc + header.bcc + header.info,
        kind=document.kind.value,
        audience=document.audience.value,
        marking=document.marking.classification,
        captions=document.marking.captions,
        exemptions=document.marking.exemptions,
        tags=header.tags,
        language=document.language,
        date=document.date,
        path=path,
        number=tuple(n for n in numbers if n),
        place=header.place,
        thread=document.thread,
        furniture="\n".join(furniture),
    )

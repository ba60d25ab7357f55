"""A document: its header, its text, the pictures of its pages, and all that belongs with it."""

from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from readout.errors import Code, ReadoutError
from readout.web.header import header_rows
from readout.web.layers import lay
from readout.web.leaves import Leaves, picture_pages
from readout.web.pages.common import collection_of
from readout.web.params import Span, read_choice, read_document_id, read_number, read_query, read_span
from readout.web.parts import Part, cut_pages, cut_text, fill_pages, part_at
from readout.web.rendering import Page, address, render
from readout.workbench import DocumentView, find_words, page_picture, read_document

_LAYOUTS: Final = ("reading", "typed")
_FURNITURE: Final = ("dimmed", "hidden")
_PICTURE_TYPES: Final = {b"\x89PNG": "image/png", b"\xff\xd8\xff": "image/jpeg"}


@dataclass(frozen=True, slots=True)
class Reading:
    """How the reader looks at a document: what the page's links keep and change."""

    document: str
    query: str = ""
    layout: str = _LAYOUTS[0]
    furniture: str = _FURNITURE[0]
    part: int = 1
    parts: int = 1
    span: Span | None = None

    def href(self, fragment: str = "", **changes: object) -> str:
        """The address of the same document with something changed."""
        at = replace(self, **changes)  # type: ignore[arg-type]
        return address(
            f"/d/{at.document}",
            span=at.span,
            q=at.query,
            layout=at.layout if at.layout != _LAYOUTS[0] else "",
            furniture=at.furniture if at.furniture != _FURNITURE[0] else "",
            part=at.part if at.part > 1 and not at.span else "",
        ) + (f"#{fragment}" if fragment else "")

    def passage(self, start: int, end: int) -> str:
        """The address of a passage of this document, which stays right whatever else changes."""
        return address(f"/d/{self.document}", span=f"{start}-{end}") + "#hit"


def show_document(request: Request) -> Response:
    """The page at `/d/{id}`."""
    view = read_document(collection_of(request), read_document_id(request))
    document = view.document
    span = _trim(document.text, read_span(request, len(document.text)))
    parts = _cut(view)
    number = part_at(parts, span.start) if span else read_number(request, "part")
    if number > len(parts):
        raise ReadoutError(Code.NOT_FOUND, f"This document has {len(parts)} parts.", "Go to its first part.")
    reading = Reading(
        document.id,
        read_query(request),
        read_choice(request, "layout", _LAYOUTS),
        read_choice(request, "furniture", _FURNITURE),
        number,
        len(parts),
        span,
    )
    part = parts[number - 1]
    terms = find_words(reading.query, document.text, part.start, part.end) if reading.query else ()
    layers = lay(document, view.descendants, span, terms)
    leaves = Leaves(document, view.descendants, view.layouts, layers, partial(_picture_address, document.id))
    values = {
        "view": view,
        "document": document,
        "rows": header_rows(document, view.references),
        "reading": reading,
        "part": part,
        "leaves": leaves.make(part),
        "found": len(layers.terms),
        "q": reading.query,
    }
    return render(request, Page("document.html", document.title or "Untitled document", values))


def show_picture(request: Request) -> Response:
    """The picture of one page at `/d/{id}/page/{number}`."""
    id = read_document_id(request)
    digits = str(request.path_params["number"])
    if not (digits.isascii() and digits.isdigit() and 0 < len(digits) < 7):
        raise ReadoutError(Code.NOT_FOUND, "There is no such page.", "Go back to the document.")
    picture = page_picture(collection_of(request), id, int(digits))
    kind = next((name for magic, name in _PICTURE_TYPES.items() if picture.startswith(magic)), None)
    if kind is None:
        raise ReadoutError(
            Code.UNREADABLE, "The picture of this page could not be drawn.", "Read its text instead."
        )
    return Response(picture, media_type=kind, headers={"cache-control": "private, no-store"})


def _cut(view: DocumentView) -> tuple[Part, ...]:
    document = view.document
    if not view.pictures:
        return cut_text(document.text)
    return cut_pages(fill_pages(picture_pages(document, view.layouts), len(document.text)))


def _trim(text: str, span: Span | None) -> Span | None:
    """The passage without white space around it, so that what is highlighted begins with a word."""
    if span is None:
        return None
    passage = text[span.start : span.end]
    start = span.start + len(passage) - len(passage.lstrip())
    return Span(start, max(start, span.start + len(passage.rstrip()))) if passage.strip() else span


def _picture_address(document: str, number: int) -> str:
    return address(f"/d/{document}/page/{number}")

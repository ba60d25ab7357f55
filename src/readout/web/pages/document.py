"""A document: its header, its text, the pictures of its pages, and all that belongs with it."""

from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from readout.errors import Code, ReadoutError
from readout.web.forms import known_name
from readout.web.header import header_rows
from readout.web.landing import Landing, passage_link, read_landing
from readout.web.layers import lay
from readout.web.leaves import Leaves, picture_pages
from readout.web.noted import LAYER, NotePanel, note_panel
from readout.web.pages.common import collection_of, judged_row
from readout.web.pages.reads import log_of
from readout.web.panel import KINDS, USUAL, Read, Sight, make_panel, unread_notes
from readout.web.params import (
    Span,
    read_choice,
    read_choices,
    read_document_id,
    read_number,
    read_query,
    read_span,
)
from readout.web.parts import Part, cut_pages, cut_text, fill_pages, part_at
from readout.web.queries import field_term
from readout.web.rendering import Page, address, render
from readout.workbench import DocumentView, find_words, ledger_of, page_picture, read_document
from readout.workbench.notes import notes_on
from readout.workbench.reviews import review_history
from readout.workbench.tagging import tags_on

_LAYOUTS: Final = ("reading", "typed")
_FURNITURE: Final = ("dimmed", "hidden")
_REJECTED: Final = ("", "shown")
_LANDED: Final = ("", "moved", "changed")
_LAYERS: Final = (LAYER, *KINDS)
_SHOWN: Final = (LAYER, *USUAL)
_SOUGHT: Final = 12
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
    marks: tuple[str, ...] = _SHOWN
    rejected: str = ""

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
            marks=",".join(at.marks) or "none" if at.marks != _SHOWN else "",
            rejected=at.rejected,
        ) + (f"#{fragment}" if fragment else "")

    def toggled(self, kind: str) -> str:
        """The address of the same document with one kind of marks more or less."""
        marks = tuple(k for k in _LAYERS if (k in self.marks) is (k != kind))
        return self.href("text", marks=marks)

    def opens(self, span: tuple[int, int], label: str) -> str:
        """The address of a row's passage: its mark on this page, else the document opened at it."""
        if label and self.furniture != _FURNITURE[1]:
            return f"#at-{label}"
        return self.href("hit", span=Span(*span))

    def passage(self, start: int, end: int) -> str:
        """The address of a passage of this document, which stays right whatever else changes."""
        return address(f"/d/{self.document}", span=f"{start}-{end}") + "#hit"


def show_document(request: Request) -> Response:
    """The page at `/d/{id}`."""
    collection = collection_of(request)
    landing = read_landing(request, collection)
    if landing and landing.document != request.path_params["id"]:
        return _landed_elsewhere(request, landing)
    view = read_document(collection, read_document_id(request))
    document = view.document
    span = _trim(document.text, landing.span if landing else read_span(request, len(document.text)))
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
        read_choices(request, "marks", _LAYERS, _SHOWN),
        read_choice(request, "rejected", _REJECTED),
    )
    part = parts[number - 1]
    terms = find_words(reading.query, document.text, part.start, part.end) if reading.query else ()
    reads = _reads(request, view, part)
    panel = make_panel(reads, _sight(reading, part, pictures=view.pictures))
    noted = _noted(request, view, reading, part)
    layers = lay(document, view.descendants, span, terms, (*noted.marks, *panel.marks))
    leaves = Leaves(document, view.descendants, view.layouts, layers, partial(_picture_address, document.id))
    history = review_history(collection, document.id)
    if request.method == "GET":
        log_of(request).saw(known_name(request), document.id, number, len(parts))
    values = {
        "view": view,
        "document": document,
        "review": history[-1] if history else None,
        "review_steps": history,
        "rows": header_rows(document, view.references),
        "reading": reading,
        "part": part,
        "leaves": leaves.make(part),
        "found": len(layers.terms),
        "q": reading.query,
        "panel": panel,
        "kinds": _LAYERS,
        "totals": {LAYER: noted.total, **panel.totals},
        "noted": noted,
        "tag_query": partial(field_term, "tagged"),
        "tags": tags_on(collection, document.id),
        "link": passage_link(document, span.start, span.end) if span else "",
        "landed": landing.state if landing else read_choice(request, "landed", _LANDED),
        "quote": landing.quote if landing else "",
        "unread": unread_notes(reads),
        "who": known_name(request),
        "back": reading.href(),
        "judged": judged_row(request),
    }
    return render(request, Page("document.html", document.title or "Untitled document", values))


def _landed_elsewhere(request: Request, landing: Landing) -> Response:
    """To the document in which a passage stands now; a page with its words where it is nowhere."""
    if landing.document and landing.span:
        kept = {name: request.query_params.get(name, "") for name in ("layout", "furniture")}
        href = address(f"/d/{landing.document}", span=landing.span, landed=landing.state, **kept)
        return RedirectResponse(href + "#hit", status_code=303)
    words = " ".join(landing.quote.split()[:_SOUGHT])
    values = {"quote": landing.quote, "search": address("/search", q=f'text:"{words}"') if words else ""}
    return render(request, Page("lost.html", "This passage is not here any more", values, 404))


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


def _reads(request: Request, view: DocumentView, part: Part) -> tuple[Read, ...]:
    """The ledgers of the document and of those nested in it that stand on this part."""
    collection, by = collection_of(request), view.document.start
    nested = [d for d in view.descendants if d.start - by < part.end and part.start < d.start - by + len(d.text)]
    return tuple(Read(d, ledger_of(collection, d.id), d.start - by) for d in (view.document, *nested))


def _noted(request: Request, view: DocumentView, reading: Reading, part: Part) -> NotePanel:
    """The notes on this part, as entries and as marks."""
    notes = notes_on(collection_of(request), view.document)
    sight = _sight(reading, part, pictures=view.pictures)
    return note_panel(notes, sight.window, sight.passage, marked=LAYER in reading.marks)


def _sight(reading: Reading, part: Part, *, pictures: bool) -> Sight:
    """Where there are pictures, a row opens the document anew, so that its passage is boxed on them."""

    def opens(span: tuple[int, int], label: str) -> str:
        return reading.opens(span, "" if pictures else label)

    return Sight((part.start, part.end), frozenset(reading.marks), opens, rejected=reading.rejected != "")


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

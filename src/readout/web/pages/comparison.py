"""Two versions of a document side by side, with what only one of them has."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from readout.model import Document
from readout.web.pages.common import collection_of
from readout.web.params import read_document_id
from readout.web.rendering import Page, render
from readout.workbench import compare_documents
from readout.workbench.versions import find_versions

_SHOWN: Final = 60_000


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: its text in pieces, each with whether the other lacks it, and whether it was cut short."""

    document: Document
    pieces: tuple[tuple[str, bool], ...]
    cut: bool


def show_comparison(request: Request) -> Response:
    """The page at `/d/{id}/compare/{other}`."""
    id, other = read_document_id(request), read_document_id(request, "other")
    found = compare_documents(collection_of(request), id, other)
    sides = (side(found.left, found.left_spans), side(found.right, found.right_spans))
    return render(request, Page("comparison.html", "What differs", {"sides": sides}))


def show_versions(request: Request) -> Response:
    """The page at `/d/{id}/versions`: copies of a document, and what is like it but no copy."""
    found = find_versions(collection_of(request), read_document_id(request))
    return render(request, Page("versions.html", "Versions", {"found": found, "document": found.document}))


def side(document: Document, spans: Iterable[tuple[int, int]]) -> Side:
    """One document in pieces, cut off where it grows too long to compare by eye."""
    text = document.text[:_SHOWN]
    pieces: list[tuple[str, bool]] = []
    at = 0
    for start, end in sorted(spans):
        if start >= len(text):
            break
        pieces += [(text[at:start], False), (text[max(at, start) : end], True)]
        at = max(at, min(end, len(text)))
    pieces.append((text[at:], False))
    return Side(document, tuple(p for p in pieces if p[0]), len(document.text) > _SHOWN)

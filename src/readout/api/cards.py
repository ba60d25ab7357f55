"""How answers name files and documents."""

from typing import Any

from readout.api.values import Answer, document_address
from readout.model import Hit, Kind, Outcome, SourceFile
from readout.model.meaning import Quoted
from readout.workbench import Card


class FileRow(Answer, frozen=True, kw_only=True):
    """A source file at one place; `document` is its outermost document, `container` the file it came out of."""

    id: str
    path: str
    size: int
    media_type: str
    outcome: Outcome | None
    reason: str | None
    container: str | None
    document: str | None
    address: str


class DocumentCard(Answer, frozen=True, kw_only=True):
    """Enough to name a document and to find it."""

    id: str
    kind: Kind
    title: str
    date: str | None
    sender: str
    path: str
    address: str


def card(one: Card) -> DocumentCard:
    """A document's card."""
    return DocumentCard(**of_card(one))


def of_card(one: Card) -> dict[str, Any]:
    """The fields of a card, for answers that have more."""
    return {
        "id": one.id,
        "kind": one.kind,
        "title": one.title or one.path.rpartition("/")[2],
        "date": one.date,
        "sender": one.sender,
        "path": one.path,
        "address": document_address(one.id),
    }


def of_hit(hit: Hit | Quoted) -> dict[str, Any]:
    """The fields of a card, of a document that a search found by its words or its meaning."""
    return {
        "id": hit.document,
        "kind": Kind(hit.kind),
        "title": hit.title,
        "date": hit.date,
        "sender": hit.sender,
        "path": hit.path,
        "address": document_address(hit.document),
    }


def file_row(file: SourceFile, document: str | None) -> FileRow:
    """A file's row."""
    return FileRow(
        id=file.id,
        path=file.path,
        size=file.size,
        media_type=file.media_type,
        outcome=file.outcome,
        reason=file.reason,
        container=file.container,
        document=document,
        address=f"/files/{file.id}",
    )

"""An empty store, and made-up files and readings to put into it."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from types import SimpleNamespace

import pytest

from readout.model import Document, Header, Kind, Outcome, PageLayout, Reading, document_id
from readout.store import FileReading, MemberRow, Place, Store


def digest(text: str) -> str:
    """A made-up content id."""
    return sha256(text.encode()).hexdigest()


def place(path: str, content: str, **more: object) -> Place:
    """A place of made-up bytes, whose size is the length of their name."""
    return Place(path, digest(content), len(content), **more)  # type: ignore[arg-type]


def reading_of(content: str, text: str = "", inner: tuple[int, int] | None = None) -> Reading:
    """A reading of made-up bytes: one document, and one in it where `inner` says."""
    file = digest(content)
    text = text or f"Text of {content}."
    outer = Document(document_id(file, 0, len(text), 0), file, 0, text, Kind.EMAIL, header=Header(("Ann Hall",)))
    documents = (outer,)
    if inner:
        id_ = document_id(file, *inner, 1)
        documents += (
            Document(id_, file, 1, text[slice(*inner)], start=inner[0], parent=outer.id, parent_span=inner),
        )
    layouts = (PageLayout(1, 612.0, 792.0, b"\0" * 24, True),)
    return Reading("text/plain", Outcome.READ, documents=documents, layouts=layouts)


def read(content: str, name: str, members: tuple[MemberRow, ...] = (), **more: object) -> FileReading:
    """A reading as the store takes it."""
    return FileReading(digest(content), name, reading_of(content, **more), members)  # type: ignore[arg-type]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty store."""
    with Store(tmp_path / "collection.sqlite") as opened:
        yield opened


@pytest.fixture
def made() -> SimpleNamespace:
    """Makers of ids, places and readings of made-up bytes."""
    return SimpleNamespace(digest=digest, place=place, read=read, reading_of=reading_of)

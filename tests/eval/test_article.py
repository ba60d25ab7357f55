"""What a reader of the saved newspaper page can tell, and the program must."""

from pathlib import Path

import pytest

from readout.ingest.content import Content
from readout.ingest.structure.build import structure
from readout.model import Audience, Document, FurnitureKind, Kind


@pytest.fixture(scope="module")
def article(shared_data: Path) -> Document:
    text = (shared_data / "article" / "article.txt").read_bytes().decode().removeprefix("\ufeff")
    documents = structure(Content("text/plain", text=text), "0" * 64)
    assert len(documents) == 1
    return documents[0]


def test_card(article: Document) -> None:
    assert article.kind is Kind.NEWS_ARTICLE
    assert article.audience is Audience.PUBLIC
    assert article.title == article.text.strip().splitlines()[0].strip()
    assert article.header.author == ("Poulomi Ghosh",)
    assert article.date == "2021-09-04T15:02:00+05:30"
    assert article.captured == "2022-01-26"
    assert article.language == "en"


def test_furniture(article: Document) -> None:
    marked: dict[FurnitureKind, list[str]] = {}
    for item in article.furniture:
        marked.setdefault(item.kind, []).append(article.text[item.start : item.end])
    assert [text.split()[0] for text in marked[FurnitureKind.BYLINE]] == ["Published", "By"]
    assert marked[FurnitureKind.SOURCING_NOTE] == ["(With agency inputs)"]
    assert marked[FurnitureKind.WEB_CHROME][0] == "Copy Link"
    assert marked[FurnitureKind.WEB_CHROME][-1] == "Wednesday, January 26, 2022"
    assert len(marked[FurnitureKind.WEB_CHROME]) == 8
    (caption,) = marked[FurnitureKind.CAPTION]
    assert article.text.count(caption) == 2


def test_nothing_else_is_marked(article: Document) -> None:
    covered = sum(f.end - f.start for f in article.furniture)
    assert covered < len(article.text) / 5

"""The brief in the reading room: asked for, read, taken away; nothing in it is markup of somebody else's."""

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from briefed_pile import make_briefed
from starlette.testclient import TestClient

from readout.web import create_app


@pytest.fixture(scope="module")
def briefed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A collection of a few letters."""
    return make_briefed(tmp_path_factory.mktemp("room"))


@pytest.fixture
def room(briefed: Path, secret: str, here: str) -> Iterator[TestClient]:
    """A client that has been let into its room."""
    with TestClient(create_app(briefed, secret), base_url=here, follow_redirects=False) as client:
        client.get("/", params={"token": secret})
        yield client


def test_the_form_stands_alone_until_a_brief_is_asked_for(room: TestClient) -> None:
    page = room.get("/brief")
    assert page.status_code == 200 and "Make the brief" in page.text and "Take it away" not in page.text


def test_a_brief_is_read_with_footnotes_that_open_their_passages(room: TestClient) -> None:
    page = room.get("/brief", params={"make": "yes", "about": "harbour"}).text
    assert "the harbour of Kessel is shut until the crane has been mended" in page
    ids = set(re.findall(r' id="([^"]+)"', page))
    assert all(link in ids for link in re.findall(r'href="#([nr]\d+)"', page))
    links = re.findall(r'class="quotation" href="([^"]+)"', page)
    assert links
    for link in links:
        opened = room.get(link.replace("&amp;", "&"))
        assert opened.status_code == 200 and 'id="hit"' in opened.text
    assert "<b>bold</b>" not in room.get("/brief", params={"make": "yes"}).text


@pytest.mark.parametrize(
    ("form", "media", "start"),
    [
        ("html", "text/html; charset=utf-8", b"<!doctype html>"),
        ("md", "text/markdown; charset=utf-8", b"# "),
        ("pdf", "application/pdf", b"%PDF"),
        ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", b"PK"),
        ("pack", "application/zip", b"PK"),
        ("pack-texts", "application/zip", b"PK"),
    ],
)
def test_it_is_taken_away_as_a_download(room: TestClient, form: str, media: str, start: bytes) -> None:
    answer = room.get("/brief/file", params={"form": form, "about": "crane"})
    assert answer.status_code == 200 and answer.content.startswith(start)
    assert answer.headers["content-type"] == media
    assert re.fullmatch(r'attachment; filename="brief-crane\.\w+"', answer.headers["content-disposition"])
    assert answer.headers["content-security-policy"].startswith("sandbox")
    if form.startswith("pack"):
        names = zipfile.ZipFile(io.BytesIO(answer.content)).namelist()
        assert "evidence-pack/SHA256SUMS" in names
        assert any("/texts/" in name for name in names) is (form == "pack-texts")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"a": "Ann Hall"}, "Only one of the two parties is named."),
        ({"a": "Nobody", "b": "Ann Hall"}, "Nobody"),
        ({"about": "—"}, "has no word in it"),
    ],
)
def test_what_cannot_be_asked_is_said_above_the_form_which_keeps_what_was_written(
    room: TestClient, asked: dict[str, str], said: str
) -> None:
    answer = room.get("/brief", params={"make": "yes", **asked})
    assert answer.status_code in (400, 404) and said in answer.text
    assert all(f'value="{value}"' in answer.text for value in asked.values())
    assert room.get("/brief/file", params={"form": "pdf", **asked}).status_code in (400, 404)


def test_odd_addresses_are_refused_not_failed(room: TestClient) -> None:
    for query in ("length=huge", "since=tomorrow", "make=no", f"about={'x' * 300}"):
        assert room.get(f"/brief?{query}").status_code == 400
    assert room.get("/brief/file?form=exe").status_code == 400

"""The check of a draft in the reading room: pasted, sent, read, checked again, taken away and forgotten."""

import io
import re
import shutil
import zipfile
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from briefed_pile import make_briefed
from starlette.testclient import TestClient

from readout.web import create_app
from readout.workbench.checking import MOST_BYTES, MOST_CHARACTERS

OWN = {"sec-fetch-site": "same-origin"}
TRUE = "The crane was sold to the port of Aland in the spring."
FALSE = "Dora Moss told Otto Carr that the crane was sold to the port of Aland in the spring."
NOTHING = {"file": ("", b"", "application/octet-stream")}


@pytest.fixture(scope="module")
def briefed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A collection of a few letters."""
    return make_briefed(tmp_path_factory.mktemp("room"))


@pytest.fixture
def room(briefed: Path, secret: str, here: str, tmp_path: Path) -> Iterator[TestClient]:
    """A client that has been let into a room of its own."""
    shutil.copytree(briefed, tmp_path / "collection")
    with TestClient(create_app(tmp_path / "collection", secret), base_url=here, follow_redirects=False) as client:
        client.get("/", params={"token": secret})
        yield client


def key_of(room: TestClient) -> str:
    """The key of the room's forms."""
    found = re.search(r'name="key" value="([^"]+)"', room.get("/check").text)
    assert found is not None
    return found[1]


def paste(room: TestClient, text: str, **more: str) -> str:
    """Check a pasted text; where the answer leads."""
    data = {"key": key_of(room), "text": text, "name": "crane", "day": "", **more}
    answer = room.post("/check", data=data, files=NOTHING, headers=OWN)
    assert answer.status_code == 303, answer.text
    return answer.headers["location"]


def told(html: str) -> str:
    """What a page says, without its tags."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def test_a_pasted_draft_is_read_beside_the_documents(room: TestClient) -> None:
    page = room.get(paste(room, f"{TRUE}\r\n\r\n{FALSE}")).text
    assert page.count('class="sentence v-') == 2 and "v-supported" in page
    assert "✓ Supported" in told(page) and TRUE in told(page)
    links = re.findall(r'href="(/d/[^"]+span=[^"]+)"', page)
    assert links
    for link in links:
        opened = room.get(unescape(link).partition("#")[0])
        assert opened.status_code == 200 and 'id="hit"' in opened.text
    assert "crane" in told(room.get("/check").text)


def test_a_file_is_read_and_its_name_is_letters(room: TestClient) -> None:
    name = "../../<img src=x onerror=alert(1)>.txt"
    text = f"{TRUE} <script>alert(1)</script>"
    answer = room.post(
        "/check",
        data={"key": key_of(room), "text": ""},
        files={"file": (name, text.encode(), "text/html")},
        headers=OWN,
    )
    assert answer.status_code == 303
    for page in (room.get(answer.headers["location"]).text, room.get("/check").text):
        assert "<img src=x" not in page and "<script>alert" not in page


def test_versions_are_kept_and_forgotten(room: TestClient) -> None:
    first = paste(room, TRUE)
    assert paste(room, f"{TRUE}\n\n{FALSE}") == first
    page = room.get(first).text
    assert 'aria-current="page">2</span>' in page and "version=1" in page
    assert FALSE not in told(room.get(first, params={"version": "1"}).text)
    assert room.get(first, params={"version": "9"}).status_code == 404
    assert room.post(f"{first}/forget", data={"key": "wrong"}, headers=OWN).status_code == 403
    assert room.post(f"{first}/forget", data={"key": key_of(room)}, headers=OWN).status_code == 303
    assert room.get(first).status_code == 404


@pytest.mark.parametrize("form", ["html", "docx"])
def test_the_sheet_is_taken_away(room: TestClient, form: str) -> None:
    where = paste(room, TRUE)
    answer = room.get(f"{where}/sheet.{form}")
    assert answer.status_code == 200 and answer.headers["content-disposition"].startswith("attachment")
    if form == "docx":
        with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
            assert TRUE in archive.read("word/document.xml").decode()
    else:
        assert TRUE in answer.text
    assert room.get(f"{where}/sheet.exe").status_code == 404


def test_what_is_not_ours_or_too_large_is_refused(room: TestClient) -> None:
    key = key_of(room)
    send = {"files": NOTHING, "headers": OWN}
    assert room.post("/check", data={"key": "wrong", "text": TRUE}, **send).status_code == 403  # type: ignore[arg-type]
    assert room.post("/check", data={"text": TRUE}, **send).status_code == 403  # type: ignore[arg-type]
    assert room.post("/check", data={"key": key, "text": TRUE}, headers=OWN).status_code == 400
    elsewhere = {"sec-fetch-site": "cross-site"}
    assert (
        room.post("/check", data={"key": key, "text": TRUE}, files=NOTHING, headers=elsewhere).status_code == 403
    )
    for data, status in (
        ({"key": key, "text": " "}, 400),
        ({"key": key, "text": TRUE, "day": "someday"}, 400),
        ({"key": key, "text": "word " * (MOST_CHARACTERS // 5 + 1)}, 413),
    ):
        assert room.post("/check", data=data, **send).status_code == status  # type: ignore[arg-type]
    large = {"file": ("a.txt", b"a" * (MOST_BYTES + (1 << 17)), "text/plain")}
    assert room.post("/check", data={"key": key}, files=large, headers=OWN).status_code == 413
    damaged = {"file": ("a.pdf", b"%PDF-1.7\n1 0 obj\n<<", "application/pdf")}
    assert room.post("/check", data={"key": key}, files=damaged, headers=OWN).status_code in (400, 422)
    assert "Checked before" not in room.get("/check").text


@pytest.mark.parametrize(
    "path", ["/check/..", "/check/0123456789abcdef", "/check/zz", "/check/0123456789abcdeF/sheet.html"]
)
def test_no_such_draft(room: TestClient, path: str) -> None:
    assert room.get(path).status_code in (404, 307, 200 if path.endswith("..") else 404)


def test_a_stranger_sees_and_sends_nothing(briefed: Path, secret: str, here: str) -> None:
    with TestClient(create_app(briefed, secret), base_url=here, follow_redirects=False) as client:
        assert client.get("/check").status_code in (401, 403)
        assert client.post("/check", data={"text": TRUE}, files=NOTHING, headers=OWN).status_code in (401, 403)

"""What must hold at every address of the room, whatever pages it has: found from the application's own routes."""

import hashlib
import re
import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path

import pytest
from httpx2 import Response
from kept_desk import HARM, keep_desk
from starlette.routing import Route
from starlette.testclient import TestClient

from readout.api.endpoints import ROOT
from readout.web import create_app
from readout.web.security import form_key
from readout.workbench import Collection, LedgerQuery, contacts
from readout.workbench.parties import list_parties

HEADERS = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-embedder-policy": "require-corp",
    "cache-control": "no-store",
}
OWN = {"sec-fetch-site": "same-origin"}
FORMS = {"application/x-www-form-urlencoded": "id=1&what=x&name=y", "multipart/form-data; boundary=b": "--b--\r\n"}
_PARAMETER = re.compile(r"\{(\w+)(?::\w+)?\}")
_PASSING = ("cache", "drawing", "lock")
_NOTED = ("read_part",)
"""What a page may note while it is shown: how far a document was read."""


@dataclass(frozen=True, slots=True)
class Address:
    """One of the room's addresses, its parameters filled in with what there is."""

    method: str
    path: str
    pattern: str


@dataclass(frozen=True, slots=True)
class Room:
    """A room in which much is told, with a client that has been let in, every address, and every page once.

    `changed` are the parts of the collection that are others after all pages were shown.
    """

    collection: Path
    client: TestClient
    addresses: tuple[Address, ...]
    pages: tuple[tuple[Address, Response], ...]
    changed: set[str]


@pytest.fixture(scope="module")
def whole(told_path: Path, secret: str, here: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    """A room of this module's own."""
    path = tmp_path_factory.mktemp("safe") / "collection"
    shutil.copytree(told_path, path)
    app = create_app(path, secret)
    routes = [route for route in app.routes if isinstance(route, Route)]
    with TestClient(app, base_url=here, follow_redirects=False, raise_server_exceptions=False) as client:
        assert client.get("/", params={"token": secret}).status_code == 303
        addresses = tuple(_addresses(routes, _samples(path)))
        before = state(path)
        pages = tuple((a, client.get(a.path)) for a in addresses if a.method == "GET")
        changed = {name for name, _ in before.items() ^ state(path).items()}
        yield Room(path, client, addresses, pages, changed)


def _samples(path: Path) -> dict[str, str]:
    """An id for each kind of thing, by how the addresses of that kind begin; what readers keep is made here."""
    with Collection.open(path) as collection:
        file = next(file for file in collection.store.files() if file.id)
        document = collection.store.file_documents(file.id)[0].id
        row = contacts(collection, LedgerQuery()).rows[0].contact.id
        party = list_parties(collection).parties[0].party.id
        kept = keep_desk(collection, document)
    return {
        **{f"/{what}/": id for what, id in kept.items()}, f"{ROOT}/lists/": kept["lists"],
        "/files/": file.id, "/original/": file.id, f"{ROOT}/files/": file.id,
        "/d/": document, "/thread/": document, f"{ROOT}/documents/": document,
        "/row/": row, f"{ROOT}/rows/": row, "/parties/": party, f"{ROOT}/parties/": party,
    }  # fmt: skip


def _addresses(routes: list[Route], samples: dict[str, str]) -> Iterator[Address]:
    for route in routes:
        found = next((value for start, value in samples.items() if route.path.startswith(start)), "1")
        values = {"id": found, "other": found, "form": "csv", "number": "1", "key": "0" * 16}
        path = _PARAMETER.sub(lambda name, values=values: values.get(name[1], "1"), route.path)  # type: ignore[misc]
        for method in sorted((route.methods or set()) - {"HEAD"}):
            yield Address(method, path, route.path)


def state(collection: Path) -> dict[str, str]:
    """Every table of the store, and every other file, as a hash; what only passes aside."""
    found = {}
    with sqlite3.connect(f"file:{collection / 'collection.sqlite'}?mode=ro", uri=True) as connection:
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for table in tables:
            rows = sorted(map(repr, connection.execute(f"SELECT * FROM {table}")))
            found[table] = hashlib.sha256("\n".join(rows).encode()).hexdigest()
    connection.close()
    for file in sorted(p for p in collection.rglob("*") if p.is_file()):
        if file.relative_to(collection).parts[0] not in _PASSING and not file.name.startswith("collection.sqlite"):
            found[str(file)] = hashlib.sha256(file.read_bytes()).hexdigest()
    return {name: mark for name, mark in found.items() if name not in _NOTED}


def test_there_are_addresses_of_both_sorts(whole: Room) -> None:
    patterns = {address.pattern for address in whole.addresses}
    assert {"/", "/d/{id}", "/judge", "/check", f"{ROOT}/search", f"{ROOT}/check"} <= patterns
    assert {address.method for address in whole.addresses} == {"GET", "POST"}


def test_every_page_has_the_headers_shows_no_trace_and_changes_nothing(whole: Room) -> None:
    assert not whole.changed
    for address, answer in whole.pages:
        assert answer.status_code < 500, (address, answer.text)
        assert "Traceback" not in answer.text, address
        for name, value in HEADERS.items():
            assert answer.headers.get(name) == value, (address, name)
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy and "unsafe" not in policy, address
        assert not [name for name in answer.headers if name.startswith("access-control")], address
        assert answer.headers.get("set-cookie", "HttpOnly; SameSite=strict").count("HttpOnly") == 1, address
        shown = not answer.headers.get("content-disposition", "").startswith("attachment")
        if shown and answer.headers["content-type"].startswith("text/html"):
            assert HARM not in answer.text, address
            no_harm(answer.text, address)
    for pattern in ("/lists/{id}", "/notes/{id}", "/names/{id}"):
        (told,) = (answer for address, answer in whole.pages if address.pattern == pattern)
        assert told.status_code == 200 and HARM in unescape(told.text), pattern


def no_harm(html: str, address: Address) -> None:
    """No page may run, load or style anything that is not a file of ours."""
    assert not re.search(r"<script(?![^>]*\ssrc=\"/static/)", html), address
    assert not re.search(r"<[^>]*\s(?:style|on[a-z]+)=", html), address
    assert "<style" not in html and "javascript:" not in re.sub(r">[^<]*<", "><", html), address
    assert not re.search(r"(?:src|href|action)=\"(?:https?:)?//", html), address


def test_every_form_of_a_page_carries_the_key(whole: Room, secret: str) -> None:
    key, seen = form_key(secret), 0
    for address, answer in whole.pages:
        for form in re.findall(r"<form[^>]*method=\"post\".*?</form>", answer.text, re.S | re.I):
            assert f'name="key" value="{key}"' in form, address
            seen += 1
    assert seen > 3


def test_nothing_can_be_done_without_being_let_in(whole: Room, secret: str, here: str) -> None:
    before = state(whole.collection)
    with TestClient(create_app(whole.collection, secret), base_url=here, follow_redirects=False) as stranger:
        for address in whole.addresses:
            answer = stranger.request(address.method, address.path, headers=OWN)
            assert answer.status_code in (401, 403), address
            assert "harbour" not in answer.text.lower(), address
    assert state(whole.collection) == before


@pytest.mark.parametrize("kind", FORMS)
def test_nothing_is_done_by_a_form_from_elsewhere_or_without_the_key(whole: Room, kind: str) -> None:
    before = state(whole.collection)
    for address in whole.addresses:
        if address.method == "GET":
            continue
        sent = {"content-type": kind}
        for site in ({}, {"sec-fetch-site": "cross-site"}, {"sec-fetch-site": "same-site"}, {"origin": "null"}):
            answer = whole.client.post(address.path, content=FORMS[kind], headers=sent | site)
            assert answer.status_code == 403, (address, site)
        keyless = whole.client.post(address.path, content=FORMS[kind], headers=sent | OWN)
        assert keyless.status_code in (400, 403), address
        wrong = whole.client.post(address.path, content=FORMS[kind] + "&key=" + "0" * 64, headers=sent | OWN)
        assert wrong.status_code in (400, 403), address
    assert state(whole.collection) == before


def test_bytes_as_they_came_are_handed_out_by_nothing_but_a_press_of_the_button(
    whole: Room, told_path: Path
) -> None:
    with Collection.open(told_path) as collection:
        kept = {collection.originals.path(f.id).read_bytes() for f in collection.store.files() if f.id and f.size}
    for address, answer in whole.pages:
        assert answer.content not in kept, address
        assert answer.headers["content-type"].partition(";")[0] != "application/octet-stream", address

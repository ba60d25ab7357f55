"""A real collection made of the small pile, and the reading room on it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from harbour_pile import HERE, TOKEN, write_pile
from starlette.testclient import TestClient

from readout.web import create_app
from readout.workbench import Collection, add


@pytest.fixture(scope="session")
def collection_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A collection of the small pile."""
    folder = tmp_path_factory.mktemp("room")
    write_pile(folder / "harbour papers")
    path = folder / "collection"
    with Collection.open(path, create=True) as collection:
        add(collection, [folder / "harbour papers"], workers=2, sandbox="child")
    return path


@pytest.fixture(scope="session")
def stranger(collection_path: Path) -> Iterator[TestClient]:
    """A client without the secret."""
    with TestClient(create_app(collection_path, TOKEN), base_url=HERE, follow_redirects=False) as client:
        yield client


@pytest.fixture
def locked(stranger: TestClient) -> TestClient:
    """The client without any cookie."""
    stranger.cookies.clear()
    return stranger


@pytest.fixture
def room(stranger: TestClient) -> TestClient:
    """A client that has been let in."""
    stranger.cookies.clear()
    assert stranger.get("/", params={"token": TOKEN}).status_code == 303
    return stranger


@pytest.fixture(scope="session")
def ids(collection_path: Path) -> dict[str, str]:
    """The ids of the outermost documents by file name, and of the cable as `cable`; of files as `file:NAME`."""
    out: dict[str, str] = {}
    with Collection.open(collection_path) as collection:
        for file in collection.store.files():
            name = file.path.rpartition("/")[2]
            out[f"file:{name}"] = file.id
            for document in collection.store.file_documents(file.id) if file.id else ():
                out[name if document.parent is None else document.kind.value] = document.id
    return out

"""Programs that speak to a room in which much is told."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from readout.web import create_app


@pytest.fixture(scope="session")
def program(told_path: Path, secret: str, here: str) -> Iterator[TestClient]:
    """A program that shows the token in its own header."""
    shown = {"authorization": f"Bearer {secret}"}
    with TestClient(create_app(told_path, secret), base_url=here, follow_redirects=False, headers=shown) as client:
        yield client

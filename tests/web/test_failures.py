"""Pages for faults of ours tell the reader kindly and nothing else."""

import logging
from pathlib import Path

import pytest
from starlette.requests import Request
from starlette.testclient import TestClient

from readout.errors import Code, ReadoutError
from readout.web import create_app
from readout.web.failures import on_defect, on_readout_error
from readout.workbench import Collection


def _request(app: object) -> Request:
    scope = {"type": "http", "path": "/d/1", "query_string": b"", "headers": [], "app": app, "method": "GET"}
    return Request(scope)


def test_a_fault_shows_no_trace_and_is_logged(collection_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    app = create_app(collection_path, "secret")
    with caplog.at_level(logging.ERROR, "readout.web"):
        answer = on_defect(_request(app), ValueError("a secret detail"))
    page = bytes(answer.body).decode()
    assert answer.status_code == 500
    assert "secret detail" not in page
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert caplog.records[0].exc_info is not None


def test_a_foreseen_error_says_what_to_do(collection_path: Path) -> None:
    error = ReadoutError(Code.SANDBOX, "The picture was not drawn.", "Read the text.")
    answer = on_readout_error(_request(create_app(collection_path, "secret")), error)
    page = bytes(answer.body).decode()
    assert answer.status_code == 500
    assert "The picture was not drawn." in page
    assert "Read the text." in page


def test_an_empty_collection_has_an_overview(tmp_path: Path, secret: str, here: str) -> None:
    Collection.open(tmp_path / "empty", create=True).close()
    with TestClient(create_app(tmp_path / "empty", secret), base_url=here) as client:
        assert client.get(f"/?token={secret}").status_code == 200
        for path in ("/search", "/search?q=grain", "/files"):
            assert client.get(path).status_code == 200

"""What the program says of its API."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from readout.api import ENDPOINTS, openapi
from readout.api.endpoints import ROOT
from readout.errors import HTTP_STATUS
from readout.mcp import TOOLS

Readout = Callable[..., Result]

_REFERENCE = Path(__file__).parents[2] / "docs" / "reference"


def test_it_prints_the_document_that_the_room_serves(readout: Readout) -> None:
    printed = json.loads(readout("api", "--openapi").output)
    assert printed == json.loads(json.dumps(openapi()))
    assert printed["openapi"].startswith("3.1.") and len(printed["paths"]) > 20


def test_it_lists_every_endpoint(readout: Readout) -> None:
    lines = readout("api").output.splitlines()
    for endpoint in ENDPOINTS:
        assert any(ROOT + endpoint.path in line and endpoint.summary in line for line in lines)


def test_both_print_one_json_value(readout: Readout) -> None:
    listed = json.loads(readout("api", "--json").output)
    assert [one["path"] for one in listed] == [ROOT + endpoint.path for endpoint in ENDPOINTS]
    tools = json.loads(readout("mcp", "--json").output)
    assert [tool["name"] for tool in tools] == [tool.name for tool in TOOLS]


@pytest.mark.parametrize("endpoint", ENDPOINTS, ids=lambda endpoint: endpoint.name)
def test_every_endpoint_is_on_the_reference_page(endpoint: object) -> None:
    assert f"{endpoint.path}`" in (_REFERENCE / "api.md").read_text("utf-8")  # type: ignore[attr-defined]


def test_every_status_of_an_error_is_on_the_reference_page() -> None:
    text = (_REFERENCE / "api.md").read_text("utf-8")
    told = {
        int(status)
        for endpoint in openapi()["paths"].values()
        for one in endpoint.values()
        for status in one["responses"]
    }
    for code, status in HTTP_STATUS.items():
        if status in told:
            assert f"| `{code.value}` | {status} |" in text or code.value in ("verify", "no_collection")


def test_every_tool_is_on_the_reference_page() -> None:
    text = (_REFERENCE / "mcp.md").read_text("utf-8")
    assert all(f"| `{tool.name}` |" in text for tool in TOOLS)

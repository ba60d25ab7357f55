"""The page that explains the API says what the API has, in a form that can be tried."""

import re
import shlex
from html import unescape

import pytest
from starlette.testclient import TestClient

from readout.api import ENDPOINTS, Endpoint
from readout.api.endpoints import ROOT
from readout.api.openapi import schemas
from readout.web.api.page import command


@pytest.fixture(scope="module")
def page(program: TestClient, secret: str) -> str:
    """The page, as a reader who was let in gets it."""
    assert program.get("/", params={"token": secret}).status_code == 303
    html = program.get("/api").text
    program.cookies.clear()
    return html


def test_every_endpoint_and_every_type_has_its_place(page: str) -> None:
    for endpoint in ENDPOINTS:
        assert f'id="{endpoint.name}"' in page and ROOT + endpoint.path in page
        assert endpoint.summary in unescape(page)
    asked = {endpoint.asked.__name__ for endpoint in ENDPOINTS}
    for name in set(schemas()) - asked:
        assert f'id="type-{name}"' in page


def test_its_links_lead_to_places_that_there_are(page: str) -> None:
    for anchor in re.findall(r'href="#([^"]+)"', page):
        assert f'id="{anchor}"' in page, anchor


@pytest.mark.parametrize("endpoint", ENDPOINTS, ids=lambda endpoint: endpoint.name)
def test_its_commands_ask_what_can_be_asked(endpoint: Endpoint, program: TestClient, page: str, here: str) -> None:
    told = command(endpoint, here)
    assert told in unescape(page)
    words = shlex.split(told)
    assert words[0] == "curl" and words[-1].startswith(here + ROOT)
    if endpoint.method == "GET":
        status = program.get(words[-1]).status_code
    else:
        body, kind = words[words.index("-d") + 1], words[words.index("-d") - 1]
        sent = dict([kind.split(": ")])
        status = program.post(words[-1], content=body, headers=sent).status_code
    # There is nothing with that id here, nor are there parties of that world; yet the address is one of ours.
    assert status in ((400, 404) if "{id}" in endpoint.path else (200, 404))

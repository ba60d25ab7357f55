"""Every page asked with odd values in every parameter that any page or form of the room uses: none breaks.

`READOUT_FUZZ=20` asks twenty times as much, at random.
"""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest
from briefed_pile import make_briefed
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.routing import Route
from starlette.testclient import TestClient

from readout import web
from readout.web import create_app

MORE = int(os.environ.get("READOUT_FUZZ", "1"))
ODD = (
    "", " ", "0", "-1", "1", "2", "1e9", "99999999999999999999", "٣", "NaN", "true", "on", "\x00", "a\nb", "%00",
    "'", '"', '"unclosed', "((", "a AND", "*", "from:", "date:2019-99", "<script>alert(1)</script>", "{{ 7*7 }}",
    "../../etc/passwd", "//elsewhere.example", "2019", "2019-02-31", "0000", "9999-12-31", "2019..2018", "5-2",
    "0-5", "0-99999999999", "\N{GRINNING FACE}", "x" * 5000, "Varga", "varga;stone", "grain embargo",
    "contact,statement", "none", "html", "graphml",
)  # fmt: skip
_NAME = re.compile(r'<(?:input|select|textarea|button)\b[^>]*\bname="([\w.-]+)"')
_READ = re.compile(r'read_\w+\(\s*request,\s*"([\w.-]+)"|query_params\.get\("([\w.-]+)"')
_LINK = re.compile(r'(?:href|action)="(/[^"#]*)')
_SKIPPED = ("/static/", "/original/", "/api/v1/")
"""What is no page; the API is asked oddly elsewhere."""


def read_by_code() -> set[str]:
    """The parameters that the code reads by name, used on any page or not."""
    files = Path(web.__file__).parent.rglob("*.py")
    return {name for file in files for pair in _READ.findall(file.read_text("utf-8")) for name in pair if name}


@dataclass(frozen=True, slots=True)
class Crawled:
    """A room with the addresses of its pages, the parameters that are used anywhere, and values of these."""

    client: TestClient
    paths: tuple[str, ...]
    names: tuple[str, ...]
    values: tuple[str, ...]


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory, secret: str, here: str) -> Iterator[Crawled]:
    """The room, once followed from page to page: of each kind of page, one."""
    app = create_app(make_briefed(tmp_path_factory.mktemp("odd")), secret)
    kinds = [r for r in app.routes if isinstance(r, Route) and "GET" in (r.methods or ())]
    with TestClient(app, base_url=here, follow_redirects=False, raise_server_exceptions=False) as client:
        assert client.get("/", params={"token": secret}).status_code == 303
        waiting, seen, names, values = ["/", "/search?q=crane"], {}, read_by_code(), set()
        for address in waiting:
            path = urlsplit(address).path
            kind = next((r.path for r in kinds if r.path_regex.match(path)), None)
            if kind is None or kind in seen or path.startswith(_SKIPPED):
                continue
            seen[kind] = path
            html = client.get(address).text
            names |= set(_NAME.findall(html))
            for link in map(unescape, _LINK.findall(html)):
                given = parse_qsl(urlsplit(link).query, keep_blank_values=True)
                names |= {name for name, _ in given}
                values |= {value for _, value in given}
                waiting.append(link)
        plain = {r.path: r.path for r in kinds if "{" not in r.path and not r.path.startswith(_SKIPPED)}
        yield Crawled(
            client, tuple(sorted({**plain, **seen}.values())), tuple(sorted(names)), tuple(sorted(values))
        )


def test_the_room_was_followed_to_its_pages(crawled: Crawled) -> None:
    assert len(crawled.paths) > 20 and {"q", "page", "since", "version", "kind"} <= set(crawled.names)
    assert any(path.startswith("/d/") for path in crawled.paths)


def test_no_page_breaks_on_what_an_address_says(crawled: Crawled) -> None:
    value = st.one_of(st.sampled_from(ODD), st.sampled_from(crawled.values), st.text(max_size=60))
    given_values = st.dictionaries(st.sampled_from(crawled.names), value, max_size=8)

    @settings(
        max_examples=300 * MORE,
        derandomize=MORE == 1,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(path=st.sampled_from(crawled.paths), values=given_values)
    def ask(path: str, values: dict[str, str]) -> None:
        query = urlencode(values, errors="surrogatepass")
        answer = crawled.client.get(f"{path}?{query}")
        assert answer.status_code < 500, answer.text
        assert "Traceback" not in answer.text and "<script>alert" not in answer.text

    ask()

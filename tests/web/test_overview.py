"""The overview leads to what stands out and says how complete the set and its reading are."""

import re
import shutil
from collections.abc import Iterator

import pytest
from account_pile import account_collection
from starlette.testclient import TestClient

from readout.model import Count, Finding, Inventory, Sentence, Verdict
from readout.web import create_app
from readout.web.pages.overview import completeness, first_findings
from readout.workbench import Collection, judge, what_stands_out
from readout.workbench.counting import RowCounts
from readout.workbench.ledger import Unread

HERE = "http://127.0.0.1:8000"


@pytest.fixture
def room(tmp_path_factory: pytest.TempPathFactory, secret: str) -> Iterator[TestClient]:
    """A client that has been let into the room of the story."""
    path = tmp_path_factory.mktemp("overview") / "collection"
    shutil.copytree(account_collection(tmp_path_factory.mktemp), path)
    with TestClient(create_app(path, secret), base_url=HERE, follow_redirects=False) as client:
        assert client.get("/", params={"token": secret}).status_code == 303
        yield client


def first_look(room: TestClient) -> str:
    """The part of the page that shows the first findings."""
    page = room.get("/").text
    return page[page.index('id="first-findings"') : page.index('id="complete"')]


def test_the_first_findings_open_at_their_passages_and_follow_judgements(room: TestClient) -> None:
    shown = first_look(room)
    places = re.findall(r'href="(/d/[^"]+#hit)"', shown)
    assert 3 <= shown.count("<li>") <= 5 and len(places) >= 3
    assert all('id="hit"' in room.get(place.partition("#")[0].replace("&amp;", "&")).text for place in places[:3])
    assert 'href="/findings"' in shown
    collection: Collection = room.app.state.collection  # type: ignore[attr-defined]
    first = what_stands_out(collection).account[0]
    assert first.sentence.text.replace("“", "").split(":")[0][:40] in shown.replace("“", "").replace("&#39;", "'")
    for row in first.sentence.rows:
        judge(collection, row, Verdict.REJECT, who="Ana")
    assert first.sentence.text[:60] not in first_look(room)


def finding(sort: str, score: float) -> Finding:
    return Finding(f"{sort}{score}", sort, score, Sentence(f"{sort} {score}"), (), (), None)


def test_no_sort_of_finding_fills_all_places_where_there_are_others() -> None:
    contacts = [finding("contact", 9.0 - n / 10) for n in range(8)]
    found = first_findings([*contacts, finding("change", 2.0), finding("public", 1.0)])
    assert [f.sort for f in found] == ["contact", "contact", "contact", "change", "public"]
    assert len(first_findings(contacts)) == 5 and first_findings([]) == []


def test_how_much_was_read_and_why_not_the_rest() -> None:
    outcomes = (
        Count("read", 6),
        Count("duplicate", 1),
        Count("failed", 2),
        Count("ignored", 4),
        Count("waiting", 1),
    )
    inventory = Inventory((), files=14, documents=12, distinct_documents=10, undated=3, outcomes=outcomes)
    files, read, dated = completeness(inventory, RowCounts(0, 0, 0, Unread(waiting=1, language=2)))
    assert (files.done, files.whole, files.why) == (7, 10, "2 failed, 1 waiting")
    assert (read.done, read.whole, read.why) == (7, 10, "1 wait to be read, 2 are not in English")
    assert (dated.done, dated.whole) == (9, 12)
    assert (
        completeness(
            Inventory((), files=0, documents=0, distinct_documents=0, undated=0), RowCounts(0, 0, 0, Unread())
        )
        == []
    )

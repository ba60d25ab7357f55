"""The pages of the desk: saved searches, lists of names, review and reads, and what they add to search."""

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from readout.model import Facet, SearchPage
from readout.web import create_app
from readout.web.histogram import histogram, narrowed

OWN = {"sec-fetch-site": "same-origin"}
WHO = "Ana Example"


@pytest.fixture
def desk(own_collection: Path, secret: str, here: str) -> Iterator[TestClient]:
    """A client that has been let into a room of its own."""
    app = create_app(own_collection, secret)
    with TestClient(app, base_url=here, follow_redirects=False) as client:
        assert client.get("/", params={"token": secret}).status_code == 303
        yield client


def key(client: TestClient) -> str:
    """The key that forms bear."""
    return str(client.app.state.form_key)  # type: ignore[attr-defined]


def send(client: TestClient, path: str, status: int = 303, **fields: str) -> str:
    """Send a form; where it leads to."""
    answer = client.post(path, data={"key": key(client), **fields}, headers=OWN)
    assert answer.status_code == status, answer.text
    return answer.headers.get("location", "")


def text(client: TestClient, path: str, status: int = 200) -> str:
    """A page."""
    answer = client.get(path)
    assert answer.status_code == status
    return answer.text


def test_a_search_is_saved_and_looked_at(desk: TestClient) -> None:
    back = send(
        desk, "/searches", save="yes", name="Grain", q="grain", who=WHO, back="/search?q=grain", sort="date"
    )
    assert back.startswith("/search?q=grain&saved=") and back.endswith("#results")
    assert "Saved as" in text(desk, back)
    page = text(desk, "/searches")
    assert "Grain" in page and "sort=date" in page and f"saved by {WHO}" in page
    [id_] = re.findall(r'id="search-(\w+)"', page)
    store = desk.app.state.collection.store  # type: ignore[attr-defined]
    with store.keep():
        store.put_found(id_, "2020-01-01T00:00:00Z", store.found_then(id_)[1:])
    assert "1 new" in text(desk, "/searches") and "1 new" in text(desk, "/")
    only = text(desk, f"/search?q=grain&new={id_}")
    assert "1 document<" in only and "Only what is new in" in only
    assert send(desk, "/searches", looked=id_) == f"/searches#search-{id_}"
    assert "1 new" not in text(desk, "/searches")
    assert "Nothing found" in text(desk, f"/search?q=grain&new={id_}")
    send(desk, "/searches", rename=id_, name="Corn")
    assert "Corn" in text(desk, "/searches")
    send(desk, "/searches", forget=id_)
    assert "No search is saved yet" in text(desk, "/searches")
    assert desk.get(f"/search?new={id_}").status_code == 404
    assert desk.get("/search?new=<script>").status_code == 400


def test_forms_without_a_name_a_key_or_a_deed_are_refused(desk: TestClient, ids: dict[str, str]) -> None:
    document = ids["thread.txt"]
    for path, fields in (
        ("/searches", {"save": "yes", "name": "G", "q": "grain"}),
        ("/review", {"document": document, "state": "seen"}),
        ("/review", {"document": document, "state": "wonderful", "who": WHO}),
        ("/review/give", {"q": "grain", "to": "Ben"}),
        ("/review/give", {"q": "grain", "who": WHO}),
        ("/searches", {"who": WHO}),
        ("/reads", {"who": WHO}),
    ):
        send(desk, path, 400, **fields)
        assert desk.post(path, data=fields, headers=OWN).status_code == 403
        assert desk.post(path, data={**fields, "key": key(desk)}).status_code == 403
    send(desk, "/review", 404, document="0" * 20, state="seen", who=WHO)
    send(desk, "/searches", 404, looked="0" * 12)
    assert "All documents: 0 of" in text(desk, "/review")


def test_a_document_is_reviewed_and_found_by_it(desk: TestClient, ids: dict[str, str]) -> None:
    document = ids["thread.txt"]
    page = text(desk, f"/d/{document}")
    assert "Not reviewed" in page and 'value="not_relevant"' in page
    back = send(desk, "/review", document=document, state="relevant", who=WHO, back=f"/d/{document}?q=grain")
    assert back == f"/d/{document}?q=grain#review"
    assert f"Relevant, {WHO}" in text(desk, back)
    found = text(desk, "/search?q=review:relevant")
    assert "1 document<" in found and f"/d/{document}" in found
    everything = text(desk, "/search")
    assert "1 of" in everything and "q=review%3Arelevant" in everything
    assert "review%3Anone" in everything
    assert "There is no review state" in text(desk, "/search?q=review:wonderful")


def test_a_search_is_given_to_somebody(desk: TestClient) -> None:
    back = send(desk, "/review/give", q="harbour", to="Ben Other", who=WHO, back="/search?q=harbour&page=2")
    assert back.startswith("/search?q=harbour&given=") and "page" not in back
    given = int(re.findall(r"given=(\d+)-0", back)[0])
    assert given > 1 and f"{given} documents given" in text(desk, back)
    assert f"{given} documents<" in text(desk, '/search?q=assigned:"Ben Other"')
    page = text(desk, "/review")
    assert "Ben Other" in page and f"Ben Other: 0 of {given} done (0 %)" in page
    again = send(desk, "/review/give", q="harbour", to="Cora", who=WHO)
    assert f"given=0-{given}" in again
    assert f"given={given}-0" in send(desk, "/review/give", q="harbour", to="Cora", who=WHO, again="yes")


def test_names_are_asked_for_and_taken_away(desk: TestClient) -> None:
    fields = {
        "key": key(desk),
        "text": "Ilse Varga\nMary Field\n<b>Nobody</b>\n",
        "phrase": "yes",
        "name": "People",
    }
    answer = desk.post("/names", data=fields, files={"file": ("", b"")}, headers=OWN)
    assert answer.status_code == 303
    path = answer.headers["location"]
    page = text(desk, path)
    assert "2 of 3 lines are found" in page and "&lt;b&gt;Nobody&lt;/b&gt;" in page
    assert "could not be read" in page
    assert "Ilse" not in text(desk, f"{path}?shown=nothing") and "Nobody" not in text(desk, f"{path}?shown=found")
    sent = desk.get(f"{path}/file.csv")
    assert (
        sent.headers["content-type"].startswith("text/csv") and "attachment" in sent.headers["content-disposition"]
    )
    rows = list(csv.DictReader(io.StringIO(sent.text.removeprefix("\ufeff"))))
    assert [(row["name"], row["documents"] != "0") for row in rows] == [
        ("Ilse Varga", True),
        ("Mary Field", True),
        ("<b>Nobody</b>", False),
    ]
    assert "People" in text(desk, "/names")
    assert send(desk, f"{path}/forget") == "/names"
    assert desk.get(path).status_code == 404 and "People" not in text(desk, "/names")


@pytest.mark.parametrize(
    ("content", "status"),
    [
        (b"name\nIlse Varga\n", 303),
        (b"", 400),
        (b"\x89PNG\r\n\x1a\n\0\0\0", 400),
        (b"x" * 2_000_000, 413),
        (b"\n".join(b"name%d" % n for n in range(6_000)), 413),
    ],
)
def test_only_lists_are_taken_in(desk: TestClient, content: bytes, status: int) -> None:
    files = {"file": ("../names.csv", content)}
    answer = desk.post("/names", data={"key": key(desk), "phrase": "yes"}, files=files, headers=OWN)
    assert answer.status_code == status
    assert desk.post("/names", data={"text": "Ana"}, files=files, headers=OWN).status_code in (403, 413)


def test_reads_are_noted_and_can_be_switched_off_and_forgotten(desk: TestClient, ids: dict[str, str]) -> None:
    long, thread = ids["long.txt"], ids["thread.txt"]
    text(desk, f"/d/{thread}")
    text(desk, f"/d/{long}?part=2")
    desk.head(f"/d/{ids['cable']}")
    page = text(desk, "/reads")
    assert "2 documents opened, 1 of them to the last part" in page
    assert "Go on with part 3" in page and f"/d/{long}?part=3#text" in page
    assert ids["cable"] not in page
    assert "read 1 of" in text(desk, "/search?q=harbour+master")
    assert "Opened last" in text(desk, "/")
    send(desk, "/reads", do="off")
    text(desk, f"/d/{ids['statement.txt']}")
    page = text(desk, "/reads")
    assert ids["statement.txt"] not in page and "is off" in page
    send(desk, "/reads", forget=thread)
    assert thread not in text(desk, "/reads")
    send(desk, "/reads", do="clear")
    assert "What you open is noted here" in text(desk, "/reads")
    send(desk, "/reads", do="on")
    send(desk, "/reads", do="name", who=WHO)
    text(desk, f"/d/{thread}")
    assert f"1 document opened by {WHO}" in text(desk, "/reads")
    assert "1 document<" in text(desk, f'/search?q=read:"{WHO}"')


def test_dates_are_drawn_with_a_table_that_says_the_same(desk: TestClient) -> None:
    page = text(desk, "/search")
    assert '<svg class="histogram"' in page and "as a table" in page
    drawn = re.findall(r"<title>([^<:]+): (\d+) documents?</title>", page)
    told = re.findall(r'<tr><th scope="row"><a href="[^"]+">([^<]+)</a></th><td>(\d+)</td></tr>', page)
    assert drawn and drawn == told[: len(drawn)]
    first = text(desk, f"/search?q=date:{drawn[0][0]}")
    assert f"{drawn[0][1]} document" in first and "Nothing found" in text(desk, "/search?q=date:none")


def _found(
    years: dict[int, int], months: dict[str, int], total: int, query: str = "x", undated: int = 0
) -> SearchPage:
    facet = Facet("date", tuple((str(year), n) for year, n in years.items()))
    return SearchPage("x", total, 1, 25, (), (facet,), (), tuple(sorted(months.items())), undated)


def test_years_far_apart_are_bars_and_near_ones_are_months() -> None:
    drawn = histogram(_found({2009: 4, 2012: 8}, {}, 15, undated=2))
    assert drawn is not None and drawn.unit == "year"
    assert [(bar.label, bar.count) for bar in drawn.bars] == [("2009", 4), ("2010", 0), ("2011", 0), ("2012", 8)]
    assert (drawn.undated, drawn.loose, drawn.gaps, drawn.most) == (2, 1, False, 8)
    assert drawn.bars[0].height == drawn.bars[3].height / 2 and not drawn.bars[1].height
    assert all(bar.x >= 0 and bar.x + bar.width <= 1000 for bar in drawn.bars)
    months = histogram(_found({2010: 5, 2011: 2}, {"2010-11": 5, "2011-02": 1}, 7))
    assert months is not None and months.unit == "month" and months.loose == 1
    assert [bar.label for bar in months.bars] == ["2010-11", "2010-12", "2011-01", "2011-02"]
    wide = histogram(_found({1832: 1, 2011: 9}, {}, 10))
    assert wide is not None and wide.gaps and len(wide.bars) == 2
    assert histogram(_found({}, {}, 0)) is None
    none = histogram(_found({}, {}, 3, undated=3))
    assert none is not None and not none.bars


def test_a_bar_takes_the_place_of_another_date() -> None:
    assert narrowed('grain "date: none" date:2010', "date:2010-07") == 'grain "date: none" date:2010-07'
    assert narrowed("(a OR b) year:2010 from:x", "date:2011") == "(a OR b) from:x date:2011"
    assert narrowed("(a (b))", "date:2011") == "(a (b)) date:2011"
    assert narrowed("", "date:2011") == "date:2011"

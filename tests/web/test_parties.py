"""The list of parties, the page of one, and judging there: what shows, what a form does, what is refused."""

import re
from html import unescape

import pytest
from starlette.testclient import TestClient

OWN = {"sec-fetch-site": "same-origin"}


def plain(html: str) -> str:
    """What a page says, without its tags."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def send(client: TestClient, party: str, **fields: str) -> str:
    """Send a form of a party's page; where the answer leads."""
    page = client.get(f"/parties/{party}").text
    key = re.search(r'name="key" value="([^"]+)"', page)
    assert key is not None
    data = {"key": key[1], "back": f"/parties/{party}", "party": party, "who": "Ana Example", **fields}
    answer = client.post("/parties/judge", data=data, headers=OWN)
    assert answer.status_code == 303, plain(answer.text)
    return str(answer.headers["location"])


def test_the_list_names_who_acts_with_figures_that_lead_to_rows(told: TestClient) -> None:
    html = told.get("/parties").text
    assert "10 parties" in plain(html)
    assert '<a href="/parties/ilse-varga">Ilse Varga</a>' in html
    assert "Minister Ilse Varga" in plain(html)
    link = re.search(r'<a href="(/statements\?party_by=hans-brandt)">', html)
    assert link is not None
    assert len(re.findall(r'<tr id="row-', told.get(link[1]).text)) == 2


@pytest.mark.parametrize(("query", "found"), [("q=brandt", 1), ("q=ha", 2), ("type=state", 0), ("q=nobody", 0)])
def test_the_list_is_narrowed_by_name_and_sort(told: TestClient, query: str, found: int) -> None:
    html = told.get(f"/parties?{query}").text
    assert len(re.findall(r"<tr data-step", html)) == found
    assert found or "Nobody found" in plain(html)


def test_a_party_page_has_names_roles_rows_company_and_documents(told: TestClient) -> None:
    html = told.get("/parties/ilse-varga").text
    text = plain(html)
    assert "2 contacts 2 statements made 1 statement heard" in text
    assert "Roles over time" in text and "Minister" in text
    assert '<a href="/parties/peter-stone">Peter Stone</a>' in html
    assert "Where the name stands" in text
    cited = re.search(r'<a href="(/d/[^"]+)">passage</a>', html)
    assert cited is not None
    assert "Varga" in told.get(unescape(cited[1])).text


def test_odd_addresses_are_refused_kindly(told: TestClient) -> None:
    for path, status in (
        ("/parties/nobody", 404),
        ("/parties/%3Cb%3E", 404),
        ("/parties?page=0", 400),
        ("/parties?type=x", 400),
    ):
        answer = told.get(path)
        assert answer.status_code in (status, 400, 404), path
        assert "<b>" not in answer.text


def test_names_from_documents_are_only_text(told: TestClient) -> None:
    answer = told.get("/parties/mallory")
    assert answer.status_code == 200 and "<script>" not in answer.text
    assert "script-src 'self'" in answer.headers["content-security-policy"]


def test_two_are_made_one_and_that_is_taken_back(told: TestClient) -> None:
    back = send(told, "hans-brandt", action="merge", other="ilse-varga")
    assert back == "/parties/hans-brandt"
    assert told.get("/parties/ilse-varga").status_code == 404
    text = plain(told.get(back).text)
    assert "4 statements made" in text and "Made one, by Ana Example" in text
    assert "9 parties" in plain(told.get("/parties").text)
    send(told, "hans-brandt", undo="1")
    assert told.get("/parties/ilse-varga").status_code == 200


def test_a_merge_into_another_leads_to_where_it_is_now(told: TestClient) -> None:
    back = send(told, "ilse-varga", action="merge", other="Hans Brandt")
    assert told.get(back).status_code == 200


def test_a_party_is_renamed_and_names_are_parted_from_it(told: TestClient) -> None:
    send(told, "hans-brandt", action="rename", name="Johann <Brandt>")
    assert "Johann &lt;Brandt&gt;" in told.get("/parties/hans-brandt").text
    page = told.get("/parties/hans-brandt").text
    box = re.search(r'name="(name-\d+)" value="Governor Brandt"', page)
    assert box is not None
    new = send(told, "hans-brandt", action="split", **{box[1]: "Governor Brandt", "name": "The governor"})
    assert new.startswith("/parties/the-governor-")
    assert "The governor" in plain(told.get(new).text)


def test_a_row_says_who_is_who_and_can_be_put_right(told: TestClient, told_ids: dict[str, str]) -> None:
    row = f"/row/{told_ids['cable.txt']}-s1"
    html = told.get(row).text
    assert "Who is who" in plain(html) and '<a href="/parties/ilse-varga">' in html
    unit = re.search(r'<option value="([^"]+)">[^<]*Varga', html)
    assert unit is not None
    send(told, "hans-brandt", join=unescape(unit[1]), back=row)
    assert '<a href="/parties/hans-brandt">' in told.get(row).text


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"who": ""}, "needs the name of the person"),
        ({"action": "merge", "other": "ilse-varga", "key": "wrong"}, ""),
        ({"action": "merge", "other": "nobody at all"}, "nobody at all"),
        ({"action": "apart", "other": "ilse-varga"}, "one party now"),
        ({"action": "split"}, "Nothing of"),
        ({"action": "rename", "name": " "}, "needs a name"),
        ({"undo": "99"}, "no judgement 99"),
        ({"undo": "x"}, "no number"),
        ({"join": "nowhere p"}, "names nobody"),
        ({}, "does not say what to do"),
    ],
)
def test_forms_that_make_no_sense_change_nothing(told: TestClient, fields: dict[str, str], says: str) -> None:
    page = told.get("/parties/ilse-varga").text
    key = re.search(r'name="key" value="([^"]+)"', page)
    assert key is not None
    data = {"key": key[1], "party": "ilse-varga", "who": "Ana Example", "back": "/parties/ilse-varga", **fields}
    answer = told.post("/parties/judge", data=data, headers=OWN)
    assert 400 <= answer.status_code < 500
    assert says.lower() in plain(answer.text).lower()
    assert "What was decided" not in told.get("/parties/ilse-varga").text


def test_a_form_from_elsewhere_is_refused(told: TestClient) -> None:
    page = told.get("/parties/ilse-varga").text
    key = re.search(r'name="key" value="([^"]+)"', page)
    assert key is not None
    data = {"key": key[1], "party": "ilse-varga", "who": "Ana", "action": "rename", "name": "X"}
    answer = told.post("/parties/judge", data=data, headers={"sec-fetch-site": "cross-site"})
    assert answer.status_code == 403
    assert "Ilse Varga" in told.get("/parties/ilse-varga").text

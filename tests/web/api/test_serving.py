"""The JSON API: what it answers with, to whom, and how it refuses."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from readout.api.endpoints import ROOT
from readout.web import create_app
from readout.web.security import form_key
from readout.workbench import Collection, read_document

Row = dict[str, Any]

DRAFT = {"text": "Minister Varga told Ambassador Stone that the grain embargo would be lifted."}


def ask(program: TestClient, path: str, **given: object) -> Row:
    """What an endpoint answers."""
    answer = program.get(ROOT + path, params={name: str(value) for name, value in given.items()})
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "application/json"
    found: Row = answer.json()
    return found


def refused(program: TestClient, path: str, **given: str) -> tuple[int, str]:
    """The status and the code with which an endpoint refuses; what it says is for a reader."""
    answer = program.get(ROOT + path, params=given)
    error = answer.json()["error"]
    assert set(error) == {"code", "message", "next_step"}
    assert error["message"].endswith((".", "?")) and error["next_step"]
    return answer.status_code, error["code"]


def citations(value: object) -> Iterator[Row]:
    """All citations in an answer."""
    if isinstance(value, dict):
        if {"document", "file", "start", "end", "text", "address"} <= set(value):
            yield value
        for part in value.values():
            yield from citations(part)
    elif isinstance(value, list):
        for part in value:
            yield from citations(part)


@pytest.fixture(scope="module")
def answers(program: TestClient) -> dict[str, Row]:
    """The answer of every endpoint that needs no id, and of those with ids found in them."""
    pair = {"first": "Varga", "second": "Stone"}
    found = {
        name: ask(program, f"/{name}")
        for name in ("overview", "files", "documents", "contacts", "statements", "listings", "parties")
    }
    found |= {name: ask(program, f"/{name}") for name in ("findings", "timeline", "matrix", "brief")}
    found |= {name: ask(program, f"/{name}", **pair) for name in ("changed", "silence")}
    found["search"] = ask(program, "/search", q="embargo")
    document = found["search"]["hits"][0]["id"]
    found["document"] = ask(program, f"/documents/{document}")
    found["mentions"] = ask(program, f"/documents/{document}/mentions")
    found["times"] = ask(program, f"/documents/{document}/times")
    found["passage"] = ask(program, f"/documents/{document}/passage", start=3, end=40)
    found["row"] = ask(program, f"/rows/{found['contacts']['contacts'][0]['id']}")
    party = found["parties"]["parties"][0]["id"]
    found["party"] = ask(program, f"/parties/{party}")
    found["party_documents"] = ask(program, f"/parties/{party}/documents")
    found["file"] = ask(program, f"/files/{found['files']['files'][0]['id']}")
    found["check"] = program.post(f"{ROOT}/check", json=DRAFT).json()
    return found


def test_every_citation_is_in_its_document_letter_for_letter(
    program: TestClient, answers: dict[str, Row], told_path: Path
) -> None:
    seen = set()
    with Collection.open(told_path) as collection:
        for name, answer in answers.items():
            for one in citations(answer):
                view = read_document(collection, one["document"])
                assert view.document.text[one["start"] : one["end"]].startswith(one["text"])
                assert one["cut"] or view.document.text[one["start"] : one["end"]] == one["text"]
                assert (one["file"], one["path"]) == (view.document.file, view.file.path)
                seen.add(name)
    told = {"search", "passage", "contacts", "statements", "listings", "row", "mentions", "timeline", "check"}
    assert told | {"findings", "changed", "brief", "matrix"} <= seen


def test_a_citation_opens_in_the_reading_room(program: TestClient, answers: dict[str, Row], secret: str) -> None:
    cited = next(citations(answers["statements"]))
    assert program.get("/", params={"token": secret}).status_code == 303
    page = program.get(cited["address"].partition("#")[0])
    assert page.status_code == 200
    assert 'id="hit"' in page.text
    program.cookies.clear()


def test_rows_are_the_same_as_on_the_pages(program: TestClient, answers: dict[str, Row]) -> None:
    said = ask(program, "/statements", by="Varga")["statements"]
    assert any("every berth in the harbour" in part["text"] for s in said for part in s["content"])
    assert all(s["cue"]["text"] and s["address"] == f"/row/{s['id']}" for s in said)
    assert answers["row"]["contact"]["id"] == answers["contacts"]["contacts"][0]["id"]
    listed = answers["listings"]["listings"][0]
    assert {"Aland", "Borland", "Cedria"} <= {member["name"] for member in listed["members"]}


def test_pages_of_a_list_hold_all_of_it_once(program: TestClient) -> None:
    total, page, seen = 1, 1, []
    while len(seen) < total:
        found = ask(program, "/contacts", page=page, per_page=70)
        total, page = found["total"], page + 1
        seen += [row["id"] for row in found["contacts"]]
        assert found["contacts"]
    assert len(set(seen)) == total == ask(program, "/contacts", per_page=200)["total"]
    assert ask(program, "/contacts", page=page + 5, per_page=70)["contacts"] == []


def test_a_sentence_names_as_many_rows_as_are_asked_for(program: TestClient, answers: dict[str, Row]) -> None:
    whole = max((f["sentence"] for f in answers["findings"]["findings"]), key=lambda sentence: sentence["count"])
    assert whole["count"] == len(whole["rows"]) > 0 and 0 < len(whole["citations"]) <= 2
    short = ask(program, "/findings", rows=0, sources=0)["findings"]
    cut = next(f["sentence"] for f in short if f["sentence"]["text"] == whole["text"])
    assert (cut["count"], cut["rows"], cut["citations"]) == (whole["count"], [], [])


def test_a_long_text_comes_in_parts(program: TestClient, answers: dict[str, Row]) -> None:
    id, whole = answers["document"]["id"], answers["document"]["text"]
    parts, start = "", 0
    while start is not None:
        part = ask(program, f"/documents/{id}", start=start, length=100)
        parts, start = parts + part["text"], part["next"]
    assert parts == whole and len(whole) == answers["document"]["length"]


def test_the_tables_of_a_document_are_cut_and_say_so(program: TestClient, answers: dict[str, Row]) -> None:
    whole = next(
        found
        for one in answers["documents"]["documents"]
        if len((found := ask(program, f"/documents/{one['id']}"))["thread"]) > 1
    )
    short = ask(program, f"/documents/{whole['id']}", most=1)
    assert whole["cut"] == {} and short["thread"] == whole["thread"][:1]
    assert short["cut"]["thread"] == len(whole["thread"])


def test_the_check_says_what_the_pages_would_and_keeps_nothing(answers: dict[str, Row], told_path: Path) -> None:
    sentence = answers["check"]["sentences"][0]
    assert sentence["text"] == DRAFT["text"]
    assert sentence["verdict"] in ("supported", "partly")
    assert not list(told_path.glob("checks/*"))


@pytest.mark.parametrize(
    ("path", "given", "wanted"),
    [
        ("/nothing", {}, (404, "not_found")),
        ("/search", {"page": "0"}, (400, "usage")),
        ("/search", {"per_page": "201"}, (400, "usage")),
        ("/search", {"other": "1"}, (400, "usage")),
        ("/search", {"q": "a\nb"}, (400, "usage")),
        ("/contacts", {"confidence": "nan"}, (400, "usage")),
        ("/contacts", {"since": "2021-02-31"}, (400, "usage")),
        ("/documents/nothing", {}, (400, "usage")),
        ("/documents/" + "0" * 20, {}, (404, "not_found")),
        ("/documents/" + "0" * 20 + "/passage", {"start": "0", "end": "4"}, (404, "not_found")),
        ("/files/" + "0" * 64, {}, (404, "not_found")),
        ("/parties/nobody-at-all", {}, (404, "not_found")),
        ("/rows/none", {}, (404, "not_found")),
        ("/changed", {"first": "Varga"}, (400, "usage")),
        ("/changed", {"first": "Varga", "second": "Varga"}, (400, "usage")),
        ("/brief", {"first": "Varga"}, (400, "usage")),
        ("/timeline", {"second": "Varga"}, (400, "usage")),
    ],
)
def test_what_cannot_be_answered_is_refused_in_words(
    program: TestClient, path: str, given: dict[str, str], wanted: tuple[int, str]
) -> None:
    assert refused(program, path, **given) == wanted


def test_a_passage_outside_of_its_document_is_refused(program: TestClient, answers: dict[str, Row]) -> None:
    id, length = answers["document"]["id"], answers["document"]["length"]
    assert refused(program, f"/documents/{id}/passage", start="0", end=str(length + 1)) == (400, "usage")
    assert refused(program, f"/documents/{id}", start=str(length + 1)) == (400, "usage")


@pytest.mark.parametrize("shown", ["", "Bearer", "Bearer wrong", "Basic {}", "bearer  ", "Token {}", "{}"])
def test_nobody_is_answered_without_the_token(program: TestClient, secret: str, shown: str) -> None:
    answer = program.get(f"{ROOT}/overview", headers={"authorization": shown.format(secret)})
    assert (answer.status_code, answer.json()["error"]["code"]) == (401, "locked")
    assert "harbour" not in answer.text


def test_the_token_is_no_good_in_the_address_and_the_header_none_for_pages(
    program: TestClient, secret: str, told_path: Path, here: str
) -> None:
    assert program.get("/").status_code == 403
    with TestClient(create_app(told_path, secret), base_url=here, follow_redirects=False) as bare:
        assert bare.get(f"{ROOT}/overview", params={"token": secret}).status_code == 401


def test_only_this_machine_is_answered(program: TestClient) -> None:
    answer = program.get(f"{ROOT}/overview", headers={"host": "elsewhere.example"})
    assert (answer.status_code, answer.json()["error"]["code"]) == (403, "forbidden")


def test_our_own_pages_may_ask_with_the_cookie_and_others_not(told_path: Path, secret: str, here: str) -> None:
    with TestClient(create_app(told_path, secret), base_url=here, follow_redirects=False) as page:
        assert page.get("/", params={"token": secret}).status_code == 303
        assert page.get(f"{ROOT}/overview").status_code == 200
        for site in ("cross-site", "same-site"):
            assert page.get(f"{ROOT}/overview", headers={"sec-fetch-site": site}).status_code == 403
        own, key = {"sec-fetch-site": "same-origin"}, {"x-readout-key": form_key(secret)}
        assert page.post(f"{ROOT}/check", json=DRAFT).status_code == 403
        assert page.post(f"{ROOT}/check", json=DRAFT, headers=own).status_code == 403
        assert page.post(f"{ROOT}/check", json=DRAFT, headers=key).status_code == 403
        assert (
            page.post(
                f"{ROOT}/check", json=DRAFT, headers=own | {"x-readout-key": "\xe9".encode("latin-1")}
            ).status_code
            == 403
        )
        assert page.post(f"{ROOT}/check", json=DRAFT, headers=own | key).status_code == 200


def test_no_other_site_may_read_an_answer(program: TestClient) -> None:
    asked = {"origin": "http://elsewhere.example", "access-control-request-method": "GET"}
    for answer in (
        program.get(f"{ROOT}/overview", headers=asked),
        program.options(f"{ROOT}/search", headers=asked),
    ):
        assert not [name for name in answer.headers if name.startswith("access-control")]
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["cross-origin-resource-policy"] == "same-origin"
        assert "default-src 'none'" in answer.headers["content-security-policy"]


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b"{", "application/json", 400),
        (b"[]", "application/json", 400),
        (b'{"text": ""}', "application/json", 400),
        (b'{"text": "a", "more": 1}', "application/json", 400),
        (b'{"text": "a"}', "text/plain", 415),
        (b'{"text": "' + b"a " * (1 << 20) + b'"}', "application/json", 413),
        (b"[" * 100_000, "application/json", 400),
        (b'{"text": "\xff"}', "application/json", 400),
    ],
)
def test_a_body_that_is_none_is_refused(program: TestClient, body: bytes, kind: str, status: int) -> None:
    answer = program.post(f"{ROOT}/check", content=body, headers={"content-type": kind})
    assert answer.status_code == status
    assert set(answer.json()["error"]) == {"code", "message", "next_step"}


def test_a_way_of_asking_that_there_is_not_says_which_there_are(program: TestClient) -> None:
    answer = program.post(f"{ROOT}/search", json={})
    assert (answer.status_code, answer.json()["error"]["code"]) == (405, "usage")
    assert "GET" in answer.headers["allow"]


def test_a_fault_of_ours_shows_no_trace(told_path: Path, secret: str, here: str) -> None:
    app = create_app(told_path, secret)
    with TestClient(app, base_url=here, raise_server_exceptions=False) as client:
        app.state.collection = None
        answer = client.get(f"{ROOT}/overview", headers={"authorization": f"Bearer {secret}"})
    assert (answer.status_code, answer.json()["error"]["code"]) == (500, "defect")
    assert "Traceback" not in answer.text and "NoneType" not in answer.text
    assert "default-src 'none'" in answer.headers["content-security-policy"]

"""What comes in by a form: only ours, only so much, and back only to our own pages."""

import re
from urllib.parse import urlencode

import pytest
from starlette.testclient import TestClient

from readout.web.forms import MOST_NAME, MOST_VALUE, at, way_back

OWN = {"sec-fetch-site": "same-origin"}
PLAIN = "application/x-www-form-urlencoded"


def _key(client: TestClient) -> str:
    found = re.search(r'name="key" value="([0-9a-f]{64})"', client.get("/contacts").text)
    assert found is not None
    return found[1]


def _row(ids: dict[str, str]) -> str:
    return f"{ids['cable.txt']}-c1"


def _judged(client: TestClient, ids: dict[str, str]) -> bool:
    return "What was decided" in client.get(f"/row/{_row(ids)}").text


def test_a_form_needs_the_key_and_our_own_pages(told: TestClient, told_ids: dict[str, str], here: str) -> None:
    data = {"who": "A", "confirm": _row(told_ids), "key": _key(told)}
    for headers in ({}, {"sec-fetch-site": "cross-site"}, {"sec-fetch-site": "same-site"}, {"origin": "null"}):
        assert told.post("/judge", data=data, headers=headers).status_code == 403
    for key in ("", "0" * 64, "é", data["key"][:-1], data["key"] + "0"):
        assert told.post("/judge", data={**data, "key": key}, headers=OWN).status_code == 403
    assert told.post("/judge", data={"who": "A", "confirm": _row(told_ids)}, headers=OWN).status_code == 403
    assert not _judged(told, told_ids)
    assert told.post("/judge", data=data, headers={"origin": here}).status_code == 303
    assert _judged(told, told_ids)


def test_the_key_is_neither_the_secret_nor_the_cookie(told: TestClient, secret: str) -> None:
    key = _key(told)
    assert key != secret
    assert key not in told.cookies.values()


def test_nobody_judges_without_the_secret(told: TestClient, told_ids: dict[str, str]) -> None:
    data = {"who": "A", "confirm": _row(told_ids), "key": _key(told)}
    cookies = dict(told.cookies)
    told.cookies.clear()
    assert told.post("/judge", data=data, headers=OWN).status_code == 403
    told.cookies.update(cookies)
    assert not _judged(told, told_ids)


def test_judging_is_not_done_by_a_link(told: TestClient, told_ids: dict[str, str]) -> None:
    query = urlencode({"who": "A", "confirm": _row(told_ids), "key": _key(told)})
    assert told.get(f"/judge?{query}").status_code == 405
    assert not _judged(told, told_ids)


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b"x=" + b"y" * 256_000, PLAIN, 413),
        (b"&".join(b"f%d=1" % n for n in range(60)), PLAIN, 400),
        (b"who=\xff", PLAIN, 400),
        (b"who=%ff", PLAIN, 400),
        (b'{"who": "A"}', "application/json", 400),
        (b"--b\r\n\r\n--b--", "multipart/form-data; boundary=b", 400),
        (b"", PLAIN, 403),
    ],
)
def test_what_is_no_form_of_ours_is_refused(told: TestClient, body: bytes, kind: str, status: int) -> None:
    answer = told.post("/judge", content=body, headers={**OWN, "content-type": kind})
    assert answer.status_code == status
    assert "<h1>" in answer.text and "Traceback" not in answer.text


def test_values_are_capped(told: TestClient, told_ids: dict[str, str]) -> None:
    data = {"who": "A", "confirm": _row(told_ids), "key": _key(told)}
    assert told.post("/judge", data={**data, "who": "x" * (MOST_NAME + 1)}, headers=OWN).status_code == 400
    correction = {"who": "A", "correct": _row(told_ids), "key": data["key"], "new-place": "x" * (MOST_VALUE + 1)}
    assert told.post("/judge", data=correction, headers=OWN).status_code == 400
    assert not _judged(told, told_ids)


def test_a_name_is_one_line(told: TestClient, told_ids: dict[str, str]) -> None:
    data = {"who": "Ana\r\nSet-Cookie: x=y", "confirm": _row(told_ids), "key": _key(told)}
    answer = told.post("/judge", data=data, headers=OWN)
    assert answer.status_code == 303
    assert "\n" not in answer.headers["set-cookie"]
    assert "by Ana Set-Cookie: x=y" in told.get(f"/row/{_row(told_ids)}").text


@pytest.mark.parametrize(
    ("given", "back"),
    [
        ("/contacts?by=Ana&page=2", "/contacts?by=Ana&page=2"),
        ("/d/0123456789abcdef0123-1-20?marks=times", "/d/0123456789abcdef0123-1-20?marks=times"),
        ("/row/a-c1?back=%2Fcontacts", "/row/a-c1?back=%2Fcontacts"),
        ("//elsewhere.example/contacts", "/"),
        ("https://elsewhere.example/contacts", "/"),
        ("/\\elsewhere.example", "/"),
        ("javascript:alert(1)", "/"),
        ("/original/x", "/"),
        ("/d/../original/x", "/"),
        ("/brief/file", "/"),
        ("/notes/file?q=a", "/"),
        ("/lists/a1/file.zip", "/"),
        ("/check/a1/sheet.docx", "/"),
        ("/parties/file-keepers", "/parties/file-keepers"),
        ("contacts", "/"),
        ("http://[", "/"),
        ("", "/"),
    ],
)
def test_the_way_back_leads_only_to_pages_of_ours(given: str, back: str) -> None:
    assert way_back(given) == back


def test_an_address_gets_parameters_and_an_anchor() -> None:
    assert at("/contacts?by=A&judged=x", "row-1", judged="") == "/contacts?by=A#row-1"
    assert at("/contacts?by=A&judged=x", "judged", judged="y z") == "/contacts?by=A&judged=y+z#judged"
    assert at("/contacts", "no anchor\r\n") == "/contacts"

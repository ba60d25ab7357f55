"""Who gets in, and what every answer carries."""

import pytest
from starlette.testclient import TestClient

from readout.web.security import form_key

PAGES = ("/", "/search", "/search?q=grain", "/files", "/d/00000000000000000000", "/nothing", "/search?page=0")


@pytest.mark.parametrize("path", [*PAGES, "/static/readout.css", "/original/" + "0" * 64])
def test_nothing_is_shown_without_the_secret(locked: TestClient, path: str) -> None:
    answer = locked.get(path)
    assert answer.status_code == 403
    assert "address that was printed in the terminal" in answer.text
    assert "harbour" not in answer.text


def test_a_wrong_secret_or_cookie_lets_nobody_in(locked: TestClient, secret: str) -> None:
    assert locked.get("/?token=wrong").status_code == 403
    assert locked.get("/?token=é€").status_code == 403
    assert locked.get("/?token=").status_code == 403
    locked.cookies.set(_cookie_name(locked, secret), "0" * 64)
    assert locked.get("/").status_code == 403


def test_the_secret_sets_a_cookie_and_leaves_the_address(locked: TestClient, secret: str) -> None:
    answer = locked.get(f"/search?q=grain&token={secret}&page=1")
    assert answer.status_code == 303
    assert answer.headers["location"] == "/search?q=grain&page=1"
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    assert secret not in cookie
    assert locked.get("/search?q=grain").status_code == 200


def test_the_secret_cannot_be_used_to_lead_elsewhere(locked: TestClient, secret: str, here: str) -> None:
    answer = locked.get(f"{here}//elsewhere.example/?token={secret}")
    assert answer.headers["location"] == "/elsewhere.example/"


@pytest.mark.parametrize("host", ["elsewhere.example", "127.0.0.1.elsewhere.example:8000", "", "[::2]:8000"])
def test_another_name_for_this_machine_is_refused(room: TestClient, host: str) -> None:
    answer = room.get("/", headers={"host": host})
    assert answer.status_code == 403
    assert "127.0.0.1" in answer.text


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:9000", "LOCALHOST", "[::1]:8000"])
def test_the_names_of_this_machine_are_accepted(room: TestClient, host: str) -> None:
    assert room.get("/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("path", PAGES)
def test_every_answer_carries_the_headers(room: TestClient, path: str) -> None:
    headers = room.get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert headers["cache-control"] == "no-store"


def test_static_files_may_be_kept(room: TestClient) -> None:
    answer = room.get("/static/readout.css")
    assert "immutable" in answer.headers["cache-control"]
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert room.get("/static/../app.py").status_code == 404


def test_pages_have_no_inline_script_style_or_other_host(room: TestClient, ids: dict[str, str], here: str) -> None:
    for path in (*PAGES, f"/d/{ids['thread.txt']}?q=grain", f"/original/{ids['file:mail.eml']}"):
        html = room.get(path).text
        assert "<style" not in html
        assert " style=" not in html
        assert " on" + "click" not in html
        assert "http://" not in html.replace(here, "")
        assert "https://" not in html


def test_forms_from_elsewhere_are_refused(room: TestClient, ids: dict[str, str], here: str, secret: str) -> None:
    path = f"/original/{ids['file:statement.txt']}"
    assert room.post(path).status_code == 403
    assert room.post(path, headers={"sec-fetch-site": "cross-site"}).status_code == 403
    assert room.post(path, headers={"origin": "http://elsewhere.example"}).status_code == 403
    key = {"key": form_key(secret)}
    assert room.post(path, headers={"sec-fetch-site": "same-origin"}).status_code == 400
    assert room.post(path, headers={"sec-fetch-site": "same-origin"}, data={"key": "wrong"}).status_code == 403
    assert room.post(path, headers={"sec-fetch-site": "same-origin"}, data=key).status_code == 200
    assert room.post(path, headers={"origin": here}, data=key).status_code == 200


def _cookie_name(client: TestClient, secret: str) -> str:
    answer = client.get("/", params={"token": secret})
    client.cookies.clear()
    return answer.headers["set-cookie"].partition("=")[0]

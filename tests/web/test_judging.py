"""Judging in the reading room: each verdict, taken back, by whom, and back to where one was."""

import re
from html import unescape

import pytest
from starlette.testclient import TestClient

OWN = {"sec-fetch-site": "same-origin"}


def _text(html: str) -> str:
    """What a page says, without its tags."""
    return " ".join(unescape(re.sub(r"<[^>]+>", "", html)).split())


def _fields(html: str) -> dict[str, str]:
    """The hidden fields of the form for judging."""
    form = html[html.index('action="/judge"') :]
    return {
        name: unescape(value)
        for name, value in re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', form)
    }


def _press(client: TestClient, path: str, name: str, row: str, **more: str) -> str:
    """Press a button of the page at `path` for a row; where the answer leads."""
    html = client.get(path).text
    found = re.search(rf'name="{name}" value="({row}[^"]*)"', html)
    assert found is not None, f"{path} has no {name} for {row}"
    data = {**_fields(html), "who": "Ana Example", name: unescape(found[1]), **more}
    answer = client.post("/judge", data=data, headers=OWN)
    assert answer.status_code == 303, _text(answer.text)
    return answer.headers["location"]


@pytest.mark.parametrize("where", ["/contacts?by=Varga", "/d/{cable}", "/row/{cable}-c1"])
def test_a_row_is_confirmed_and_that_is_taken_back(told: TestClient, told_ids: dict[str, str], where: str) -> None:
    cable = told_ids["cable.txt"]
    path, row = where.format(cable=cable), f"{cable}-c1"
    back = _press(told, path, "confirm", row)
    page, _, anchor = back.partition("#")
    assert page.startswith(path)
    html = told.get(page).text
    assert "✓ Confirmed by Ana Example" in _text(html)
    assert not anchor or f'id="{anchor}"' in html
    assert f'name="confirm" value="{row}' not in html
    _press(told, path, "undo", row)
    html = told.get(path).text
    assert f'name="confirm" value="{row}' in html
    assert "✓ Confirmed" not in _text(html)


def test_a_rejected_row_is_hidden_and_can_be_brought_back_at_once(
    told: TestClient, told_ids: dict[str, str]
) -> None:
    path, row = f"/d/{told_ids['cable.txt']}", f"{told_ids['cable.txt']}-s1"
    back = _press(told, path, "reject", row)
    assert back.endswith("#judged")
    html = told.get(back.partition("#")[0]).text
    assert "Rejected: Ilse Varga → Peter Stone" in _text(html)
    assert 'id="s1"' not in html and 'id="s2"' in html
    assert "1 row rejected" in _text(html)
    shown = told.get(path + "?rejected=shown").text
    assert 'class="entry entry-rejected" id="s1"' in shown
    assert f'name="undo" value="{row} ledger"' in html
    _press(told, back.partition("#")[0], "undo", row)
    assert 'id="s1"' in told.get(path).text


def test_rejected_rows_have_a_list_of_their_own(told: TestClient, told_ids: dict[str, str]) -> None:
    row = f"{told_ids['cable.txt']}-c2"
    _press(told, "/contacts?by=Varga", "reject", row)
    html = told.get("/contacts?by=Varga").text
    assert f'id="row-{row}"' not in html
    link = re.search(r'<a href="([^"]+)">1 rejected</a>', html)
    assert link is not None
    gone = told.get(unescape(link[1])).text
    assert f'id="row-{row}"' in gone and "Rejected by Ana Example" in _text(gone)
    assert gone.count('<tr id="row-') == 1


def test_a_contact_is_corrected_and_the_corrections_are_kept_apart(
    told: TestClient, told_ids: dict[str, str]
) -> None:
    cable = told_ids["cable.txt"]
    html = told.get(f"/row/{cable}-c1").text
    data = {
        **_fields(html), "who": "Ben Example", "correct": f"{cable}-c1", "new-kind": "call",
        "new-status": "occurred", "new-date": "2011-10-03", "new-place": "Portlund",
        "new-participants": "Ilse Varga; Mary Field",
    }  # fmt: skip
    back = told.post("/judge", data=data, headers=OWN).headers["location"]
    text = _text(told.get(back.partition("#")[0]).text)
    assert "Call, took place" in text
    assert "Mary Field" in text and "3 October 2011" in text
    assert "Corrected by Ben Example" in text
    assert "kind “call”" in text and "place" not in text.partition("What was decided")[2]
    listed = told.get("/contacts?by=Mary+Field&to=Varga").text
    assert f'id="row-{cable}-c1"' in listed


def test_a_statement_is_corrected(told: TestClient, told_ids: dict[str, str]) -> None:
    row = f"{told_ids['cable.txt']}-s3"
    html = told.get(f"/row/{row}").text
    data = {
        **_fields(html), "who": "Ben", "correct": row, "new-speaker": "Governor Brandt",
        "new-addressee": "Mary Field", "new-act": "refuse", "new-mode": "direct",
        "new-date": "", "new-audience": "public",
    }  # fmt: skip
    assert told.post("/judge", data=data, headers=OWN).status_code == 303
    text = _text(told.get(f"/d/{told_ids['cable.txt']}").text)
    assert "Governor Brandt → to Mary Field" in text
    assert "refuses, in their own words, in public" in text


def test_a_correction_that_makes_no_sense_is_told_kindly(told: TestClient, told_ids: dict[str, str]) -> None:
    row = f"{told_ids['cable.txt']}-c1"
    html = told.get(f"/row/{row}").text
    now = dict(re.findall(r'name="(new-\w+)" value="([^"]*)"', html)) | {
        "new-kind": "meeting",
        "new-status": "occurred",
    }
    for changed in ({"new-date": "soon"}, {"new-kind": "seance"}, {"new-participants": "Alone"}, {}):
        answer = told.post(
            "/judge", data={**_fields(html), "who": "B", "correct": row, **now, **changed}, headers=OWN
        )
        assert answer.status_code == 400, changed
        assert "<h1>That was not recorded</h1>" in answer.text
        assert "readout judge" not in answer.text
    assert "What was decided" not in _text(told.get(f"/row/{row}").text)


def test_the_name_is_remembered_and_needed(told: TestClient, told_ids: dict[str, str]) -> None:
    path = f"/d/{told_ids['cable.txt']}"
    fields = _fields(told.get(path).text)
    confirm = {**fields, "confirm": f"{told_ids['cable.txt']}-c1 c1"}
    assert told.post("/judge", data=confirm, headers=OWN).status_code == 400
    kept = told.post("/judge", data={**fields, "who": "  Änne “A” <b>; Example "}, headers=OWN)
    assert kept.headers["location"] == path + "#who"
    assert "HttpOnly" in kept.headers["set-cookie"] and "SameSite=strict" in kept.headers["set-cookie"]
    html = told.get("/contacts").text
    assert 'name="who" value="Änne “A” &lt;b&gt;; Example"' in html
    assert "Confirmed" not in _text(html)


def test_what_was_decided_is_told_in_order(told: TestClient, told_ids: dict[str, str]) -> None:
    path, row = f"/row/{told_ids['cable.txt']}-c1", f"{told_ids['cable.txt']}-c1"
    for name in ("confirm", "undo", "reject", "undo"):
        _press(told, path, name, row)
    said = re.findall(r"<li>(\w[\w ]+?) by Ana Example", told.get(path).text)
    assert said == ["Confirmed", "Taken back", "Rejected", "Taken back"]


def test_nothing_to_take_back_and_no_such_row_are_told_kindly(told: TestClient, told_ids: dict[str, str]) -> None:
    fields = {**_fields(told.get("/contacts").text), "who": "A"}
    for values, status in (({"undo": f"{told_ids['cable.txt']}-c1"}, 400), ({"confirm": "nothing"}, 404)):
        answer = told.post("/judge", data={**fields, **values}, headers=OWN)
        assert answer.status_code == status
        assert "Traceback" not in answer.text

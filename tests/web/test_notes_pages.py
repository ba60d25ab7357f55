"""Notes, tags, lists and links to passages, as forms send them and pages show them."""

import re
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from readout.workbench import Collection

OWN = {"sec-fetch-site": "same-origin"}


def key(client: TestClient) -> str:
    """The key of the room's forms."""
    found = re.search(r'name="key" value="([0-9a-f]{64})"', client.get("/lists").text)
    assert found is not None
    return found[1]


def post(client: TestClient, path: str, status: int = 303, **data: str) -> str:
    """Send a form; where it leads to."""
    answer = client.post(path, data={"key": key(client), **data}, headers=OWN)
    assert answer.status_code == status, answer.text
    return answer.headers.get("location", "")


@pytest.fixture
def passage(told: TestClient, told_ids: dict[str, str]) -> tuple[str, str]:
    """A document and the span of some words in it."""
    text = told.get(f"/d/{told_ids['cable.txt']}").text
    assert "grain embargo would be lifted" in text
    with Collection.open(Path(told.app.state.collection.path)) as collection:  # type: ignore[attr-defined]
        document = collection.store.document(told_ids["cable.txt"])
    assert document is not None
    start = document.text.index("grain embargo would be lifted")
    return document.id, f"{start}-{start + len('grain embargo would be lifted')}"


@pytest.fixture
def noted(told: TestClient, passage: tuple[str, str]) -> str:
    """The id of a note on the passage."""
    document, span = passage
    post(
        told, "/notes", document=document, span=span, meaning="check", text="First line\r\n<b>second</b>",
        tags="grain, to ask", who="Ana", back=f"/d/{document}?span={span}",
    )  # fmt: skip
    found = re.search(r'href="/notes/([0-9a-f]{32})', told.get("/notes").text)
    assert found is not None
    return found[1]


def test_a_note_is_kept_and_shown_in_the_text_beside_it_and_in_the_list(
    told: TestClient, passage: tuple[str, str], noted: str
) -> None:
    page = told.get(f"/d/{passage[0]}").text
    assert 'class="m m-note-check"' in page and 'id="at-n1"' in page
    assert "First line\n&lt;b&gt;second&lt;/b&gt;" in page
    assert told.get(f"/d/{passage[0]}?marks=contacts").text.count("m-note-check") == 0
    assert "First line" in told.get(f"/d/{passage[0]}?marks=contacts").text
    assert "1 note" in told.get("/notes?about=grain+line&tag=Grain&who=Ana&meaning=check").text
    assert "No notes like that" in told.get("/notes?about=nothing").text
    assert 'value="Ana"' in told.get(f"/notes/{noted}").text


def test_a_note_is_changed_taken_away_and_brought_back(told: TestClient, noted: str) -> None:
    here = f"/notes/{noted}"
    assert (
        post(told, here, do="change", meaning="quote", text="Other", tags="", who="Ben", back="/notes") == "/notes"
    )
    assert post(told, here, do="remove", who="Ben", back="/notes").startswith(here)
    assert "Bring it back" in told.get(here).text
    assert "Nobody has made a note yet" in told.get("/notes").text
    assert "1 removed note" in told.get("/notes?removed=yes").text
    post(told, here, do="restore", who="Ana")
    page = told.get(here).text
    assert "What it said before" in page and "First line" in page and ">Other</textarea>" in page


def test_a_long_note_in_any_script_is_kept(told: TestClient, noted: str) -> None:
    long = "Хальден " * 2_499 + "Хальден"
    assert post(told, f"/notes/{noted}", do="change", text=long, who="Ana", back="/notes") == "/notes"
    assert long in told.get(f"/notes/{noted}").text


def test_notes_are_taken_out_as_annotations(told: TestClient, noted: str) -> None:
    answer = told.get("/notes/file?tag=grain")
    assert answer.headers["content-type"].startswith("application/ld+json")
    assert "attachment" in answer.headers["content-disposition"]
    assert answer.json()["total"] == 1
    assert told.get("/notes/file?tag=none").json()["total"] == 0


@pytest.mark.parametrize(
    ("data", "status"),
    [
        ({"span": "5"}, 400),
        ({"span": "9-5"}, 400),
        ({"span": "0-99999999"}, 400),
        ({"who": ""}, 400),
        ({"meaning": "none"}, 400),
        ({"text": "x" * 20_001}, 400),
        ({"tags": "x" * 61}, 400),
        ({"document": "0" * 20}, 404),
        ({"document": "../../etc"}, 404),
        ({"key": "0" * 64}, 403),
    ],
)
def test_what_a_form_says_is_checked(
    told: TestClient, passage: tuple[str, str], data: dict[str, str], status: int
) -> None:
    whole = {"document": passage[0], "span": passage[1], "who": "Ana", "text": "x", **data}
    post(told, "/notes", status, **whole)
    assert "Nobody has made a note yet" in told.get("/notes").text


def test_tags_are_put_on_searched_for_and_taken_off(told: TestClient, told_ids: dict[str, str]) -> None:
    document = told_ids["cable.txt"]
    assert post(told, "/tags", document=document, on="Grain deal; port", who="Ana").endswith("#tags")
    page = told.get(f"/d/{document}").text
    assert ">Grain deal</a>" in page
    assert "1 document" in told.get('/search?q=tagged:"grain deal"').text
    assert ">port</a>" in told.get("/tags").text
    post(told, "/tags", document=document, off="Grain deal")
    assert "Grain deal" not in told.get("/tags").text
    post(told, "/tags", 404, document=document, off="Grain deal")


def saved(client: TestClient, **data: str) -> str:
    """Save something; the list on which it is."""
    found = re.search(r"kept=([0-9a-f]{32})", post(client, "/save", who="Ana", **data))
    assert found is not None
    return found[1]


def test_everything_can_be_saved_ordered_and_taken_out(
    told: TestClient, told_ids: dict[str, str], passage: tuple[str, str]
) -> None:
    document, span = passage
    row = re.search(r"/row/([\w.:-]+)", told.get("/statements").text)
    party = re.search(r'href="/parties/([a-z0-9-]+)"', told.get("/parties").text)
    assert row is not None and party is not None
    for kind, target in (("row", row[1]), ("party", party[1]), ("search", "grain"), ("document", document)):
        assert "Save to a list" in told.get(f"/save?kind={kind}&target={target}&back=/d/{document}").text
    id_ = saved(told, kind="passage", target=document, span=span, name="The story", text="Look", back="/contacts")
    for kind, target in (("row", row[1]), ("party", party[1]), ("search", "grain"), ("document", document)):
        saved(told, kind=kind, target=target, list=id_)
    page = told.get(f"/lists/{id_}").text
    items = re.findall(r'id="item-([0-9a-f]{32})"', page)
    assert len(items) == 5 and "grain embargo would be lifted" in page
    post(told, f"/lists/{id_}", item=items[4], do="first")
    post(told, f"/lists/{id_}", item=items[1], do="remove")
    post(told, f"/lists/{id_}", item=items[0], do="say", text="Other words")
    page = told.get(f"/lists/{id_}").text
    assert re.findall(r'id="item-([0-9a-f]{32})"', page) == [items[4], items[0], items[2], items[3]]
    assert "Other words" in page
    post(told, f"/lists/{id_}", name="Another name", about="", do="rename")
    assert told.get(f"/lists/{id_}/file.md").text.startswith("# Another name")
    assert told.get(f"/lists/{id_}/file.csv").headers["content-disposition"].endswith('"another-name.csv"')
    with zipfile.ZipFile(BytesIO(told.get(f"/lists/{id_}/file.zip").content)) as archive:
        assert "evidence-pack/index.html" in archive.namelist()
    assert told.get(f"/lists/{id_}/file.exe").status_code == 404
    assert "Open the list" in told.get(f"/contacts?kept={id_}").text
    post(told, f"/lists/{id_}", do="remove-list")
    assert told.get(f"/lists/{id_}").status_code == 404


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/save", 400),
        ("/save?kind=thing&target=x", 400),
        ("/save?kind=document&target=..", 400),
        ("/save?kind=document&target=00000000000000000000", 404),
        ("/save?kind=row&target=nothing", 404),
        ("/save?kind=party&target=nobody-at-all", 404),
        ("/lists/x", 404),
        ("/lists/" + "0" * 32, 404),
        ("/notes/x", 404),
        ("/notes/" + "0" * 32, 404),
        ("/notes?meaning=x", 400),
        ("/notes?since=x", 400),
        ("/thread/x", 404),
        ("/thread/00000000000000000000", 404),
    ],
)
def test_an_address_that_leads_nowhere_says_so(told: TestClient, path: str, status: int) -> None:
    assert told.get(path).status_code == status


def test_a_link_carries_its_words_and_lands_where_they_are(told: TestClient, passage: tuple[str, str]) -> None:
    document, span = passage
    page = told.get(f"/d/{document}?span={span}").text
    found = re.search(r'href="(/d/[^"]+mark=[0-9a-f]{8}[^"]+)#hit" data-copy', page)
    assert found is not None and "grain+embargo+would+be+lifted" in found[1]
    link = found[1].replace("&amp;", "&")
    assert "The text has changed" not in told.get(link).text
    start, end = map(int, span.split("-"))
    moved = told.get(link.replace(span, f"{start + 7}-{end + 7}"))
    assert "with the same words" in moved.text
    assert re.search(r'<mark class="hit"[^>]*>grain embargo would be lifted</mark>', moved.text)
    quote = "quote=grain+embargo+would+be+lifted"
    beyond = told.get(f"/d/{document}?span=900000-900010&{quote}")
    assert beyond.status_code == 200 and "with the same words" in beyond.text
    changed = told.get(f"/d/{document}?span={span}&quote=that+the+grain+embargo+will+be+lifted+soon")
    assert "most like the one that was linked to" in changed.text
    lost = told.get(f"/d/{document}?span=0-4&quote=words+that+nobody+has+ever+printed")
    assert lost.status_code == 200 and "is not in the text any more" in lost.text
    assert "words that nobody has ever printed" in lost.text


def test_a_link_to_a_document_of_another_id_is_led_on(told: TestClient, passage: tuple[str, str]) -> None:
    document, span = passage
    quote = "quote=grain+embargo+would+be+lifted"
    answer = told.get(f"/d/{document}-10-4000?span={span}&{quote}&layout=typed")
    assert answer.status_code == 303
    assert answer.headers["location"] == f"/d/{document}?span={span}&landed=moved&layout=typed#hit"
    unknown = told.get(f"/d/{'0' * 20}?span={span}&quote=the+grain+embargo+would+be+lifted")
    assert unknown.headers.get("location", "").startswith(f"/d/{document}?span=")
    gone = told.get(f"/d/{'0' * 20}?span={span}&quote=words+that+nobody+has+ever+printed")
    assert gone.status_code == 404 and "words that nobody has ever printed" in gone.text
    for wrong in ("mark=x", f"quote={'x' * 401}", "landed=x"):
        assert told.get(f"/d/{document}?span={span}&{wrong}").status_code == 400


def test_a_thread_is_shown_in_order_of_time_with_what_is_only_quoted(
    room: TestClient, ids: dict[str, str]
) -> None:
    page = room.get(f"/thread/{ids['thread.txt']}").text
    assert "in order of time" in page and "seen only as quoted in a later one" in page
    found = [page.index(f'id="m-{id}"') for id in re.findall(r'id="m-([0-9a-f-]+)"', page)]
    assert len(found) >= 2 and found == sorted(found)
    assert 'aria-current="true"' in page.split('id="messages"')[1]
    assert "stands alone" in room.get(f"/thread/{ids['statement.txt']}").text
    assert f'href="/thread/{ids["thread.txt"]}"' in room.get(f"/d/{ids['thread.txt']}").text


def test_versions_name_copies_and_what_is_like_the_document(room: TestClient, ids: dict[str, str]) -> None:
    page = room.get(f"/d/{ids['statement.txt']}/versions").text
    assert "same text" in page and f"/d/{ids['statement.txt']}/compare/" in page
    assert "No other document is like it" in page
    assert room.get(f"/d/{'0' * 20}/versions").status_code == 404


def test_a_row_or_a_party_that_is_gone_is_still_on_its_list(told: TestClient, told_ids: dict[str, str]) -> None:
    row = re.search(r"/row/([\w.:-]+)", told.get("/statements").text)
    assert row is not None
    id_ = saved(told, kind="row", target=row[1], name="Gone soon")
    saved(told, kind="party", target="ilse-varga", list=id_)
    assert "no such row" not in told.get(f"/lists/{id_}").text
    store = told.app.state.collection.store  # type: ignore[attr-defined]
    with store.write():
        store._connection.execute("DELETE FROM ledger_row WHERE id = ?", (row[1],))
        store._connection.execute("DELETE FROM party WHERE id = 'ilse-varga'")
    page = told.get(f"/lists/{id_}").text
    assert "The ledger has no such row any more" in page and "No party has this id any more" in page
    assert told.get(f"/lists/{id_}/file.zip").status_code == 200

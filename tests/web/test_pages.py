"""The pages on a real collection."""

import re
from html import unescape
from typing import BinaryIO, NoReturn

import pytest
from starlette.responses import StreamingResponse
from starlette.testclient import TestClient
from starlette.types import Send

from readout.web.pages import original
from readout.web.security import form_key
from readout.workbench import Collection, open_original


def _text(html: str) -> str:
    """What a page says, without its tags."""
    return " ".join(unescape(re.sub(r"<[^>]+>", "", html)).split())


def _main(html: str) -> str:
    return html[html.index("<main") : html.index("</main>")]


def test_the_overview_says_what_there_is_and_what_became_of_it(room: TestClient) -> None:
    page = room.get("/")
    assert page.status_code == 200
    text = _text(page.text)
    assert "Every file accounted for" in text
    assert "What is missing" in text
    rows = re.findall(r"<tr>\s*<th scope=\"row\">.*?</th>\s*<td>([\d,]+)</td>", _sums(page.text), re.DOTALL)
    numbers = [int(n.replace(",", "")) for n in rows]
    assert numbers[-1] == sum(numbers[:-1]) == 12


def _sums(html: str) -> str:
    return html[html.index('class="sum-table"') : html.index("</table>", html.index('class="sum-table"'))]


def test_every_link_of_every_page_leads_somewhere(room: TestClient) -> None:
    seen: set[str] = set()
    waiting = ["/", "/search?q=grain", "/files"]
    while waiting and len(seen) < 250:
        path = waiting.pop(0)
        if path in seen:
            continue
        seen.add(path)
        answer = room.get(path)
        assert answer.status_code == 200, path
        assert "Traceback" not in answer.text
        if answer.headers["content-type"].startswith("text/html"):
            links = [unescape(h).partition("#")[0] for h in re.findall(r'href="([^"]+)"', answer.text)]
            waiting += sorted({h for h in links if h.startswith("/") and h not in seen})
    assert len(seen) > 40


def test_search_opens_at_the_passage(room: TestClient) -> None:
    html = room.get("/search?q=%22deputy+minister%22").text
    link = re.search(r'class="snippet"><a href="([^"]+)"', html)
    assert link is not None
    path, _, fragment = unescape(link[1]).partition("#")
    assert fragment == "hit"
    page = room.get(path).text
    assert page.count('id="hit"') == 1
    assert "Deputy" in page[page.index('id="hit"') : page.index('id="hit"') + 300]


def test_search_narrows_by_a_facet_and_widens_again(room: TestClient) -> None:
    html = room.get("/search?q=grain").text
    link = re.search(r'href="(/search\?[^"]*kind%3Acable[^"]*)"', html)
    assert link is not None
    narrowed = room.get(unescape(link[1])).text
    assert "1 document" in _text(narrowed)
    assert 'href="/search?q=grain"' in narrowed


def test_copies_are_folded_and_can_be_listed(room: TestClient) -> None:
    html = room.get("/search?q=Cedria").text
    assert "1 document" in _text(html)
    link = re.search(r'href="(/search\?q=copies[^"]+)"', html)
    assert link is not None
    assert room.get(unescape(link[1])).text.count('class="hit-item"') == 2


def test_a_search_without_finds_says_how_much_could_not_be_read(room: TestClient) -> None:
    text = _text(room.get("/search?q=zyzzyva").text)
    assert "Nothing found" in text
    assert re.search(r"\d+ files? could not be read", text)


def test_a_thread_shows_its_messages_and_the_cable_in_place(room: TestClient, ids: dict[str, str]) -> None:
    html = room.get(f"/d/{ids['thread.txt']}").text
    assert 'class="nested nested-email"' in html
    assert 'class="nested nested-cable"' in html
    assert f'href="/d/{ids["cable"]}"' in html
    assert 'class="page-break"' in html
    assert "furniture-stamp" in html or "furniture-running_head" in html
    text = _text(_main(html))
    for words in ("The second page of the print has only this line.", "Neither side has spoken of it in public."):
        assert text.count(words) == 1


def test_the_cable_has_its_own_page_with_header_marking_and_way_back(
    room: TestClient, ids: dict[str, str]
) -> None:
    html = room.get(f"/d/{ids['cable']}").text
    text = _text(html)
    assert "11 PORTLUND 204" in text
    assert "PREL" in text
    assert "5 October 2011" in text
    assert 'class="marking marking-limited"' in html
    assert "portion-limited" in html
    assert f'href="/d/{ids["thread.txt"]}"' in html
    assert "not in the pile" in text


def test_furniture_can_be_hidden_and_lines_kept_as_typed(room: TestClient, ids: dict[str, str]) -> None:
    shown = room.get(f"/d/{ids['thread.txt']}").text
    hidden = room.get(f"/d/{ids['thread.txt']}?furniture=hidden").text
    assert shown.count("Case No. F-2014-00001") > hidden.count("Case No. F-2014-00001")
    typed = room.get(f"/d/{ids['thread.txt']}?layout=typed").text
    assert "\n<span" in typed
    assert "layout-typed" in typed


def test_every_paragraph_has_an_address_that_leads_back_to_it(room: TestClient, ids: dict[str, str]) -> None:
    html = room.get(f"/d/{ids['cable']}").text
    anchors = re.findall(r'class="anchor" id="p-(\d+)" href="([^"]+)"', html)
    assert len(anchors) > 3
    start, href = anchors[-1]
    page = room.get(unescape(href)).text
    assert f"span={start}-" in href
    assert page.count('id="hit"') == 1


def test_a_long_document_comes_in_parts(room: TestClient, ids: dict[str, str]) -> None:
    first = room.get(f"/d/{ids['long.txt']}").text
    assert re.search(r"Part 1 of \d\d", _text(first))
    assert len(first) < 1_500_000
    assert "ship number 7." in first
    link = re.search(r'rel="next" href="([^"]+part=2[^"]*)"', first)
    assert link is not None
    assert "ship number 7." not in room.get(unescape(link[1]).partition("#")[0]).text
    assert room.get(f"/d/{ids['long.txt']}?part=9999").status_code == 404
    passage = room.get(f"/d/{ids['long.txt']}?span=900000-900020")
    assert passage.text.count('id="hit"') == 1


def test_a_pdf_has_its_pages_beside_the_text_with_the_passage_boxed(room: TestClient, ids: dict[str, str]) -> None:
    id = ids["two pages.pdf"]
    html = room.get(f"/d/{id}").text
    assert f'src="/d/{id}/page/2"' in html
    assert "hit-box" not in html
    found = unescape(re.findall(r'class="snippet"><a href="([^"]+)"', room.get("/search?q=crane+quay").text)[0])
    boxed = room.get(found.partition("#")[0]).text
    assert re.search(r'<rect class="hit-box" x="0\.\d+" y="0\.\d+"', boxed)
    picture = room.get(f"/d/{id}/page/1")
    assert picture.status_code == 200
    assert picture.headers["content-type"] in ("image/png", "image/jpeg")


@pytest.mark.parametrize("page", ["0", "99", "x", "-1", "٣"])
def test_a_page_that_is_not_there_is_an_error(room: TestClient, ids: dict[str, str], page: str) -> None:
    assert room.get(f"/d/{ids['two pages.pdf']}/page/{page}").status_code in (404, 422)


def test_files_are_listed_by_outcome_with_reasons(room: TestClient) -> None:
    text = _text(_main(room.get("/files").text))
    assert "damaged.pdf" in text
    failed = _text(_main(room.get("/files?outcome=failed").text))
    assert "damaged.pdf" in failed
    assert "thread.txt" not in failed


def test_a_mail_leads_to_what_was_enclosed_and_back(room: TestClient, ids: dict[str, str]) -> None:
    mail = room.get(f"/d/{ids['mail.eml']}").text
    assert "papers.zip" in mail
    inside = room.get(f"/d/{ids['harbour.txt']}").text
    assert "papers.zip" in inside
    archive = room.get(f"/files/{ids['file:mail.eml!']}" if "file:mail.eml!" in ids else "/files").text
    assert "papers.zip" in archive


def test_an_original_is_handed_out_only_on_request_and_as_a_download(
    room: TestClient, ids: dict[str, str], secret: str
) -> None:
    path = f"/original/{ids['file:hostile <i>name.txt']}"
    offer = room.get(path)
    assert offer.headers["content-type"].startswith("text/html")
    assert "<script>alert" not in offer.text
    answer = room.post(path, headers={"sec-fetch-site": "same-origin"}, data={"key": form_key(secret)})
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["content-disposition"].startswith('attachment; filename="')
    assert "<" not in answer.headers["content-disposition"]
    assert answer.headers["content-security-policy"].startswith("sandbox")
    assert answer.content.startswith(b"From: <script>")


def test_an_original_is_closed_though_its_reader_has_left(
    room: TestClient, ids: dict[str, str], secret: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = f"/original/{ids['file:hostile <i>name.txt']}"
    opened: list[BinaryIO] = []

    def remember(collection: Collection, id: str) -> BinaryIO:
        opened.append(open_original(collection, id))
        return opened[-1]

    def leaves(self: StreamingResponse, send: Send) -> NoReturn:
        raise RuntimeError("The reader has left.")

    monkeypatch.setattr(original, "open_original", remember)
    monkeypatch.setattr(StreamingResponse, "stream_response", leaves)
    with pytest.raises(RuntimeError, match="has left"):
        room.post(path, headers={"sec-fetch-site": "same-origin"}, data={"key": form_key(secret)})
    assert [file.closed for file in opened] == [True]


def test_what_documents_say_is_never_taken_for_markup(room: TestClient, ids: dict[str, str]) -> None:
    id = ids["hostile <i>name.txt"]
    for path in (f"/d/{id}", f"/d/{id}?q=alert", "/search?q=alert", "/", "/files", f"/d/{id}/compare/{id}"):
        html = room.get(path).text
        assert "<script>alert" not in html
        assert "<img src=x" not in html
        assert "<b>bold" not in html
    assert "{{ 7*7 }}" in room.get(f"/d/{id}").text


def test_what_the_reader_types_is_never_taken_for_markup(room: TestClient) -> None:
    html = room.get("/search", params={"q": '"><script>alert(1)</script>'}).text
    assert "<script>alert" not in html


@pytest.mark.parametrize(
    "path",
    [
        "/search?page=0", "/search?page=x", "/search?page=99999999", "/search?sort=up", "/files?outcome=eaten",
        "/d/{thread.txt}?span=5", "/d/{thread.txt}?span=9-5", "/d/{thread.txt}?span=0-99999999999",
        "/d/{thread.txt}?span=0-999999", "/d/{thread.txt}?layout=loud", "/d/{thread.txt}?part=-1",
        "/search?q=" + "x" * 1001,
    ],
)  # fmt: skip
def test_a_wrong_parameter_is_told_kindly(room: TestClient, ids: dict[str, str], path: str) -> None:
    answer = room.get(path.replace("{thread.txt}", ids["thread.txt"]))
    assert answer.status_code == 400
    assert "Traceback" not in answer.text
    assert "<h1>" in answer.text


@pytest.mark.parametrize(
    "path",
    ["/nothing", "/d/x", "/d/00000000000000000000", "/files/x", "/files/" + "0" * 64, "/original/" + "0" * 64],
)
def test_what_is_not_there_is_told_kindly(room: TestClient, path: str) -> None:
    answer = room.get(path)
    assert answer.status_code == 404
    assert "<h1>" in answer.text


def test_a_method_that_makes_no_sense_is_refused(room: TestClient) -> None:
    assert room.post("/", headers={"sec-fetch-site": "same-origin"}).status_code == 405


def test_versions_can_be_compared(room: TestClient, ids: dict[str, str]) -> None:
    html = room.get(f"/d/{ids['statement.txt']}").text
    link = re.search(r'href="(/d/[^"]+/compare/[^"]+)"', html)
    assert link is not None
    assert "What differs" in _text(room.get(link[1]).text)

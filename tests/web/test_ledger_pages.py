"""The lists of what was read, and the document page that shows it, on a collection in which much is told."""

import csv
import io
import json
import re
import time
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest
from starlette.testclient import TestClient
from told_pile import HARM, MOST

LISTS = ("/contacts", "/statements")


def _text(html: str) -> str:
    """What a page says, without its tags."""
    return " ".join(unescape(re.sub(r"<[^>]+>", "", html)).split())


def _rows(html: str) -> list[str]:
    """The rows of a list."""
    return re.findall(r'<tr id="row-.*?</tr>', html, re.DOTALL)


def _entry(html: str, label: str) -> str:
    """A row beside a document's text."""
    found = re.search(rf'<li class="entry[^>]* id="{label}".*?</li>', html, re.DOTALL)
    assert found is not None, label
    return found[0]


def _marked(html: str, sign: str) -> list[str]:
    """The words that bear a mark, in pieces."""
    text = html[
        html.index('<section class="text"') : html.index("</section>", html.index('<section class="text"'))
    ]
    return [_text(piece) for piece in re.findall(rf'<span class="m m-{sign}"[^>]*>(.*?)</span>', text, re.DOTALL)]


def test_a_statement_is_marked_with_its_speaker_cue_addressee_and_content(
    told: TestClient, told_ids: dict[str, str]
) -> None:
    html = told.get(f"/d/{told_ids['cable.txt']}").text
    assert _marked(html, "cue") == ["told", "promised", "denied"]
    assert "Governor Brandt" in _marked(html, "speaker")
    assert "Ambassador Stone" in _marked(html, "addressee")
    assert any("the grain embargo would be lifted" in words for words in _marked(html, "content"))
    assert "Statement: Ilse Varga → Peter Stone, states, 4 October 2011 (94 %)" in unescape(html)
    assert "Contact: Ilse Varga; Peter Stone, meeting, took place, 4 October 2011 (97 %)" in unescape(html)


def test_marks_change_nothing_of_the_text(told: TestClient, told_ids: dict[str, str]) -> None:
    texts = []
    for marks in ("none", "contacts,statements,times,listings,mentions"):
        html = told.get(f"/d/{told_ids['cable.txt']}?layout=typed&marks={marks}").text
        start = html.index('<section class="text"')
        texts.append(_text(html[start : html.index("</section>", start)]))
    assert texts[0] == texts[1]
    assert "2. (SBU) Varga denied that Norland had asked Aland, Borland and Cedria for help." in texts[0]


def test_kinds_of_marks_are_turned_on_and_off_by_links(told: TestClient, told_ids: dict[str, str]) -> None:
    html = told.get(f"/d/{told_ids['cable.txt']}").text
    assert not _marked(html, "time") and not _marked(html, "mention")
    link = re.search(r'<a class="toggle toggle-times" href="([^"]+)"', html)
    assert link is not None
    with_times = told.get(unescape(link[1]).partition("#")[0]).text
    assert _marked(with_times, "time") == ["October 4", "next week"]
    assert "Time: 4 October 2011" in with_times
    link = re.search(r'<a class="toggle toggle-statements" href="([^"]+)" aria-current="true"', with_times)
    assert link is not None
    without = told.get(unescape(link[1]).partition("#")[0]).text
    assert not _marked(without, "content") and _marked(without, "time") and _marked(without, "contact")


def test_each_mark_leads_to_its_row_and_each_row_to_its_mark(told: TestClient, told_ids: dict[str, str]) -> None:
    html = told.get(f"/d/{told_ids['cable.txt']}?marks=contacts,statements,times,listings").text
    for label in ("c1", "c2", "s1", "s2", "s3", "l1", "t1", "t2"):
        assert re.search(rf'<a class="tag tag-\w" id="at-{label}" href="#{label}"', html), label
        assert html.count(f'id="{label}"') == 1
        assert f'href="#at-{label}"' in _entry(html, label)


def test_a_row_that_is_not_marked_opens_the_document_at_its_passage(
    told: TestClient, told_ids: dict[str, str]
) -> None:
    html = told.get(f"/d/{told_ids['cable.txt']}?marks=none").text
    link = re.search(r'class="entry-quote"><a href="([^"]+)"', _entry(html, "s2"))
    assert link is not None
    opened = told.get(unescape(link[1]).partition("#")[0]).text
    hits = re.findall(r'<mark class="hit[^>]*>(.*?)</mark>', opened)
    assert unescape(" ".join(hits)).startswith('"every berth in the harbour"')


def test_what_is_told_in_a_nested_message_is_marked_in_the_thread(
    told: TestClient, told_ids: dict[str, str]
) -> None:
    outer, inner = (told.get(f"/d/{told_ids[name]}").text for name in ("thread.txt", "inner"))
    for html in (outer, inner):
        assert _marked(html, "cue") == ["warned"]
        assert _marked(html, "content") == ["the ninth berth is shut"]
        assert "Hans Brandt" in _text(_entry(html, "s1"))


def test_a_long_document_shows_what_was_read_on_each_part(told: TestClient, told_ids: dict[str, str]) -> None:
    began = time.process_time()
    html = told.get(f"/d/{told_ids['log.txt']}?part=3").text
    assert time.process_time() - began < 6
    labels = [int(n) for n in re.findall(r'id="s(\d+)"', html)]
    assert len(labels) > 100
    assert labels[0] > len(labels)
    assert re.search(rf"Statements {len(labels)} of {MOST:,}", _text(html))
    assert f'href="/statements?document={told_ids["log.txt"]}"' in html


def test_a_document_that_was_not_read_says_so(
    told: TestClient, told_ids: dict[str, str], room: TestClient, ids: dict[str, str]
) -> None:
    assert "not in English" in _text(told.get(f"/d/{told_ids['French.txt']}").text)
    assert "not been read yet" in _text(room.get(f"/d/{ids['statement.txt']}").text)
    assert "is shown at the original" in _text(room.get(f"/d/{ids['statement, reset.txt']}").text)


@pytest.mark.parametrize("path", LISTS)
def test_a_list_shows_all_there_is_and_opens_it_at_its_passage(told: TestClient, path: str) -> None:
    html = told.get(path).text
    assert len(_rows(html)) == 50
    assert f"{MOST + (4 if path == '/contacts' else 5):,} {path[1:]}" in _text(html)
    row = _rows(told.get(path, params={"by": "Varga", "about": "embargo"}).text)[0]
    assert "4 October 2011" in _text(row)
    link = re.search(r'class="words" href="([^"]+)#hit"', row)
    assert link is not None
    opened = told.get(unescape(link[1])).text
    assert opened.count('id="hit"') == 1


def test_statements_are_quoted_within_their_sentence(told: TestClient) -> None:
    (row,) = _rows(told.get("/statements", params={"by": "brandt", "act": "offer"}).text)
    assert '<b class="said">&#34;every berth in the harbour&#34; by the end\nof the month</b>' in row or (
        '<b class="said">' in row and "every berth" in row
    )
    assert "likely 70 %" in _text(row)
    assert "as Ilse Varga tells it" in _text(row)


@pytest.mark.parametrize(
    ("path", "values", "rows"),
    [
        ("/contacts", {"by": "Varga", "to": "Stone"}, 2),
        ("/contacts", {"by": "stone", "to": "varga"}, 2),
        ("/contacts", {"by": "Varga", "status": "planned"}, 1),
        ("/contacts", {"kind": "call"}, 1),
        ("/contacts", {"by": "Varga", "sure": "0.95"}, 1),
        ("/contacts", {"source": "header"}, 0),
        ("/contacts", {"about": "embargo"}, 1),
        ("/statements", {"by": "Varga", "to": "Stone"}, 1),
        ("/statements", {"by": "Stone", "to": "Varga"}, 0),
        ("/statements", {"by": "Stone", "to": "Varga", "either": "yes"}, 1),
        ("/statements", {"by": "Varga", "act": "deny"}, 1),
        ("/statements", {"mode": "mixed"}, 1),
        ("/statements", {"audience": "public"}, 1),
        ("/statements", {"about": "ninth berth", "since": "2011-10-06", "until": "2011-10-06"}, 1),
        ("/statements", {"about": "ninth berth", "until": "2010"}, 0),
    ],
)
def test_lists_are_narrowed(told: TestClient, path: str, values: dict[str, str], rows: int) -> None:
    html = told.get(path, params=values).text
    assert len(_rows(html)) == rows
    for name, value in values.items():
        if name not in ("by", "to", "about", "since", "until", "either"):
            assert f'<option value="{value}" selected>' in html


def test_a_list_goes_on_and_keeps_what_narrows_it(told: TestClient) -> None:
    html = told.get("/statements", params={"by": "Ann Hall", "order": "newest"}).text
    link = re.search(r'rel="next" href="([^"]+)"', html)
    assert link is not None
    query = parse_qs(urlsplit(unescape(link[1])).query)
    assert query == {"page": ["2"], "by": ["Ann Hall"], "order": ["newest"]}
    assert len(_rows(told.get(unescape(link[1])).text)) == 50


def test_a_name_leads_to_all_that_it_takes_part_in(told: TestClient) -> None:
    html = told.get("/contacts", params={"status": "planned"}).text
    link = re.search(r'<a href="(/parties/[^"]+)">Ilse Varga</a>', html)
    assert link is not None
    all_of_it = re.search(r'<a href="(/contacts\?party=[^"]+)">', told.get(unescape(link[1])).text)
    assert all_of_it is not None
    assert len(_rows(told.get(unescape(all_of_it[1])).text)) == 2


def test_one_documents_rows_alone(told: TestClient, told_ids: dict[str, str]) -> None:
    html = told.get("/statements", params={"document": told_ids["cable.txt"]}).text
    assert len(_rows(html)) == 3
    assert "In all documents" in _text(html)


@pytest.mark.parametrize("path", LISTS)
def test_an_empty_list_says_how_much_was_not_read(told: TestClient, path: str) -> None:
    text = _text(told.get(path, params={"by": "Nobody"}).text)
    assert "Nothing found" in text
    assert "That does not mean that there was none" in text
    assert "1 document not read, as it is not in English" in text
    assert "1 file could not be read at all" in text


def test_the_overview_says_how_much_was_told_and_what_was_not_read(told: TestClient, room: TestClient) -> None:
    html = told.get("/").text
    assert f'<a href="/contacts">{MOST + 4:,} contacts</a>' in html
    assert f'<a href="/statements">{MOST + 5:,} statements</a>' in html
    assert "1 document not in English" in _text(html)
    assert re.search(r"Not read for this: \d+ documents that wait", _text(room.get("/").text))


@pytest.mark.parametrize(
    "path",
    [
        "/contacts?kind=seance", "/contacts?status=maybe", "/contacts?sure=0.33", "/contacts?since=yesterday",
        "/contacts?since=2011-13", "/contacts?page=0", "/statements?act=sing", "/statements?mode=loud",
        "/statements?either=up", "/statements?by=" + "x" * 201, "/statements?order=down", "/contacts?rejected=all",
        "/contacts?by=!!!", "/d/{cable.txt}?marks=everything", "/d/{cable.txt}?rejected=yes",
    ],
)  # fmt: skip
def test_a_wrong_parameter_is_told_kindly(told: TestClient, told_ids: dict[str, str], path: str) -> None:
    answer = told.get(path.replace("{cable.txt}", told_ids["cable.txt"]))
    assert answer.status_code == 400
    assert "Traceback" not in answer.text
    assert "<h1>" in answer.text


@pytest.mark.parametrize("path", ["/row/x", "/row/" + "x" * 300, "/row/<b>"])
def test_a_row_that_is_not_there_is_told_kindly(told: TestClient, path: str) -> None:
    answer = told.get(path)
    assert answer.status_code == 404
    assert "<h1>" in answer.text


def test_names_roles_places_and_dates_never_become_part_of_a_page(
    told: TestClient, told_ids: dict[str, str]
) -> None:
    id = told_ids["letter.txt"]
    pages = (
        f"/d/{id}", f"/d/{id}?marks=contacts,statements,times,listings,mentions", f"/contacts?document={id}",
        f"/statements?document={id}", f"/row/{id}-c1", f"/row/{id}-s1", f"/row/{id}-l1", "/",
    )  # fmt: skip
    for path in pages:
        html = told.get(path).text
        assert "<script>alert" not in html, path
        assert path == "/" or "&lt;script&gt;alert" in html, path
    assert HARM in unescape(told.get(f"/row/{id}-l1").text)


def test_a_crowd_is_counted_not_spelled_out(told: TestClient, told_ids: dict[str, str]) -> None:
    text = _text(told.get("/contacts", params={"document": told_ids["letter.txt"]}).text)
    assert "and 18 more" in text


def test_columns_sort_and_say_how(told: TestClient) -> None:
    page = told.get("/statements").text
    assert 'aria-sort="ascending"><a href="/statements?order=newest#ledger"' in page
    newest = told.get("/statements?order=newest").text
    assert 'aria-sort="descending"><a href="/statements#ledger"' in newest
    count = re.findall(r'id="found">([\d,]+)', page)
    for order in ("surest", "doubtful", "kind", "who", "to"):
        sorted_page = told.get(f"/statements?order={order}").text
        assert re.findall(r'id="found">([\d,]+)', sorted_page) == count
    sure = [int(n) for n in re.findall(r'class="figure">(\d+)', told.get("/statements?order=surest").text)]
    assert sure == sorted(sure, reverse=True) and len(set(sure)) > 1
    assert told.get("/contacts?order=to").status_code == 400


def test_what_a_filter_shows_can_be_taken_away(told: TestClient) -> None:
    for path in ("/contacts", "/statements"):
        for query in ("", "?by=Varga", "?by=Zyzzyva", "?since=2011&order=surest"):
            page = told.get(path + query).text
            shown = re.findall(r'id="row-([^"]+)"', page)
            sent = told.get(f"{path}.csv{query}")
            assert sent.headers["content-disposition"] == f'attachment; filename="{path[1:]}.csv"'
            rows = list(csv.DictReader(io.StringIO(sent.text.removeprefix("\ufeff"))))
            assert [row["id"] for row in rows][: len(shown)] == shown
            lines = told.get(f"{path}.jsonl{query}").text.splitlines()
            assert [json.loads(line)[path[1:-1]]["id"] for line in lines] == [row["id"] for row in rows]
            if shown:
                assert f"{path}.csv{query.replace('order=surest&', '')}".partition("?")[0] in page
    assert told.get("/contacts.exe").status_code == 404
    assert told.get("/contacts.csv?order=wrong").status_code == 400


def test_what_is_judged_is_said_in_the_table(told: TestClient, told_ids: dict[str, str]) -> None:
    row = f"{told_ids['cable.txt']}-s2"
    key = told.app.state.form_key  # type: ignore[attr-defined]
    own = {"sec-fetch-site": "same-origin"}
    told.post("/judge", data={"key": key, "who": "Ana", "reject": f"{row} row-{row}"}, headers=own)
    assert row not in told.get("/statements.csv").text
    rows = list(csv.DictReader(io.StringIO(told.get("/statements.csv?rejected=yes").text.removeprefix("\ufeff"))))
    assert [(each["id"], each["judged"], each["judged_by"]) for each in rows] == [(row, "reject", "Ana")]

"""The search page: near in meaning, words alone, and what answers a question."""

import re

import pytest
from starlette.testclient import TestClient

NEAR = "closing of the port to foreign vessels"


def text_of(page: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


def test_the_search_page_marks_what_is_near_in_meaning(room: TestClient) -> None:
    page = room.get("/search", params={"q": "opening of the port to ships"}).text
    assert 'id="near"' in page and "Near in meaning" in page
    section = page[page.index('id="near"') :]
    (href, *_) = re.findall(r'<blockquote class="near-passage"><a href="([^"]+)"', section)
    opened = room.get(href.replace("&amp;", "&").split("#")[0])
    assert opened.status_code == 200 and 'id="hit"' in opened.text


def test_words_alone_leaves_it_out_and_stays_chosen(room: TestClient) -> None:
    page = room.get("/search", params={"q": "opening of the port to ships", "by": "words"}).text
    assert 'id="near"' not in page
    assert '<input type="hidden" name="by" value="words">' in page
    assert re.search(r'aria-current="true">Words alone<', page)


@pytest.mark.parametrize("query", ['"grain embargo"', "grain*", "kind:cable", ""])
def test_exact_queries_are_not_diluted(room: TestClient, query: str) -> None:
    assert 'id="near"' not in room.get("/search", params={"q": query}).text


def test_a_question_is_answered_by_passages_and_rows(told: TestClient) -> None:
    page = told.get(
        "/search", params={"q": "What did Minister Varga tell Ambassador Stone about the embargo?"}
    ).text
    answers = page[page.index('class="answers"') : page.index('class="found-bar"')]
    assert "grain embargo" in text_of(answers)
    assert "In the ledger" in answers and 'href="/row/' in answers


def test_a_question_of_absence_leads_to_who_did_not(told: TestClient) -> None:
    page = told.get("/search", params={"q": "Has Varga not spoken with Stone?"}).text
    assert re.search(r'href="/silence\?a=[^"]*Varga[^"]*"', page)


@pytest.mark.parametrize("params", [{"by": "words"}, {"page": "2"}])
def test_no_answers_with_words_alone_or_further_on(told: TestClient, params: dict[str, str]) -> None:
    page = told.get("/search", params={"q": "What did Minister Varga tell Ambassador Stone?", **params}).text
    assert 'class="answers"' not in page


def test_plain_words_are_no_question(told: TestClient) -> None:
    assert 'class="answers"' not in told.get("/search", params={"q": "grain embargo"}).text


def test_all_that_is_near_has_a_page(room: TestClient) -> None:
    page = room.get("/search/near", params={"q": "opening of the port to ships"}).text
    assert "near in meaning" in text_of(page).lower()
    assert 'class="near-passage"' in page
    exact = text_of(room.get("/search/near", params={"q": '"grain embargo"'}).text)
    assert "searched by its words alone" in exact


def test_odd_values_are_refused_or_harmless(room: TestClient) -> None:
    assert room.get("/search", params={"q": "a", "by": "magic"}).status_code == 400
    assert room.get("/search/near", params={"q": "x" * 1001}).status_code == 400
    assert room.get("/search/near").status_code == 200
    page = room.get("/search", params={"q": "<script>alert(1)</script> who met the minister?"}).text
    assert "<script>alert" not in page

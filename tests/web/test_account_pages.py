"""The pages of accounts: what they say, where their passages open, and what comes of odd questions."""

import re

import pytest
from account_pile import account_collection
from fetching import page
from starlette.testclient import TestClient

from readout.web.pages.matrix import Square, square_of, squares
from readout.web.rooms import ROOMS
from readout.workbench import Collection, who_met

PAGES = (
    "/changed", "/changed?a=Vega&b=Lind", "/changed?a=Malta&b=Hart", "/changed?a=Vega&b=Lind&at=2031-02&alone=yes",
    "/silence", "/silence?a=Hart&b=Lind&since=2031-02&until=2031-02", "/silence?a=Vega&b=Lind", "/matrix",
    "/matrix?who=Vega%3B+Lind", "/timeline", "/timeline?a=Vega&b=Lind", "/timeline?since=2031-02&until=2031-02",
    "/findings", "/findings?sort=listing",
)  # fmt: skip


def plain(html: str) -> str:
    """The words of a page."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


@pytest.mark.parametrize("path", PAGES)
def test_pages_are_whole_and_carry_no_script_or_style_of_their_own(story: TestClient, path: str) -> None:
    html = page(story, path)
    assert html.rstrip().endswith("</html>") and html.count("<h1") == 1
    assert "style=" not in html and "<script>" not in html and "onclick" not in html
    for room_shown in ROOMS:
        assert f'<a href="{room_shown.href}"' in html and room_shown.label in html


@pytest.mark.parametrize("path", PAGES)
def test_every_passage_opens(story: TestClient, path: str) -> None:
    links = sorted(set(re.findall(r'href="(/d/[0-9a-f-]+\?span=\d+-\d+)#hit"', page(story, path))))
    for link in links[:6]:
        assert 'id="hit"' in page(story, link)


def test_changed_says_what_the_command_says(story: TestClient) -> None:
    words = plain(page(story, "/changed?a=Vega&b=Lind&at=2031-02-01"))
    assert "Rosa Vega and Otto Lind: has anything changed?" in words
    for said in (
        "All contacts and statements of Rosa Vega and Otto Lind are told more often from 1 February 2031 on",
        "Rosa Vega asked Otto Lind for one thing: it seems to have been refused.",
        "↑ more often", "? cannot tell", "Refused, it seems", "What this rests on",
        "One file was not read, or only in part; what it holds is not known.",
    ):  # fmt: skip
        assert said in words


def test_left_out_and_named(story: TestClient) -> None:
    words = plain(page(story, "/changed?a=Malta&b=Hart"))
    assert "Malta was left out by Jane Hart on 20 January 2031 and named on 10 February 2031" in words
    assert "Left out, in public" in words and "Named, in public" in words


def test_silence_keeps_own_negatives_and_silence_apart(story: TestClient) -> None:
    words = plain(page(story, "/silence?a=Hart&b=Lind&since=2031-02&until=2031-02"))
    own, shown = words.index("In the document’s words: Jane Hart has not spoken"), words.index("show no contact")
    assert own < shown
    quiet = plain(page(story, "/silence?a=Malta&b=Lind"))
    assert "No document says itself that they were not in touch" in quiet


def test_a_name_that_fits_several_or_none_is_asked_back(story: TestClient) -> None:
    html = page(story, "/changed?a=nobody&b=Lind", 404)
    assert 'role="alert"' in html and 'value="nobody"' in html
    assert page(story, "/silence?a=Lind&b=Lind", 400)
    assert page(story, "/matrix?who=nobody", 404)
    assert page(story, "/timeline?a=nobody", 404)


def test_odd_addresses_are_refused(story: TestClient) -> None:
    for path in (
        "/changed?at=soon",
        "/findings?sort=x",
        "/timeline?table=x",
        "/matrix?since=1.1.",
        "/changed?alone=1",
    ):
        assert story.get(path).status_code == 400
    assert story.get("/findings?page=99").status_code == 200


def test_names_and_titles_are_never_markup(story: TestClient) -> None:
    html = page(story, "/silence?a=Hart&b=Lind")
    assert "<b>bold</b>" not in html and "&lt;b&gt;bold" in html
    assert "<script>" not in page(story, "/changed?a=%3Cscript%3E&b=Lind", 404)


def test_findings_by_sort_and_the_reasons(story: TestClient) -> None:
    words = plain(page(story, "/findings?sort=listing"))
    assert "Malta was left out by Jane Hart" in words
    assert "+2.5 who is named has changed between two like listings" in words
    assert "has not spoken" not in words


def test_the_form_offers_those_most_in_touch(story: TestClient) -> None:
    html = page(story, "/changed")
    assert 'href="/changed?a=otto-lind&amp;b=rosa-vega"' in html


def test_timelines_are_cut_into_pages_and_months(story: TestClient) -> None:
    html = page(story, "/timeline?since=2031-02&until=2031-02")
    words = plain(html)
    assert "in February 2031" in words and "February 2031 19" not in words.partition("By month")[0]
    assert words.index("1 February 2031") < words.index("27 February 2031")
    assert "messages that only headers show" in words


def test_squares_of_a_matrix(tmp_path_factory: pytest.TempPathFactory) -> None:
    with Collection.open(account_collection(tmp_path_factory.mktemp)) as opened:
        account = who_met(opened, ("Vega", "Lind", "Hart")).account
    found = squares(account, "", "")
    people = {p.party: p for p in account.rows}
    talk = square_of(found, people["otto-lind"], people["rosa-vega"])
    assert talk.mark == "14" and talk.step == 5 and talk.href == "/changed?a=otto-lind&b=rosa-vega"
    assert square_of(found, people["otto-lind"], people["jane-hart"]).mark == "✗"
    assert square_of(found, people["rosa-vega"], people["jane-hart"]).mark == "(1)"
    assert square_of(found, people["otto-lind"], people["otto-lind"]).self
    assert square_of({}, people["otto-lind"], people["rosa-vega"]) == Square(
        "–", "no contact is told", "/silence?a=otto-lind&b=rosa-vega", 0
    )

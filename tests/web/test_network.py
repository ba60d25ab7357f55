"""The page of the network and what it hands out, and the drawings of the other pages, without a browser."""

import json
import re
from html import unescape

import pytest
from defusedxml import ElementTree
from fetching import page
from starlette.testclient import TestClient

from readout.web.pages import network
from readout.web.rendering import built_address

PAGES = (
    "/network", "/network?party=Vega&steps=2", "/network?what=act-request", "/network?status=not&since=2031",
    "/network?audience=public&sure=any&most=30", "/network?sort=last&page=2", "/timeline?lanes=party",
    "/changed?a=Vega&b=Lind", "/parties/rosa-vega",
)  # fmt: skip


@pytest.mark.parametrize("path", PAGES)
def test_pages_are_whole_and_carry_no_script_or_style_of_their_own(story: TestClient, path: str) -> None:
    html = page(story, path)
    assert html.rstrip().endswith("</html>") and html.count("<h1") == 1
    assert "style=" not in html and "<script>" not in html and "<style" not in html and "onclick" not in html


def test_the_lists_say_what_the_drawing_shows(story: TestClient) -> None:
    html = page(story, "/network?status=any")
    listed = re.findall(r'<li data-node="([^"]+)"', html)
    drawn = re.findall(r'<a href="/parties/([^"]+)" tabindex="-1"', html)
    assert listed == drawn and "rosa-vega" in listed
    pairs = re.findall(r'<tr data-step tabindex="-1"><th scope="row"><a href="([^"]+)">', html)
    lines = re.findall(r'<a href="(/changed[^"]+)" tabindex="-1"', html)
    assert set(pairs) == set(lines)
    first = unescape(pairs[0])
    assert "alone=yes" in first and "Roles over time" not in html
    assert page(story, first)


@pytest.mark.skipif(not built_address("network.js"), reason="the drawings are not built (no Node.js)")
def test_the_script_draws_from_what_stands_in_the_page(story: TestClient) -> None:
    html = page(story, "/network?status=any")
    data = json.loads(re.search(r"<template>(.*?)</template>", html, re.DOTALL)[1])  # type: ignore[index]
    assert [node["id"] for node in data["nodes"]] == re.findall(r'<li data-node="([^"]+)"', html)
    assert all(0 <= link["a"] < link["b"] < len(data["nodes"]) for link in data["links"])
    assert story.get(built_address("network.js")).headers["content-type"].startswith("text/javascript")


def test_the_policy_is_no_wider_than_before(story: TestClient) -> None:
    policy = story.get("/network").headers["content-security-policy"]
    assert "script-src 'self'" in policy and "style-src 'self'" in policy and "unsafe" not in policy
    assert "data:" not in policy and "blob:" not in policy


def test_a_picture_too_large_to_inline_is_a_file_of_its_own(
    story: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(network, "_INLINE", 1)
    html = page(story, "/network?status=any")
    assert "<svg" not in html.partition("<main")[2]
    source = re.search(r'<img class="whole" src="([^"]+)" alt="Who with whom', html)
    assert source and story.get(unescape(source[1])).headers["content-type"] == "image/svg+xml"


@pytest.mark.parametrize(
    ("form", "kind", "holds"),
    [
        ("graphml", "application/graphml+xml", "rosa-vega"), ("gexf", "application/gexf+xml", "rosa-vega"),
        ("csv", "text/csv", "source,target"), ("svg", "image/svg+xml", "Rosa Vega"),
    ],
)  # fmt: skip
def test_files_are_handed_out_as_what_they_are(story: TestClient, form: str, kind: str, holds: str) -> None:
    answer = story.get(f"/network.{form}?status=any&most=30")
    assert answer.headers["content-type"].startswith(kind) and holds in answer.text
    assert answer.headers["content-disposition"] == f'attachment; filename="network.{form}"'
    if form != "csv":
        assert ElementTree.fromstring(answer.text) is not None


@pytest.mark.parametrize(
    "path", ["/network?most=5000", "/network?what=gossip", "/network?since=soon", "/network?party=" + "x" * 300]
)
def test_odd_questions_are_refused_in_words(story: TestClient, path: str) -> None:
    assert "Traceback" not in page(story, path, 400)
    assert story.get(path.replace("/network", "/network.gexf")).status_code == 400


def test_who_is_not_found_is_said_on_the_page(story: TestClient) -> None:
    assert "No party is called" in unescape(page(story, "/network?party=Nobody+whatever", 404))
    assert story.get("/network.pdf").status_code == 404
    assert "Nobody is tied to anybody by this" in page(story, "/network?since=1888&until=1888")


def test_a_timeline_is_drawn_and_taken_away(story: TestClient) -> None:
    html = page(story, "/timeline?a=Vega&b=Lind")
    marks = re.findall(r'<a href="(/d/[^"]+)" tabindex="-1" aria-label="([^"]+)"', html)
    assert marks and all("span=" in href for href, _ in marks)
    picture = story.get("/timeline.svg?a=Vega&b=Lind")
    assert picture.headers["content-type"] == "image/svg+xml"
    assert ElementTree.fromstring(picture.text) is not None


def test_a_pair_is_drawn_with_roles_and_ways_on(story: TestClient) -> None:
    html = page(story, "/changed?a=Vega&b=Lind")
    assert 'class="lanes-svg"' in html
    for way in ("/silence?a=Vega", "/timeline?a=Vega", "/brief?a=Vega", "/network?party=rosa-vega"):
        assert f'href="{way}' in html, way


def test_a_party_says_when_it_acts_and_what_that_rests_on(story: TestClient) -> None:
    html = page(story, "/parties/rosa-vega")
    assert 'class="lanes-svg"' in html and "The same by year" in html and "What this rests on" in html
    assert re.search(r'href="/changed\?a=rosa-vega&amp;b=[a-z-]+&amp;alone=yes"', html)
    shared = re.findall(r'party_with=[^"]+">(\d+)<span class="vh"> statements with', html)
    assert shared and all(int(count) > 0 for count in shared)

"""Notes, tags and lists in a real browser: with scripts and without, on a wide page and on a phone."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import NARROW, WIDE, Open, chromium, fits, follow, opening, problems, serve
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

SECRET = "the-secret-of-these-notes"
SELECT = """(words) => {
    const lines = [...document.querySelectorAll('.line')];
    const line = lines.find((l) => l.textContent.includes(words));
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let node; let at = -1;
    while (at < 0 && (node = walker.nextNode())) at = node.textContent.indexOf(words);
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    const selection = document.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
}"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The machine's own Chromium."""
    with chromium() as found:
        yield found


@pytest.fixture
def open_room(browser: Browser, told_path: Path, tmp_path: Path) -> Iterator[Open]:
    """Opens pages of a room of the test's own."""
    path = Path(shutil.copytree(told_path, tmp_path / "collection"))
    with serve(path, SECRET) as origin, opening(browser, origin, SECRET) as opened:
        yield opened


@pytest.mark.parametrize(
    ("size", "scripts"),
    [(WIDE, True), (NARROW, True), (NARROW, False)],
    ids=["1280", "390", "390, no scripts"],
)
def test_a_note_is_kept_changed_and_found_again(
    open_room: Open, told_ids: dict[str, str], size: dict[str, int], scripts: bool
) -> None:
    page = open_room(f"/d/{told_ids['cable.txt']}?span=420-470", size=size, scripts=scripts)
    page.get_by_label("Important").check()
    page.get_by_label("Note (may stay empty)").fill("Who promised that?\nAsk twice.")
    page.locator("#note-tags").fill("grain")
    page.locator("#note-who").fill("Ana")
    follow(page.get_by_role("button", name="Keep the note"))
    assert page.locator(".m-note-important").count() >= 1
    assert "Ask twice." in page.locator("#notes").inner_text()
    if scripts:
        assert problems(page) == []
    assert fits(page)
    follow(page.get_by_role("link", name="Change … note n1"))
    page.get_by_label("Open question").check()
    follow(page.get_by_role("button", name="Save the change"))
    assert page.locator(".m-note-question").count() >= 1
    page.goto(page.url.split("/d/")[0] + "/notes?tag=grain")
    assert page.get_by_role("heading", name="1 note").count() == 1
    if scripts:
        assert problems(page) == []
    assert fits(page)


def test_selected_words_are_highlighted_at_once_when_the_name_is_known(
    open_room: Open, told_ids: dict[str, str]
) -> None:
    page = open_room(f"/d/{told_ids['cable.txt']}")
    page.evaluate(SELECT, "every berth in the harbour")
    page.get_by_role("button", name="Highlight").click()
    page.wait_for_url("**span=*#note-form")
    page.locator("#note-who").fill("Ana")
    follow(page.get_by_role("button", name="Keep the note"))
    page.goto(page.url.partition("?")[0])
    page.evaluate(SELECT, "Minister Ilse Varga")
    follow(page.get_by_role("button", name="Highlight"))
    assert "Minister Ilse Varga" in "".join(page.locator(".m-note-plain").all_inner_texts())
    assert page.locator("#notes .entry").count() == 2
    page.locator(".toggle-notes").click()
    assert page.locator(".m-note-plain").count() == 0 and page.locator("#notes .entry").count() == 2


def test_a_copied_link_has_the_words_and_finds_them_elsewhere(open_room: Open, told_ids: dict[str, str]) -> None:
    page = open_room(f"/d/{told_ids['cable.txt']}")
    page.evaluate(SELECT, "every berth in the harbour")
    page.get_by_role("button", name="Copy link to the selection").click()
    page.get_by_role("button", name="Link copied").wait_for()
    link = page.evaluate("navigator.clipboard.readText()")
    assert "quote=every+berth+in+the+harbour" in link
    span = link.split("span=")[1].split("&")[0]
    page.goto(link.replace(span, "1-27"))
    assert "".join(page.locator("mark.hit").all_inner_texts()) == "every berth in the harbour"
    assert page.get_by_text("stands here now, with the same words").count() == 1
    page.locator(".block .anchor").first.click()
    page.locator(".flag").wait_for()
    assert "quote=" in page.evaluate("navigator.clipboard.readText()")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_a_document_is_tagged_and_saved_to_a_list(
    open_room: Open, told_ids: dict[str, str], scripts: bool
) -> None:
    page = open_room(f"/d/{told_ids['cable.txt']}", size=NARROW, scripts=scripts)
    page.get_by_text("Add a tag").click()
    page.locator("#tag-new").fill("grain deal")
    page.locator("#tag-who").fill("Ana")
    follow(page.get_by_role("button", name="Add", exact=True))
    follow(page.locator(".chip a"))
    assert page.get_by_role("heading", name="1 document").count() == 1
    page.go_back()
    follow(page.get_by_role("link", name="Save this document …"))
    page.get_by_label("Name of the list").fill("The story")
    follow(page.get_by_role("button", name="Save", exact=True))
    follow(page.get_by_role("link", name="Open the list"))
    assert page.locator("h1").inner_text() == "The story"
    assert page.locator(".kept-list > li").count() == 1
    if scripts:
        assert problems(page) == []
    assert fits(page)
    for path in ("/lists", "/tags", f"/thread/{told_ids['cable.txt']}"):
        page.goto(page.url.split("/lists")[0].split("/tags")[0] + path)
        assert fits(page)
        if scripts:
            assert problems(page) == []

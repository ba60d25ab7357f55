"""The reading room in a real Chromium: main paths with scripts on and off, at two widths, with axe."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import NARROW, PATIENCE, WIDE, Open, chromium, fits, follow, opening, problems, serve
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

LOOKS = [(WIDE, False), (NARROW, False), (WIDE, True)]


@pytest.fixture(scope="module")
def origin(collection_path: Path, secret: str) -> Iterator[str]:
    """The reading room served on a free port."""
    with serve(collection_path, secret) as served:
        yield served


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The machine's own Chromium."""
    with chromium() as started:
        yield started


@pytest.fixture
def open_room(browser: Browser, origin: str, secret: str) -> Iterator[Open]:
    """Opens a page of the room with the secret; at the end no page may have logged an error."""
    with opening(browser, origin, secret) as opened:
        yield opened


def _paths(ids: dict[str, str]) -> dict[str, str]:
    return {
        "overview": "/",
        "search": "/search?q=grain",
        "empty": "/search?q=zyzzyva",
        "files": "/files",
        "file": f"/files/{ids['file:mail.eml']}",
        "thread": f"/d/{ids['thread.txt']}?q=grain",
        "cable": f"/d/{ids['cable']}?span=400-440",
        "typed": f"/d/{ids['thread.txt']}?layout=typed",
        "hostile": f"/d/{ids['hostile <i>name.txt']}",
        "pdf": f"/d/{ids['two pages.pdf']}?span=0-7",
        "long": f"/d/{ids['long.txt']}?part=2",
        "original": f"/original/{ids['file:mail.eml']}",
        "compare": f"/d/{ids['statement.txt']}/compare/{ids['thread.txt']}",
    }


PAGES = (
    "overview", "search", "empty", "files", "file", "thread", "cable", "typed", "hostile", "pdf", "long",
    "original", "compare",
)  # fmt: skip


@pytest.mark.parametrize(("size", "dark"), LOOKS, ids=["1280", "390", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_pages_fit_and_everybody_can_use_them(
    open_room: Open, ids: dict[str, str], name: str, size: dict[str, int], dark: bool
) -> None:
    page = open_room(_paths(ids)[name], size=size, dark=dark)
    assert fits(page)
    assert problems(page) == []


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["1280", "390"])
def test_from_the_overview_to_a_passage(open_room: Open, size: dict[str, int], scripts: bool) -> None:
    page = open_room(size=size, scripts=scripts)
    page.get_by_role("searchbox").fill('"Deputy Minister"')
    page.get_by_role("searchbox").press("Enter")
    follow(page.locator(".snippet a").first)
    hit = page.locator("#hit")
    assert "Deputy" in hit.inner_text()
    box = hit.bounding_box()
    assert box is not None
    assert 0 <= box["y"] <= size["height"] - 20


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_from_a_thread_to_the_cable_in_it_and_back(open_room: Open, ids: dict[str, str], scripts: bool) -> None:
    page = open_room(f"/d/{ids['thread.txt']}", scripts=scripts)
    follow(page.locator(".nested-cable .nested-head a").first)
    assert "MRN" in page.locator("#text").inner_text()
    assert page.locator("h1").inner_text() == "NORLAND: MINISTER ON THE GRAIN EMBARGO"
    follow(page.locator(".crumbs a").first)
    assert page.url.endswith(ids["thread.txt"])


def test_a_result_is_reached_by_keyboard_alone(open_room: Open) -> None:
    page = open_room()
    page.keyboard.press("/")
    page.keyboard.type("crane")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=crane")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url("**/d/**")
    assert page.locator("#hit").count() == 1


def test_the_first_stop_of_the_tab_key_skips_to_the_page(open_room: Open) -> None:
    page = open_room("/files", scripts=False)
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "Skip to the page"
    page.keyboard.press("Enter")
    page.wait_for_url("**/files#main", timeout=PATIENCE)


def test_keys_can_be_turned_off(open_room: Open) -> None:
    page = open_room()
    page.get_by_role("button", name="Turn keys off").click()
    page.reload()
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") != "q"


def test_a_paragraphs_link_is_copied_and_opens_there(open_room: Open, ids: dict[str, str]) -> None:
    page = open_room(f"/d/{ids['cable']}")
    link = page.locator(".anchor").nth(3)
    link.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".flag")
    address = page.evaluate("navigator.clipboard.readText()")
    page.goto(address)
    assert page.locator("#hit").count() == 1


def test_a_selection_becomes_a_link_to_just_these_words(open_room: Open, ids: dict[str, str]) -> None:
    page = open_room(f"/d/{ids['cable']}")
    page.evaluate(
        """() => {
            const lines = [...document.querySelectorAll('.line')];
            const line = lines.find((l) => l.textContent.includes('Ilse Varga'));
            const node = [...line.childNodes].find((n) => n.textContent.includes('Ilse Varga'));
            const at = node.textContent.indexOf('Ilse Varga');
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + 'Ilse Varga'.length);
            const selection = document.getSelection();
            selection.removeAllRanges();
            selection.addRange(range);
        }"""
    )
    page.get_by_role("button", name="Copy link to the selection").click()
    page.get_by_role("button", name="Link copied").wait_for()
    page.goto(page.evaluate("navigator.clipboard.readText()"))
    assert page.locator("mark.hit").all_inner_texts() == ["Ilse Varga"]


def test_a_paragraphs_link_works_without_scripts(open_room: Open, ids: dict[str, str]) -> None:
    page = open_room(f"/d/{ids['cable']}", scripts=False)
    page.locator(".anchor").nth(3).click()
    assert page.locator("#hit").count() == 1


def test_the_passage_is_boxed_on_the_picture_of_its_page(open_room: Open) -> None:
    page = open_room("/search?q=crane+quay")
    follow(page.locator(".snippet a").first)
    box = page.locator("rect.hit-box").first.bounding_box()
    picture = page.locator(".sheet img").nth(1)
    picture.scroll_into_view_if_needed()
    picture.evaluate("(img) => img.decode()")
    frame = picture.bounding_box()
    assert box is not None and frame is not None
    assert box["width"] < frame["width"] * 0.9


def test_an_original_is_saved_never_opened(open_room: Open, ids: dict[str, str]) -> None:
    page = open_room(f"/original/{ids['file:thread.txt']}")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save the original").click()
    assert download.value.suggested_filename == "thread.txt"


def test_the_room_is_closed_to_strangers(browser: Browser, origin: str) -> None:
    page = browser.new_page()
    answer = page.goto(origin + "/search?q=grain")
    assert answer is not None and answer.status == 403
    assert "locked" in page.locator("h1").inner_text()
    page.close()

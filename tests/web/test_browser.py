"""The reading room in a real Chromium: main paths with scripts on and off, at two widths, with axe."""

import os
import shutil
import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import uvicorn
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from readout.web import create_app

pytestmark = pytest.mark.browser

WIDE = {"width": 1280, "height": 900}
NARROW = {"width": 390, "height": 844}
LOOKS = [(WIDE, False), (NARROW, False), (WIDE, True)]
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_QUIET = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-dev-shm-usage",
]

Open = Callable[..., Page]


@pytest.fixture(scope="module")
def origin(collection_path: Path, secret: str) -> Iterator[str]:
    """The reading room served on a free port."""
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(create_app(collection_path, secret), log_level="warning", ws="none"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    server.should_exit = True
    thread.join()
    listening.close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The machine's own Chromium."""
    path = next((found for name in _NAMES if (found := shutil.which(name))), None)
    if path is None:
        pytest.skip(f"none of {', '.join(_NAMES)} is installed, so nothing was tried in a real browser")
    root = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=[*_QUIET, *root])
        yield chromium
        chromium.close()


@pytest.fixture
def open_room(browser: Browser, origin: str, secret: str) -> Iterator[Open]:
    """Opens a page of the room with the secret; at the end no page may have logged an error."""
    errors: list[str] = []
    contexts = []

    def opened(path: str = "/", *, size: dict[str, int] = WIDE, scripts: bool = True, dark: bool = False) -> Page:
        context = browser.new_context(
            viewport=size,  # type: ignore[arg-type]
            java_script_enabled=scripts,
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
        )
        contexts.append(context)
        if scripts:
            context.grant_permissions(["clipboard-read", "clipboard-write"], origin=origin)
        page = context.new_page()
        page.on(
            "console", lambda m: errors.append(f"{page.url}: {m.text}") if m.type in ("error", "warning") else None
        )
        page.on("pageerror", lambda e: errors.append(f"{page.url}: {e}"))
        page.goto(f"{origin}/?token={secret}")
        if path != "/":
            page.goto(origin + path)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert errors == []


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


@pytest.mark.parametrize(
    ("size", "dark"), [(WIDE, False), (NARROW, False), (WIDE, True)], ids=["1280", "390", "dark"]
)
@pytest.mark.parametrize("name", PAGES)
def test_pages_fit_and_everybody_can_use_them(
    open_room: Open, ids: dict[str, str], name: str, size: dict[str, int], dark: bool
) -> None:
    page = open_room(_paths(ids)[name], size=size, dark=dark)
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    found = Axe().run(
        page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
    )
    problems = [
        f"{v['id']}: {v['help']}: {[n['html'][:120] for n in v['nodes'][:2]]}"
        for v in found.response["violations"]
    ]
    assert problems == []


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["1280", "390"])
def test_from_the_overview_to_a_passage(open_room: Open, size: dict[str, int], scripts: bool) -> None:
    page = open_room(size=size, scripts=scripts)
    page.get_by_role("searchbox").fill('"Deputy Minister"')
    page.get_by_role("searchbox").press("Enter")
    page.locator(".snippet a").first.click()
    hit = page.locator("#hit")
    assert "Deputy" in hit.inner_text()
    box = hit.bounding_box()
    assert box is not None
    assert 0 <= box["y"] <= size["height"] - 20


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_from_a_thread_to_the_cable_in_it_and_back(open_room: Open, ids: dict[str, str], scripts: bool) -> None:
    page = open_room(f"/d/{ids['thread.txt']}", scripts=scripts)
    page.locator(".nested-cable .nested-head a").first.click()
    assert "MRN" in page.locator("#text").inner_text()
    assert page.locator("h1").inner_text() == "NORLAND: MINISTER ON THE GRAIN EMBARGO"
    page.locator(".crumbs a").first.click()
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
    assert page.url.endswith("#main")


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
    page.locator(".snippet a").first.click()
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

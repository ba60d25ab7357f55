"""The desk in a real Chromium: its main tasks with scripts on and off, at two widths, and axe."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import NARROW, WIDE, Open, chromium, fits, follow, opening, problems, serve
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

BOTH = pytest.mark.parametrize(
    ("size", "scripts"), [(WIDE, True), (NARROW, False)], ids=["1280 scripts", "390 no scripts"]
)
WHO = "Ana Example"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The machine's own Chromium."""
    with chromium() as started:
        yield started


@pytest.fixture
def open_desk(browser: Browser, own_collection: Path, secret: str) -> Iterator[Open]:
    """Opens a page of a room of its own."""
    with serve(own_collection, secret) as origin, opening(browser, origin, secret) as opened:
        yield opened


@BOTH
def test_from_a_search_to_its_review(open_desk: Open, size: dict[str, int], scripts: bool) -> None:
    page = open_desk("/search?q=harbour", size=size, scripts=scripts)
    page.locator("summary", has_text="Save this search").click()
    page.get_by_label("Name of the search").fill("The harbour")
    page.locator("#save-who").fill(WHO)
    follow(page.get_by_role("button", name="Save", exact=True))
    assert "Saved as The harbour" in page.locator(".note").first.inner_text()
    page.locator("summary", has_text="to somebody to review").click()
    page.get_by_label("To whom").fill("Ben Other")
    assert page.locator("#give-who").input_value() == WHO
    follow(page.get_by_role("button", name="Give", exact=True))
    assert "given" in page.locator(".note").first.inner_text()
    assert fits(page)
    follow(page.get_by_role("link", name="Desk"))
    assert page.locator("h1").inner_text() == "Saved searches"
    follow(page.get_by_role("link", name="Review"))
    assert "Ben Other: 0 of" in page.locator("main").inner_text()
    follow(page.get_by_role("link", name="Ben Other"))
    follow(page.locator(".hit-item h3 a").first)
    follow(page.get_by_role("button", name="Relevant", exact=True))
    assert page.locator(".review-now").inner_text().startswith(f"Relevant, {WHO}")
    assert fits(page)


@BOTH
def test_a_list_of_names_is_asked_for(open_desk: Open, size: dict[str, int], scripts: bool) -> None:
    page = open_desk("/names", size=size, scripts=scripts)
    page.get_by_label("Paste names").fill("Ilse Varga\nNobody Atall")
    page.get_by_label("Name of the list").fill("People")
    follow(page.get_by_role("button", name="Ask for all"))
    assert "1 of 2 lines is found" in page.locator("main").inner_text()
    assert fits(page)
    with page.expect_download() as download:
        page.get_by_role("link", name="Take it away as CSV").click()
    assert download.value.suggested_filename.endswith(".csv")
    follow(page.locator(".names-hit a").first)
    assert "Varga" in page.locator("#hit").inner_text()


@BOTH
def test_reading_goes_on_where_it_was(
    open_desk: Open, ids: dict[str, str], size: dict[str, int], scripts: bool
) -> None:
    page = open_desk(f"/d/{ids['long.txt']}", size=size, scripts=scripts)
    origin = page.url.partition("/d/")[0]
    page.goto(f"{origin}/reads")
    assert fits(page)
    follow(page.get_by_role("link", name="Go on with part 2"))
    assert "Part 2 of" in page.locator("main").inner_text()
    page.goto(f"{origin}/")
    assert "go on with part 3" in page.locator(".activity").inner_text()


def test_a_bar_leads_to_its_year_by_pointer_and_by_keyboard(open_desk: Open) -> None:
    page = open_desk("/search?q=harbour+OR+grain")
    bar = page.locator(".histogram a").first
    words = bar.locator("title").text_content() or ""
    follow(bar)
    assert "date:2" in page.locator("#q").input_value()
    assert words.partition(": ")[2] in page.locator("#found").inner_text()
    page.go_back()
    page.get_by_text("as a table").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**date%3A2**")


def test_everybody_can_use_the_desk(open_desk: Open, ids: dict[str, str]) -> None:
    page = open_desk(f"/d/{ids['long.txt']}")
    origin = page.url.partition("/d/")[0]
    page.get_by_label("as", exact=True).fill(WHO)
    follow(page.get_by_role("button", name="Seen", exact=True))
    page.goto(f"{origin}/search?q=harbour")
    page.locator("summary", has_text="Save this search").click()
    page.locator("#save-who").fill(WHO)
    follow(page.get_by_role("button", name="Save", exact=True))
    page.goto(f"{origin}/names")
    page.get_by_label("Paste names").fill("Ilse Varga\nNobody Atall")
    follow(page.get_by_role("button", name="Ask for all"))
    found = page.url.removeprefix(origin)
    for size, dark in ((WIDE, False), (NARROW, True)):
        looked = open_desk("/", size=size, dark=dark)
        for path in (
            "/searches",
            "/names",
            found,
            "/review",
            "/reads",
            "/search?q=harbour",
            "/",
            f"/d/{ids['cable']}",
        ):
            looked.goto(origin + path)
            looked.evaluate("document.querySelectorAll('main details').forEach((one) => { one.open = true; })")
            assert fits(looked), path
            assert problems(looked) == [], path

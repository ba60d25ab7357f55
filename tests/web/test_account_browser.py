"""The pages of accounts in a real Chromium: that they fit, can be used by everybody, and open at the passage."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from account_pile import account_collection
from browsing import NARROW, WIDE, Open, chromium, fits, follow, opening, problems, serve
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

LOOKS = [(WIDE, False), (NARROW, False), (WIDE, True), (NARROW, True)]
PAGES = (
    "/changed", "/changed?a=Vega&b=Lind", "/changed?a=Malta&b=Hart",
    "/silence?a=Hart&b=Lind", "/matrix", "/timeline?a=Vega&b=Lind", "/timeline", "/findings",
)  # fmt: skip


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The machine's own Chromium."""
    with chromium() as started:
        yield started


@pytest.fixture
def open_account(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory, tmp_path: Path, secret: str
) -> Iterator[Open]:
    """Opens a page of the room of the story."""
    shutil.copytree(account_collection(tmp_path_factory.mktemp), tmp_path / "collection")
    with serve(tmp_path / "collection", secret) as origin, opening(browser, origin, secret) as opened:
        yield opened


@pytest.mark.parametrize(("size", "dark"), LOOKS, ids=["1280", "390", "1280 dark", "390 dark"])
def test_pages_fit_and_everybody_can_use_them(open_account: Open, size: dict[str, int], dark: bool) -> None:
    page = open_account(size=size, dark=dark)
    origin = page.url.rstrip("/")
    for path in PAGES:
        page.goto(origin + path)
        for summary in page.locator("main details:not([open]) > summary").all():
            if summary.is_visible():
                summary.click()
        assert fits(page), path
        assert problems(page) == [], path


def test_an_answer_opens_at_its_passage(open_account: Open) -> None:
    page = open_account("/silence?a=Hart&b=Lind", scripts=False)
    follow(page.locator(".answer .cites a").first)
    assert page.locator("#hit").first.inner_text().startswith("Jane Hart has not spoken")


def test_a_question_is_asked_by_the_form_alone(open_account: Open) -> None:
    page = open_account("/changed", scripts=False)
    page.get_by_label("One party").fill("Vega")
    page.get_by_label("The other").fill("Lind")
    page.get_by_label("Before and after").fill("2031-02-01")
    follow(page.get_by_role("button", name="Ask"))
    assert "has anything changed?" in page.locator("h1").inner_text()
    assert page.locator(".can-more").count() >= 1


def test_squares_of_the_matrix_lead_to_the_question(open_account: Open) -> None:
    page = open_account("/matrix")
    follow(page.get_by_role("link", name="Otto Lind and Rosa Vega: 14 contacts told").first)
    assert "/changed?" in page.url and "Otto Lind and Rosa Vega" in page.locator("h1").inner_text()


def test_on_paper_the_answer_stands_without_the_frame(open_account: Open) -> None:
    page = open_account("/changed?a=Vega&b=Lind")
    page.emulate_media(media="print")
    assert not page.locator(".bar").is_visible() and not page.locator(".filters").is_visible()
    assert page.locator(".answer").is_visible() and page.locator(".basis").is_visible()

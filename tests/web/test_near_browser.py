"""Near in meaning and answers in a real Chromium: at two widths, with scripts on and off, and axe."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import NARROW, WIDE, Open, chromium, fits, follow, opening, problems, serve
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser
BOTH = pytest.mark.parametrize(
    ("size", "scripts"), [(WIDE, True), (NARROW, False)], ids=["1280 scripts", "390 no scripts"]
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The machine's own Chromium."""
    with chromium() as started:
        yield started


@pytest.fixture(scope="module")
def open_told(browser: Browser, told_path: Path, secret: str) -> Iterator[Open]:
    """Opens a page of the room in which much is told."""
    with serve(told_path, secret) as origin, opening(browser, origin, secret) as opened:
        yield opened


@BOTH
def test_a_question_is_asked_and_its_answer_opened(open_told: Open, size: dict[str, int], scripts: bool) -> None:
    page = open_told("/search", size=size, scripts=scripts)
    page.get_by_role("searchbox").fill("What did Minister Varga tell Ambassador Stone about the embargo?")
    follow(page.get_by_role("button", name="Search"))
    answers = page.get_by_role("region", name="What answers this")
    assert "embargo" in answers.inner_text()
    assert (not scripts or not problems(page)) and fits(page)
    follow(answers.locator("blockquote a").first)
    assert page.locator("#hit").count() > 0


@BOTH
def test_words_alone_and_back(open_told: Open, size: dict[str, int], scripts: bool) -> None:
    page = open_told("/search?q=lifting+of+the+wheat+ban", size=size, scripts=scripts)
    assert (not scripts or not problems(page)) and fits(page)
    follow(page.get_by_role("link", name="Words alone"))
    assert page.get_by_role("region", name="Near in meaning").count() == 0
    follow(page.get_by_role("link", name="Words and meaning"))
    assert "by=" not in page.url

"""The page for programs in a real browser: wide and narrow, by light and dark, with scripts and without."""

from pathlib import Path

import pytest
from browsing import NARROW, WIDE, chromium, fits, follow, opening, problems, serve


@pytest.mark.browser
def test_it_is_found_fits_and_leads_to_its_types(told_path: Path, secret: str) -> None:
    with serve(told_path, secret) as origin, chromium() as browser, opening(browser, origin, secret) as opened:
        for size, dark in ((WIDE, False), (NARROW, True)):
            page = opened("/", size=size, dark=dark)
            follow(page.get_by_role("link", name="For programs"))
            assert page.get_by_role("heading", name="For programs", level=1).is_visible()
            assert fits(page) and (not dark or problems(page) == [])
            page.get_by_role("link", name="SearchAnswer").first.click()
            assert page.locator("#type-SearchAnswer summary").is_visible()
        bare = opened("/api", scripts=False)
        bare.locator("#type-Citation summary").click()
        assert bare.locator("#type-Citation table").is_visible()

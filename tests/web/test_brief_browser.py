"""The brief in a real browser: usable by everybody, with and without scripts, wide and narrow."""

from pathlib import Path

import pytest
from briefed_pile import make_briefed
from browsing import NARROW, WIDE, chromium, fits, follow, opening, problems, serve

from readout.export.brief_html import brief_html
from readout.model import BriefQuery
from readout.workbench import Collection
from readout.workbench.briefing import make_brief


@pytest.mark.browser
def test_the_brief_is_made_read_and_fits(tmp_path: Path) -> None:
    path = make_briefed(tmp_path)
    with Collection.open(path) as collection:
        (tmp_path / "brief.html").write_text(brief_html(make_brief(collection, BriefQuery())), "utf-8")
    with serve(path, "secret") as origin, chromium() as browser, opening(browser, origin, "secret") as opened:
        for size, dark in ((WIDE, False), (NARROW, True)):
            page = opened("/brief", size=size, dark=dark, scripts=dark)
            page.get_by_label("About (words)").fill("harbour")
            follow(page.get_by_role("button", name="Make the brief"))
            assert page.get_by_role("heading", name="What they reveal").is_visible()
            follow(page.locator("sup a").last)
            assert page.locator(":target").is_visible()
            assert fits(page)
        wide = opened("/brief?make=yes", size=WIDE)
        assert problems(wide) == []
        page = browser.new_page(viewport=NARROW, color_scheme="dark")  # type: ignore[arg-type]
        page.goto((tmp_path / "brief.html").as_uri())
        assert fits(page) and problems(page) == []
        page.close()

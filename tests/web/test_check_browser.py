"""The check of a draft in a real browser: with and without scripts, wide and narrow, by light and dark."""

from pathlib import Path

import pytest
from briefed_pile import make_briefed
from browsing import NARROW, WIDE, chromium, fits, follow, opening, problems, serve

TRUE = "The crane was sold to the port of Aland in the spring."
FALSE = "Dora Moss told Otto Carr that the crane was sold to the port of Aland in the spring."


@pytest.mark.browser
def test_a_draft_is_pasted_read_changed_and_fits(tmp_path: Path) -> None:
    path = make_briefed(tmp_path)
    file = tmp_path / "draft.md"
    file.write_text(f"# The crane\n\n{TRUE}\n", "utf-8")
    with serve(path, "secret") as origin, chromium() as browser, opening(browser, origin, "secret") as opened:
        for size, dark in ((WIDE, False), (NARROW, True)):
            page = opened("/check", size=size, dark=dark, scripts=dark)
            assert fits(page) and (not dark or problems(page) == [])
            page.get_by_label("Paste the text").fill(f"{TRUE}\n\n{FALSE}")
            page.get_by_label("Name").fill(f"crane {dark}")
            follow(page.get_by_role("button", name="Check it"))
            assert page.locator(".sentence.v-supported").is_visible()
            assert fits(page) and (not dark or problems(page) == [])
            page.get_by_label("The text").fill(TRUE)
            follow(page.get_by_role("button", name="Check again"))
            page.get_by_text("Versions:").wait_for()
            assert page.locator(".sentence").count() == 1
            follow(page.locator(".ground a").first)
            assert page.locator("#hit").first.is_visible()
        page = opened("/check", size=WIDE)
        page.get_by_label("Or choose a file").set_input_files(file)
        follow(page.get_by_role("button", name="Check it"))
        assert page.locator(".sentence.v-supported").is_visible() and problems(page) == []
        with page.expect_download() as sheet:
            page.get_by_role("link", name="Footnote sheet, .html").click()
        sheet.value.save_as(tmp_path / "sheet.html")
        for size in (WIDE, NARROW):
            alone = browser.new_page(viewport=size)  # type: ignore[arg-type]
            alone.goto((tmp_path / "sheet.html").as_uri())
            assert fits(alone) and problems(alone) == []
            alone.close()

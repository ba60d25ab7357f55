"""Drawings in a real Chromium: that everybody can use them, with scripts on and off, by pointer and by keys."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from account_pile import account_collection
from browsing import NARROW, PATIENCE, WIDE, Open, chromium, fits, follow, opening, problems, serve
from playwright.sync_api import Browser, Page

from readout.web.rendering import built_address

LOOKS = [(WIDE, False), (NARROW, True)]
BUILT = pytest.mark.skipif(not built_address("network.js"), reason="the drawings are not built (no Node.js)")
pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The machine's own Chromium."""
    with chromium() as started:
        yield started


@pytest.fixture(scope="module")
def origin(tmp_path_factory: pytest.TempPathFactory, secret: str) -> Iterator[str]:
    """The room of the story."""
    path: Path = tmp_path_factory.mktemp("drawn room") / "collection"
    shutil.copytree(account_collection(tmp_path_factory.mktemp), path)
    with serve(path, secret) as served:
        yield served


@pytest.fixture
def look(browser: Browser, origin: str, secret: str) -> Iterator[Open]:
    """Opens a page of the room."""
    with opening(browser, origin, secret) as opened:
        yield opened


def drawn(page: Page) -> Page:
    """The page once its drawing is there."""
    page.locator("[data-drawn]").first.wait_for(timeout=PATIENCE)
    return page


@BUILT
@pytest.mark.parametrize(("size", "dark"), LOOKS, ids=["1280", "390 dark"])
def test_pages_fit_and_everybody_can_use_them(look: Open, origin: str, size: dict[str, int], dark: bool) -> None:
    page = look(size=size, dark=dark)
    for path in ("/network?status=any", "/timeline?a=Vega&b=Lind", "/changed?a=Vega&b=Lind"):
        page.goto(origin + path)
        drawn(page)
        assert fits(page), path
        assert problems(page) == [], path
    page.goto(f"{origin}/parties/rosa-vega")
    assert fits(page) and problems(page) == []


def test_with_scripts_off_the_server_draws_and_each_part_leads_on(look: Open) -> None:
    page = look("/network?status=any", scripts=False)
    assert page.locator(".network-svg .net-nodes a").count() == page.locator("[data-node]").count() > 2
    assert not page.locator("[data-tools]").is_visible() and fits(page)
    follow(page.locator('.network-svg .net-nodes a[href="/parties/rosa-vega"]'))
    assert page.locator("h1").inner_text() == "Rosa Vega"
    follow(page.locator(".company .changed-link").first)
    assert page.locator(".lanes-svg .mark").count() > 3
    follow(page.locator('.lanes-svg a[href^="/d/"]').first)
    assert page.locator("#hit").count()


def test_a_network_is_narrowed_by_the_form_alone(look: Open) -> None:
    page = look("/network", scripts=False)
    page.get_by_label("Around a party").fill("Vega")
    page.get_by_label("What", exact=True).select_option("statements")
    follow(page.get_by_role("button", name="Show"))
    assert "party=Vega" in page.url and "what=statements" in page.url
    assert page.locator('[data-node="rosa-vega"]').count() == 1


PLACE = """id => { const cy = document.querySelector("[data-canvas]")._cyreg.cy;
    const one = cy.getElementById(id); const box = cy.container().getBoundingClientRect();
    const at = one.isNode() ? one.renderedPosition() : one.renderedMidpoint();
    return [box.x + at.x, box.y + at.y]; }"""
LINK = """() => document.querySelector("[data-canvas]")._cyreg.cy.edges().filter(
    e => [e.source().id(), e.target().id()].includes("otto-lind"))[0].id()"""


@BUILT
@pytest.mark.parametrize(
    ("what", "leads"), [("rosa-vega", "/parties/rosa-vega"), (LINK, "/changed?a=otto-lind&b=")]
)
def test_a_double_click_opens_a_party_and_a_pair(look: Open, what: str, leads: str) -> None:
    page = drawn(look("/network?status=any"))
    page.locator("[data-canvas]").scroll_into_view_if_needed()
    x, y = page.evaluate(PLACE, what if what == "rosa-vega" else page.evaluate(LINK))
    said = page.locator("[data-said]")
    for step in range(200):  # until the drawing knows what is under the pointer
        page.mouse.move(x + step % 3, y)
        if "with" in said.inner_text() or "and Rosa" in said.inner_text():
            break
        page.wait_for_timeout(50)
    with page.expect_navigation(timeout=PATIENCE):
        page.mouse.dblclick(x, y)
    assert leads in page.url


@BUILT
def test_the_list_moves_the_drawing_and_keys_zoom_it(look: Open) -> None:
    page = drawn(look("/network?status=any"))
    state = """() => { const cy = document.querySelector("[data-canvas]")._cyreg.cy;
        return {zoom: cy.zoom(), pan: cy.pan().x, now: cy.nodes(".now").map(n => n.id())}; }"""
    before = page.evaluate(state)
    page.locator('[data-node="otto-lind"] a').first.focus()
    assert page.evaluate(state)["now"] == ["otto-lind"]
    assert "Otto Lind" in page.locator("[data-said]").inner_text()
    page.locator("[data-canvas]").focus()
    page.keyboard.press("+")
    page.keyboard.press("ArrowLeft")
    after = page.evaluate(state)
    assert after["zoom"] > before["zoom"] and after["pan"] != before["pan"]
    page.get_by_role("button", name="Show all").click()
    assert page.evaluate(state)["zoom"] == pytest.approx(before["zoom"], rel=0.05)


@BUILT
@pytest.mark.parametrize(("path", "name"), [("/network?status=any", "network.png"), ("/timeline", "timeline.png")])
def test_a_drawing_is_saved_as_a_picture(look: Open, path: str, name: str) -> None:
    page = drawn(look(path))
    with page.expect_download(timeout=PATIENCE) as saving:
        page.get_by_role("button", name="Save as PNG").click()
    saved = saving.value
    assert saved.suggested_filename == name
    assert saved.path().read_bytes().startswith(b"\x89PNG\r\n")


@BUILT
def test_a_mark_on_the_timeline_is_told_and_opens_its_passage(look: Open) -> None:
    page = drawn(look("/timeline?a=Vega&b=Lind&table=contact"))
    page.locator("[data-canvas]").scroll_into_view_if_needed()
    box = page.locator("[data-canvas] canvas").bounding_box()
    assert box is not None
    y = box["y"] + 30 + 30
    for x in range(int(box["x"]) + 10, int(box["x"] + box["width"]), 4):
        page.mouse.move(x, y)
        if "Rosa Vega" in page.locator("[data-said]").inner_text():
            break
    page.mouse.click(x, y)
    assert page.locator("[data-said] a").inner_text() == "Open the passage"
    with page.expect_navigation(timeout=PATIENCE):
        page.mouse.dblclick(x, y)
    assert "/d/" in page.url and page.locator("#hit").count()

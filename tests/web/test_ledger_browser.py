"""What was read, in a real Chromium: marks in the text, rows, lists and judgements, with scripts on and off."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import NARROW, WIDE, Open, chromium, fits, follow, opening, problems, serve
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

LOOKS = [(WIDE, False), (NARROW, False), (WIDE, True), (NARROW, True)]
ALL = "contacts,statements,times,listings,mentions"
SCRIPTS = pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The machine's own Chromium."""
    with chromium() as started:
        yield started


@pytest.fixture
def open_told(browser: Browser, told_path: Path, tmp_path: Path, secret: str) -> Iterator[Open]:
    """Opens a page of a room of its own in which much is told."""
    shutil.copytree(told_path, tmp_path / "collection")
    with serve(tmp_path / "collection", secret) as origin, opening(browser, origin, secret) as opened:
        yield opened


def _paths(ids: dict[str, str]) -> dict[str, str]:
    return {
        "overview": "/",
        "contacts": "/contacts",
        "narrowed": "/contacts?by=Varga&status=planned&sure=0.4",
        "statements": "/statements?about=berth&either=yes&by=Varga",
        "nothing": "/statements?by=Nobody",
        "cable": f"/d/{ids['cable.txt']}",
        "everything": f"/d/{ids['cable.txt']}?marks={ALL}",
        "typed": f"/d/{ids['cable.txt']}?layout=typed&marks={ALL}",
        "thread": f"/d/{ids['thread.txt']}",
        "hostile": f"/d/{ids['letter.txt']}?marks={ALL}",
        "unread": f"/d/{ids['French.txt']}",
        "row": f"/row/{ids['cable.txt']}-s2",
        "crowd": f"/row/{ids['letter.txt']}-c1",
        "parties": "/parties",
        "no party": "/parties?q=nobody",
        "party": "/parties/ilse-varga",
    }


PAGES = (
    "overview", "contacts", "narrowed", "statements", "nothing", "cable", "everything", "typed", "thread",
    "hostile", "unread", "row", "crowd", "parties", "no party", "party",
)  # fmt: skip


@pytest.mark.parametrize(("size", "dark"), LOOKS, ids=["1280", "390", "1280 dark", "390 dark"])
def test_pages_fit_and_everybody_can_use_them(
    open_told: Open, told_ids: dict[str, str], size: dict[str, int], dark: bool
) -> None:
    page = open_told(size=size, dark=dark)
    origin = page.url.rstrip("/")
    for name in PAGES:
        page.goto(origin + _paths(told_ids)[name])
        closed = page.locator("main details:not([open]) > summary")
        while closed.count():
            closed.first.click()
        assert fits(page), name
        assert problems(page) == [], name


def test_judged_and_rejected_rows_can_be_used_by_everybody(open_told: Open, told_ids: dict[str, str]) -> None:
    page = open_told(f"/d/{told_ids['cable.txt']}")
    page.get_by_label("You judge as").fill("Ana Example")
    follow(page.get_by_role("button", name="Confirm s2"))
    follow(page.get_by_role("button", name="Reject s3"))
    assert problems(page) == []
    follow(page.get_by_role("link", name="Show it"))
    assert problems(page) == []
    page.goto(page.url.partition("/d/")[0] + "/statements?rejected=yes")
    assert page.locator("tr[id^=row-]").count() == 1
    assert problems(page) == []


def _style(page: Page, selector: str, name: str) -> str:
    return str(page.locator(selector).first.evaluate(f"(e) => getComputedStyle(e).{name}"))


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_marks_differ_in_colour_and_in_line(open_told: Open, told_ids: dict[str, str], dark: bool) -> None:
    page = open_told(f"/d/{told_ids['cable.txt']}?marks={ALL}", dark=dark)
    grounds = {
        _style(page, f"#text .m-{sign}", "backgroundColor") for sign in ("contact", "content", "time", "listing")
    }
    assert len(grounds) == 4
    assert _style(page, "#text .m-contact", "borderTopStyle") == "solid"
    assert _style(page, "#text .m-content", "textDecorationLine") == "underline"
    assert _style(page, "#text .m-speaker", "borderBottomStyle") == "solid"
    assert _style(page, "#text .m-addressee", "borderBottomStyle") == "dotted"
    assert _style(page, "#text .m-time", "borderBottomStyle") == "double"
    assert _style(page, "#text .m-listing", "borderTopStyle") == "dashed"
    assert int(_style(page, "#text .m-cue", "fontWeight")) >= 700


@SCRIPTS
@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["1280", "390"])
def test_from_a_mark_to_its_row_and_back(
    open_told: Open, told_ids: dict[str, str], size: dict[str, int], scripts: bool
) -> None:
    page = open_told(f"/d/{told_ids['cable.txt']}", size=size, scripts=scripts)
    follow(page.locator("#at-s2"))
    row = page.locator("#s2")
    assert _in_view(row.bounding_box(), size)
    follow(row.locator(".entry-quote a").first)
    assert page.url.endswith("#at-s2")
    assert _in_view(page.locator("#at-s2").bounding_box(), size)


def _in_view(box: object, size: dict[str, int]) -> bool:
    assert isinstance(box, dict)
    return 0 <= box["y"] <= size["height"] - 10


def test_a_mark_tells_what_it_is_when_pointed_at_or_focused(open_told: Open, told_ids: dict[str, str]) -> None:
    page = open_told(f"/d/{told_ids['cable.txt']}")
    say = "Statement: Governor Brandt → Ilse Varga, offers (70 %)"
    inner = page.locator("#text .m-cue", has_text="promised")
    assert inner.get_attribute("title") == "\n".join(
        [say, "Statement: Ilse Varga → Peter Stone, states, 4 October 2011 (94 %)"]
    )
    page.locator("#at-s2").focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    shown = page.locator("#at-s2").evaluate("(e) => getComputedStyle(e, '::after').content")
    assert say in shown
    assert page.locator("#at-s2").evaluate("(e) => e === document.activeElement")


@SCRIPTS
def test_marks_are_turned_on_and_off(open_told: Open, told_ids: dict[str, str], scripts: bool) -> None:
    page = open_told(f"/d/{told_ids['cable.txt']}", scripts=scripts)
    assert page.locator("#text .m-contact").count() and not page.locator("#text .m-time").count()
    follow(page.get_by_role("link", name="Show times"))
    follow(page.get_by_role("link", name="Hide contacts"))
    assert page.locator("#text .m-time").count() and not page.locator("#text .m-contact").count()


def test_a_selection_across_marks_counts_only_words_of_the_text(open_told: Open, told_ids: dict[str, str]) -> None:
    page = open_told(f"/d/{told_ids['cable.txt']}?marks={ALL}")
    page.evaluate(
        """() => {
            const range = document.createRange();
            const marks = [...document.querySelectorAll('#text .m-content')];
            range.selectNodeContents(marks.find((mark) => mark.textContent.startsWith('Norland had')));
            const selection = document.getSelection();
            selection.removeAllRanges();
            selection.addRange(range);
        }"""
    )
    words = page.evaluate("document.getSelection().toString()")
    page.get_by_role("button", name="Copy link to the selection").click()
    page.get_by_role("button", name="Link copied").wait_for()
    page.goto(page.evaluate("navigator.clipboard.readText()"))
    assert "".join(page.locator("mark.hit").all_inner_texts()) == words.strip()


@SCRIPTS
@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["1280", "390"])
def test_a_row_of_a_list_opens_at_its_passage(open_told: Open, size: dict[str, int], scripts: bool) -> None:
    page = open_told("/statements", size=size, scripts=scripts)
    page.get_by_label("Said by").fill("brandt")
    page.get_by_label("Said to").fill("varga")
    follow(page.get_by_role("button", name="Show"))
    follow(page.locator("a.words").first)
    hit = page.locator("#hit")
    assert "every berth" in hit.inner_text()
    assert _in_view(hit.bounding_box(), size)


@SCRIPTS
def test_rows_are_judged_in_a_list_and_that_is_taken_back(
    open_told: Open, told_ids: dict[str, str], scripts: bool
) -> None:
    page = open_told("/contacts?by=Varga", scripts=scripts)
    row = page.locator(f"[id='row-{told_ids['cable.txt']}-c2']")
    row.get_by_role("button", name="Confirm").click()
    assert page.locator("input:invalid").get_attribute("id") == "who-name"
    page.get_by_label("You judge as").fill("Ana Example")
    follow(row.get_by_role("button", name="Confirm"))
    assert "Confirmed by Ana Example" in row.inner_text()
    assert page.url.endswith(f"/contacts?by=Varga#row-{told_ids['cable.txt']}-c2")
    follow(row.get_by_role("button", name="Reject"))
    assert row.count() == 0
    notice = page.locator("#judged")
    assert "Rejected: Ilse Varga" in notice.inner_text()
    follow(notice.get_by_role("button", name="Take back"))
    assert "Confirmed by Ana Example" in row.inner_text()
    follow(row.get_by_role("button", name="Take back"))
    assert "Ana Example" not in row.inner_text()


@SCRIPTS
def test_enter_in_the_name_judges_nothing(open_told: Open, told_ids: dict[str, str], scripts: bool) -> None:
    page = open_told(f"/d/{told_ids['cable.txt']}", scripts=scripts)
    page.get_by_label("You judge as").fill("Ana Example")
    page.get_by_label("You judge as").press("Enter")
    page.wait_for_url("**#who")
    assert page.get_by_label("You judge as").input_value() == "Ana Example"
    assert page.locator(".stands").count() == 0


@SCRIPTS
def test_a_row_is_corrected(open_told: Open, told_ids: dict[str, str], scripts: bool) -> None:
    page = open_told(f"/d/{told_ids['cable.txt']}", size=NARROW, scripts=scripts)
    follow(page.get_by_role("link", name="Correct … c1"))
    page.get_by_label("Kind").select_option(label="Call")
    page.get_by_label("Date").fill("2011-10-03")
    page.locator("#correct-who").fill("Ben Example")
    follow(page.get_by_role("button", name="Save the correction"))
    assert "Call, took place" in page.locator("h1").inner_text()
    follow(page.get_by_role("link", name="← Back"))
    entry = page.locator("#c1").inner_text()
    assert "Call, took place, 3 October 2011" in entry and "Corrected by Ben Example" in entry

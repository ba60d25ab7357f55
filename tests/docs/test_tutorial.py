"""The tutorial is walked as its reader walks it: its commands in a shell, its clicks in a real Chromium."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from browsing import NARROW, WIDE, chromium, fits, problems
from playwright.sync_api import Browser, Page, expect

_PAGE = Path(__file__).parents[2] / "docs" / "tutorial.md"
_BLOCK = re.compile(r"^```(sh|text)\n(.*?)^```$", re.M | re.S)


@dataclass(frozen=True)
class Step:
    """Commands typed together, and the lines that they are said to print; `…` stands for anything."""

    commands: str
    printed: tuple[str, ...]

    @property
    def serves(self) -> bool:
        """Whether it goes on until it is stopped."""
        return self.commands.startswith("readout serve")


def steps() -> list[Step]:
    """The tutorial's commands in order, with what follows each."""
    blocks = _BLOCK.findall(_PAGE.read_text("utf-8"))
    found = []
    for (kind, text), (after, printed) in zip(blocks, [*blocks[1:], ("", "")], strict=True):
        if kind == "sh":
            lines = printed.splitlines() if after == "text" else ()
            found.append(Step(text, tuple(line.strip() for line in lines if line.strip(" …"))))
    return found


@dataclass
class Walk:
    """Where the reader is: the folder, the environment, and all that was printed so far, by step."""

    folder: Path
    environment: dict[str, str]
    printed: dict[str, str]

    def type(self, step: Step) -> None:
        """Type commands, as in a terminal in this folder; `cd` holds for the steps that follow."""
        done = subprocess.run(
            ["bash", "-euc", f"{step.commands}\npwd"],
            cwd=self.folder,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=180,
            check=False,
        )
        assert done.returncode == 0, f"{step.commands}\n{done.stdout}{done.stderr}"
        *lines, here = done.stdout.splitlines()
        self.folder = Path(here)
        self.printed[step.commands] = "\n".join(lines)


@pytest.fixture(scope="module")
def walk(tmp_path_factory: pytest.TempPathFactory) -> Walk:
    """All commands of the tutorial, typed in order; the reading room is left out."""
    folder = tmp_path_factory.mktemp("tutorial")
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    home = {"HOME": str(folder / "home"), "XDG_DATA_HOME": str(folder / "home")}
    environment = {key: value for key, value in os.environ.items() if key != "READOUT_COLLECTION"}
    walked = Walk(folder, {**environment, **home, "PATH": path, "COLUMNS": "100"}, {})
    for step in steps():
        if not step.serves:
            walked.type(step)
    return walked


def test_every_command_prints_what_the_tutorial_shows(walk: Walk) -> None:
    for step in steps():
        printed = " ".join(walk.printed.get(step.commands, "").split())
        for line in () if step.serves else step.printed:
            assert re.search(".*?".join(map(re.escape, re.split(r"\s*…\s*", line))), printed), line


def test_the_demo_has_as_many_files_as_the_tutorial_says(walk: Walk) -> None:
    made = [path for path in (walk.folder / "demo-files").rglob("*") if path.is_file()]
    assert len(made) == 42 + 1
    assert "forty-two made-up files" in _PAGE.read_text("utf-8")


def test_the_citation_is_letter_for_letter(walk: Walk) -> None:
    note = _PAGE.read_text("utf-8").replace("\n> ", " ")
    cited = re.search(r"“(At one point[^”]+)” \(document (\w+), characters (\d+) to (\d+)\)", note)
    assert cited is not None
    rows = map(json.loads, (walk.folder / "export" / "documents.jsonl").read_text("utf-8").splitlines())
    (document,) = (row for row in rows if row["id"] == cited[2])
    assert document["header"]["number"] in note
    assert " ".join(document["text"][int(cited[3]) : int(cited[4])].split()) == cited[1]


@contextmanager
def reading_room(walk: Walk) -> Iterator[str]:
    """The address that the tutorial's own command prints."""
    (serve,) = (step for step in steps() if step.serves)
    command = ["bash", "-c", f"exec {serve.commands.strip()} --no-browser"]
    with subprocess.Popen(
        command, cwd=walk.folder, env=walk.environment, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            assert process.stdout is not None
            said = [process.stdout.readline().strip() for _ in range(3)]
            assert said[0] == "The reading room is open at"
            yield said[2]
        finally:
            process.terminate()


@pytest.fixture(scope="module")
def address(walk: Walk) -> Iterator[str]:
    """The reading room's address while it is served."""
    with reading_room(walk) as found:
        yield found


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The machine's own Chromium."""
    with chromium() as found:
        yield found


@pytest.fixture(
    params=[(WIDE, True), (WIDE, False), (NARROW, True), (NARROW, False)],
    ids=["1280 scripts", "1280 no scripts", "390 scripts", "390 no scripts"],
)
def page(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Page]:
    """The overview, wide and narrow, with scripts on and off; where a walk ends, axe finds nothing."""
    size, scripts = request.param
    context = browser.new_context(java_script_enabled=scripts, viewport=size)
    opened = context.new_page()
    opened.goto(address)
    yield opened
    opened.wait_for_load_state()
    assert fits(opened)
    assert not scripts or problems(opened) == []
    context.close()


def look_for(page: Page, words: str) -> None:
    """Type words into the search box and press Enter."""
    box = page.get_by_role("searchbox")
    box.fill(words)
    box.press("Enter")


browser_test = pytest.mark.browser


@browser_test
def test_the_overview_accounts_for_every_file(page: Page) -> None:
    rows = page.locator(".sum-table tr").all_inner_texts()
    sums = {label: int(count) for label, count in (row.split("\t") for row in rows[1:])}
    assert sums.pop("All files") == sum(sums.values()) == 55
    assert list(sums) == ["Read", "Partly read", "Not read", "Duplicate", "Left out by rule"]
    for label in sums:
        assert f"| {label} |" in _PAGE.read_text("utf-8")
    missing = page.locator("section", has=page.get_by_role("heading", name="What is missing"))
    for gap in ("19 HALDEN 2231", "C07700106", "draft-statement-23-march.docx"):
        expect(missing).to_contain_text(gap)
    expect(missing.locator("h3", has_text="Cited, but not in the pile")).to_contain_text("6")


@browser_test
def test_the_request_is_found_and_opens_at_the_passage(page: Page) -> None:
    look_for(page, "public acknowledgement")
    expect(page.get_by_role("heading", name="3 documents")).to_be_visible()
    page.get_by_role("link", name="point Ambassador Velik intimated").click()
    page.wait_for_url("**/d/**")
    assert "".join(page.locator("mark.hit").all_inner_texts()) == "public acknowledgement"
    document, start, end = re.search(r"/d/(\w+)\?span=(\d+)-(\d+)", page.url).groups()  # type: ignore[union-attr]
    assert f"/d/{document}?span={start}-{end}`" in _PAGE.read_text("utf-8")
    expect(page.get_by_role("link", name="Link to this passage")).to_have_attribute(
        "href", re.compile(rf"/d/{document}\?span={start}-{end}")
    )
    expect(page.locator("dl.card")).to_contain_text("19 HALDEN 2207")


@browser_test
def test_the_copy_folds_under_its_original(page: Page) -> None:
    look_for(page, '"slap in the face"')
    expect(page.get_by_role("heading", name="1 document")).to_be_visible()
    page.get_by_role("link", name="1 copy").click()
    page.locator(".hit-item", has_text="C07700104").locator("h3 a").click()
    expect(page.locator("p.note").first).to_contain_text("A copy of")
    assert page.locator(".crumbs li").count() == 3
    page.locator(".crumbs a").first.click()
    expect(page.locator("section.nested")).to_have_count(3)
    expect(page.locator("section.nested-cable")).to_contain_text("slap in the face")
    page.get_by_role("link", name="as typed").click()
    page.get_by_role("link", name="hidden").click()
    expect(page.locator(".furniture-stamp")).to_have_count(0)


@browser_test
def test_the_hit_is_boxed_on_the_scan(page: Page) -> None:
    look_for(page, "mine detectors")
    page.locator(".snippet a").click()
    expect(page.locator("rect.hit-box")).to_have_count(1)
    expect(page.locator(".doc-head")).to_contain_text("read from pictures by machine")
    expect(page.locator(".eyebrow")).to_contain_text("Cable")


@browser_test
def test_what_was_said_is_marked_and_listed(page: Page) -> None:
    look_for(page, "public acknowledgement")
    page.get_by_role("link", name="point Ambassador Velik intimated").click()
    expect(page.locator("#text .m-cue[title*=Velik]", has_text="said").first).to_have_attribute(
        "title", re.compile("Statement: .*Velik")
    )
    page.get_by_role("link", name="Ledger", exact=True).click()
    page.get_by_role("link", name="Statements", exact=True).click()
    page.get_by_label("Said by").fill("Velik")
    page.get_by_role("button", name="Show").click()
    page.locator("a.words", has_text="he had no instructions").click()
    expect(page.locator("#hit")).to_contain_text("he had no instructions")


@browser_test
def test_files_not_read_say_why(page: Page) -> None:
    page.get_by_role("link", name="Documents", exact=True).click()
    page.get_by_role("link", name="Files", exact=True).click()
    page.locator("nav a, .tabs a, main a").filter(has_text="Not read").first.click()
    expect(page.locator("table")).to_contain_text("The PDF is encrypted: it opens only with a password.")
    look_for(page, "zyzzyva")
    expect(page.locator(".empty")).to_contain_text("2 files could not be read")


@browser_test
def test_what_the_load_file_says_stands_beside_the_letter(page: Page) -> None:
    look_for(page, "path:letter-16-march")
    page.locator(".hit-item h3 a").click()
    expect(page.locator("#around")).to_contain_text("the document says “2019-03-16”, the load file “2019-03-18”")
    look_for(page, "path:kessel-body")
    page.locator(".hit-item h3 a").click()
    expect(page.locator(".eyebrow")).to_contain_text("30 August 1974 (from the load file)")


@browser_test
def test_a_question_is_answered_by_passages(page: Page) -> None:
    look_for(page, "Who asked for public acknowledgement?")
    answers = page.get_by_role("region", name="What answers this")
    expect(answers).to_contain_text(
        "intimated that the Zelmark government would appreciate public acknowledgement"
    )


@browser_test
def test_two_of_one_surname_are_two(page: Page) -> None:
    page.get_by_role("link", name="Parties", exact=True).click()
    page.get_by_label("Name", exact=True).fill("Velik")
    page.get_by_role("button", name="Show").click()
    expect(page.get_by_role("link", name="Daran Velik", exact=True).first).to_be_visible()
    page.get_by_role("link", name="Tomas Velik", exact=True).first.click()
    expect(page.locator("h1")).to_have_text("Tomas Velik")
    expect(page.locator("main")).to_contain_text("Prime Minister")
    page.get_by_role("link", name="Network", exact=True).first.click()
    expect(page.locator("main")).to_contain_text("Aldous Renn")


@browser_test
def test_who_has_not_spoken_is_answered_with_what_that_rests_on(page: Page) -> None:
    page.get_by_role("link", name="Account", exact=True).click()
    page.get_by_role("link", name="Who did not", exact=True).click()
    page.get_by_label("One party").fill("Corvo")
    page.get_by_label("The other").fill("Tomas Velik")
    page.get_by_role("button", name="Ask").click()
    expect(page.locator("main")).to_contain_text("neither during the evacuation nor since")
    expect(page.locator(".basis")).to_contain_text("Three files were not read, or only in part")


@browser_test
def test_left_out_then_named_opens_at_both_statements(page: Page) -> None:
    page.get_by_role("link", name="Account", exact=True).click()
    page.get_by_role("link", name="Has anything changed?", exact=True).click()
    page.get_by_label("One party").fill("Meridia")
    page.get_by_label("The other").fill("Zelmark")
    page.get_by_role("button", name="Ask").click()
    answer = page.locator(".answer")
    expect(answer).to_contain_text("was left out by Meridia on 12 March 2019 and named on 23 March 2019")
    answer.locator(".cites a").first.click()
    expect(page.locator("#hit").first).to_be_visible()
    expect(page.locator("mark.hit", has_text="Oltavia").first).to_be_visible()


@browser_test
def test_a_note_and_a_list_keep_the_passage(page: Page) -> None:
    look_for(page, "public acknowledgement")
    page.get_by_role("link", name="point Ambassador Velik intimated").click()
    card = page.locator("form", has=page.get_by_role("button", name="Keep the note"))
    card.get_by_label("To quote").check()
    card.get_by_label("Note (may stay empty)").fill("the request")
    card.get_by_label("Your name").fill("Ana")
    card.get_by_role("button", name="Keep the note").click()
    expect(page.locator("main")).to_contain_text("the request")
    page.get_by_role("link", name="Desk", exact=True).click()
    page.get_by_role("link", name="Notes", exact=True).click()
    expect(page.locator("main")).to_contain_text("public acknowledgement")
    page.get_by_role("link", name="Lists", exact=True).click()
    page.get_by_role("link", name="for the lawyer").first.click()
    expect(page.locator("#items")).to_contain_text("intimated that the Zelmark government")


@browser_test
def test_the_brief_has_footnotes(page: Page) -> None:
    page.get_by_role("link", name="Account", exact=True).click()
    page.get_by_role("link", name="Brief", exact=True).click()
    page.get_by_label("About").fill("public acknowledgement")
    page.get_by_role("button", name="Make the brief").click()
    expect(page.locator("#brief")).to_contain_text("would appreciate public acknowledgement of its help")
    assert page.locator("#brief sup a").count() > 5


@browser_test
def test_the_draft_is_checked_sentence_by_sentence(page: Page, walk: Walk) -> None:
    page.get_by_role("link", name="Check", exact=True).click()
    page.get_by_label("Or choose a file").set_input_files(walk.folder / "article.md")
    page.get_by_role("button", name="Check it").click()
    expect(page.locator(".sentence.v-supported")).to_have_count(3, timeout=60_000)
    expect(page.locator(".sentence.v-contradicted")).to_have_count(2)
    expect(page.locator(".sentence.v-contradicted").first).to_contain_text("48 hours, not 24 hours")
    expect(page.locator(".sentence.v-not_found")).to_contain_text("Anka Sorel resigned")
    expect(page.get_by_role("link", name="Footnote sheet, .html")).to_be_visible()

"""Makes the pictures in docs/pictures anew: serves the demo collection and drives a real Chromium through it.

    .venv/bin/python scripts/pictures.py [NAME...]

Each picture is a function of its name that brings a page to view and returns what part of the view is kept.
"""

import io
import os
import shutil
import socket
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn
from PIL import Image
from playwright.sync_api import FilePayload, FloatRect, Page, sync_playwright

from readout.demo import write_demo
from readout.web import create_app
from readout.workbench import Collection, add

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "pictures"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
LOAD_FILE = """\
name,date,received from,note
kessel-body.txt,1974-08-30,R. Holmgren,carbon copy without a head
letter-16-march.odt,2019-03-18,Embassy of Zelmark,date of the postmark
"""
"""The load file of the tutorial, without the row that names no file."""

_WIDTH = 1280
_TOKEN = "for-the-pictures-only"
_COLOURS = 128


def overview(page: Page) -> FloatRect:
    """What the pile is, in sentences, and the sums of its files."""
    page.goto("/")
    return _top(page, "h2:text-is('What is missing')")


def missing(page: Page) -> FloatRect:
    """What the documents themselves say ought to be there."""
    page.goto("/")
    return _around(page, "section:has(> h2:text-is('What is missing'))")


def search(page: Page) -> FloatRect:
    """A search, with snippets."""
    page.goto("/search?q=public+acknowledgement")
    return _top(page, "footer")


def passage(page: Page) -> FloatRect:
    """The passage at which a hit opens."""
    page.goto("/search?q=public+acknowledgement+kind:cable")
    page.locator(".snippet a").last.click()
    return _view(page, 600, width=760)


def document(page: Page) -> FloatRect:
    """A forwarded cable: marking, what it lies in, header card, its original."""
    _open(page, "path:C07700104+kind:cable+copies:all")
    return _view(page, 1390)


def nested(page: Page) -> FloatRect:
    """An e-mail that holds an e-mail that holds a cable."""
    _open(page, "path:C07700104+from:ferro")
    return _view(page, 1180)


def scan(page: Page) -> FloatRect:
    """A scanned cable, with the hit boxed on the picture of its page."""
    page.goto("/search?q=mine+detectors")
    page.locator(".snippet a").click()
    return _view(page, 430)


def files(page: Page) -> FloatRect:
    """The files that were not read, with the reason."""
    page.goto("/files?outcome=failed")
    return _top(page, "footer")


def outside(page: Page) -> FloatRect:
    """A letter on whose date the load file does not agree."""
    _open(page, "path:letter-16-march")
    return _view(page, 640)


def marks(page: Page) -> FloatRect:
    """A cable with what was read in it marked, and the rows beside it."""
    _open(page, "path:19-halden-2207")
    return _view(page, 1560)


def statements(page: Page) -> FloatRect:
    """All that one person is reported as having said."""
    page.goto("/statements?by=Velik")
    return _top(page, "footer")


def answers(page: Page) -> FloatRect:
    """The passages that answer a question in plain words."""
    page.goto("/search?q=Who+asked+for+public+acknowledgement%3F")
    return _around(page, ".answers")


def party(page: Page) -> FloatRect:
    """One of two people of one surname."""
    page.goto("/parties/tomas-velik")
    return _view(page, 900)


def network(page: Page) -> FloatRect:
    """Who was in touch with whom."""
    page.goto("/network")
    page.wait_for_timeout(1500)
    return _view(page, 1150)


def silence(page: Page) -> FloatRect:
    """Two leaders who have not spoken, and what the answer rests on."""
    page.goto("/silence?a=Corvo&b=Tomas+Velik")
    return _top(page, "footer")


def changed(page: Page) -> FloatRect:
    """Left out of one list, named in the next."""
    page.goto("/changed?a=Meridia&b=Zelmark")
    return _view(page, 1100)


def brief(page: Page) -> FloatRect:
    """A brief, with footnotes."""
    page.goto("/brief?about=public+acknowledgement&make=yes")
    return _view(page, 1150)


def kept_list(page: Page) -> FloatRect:
    """A list with a passage that was saved."""
    page.goto("/search?q=public+acknowledgement+kind:cable")
    page.locator(".snippet a").last.click()
    page.locator(".passage-tool").get_by_role("link", name="Save").click()
    page.get_by_label("Name of the list").fill("for the lawyer")
    page.get_by_label("What to say of it").fill("the request")
    page.get_by_label("Your name").fill("Ana")
    page.get_by_role("button", name="Save", exact=True).click()
    page.goto("/lists")
    page.get_by_role("link", name="for the lawyer").first.click()
    return _top(page, "footer")


def check(page: Page) -> FloatRect:
    """A draft with a verdict beside each sentence."""
    page.goto("/check")
    draft: FilePayload = {"name": "article.md", "mimeType": "text/markdown", "buffer": _draft().encode()}
    page.get_by_label("Or choose a file").set_input_files(draft)
    page.get_by_role("button", name="Check it").click()
    page.locator(".sentence").first.wait_for()
    return _top(page, ".check-again")


def _draft() -> str:
    """The article of the tutorial."""
    text = (FOLDER.parent / "tutorial.md").read_text("utf-8")
    return text.split("cat > article.md <<'END'\n", 1)[1].split("END\n", 1)[0]


PICTURES: dict[str, Callable[[Page], FloatRect]] = {
    make.__name__: make
    for make in (
        overview,
        missing,
        search,
        passage,
        document,
        nested,
        scan,
        files,
        outside,
        marks,
        statements,
        answers,
        party,
        network,
        silence,
        changed,
        brief,
        kept_list,
        check,
    )
}
AFTERWARDS = (outside.__name__,)
"""Pictures of the collection after the load file was added."""


def _open(page: Page, query: str) -> None:
    """Open the only document that a query finds, as if nothing had been searched for."""
    page.goto(f"/search?q={query}")
    page.locator(".hit-item h3 a").click()
    page.goto(page.url.partition("?")[0])


def _top(page: Page, until: str) -> FloatRect:
    """The page from its top to just above an element."""
    box = page.locator(until).bounding_box()
    assert box is not None, until
    return {"x": 0, "y": 0, "width": _WIDTH, "height": box["y"] - 12}


def _around(page: Page, selector: str) -> FloatRect:
    """A band of the page with a little air."""
    box = page.locator(selector).bounding_box()
    assert box is not None, selector
    return {"x": 0, "y": box["y"], "width": _WIDTH, "height": box["height"] + 12}


def _view(page: Page, height: float, width: float = _WIDTH) -> FloatRect:
    """The page from where it is scrolled to, once its pictures have come."""
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(500)
    return {"x": 0, "y": float(page.evaluate("window.scrollY")), "width": width, "height": height}


@contextmanager
def served(collection: Path) -> Iterator[str]:
    """The origin of the reading room, served while the block runs."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        server = uvicorn.Server(uvicorn.Config(create_app(collection, _TOKEN), log_level="warning", ws="none"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.02)
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        server.should_exit = True
        thread.join()


def save(name: str, shot: bytes) -> int:
    """Write a picture with few colours, as small as Pillow makes it; its size in bytes."""
    image = Image.open(io.BytesIO(shot)).convert("RGB")
    small = image.quantize(_COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    path = FOLDER / f"{name}.png"
    small.save(path, optimize=True)
    return path.stat().st_size


def take(names: list[str], origin: str) -> None:
    """Take the pictures named, each on a fresh page."""
    path = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    if path is None:
        sys.exit(f"pictures: none of {', '.join(BROWSERS)} is installed")
    flags = ["--disable-dev-shm-usage", *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=flags)
        context = chromium.new_context(base_url=origin, viewport={"width": _WIDTH, "height": 900})
        context.new_page().goto(f"/?token={_TOKEN}")
        for name in names:
            page = context.new_page()
            area = PICTURES[name](page)
            print(f"{name}.png  {save(name, page.screenshot(full_page=True, clip=area)):,} bytes")
        chromium.close()


def main() -> None:
    """Make the pictures named on the command line, or all."""
    names = sys.argv[1:] or list(PICTURES)
    unknown = [name for name in names if name not in PICTURES]
    if unknown:
        sys.exit(f"pictures: there is no {unknown[0]}; there are {', '.join(PICTURES)}")
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        pile, load_file, path = Path(folder, "demo-files"), Path(folder, "received.csv"), Path(folder, "demo")
        write_demo(pile)
        load_file.write_text(LOAD_FILE, "utf-8")
        for metadata, chosen in ((None, False), (load_file, True)):
            with Collection.open(path, create=True) as collection:
                add(collection, (pile,), metadata=metadata)
            with served(path) as origin:
                take([name for name in names if (name in AFTERWARDS) is chosen], origin)


if __name__ == "__main__":
    main()

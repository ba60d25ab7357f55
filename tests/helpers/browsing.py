"""Rooms served on free ports, and pages of them opened in the machine's own Chromium."""

import os
import shutil
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import uvicorn
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, sync_playwright

from readout.web import create_app

WIDE = {"width": 1280, "height": 900}
NARROW = {"width": 390, "height": 844}
Open = Callable[..., Page]

PATIENCE = 60_000
"""How many milliseconds a page may take to come on a machine that does much else."""

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_QUIET = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-dev-shm-usage",
]


@contextmanager
def serve(collection: Path, secret: str) -> Iterator[str]:
    """The origin of a room that is served while the block runs."""
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(create_app(collection, secret), log_level="warning", ws="none"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    server.should_exit = True
    thread.join()
    listening.close()


@contextmanager
def chromium() -> Iterator[Browser]:
    """The machine's own Chromium; tests that need it are skipped without it."""
    path = next((found for name in _NAMES if (found := shutil.which(name))), None)
    if path is None:
        pytest.skip(f"none of {', '.join(_NAMES)} is installed, so nothing was tried in a real browser")
    root = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=[*_QUIET, *root])
        yield browser
        browser.close()


@contextmanager
def opening(browser: Browser, origin: str, secret: str) -> Iterator[Open]:
    """Opens pages of a room with the secret; at the end no page may have logged an error."""
    errors: list[str] = []
    contexts = []

    def opened(path: str = "/", *, size: dict[str, int] = WIDE, scripts: bool = True, dark: bool = False) -> Page:
        context = browser.new_context(
            viewport=size,  # type: ignore[arg-type]
            java_script_enabled=scripts,
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
        )
        contexts.append(context)
        if scripts:
            context.grant_permissions(["clipboard-read", "clipboard-write"], origin=origin)
        page = context.new_page()
        page.on(
            "console", lambda m: errors.append(f"{page.url}: {m.text}") if m.type in ("error", "warning") else None
        )
        page.on("pageerror", lambda e: errors.append(f"{page.url}: {e}"))
        page.goto(f"{origin}/?token={secret}")
        if path != "/":
            page.goto(origin + path)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert errors == []


def follow(what: Locator) -> None:
    """Click a link or a button that leads to another address, and wait until that page is there."""
    with what.page.expect_navigation(timeout=PATIENCE):
        what.click()


def fits(page: Page) -> bool:
    """Whether nothing of a page sticks out at the side."""
    return bool(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))


def problems(page: Page) -> list[str]:
    """What keeps somebody from using a page, as axe finds it (WCAG 2.2 AA and good practice)."""
    wanted = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    found = Axe().run(page, options={"runOnly": wanted})
    return [
        f"{v['id']}: {v['help']}: {[n['html'][:120] for n in v['nodes'][:2]]}"
        for v in found.response["violations"]
    ]

"""How fast networks are counted, laid out and drawn: made-up ones, and that of a collection in a real Chromium.

Usage: python benchmarks/network.py [COLLECTION]
"""

import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "helpers"))

from browsing import WIDE, chromium, serve
from made_networks import many_bonds
from playwright.sync_api import Page

from readout.account.drawing import draw
from readout.account.layout import layout
from readout.account.network import network
from readout.model import NetworkQuery

_SIZES = (60, 250, 500, 1000)
_PANS = """async () => {
  const cy = document.querySelector("[data-canvas]")._cyreg.cy;
  const times = [];
  for (let n = 0; n < 30; n += 1) {
    const before = performance.now();
    const rendered = new Promise((done) => cy.one("render", done));
    cy.panBy({ x: n % 2 ? 12 : -12, y: 5 });
    await rendered;
    times.push(performance.now() - before);
  }
  return times;
}"""


def made_up() -> None:
    """Print how long made-up networks take on the server."""
    bonds = many_bonds(1200, 12_000)
    for size in _SIZES:
        layout.cache_clear()
        start = time.perf_counter()
        found = network(bonds, NetworkQuery(most=size))
        counted = time.perf_counter()
        draw(found)
        laid = time.perf_counter()
        print(
            f"made up, {len(found.nodes):5,} parties {len(found.links):6,} pairs: "
            f"counted in {(counted - start) * 1000:5.0f} ms, laid out in {(laid - counted) * 1000:5.0f} ms"
        )


def in_a_browser(collection: Path) -> None:
    """Print how long the networks of a collection take until they are drawn, and how long a move takes."""
    with serve(collection, "benchmark") as origin, chromium() as browser:
        page = browser.new_context(viewport=WIDE).new_page()  # type: ignore[arg-type]
        page.goto(f"{origin}/network?most=2&token=benchmark", timeout=300_000)  # what ties whom is joined once
        for size in _SIZES:
            for again in (False, True):
                _drawn(page, f"{origin}/network?most={size}", "again" if again else "first")


def _drawn(page: Page, address: str, which: str) -> None:
    start = time.perf_counter()
    page.goto(address, wait_until="commit")
    page.locator("[data-drawn]").wait_for(timeout=60_000)
    seen = time.perf_counter() - start
    links = page.evaluate("document.querySelector('[data-canvas]')._cyreg.cy.edges().length")
    nodes = page.locator("[data-node]").count()
    pans = sorted(page.evaluate(_PANS))
    print(
        f"{which}: {nodes:5,} parties {links:6,} pairs drawn in {seen * 1000:5.0f} ms; "
        f"a move: median {statistics.median(pans):3.0f} ms, p95 {pans[int(len(pans) * 0.95)]:3.0f} ms"
    )


if __name__ == "__main__":
    made_up()
    if len(sys.argv) > 1:
        in_a_browser(Path(sys.argv[1]))

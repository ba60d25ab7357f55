"""How long pages of the reading room take, through the whole application and no network.

The named alternative is the time that reading the document from the store takes alone: the rest is ours to save.
"""

import asyncio
import random
import tempfile
import time
from pathlib import Path

import httpx2 as httpx

from _corpus import arguments, pile
from _timing import machine, percentile, spread
from readout.web import create_app
from readout.workbench import Collection, add, read_document

GOAL = 0.100
_TOKEN = "measured"
_HERE = "http://127.0.0.1:8000"


async def fetch(client: httpx.AsyncClient, address: str) -> float:
    """Seconds until a page is whole."""
    start = time.perf_counter()
    answer = await client.get(address)
    seconds = time.perf_counter() - start
    answer.raise_for_status()
    return seconds


async def measure(path: Path, groups: dict[str, list[str]]) -> dict[str, list[float]]:
    """The seconds of each address, by group, one after the other."""
    app = create_app(path, _TOKEN)
    async with app.router.lifespan_context(app):
        transport = httpx.ASGITransport(app=app)
        async with httpx.AsyncClient(transport=transport, base_url=_HERE) as client:
            await client.get("/", params={"token": _TOKEN})
            for addresses in groups.values():
                await fetch(client, addresses[0])
            return {name: [await fetch(client, a) for a in addresses] for name, addresses in groups.items()}


def main() -> None:
    """Measure and print the spread of every kind of page."""
    parser = arguments(__doc__ or "")
    parser.add_argument("--pages", type=int, default=200, help="documents to open (default: 200)")
    options = parser.parse_args()
    with pile(options.data, options.limit) as (folder, what), tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "collection"
        with Collection.open(path, create=True) as collection:
            add(collection, [folder])
            ids = sorted(collection.index().ids())
            chosen = random.Random(5).sample(ids, min(options.pages, len(ids)))
            print(f"{what}, {len(ids):,} documents; {machine()}")
            alone = []
            for id in chosen:
                start = time.perf_counter()
                read_document(collection, id)
                alone.append(time.perf_counter() - start)
        groups = {
            "document": [f"/d/{id}" for id in chosen],
            "document, query": [f"/d/{id}?q=meeting+OR+minister" for id in chosen],
            "search": [f"/search?q={word}" for word in ("meeting", "minister", "call*", "") for _ in range(10)],
            "overview": ["/"] * 20,
        }
        found = asyncio.run(measure(path, groups))
    print(f"\n{'read_document':18}{spread(alone)}")
    for name, seconds in found.items():
        print(f"{name:18}{spread(seconds)}")
    ratio = percentile(found["document"], 0.5) / percentile(alone, 0.5)
    print(f"\ndocument page p95 {percentile(found['document'], 0.95) * 1e3:.1f} ms, goal <= {GOAL * 1e3:.0f} ms")
    print(f"its median is {ratio:.1f} times that of reading the document from the store alone")


if __name__ == "__main__":
    main()

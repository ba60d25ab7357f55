"""How long pages of the reading room take, through the whole application and no network.

python benchmarks/room_latency.py DIR    a collection that was read and resolved

Many different documents, parties, pairs and queries, each once. Beside the overview, search, document and party
the same out of SQLite with FTS5 on bare pages (`_bare.py`), in the same run. A busy machine slows the clock, and
the time at work of this process less; both are printed.
"""

import argparse
import asyncio
import random
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import httpx2 as httpx
from starlette.applications import Starlette

from _bare import bare_app
from _timing import machine, percentile, spread
from accounts import chief_pairs
from readout.search.tokens import words
from readout.store import Store
from readout.web import create_app
from readout.workbench import Collection
from readout.workbench._ready import make_ready
from readout.workbench.parties import list_parties

GOAL = {"overview": 0.1, "search": 0.1, "document": 0.1, "party": 0.1}
GOAL_OF_ACCOUNTS = 0.3
_TOKEN = "measured"
_HERE = "http://127.0.0.1:8000"
Times = dict[str, list[tuple[float, float]]]


def main() -> None:
    """Measure and print the spread of every kind of page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("collection", type=Path, metavar="DIR")
    parser.add_argument("--pages", type=int, default=200, help="pages of each kind (default: 200)")
    given = parser.parse_args()
    with Collection.open(given.collection) as collection:
        print(f"{collection.store.document_count():,} documents; {machine()}")
        start, worked = time.perf_counter(), time.process_time()
        make_ready(collection)
        clock, work = time.perf_counter() - start, time.process_time() - worked
        print(f"what `add` makes ready at its end, anew: {clock:.1f} s of the clock, {work:.1f} s at work")
        shared, own = addresses(collection, given.pages)
        alternative = bare_app(collection.store.path, list(texts(collection.store)))
    ours = asyncio.run(measure(create_app(given.collection, _TOKEN), shared | own))
    theirs = asyncio.run(measure(alternative, shared))
    show(ours, theirs)


def addresses(collection: Collection, count: int) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """The addresses to fetch by kind of page: those that the alternative has too, and those that it has not."""
    chance = random.Random(5)
    ids = sorted(id_ for id_, _ in texts(collection.store))
    parties = [p.party.id for p in list_parties(collection, per_page=5_000).parties]
    chosen = [*parties[:40], *chance.sample(parties[40:], min(count, len(parties) - 40))]
    pairs = chief_pairs(collection)
    shared = {
        "overview": ["/"] * 40,
        "search": [f"/search?q={quote(query)}" for query in queries(collection.store, count, chance)],
        "document": [f"/d/{id_}" for id_ in chance.sample(ids, min(count, len(ids)))],
        "party": [f"/parties/{id_}" for id_ in chosen],
    }
    own = {page: [f"/{page}?a={a}&b={b}" for a, b in pairs] for page in ("changed", "silence", "timeline")}
    own["matrix"] = [f"/matrix?who={a};{b}" for a, b in pairs]
    return shared, own | {
        "matrix, all": ["/matrix"],
        "timeline, all": ["/timeline"],
        "findings": ["/findings"] * 3,
    }


def queries(store: Store, count: int, chance: random.Random) -> Iterator[str]:
    """Searches whose words are drawn from the texts, of one word or two, as often as they come up there."""
    lists = [found for _, text in texts(store) if len(found := [w for w in words(text) if w.isalpha()]) > 50]
    for _ in range(count):
        own = chance.choice(lists)
        yield " ".join(chance.sample(own, chance.choice((1, 1, 2))))


def texts(store: Store) -> Iterator[tuple[str, str]]:
    """Every document with its text."""
    yield from ((document.id, document.text) for document in store.documents())


async def measure(app: Starlette, groups: dict[str, list[str]]) -> Times:
    """The seconds of each address by the clock and at work, one after the other; the first views too."""
    async with app.router.lifespan_context(app):
        transport = httpx.ASGITransport(app=app)
        async with httpx.AsyncClient(transport=transport, base_url=_HERE) as client:
            await client.get("/search", params={"token": _TOKEN, "q": "the"})
            return {name: [await fetch(client, a) for a in some] for name, some in groups.items()}


async def fetch(client: httpx.AsyncClient, address: str) -> tuple[float, float]:
    """Seconds until a page is whole."""
    start, worked = time.perf_counter(), time.process_time()
    answer = await client.get(address)
    seconds = time.perf_counter() - start, time.process_time() - worked
    if answer.status_code != httpx.codes.OK:
        raise SystemExit(f"{address}: {answer.status_code}")
    return seconds


def show(ours: Times, theirs: Times) -> None:
    """Print each kind of page against its goal and the alternative."""
    print(f"{'':16}{'by the clock':46}{'at work':46}bare pages, SQLite and FTS5, at work")
    for name, pairs in ours.items():
        clock, work = ([pair[at] for pair in pairs] for at in (0, 1))
        other = spread([pair[1] for pair in theirs[name]]) if name in theirs else "-"
        print(f"{name:16}{spread(clock):46}{spread(work):46}{other}")
    for name, pairs in ours.items():
        goal = GOAL.get(name, GOAL_OF_ACCOUNTS)
        share = 0.95 if name in GOAL else 1.0
        found = percentile([pair[0] for pair in pairs], share)
        verdict = "within" if found <= goal else "MISSES"
        print(f"{name:16}{'p95' if share < 1 else 'worst'} {found * 1e3:7.1f} ms {verdict} {goal * 1e3:.0f} ms")


if __name__ == "__main__":
    main()

"""How long searches take, against SQLite's FTS5 on the same texts, over a mix of queries as people type them."""

import random
import sqlite3
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from _corpus import arguments, pile, read_all
from _timing import machine, percentile, spread
from readout.search.tokens import words
from readout.workbench import Collection, add, search

GOAL = 0.010
_SHOWN = 25


@dataclass(frozen=True, slots=True)
class Query:
    """One search in both languages; `match` is None where FTS5 has no such thing."""

    kind: str
    typed: str
    match: str | None


def mix(texts: dict[str, str], count: int) -> list[Query]:
    """Queries of many kinds, their words drawn from the texts as often as they come up there."""
    chance = random.Random(11)
    tally = Counter(word for text in texts.values() for word in words(text) if word.isascii() and word.isalpha())
    usual = [word for word, n in tally.most_common(3_000)[100:] if len(word) > 3]
    rare = [word for word, n in tally.items() if 2 <= n <= 20 and len(word) > 3]
    lists = [words(text) for text in texts.values() if len(text) > 300]
    out: list[Query] = []
    for _ in range(count):
        own = chance.choice(lists)
        at = chance.randrange(max(len(own) - 4, 1))
        phrase = [w for w in own[at : at + chance.choice((2, 2, 3))] if w.isascii()] or ["the"]
        one, two, three, seldom = *chance.sample(usual, 3), chance.choice(rare)
        name = f'"{" ".join(phrase)}"'
        out += [
            Query("one usual word", one, one),
            Query("one rare word", seldom, seldom),
            Query("two words", f"{one} {two}", f"{one} AND {two}"),
            Query("three words", f"{one} {two} {three}", f"{one} AND {two} AND {three}"),
            Query("either word", f"{one} OR {seldom}", f"{one} OR {seldom}"),
            Query("phrase", name, name),
            Query("phrase and word", f"{name} {one}", f"{name} AND {one}"),
            Query("prefix", f"{one[:4]}*", f"{one[:4]}*"),
            Query("without a word", f"{one} -{two}", f"{one} NOT {two}"),
            Query("a slip", f"{seldom}~1", None),
            Query("word and year", f"{one} date:2010", None),
            Query("sender and kind", f"from:{chance.choice(usual)} kind:email", None),
            Query("everything", "", None),
        ]
    return out


def fts5(texts: dict[str, str]) -> sqlite3.Connection:
    """The same texts in FTS5, its index alone; diacritics folded, as ours are."""
    db = sqlite3.connect(":memory:")
    db.execute("CREATE VIRTUAL TABLE t USING fts5(id UNINDEXED, text, tokenize='unicode61 remove_diacritics 2')")
    db.executemany("INSERT INTO t VALUES (?, ?)", texts.items())
    db.execute("INSERT INTO t(t) VALUES ('optimize')")
    return db


def ask_fts5(db: sqlite3.Connection, match: str) -> None:
    """The exact count, the best 25 and a snippet of each."""
    db.execute("SELECT count(*) FROM t WHERE t MATCH ?", (match,)).fetchone()
    best = "SELECT id, snippet(t, 1, '[', ']', '…', 30) FROM t WHERE t MATCH ? ORDER BY rank LIMIT ?"
    db.execute(best, (match, _SHOWN)).fetchall()


def timed(ask: Callable[[], object]) -> tuple[float, float]:
    """Seconds of one call: of the clock, and of this process at work (the two differ on a busy machine)."""
    start, worked = time.perf_counter(), time.process_time()
    ask()
    return time.perf_counter() - start, time.process_time() - worked


def measure(collection: Collection, db: sqlite3.Connection, queries: list[Query]) -> None:
    """Ask every query of both, by turns."""
    ours: dict[str, list[tuple[float, float]]] = {}
    theirs: dict[str, list[tuple[float, float]]] = {}
    for query in queries[:26]:
        search(collection, query.typed)
    for query in queries[26:]:
        ours.setdefault(query.kind, []).append(timed(lambda q=query: search(collection, q.typed)))
        if query.match is not None:
            theirs.setdefault(query.kind, []).append(timed(lambda q=query: ask_fts5(db, q.match)))
    print(f"\n{'':18}{'readout: count, facets, copies folded, snippets':52}FTS5: count, snippets")
    for kind, seconds in ours.items():
        print(f"{kind:18}{spread(clock(seconds)):52}{spread(clock(theirs[kind])) if kind in theirs else '-'}")
    every = [pair for seconds in ours.values() for pair in seconds]
    both = [pair for kind in theirs for pair in ours[kind]]
    other = [pair for seconds in theirs.values() for pair in seconds]
    print(f"{'all':18}{spread(clock(every)):52}{spread(clock(other))}")
    print(f"{'all, at work':18}{spread(work(every)):52}{spread(work(other))}")
    ratio = percentile(work(other), 0.95) / percentile(work(both), 0.95)
    print(f"\np95 {percentile(clock(every), 0.95) * 1e3:.1f} ms, goal <= {GOAL * 1e3:.0f} ms")
    print(f"FTS5's p95 at work is {ratio:.1f} times ours over the kinds of query that both have")


def clock(pairs: list[tuple[float, float]]) -> list[float]:
    """The seconds of the clock."""
    return [pair[0] for pair in pairs]


def work(pairs: list[tuple[float, float]]) -> list[float]:
    """The seconds at work."""
    return [pair[1] for pair in pairs]


def main() -> None:
    """Measure both in one run and print the ratio."""
    parser = arguments(__doc__ or "")
    parser.add_argument("--rounds", type=int, default=40, help="queries of each kind (default: 40)")
    options = parser.parse_args()
    with pile(options.data, options.limit) as (folder, what), tempfile.TemporaryDirectory() as scratch:
        texts = read_all(folder)
        with Collection.open(Path(scratch) / "collection", create=True) as collection:
            add(collection, [folder])
            print(f"{what}, {collection.index().count():,} documents; {machine()}")
            measure(collection, fts5(texts), mix(texts, options.rounds))


if __name__ == "__main__":
    main()

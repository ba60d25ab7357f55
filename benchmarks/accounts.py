"""Accounts: how long what changed, who did not, timelines, the matrix and findings take in a collection.

python benchmarks/accounts.py DIR    a collection that was read and resolved; beside it: loading every row there is

Seconds at work of this process; a busy machine slows the clock, and these less.
"""

import argparse
import shutil
import time
from collections import Counter
from collections.abc import Callable
from itertools import combinations
from pathlib import Path

from readout.model import Contact, MentionType, Statement
from readout.workbench import Collection, changed, happened, silent, what_stands_out, who_met
from readout.workbench.entries import entries, parties

_PAIRS = 6
_AGAIN = 4


def main() -> None:
    """Print what was measured."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("collection", type=Path, metavar="DIR")
    given = parser.parse_args()
    with Collection.open(given.collection) as collection:
        shutil.rmtree(collection.cache_path / "accounts", ignore_errors=True)
        print(f"{collection.store.document_count():,} documents, {len(entries(collection)):,} rows")
        show("loading every row", lambda: entries(collection))
        once("findings, the first time", lambda: what_stands_out(collection))
        show("findings, after that", lambda: what_stands_out(collection))
        once("matrix of the chief people, the first time", lambda: who_met(collection))
        show("matrix of the chief people, after that", lambda: who_met(collection))
        for a, b in chief_pairs(collection):
            print(f"{a} and {b}")
            show("  changed", lambda a=a, b=b: changed(collection, a, b))
            show("  silence", lambda a=a, b=b: silent(collection, a, b))
            show("  timeline", lambda a=a, b=b: happened(collection, (a, b)))
            show("  matrix", lambda a=a, b=b: who_met(collection, (a, b)))


def chief_pairs(collection: Collection) -> list[tuple[str, str]]:
    """The pairs that share most rows: half of them persons, half states."""
    times: Counter[tuple[str, str]] = Counter()
    for entry in entries(collection):
        if isinstance(entry.row, Contact | Statement):
            times.update(combinations(sorted({p for p in entry.parties if p})[:12], 2))
    known = parties(collection, sorted({id_ for pair in times for id_ in pair}))

    def first(sort: MentionType) -> list[tuple[str, str]]:
        some = [p for p in times if all(id_ in known and known[id_].type is sort for id_ in p)]
        return sorted(some, key=lambda p: (-times[p], p))[: _PAIRS // 2]

    return [*first(MentionType.PERSON), *first(MentionType.STATE)]


def once(what: str, work: Callable[[], object]) -> None:
    """Print how long something takes once."""
    began = time.process_time()
    work()
    print(f"{what:46} {(time.process_time() - began) * 1000:8.0f} ms")


def show(what: str, work: Callable[[], object]) -> None:
    """Print how long something takes, the best of a few times."""
    best = float("inf")
    for _ in range(_AGAIN):
        began = time.process_time()
        work()
        best = min(best, time.process_time() - began)
    print(f"{what:46} {best * 1000:8.0f} ms")


if __name__ == "__main__":
    main()

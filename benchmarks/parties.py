"""Resolving parties: how well, and how fast.

python benchmarks/parties.py                    correspondents of 6,000 e-mails (no ledgers are read)
python benchmarks/parties.py --collection DIR   pairs of names judged by hand, in a collection that is read
"""

import argparse
import resource
import tarfile
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from _parties import (
    Labelled,
    b_cubed,
    correspondents,
    judge_pairs,
    pairwise,
    read_pairs,
    resolved_correspondents,
)
from readout.account.correspondents import Correspondents, person_key
from readout.workbench import Collection, add
from readout.workbench._resolving import resolve_parties

_EMAILS = Path(__file__).resolve().parents[1].parent / "shared" / "data" / "emails"


def main() -> None:
    """Print what was measured."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--collection", type=Path, metavar="DIR", help="a collection that holds the files of the pairs"
    )
    parser.add_argument("--errors", action="store_true", help="print the pairs that came out wrong")
    given = parser.parse_args()
    if given.collection:
        with Collection.open(given.collection) as collection:
            measure_pairs(collection, errors=given.errors)
    else:
        measure_correspondents()


def measure_correspondents() -> None:
    """Correspondents against the index, beside the key that the inventory counts by, and the printed forms."""
    with tempfile.TemporaryDirectory(prefix="readout-benchmark-") as scratch:
        pile = Path(scratch) / "pile"
        with tarfile.open(_EMAILS / "raw.tar.gz") as packed:
            packed.extractall(pile, filter="data")
        with Collection.open(Path(scratch) / "collection", create=True) as collection:
            add(collection, [pile], ledgers=False)
            sides = correspondents(collection, (_EMAILS / "metadata.jsonl").read_text("utf-8").splitlines())
            names = [side.name for side in sides]
            show("resolved", list(zip(resolved_correspondents(collection, sides), names, strict=True)))
            printed = [side.printed for side in sides]
            found = dict(
                zip(printed, zip(resolved_correspondents(collection, sides), names, strict=True), strict=True)
            )
            show("resolved, each form once", list(found.values()))
            light = Correspondents()
            for document in collection.store.documents():
                if document.duplicate_of is None:
                    light.add(document.header.sender, (*document.header.to, *document.header.cc))
            tables = light.resolve()
            keys = [tables.final(name or f"@{mail}") for name, mail in map(person_key, printed)]
            show("the inventory's light key", list(zip(keys, names, strict=True)))
            show("as printed", list(zip(printed, names, strict=True)))
            measure_speed(collection)


def show(what: str, items: Sequence[Labelled]) -> None:
    """Print pairwise and B³ scores."""
    print(f"{what} ({len(items):,})")
    print(f"    pairs  {pairwise(items)}\n    B³     {b_cubed(items)}")


def measure_speed(collection: Collection) -> None:
    """How long resolving takes: all anew, and when nothing has changed."""
    for again in (True, False):
        start, work = time.monotonic(), resource.getrusage(resource.RUSAGE_SELF).ru_utime
        with collection.lock():
            resolve_parties(collection, None, again=again)
        used = resource.getrusage(resource.RUSAGE_SELF).ru_utime - work
        print(f"{'all anew' if again else 'nothing new'}: {time.monotonic() - start:.1f} s, {used:.1f} s at work")


def measure_pairs(collection: Collection, *, errors: bool) -> None:
    """Accuracy on the pairs judged by hand."""
    measure_speed(collection)
    judged = list(judge_pairs(collection, read_pairs()))
    for part in ("tuned", "seen", "fresh"):
        for same in (True, False):
            some = [found is same for pair, found in judged if pair.same is same and pair.part == part]
            print(f"{part}, {'one party' if same else 'two parties'}: {sum(some)} of {len(some)} right")
    right = sum(pair.same is found for pair, found in judged)
    print(f"accuracy {right / len(judged):.3f} on {len(judged)} pairs")
    for pair, found in judged if errors else ():
        if pair.same is not found:
            print(f"    {'parted' if pair.same else 'joined'} wrongly: {pair.a} {pair.b}")


if __name__ == "__main__":
    main()

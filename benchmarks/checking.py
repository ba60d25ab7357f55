"""How well and how fast a draft is checked: verdicts on claims about real documents, and the time for 1,000 words.

    python benchmarks/checking.py [--collection DIR] [--part report] [--words 1000]

Without a collection, one is made of the documents that the claims come from and some more e-mails beside them.
"""

import argparse
import csv
import tarfile
import tempfile
import time
from collections import Counter, defaultdict
from pathlib import Path

from _claims import DATA, Proposition, documents, draft_of, read_claims, scores, sources, verdicts, years
from readout.model import Support
from readout.workbench import Collection, add
from readout.workbench.checking import check_draft


def make(claims: list[Proposition], folder: Path, more: int) -> Path:
    """A collection of the documents of some claims, and `more` other e-mails."""
    pile = folder / "pile"
    pile.mkdir(parents=True)
    for id_, text in documents(set(sources(claims))).items():
        (pile / f"{id_}.txt").write_text(text, encoding="utf-8", newline="")
    if more:
        with tarfile.open(DATA / "emails" / "raw.tar.gz") as archive:
            others = [m for m in archive.getmembers() if m.isfile()]
            for member in others[:: max(1, len(others) // more)]:
                file = archive.extractfile(member)
                path = pile / Path(member.name).name
                if file is not None and not path.exists():
                    path.write_bytes(file.read())
    load = folder / "dates.csv"
    with load.open("w", newline="", encoding="utf-8") as out:
        table = csv.writer(out)
        table.writerow(["name", "date"])
        table.writerows(sorted(years().items()))
    with Collection.open(folder / "collection", create=True) as collection:
        add(collection, [pile], metadata=load)
    return folder / "collection"


def judge(collection: Collection, claims: list[Proposition]) -> list[Support]:
    """The verdict on each claim, all of them checked as one draft."""
    text, spans = draft_of(claims)
    return verdicts(check_draft(collection, text.encode(), "claims.txt", again=True).check, spans)


def report(claims: list[Proposition], got: list[Support]) -> None:
    """Print shares, and verdicts by what was changed."""
    for what, share in scores(claims, got).items():
        print(f"{what:22} {share:.3f}")
    by_kind: dict[str, Counter[str]] = defaultdict(Counter)
    for claim, verdict in zip(claims, got, strict=True):
        by_kind[claim.kind][verdict.value] += 1
    for kind, count in sorted(by_kind.items()):
        print(f"  {kind:12} {', '.join(f'{n} {v}' for v, n in count.most_common())}")


def speed(collection: Collection, claims: list[Proposition], words: int) -> None:
    """Print how long a draft of so many words takes: the first check, and the next after one sentence changed."""
    some: list[str] = []
    for claim in claims:
        if claim.kind == "true" and sum(len(s.split()) for s in some) < words:
            some.append(claim.text)
    text = " ".join(some)
    began = time.perf_counter()
    check_draft(collection, text.encode(), "speed.txt", again=True)
    first = time.perf_counter() - began
    began = time.perf_counter()
    made = check_draft(
        collection, text.replace(some[0], "The harbour was shut on 3 May 2011.").encode(), "speed.txt"
    )
    again = time.perf_counter() - began
    print(f"{len(text.split()):,} words: {first:.1f} s; again, {made.check.fresh} changed: {again:.1f} s")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--collection", type=Path, metavar="DIR", help="one that holds the claims' documents")
    parser.add_argument("--part", choices=["tune", "report"], default="report")
    parser.add_argument("--more", type=int, default=200, metavar="N", help="other e-mails beside theirs")
    parser.add_argument("--words", type=int, default=1000, metavar="N", help="length of the draft that is timed")
    given = parser.parse_args()
    claims = read_claims(given.part)
    with tempfile.TemporaryDirectory(prefix="readout-benchmark-") as scratch:
        path = given.collection or make(read_claims(generated=False), Path(scratch), given.more)
        with Collection.open(path) as collection:
            began = time.perf_counter()
            got = judge(collection, claims)
            took = time.perf_counter() - began
            size = f"{collection.store.document_count():,} documents"
            print(f"{given.part}: {len(claims)} claims, {size}, {took:.0f} s")
            report(claims, got)
            by_hand = [n for n, c in enumerate(claims) if c.base is None or "-" not in c.id]
            print("written by hand alone:")
            report([claims[n] for n in by_hand], [got[n] for n in by_hand])
            speed(collection, read_claims("report", generated=False), given.words)


if __name__ == "__main__":
    main()

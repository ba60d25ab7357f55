"""Reading documents for ledgers: how fast, beside a plain pass of the same model over all tokens, and how well.

The plain pass takes the text of every file as it is, in windows of 256 word pieces, through the encoder alone: no
furniture left out, no copy known, nothing read but once. It is timed on a sample and scaled to all.
"""

import argparse
import tempfile
import time
from collections.abc import Sequence
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from _annotated import documents, gold, named
from _corpus import arguments, pile, read_all
from _gold import SHARED, distinct, held_out, read, scorer, write
from _timing import machine
from readout.extract import Tagger
from readout.workbench import Collection, add, read_ledgers

_ANNOTATED = (
    "statements_content",
    "statements_with_speaker",
    "statement_act_accuracy",
    "statement_addressee_recall",
    "contacts_parties",
    "contacts_kind_status",
)
_PARTS = ("tuning", "trial", "watch")
"""Names in `split.json` of annotated documents that no weights are taught."""

_WINDOW = 900
"""Characters of a window of the plain pass: about as many pieces as a passage has."""


def speed(data: Path | None, limit: int | None, workers: int) -> None:
    """Files a second of the reading step alone, once the pile is in; and the plain pass beside it."""
    with pile(data, limit) as (folder, what), tempfile.TemporaryDirectory() as scratch:
        texts = list(read_all(folder).values())
        with Collection.open(Path(scratch) / "collection", create=True) as collection:
            add(collection, [folder], ledgers=False)
            phases: dict[str, float] = {}
            start = time.perf_counter()
            done = read_ledgers(
                collection, workers=workers, progress=lambda told: phases.update({told.phase: told.seconds})
            )
            seconds = time.perf_counter() - start
        plain = plain_pass(texts, workers)
    print(f"{what}; {machine()}; {workers} processes")
    print(f"  reading: {seconds:.1f} s, {len(texts) / seconds:.1f} files a second; {done.read:,} documents,")
    print(f"           {done.passages:,} passages, {done.tagged:,} of them distinct and new")
    parts = ", ".join(f"{phase} {took:.1f} s" for phase, took in phases.items())
    print(f"           of these: {parts}; noting alone {len(texts) / phases['noting']:.1f} files a second")
    print(f"  a plain pass of the same encoder over all of the text: {plain:.1f} s (scaled from a sample)")
    alone = plain / phases["noting"]
    print(f"  ratio: {plain / seconds:.2f}, of noting alone {alone:.2f} (goal 5); goal 40 files a second")


def plain_pass(texts: Sequence[str], workers: int) -> float:
    """Seconds that the encoder alone would take for all text, from a sample of windows spread over it."""
    windows = [text[at : at + _WINDOW] for text in texts for at in range(0, len(text), _WINDOW)]
    sample = windows[:: max(len(windows) // (400 * workers), 1)]
    parts = [sample[n::workers] for n in range(workers)]
    with get_context("spawn").Pool(workers) as pool:
        pool.map(_encode, [part[:4] for part in parts])
        start = time.perf_counter()
        pool.map(_encode, parts)
        return (time.perf_counter() - start) * len(windows) / len(sample)


_TAGGER: list[Tagger] = []


def _encode(texts: list[str]) -> int:
    if not _TAGGER:
        _TAGGER.append(Tagger())
    for text in texts:
        _TAGGER[0].encode(text)
    return len(texts)


def quality(shared: Path) -> None:
    """The scorer's figures on the documents held out, and how far confidence can be believed there."""
    score = scorer(shared)
    ledgers, named = held_out(shared / "data")
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        export = score.Export(read(distinct(ledgers, named), folder))
        found = score.ledger(export, write(ledgers, folder / "ledger.jsonl"), 0)
        found |= score.mentions(export, write(named, folder / "mentions.jsonl"), 0)
        print(f"{len(ledgers)} documents held out with ledgers, {len(named)} cables held out with mentions")
        for name, value in found.items():
            print(f"  {name}: {value}")
        print("how often rows of a confidence are right (held out)")
        for kind, pairs in judged(score, export, ledgers).items():
            print(f"  {kind}: {table(pairs)}")


def annotated(shared: Path, part: str) -> None:
    """The scorer's figures for statements, contacts and mentions on annotated documents that were not taught."""
    score = scorer(shared)
    read_ = documents(shared / "data", part)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        export = score.Export(read(read_, folder))
        every = gold(read_, score, export)
        for kind, mark in (("e-mails", "C"), ("made-up cables", "SY")):
            some = [row for row in every if row["id"].startswith(mark)]
            if some:
                found = score.ledger(export, write(some, folder / f"{mark}.jsonl"), 0)
                print(f"{len(some)} {kind} under `{part}`")
                for name in _ANNOTATED:
                    print(f"  {name}: {found[name]}")
        if some := named(read_, export):
            found = score.mentions(export, write(some, folder / "mentions.jsonl"), 0)
            print(f"mentions of {len(some)} of them")
            for name in ("span", "coarse_type"):
                print(f"  {name}: {found[name]}")
        print("how often rows of a confidence are right")
        for kind, pairs in judged(score, export, every).items():
            print(f"  {kind}: {table(pairs)}")


def judged(score: Any, export: Any, gold: list[dict[str, Any]]) -> dict[str, list[tuple[float, bool]]]:
    """Confidence and truth of every row found: content and speaker of statements, parties of contacts."""
    out: dict[str, list[tuple[float, bool]]] = {"statements": [], "contacts": []}
    for row in gold:
        root = export.roots[row["id"]]["id"]
        for found in export.table("statements"):
            if export.lift(found["document"], *found["content"][0])[0] == root:
                out["statements"].append((found["confidence"], _said(score, export, found, row)))
        for found in export.table("contacts"):
            spans = [export.lift(c["document"], c["start"], c["end"]) for c in found["citations"]]
            if found["source"] == "text" and any(span[0] == root for span in spans):
                right = _met(score, export, found, row, [span[1:] for span in spans])
                out["contacts"].append((found["confidence"], right))
    return out


def _party(score: Any, export: Any, got: Any, want: Any, document: str) -> bool:
    where = got and got.get("start") is not None
    at = export.lift(got.get("document", document), got["start"], got["end"])[1:] if where else None
    return bool(score.party_match(export, got, want, at))


def _said(score: Any, export: Any, found: dict[str, Any], gold: dict[str, Any]) -> bool:
    words = score.words_of(gold["text"], [export.lift(found["document"], a, b)[1:] for a, b in found["content"]])
    for want in gold["statements"]:
        theirs = score.words_of(gold["text"], want["content"])
        if len(words & theirs) >= 0.5 * len(words | theirs):
            return _party(score, export, found.get("speaker"), want["speaker"], found["document"])
    return False


def _met(score: Any, export: Any, found: dict[str, Any], gold: dict[str, Any], spans: list[Any]) -> bool:
    for want in gold["contacts"]:
        evidence = [want["evidence"], *want.get("also", [])]
        if any(score.overlaps(a, b) for a in evidence for b in spans):
            document = found["citations"][0]["document"]
            hits = [
                any(_party(score, export, p, w, document) for p in found["participants"])
                for w in want["participants"]
            ]
            if sum(hits) > 1:
                return True
    return False


def table(pairs: list[tuple[float, bool]]) -> str:
    """Share right by confidence, in fifths of its range, with the number of rows."""
    parts = []
    for low in (0.0, 0.2, 0.4, 0.6, 0.8):
        rights = [right for sure, right in pairs if low <= sure < low + 0.2 or (low == 0.8 and sure == 1.0)]
        if rights:
            parts.append(f"{low:.1f}-{low + 0.2:.1f}: {sum(rights) / len(rights):.2f} of {len(rights)}")
    gap = sum(sure - right for sure, right in pairs) / max(len(pairs), 1)
    return f"{'; '.join(parts)}; mean confidence less share right {gap:+.3f}"


def main() -> None:
    """Measure what is asked for."""
    parser = arguments(__doc__ or "")
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--shared", type=Path, default=SHARED, help="the folder with the gold data and the scorer")
    parser.add_argument("--only", choices=["speed", "quality", *_PARTS], help="one part alone")
    given = parser.parse_args()
    if given.only in (None, "quality"):
        quality(given.shared)
    for part in _PARTS:
        if given.only in (None, part):
            annotated(given.shared, part)
    if given.only in (None, "speed"):
        speed(given.data, given.limit, given.workers)


if __name__ == "__main__":
    main()

"""Fits the weights by which others than those with a role are taken to be part of a contact.

On annotated documents that the reading model was not taught (`tuning`, `trial` and `watch` of `split.json`):
what the shipped model says of their passages, joined as the program joins it, gives the candidates around each
anchor; one is right where an annotated contact told there names the same party, and no other that is known
stands for it. Run it again when the weights of the reading model change; it takes a minute and prints what
`_participants.py` holds.
"""

import argparse
import json
import math
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from examples import HERE, Row, rows, texts
from readout.extract import Tagger
from readout.extract._participants import Known, features
from readout.extract._tellings import Company
from readout.extract.assembly import joined
from readout.extract.tags import MetTag
from readout.model import PartyRef, Span
from readout.runner import Meter
from readout.workbench import Collection, add
from readout.workbench._ledger_reading import _tasks
from readout.workbench._ledger_worker import Reading

Vectors = npt.NDArray[np.float64]
PARTS = ("tuning", "trial", "watch")
FOLDS = 5
STRENGTH = 2.0
"""Of the ridge, on features brought to one scale."""


def readings(documents: dict[str, str]) -> Iterator[tuple[str, int, Reading]]:
    """Every document of some texts as the program takes it in, with the text's id and where in it it begins."""
    with tempfile.TemporaryDirectory() as folder:
        pile = Path(folder, "pile")
        pile.mkdir()
        for id_, text in documents.items():
            (pile / f"{id_}.txt").write_text(text, encoding="utf-8", newline="")
        with Collection.open(Path(folder, "collection"), create=True) as collection:
            add(collection, [pile], ledgers=False)
            names = {d.id: Path(file.path).stem for file, family in collection.store.read_files() for d in family}
            for task in _tasks(collection.store, {}, "", Meter("noting", None, total=len(names))):
                yield names[task.reading.document.id], task.reading.document.start, task.reading


def examples(documents: dict[str, str], told: dict[str, Row]) -> Iterator[tuple[str, tuple[float, ...], bool]]:
    """The document, the features and the truth of each candidate."""
    tagger = Tagger(threads=2)
    for id_, shift, reading in readings(documents):
        tags = tagger.tag([p.text for p in reading.passages])
        read = joined(reading.document, reading.children, reading.ancestors, reading.passages, tags)
        for tag in read.met:
            parties = read.company.parties(tag)
            taking = [
                ref
                for ref in _annotated(told[id_], read.company, tag, shift)
                if not any(_names(p, ref) for p in parties)
            ]
            known = Known(len(parties), any(_same(p, read.company.own) for p in parties))
            found = sorted(read.company.candidates(tag, parties), key=lambda c: -c.score)
            for rank, candidate in enumerate(found):
                yield id_, features(candidate, rank, known), any(_names(candidate.ref, p) for p in taking)


def _annotated(told: Row, company: Company, tag: MetTag, shift: int) -> Iterator[PartyRef]:
    """The named parties of the annotated contacts that the sentence of an anchor tells of."""
    start, end = company.paragraphs.sentence(tag.anchor[0])
    for contact in told["contacts"]:
        for telling in contact["tellings"]:
            a, b = (x - shift for x in telling["evidence"])
            if a < end and start < b and a <= tag.anchor[0] < b:
                yield from (_ref(company, p, shift) for p in telling["participants"] if p != "implied")


def _ref(company: Company, span: Sequence[int], shift: int) -> PartyRef:
    return company.resolved.ref(max(0, span[0] - shift), max(0, span[1] - shift))


def _same(a: PartyRef, b: PartyRef) -> bool:
    return (a.party or a.name.casefold()) == (b.party or b.name.casefold())


def _names(a: PartyRef, b: PartyRef) -> bool:
    return _same(a, b) or _overlap(_span(a), _span(b))


def _span(ref: PartyRef) -> Span:
    return (ref.start or 0, ref.end or 0)


def _overlap(a: Span, b: Span) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def fit(values: Vectors, right: Vectors) -> tuple[Vectors, float]:
    """Weights and bias of a logistic regression with a ridge, by Newton's method."""
    mean, scale = values.mean(0), values.std(0) + 1e-9
    x = np.hstack([(values - mean) / scale, np.ones((len(values), 1))])
    ridge = np.diag([STRENGTH] * values.shape[1] + [1e-9])
    weights = np.zeros(x.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (right - p) - ridge @ weights
        weights += np.linalg.solve((x.T * (p * (1 - p))) @ x + ridge, slope)
    told = weights[:-1] / scale
    return told, float(weights[-1] - told @ mean)


def judge(made: list[tuple[str, tuple[float, ...], bool]]) -> None:
    """Print how the probabilities hold on documents left out in turn."""
    ids = sorted({id_ for id_, _, _ in made})
    fold = {id_: n % FOLDS for n, id_ in enumerate(ids)}
    pairs: list[tuple[float, bool]] = []
    for left in range(FOLDS):
        weights, bias = fit(*_arrays([m for m in made if fold[m[0]] != left]))
        for id_, values, right in made:
            if fold[id_] == left:
                pairs.append((1 / (1 + math.exp(-bias - float(weights @ np.array(values)))), right))
    for low in np.arange(0, 1, 0.1):
        some = [right for p, right in pairs if low <= p < low + 0.1]
        if some:
            print(f"{low:.1f}-{low + 0.1:.1f}: {sum(some) / len(some):.2f} of {len(some)}")


def _arrays(made: list[Any]) -> tuple[Vectors, Vectors]:
    return np.array([v for _, v, _ in made]), np.array([float(r) for _, _, r in made])


def main() -> None:
    """Fit, judge, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="the folder of the gold data")
    given = parser.parse_args()
    split = json.loads((HERE / "split.json").read_text())
    wanted = {id_ for part in PARTS for id_ in split[part]}
    told = {r["id"]: r for r in rows(HERE / "tellings.jsonl") if r["id"] in wanted}
    made = list(examples({i: t for i, t in texts(given.data).items() if i in told}, told))
    print(f"{len(made)} candidates in {len(told)} documents, {sum(r for _, _, r in made)} of them right")
    judge(made)
    weights, bias = fit(*_arrays(made))
    print(f"WEIGHTS = ({', '.join(f'{w:.4f}' for w in weights)})")
    print(f"BIAS = {bias:.4f}")


if __name__ == "__main__":
    main()

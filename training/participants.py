"""Fits the weights of `_participants.py`: who else takes part in a contact, and how sure a contact is.

On annotated documents that the reading model was not taught (`tuning`, `trial` and `watch` of `split.json`):
what the shipped model says of their passages, joined as the program joins it, gives the candidates around each
anchor; one is right where an annotated contact told there names the same party, and no other that is known
stands for it. Run it again when the weights of the reading model change; it takes a minute and prints what
`_participants.py` holds.
"""

import argparse
import json
import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from examples import HERE, Row, ingested, rows, texts
from readout.extract import Tagger, _participants
from readout.extract._participants import Known, features
from readout.extract._tellings import Company
from readout.extract.assembly import prepared
from readout.extract.tags import MetTag
from readout.model import PartyRef, Span
from readout.runner import Meter
from readout.workbench._ledger_reading import _tasks
from readout.workbench._ledger_worker import Reading

Example = tuple[str, tuple[float, ...], bool]
Vectors = npt.NDArray[np.float64]
PARTS = ("tuning", "trial", "watch")
FOLDS = 5
STRENGTH = 2.0
"""Of the ridge, on features brought to one scale."""


def readings(documents: dict[str, str]) -> Iterator[tuple[str, int, Reading]]:
    """Every document of some texts as the program takes it in, with the text's id and where in it it begins."""
    with ingested(documents) as collection:
        names = {d.id: Path(file.path).stem for file, family in collection.store.read_files() for d in family}
        for task in _tasks(collection.store, {}, "", Meter("noting", None, total=len(names))):
            yield names[task.reading.document.id], task.reading.document.start, task.reading


@dataclass(frozen=True, slots=True)
class Anchor:
    """An anchor that the model has found, with the parties of each annotated contact told at its place."""

    id: str
    company: Company
    tag: MetTag
    told: tuple[tuple[PartyRef, ...], ...]


def anchors(documents: dict[str, str], told: dict[str, Row]) -> Iterator[Anchor]:
    """All anchors of some documents."""
    tagger = Tagger(threads=2)
    for id_, shift, reading in readings(documents):
        tags = tagger.tag([p.text for p in reading.passages])
        read = prepared(reading.document, reading.children, reading.ancestors, reading.passages, tags)
        for tag in read.met:
            contacts = (_told_at(c, tag.anchor[0] + shift) for c in told[id_]["contacts"])
            parties = tuple(tuple(_ref(read.company, p, shift) for p in c) for c in contacts if c)
            yield Anchor(id_, read.company, tag, parties)


def candidates(anchor: Anchor) -> Iterator[Example]:
    """Whoever may take part beside those who do by the model."""
    company, tag = anchor.company, anchor.tag
    parties = company.parties(tag)
    missing = [p for told in anchor.told for p in told if not any(_names(q, p) for q in parties)]
    known = Known(len(parties), any(_same(p, company.own) for p in parties))
    found = sorted(company.candidates(tag, parties), key=lambda c: -c.score)
    for rank, candidate in enumerate(found):
        yield anchor.id, features(candidate, rank, known), any(_names(candidate.ref, p) for p in missing)


def contacts(anchor: Anchor) -> Iterator[Example]:
    """What the program would take for a contact; right where two of its parties are those of an annotated one."""
    parties = anchor.company.everybody(anchor.tag, anchor.company.parties(anchor.tag))
    if len(parties) > 1:
        right = any(sum(any(_names(q, p) for q in parties) for p in told) > 1 for told in anchor.told)
        yield anchor.id, anchor.company.evidence(anchor.tag, parties), right


def _told_at(contact: Row, offset: int) -> list[Any]:
    """The parties of an annotated contact if it is told at a place: those named there first."""
    tellings = contact["tellings"]
    if not any(t["evidence"][0] <= offset < t["evidence"][1] for t in tellings):
        return []
    return list(tellings[0]["participants"])


def _ref(company: Company, party: Any, shift: int) -> PartyRef:
    if party == "implied":
        return company.own
    return company.resolved.ref(max(0, party[0] - shift), max(0, party[1] - shift))


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


def judge(made: list[Example]) -> None:
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


def _arrays(made: list[Example]) -> tuple[Vectors, Vectors]:
    return np.array([v for _, v, _ in made]), np.array([float(r) for _, _, r in made])


def main() -> None:
    """Fit, judge, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="the folder of the gold data")
    given = parser.parse_args()
    split = json.loads((HERE / "split.json").read_text())
    wanted = {id_ for part in PARTS for id_ in split[part]}
    told = {r["id"]: r for r in rows(HERE / "tellings.jsonl") if r["id"] in wanted}
    found = list(anchors({i: t for i, t in texts(given.data).items() if i in told}, told))
    print(f"{len(found)} anchors in {len(told)} documents")
    weights, bias = learnt([c for anchor in found for c in candidates(anchor)], "")
    _participants.WEIGHTS, _participants.BIAS = tuple(weights), bias  # as those found by it take part from here on
    learnt([c for anchor in found for c in contacts(anchor)], "SURE_")


def learnt(made: list[Example], name: str) -> tuple[Vectors, float]:
    """Fit one of the two, judge it, print it."""
    print(f"{len(made)} examples, {sum(right for _, _, right in made)} of them right")
    judge(made)
    weights, bias = fit(*_arrays(made))
    print(f"{name}WEIGHTS = ({', '.join(f'{w:.4f}' for w in weights)})")
    print(f"{name}BIAS = {bias:.4f}")
    return weights, bias


if __name__ == "__main__":
    main()

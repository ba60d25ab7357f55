"""Floors under how well parties are joined: correspondents of all e-mails, and pairs of names judged by hand."""

import json
import tarfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from _parties import (
    b_cubed,
    correspondents,
    judge_pairs,
    pairwise,
    read_pairs,
    resolved_correspondents,
)
from readout.workbench import Collection, add

FLOOR = 0.97
PAIR_FLOOR = 0.84
SHORT = 5_000


@pytest.mark.slow
def test_correspondents_of_all_mails(shared_data: Path, tmp_path: Path) -> None:
    emails = shared_data / "emails"
    with tarfile.open(emails / "raw.tar.gz") as packed:
        packed.extractall(tmp_path / "pile", filter="data")
    with Collection.open(tmp_path / "collection", create=True) as collection:
        add(collection, [tmp_path / "pile"], ledgers=False)
        sides = correspondents(collection, (emails / "metadata.jsonl").read_text("utf-8").splitlines())
        found = list(zip(resolved_correspondents(collection, sides), (s.name for s in sides), strict=True))
    assert len(found) > 7_900
    assert pairwise(found).f1 >= FLOOR
    assert b_cubed(found).f1 >= FLOOR


@pytest.mark.slow
def test_pairs_judged_by_hand(shared_data: Path, tmp_path: Path) -> None:
    """Of the pairs whose documents are short, in a pile of these alone; all pairs are a benchmark's."""
    pairs = read_pairs()
    texts = dict(read_texts(shared_data, {place[0] for pair in pairs for place in (pair.a, pair.b)}))
    short = {name for name, text in texts.items() if len(text) <= SHORT}
    pairs = [pair for pair in pairs if {pair.a[0], pair.b[0]} <= short]
    (tmp_path / "pile").mkdir()
    for name in {place[0] for pair in pairs for place in (pair.a, pair.b)}:
        (tmp_path / "pile" / f"{name}.txt").write_bytes(texts[name])
    with Collection.open(tmp_path / "collection", create=True) as collection:
        add(collection, [tmp_path / "pile"])
        judged = [pair.same is found for pair, found in judge_pairs(collection, pairs)]
    assert len(judged) == len(pairs) > 90
    assert sum(judged) / len(judged) >= PAIR_FLOOR


def read_texts(shared_data: Path, wanted: set[str]) -> Iterator[tuple[str, bytes]]:
    """The documents of some ids."""
    for line in (shared_data / "cables" / "cables.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        if row["id"] in wanted:
            yield row["id"], row["text"].encode()
    with tarfile.open(shared_data / "emails" / "raw.tar.gz") as packed:
        for member in packed:
            name = Path(member.name).stem
            if name in wanted and (file := packed.extractfile(member)):
                yield name, file.read()

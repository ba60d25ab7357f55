"""Floors for names and coreference on the real documents beside the repository."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from readout.extract.parties import resolve_parties
from readout.extract.tags import MentionTag
from readout.model import Document, Kind, MentionType

TYPES = {"PER.IND": "person", "PER.GROUP": "group", "LOC": "place", "GPE.NATION": "state", "GPE.SPECIAL": "place"}
HELD_OUT = Path(__file__).parents[2] / "training" / "annotations" / "split.json"


def cables(shared_data: Path) -> Iterator[dict[str, Any]]:
    """Those that are not held out."""
    split = json.loads(HELD_OUT.read_text(encoding="utf-8"))
    held_out = {*split["test"], *split["mention_test"]}
    for line in (shared_data / "cables" / "cables.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["id"] not in held_out:
            yield row


def test_coreference_of_gold_mentions(shared_data: Path) -> None:
    """The weights were learnt from these cables: this holds program and weights together, it measures no skill."""
    precision = recall = count = 0.0
    for row in cables(shared_data):
        types = {e["id"]: TYPES.get(e["type"] or "", "organisation") for e in row["entities"]}
        gold = {(m["start"], m["end"]): m["entity"] for m in row["mentions"]}
        tags = [MentionTag(*span, MentionType(types.get(e, "organisation")), 1.0) for span, e in gold.items()]
        found = resolve_parties(Document(row["id"], "f", 0, row["text"], kind=Kind.CABLE), tags)
        pairs = Counter((m.party, gold[m.start, m.end]) for m in found.mentions)
        ours, theirs = Counter(m.party for m in found.mentions), Counter(gold.values())
        for (party, entity), n in pairs.items():
            precision += n * n / ours[party]
            recall += n * n / theirs[entity]
            count += n
    p, r = precision / count, recall / count
    assert 2 * p * r / (p + r) >= 0.87

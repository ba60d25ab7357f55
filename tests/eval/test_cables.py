"""Floors for cables on the real documents beside the repository."""

import json
import tarfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from readout.ingest.content import Content
from readout.ingest.structure.build import structure
from readout.ingest.structure.cables import find_cables, looks_like_cable_body
from readout.ingest.structure.lines import Lines
from readout.ingest.structure.stamps import find_release
from readout.model import Kind

FLOORS = {"number": 0.95, "dtg": 0.95, "date": 0.95, "from": 0.95, "subject": 0.95, "tags": 0.95}


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def mails(shared_data: Path) -> dict[str, str]:
    """The texts of the e-mails by their names."""
    with tarfile.open(shared_data / "emails" / "raw.tar.gz") as archive:
        return {Path(m.name).stem: archive.extractfile(m).read().decode() for m in archive if m.isfile()}  # type: ignore[union-attr]


@pytest.fixture(scope="module")
def gold(shared_data: Path) -> list[dict[str, Any]]:
    return rows(shared_data / "emails" / "embedded_cables.jsonl")


def fields(cable: Any, date: str | None) -> dict[str, Any]:
    return {
        "number": cable.number,
        "dtg": cable.dtg,
        "from": list(cable.sender),
        "subject": cable.subject,
        "tags": list(cable.tags),
        "date": (date or "")[:10],
    }


def test_embedded_cables(mails: dict[str, str], gold: list[dict[str, Any]], score: ModuleType) -> None:
    count: Counter[str] = Counter()
    for row in gold:
        documents = structure(Content("text/plain", text=mails[row["doc_id"]]), "0" * 64)
        cables = [d for d in documents if d.kind is Kind.CABLE]
        assert len(cables) == 1, row["doc_id"]
        got = fields(cables[0].header, cables[0].date)
        for name, want in {**row, "number": row.get("mrn")}.items():
            if name in FLOORS and want:
                same = [" ".join(map(score.plain, score.as_list(v))) for v in (got[name], want)]
                count[f"{name}_all"] += 1
                count[name] += same[0] == same[1]
    assert {n: count[n] / count[f"{n}_all"] >= floor for n, floor in FLOORS.items()} == dict.fromkeys(FLOORS, True)


def test_no_false_cables(mails: dict[str, str], gold: list[dict[str, Any]]) -> None:
    wanted = {row["doc_id"] for row in gold}
    found = {name for name, text in mails.items() if find_cables(Lines(text))}
    assert found == wanted


def test_bodies_alone_are_cables(shared_data: Path) -> None:
    texts = [row["text"] for row in rows(shared_data / "cables" / "cables.jsonl")]
    assert sum(1 for text in texts if looks_like_cable_body(Lines(text))) >= 0.99 * len(texts)


def sampled(shared_data: Path) -> Iterator[dict[str, Any]]:
    for at, row in enumerate(rows(shared_data / "emails" / "metadata.jsonl")):
        if at % 10 == 0 and row.get("stamp"):
            yield row


def test_release_stamps(mails: dict[str, str], shared_data: Path) -> None:
    count: Counter[str] = Counter()
    for row in sampled(shared_data):
        release, _, exemptions = find_release(Lines(mails[row["doc_id"]]))
        stamp = row["stamp"]
        assert release is not None
        count["all"] += 1
        count["case"] += release.case == stamp["case_no"]
        count["number"] += release.number == stamp["doc_no"]
        count["date"] += release.date == stamp["release_date"]
        count["exemptions"] += set(exemptions) >= {e for e in stamp["exemptions"] if e != "B7"}
    assert all(count[name] >= 0.99 * count["all"] for name in ("case", "number", "date", "exemptions"))

"""Printed headers of real messages: floors under the shares read right, on a fixed sample."""

import json
import tarfile
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from types import ModuleType

import pytest

from readout.ingest.content import Content
from readout.ingest.structure import structure
from readout.model import Document

_SAMPLE = 10
_FLOORS = {"date": 0.98, "from": 0.98, "to": 0.94, "subject": 0.94, "kind": 0.98}


def _row(document: Document) -> dict[str, object]:
    header = asdict(document.header)
    header["from"] = header.pop("sender")
    span = list(document.parent_span) if document.parent_span else None
    return {
        "id": document.id, "file": document.file, "parent": document.parent, "parent_span": span,
        "kind": document.kind.value, "date": document.date, "header": {k: v for k, v in header.items() if v},
    }  # fmt: skip


@pytest.fixture(scope="module")
def emails(shared_data: Path) -> Path:
    folder = shared_data / "emails"
    if not (folder / "raw.tar.gz").is_file():
        pytest.skip("the real messages (data/emails) are not here")
    return folder


def _texts(archive: Path, wanted: set[str]) -> Iterator[tuple[str, str]]:
    with tarfile.open(archive) as packed:
        for member in packed:
            content = packed.extractfile(member) if member.name in wanted else None
            if content is not None:
                yield member.name, content.read().decode("utf-8")


def test_floors(emails: Path, score: ModuleType, tmp_path: Path) -> None:
    gold = (emails / "metadata.jsonl").read_text(encoding="utf-8").splitlines()[::_SAMPLE]
    keys = {f"raw/{json.loads(line)['doc_id']}.txt": json.loads(line)["doc_id"] for line in gold}
    rows: list[dict[str, object]] = []
    files = []
    for member, text in _texts(emails / "raw.tar.gz", set(keys)):
        key = keys[member]
        rows += map(_row, structure(Content("text/plain", text=text), key.ljust(64, "0")))
        files.append({"id": key.ljust(64, "0"), "path": f"{key}.txt"})
    for name, table in (("documents", rows), ("files", files), ("gold", [json.loads(line) for line in gold])):
        lines = "".join(json.dumps(row) + "\n" for row in table)
        (tmp_path / f"{name}.jsonl").write_text(lines, encoding="utf-8")
    got = score.headers(score.Export(tmp_path), tmp_path / "gold.jsonl", 0)
    assert got["documents_absent"] == 0
    assert {name: got[name] for name in _FLOORS if got[name] < _FLOORS[name]} == {}

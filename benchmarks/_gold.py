"""Documents with gold answers, read by the program as a user would have it read them."""

import csv
import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

from readout.workbench import Collection, add, export_jsonl

Row = dict[str, Any]
ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
SPLIT = ROOT / "training" / "annotations" / "split.json"


def rows(path: Path) -> list[Row]:
    """The objects of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]


def scorer(folder: Path) -> ModuleType:
    """The scorer that lies beside the data, as a module."""
    spec = importlib.util.spec_from_file_location("score", folder / "evaluate" / "score.py")
    if spec is None or spec.loader is None:
        sys.exit(f"There is no scorer in {folder}.")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def held_out(data: Path) -> tuple[list[Row], list[Row]]:
    """What the model was never taught: documents with ledgers, and cables with mentions."""
    split = json.loads(SPLIT.read_text())
    ledgers = [r for r in rows(data / "annotated" / "annotated.jsonl") if r["id"] in split["test"]]
    kept = {*split["test"], *split["mention_test"]}
    return ledgers, [r for r in rows(data / "cables" / "cables.jsonl") if r["id"] in kept]


def read(documents: list[Row], folder: Path) -> Path:
    """Lay texts in a folder with a load file of their dates, add them, export; the export's folder."""
    pile, out = folder / "pile", folder / "export"
    pile.mkdir(parents=True)
    for row in documents:
        (pile / f"{row['id']}.txt").write_text(row["text"], encoding="utf-8", newline="")
    load = folder / "dates.csv"
    with load.open("w", newline="", encoding="utf-8") as file:
        table = csv.writer(file)
        table.writerow(["name", "date"])
        table.writerows([r["id"], r.get("document_date") or r.get("year")] for r in documents)
    with Collection.open(folder / "collection", create=True) as collection:
        add(collection, [pile], metadata=load)
        export_jsonl(collection, out)
    return out


def distinct(*groups: list[Row]) -> list[Row]:
    """Each document once, as it first comes."""
    return list({row["id"]: row for group in reversed(groups) for row in group}.values())


def write(documents: list[Row], path: Path) -> Path:
    """Gold rows as a file for the scorer."""
    path.write_text("".join(json.dumps(row) + "\n" for row in documents), encoding="utf-8")
    return path

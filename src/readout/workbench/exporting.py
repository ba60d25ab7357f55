"""Writing the export: whole files that take the place of earlier ones, byte for byte the same from run to run."""

import itertools
import shutil
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from uuid import uuid4

import msgspec

from readout import __version__
from readout.errors import Code, ReadoutError
from readout.export import LEDGER_TABLES, document_row, file_row, ledger_rows, manifest, resolved_party_row
from readout.model import Ledger, SourceFile
from readout.store import Store
from readout.workbench._judged import apply
from readout.workbench._party_values import decode_party
from readout.workbench.collection import Collection

_ENCODE = msgspec.json.Encoder().encode
_MOST_FORMS = 60


def export_jsonl(collection: Collection, out: Path) -> dict[str, int]:
    """Write the JSON Lines export into the folder `out`; how many rows each file has.

    Rows are written beside the folder's files and renamed at the end, `readout.json` last, so that whoever finds
    a `readout.json` with the counts of the files beside it has a whole export.
    """
    out = out.expanduser().absolute()
    if out.exists() and not out.is_dir():
        raise ReadoutError(Code.USAGE, f"{out} is not a folder.", "Give --output a folder.")
    try:
        out.mkdir(parents=True, exist_ok=True)
        temporary = out / f".unfinished-{uuid4().hex[:8]}"
        temporary.mkdir()
        try:
            return _write(collection.store, temporary, out)
        finally:
            shutil.rmtree(temporary, ignore_errors=True)
    except OSError as error:
        raise ReadoutError(
            Code.UNREADABLE,
            f"The export could not be written to {out}: {(error.strerror or str(error)).lower()}.",
            "Choose another folder with --output, or make room there.",
        ) from error


def _write(store: Store, temporary: Path, out: Path) -> dict[str, int]:
    counts = {
        "files": _lines(temporary / "files.jsonl", map(file_row, _files(store))),
        **_write_documents(store, temporary),
    }
    text = msgspec.json.format(_ENCODE(manifest(__version__, counts)), indent=2)
    (temporary / "readout.json").write_bytes(text + b"\n")
    for name in (*(f"{table}.jsonl" for table in counts), "readout.json"):
        (temporary / name).replace(out / name)
    return counts


def _write_documents(store: Store, folder: Path) -> dict[str, int]:
    """Write documents and, for each in turn, what it tells, judgements applied; resolved parties at the end."""
    judged = store.judged_documents()
    counts = dict.fromkeys(("documents", *LEDGER_TABLES), 0)
    named: defaultdict[str, list[str]] = defaultdict(list)
    forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
    with ExitStack() as stack:
        opened = {table: stack.enter_context((folder / f"{table}.jsonl").open("xb")) for table in counts}

        def write(table: str, row: dict[str, Any]) -> None:
            opened[table].write(_ENCODE(row) + b"\n")
            counts[table] += 1

        for document in store.documents():
            write("documents", document_row(document))
            kept = store.ledger(document.id) if document.duplicate_of is None else None
            if kept is None and document.id not in judged:
                continue
            applied = apply(kept.ledger if kept else Ledger(document.id), store.judged(document.id), document.text)
            resolved = {unit.key: unit.party for unit in store.document_units(document.id) if unit.party}
            for party in applied.ledger.parties:
                if party.id in resolved:
                    forms[resolved[party.id]].update((party.name, *party.aliases))
            for table, row in ledger_rows(applied.ledger, document.text, applied.standings, resolved):
                if table == "mentions" and row.get("party") in resolved.values():
                    named[row["party"]].append(row["id"])
                write(table, row)
        for id_, value in store.every_party():
            usual = (text for text, _ in forms[id_].most_common(_MOST_FORMS))
            write("parties", resolved_party_row(decode_party(value), named.get(id_, []), usual))
    return counts


def _files(store: Store) -> Iterator[SourceFile]:
    """Every source file, those at a first place last, so that a reader keyed by id ends on them; each by path."""
    return itertools.chain(store.files(first=False), store.files(first=True))


def _lines(path: Path, rows: Iterable[dict[str, Any]]) -> int:
    count = 0
    with path.open("xb") as file:
        for row in rows:
            file.write(_ENCODE(row) + b"\n")
            count += 1
    return count

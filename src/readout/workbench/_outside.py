"""Load files of a collection: kept in the store, found again by the path of a source file."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from readout.ingest.corpus.outside import Outside, Problem, Row, read_load_file
from readout.store import OutsideRow, Store


@dataclass(frozen=True, slots=True)
class LoadFileReport:
    """What became of a load file: its good rows, those that name no file of the pile, what is wrong with others.

    `problems` are sentences, the first 100 of them; `unused` are the keys of rows without a file, likewise.
    """

    rows: int
    unmatched: int
    unused: tuple[str, ...]
    problems: tuple[str, ...]


class LoadFiles:
    """The load files of a collection, each on its own; where two speak of a file, the first by name goes first."""

    def __init__(self, rows: Iterable[OutsideRow]) -> None:
        self._files = [
            Outside(Row(row.number, row.keys, row.values) for row in group)
            for _, group in groupby(rows, key=lambda row: row.source)
        ]

    def find(self, path: str) -> dict[str, tuple[str, ...]] | None:
        """What load files say of the file at a path in the pile, if anything."""
        found: dict[str, tuple[str, ...]] = {}
        for file in self._files:
            for label, values in (file.find(path) or {}).items():
                found.setdefault(label, values)
        return found or None


def keep_load_file(store: Store, path: Path) -> tuple[str, ...]:
    """Keep the rows of a load file in the store; sentences on the rows that cannot be used."""
    source = str(path.expanduser().resolve())
    problems: list[str] = []

    def rows() -> Iterator[OutsideRow]:
        for row in read_load_file(path):
            if isinstance(row, Problem):
                problems.append(row.reason)
            else:
                yield OutsideRow(source, row.number, row.keys, row.values)

    with store.write():
        store.put_outside_rows(source, rows())
    return tuple(problems)


def report_load_file(store: Store, path: Path, problems: tuple[str, ...]) -> LoadFileReport:
    """Which rows of a load file name a file of the pile, now that the pile is known."""
    source = str(path.expanduser().resolve())
    rows = [row for row in store.outside_rows() if row.source == source]
    outside = Outside(Row(row.number, row.keys, row.values) for row in rows)
    used = {id(found) for file in store.files() if (found := outside.find(file.path)) is not None}
    refused = {problem.row for problem in outside.problems}
    unused = tuple(row.keys[0] for row in rows if id(row.values) not in used and row.number not in refused)
    told = (*problems, *(problem.reason for problem in outside.problems))
    return LoadFileReport(len(rows), len(unused), unused[:100], told[:100])

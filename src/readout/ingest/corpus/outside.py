"""Load files: what somebody else says of the documents, kept apart from what they say themselves.

Read are CSV and tab-separated files, JSON Lines with one object a line, and Concordance load files (`.dat`, fields
in þ, parted by U+0014), under the usual headings of review software (`headings.py`). One row is held at a time.

How to call: `Outside(read_load_file(path))` once; its `problems` are the rows not used, `find(path)` gives what
belongs to a source file (its `outside`), and `merge(document, outside)` is for the file's outermost document.
"""

import csv
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path, PurePosixPath
from typing import TextIO

from readout.errors import Code, ReadoutError
from readout.ingest.corpus.headings import KEY, label_of
from readout.text.dates import parse_date

MOST_ROWS = 5_000_000
MOST_COLUMNS = 500
MOST_CHARACTERS = 20_000
_LONGEST_LINE = 4_000_000
_SNIFF = 65_536
_SEVERAL = frozenset({"from", "to", "cc", "bcc", "author", "custodian"})
_DATES = frozenset({"date", "received", "captured"})


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its `number` from 1, the `keys` that name a document, label to values (dates are EDTF)."""

    number: int
    keys: tuple[str, ...]
    values: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Problem:
    """A row, by its number, that is not used or not all of it; `reason` is a sentence for a person."""

    row: int
    reason: str


def read_load_file(path: Path) -> Iterator[Row | Problem]:
    """The rows of a load file, in order; a row that is not well made becomes a Problem and never ends the reading.

    Raises ReadoutError where the file cannot be read at all, or no column names the documents.
    """
    try:
        encoding = _encoding(path)
        with path.open(encoding=encoding, errors="replace", newline="") as file:
            start = file.read(_SNIFF).lstrip()
            file.seek(0)
            rows = _objects(file) if start.startswith("{") else _table(file, start, path.name)
            for number, row in enumerate(rows, 1):
                if number > MOST_ROWS:
                    yield Problem(
                        number, f"The load file has more than {MOST_ROWS:,} rows; the rest was not read."
                    )
                    return
                yield from _checked(number, row)
    except OSError as error:
        raise ReadoutError(
            Code.UNREADABLE, f"The load file {path.name} cannot be read: {error.strerror}.", "Check its place."
        ) from error


def _encoding(path: Path) -> str:
    with path.open("rb") as file:
        head = file.read(_SNIFF)
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    try:
        head[: head.rfind(b"\n") + 1 or None].decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8-sig"


def _lines(file: TextIO) -> Iterator[str]:
    """The lines of a file; one beyond any reason counts as empty and is never held whole."""
    while line := file.readline(_LONGEST_LINE):
        if len(line) < _LONGEST_LINE:
            yield line
            continue
        while line and not line.endswith("\n"):
            line = file.readline(_LONGEST_LINE)
        yield "\n"


def _objects(file: TextIO) -> Iterator[dict[str, tuple[str, ...]] | str]:
    """JSON Lines: label to values, or why not."""
    for line in _lines(file):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except (ValueError, RecursionError):
            yield "is not a well-formed JSON object"
            continue
        if not isinstance(value, dict):
            yield "is not a JSON object"
        elif len(value) > MOST_COLUMNS:
            yield f"has more than {MOST_COLUMNS} fields"
        else:
            yield _labelled((str(k), _flat(v)) for k, v in value.items())


def _flat(value: object) -> list[str]:
    """A JSON value as strings; objects inside a row say nothing of a document that could be shown."""
    if isinstance(value, list):
        return [s for v in value[:MOST_COLUMNS] for s in _flat(v)] if len(value) < 10_000 else []
    return [str(value)] if isinstance(value, (str, int, float)) and not isinstance(value, bool) else []


def _table(file: TextIO, start: str, name: str) -> Iterator[dict[str, tuple[str, ...]] | str]:
    """A table with a heading row: label to values, or why not."""
    first = start.split("\n", 1)[0]
    if "\x14" in first:
        reader = csv.reader(_lines(file), delimiter="\x14", quotechar="þ")
    else:
        reader = csv.reader(_lines(file), delimiter=max(",\t;|", key=first.count))
    headings = [h.strip() for h in next(_forgiving(reader), [])]
    if isinstance(headings, list) and KEY not in {label_of(h) for h in headings}:
        raise ReadoutError(
            Code.UNREADABLE,
            f"The load file {name} has no column that names the documents.",
            "Its first row must hold the headings, and one of them must be path, name or id.",
        )
    for fields in _forgiving(reader):
        if isinstance(fields, str):
            yield fields
        elif len(fields) > len(headings):
            yield f"has {len(fields)} fields under {len(headings)} headings"
        elif any(f.strip() for f in fields):
            yield _labelled(zip(headings, ([f] for f in fields), strict=False))


def _forgiving(reader: Iterator[list[str]]) -> Iterator[list[str]]:
    """The rows of a table, those that the parser refuses as empty ones."""
    while True:
        try:
            yield next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield []


def _labelled(pairs: Iterable[tuple[str, Sequence[str]]]) -> dict[str, tuple[str, ...]]:
    """Values under our labels, cut to a sane length, people parted."""
    out: dict[str, tuple[str, ...]] = {}
    for heading, values in pairs:
        label = label_of(heading)
        parts: Iterable[str] = chain.from_iterable(v.split(";") for v in values) if label in _SEVERAL else values
        kept = tuple(p.strip()[:MOST_CHARACTERS] for p in islice(parts, 1000) if p.strip())
        if kept and label:
            out[label] = out.get(label, ()) + kept
    return out


def _checked(number: int, row: dict[str, tuple[str, ...]] | str) -> Iterator[Row | Problem]:
    if isinstance(row, str):
        yield Problem(number, f"Row {number} {row}.")
        return
    keys = row.pop(KEY, ())
    if not keys:
        yield Problem(number, f"Row {number} does not name a document.")
        return
    for label in _DATES & row.keys():
        dates = tuple(d for v in row[label] if (d := _edtf(v)) is not None)
        if not dates:
            yield Problem(number, f"Row {number}: “{row[label][0][:40]}” is not a date that could be read.")
            del row[label]
        else:
            row[label] = dates
    yield Row(number, keys, row)


def _edtf(printed: str) -> str | None:
    """A load file's date; in figures alone the month stands first, as American load files have it.

    Midnight is what software writes for a day without a time, so it is left out.
    """
    found = parse_date(printed, day_first="." in printed.split(" ")[0])
    return found.removesuffix("T00:00:00") if found else None


class Outside:
    """The rows of a load file, found by the path or the name of a file.

    A whole path goes before the end of one, and that before a bare name, with or without its ending; a name
    that two rows share finds neither. `problems` lists what was not used, `rows` counts the good rows.
    """

    def __init__(self, rows: Iterable[Row | Problem]) -> None:
        self.problems: list[Problem] = []
        self.rows = 0
        self._by_key: dict[str, Row | None] = {}
        for row in rows:
            if isinstance(row, Problem):
                self.problems.append(row)
            else:
                self.rows += 1
                self._keep(row)

    def _keep(self, row: Row) -> None:
        for key in row.keys:
            whole = _path(key)
            held = self._by_key.get(whole)
            if held is not None and held is not row:
                self.problems.append(
                    Problem(
                        row.number, f"Row {row.number} names “{key}”, as row {held.number} does; it is not used."
                    )
                )
                continue
            self._by_key[whole] = row
            for name in {PurePosixPath(whole).name, PurePosixPath(whole).stem} - {whole}:
                other = self._by_key.get(name, row)
                self._by_key[name] = row if other is row else None

    def find(self, path: str) -> dict[str, tuple[str, ...]] | None:
        """What the load file says of the file at a path, if anything."""
        whole = PurePosixPath(_path(path))
        tails = ("/".join(whole.parts[n:]) for n in range(len(whole.parts)))
        for key in (*tails, whole.stem):
            row = self._by_key.get(key)
            if row is not None:
                return row.values
        return None


def _path(key: str) -> str:
    return key.strip().replace("\\", "/").removeprefix("./").lstrip("/").casefold()

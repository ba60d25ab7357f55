"""What all commands share: options, and how values are printed."""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import click
import msgspec

from readout.workbench import VARIABLE, Collection, remember_collection, resolve_collection

collection_option = click.option(
    "-c",
    "--collection",
    metavar="COLL",
    type=click.Path(path_type=Path),
    help=f"The collection's folder. Without it: ${VARIABLE}, else the one last used.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON value instead of text.")


def open_collection(given: Path | None) -> Collection:
    """The collection that a command means, opened and noted as the one last used."""
    path = resolve_collection(given)
    collection = Collection.open(path)
    remember_collection(collection.path)
    return collection


def print_json(value: Any) -> None:
    """Print a value as one line of JSON."""
    click.echo(msgspec.json.encode(value).decode())


def print_table(rows: Iterable[Sequence[object]], *, right: frozenset[int] = frozenset()) -> None:
    """Print rows with aligned columns; the columns numbered in `right` are aligned to the right."""
    cells = [[str(cell) for cell in row] for row in rows]
    if not cells:
        return
    widths = [max(len(row[n]) for row in cells) for n in range(len(cells[0]))]
    for row in cells:
        line = "  ".join(
            cell.rjust(widths[n]) if n in right else cell.ljust(widths[n]) for n, cell in enumerate(row)
        )
        click.echo(f"  {line.rstrip()}")


def size_text(size: int) -> str:
    """A size in bytes as a person reads it."""
    value = float(size)
    for unit in ("bytes", "kB", "MB", "GB"):
        if value < 1000:
            return f"{value:,.0f} {unit}" if unit == "bytes" or value >= 100 else f"{value:.1f} {unit}"
        value /= 1000
    return f"{value:,.1f} TB"


def count_text(number: int, one: str, many: str | None = None) -> str:
    """A number and its noun."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def on_terminal() -> bool:
    """Whether messages go to a terminal."""
    return sys.stderr.isatty()

"""`readout export`: write everything for other programs."""

from pathlib import Path

import click

from readout.cli._common import collection_option, json_option, open_collection, print_json
from readout.workbench import export_jsonl

_FIRST = 2
"""Files and documents; the other tables hold what these tell."""


@click.command("export")
@click.argument("source", metavar="[COLLECTION]", required=False, type=click.Path(path_type=Path))
@collection_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["jsonl"]),
    default="jsonl",
    show_default=True,
    help="jsonl: one JSON object a line, keys as in docs/reference/export.md.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    required=True,
    metavar="DIR",
    help="The folder to write into; it is made if needed.",
)
@json_option
def export_command(source: Path | None, collection: Path | None, form: str, output: Path, as_json: bool) -> None:
    """Write the collection's files and documents as data for other programs.

    \b
    Example:
        readout export --format jsonl --output export/
    """
    with open_collection(source or collection) as opened:
        counts = export_jsonl(opened, output)
    if as_json:
        print_json({"format": form, "output": str(output), "counts": counts})
    else:
        said = [_counted(count, table) for table, count in counts.items()]
        click.echo(f"Wrote {', '.join(said[:_FIRST])} to {output}")
        click.echo(f"and what these tell: {', '.join(said[_FIRST:])}")


def _counted(count: int, table: str) -> str:
    one = "party" if table == "parties" else table.removesuffix("s")
    return f"{count:,} {one if count == 1 else table}"

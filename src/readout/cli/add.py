"""`readout add`: take files in."""

import os
from dataclasses import asdict
from pathlib import Path

import click

from readout.cli._common import collection_option, count_text, json_option, print_json, size_text
from readout.cli._progress import ProgressLine
from readout.cli.judge import print_reading
from readout.errors import Code, ReadoutError
from readout.workbench import (
    VARIABLE,
    AddReport,
    Collection,
    LoadFileReport,
    add,
    default_collection_path,
    remember_collection,
    resolve_collection,
)

_SHOWN = 10


@click.command("add")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@collection_option
@click.option(
    "--metadata",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="A load file (csv or jsonl) that says more of the files, by path or name: date, from, to, subject ...",
)
@click.option("--retry", is_flag=True, help="Read files again that failed or were read only in part.")
@click.option("--workers", type=click.IntRange(1), metavar="N", help="How many files to read at once.")
@click.option(
    "--sandbox",
    type=click.Choice(["auto", "bubblewrap", "child"]),
    default="auto",
    show_default=True,
    help="How the programs that parse files are kept in bounds.",
)
@json_option
def add_command(
    paths: tuple[Path, ...],
    collection: Path | None,
    metadata: Path | None,
    retry: bool,
    workers: int | None,
    sandbox: str,
    as_json: bool,
) -> None:
    """Take in files and folders; what is there already and has not changed is passed over.

    The collection is made if it does not exist. A run that was stopped goes on where it was.

    \b
    Example:
        readout add ~/leak -c ~/collections/leak
        readout add --retry
    """
    if not paths and not retry and not metadata:
        raise ReadoutError(Code.USAGE, "No file or folder was named.", "For example: readout add ~/Documents/leak")
    with Collection.open(collection_for(paths, collection), create=bool(paths)) as opened:
        remember_collection(opened.path)
        with ProgressLine() as progress:
            report = add(
                opened,
                paths,
                metadata=metadata,
                retry=retry,
                workers=workers,
                sandbox=sandbox,
                progress=progress,
            )
        if as_json:
            print_json({"collection": str(opened.path), **asdict(report)})
        else:
            print_report(opened, report)


def collection_for(paths: tuple[Path, ...], given: Path | None, *, own: bool = False) -> Path:
    """The collection to add to: the one that a command means, else one of its own for the first path.

    With `own`, the collection last used does not count.
    """
    if own and not given and not os.environ.get(VARIABLE):
        return default_collection_path(paths[0])
    try:
        return resolve_collection(given)
    except ReadoutError as error:
        if error.code is not Code.NO_COLLECTION or not paths:
            raise
        return default_collection_path(paths[0])


def print_report(collection: Collection, report: AddReport) -> None:
    """Tell in a few lines what was taken in."""
    click.echo(f"Collection {collection.path}")
    parts = [count_text(report.new, "new file")]
    parts += [f"{report.changed:,} changed"] if report.changed else []
    parts += [f"{report.unchanged:,} as before"] if report.unchanged else []
    parts += [f"{report.gone:,} no longer there (kept)"] if report.gone else []
    click.echo(f"{', '.join(parts)}; {size_text(report.size)} copied. It took {report.seconds:.1f} s.")
    if report.read or report.partly_read or report.failed:
        read = f"Read {count_text(report.read, 'file')}"
        read += f", {report.partly_read:,} more in part" if report.partly_read else ""
        click.echo(f"{read}; {report.failed:,} could not be read." if report.failed else f"{read}.")
    if report.partly_read or report.failed:
        click.echo(f"See why with: readout status --failed -c {os.fspath(collection.path)}")
    if report.ledgers.read or report.ledgers.partly or report.ledgers.failed:
        print_reading(report.ledgers)
    if report.load_file is not None:
        print_load_file(report.load_file)


def print_load_file(report: LoadFileReport) -> None:
    """Tell what became of a load file's rows."""
    click.echo(
        f"The load file has {count_text(report.rows, 'row')}; "
        f"{count_text(report.unmatched, 'names', 'name')} no file of the pile."
    )
    for key in report.unused[:_SHOWN]:
        click.echo(f"    no such file: {key}")
    for sentence in report.problems[:_SHOWN]:
        click.echo(f"    {sentence}")
    hidden = max(0, report.unmatched - _SHOWN) + max(0, len(report.problems) - _SHOWN)
    if hidden:
        click.echo(f"    and {hidden:,} more")

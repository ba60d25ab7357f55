"""`readout verify` and `readout index`: checking a collection, and mending its search index."""

from dataclasses import asdict
from pathlib import Path

import click

from readout.cli._common import collection_option, count_text, json_option, open_collection, print_json, size_text
from readout.cli._progress import ProgressLine
from readout.workbench import VerifyReport, rebuild_index, verify
from readout.workbench.packing import PackReport, is_pack, verify_pack

_SHOWN = 50


@click.command("verify")
@click.argument("folder", required=False, type=click.Path(path_type=Path))
@collection_option
@json_option
@click.pass_context
def verify_command(context: click.Context, folder: Path | None, collection: Path | None, as_json: bool) -> None:
    """Check originals, every citation, and the search index; exit status 1 if anything is wrong.

    A FOLDER that is an evidence pack is checked for itself, anywhere, without the collection that it was made
    from: every file against its hash, every quotation against its passage.

    \b
    Example:
        readout verify -c ~/collections/leak
        readout verify evidence/
    """
    if folder is not None and is_pack(folder):
        packed = verify_pack(folder)
        if as_json:
            print_json({"sound": packed.sound, **asdict(packed)})
        else:
            print_pack(packed)
        context.exit(0 if packed.sound else 1)
    with open_collection(folder or collection) as opened, ProgressLine() as progress:
        report = verify(opened, progress=progress)
    if as_json:
        print_json({"sound": report.sound, **asdict(report)})
    else:
        print_verification(report)
    context.exit(0 if report.sound else 1)


def print_pack(report: PackReport) -> None:
    """Print what was checked of an evidence pack and what is wrong."""
    for fault in report.faults[:_SHOWN]:
        click.echo(fault)
    if len(report.faults) > _SHOWN:
        click.echo(f"and {len(report.faults) - _SHOWN:,} more")
    cited = f"{count_text(report.passages, 'footnote')} from {count_text(report.documents, 'document')}"
    sentences = count_text(report.sentences, "sentence")
    click.echo(f"Checked an evidence pack: {count_text(report.files, 'file')}, {sentences}, {cited}.")
    click.echo(f"Fingerprint: {report.fingerprint or 'none'}")
    click.echo("All is well." if report.sound else f"{count_text(len(report.faults), 'fault')} found.")


def print_verification(report: VerifyReport) -> None:
    """Print what was checked and what is wrong."""
    for fault in report.faults[:_SHOWN]:
        click.echo(fault)
    hidden = len(report.faults) - _SHOWN + report.more
    if hidden > 0:
        click.echo(f"and {hidden:,} more")
    originals = f"{count_text(report.originals, 'original')} ({size_text(report.original_bytes)})"
    documents = f"{count_text(report.documents, 'document')}, {count_text(report.citations, 'span')}"
    click.echo(f"Checked {originals}, {documents}, and the search index of {report.indexed:,}.")
    if report.rows:
        rows = count_text(report.rows, "contact, statement or listing", "contacts, statements and listings")
        click.echo(f"Checked the passages of {rows}.")
    click.echo(
        "All is well." if report.sound else f"{count_text(len(report.faults) + report.more, 'fault')} found."
    )


@click.command("index")
@collection_option
@json_option
def index_command(collection: Path | None, as_json: bool) -> None:
    """Build the search index anew from the documents.

    \b
    Example:
        readout index -c ~/collections/leak
    """
    with open_collection(collection) as opened, ProgressLine() as progress:
        count = rebuild_index(opened, progress=progress)
    if as_json:
        print_json({"indexed": count})
    else:
        click.echo(f"The search index holds {count_text(count, 'document')}.")

"""`readout status`: what went in and how each file ended."""

from collections.abc import Iterable
from pathlib import Path

import click

from readout.cli._common import (
    collection_option,
    count_text,
    json_option,
    open_collection,
    print_json,
    print_table,
    size_text,
)
from readout.cli.ledger import not_read
from readout.workbench import Disagreement, Status, disagreements, status, unread_files

_LABELS = {
    "read": "read",
    "partly_read": "partly read",
    "failed": "not read",
    "duplicate": "duplicates",
    "ignored": "left out by rule",
    "waiting": "waiting to be read",
}

_SECTIONS = ("contact", "statement", "listing")


@click.command("status")
@collection_option
@click.option("--failed", is_flag=True, help="List the files that were not read, or not wholly, with the reason.")
@click.option("--conflicts", is_flag=True, help="List the fields where a document and a load file disagree.")
@json_option
def status_command(collection: Path | None, failed: bool, conflicts: bool, as_json: bool) -> None:
    """Say how every file ended; the sums equal what is on disk.

    \b
    Example:
        readout status
        readout status --failed
    """
    with open_collection(collection) as opened:
        if conflicts:
            print_disagreements(disagreements(opened), as_json=as_json)
            return
        if failed:
            rows = [(file.path, file.outcome, file.reason or "") for file in unread_files(opened)]
            if as_json:
                print_json(
                    [{"path": path, "outcome": outcome, "reason": reason} for path, outcome, reason in rows]
                )
            elif not rows:
                click.echo("Every file was read.")
            for path, outcome, reason in () if as_json else rows:
                click.echo(
                    f"{path}\n    {_LABELS[outcome.value if outcome else 'waiting']}: {reason}".rstrip(": ")
                )
            return
        found = status(opened)
        if as_json:
            print_json(found)
        else:
            print_status(found)


def print_disagreements(found: Iterable[Disagreement], *, as_json: bool) -> None:
    """Print what documents say against what load files say."""
    rows = list(found)
    if as_json:
        print_json(rows)
        return
    for row in rows:
        click.echo(
            f"{row.path}  [{row.document}]\n    {row.field}: “{row.said}”, by the load file “{row.outside}”"
        )
    if not rows:
        click.echo("No document and load file disagree.")


def print_status(found: Status) -> None:
    """Print the sums as tables."""
    click.echo(f"{found.name}  ({found.path})")
    click.echo(f"{count_text(found.files, 'file')} in the pile, {size_text(found.pile_size)}")
    print_table(((_LABELS[key], f"{number:,}") for key, number in _ordered(found.pile)), right=frozenset({1}))
    if found.inside:
        inside = sum(found.inside.values())
        click.echo(f"{count_text(inside, 'file')} inside those, {size_text(found.inside_size)}")
        print_table(((_LABELS[key], f"{n:,}") for key, n in _ordered(found.inside)), right=frozenset({1}))
    click.echo(count_text(found.documents, "document"))
    told = [count_text(found.told[section], section) for section in _SECTIONS if section in found.told]
    if told:
        click.echo(f"{', '.join(told)} read out of them")
    for sentence in not_read(found.unread):
        click.echo(sentence)
    if found.gone:
        click.echo(f"{count_text(found.gone, 'file')} no longer where found; what they held is kept.")
    if found.conflicts:
        click.echo(f"{count_text(found.conflicts, 'field')} where a document and a load file disagree.")
    print_table(
        (
            ("sandbox", found.sandbox),
            ("text recognition", ", ".join(found.ocr_languages) or "not installed"),
            ("search index", found.index),
        )
    )


def _ordered(counts: dict[str, int]) -> list[tuple[str, int]]:
    return [(key, counts[key]) for key in _LABELS if counts.get(key)]

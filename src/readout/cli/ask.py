"""`readout ask`: the passages and rows that answer a question, quoted."""

from pathlib import Path

import click

from readout.cli._common import collection_option, json_option, open_collection, print_json
from readout.cli._progress import ProgressLine
from readout.errors import Code, ReadoutError
from readout.workbench import ContactRow, StatementRow, freshen_index
from readout.workbench.asking import Answers, ask


@click.command("ask")
@click.argument("question", nargs=-1, required=True)
@collection_option
@click.option(
    "--most",
    type=click.IntRange(1, 50),
    default=5,
    show_default=True,
    help="How many passages, and how many rows.",
)
@json_option
def ask_command(question: tuple[str, ...], collection: Path | None, most: int, as_json: bool) -> None:
    """Find what answers a question in plain words: passages and rows of the ledger, quoted, never composed.

    \b
    Example:
        readout ask "Who asked the ambassador for a public acknowledgement?"
    """
    typed = " ".join(question).strip()
    if not typed:
        raise ReadoutError(Code.USAGE, "There is no question.", 'For example: readout ask "When did they meet?"')
    with open_collection(collection) as opened:
        with ProgressLine() as progress:
            freshen_index(opened, progress=progress)
        found = ask(opened, typed, passages=most, rows=most)
    if as_json:
        print_json(found)
    else:
        print_answers(found)


def print_answers(found: Answers) -> None:
    """Print passages, then rows, each with its document; then commands that tell of absence and change."""
    if not found.passages and not found.rows:
        click.echo("Nothing was found that answers this. How much could not be read: readout status")
    for number, passage in enumerate(found.passages, 1):
        click.echo(f"{number}. “{' '.join(passage.text.split())}”")
        click.echo(f"   {_place(passage.title, passage.date, passage.document, passage.start, passage.end)}\n")
    if found.rows:
        click.echo("In the ledger:")
    for row in found.rows:
        excerpt = row.excerpt
        click.echo(f"   {_what(row)}: “{' '.join(excerpt.text.split())}”")
        click.echo(f"   {_place(row.card.title or '', row.day, excerpt.document, excerpt.start, excerpt.end)}\n")
    for lead in found.leads:
        click.echo(f'See also: readout {lead.page} "{lead.first}" "{lead.second}"')


def _what(row: ContactRow | StatementRow) -> str:
    if isinstance(row, ContactRow):
        names = ", ".join(part.name for part in row.contact.participants)
        return f"{row.contact.kind.value} ({row.contact.status.value.replace('_', ' ')}), {names}"
    speaker = row.statement.speaker.name if row.statement.speaker else "not named"
    addressee = f" to {row.statement.addressee.name}" if row.statement.addressee else ""
    return f"{row.statement.act.value}, {speaker}{addressee}"


def _place(title: str, day: str | None, document: str, start: int, end: int) -> str:
    return f"{title or 'Untitled'}, {day or 'undated'}  [{document}, {start}-{end}]"

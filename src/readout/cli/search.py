"""`readout search`: find documents."""

from pathlib import Path

import click

from readout.cli._common import collection_option, count_text, json_option, open_collection, print_json
from readout.cli._progress import ProgressLine
from readout.model import SearchPage, Snippet
from readout.workbench import freshen_index, search


@click.command("search")
@click.argument("query", nargs=-1, required=True)
@collection_option
@click.option("--page", type=click.IntRange(1), default=1, show_default=True, help="Which page of the results.")
@click.option(
    "--per-page", type=click.IntRange(1, 1000), default=10, show_default=True, help="Documents on a page."
)
@click.option(
    "--sort",
    type=click.Choice(["relevance", "date", "-date"]),
    default="relevance",
    show_default=True,
    help="-date: newest first.",
)
@json_option
def search_command(
    query: tuple[str, ...], collection: Path | None, page: int, per_page: int, sort: str, as_json: bool
) -> None:
    """Find documents by words, "phrases", prefix*, and fields (from: to: kind: marking: before: after: and more).

    Put -- before a query that begins with a dash.

    \b
    Example:
        readout search 'embassy "road closed" from:hall before:2019-04'
    """
    with open_collection(collection) as opened:
        with ProgressLine() as progress:
            freshen_index(opened, progress=progress)
        found = search(opened, " ".join(query), page=page, per_page=per_page, sort=sort)
    if as_json:
        print_json(found)
    else:
        print_results(found)


def print_results(found: SearchPage) -> None:
    """Print a page of results, with the words that were found between asterisks."""
    for notice in found.notices:
        click.echo(notice, err=True)
    if not found.total:
        click.echo("Nothing was found. How much could not be read: readout status")
        return
    click.echo(f"{count_text(found.total, 'document')} found")
    for number, hit in enumerate(found.hits, (found.page - 1) * found.per_page + 1):
        copies = f", {count_text(hit.copies, 'copy', 'copies')}" if hit.copies else ""
        click.echo(f"\n{number}. {hit.title or 'Untitled'}")
        parts = (hit.kind.replace("_", " "), hit.sender and f"from {hit.sender}", hit.date or "undated")
        click.echo(f"   {', '.join(part for part in parts if part)}{copies}")
        click.echo(f"   {hit.path}  [{hit.document}]")
        for snippet in hit.snippets[:2]:
            click.echo(f"   … {marked(snippet)} …")
    if found.page * found.per_page < found.total:
        click.echo(f"\nMore with: --page {found.page + 1}")


def marked(snippet: Snippet) -> str:
    """A snippet on one line, its marks between asterisks."""
    out: list[str] = []
    at = 0
    for start, end in snippet.marks:
        out += (snippet.text[at:start], "*", snippet.text[start:end], "*")
        at = end
    return " ".join("".join((*out, snippet.text[at:])).split())

"""`readout search`: find documents."""

from dataclasses import asdict
from pathlib import Path

import click

from readout.cli._common import collection_option, count_text, json_option, open_collection, print_json
from readout.cli._progress import ProgressLine
from readout.model import SearchPage, Snippet
from readout.model.meaning import NearPage
from readout.workbench import freshen_index, search
from readout.workbench.nearby import near


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
@click.option(
    "--meaning/--words",
    default=True,
    show_default=True,
    help="Also list documents near in meaning, or those alone that the words find.",
)
@json_option
def search_command(
    query: tuple[str, ...],
    collection: Path | None,
    page: int,
    per_page: int,
    sort: str,
    meaning: bool,
    as_json: bool,
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
        typed = " ".join(query)
        found = search(opened, typed, page=page, per_page=per_page, sort=sort)
        beside = near(opened, typed, page=page, per_page=per_page) if meaning else None
    if as_json:
        print_json({**asdict(found), "near": beside})
    else:
        print_results(found)
        print_near(beside)


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


def print_near(found: NearPage | None) -> None:
    """Print documents near in meaning, each with its nearest passage, letter for letter but for line breaks."""
    if found is None or not found.total:
        return
    click.echo(f"\nNear in meaning: {count_text(found.total, 'more document')}")
    for number, hit in enumerate(found.hits, (found.page - 1) * found.per_page + 1):
        click.echo(f"\n~{number}. {hit.title or 'Untitled'}")
        parts = (hit.kind.replace("_", " "), hit.sender and f"from {hit.sender}", hit.date or "undated")
        click.echo(f"   {', '.join(part for part in parts if part)}")
        click.echo(f"   {hit.path}  [{hit.document}, {hit.start}-{hit.end}]")
        click.echo(f"   “{' '.join(hit.text.split())}”")


def marked(snippet: Snippet) -> str:
    """A snippet on one line, its marks between asterisks."""
    out: list[str] = []
    at = 0
    for start, end in snippet.marks:
        out += (snippet.text[at:start], "*", snippet.text[start:end], "*")
        at = end
    return " ".join("".join((*out, snippet.text[at:])).split())

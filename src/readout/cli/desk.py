"""`readout searches`, `readout batch`, `readout review`: the desk, from the command line."""

import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from readout.cli._common import (
    collection_option,
    count_text,
    json_option,
    open_collection,
    print_json,
    print_table,
)
from readout.cli._progress import ProgressLine
from readout.errors import Code, ReadoutError
from readout.model import ReviewCounts, ReviewState, SearchNews
from readout.search import SORTS
from readout.workbench import Collection, freshen_index, this_person
from readout.workbench.batches import MOST_BYTES, NamesFound, ask_names, make_names, names_csv
from readout.workbench.reviews import assign, review, review_counts, review_history, review_people
from readout.workbench.searches import (
    forget_search,
    look_at_search,
    new_cards,
    rename_search,
    save_search,
    saved_search,
    saved_searches,
    search_news,
)

_WIDEST_LINE = 40
_FILE = click.Path(path_type=Path, allow_dash=True, dir_okay=False)

who_option = click.option("--who", metavar="NAME", help="Who does it. Without it: your name on this machine.")


@click.command("searches")
@click.argument("name", required=False)
@click.option("--save", "query", metavar="QUERY", help="Keep this search under NAME.")
@click.option(
    "--sort", type=click.Choice(SORTS), default=SORTS[0], show_default=True, help="The order to keep it with."
)
@click.option("--new", is_flag=True, help="The documents that are new in it since somebody last looked.")
@click.option("--looked", is_flag=True, help="All that it finds now has been looked at.")
@click.option("--rename", metavar="NAME", help="Call it something else.")
@click.option("--forget", is_flag=True, help="Keep it no longer.")
@who_option
@collection_option
@json_option
def searches_command(
    name: str | None,
    query: str | None,
    sort: str,
    new: bool,
    looked: bool,
    rename: str | None,
    forget: bool,
    who: str | None,
    collection: Path | None,
    as_json: bool,
) -> None:
    """List saved searches with what is new in each since somebody last looked; save, rename and forget them.

    \b
    Example:
        readout searches "The port" --save 'port kind:cable'
        readout searches "The port" --new
        readout searches "The port" --looked
    """
    if name is None and (query is not None or new or looked or rename or forget):
        raise ReadoutError(Code.USAGE, "Which search?", "Name it, as in: readout searches NAME --new")
    with open_collection(collection) as opened:
        _freshen(opened)
        if name is None:
            _print_searches(saved_searches(opened), as_json=as_json)
        elif query is not None:
            saved = save_search(opened, name, query, who=who or this_person(), sort=sort)
            _print_searches((search_news(opened, saved.id),), as_json=as_json)
        elif forget:
            gone = forget_search(opened, name)
            _tell(asdict(gone), f"Forgot {gone.name}.", as_json=as_json)
        else:
            _change(opened, name, looked=looked, rename=rename)
            id_ = saved_search(opened, rename or name).id
            news = search_news(opened, id_)
            if new:
                _print_new(opened, news, as_json=as_json)
            else:
                _print_searches((news,), as_json=as_json)


def _freshen(collection: Collection) -> None:
    with ProgressLine() as progress:
        freshen_index(collection, progress=progress)


def _change(collection: Collection, name: str, *, looked: bool, rename: str | None) -> None:
    if looked:
        look_at_search(collection, saved_search(collection, name).id)
    if rename:
        rename_search(collection, saved_search(collection, name).id, rename)


def _tell(value: Any, words: str, *, as_json: bool) -> None:
    if as_json:
        print_json(value)
    else:
        click.echo(words)


def _print_searches(found: tuple[SearchNews, ...], *, as_json: bool) -> None:
    if as_json:
        print_json(found)
        return
    if not found:
        click.echo("No search is saved. Save one with: readout searches NAME --save QUERY")
        return
    rows = [
        (
            n.saved.name,
            f"{n.total:,}",
            f"{len(n.new):,} new" if n.new else "",
            f"{len(n.gone):,} gone" if n.gone else "",
            n.saved.query,
        )
        for n in found
    ]
    print_table(rows, right=frozenset({1}))


def _print_new(collection: Collection, news: SearchNews, *, as_json: bool) -> None:
    if as_json:
        print_json(news)
        return
    click.echo(f"{count_text(len(news.new), 'document is', 'documents are')} new since {news.saved.looked[:10]}.")
    for card in new_cards(collection, news):
        click.echo(f"  {card.date or 'undated':<12.10}{card.title or 'Untitled'}  [{card.id}]")
        click.echo(f"              {card.path}")


@click.command("batch")
@click.argument("names", type=_FILE)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, allow_dash=True), help="Where to write CSV; - prints."
)
@click.option(
    "--phrase/--words", default=True, show_default=True, help="The words in this order, or in any place."
)
@click.option("--slips", is_flag=True, help="Spellings one slip away in each word, too.")
@collection_option
@json_option
def batch_command(
    names: Path, output: Path | None, phrase: bool, slips: bool, collection: Path | None, as_json: bool
) -> None:
    """Ask for each name or query of a list (CSV, or one on each line; - reads it from a pipe).

    Of a CSV, the column headed name or query is taken, else the first. Each line gets how many documents it finds,
    the first and the last date, and the best three with their passages.

    \b
    Example:
        readout batch names.csv -o hits.csv
        cut -f1 people.tsv | readout batch - --slips -o - | head
    """
    content = _read(names)
    asked = make_names(content, names.name, who=this_person(), phrase=phrase, slips=slips)
    with open_collection(collection) as opened, ProgressLine() as progress:
        freshen_index(opened, progress=progress)
        found = ask_names(opened, asked, once=True, progress=progress)
    if as_json:
        print_json(found)
    elif output is None:
        _print_found(found)
    else:
        _write(output, found)


def _read(names: Path) -> bytes:
    if str(names) == "-":
        return sys.stdin.buffer.read(MOST_BYTES + 1)
    with names.open("rb") as file:
        return file.read(MOST_BYTES + 1)


def _write(output: Path, found: NamesFound) -> None:
    if str(output) == "-":
        for piece in names_csv(found):
            click.echo(piece, nl=False)
    else:
        with output.open("w", encoding="utf-8", newline="") as file:
            file.writelines(names_csv(found))
    click.echo(_said(found), err=True)


def _said(found: NamesFound) -> str:
    lines = count_text(len(found.names.lines), "line")
    unread = f" {found.failed:,} files could not be read, {found.partly:,} only in part: readout status --failed"
    return f"{found.hit:,} of {lines} found.{unread if found.failed or found.partly else ''}"


def _print_found(found: NamesFound) -> None:
    rows = [
        (
            line.asked.text[:_WIDEST_LINE],
            f"{line.found.total:,}",
            (line.found.first or "")[:10],
            (line.found.last or "")[:10],
            line.found.hits[0].title if line.found.hits else "",
        )
        for line in found.lines
    ]
    print_table(rows, right=frozenset({1}))
    click.echo(_said(found))


@click.command("review")
@click.argument("documents", nargs=-1)
@click.option("--set", "state", type=click.Choice([s.value for s in ReviewState]), help="How far their review is.")
@click.option("--assign", "to", metavar="NAME", help="Give them, or all that --search finds, to somebody to do.")
@click.option("--search", "query", metavar="QUERY", help="Of all documents that this search finds.")
@click.option("--again", is_flag=True, help="With --assign: those that are done or given already, too.")
@who_option
@collection_option
@json_option
def review_command(
    documents: tuple[str, ...],
    state: str | None,
    to: str | None,
    query: str | None,
    again: bool,
    who: str | None,
    collection: Path | None,
    as_json: bool,
) -> None:
    """Say how far the review is; set it for documents, or give all that a search finds to somebody.

    Search by it with review:todo, review:relevant, assigned:NAME and so on.

    \b
    Example:
        readout review
        readout review --search 'kind:cable' --assign Ana
        readout review 0a1b2c3d4e5f60718293 --set relevant
    """
    person = who or this_person()
    if (state or (to and query is None)) and not documents:
        raise ReadoutError(Code.USAGE, "Which documents?", "Give their ids, or with --assign a --search QUERY.")
    with open_collection(collection) as opened:
        _freshen(opened)
        if documents and (state or to):
            done = review(opened, documents, ReviewState(state or "todo"), who=person, holder=to)
            _tell({"reviewed": done}, f"{count_text(done, 'document')} reviewed.", as_json=as_json)
        elif documents:
            _print_history(opened, documents, as_json=as_json)
        elif to:
            given = assign(opened, query or "", to, who=person, again=again)
            left = f"; {given.left:,} left as they were" if given.left else ""
            _tell(asdict(given), f"{count_text(given.given, 'document')} given to {to}{left}.", as_json=as_json)
        else:
            _print_status(opened, query, as_json=as_json)


def _print_history(collection: Collection, documents: tuple[str, ...], *, as_json: bool) -> None:
    steps = [step for id_ in documents for step in review_history(collection, id_)]
    if as_json:
        print_json(steps)
        return
    for step in steps:
        holder = f" for {step.holder}" if step.holder else ""
        click.echo(f"{step.when}  {step.state.replace('_', ' ')}{holder}, {step.who}  [{step.document}]")
    if not steps:
        click.echo("Nobody has reviewed this.")


def _print_status(collection: Collection, query: str | None, *, as_json: bool) -> None:
    counts = review_counts(collection, query or "")
    people = () if query else review_people(collection)
    if as_json:
        print_json({"documents": counts, "people": dict(people)})
        return
    rows: list[tuple[str, ...]] = [("", "done", "to do", "seen", "relevant", "not relevant", "of")]
    rows += [_row("all" if query is None else query, counts), *(_row(name, share) for name, share in people)]
    print_table(rows, right=frozenset(range(1, 7)))


def _row(name: str, c: ReviewCounts) -> tuple[str, ...]:
    return (name, *(f"{n:,}" for n in (c.done, c.todo, c.seen, c.relevant, c.not_relevant, c.total)))

"""`readout matrix`, `readout timeline` and `readout findings`: over many parties, or the whole pile."""

from pathlib import Path
from typing import Any

import click

from readout.cli._accounts import heading, print_all, print_basis, print_more, print_sentence, print_text
from readout.cli._common import collection_option, json_option, open_collection, print_json, print_table
from readout.cli.changed import (
    alone_option,
    limit_option,
    options,
    since_option,
    sources_option,
    sure_option,
    until_option,
)
from readout.model import Cell, Event, Finding, Matrix, Rank, Table, Timeline
from readout.workbench import Told, happened, what_stands_out, who_met

_RANKS = {
    Rank.HEAD: "head of state or government",
    Rank.MINISTER: "minister",
    Rank.DEPUTY: "deputy",
    Rank.AMBASSADOR: "ambassador",
    Rank.DIRECTOR: "director",
    Rank.OFFICER: "officer",
    Rank.UNKNOWN: "rank unknown",
}
_DATE = 12


@click.command("matrix")
@click.argument("parties", metavar="[PARTY]...", nargs=-1)
@click.option(
    "--most", type=click.IntRange(2, 60), default=14, show_default=True, help="How many people on a side at most."
)
@options(since_option, until_option, sure_option, limit_option, sources_option, json_option)
def matrix_command(
    collection: Path | None, parties: tuple[str, ...], limit: int, sources: int, as_json: bool, **more: Any
) -> None:
    """Say who has been in touch with whom, at which rank, and who has not.

    Of two states: the people of one against those of the other. Of several people: each with each. Of one party:
    it and those with whom it was most in touch. Without any: the people most in touch.

    \b
    Example:
        readout matrix Norland Aland
        readout matrix "Ilse Varga" "Peter Stone" "Mary Field"
    """
    with open_collection(collection) as opened:
        told = who_met(opened, parties, **more)
    if as_json:
        print_json(told)
    else:
        _print_matrix(told, limit, sources)


def _print_matrix(told: Told[Matrix], limit: int, sources: int) -> None:
    account = told.account
    if not account.rows:
        click.echo("Nobody was found to be in touch with anybody.")
    names = {p.party: p for p in (*account.rows, *account.columns)}
    heading("People")
    print_table((p.name, _RANKS[p.rank], p.title or "", p.state or "") for p in names.values())
    heading("In touch", len(account.cells))
    cells = sorted(account.cells, key=lambda c: (-(c.contacts + c.negative), -c.messages, c.first, c.second))
    for cell in cells[:limit]:
        print_text(f"{names[cell.first].name} – {names[cell.second].name}: {cell_text(cell)}", "    ", "  ")
    print_more(len(cells) - limit)
    if account.by_rank:
        heading("Contacts told in text, by rank")
        print_table(
            ((_RANKS[a], _RANKS[b], f"{count:,}") for a, b, count in account.by_rank), right=frozenset({2})
        )
    print_all("Who has not", account.sentences, told.passages, sources=sources, limit=limit)
    print_basis(account.basis)


def cell_text(cell: Cell) -> str:
    """What is told of a pair, in a few words."""
    parts = [
        (cell.negative, "said not to have been, or declined"),
        (cell.contacts, "told in text"),
        (cell.ahead, "planned or asked for"),
        (cell.messages, "messages"),
    ]
    return ", ".join(f"{number:,} {said}" for number, said in parts if number)


@click.command("timeline")
@click.argument("parties", metavar="[PARTY]...", nargs=-1)
@click.option(
    "--table",
    "tables",
    multiple=True,
    type=click.Choice([table.value for table in Table]),
    help="Contacts, statements or listings alone; may be given more than once.",
)
@options(since_option, until_option, alone_option, sure_option, limit_option, sources_option, json_option)
def timeline_command(
    collection: Path | None,
    parties: tuple[str, ...],
    tables: tuple[str, ...],
    limit: int,
    sources: int,
    as_json: bool,
    **more: Any,
) -> None:
    """Say what happened, in order of time: all, of one party, or between two.

    What many documents tell stands once, with all its passages, and with what they differ on. A date in brackets
    is that of the document.

    \b
    Example:
        readout timeline Norland Aland --since 2019-03
        readout timeline --since 2019-03-08 --until 2019-03-08
    """
    wanted = tuple(map(Table, tables)) or tuple(Table)
    with open_collection(collection) as opened:
        told = happened(opened, parties, tables=wanted, **more)
    if as_json:
        print_json(told)
    else:
        _print_timeline(told, limit, sources)


def _print_timeline(told: Told[Timeline], limit: int, sources: int) -> None:
    account = told.account
    count = sum(number for _, number in account.messages)
    click.echo(f"{len(account.events):,} events; {count:,} more messages are known by their own headers alone")
    for event in account.events[:limit]:
        click.echo("")
        _print_event(event, told, sources)
    click.echo("")
    print_more(len(account.events) - limit)
    print_basis(account.basis)


def _print_event(event: Event, told: Told[Timeline], sources: int) -> None:
    day = (event.day or "undated").partition("T")[0]
    label = day if event.own_day or not event.day else f"({day})"
    indent = " " * (_DATE + 2)
    print_sentence(event.sentence, told.passages, sources=sources, indent=indent, first=f"{label:<{_DATE}}  ")
    for note in event.notes:
        print_text(note.text, indent)


@click.command("findings")
@click.option(
    "--sort", "sorts", multiple=True, metavar="SORT", help="contact, statement, change, listing or public."
)
@limit_option
@sources_option
@json_option
@collection_option
def findings_command(
    collection: Path | None, sorts: tuple[str, ...], limit: int, sources: int, as_json: bool
) -> None:
    """Say what stands out, ranked, with the reasons for each rank.

    What is rare, what people of rank do, what changes, what is said in private and not in public. The first time
    after a change the whole pile is gone through.

    \b
    Example:
        readout findings --limit 10
        readout findings --sort change
    """
    with open_collection(collection) as opened:
        told = what_stands_out(opened)
    found = [f for f in told.account if not sorts or f.sort in sorts]
    if as_json:
        print_json({"account": found, "passages": told.passages})
        return
    click.echo(f"{len(found):,} findings" if found else "Nothing stands out.")
    for number, finding in enumerate(found[:limit], 1):
        click.echo("")
        _print_finding(number, finding, told, sources)
    click.echo("")
    print_more(len(found) - limit)


def _print_finding(number: int, finding: Finding, told: Told[tuple[Finding, ...]], sources: int) -> None:
    print_sentence(finding.sentence, told.passages, sources=sources, indent="     ", first=f"{number:>3}. ")
    reasons = "; ".join(f"{reason.text} (+{reason.points:.1f})" for reason in finding.reasons)
    print_text(f"{finding.score:.1f}: {reasons}", "     ")

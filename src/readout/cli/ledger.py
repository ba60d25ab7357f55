"""`readout contacts` and `readout statements`: who was in touch with whom, who said what to whom."""

import shutil
import textwrap
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

import click

from readout.cli._common import collection_option, count_text, open_collection, print_json
from readout.model import Act, Audience, ContactKind, ContactSource, ContactStatus, Mode, RowOrder, Standing, Table
from readout.workbench import (
    Card,
    Collection,
    ContactRow,
    LedgerPage,
    LedgerQuery,
    StatementRow,
    Unread,
    contacts,
    statements,
)
from readout.workbench.ledger import count_unread
from readout.workbench.ledger_tables import ledger_table

_WIDEST = 120
_NARROWEST = 40
_LINES = 3
_DATE = 12

Add = Callable[[Any], Any]

_FILTERS = (
    click.option("--between", nargs=2, metavar="A B", help="Two parties, whichever of them speaks or asks."),
    click.option("--by", metavar="A", help="Who speaks; of a contact, who takes part."),
    click.option("--to", metavar="B", help="To whom it is said; of a contact, who takes part too."),
    click.option("--about", metavar="WORDS", help="Words of the passage; the beginning of each will do."),
    click.option("--since", metavar="DATE", help="Not before this day, month or year: 2021-08-26, 2021-08, 2021."),
    click.option("--until", metavar="DATE", help="Not after this day, month or year."),
)
_MORE = (
    click.option(
        "--confidence", type=click.FloatRange(0, 1), default=0.0, metavar="P", help="At least so sure, 0 to 1."
    ),
    click.option("--document", metavar="ID", help="Of this document alone."),
    click.option("--party", metavar="ID", help="Of this party, under whatever name; ids: readout parties WORDS."),
    click.option("--rejected", is_flag=True, help="Those that a person rejected, which are left out otherwise."),
    click.option(
        "--order",
        type=click.Choice([order.value for order in RowOrder]),
        default=RowOrder.OLDEST.value,
        show_default=True,
        help="By date, by how sure they are, by kind (of statements: what they do), by who, or to whom.",
    ),
    click.option("--limit", type=click.IntRange(1), default=50, show_default=True, help="How many at most."),
    click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line instead of text."),
    click.option("--csv", "as_csv", is_flag=True, help="Print all that is found as CSV, whatever the limit."),
)


def _options(*own: Add) -> Add:
    """The filters that both commands have, with those of one of them in between."""

    def add(command: Any) -> Any:
        for option in reversed((*_FILTERS, *own, *_MORE, collection_option)):
            command = option(command)
        return command

    return add


def _one_of(name: str, kind: type[StrEnum], help: str) -> Add:
    return click.option(name, multiple=True, type=click.Choice([value.value for value in kind]), help=help)


@click.command("contacts")
@_options(
    _one_of("--kind", ContactKind, "How they were in touch; may be given more than once."),
    _one_of("--status", ContactStatus, "Whether it took place; may be given more than once."),
    _one_of("--source", ContactSource, "Told by a message's own header, or by the text."),
)
def contacts_command(
    collection: Path | None,
    kind: tuple[str, ...],
    status: tuple[str, ...],
    source: tuple[str, ...],
    limit: int,
    as_json: bool,
    as_csv: bool,
    order: str,
    **more: Any,
) -> None:
    """Say who was in touch with whom, when and how, or was to be, or was not; each with its passage.

    A party is named by some words of its name, in any case; rows that print another name of the same party are
    found, too.

    \b
    Example:
        readout contacts --between Khan Lu --since 2021-08
        readout contacts --by Hall --status requested --status declined
        readout contacts --since 2021 --order surest --csv > contacts.csv
    """
    query = LedgerQuery(
        kinds=tuple(map(ContactKind, kind)),
        statuses=tuple(map(ContactStatus, status)),
        sources=tuple(map(ContactSource, source)),
        per_page=limit,
        order=RowOrder(order),
        **more,
    )
    with open_collection(collection) as opened:
        if as_csv:
            print_csv(opened, query, Table.CONTACT)
        else:
            print_page(contacts(opened, query), "contact", contact_lines, as_json=as_json)


@click.command("statements")
@_options(
    _one_of("--act", Act, "What is done by saying it; may be given more than once."),
    _one_of("--mode", Mode, "Word for word (direct), reported (indirect), or both."),
    _one_of("--audience", Audience, "Told in private documents, or in public ones."),
)
def statements_command(
    collection: Path | None,
    act: tuple[str, ...],
    mode: tuple[str, ...],
    audience: tuple[str, ...],
    limit: int,
    as_json: bool,
    as_csv: bool,
    order: str,
    **more: Any,
) -> None:
    """Say who said what to whom, by which document; each with its passage.

    A party is named by some words of its name, in any case; rows that print another name of the same party are
    found, too.

    \b
    Example:
        readout statements --by Khan --about "export licences"
        readout statements --between Khan Lu --act request --act refuse
    """
    query = LedgerQuery(
        acts=tuple(map(Act, act)),
        modes=tuple(map(Mode, mode)),
        audiences=tuple(map(Audience, audience)),
        per_page=limit,
        order=RowOrder(order),
        **more,
    )
    with open_collection(collection) as opened:
        if as_csv:
            print_csv(opened, query, Table.STATEMENT)
        else:
            print_page(statements(opened, query), "statement", statement_lines, as_json=as_json)


def print_csv(collection: Collection, query: LedgerQuery, table: Table) -> None:
    """Print all rows as CSV; how much was not read goes to standard error."""
    for piece in ledger_table(collection, query, table, "csv"):
        click.echo(piece, nl=False)
    for sentence in not_read(count_unread(collection)):
        click.echo(sentence, err=True)


Row = TypeVar("Row", ContactRow, StatementRow)


def print_page(page: LedgerPage[Row], noun: str, lines: Callable[[Row, int], list[str]], *, as_json: bool) -> None:
    """Print rows, or say that there are none and how much was not read."""
    if as_json:
        for row in page.rows:
            print_json(row)
        if not page.total:
            _print_nothing(page, noun, err=True)
        return
    if not page.total:
        _print_nothing(page, noun, err=False)
        return
    width = max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size((100, 24)).columns))
    click.echo(count_text(page.total, noun))
    for row in page.rows:
        click.echo("")
        for line in lines(row, width):
            click.echo(line)
    if page.total > len(page.rows):
        click.echo(f"\n{page.total - len(page.rows):,} more; see them with --limit {page.total}")
    click.echo("")
    for sentence in not_read(page.unread, page.rejected):
        click.echo(sentence)


def _print_nothing(page: LedgerPage[Row], noun: str, *, err: bool) -> None:
    click.echo(f"No {noun} was found.", err=err)
    for sentence in not_read(page.unread, page.rejected):
        click.echo(sentence, err=err)
    click.echo("Files that could not be read at all: readout status --failed", err=err)


def not_read(unread: Unread, rejected: int = 0) -> list[str]:
    """In sentences, how much an answer leaves out."""
    found = []
    if rejected:
        found.append(f"{count_text(rejected, 'more was', 'more were')} rejected by a person: --rejected")
    if unread.language:
        found.append(f"{_documents(unread.language)} not read for this: not in English.")
    if unread.partly:
        found.append(f"{_documents(unread.partly)} read only in part for this.")
    if unread.failed:
        found.append(f"{_documents(unread.failed)} not read for this: the reading broke off.")
    if unread.waiting:
        found.append(f"{_documents(unread.waiting)} not read for this yet. Read them with: readout read")
    return found


def _documents(number: int) -> str:
    return count_text(number, "document was", "documents were")


def contact_lines(row: ContactRow, width: int) -> list[str]:
    """A contact on a few lines: date, who, how; the words; the document and the row's id."""
    contact = row.contact
    how = f"{contact.kind}, {contact.status.replace('_', ' ')}"
    who = " – ".join(ref.name for ref in contact.participants)
    place = f", {contact.place}" if contact.place else ""
    told = f"{who}: {how}{place}{_standing(row.standing)}"
    return [*_told(row.day, row.own_date, told, width), *_cited(row.excerpt.text, row.card, contact.id, width)]


def statement_lines(row: StatementRow, width: int) -> list[str]:
    """A statement on a few lines: date, who to whom, in what manner; the words; the document and the row's id."""
    said = row.statement
    speaker = said.speaker.name if said.speaker else "somebody"
    addressee = f" → {said.addressee.name}" if said.addressee else ""
    reporter = f", by the account of {said.reported_by}" if said.reported_by else ""
    told = f"{speaker}{addressee} ({said.act}{reporter}){_standing(row.standing)}"
    words = " … ".join(row.content)
    words = f"“{words}”" if said.mode is Mode.DIRECT else words
    return [*_told(row.day, row.own_date, told, width), *_cited(words, row.card, said.id, width)]


def _standing(standing: Standing | None) -> str:
    words = {"confirm": "confirmed", "correct": "corrected", "reject": "rejected"}
    return f" [{words[standing.verdict]} by {standing.who}]" if standing else ""


def _told(day: str | None, own: bool, told: str, width: int) -> list[str]:
    """The first line; a date in brackets is the document's, as the passage gives none."""
    date = (day or "undated").partition("T")[0]
    label = date if own or not day else f"({date})"
    first, rest = f"{label:<{_DATE}}  ", " " * (_DATE + 2)
    return textwrap.wrap(told, width, initial_indent=first, subsequent_indent=rest)


def _cited(words: str, card: Card, id: str, width: int) -> list[str]:
    indent = " " * (_DATE + 2)
    flat = " ".join(words.split())
    return [
        *textwrap.wrap(
            flat, width, initial_indent=indent, subsequent_indent=indent, max_lines=_LINES, placeholder=" …"
        ),
        *textwrap.wrap(
            f"{card.path}  [{id}]", width, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False
        ),
    ]

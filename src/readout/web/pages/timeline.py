"""What happened, in order of time."""

from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response

from readout.errors import Code, ReadoutError
from readout.model import Count, Event, Table, Timeline
from readout.web.accounts import Passages, Said, say, say_all, side_link
from readout.web.pages.common import collection_of, paging
from readout.web.params import read_choice, read_day, read_number, read_words
from readout.web.rendering import Page, render
from readout.workbench import Collection, happened, take_inventory
from readout.workbench.entries import find_party

_PER_PAGE: Final = 60
_MANY: Final = 400
TABLES: Final = {Table.CONTACT: "Contacts", Table.STATEMENT: "Statements", Table.LISTING: "Listings"}
"""The sorts of rows, and how they are called."""


@dataclass(frozen=True, slots=True)
class Day:
    """The events of one date, and how many more messages only their own headers show on it."""

    day: str | None
    events: tuple[tuple[Event, Said], ...]
    messages: int


def show_timeline(request: Request) -> Response:
    """The page at `/timeline`."""
    a, b = read_words(request, "a"), read_words(request, "b")
    since, until = read_day(request, "since"), read_day(request, "until")
    table = read_choice(request, "table", ("", *Table))
    number = read_number(request, "page")
    collection = collection_of(request)
    names = [name for name in (a, b) if name]
    asked = {"a": a, "b": b, "since": since, "until": until, "table": table}
    values: dict[str, Any] = {"path": "/timeline", "asked": asked, "trouble": "", "tables": TABLES}
    wanted = (Table(table),) if table else tuple(Table)
    try:
        month = "" if since or until else _window(collection, names)
        told = happened(
            collection, names, since=since or month or None, until=until or month or None, tables=wanted
        )
    except ReadoutError as error:
        if error.code not in (Code.USAGE, Code.NOT_FOUND):
            raise
        values |= {"trouble": f"{error.message} {error.hint}", "months": ()}
        return render(request, Page("timeline.html", "Timeline", values, error.http_status))
    account = told.account
    start = (number - 1) * _PER_PAGE
    values |= {
        "account": account,
        "sides": [side_link(side) for side in account.sides],
        "month": month or (since if since == until else ""),
        "months": months(collection) if not names or month else (),
        "days": days(account, account.events[start : start + _PER_PAGE], told.passages),
        "messages": sum(count for _, count in account.messages),
        "paging": paging(number, _PER_PAGE, len(account.events)),
        "paging_values": asked,
        "basis": say_all(account.basis, told.passages),
    }
    return render(request, Page("timeline.html", "Timeline", values))


def months(collection: Collection) -> tuple[Count, ...]:
    """The months that have documents, with how many."""
    return take_inventory(collection).months


def _window(collection: Collection, names: list[str]) -> str:
    """The month to show where too much would be shown at once: that of most documents; empty for all."""
    if len(names) == 2 or (names and find_party(collection, names[0]).documents <= _MANY):
        return ""
    found = months(collection)
    return max(found, key=lambda c: (c.count, c.label)).label if found else ""


def _date(event: Event) -> str:
    day = event.day or ""
    return day if "/" in day else day.partition("T")[0]


def days(account: Timeline, events: tuple[Event, ...], passages: Passages) -> list[Day]:
    """Events by their dates, as they stand."""
    counts = dict(account.messages)
    found = []
    for day, some in groupby(events, key=_date):
        lines = tuple((e, say(e.sentence, passages, quote=True, sure=True, notes=e.notes, id=e.id)) for e in some)
        found.append(Day(day or None, lines, counts.get(day or "", 0)))
    return found

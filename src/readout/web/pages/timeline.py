"""What happened, in order of time."""

from dataclasses import asdict, dataclass
from itertools import groupby
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response

from readout.errors import Code, ReadoutError
from readout.model import Count, Event, Table, Timeline
from readout.web.accounts import Passages, Said, say, say_all, side_link
from readout.web.drawings import draw_lanes
from readout.web.pages.common import collection_of, paging
from readout.web.params import read_choice, read_day, read_number, read_words
from readout.web.rendering import Page, address, render
from readout.workbench import Collection, Told, happened, take_inventory
from readout.workbench.drawing import lanes_picture, timeline_lanes
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


@dataclass(frozen=True, slots=True)
class Asked:
    """What an address asks for, by the names that it uses; empty where it does not say."""

    a: str
    b: str
    since: str
    until: str
    table: str
    lanes: str

    @property
    def names(self) -> list[str]:
        """The parties asked for."""
        return [name for name in (self.a, self.b) if name]

    def href(self, **changes: str) -> str:
        """The address of the same timeline, some of it changed."""
        return address("/timeline", **{**asdict(self), **changes})


def read_timeline(request: Request) -> Asked:
    """What an address asks for, checked."""
    return Asked(
        a=read_words(request, "a"),
        b=read_words(request, "b"),
        since=read_day(request, "since"),
        until=read_day(request, "until"),
        table=read_choice(request, "table", ("", *Table)),
        lanes=read_choice(request, "lanes", ("", "party")),
    )


def show_timeline(request: Request) -> Response:
    """The page at `/timeline`."""
    asked, number = read_timeline(request), read_number(request, "page")
    collection = collection_of(request)
    values: dict[str, Any] = {"path": "/timeline", "asked": asked, "trouble": "", "tables": TABLES}
    try:
        month, told = _told(collection, asked)
    except ReadoutError as error:
        if error.code not in (Code.USAGE, Code.NOT_FOUND):
            raise
        values |= {"trouble": f"{error.message} {error.hint}", "months": ()}
        return render(request, Page("timeline.html", "Timeline", values, error.http_status))
    account = told.account
    laid = timeline_lanes(collection, account, parties_apart=asked.lanes == "party")
    start = (number - 1) * _PER_PAGE
    values |= {
        "account": account,
        "drawing": draw_lanes(laid, told.passages, lambda a, b: asked.href(since=a, until=b), "Timeline"),
        "undated": laid.undated,
        "sides": [side_link(side) for side in account.sides],
        "month": month or (asked.since if asked.since == asked.until else ""),
        "months": months(collection) if not asked.names or month else (),
        "days": days(account, account.events[start : start + _PER_PAGE], told.passages),
        "messages": sum(count for _, count in account.messages),
        "paging": paging(number, _PER_PAGE, len(account.events)),
        "paging_values": asdict(asked),
        "basis": say_all(account.basis, told.passages),
    }
    return render(request, Page("timeline.html", "Timeline", values))


def send_timeline(request: Request) -> Response:
    """The drawing of a timeline as a picture, at `/timeline.svg`."""
    asked, collection = read_timeline(request), collection_of(request)
    _, told = _told(collection, asked)
    laid = timeline_lanes(collection, told.account, parties_apart=asked.lanes == "party")
    headers = {"content-disposition": 'attachment; filename="timeline.svg"'}
    return Response(lanes_picture(laid, "Timeline"), media_type="image/svg+xml", headers=headers)


def _told(collection: Collection, asked: Asked) -> tuple[str, Told[Timeline]]:
    """What happened, and the month to which it is narrowed where all would be too much."""
    month = "" if asked.since or asked.until else _window(collection, asked.names)
    tables = (Table(asked.table),) if asked.table else tuple(Table)
    since, until = asked.since or month or None, asked.until or month or None
    return month, happened(collection, asked.names, since=since, until=until, tables=tables)


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

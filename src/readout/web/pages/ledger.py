"""The ledgers of all documents: who was in touch with whom, and who said what to whom."""

from dataclasses import asdict, dataclass
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from readout.errors import Code, ReadoutError
from readout.model import Act, Audience, ContactKind, ContactSource, ContactStatus, Mode, Outcome, RowOrder, Table
from readout.web.forms import known_name
from readout.web.pages.common import collection_of, judged_row, paging
from readout.web.params import read_choice, read_day, read_number, read_party, read_words
from readout.web.rendering import Page, address, render
from readout.web.rows import listed_row, opens
from readout.web.words import LEVELS
from readout.workbench import Collection, LedgerQuery, contacts, count_outcomes, statements
from readout.workbench.entries import parties
from readout.workbench.ledger_tables import FORMS, ledger_table

_PER_PAGE: Final = 50
_SURE: Final = ("", *(f"{least:g}" for least, _ in LEVELS if least))
_PATHS: Final = {Table.CONTACT: "/contacts", Table.STATEMENT: "/statements"}
_BY_ID: Final = ("party", "party_with", "party_by", "party_to")
_OPEN: Final = frozenset(["by", "to", "either", "document", *_BY_ID])
_SAID: Final = {"party": "Of", "party_with": "With", "party_by": "Said by", "party_to": "Said to"}
_ORDERS: Final = {
    Table.CONTACT: {
        RowOrder.NEWEST: "newest first",
        RowOrder.SUREST: "surest first",
        RowOrder.DOUBTFUL: "most doubtful first",
        RowOrder.KIND: "by kind",
        RowOrder.WHO: "by who",
    },
    Table.STATEMENT: {
        RowOrder.NEWEST: "newest first",
        RowOrder.SUREST: "surest first",
        RowOrder.DOUBTFUL: "most doubtful first",
        RowOrder.KIND: "by what they do",
        RowOrder.WHO: "by who speaks",
        RowOrder.TO: "by who is spoken to",
    },
}
"""Every order but the first, by date, in words."""

_TITLES: Final = {Table.CONTACT: "Contacts", Table.STATEMENT: "Statements"}


@dataclass(frozen=True, slots=True)
class Filters:
    """What narrows a list, by the names that the address uses; empty where it does not.

    `by` and `to` are names. For contacts, which have no direction, both take part; for statements, `either` says
    that it does not matter which of them speaks. `document` is an id, and so are `party` and the others of that
    name.
    """

    by: str = ""
    to: str = ""
    either: str = ""
    about: str = ""
    since: str = ""
    until: str = ""
    kind: str = ""
    status: str = ""
    source: str = ""
    act: str = ""
    mode: str = ""
    audience: str = ""
    sure: str = ""
    order: str = ""
    rejected: str = ""
    document: str = ""
    party: str = ""
    party_with: str = ""
    party_by: str = ""
    party_to: str = ""

    @property
    def narrowed(self) -> bool:
        """Whether any of them leaves something out."""
        return any(value for name, value in asdict(self).items() if name not in ("order", "either"))

    @property
    def beyond(self) -> bool:
        """Whether any is set but those that always stand open."""
        return any(value for name, value in asdict(self).items() if name not in _OPEN)

    def href(self, path: str, **changes: str) -> str:
        """The address of a list with these filters, some of them changed."""
        return address(path, **{**asdict(self), **changes})

    def query(self, page: int) -> LedgerQuery:
        """The same as the workbench asks for it."""
        both = bool(self.by and self.to and self.either)
        return LedgerQuery(
            between=(self.by, self.to) if both else None,
            by=None if both else self.by or None,
            to=None if both else self.to or None,
            about=self.about or None,
            since=self.since or None,
            until=self.until or None,
            kinds=(ContactKind(self.kind),) if self.kind else (),
            statuses=(ContactStatus(self.status),) if self.status else (),
            sources=(ContactSource(self.source),) if self.source else (),
            acts=(Act(self.act),) if self.act else (),
            modes=(Mode(self.mode),) if self.mode else (),
            audiences=(Audience(self.audience),) if self.audience else (),
            confidence=float(self.sure) if self.sure else 0.0,
            document=self.document or None,
            party=self.party or None,
            party_with=self.party_with or None,
            party_by=self.party_by or None,
            party_to=self.party_to or None,
            rejected=bool(self.rejected),
            order=RowOrder(self.order or RowOrder.OLDEST),
            page=page,
            per_page=_PER_PAGE,
        )


def read_filters(request: Request, table: Table) -> Filters:
    """The filters in an address, checked; those of the other table are let be."""
    given: dict[str, str] = {name: read_words(request, name) for name in ("by", "to", "about", "document")}
    given |= {name: read_party(request, name) for name in _BY_ID}
    given |= {name: read_day(request, name) for name in ("since", "until")}
    choices = {"sure": _SURE, "order": ("", *_ORDERS[table]), "rejected": ("", "yes")}
    if table is Table.CONTACT:
        choices |= {
            "kind": ("", *ContactKind),
            "status": ("", *ContactStatus),
            "source": ("", *ContactSource),
        }
    else:
        choices |= {"act": ("", *Act), "mode": ("", *Mode), "audience": ("", *Audience), "either": ("", "yes")}
    return Filters(**given, **{name: read_choice(request, name, allowed) for name, allowed in choices.items()})


@dataclass(frozen=True, slots=True)
class Column:
    """The head of a column: where it leads to sort the rows by it, and how they are sorted by it now, if at all.

    `sorted` is `ascending` or `descending`, as ARIA says it.
    """

    label: str
    href: str = ""
    sorted: str = ""


def columns(filters: Filters, table: Table) -> tuple[Column, ...]:
    """The heads of a list's columns; one by which it is sorted leads to the opposite order, where there is one."""
    contact = table is Table.CONTACT
    up, down = "ascending", "descending"

    def column(label: str, *orders: tuple[str, str]) -> Column:
        now = dict(orders).get(filters.order, "")
        following = next((order for order, _ in orders if order != filters.order or len(orders) == 1))
        return Column(label, filters.href(_PATHS[table], order=following) + "#ledger", now)

    return (
        column("When", ("", up), (RowOrder.NEWEST, down)),
        column("Who" if contact else "Who to whom", (RowOrder.WHO, up)),
        column("What", (RowOrder.KIND, up)),
        Column("Passage"),
        column("How sure, and judged", (RowOrder.SUREST, down), (RowOrder.DOUBTFUL, up)),
    )


def show_contacts(request: Request) -> Response:
    """The page at `/contacts`."""
    return _show(request, Table.CONTACT)


def show_statements(request: Request) -> Response:
    """The page at `/statements`."""
    return _show(request, Table.STATEMENT)


def send_contacts(request: Request) -> Response:
    """All contacts that a filter shows, as a file at `/contacts.{form}`."""
    return _send(request, Table.CONTACT)


def send_statements(request: Request) -> Response:
    """All statements that a filter shows, as a file at `/statements.{form}`."""
    return _send(request, Table.STATEMENT)


def _send(request: Request, table: Table) -> Response:
    form = str(request.path_params["form"])
    if form not in FORMS:
        raise ReadoutError(Code.NOT_FOUND, "There is no such file.", f"There are {' and '.join(FORMS)}.")
    filters = read_filters(request, table)
    pieces = ledger_table(collection_of(request), filters.query(1), table, form)
    name = f"{_TITLES[table].lower()}.{form}"
    headers = {"content-disposition": f'attachment; filename="{name}"'}
    return StreamingResponse(pieces, media_type=f"{FORMS[form]}; charset=utf-8", headers=headers)


def _show(request: Request, table: Table) -> Response:
    filters = read_filters(request, table)
    number = read_number(request, "page")
    collection = collection_of(request)
    find = contacts if table is Table.CONTACT else statements
    found = find(collection, filters.query(number))
    counts = count_outcomes(collection)
    values: dict[str, Any] = {
        "table": table,
        "path": _PATHS[table],
        "filters": filters,
        "filters_values": asdict(filters),
        "found": found,
        "rows": [listed_row(row, opens, rejected=filters.rejected != "") for row in found.rows],
        "paging": paging(number, _PER_PAGE, found.total),
        "levels": _SURE[1:],
        "columns": columns(filters, table),
        "orders": _ORDERS[table],
        "failed": counts.get(Outcome.FAILED, 0),
        "partly": counts.get(Outcome.PARTLY_READ, 0),
        "who": known_name(request),
        "back": filters.href(_PATHS[table], page=str(number) if number > 1 else ""),
        "judged": judged_row(request),
        "named": named(collection, filters),
    }
    return render(request, Page("ledger.html", _TITLES[table], values))


def named(collection: Collection, filters: Filters) -> list[tuple[str, str, str, str]]:
    """The parties that a list is narrowed to: the filter, its words, the party's id and name."""
    asked = [(name, getattr(filters, name)) for name in _BY_ID if getattr(filters, name)]
    known = parties(collection, [id for _, id in asked])
    return [(name, _SAID[name], id, known[id].name if id in known else id) for name, id in asked]

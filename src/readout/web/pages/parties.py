"""Parties: everybody whom the documents name, and one with all that belongs to it."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response

from readout.model import MentionType, Party, PartyJudgement, PartyVerdict, RoleSource, RowOrder
from readout.web.accounts import say_all
from readout.web.forms import known_name
from readout.web.pages.common import collection_of, paging
from readout.web.params import read_choice, read_number, read_party_id, read_words
from readout.web.rendering import Page, address, render
from readout.web.rows import Row, listed_row, opens
from readout.workbench import LedgerQuery, contacts, statements
from readout.workbench.activity import activity_picture, party_activity
from readout.workbench.parties import (
    ACTING,
    list_parties,
    party_documents,
    party_judgements,
    read_party,
    standing_judgements,
)

_PER_PAGE: Final = 50
_PER_UNITS: Final = 20
_LATEST: Final = 3
_TYPES: Final = {
    "": ("All who act", ACTING),
    "person": ("Persons", (MentionType.PERSON,)),
    "state": ("States", (MentionType.STATE,)),
    "organisation": ("Organisations", (MentionType.ORGANISATION,)),
    "group": ("Groups", (MentionType.GROUP,)),
    "place": ("Places", (MentionType.PLACE,)),
}
VERDICTS: Final[dict[str, str]] = {
    PartyVerdict.MERGE: "Made one",
    PartyVerdict.SPLIT: "Parted",
    PartyVerdict.RENAME: "Renamed",
    PartyVerdict.APART: "Kept apart for good",
    PartyVerdict.UNDO: "Taken back",
}


@dataclass(frozen=True, slots=True)
class RoleLine:
    """A role as a line: when, what, and where it is told (addresses; none where the list of officers says so)."""

    first: str | None
    last: str | None
    title: str
    of: str | None
    listed: bool
    passages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Decided:
    """A judgement as a line; `stands` says that it can be taken back."""

    number: int
    what: str
    who: str
    when: str
    stands: bool


def show_parties(request: Request) -> Response:
    """The page at `/parties`."""
    asked = read_words(request, "q")
    kind = read_choice(request, "type", tuple(_TYPES))
    number = read_number(request, "page")
    found = list_parties(
        collection_of(request), asked, types=_TYPES[kind][1], page=number, per_page=_PER_PAGE
    )  # fmt: skip
    values = {
        "asked": asked,
        "kind": kind,
        "types": {key: label for key, (label, _) in _TYPES.items()},
        "found": found,
        "paging": paging(number, _PER_PAGE, found.total),
    }
    return render(request, Page("parties.html", "Parties", values))


def show_party(request: Request) -> Response:
    """The page of one party at `/parties/{id}`."""
    collection, id = collection_of(request), read_party_id(request)
    number = read_number(request, "page")
    view = read_party(collection, id)
    party = view.party
    active = party_activity(collection, party)
    values: dict[str, Any] = {
        "view": view,
        "party": party,
        "active": active,
        "picture": activity_picture(active, f"{party.name} over time", lambda a, b: _days(id, a, b)),
        "basis": say_all(active.basis, {}),
        "roles": role_lines(party),
        "contacts": _latest(view.contacts, contacts(collection, _query(id)).rows if view.contacts else ()),
        "statements": _latest(
            view.said + view.told, statements(collection, _query(id)).rows if view.said or view.told else ()
        ),
        "units": party_documents(collection, id, page=number, per_page=_PER_UNITS),
        "paging": paging(number, _PER_UNITS, party.documents),
        "decided": decisions(view.judgements, standing_judgements(party_judgements(collection))),
        "who": known_name(request),
        "back": address(f"/parties/{id}"),
    }
    return render(request, Page("party.html", party.name, values))


def _days(id: str, first: int, last: int) -> str:
    """The timeline of a party on some days (ordinals)."""
    since, until = date.fromordinal(first).isoformat(), date.fromordinal(last).isoformat()
    return address("/timeline", a=id, since=since, until=until)


def _query(id: str) -> LedgerQuery:
    return LedgerQuery(party=id, order=RowOrder.NEWEST, per_page=_LATEST)


def _latest(total: int, rows: Any) -> tuple[Row, ...]:
    return tuple(listed_row(row, opens) for row in rows) if total else ()


def role_lines(party: Party) -> tuple[RoleLine, ...]:
    """The roles of a party in order of time, those of unknown time last."""
    lines = (
        RoleLine(
            role.first,
            role.last,
            role.title,
            role.of,
            role.source is RoleSource.OFFICERS,
            tuple(map(opens, role.citations)),
        )
        for role in party.roles
    )
    return tuple(sorted(lines, key=lambda line: (line.first or "9", line.last or "9", line.title)))


def decisions(judgements: tuple[PartyJudgement, ...], standing: frozenset[int]) -> tuple[Decided, ...]:
    """What persons decided, in words, the oldest first."""
    return tuple(
        Decided(
            j.number,
            VERDICTS[j.verdict] + (f": {j.name}" if j.name else f": number {j.undone}" if j.undone else ""),
            j.who,
            j.when,
            j.number in standing,
        )
        for j in judgements
    )

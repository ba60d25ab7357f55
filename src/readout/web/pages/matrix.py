"""Who has been in touch with whom, as a table."""

import re
from dataclasses import dataclass
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from readout.errors import Code, ReadoutError
from readout.model import Cell, Matrix, Person, Rank
from readout.web.accounts import say_all
from readout.web.pages.common import collection_of
from readout.web.params import read_day, read_words
from readout.web.rendering import Page, address, render
from readout.workbench import who_met

RANKS: Final = {
    Rank.HEAD: "Head of state or government",
    Rank.MINISTER: "Minister",
    Rank.DEPUTY: "Deputy",
    Rank.AMBASSADOR: "Ambassador",
    Rank.DIRECTOR: "Director",
    Rank.OFFICER: "Officer",
    Rank.UNKNOWN: "Rank unknown",
}
_APART = re.compile(r"\s*[;\n]\s*")
_STEPS: Final = 5
_MOST: Final = 20


@dataclass(frozen=True, slots=True)
class Square:
    """One pair in the table: what to print and say, where it leads, how strongly it is tinted (0 to 5)."""

    mark: str
    said: str
    href: str
    step: int
    negative: bool = False
    self: bool = False


def show_matrix(request: Request) -> Response:
    """The page at `/matrix`."""
    given, since, until = read_words(request, "who"), read_day(request, "since"), read_day(request, "until")
    names = [name for name in _APART.split(given) if name][:_MOST]
    trouble, status, told = "", 200, None
    try:
        told = who_met(collection_of(request), names, since=since or None, until=until or None)
    except ReadoutError as error:
        if error.code not in (Code.USAGE, Code.NOT_FOUND):
            raise
        trouble, status = f"{error.message} {error.hint}", error.http_status
    values = {
        "path": "/matrix",
        "who": given,
        "since": since,
        "until": until,
        "trouble": trouble,
        "ranks": RANKS,
        "account": told.account if told else None,
        "squares": squares(told.account, since, until) if told else {},
        "sentences_": say_all(told.account.sentences, told.passages) if told else [],
        "basis": say_all(told.account.basis, told.passages) if told else [],
        "square_of": square_of,
    }
    return render(request, Page("matrix.html", "Who with whom", values, status))


def squares(account: Matrix, since: str, until: str) -> dict[tuple[str, str], Square]:
    """The squares of the pairs of whom something is told, both ways round."""
    top = max([1, *(c.contacts + c.messages for c in account.cells)])
    found = {}
    for cell in account.cells:
        square = _square(cell, top, since, until)
        found[cell.first, cell.second] = found[cell.second, cell.first] = square
    return found


def square_of(found: dict[tuple[str, str], Square], row: Person, column: Person) -> Square:
    """The square of a pair; where nothing is told of it, one that says so."""
    if row.party == column.party:
        return Square("", "", "", 0, self=True)
    href = address("/silence", a=row.party, b=column.party)
    return found.get((row.party, column.party)) or Square("–", "no contact is told", href, 0)


def _square(cell: Cell, top: int, since: str, until: str) -> Square:
    share = ((cell.contacts + cell.messages) / top) ** 0.5
    step = max(1, min(_STEPS, round(share * _STEPS))) if cell.contacts + cell.messages else 0
    marks = [f"{cell.contacts:,}" if cell.contacts else "", f"✉{cell.messages:,}" if cell.messages else ""]
    marks += [f"({cell.ahead:,})" if cell.ahead else "", "✗" if cell.negative else ""]
    said = [
        (cell.contacts, "contacts told"),
        (cell.messages, "messages by their headers"),
        (cell.ahead, "planned or asked for"),
        (cell.negative, "said not to have been, or declined"),
    ]
    href = address("/changed", a=cell.first, b=cell.second, since=since, until=until)
    text = ", ".join(f"{number:,} {word}" for number, word in said if number)
    return Square(" ".join(m for m in marks if m), text, href, step, cell.negative > 0)

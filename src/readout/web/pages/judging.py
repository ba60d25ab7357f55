"""Judging: one row of a ledger with all that was decided about it, and the forms by which a person decides."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from readout.errors import Code, ReadoutError
from readout.model import (
    Contact,
    Statement,
    Verdict,
)
from readout.text.names import name_unit
from readout.web.forms import MOST_NAME, Form, at, keep_name, known_name, read_form, way_back
from readout.web.pages.common import collection_of
from readout.web.params import read_row_id
from readout.web.rendering import Page, address, render
from readout.web.rows import Judged, citations_of, item_of, listed_row, opens, refs_of
from readout.web.words import ACTS, AUDIENCES, KINDS, MODES, STATUSES
from readout.workbench import Collection, judge, judgements, ledger_row
from readout.workbench.parties import UnitView, who_is

_BUTTONS: Final = {verdict.value: verdict for verdict in (Verdict.CONFIRM, Verdict.REJECT, Verdict.UNDO)}
_PREFIX: Final = "new-"
_HOW_DATES: Final = "a day 2019-03-08, a month 2019-03, from and to 2019-03-08/2019-03-10, about 2019-03-08~"
_HOW_NAMES: Final = "names parted by semicolons"


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a row that can be corrected: `choices` are its values in words, empty where it is free text."""

    name: str
    label: str
    value: str
    choices: tuple[tuple[str, str], ...] = ()
    how: str = ""


def show_row(request: Request) -> Response:
    """The page of one row at `/row/{id}`."""
    collection, id = collection_of(request), read_row_id(request)
    found = ledger_row(collection, id)
    rejected = found.standing is not None and found.standing.verdict is Verdict.REJECT
    back = way_back(
        request.query_params.get("back", ""), otherwise=f"/d/{citations_of(item_of(found))[0].document}"
    )
    values = {
        "row": listed_row(found, opens, rejected=rejected),
        "fields": fields_of(item_of(found)),
        "history": judgements(collection, id),
        "namings": namings_of(collection, item_of(found)),
        "who": known_name(request),
        "here_back": address(f"/row/{id}", back=back),
        "back": back,
    }
    return render(request, Page("row.html", "One row of the ledger", values))


def namings_of(collection: Collection, item: Judged) -> list[tuple[str, str, UnitView | None]]:
    """For each name in a row: the name, its unit as a form gives it, and who that is, as far as is known."""
    document = citations_of(item)[0].document
    known = who_is(collection, document)
    keys = [(ref.name, ref.party or name_unit(ref.name)) for ref in refs_of(item) if ref is not None]
    return [(name, f"{document} {key}", known.get(key)) for name, key in keys]


async def post_judgement(request: Request) -> Response:
    """Record what the form at `/judge` says, and go back to where it was sent from."""
    form = await read_form(request)
    return await run_in_threadpool(_answer, request, form)


def _answer(request: Request, form: Form) -> Response:
    who, back = form.get("who", MOST_NAME), way_back(form.get("back"))
    if not who:
        raise ReadoutError(
            Code.USAGE,
            "A judgement needs the name of the person who makes it.",
            "Go back, fill in your name above the rows, and press the button again.",
        )
    location = _record(request, form, who, back)
    answer = RedirectResponse(location, status_code=303)
    keep_name(answer, who)
    return answer


def _record(request: Request, form: Form, who: str, back: str) -> str:
    """Record the judgement, if the form has one, and say where to go."""
    collection = collection_of(request)
    for name, verdict in _BUTTONS.items():
        if given := form.get(name):
            id, _, anchor = given.partition(" ")
            _judge(collection, id, verdict, who)
            if verdict is Verdict.REJECT:
                return at(back, "judged", judged=id)
            return at(back, anchor, judged="")
    if id := form.get("correct"):
        fields = fields_of(item_of(ledger_row(collection, id)))
        _judge(collection, id, Verdict.CORRECT, who, _changes(form, fields))
        return at(back, "", judged="")
    return at(back, "who", judged="")


def _judge(
    collection: Collection, id: str, verdict: Verdict, who: str, changes: Mapping[str, str] | None = None
) -> None:
    """Record a judgement; what the workbench advises is meant for the command line."""
    try:
        judge(collection, id, verdict, who=who, changes=changes)
    except ReadoutError as error:
        if error.code is not Code.USAGE:
            raise
        raise ReadoutError(Code.USAGE, error.message, "Go back, and change what you wrote.") from error


def _changes(form: Form, fields: tuple[Field, ...]) -> dict[str, str]:
    """The fields that the form gives another value than they have."""
    given = {field: form.get(_PREFIX + field.name) for field in fields if _PREFIX + field.name in form.values}
    changes = {field.name: value for field, value in given.items() if value != " ".join(field.value.split())}
    if not changes:
        raise ReadoutError(
            Code.USAGE, "Nothing was changed.", "Change a field first; to say that all is right, confirm the row."
        )
    return changes


def fields_of(item: Judged) -> tuple[Field, ...]:
    """The fields of a row that a person can correct, with their values."""
    date = Field("date", "Date", item.date or "", how=_HOW_DATES)
    if isinstance(item, Contact):
        return (
            Field("kind", "Kind", item.kind, _choices(KINDS)),
            Field("status", "Did it take place", item.status, _choices(STATUSES)),
            date,
            Field("place", "Place", item.place or ""),
            Field("participants", "Who", "; ".join(p.name for p in item.participants), how=_HOW_NAMES),
        )
    if isinstance(item, Statement):
        return (
            Field("speaker", "Speaker", item.speaker.name if item.speaker else "", how=_HOW_NAMES),
            Field("addressee", "Said to", item.addressee.name if item.addressee else "", how=_HOW_NAMES),
            Field("act", "What it does", item.act, _choices(ACTS)),
            Field("mode", "In whose words", item.mode, _choices(MODES)),
            Field("audience", "Private or public", item.audience, _choices(AUDIENCES)),
            date,
            Field("reported_by", "As told by", item.reported_by or ""),
        )
    return (
        Field("role", "Named as", item.role),
        Field("by", "Named by", item.by or ""),
        date,
        Field("members", "Who", "; ".join(member.name for member in item.members), how=_HOW_NAMES),
    )


def _choices(words: dict[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(words.items())

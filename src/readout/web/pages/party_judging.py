"""Judging parties by the forms of their pages and of rows: merge, rename, part, keep apart, join, take back."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from readout.errors import Code, ReadoutError
from readout.model import PartyJudgement, PartyVerdict, Unit
from readout.web.forms import MOST_NAME, Form, keep_name, read_form, way_back
from readout.web.pages.common import collection_of
from readout.web.rendering import address
from readout.workbench import Collection
from readout.workbench.parties import is_party, party_of
from readout.workbench.party_judging import (
    join_unit,
    keep_apart,
    merge_parties,
    rename_party,
    split_party,
    undo_party_judgement,
)

_MOST_PARTED = 60


async def post_party_judgement(request: Request) -> Response:
    """Record what a form at `/parties/judge` says, and go to where its effect shows."""
    form = await read_form(request)
    return await run_in_threadpool(_answer, request, form)


def _answer(request: Request, form: Form) -> Response:
    who, back = form.get("who", MOST_NAME), way_back(form.get("back"), otherwise="/parties")
    if not who:
        raise ReadoutError(
            Code.USAGE,
            "A judgement needs the name of the person who makes it.",
            "Go back, fill in your name, and press the button again.",
        )
    collection, party = collection_of(request), form.get("party", 200)
    try:
        judged = _record(collection, form, party, who)
    except ReadoutError as error:
        if error.code not in (Code.USAGE, Code.NOT_FOUND):
            raise
        raise ReadoutError(error.code, error.message, "Go back, and change what you wrote.") from error
    answer = RedirectResponse(_where(collection, judged, party, back), status_code=303)
    keep_name(answer, who)
    return answer


def _record(collection: Collection, form: Form, party: str, who: str) -> PartyJudgement:
    """Do what the form's button says."""
    if number := form.get("undo", 12):
        if not (number.isascii() and number.isdigit()):
            raise ReadoutError(Code.USAGE, "This is no number of a judgement.")
        return undo_party_judgement(collection, int(number), who=who)
    if unit := form.get("join"):
        document, _, key = unit.partition(" ")
        return join_unit(collection, party, Unit(document, key), who=who)
    action = form.get("action", 20)
    if action == "merge":
        return merge_parties(collection, party, form.get("other", 200), who=who)
    if action == "apart":
        return keep_apart(collection, party, form.get("other", 200), who=who)
    if action == "rename":
        return rename_party(collection, party, form.get("name", 200), who=who)
    if action == "split":
        names = [form.get(f"name-{n}") for n in range(_MOST_PARTED)]
        return split_party(
            collection, party, who=who, names=[name for name in names if name], name=form.get("name", 200) or None
        )
    raise ReadoutError(Code.USAGE, "The form does not say what to do.")


def _where(collection: Collection, judged: PartyJudgement, party: str, back: str) -> str:
    """The page that shows what was done: the new party's, or where the form stood, if that is still there."""
    if judged.verdict is PartyVerdict.SPLIT and (new := party_of(collection, judged.sides[0][0])):
        return address(f"/parties/{new}")
    page, _, id = back.partition("?")[0].rpartition("/")
    if page == "/parties" and not is_party(collection, id):
        return address("/parties", q=party.replace("-", " "))
    return back

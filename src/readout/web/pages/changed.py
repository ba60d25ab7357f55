"""Has anything changed between two parties, and who did not."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from readout.model import Change, Changed, Direction, Occasion, Reply, Saying
from readout.web.accounts import Passages, Said, say, say_all, side_link
from readout.web.drawings import draw_lanes
from readout.web.pages.common import collection_of
from readout.web.pages.pairs import Asked, Trouble, answer, read_asked, suggestions
from readout.web.pages.parties import role_lines
from readout.web.rendering import Page, address, render
from readout.workbench import Told, changed, silent
from readout.workbench.drawing import pair_lanes

_MOST: Final = 60
_FIRST: Final = 10
_DIRECTIONS: Final = {
    Direction.MORE: ("more", "↑ more often"),
    Direction.FEWER: ("fewer", "↓ less often"),
    Direction.SAME: ("same", "= about as often"),
    Direction.CANNOT_TELL: ("open", "? cannot tell"),
}
_SHARES: Final = {
    Direction.MORE: ("more", "↑ a greater share"),
    Direction.FEWER: ("fewer", "↓ a smaller share"),
    Direction.SAME: ("same", "= about the same"),
    Direction.CANNOT_TELL: ("open", "? cannot tell"),
}
_REPLIES: Final = {
    Reply.GRANTED: "Granted, it seems",
    Reply.REFUSED: "Refused, it seems",
    Reply.BOTH: "Granted and refused",
    Reply.UNSURE: "Perhaps",
    Reply.NOTHING: "No answer found",
}


@dataclass(frozen=True, slots=True)
class Counted:
    """A row of the table of what was counted; `style` and `said` are what can be said of it."""

    label: str
    before: str
    after: str
    effects: tuple[str, ...]
    chance: str
    style: str
    said: str
    needed: str
    unplaced: int


@dataclass(frozen=True, slots=True)
class Asking:
    """A request with what became of it: each answer with why it was taken for one."""

    request: Said
    reply: str
    style: str
    outcome: str
    answers: tuple[tuple[Said, str], ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Things of one period: `lines` to show at once, `more` behind a disclosure; `total` counts all there are."""

    title: str
    total: int
    lines: tuple[Said, ...]
    more: tuple[Said, ...] = ()


def show_changed(request: Request) -> Response:
    """The page at `/changed`."""
    asked = read_asked(request)
    if not asked.whole:
        return _form(request, "/changed", asked)
    found = answer(
        request, "/changed", asked, lambda c: changed(c, asked.a, asked.b, at=asked.at or None, **asked.bounds())
    )
    if isinstance(found, Trouble):
        return _form(request, "/changed", asked, found)
    account, passages = found.account, found.passages
    one, other = (side.name for side in account.sides)
    values = {
        **_shared("/changed", asked),
        "account": account,
        "drawing": draw_lanes(
            pair_lanes(account), passages, lambda a, b: _days(asked, a, b), f"{one} and {other} over time"
        ),
        "roles": [(side, role_lines(side.party)) for side in account.sides if side.party.roles],
        "sides": [side_link(side) for side in account.sides],
        "answer": say_all(account.answer, passages),
        "counted": [_counted(change) for change in account.changes],
        "asking": _asking(found),
        "namings": [(n, say(n.sentence, passages)) for n in account.namings if n.like],
        "alone": [(n, say(n.sentence, passages)) for n in account.namings if not n.like],
        "contrasts": [(c, say(c.private, passages), say(c.public, passages)) for c in account.contrasts],
        "contacts": _stretches(account, account.occasions, passages, quote=True),
        "statements": _stretches(account, account.sayings, passages, quote=False),
        "messages": _stretches(account, account.messages, passages, quote=False),
        "ends": [(e, say(e.sentence, passages)) for e in account.ends],
        "negatives": say_all(account.negatives, passages, sure=True),
        "basis": say_all(account.basis, passages),
    }
    return render(request, Page("changed.html", f"{one} and {other}: what changed", values))


def _days(asked: Asked, first: str, last: str) -> str:
    """The timeline of the two on some days."""
    return address("/timeline", a=asked.a, b=asked.b, since=first, until=last)


def show_silence(request: Request) -> Response:
    """The page at `/silence`."""
    asked = read_asked(request)
    if not asked.whole:
        return _form(request, "/silence", asked)
    found = answer(request, "/silence", asked, lambda c: silent(c, asked.a, asked.b, **asked.bounds()))
    if isinstance(found, Trouble):
        return _form(request, "/silence", asked, found)
    account, passages = found.account, found.passages
    values = {
        **_shared("/silence", asked),
        "account": account,
        "sides": [side_link(side) for side in account.sides],
        "told": say_all(account.told, passages, sure=True),
        "sentence_": say(account.sentence, passages if not account.quiet else {}),
        "against": say_all(account.against[:_MOST], passages, quote=True, sure=True),
        "against_total": len(account.against),
        "ahead": say_all(account.ahead[:_MOST], passages, quote=True, sure=True),
        "pauses": account.pauses,
        "basis": say_all(account.basis, passages),
    }
    one, other = (side.name for side in account.sides)
    return render(request, Page("silence.html", f"{one} and {other}: who did not", values))


def _shared(path: str, asked: Asked) -> dict[str, object]:
    return {"path": path, "asked": asked, "trouble": None, "suggested": []}


def _form(request: Request, path: str, asked: Asked, trouble: Trouble | None = None) -> Response:
    """The page with nothing but the question, and what may be meant."""
    suggested = [] if trouble else suggestions(collection_of(request), path)
    values = {**_shared(path, asked), "trouble": trouble, "suggested": suggested}
    title = "What changed" if path == "/changed" else "Who did not"
    return render(request, Page("pair.html", title, values, trouble.status if trouble else 200))


def _counted(change: Change) -> Counted:
    whole = change.measures[0].out_of if change.measures and len(change.measures) == 1 else None
    before, after = (
        f"{n:,} of {whole[at]:,}" if whole is not None else f"{n:,}" for at, n in enumerate(change.counts)
    )
    style, said = (_SHARES if whole else _DIRECTIONS)[change.direction]
    return Counted(
        label=change.label,
        before=before,
        after=after,
        effects=tuple(m.effect for m in change.measures),
        chance=change.measures[0].chance if change.measures else "",
        style=style,
        said=said,
        needed=change.needed or "",
        unplaced=change.unplaced,
    )


def _asking(found: Told[Changed]) -> list[Asking]:
    return [
        Asking(
            request=say(request.sentence, found.passages, quote=True, sure=True),
            reply=_REPLIES[request.reply],
            style=request.reply.value,
            outcome=request.outcome.text,
            answers=tuple((say(a.sentence, found.passages, sure=True), a.match.text) for a in request.answers),
        )
        for request in found.account.requests
    ]


def _stretches(
    account: Changed, things: Sequence[Occasion] | Sequence[Saying], passages: Passages, *, quote: bool
) -> list[Stretch]:
    """Things by period, those before first; without a day that parts them, all at once."""
    wanted = {thing.id for thing in things}
    lines = {line.id: line for line in account.lines if line.id in wanted}
    titles = {
        "before": "Before",
        "after": "From then on",
        "unplaced": "On either side",
        "outside": "Older or later",
    }
    if account.cut is None:
        titles["after"] = "All"
    found = []
    for name, title in titles.items():
        ids = [id_ for id_ in getattr(account.parted, name) if id_ in lines]
        shown = (lines[id_] for id_ in ids[:_MOST])
        said = tuple(
            say(line.sentence, passages, quote=quote, sure=True, notes=line.notes, id=line.id) for line in shown
        )
        found.append(Stretch(title, len(ids), said[:_FIRST], said[_FIRST:]))
    return _with_some(found)


def _with_some(stretches: Iterable[Stretch]) -> list[Stretch]:
    return [stretch for stretch in stretches if stretch.total]

"""Who with whom over the whole pile: a drawing, the same as lists, and files for other programs."""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response

from readout.errors import Code, ReadoutError
from readout.model import Act, Audience, ContactKind, ContactStatus, Link, NetworkQuery, Node, Tie
from readout.web.pages.common import collection_of, paging
from readout.web.pages.pairs import SURE, Choice, choices
from readout.web.params import read_choice, read_day, read_number, read_words
from readout.web.rendering import Page, address, render
from readout.web.words import ACTS, KINDS, shorten
from readout.workbench.networks import (
    NETWORK_FORMS,
    Drawn,
    network_picture,
    say_drawn,
    say_link,
    say_node,
    who_with_whom,
)

_PER_PAGE: Final = 50
_USUAL: Final = 60
_INLINE: Final = 150
_MOST: Final = 1000
_COUNTS: Final = (30, 60, 120, 250, 500, 1000)
_TOLD: Final = ", told in text"
WHAT: Final[dict[str, tuple[str, tuple[Tie, ...], tuple[str, ...]]]] = {
    "": ("everything", tuple(Tie), ()),
    "contacts": ("all contacts", (Tie.TOLD, Tie.MAIL), ()),
    "told": ("contacts told in text", (Tie.TOLD,), ()),
    "mail": ("messages by their headers", (Tie.MAIL,), ()),
    **{
        f"told-{kind}": (f"{KINDS[kind].lower()}{_TOLD}", (Tie.TOLD,), (kind.value,))
        for kind in ContactKind
        if kind is not ContactKind.CONTACT
    },
    "statements": ("all statements", (Tie.STATEMENT,), ()),
    **{f"act-{act}": (f"who {ACTS[act]}", (Tie.STATEMENT,), (act.value,)) for act in Act},
}
"""What may tie two parties, by what the address says: how it is called, the sorts of ties, and their kinds."""

STATUSES: Final[dict[str, tuple[str, tuple[ContactStatus, ...]]]] = {
    "": ("took place", (ContactStatus.OCCURRED,)),
    "ahead": ("planned or asked for", (ContactStatus.PLANNED, ContactStatus.REQUESTED)),
    "not": ("declined, or did not take place", (ContactStatus.DECLINED, ContactStatus.DID_NOT_OCCUR)),
    "any": ("whatever became of it", tuple(ContactStatus)),
}
SORTS: Final[dict[str, Callable[[Link], Any]]] = {
    "": lambda link: -link.occasions,
    "told": lambda link: -link.told,
    "mail": lambda link: -link.mail,
    "statements": lambda link: -link.statements,
    "last": lambda link: tuple(-ord(c) for c in link.last or ""),
    "first": lambda link: link.first or "~",
}
"""How pairs may be sorted."""

_TYPES: Final = {
    "graphml": "application/graphml+xml",
    "gexf": "application/gexf+xml",
    "csv": "text/csv; charset=utf-8",
    "svg": "image/svg+xml",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What an address asks for, by the names it uses; empty where it does not say."""

    party: str = ""
    steps: str = ""
    since: str = ""
    until: str = ""
    what: str = ""
    status: str = ""
    audience: str = ""
    sure: str = ""
    most: str = ""
    sort: str = ""

    @property
    def narrowed(self) -> bool:
        """Whether anything is asked for but what is shown anyway."""
        return any(value for name, value in asdict(self).items() if name not in ("sort", "most"))

    def href(self, path: str = "/network", **changes: str) -> str:
        """The address of the same network, some of it changed."""
        return address(path, **{**asdict(self), **changes})

    def query(self) -> NetworkQuery:
        """The same as the workbench asks for it."""
        _, ties, kinds = WHAT[self.what]
        return NetworkQuery(
            ties=ties,
            kinds=kinds,
            statuses=STATUSES[self.status][1],
            audience=Audience(self.audience) if self.audience else None,
            since=self.since or None,
            until=self.until or None,
            party=self.party or None,
            steps=int(self.steps or 1),
            most=int(self.most or _USUAL),
        )

    def pair(self, one: str, other: str) -> str:
        """The page of a pair, with the same bounds."""
        return address("/changed", a=one, b=other, **self.rest())

    def rest(self) -> dict[str, str]:
        """What the page of a pair is asked beside the two."""
        rest = {"since": self.since, "until": self.until, "sure": self.sure, "alone": "yes"}
        return {name: value for name, value in rest.items() if value}


def read_network(request: Request) -> Asked:
    """What an address asks for, checked."""
    most = read_number(request, "most", _USUAL)
    if most > _MOST:
        raise ReadoutError(Code.USAGE, f"At most {_MOST:,} parties can be drawn.", "Ask for fewer, or narrow it.")
    return Asked(
        party=read_words(request, "party"),
        steps=read_choice(request, "steps", ("", "1", "2")),
        since=read_day(request, "since"),
        until=read_day(request, "until"),
        what=read_choice(request, "what", tuple(WHAT)),
        status=read_choice(request, "status", tuple(STATUSES)),
        audience=read_choice(request, "audience", ("", *Audience)),
        sure=read_choice(request, "sure", tuple(SURE)),
        most="" if most == _USUAL else str(most),
        sort=read_choice(request, "sort", tuple(SORTS)),
    )


def show_network(request: Request) -> Response:
    """The page at `/network`."""
    asked, number = read_network(request), read_number(request, "page")
    values: dict[str, Any] = {
        "asked": asked,
        "what": {key: said for key, (said, _, _) in WHAT.items()},
        "statuses": {key: said for key, (said, _) in STATUSES.items()},
        "counts": sorted({*_COUNTS, int(asked.most or _USUAL)}),
        "usual": _USUAL,
        "trouble": "",
        "choices": [],
    }
    try:
        drawn = _drawn(request, asked)
    except ReadoutError as error:
        if error.code not in (Code.USAGE, Code.NOT_FOUND):
            raise
        values |= {"trouble": error.message, "hint": error.hint, "choices": _meant(request, asked)}
        return render(request, Page("network.html", "Network", values, error.http_status))
    links = sorted(drawn.network.links, key=SORTS[asked.sort])
    start = (number - 1) * _PER_PAGE
    values |= {
        "drawn": drawn,
        "said": say_drawn(drawn),
        "picture": _picture(drawn, asked),
        "data": data_of(drawn, asked),
        "links": links[start : start + _PER_PAGE],
        "paging": paging(number, _PER_PAGE, len(links)),
        "paging_values": asdict(asked),
        "forms": [(form, asked.href(f"/network.{form}")) for form in NETWORK_FORMS],
    }
    return render(request, Page("network.html", "Network", values))


def send_network(request: Request) -> Response:
    """The same network as a file, at `/network.graphml` and the like."""
    form = request.path_params["form"]
    if form not in NETWORK_FORMS:
        raise ReadoutError(
            Code.NOT_FOUND, "A network is not written in this form.", f"Forms: {', '.join(_TYPES)}."
        )
    text = NETWORK_FORMS[form](_drawn(request, read_network(request)))
    headers = {"content-disposition": f'attachment; filename="network.{form}"'}
    return Response(text, media_type=_TYPES[form], headers=headers)


def _drawn(request: Request, asked: Asked) -> Drawn:
    return who_with_whom(collection_of(request), asked.query(), confidence=SURE[asked.sure])


def _meant(request: Request, asked: Asked) -> list[Choice]:
    return choices(collection_of(request), asked.party, lambda id_: asked.href(party=id_))


def _picture(drawn: Drawn, asked: Asked) -> str:
    """The drawing as the server makes it, for whoever has no scripts; empty where it is too large to inline."""
    if len(drawn.network.nodes) > _INLINE:
        return ""

    def pair(one: Node, other: Node) -> str:
        return asked.pair(one.id, other.id)

    return network_picture(
        drawn, href=lambda node: address(f"/parties/{node.id}"), pair_href=pair, every_label=False
    )


def data_of(drawn: Drawn, asked: Asked) -> dict[str, Any]:
    """What the script draws."""
    network, drawing = drawn.network, drawn.drawing
    return {
        "scale": round(drawing.scale, 3),
        "labelled": drawing.labelled,
        "rest": asked.rest(),
        "nodes": [
            {
                "id": node.id,
                "name": shorten(node.name, 28),
                "type": node.type.value,
                "said": say_node(node),
                "x": round(drawing.places[n][0], 1),
                "y": round(drawing.places[n][1], 1),
                "r": round(drawing.radii[n], 1),
            }
            for n, node in enumerate(network.nodes)
        ],
        "links": [
            {"a": link.source, "b": link.target, "n": link.occasions, "said": say_link(network, link)}
            for link in network.links
        ],
    }

"""Where an address of a passage leads after its file was read anew: there, elsewhere, or nowhere."""

import re
from dataclasses import dataclass
from typing import Final

from starlette.requests import Request

from readout.errors import Code, ReadoutError
from readout.model import AnchorState, Document
from readout.web.params import Span, read_document_id
from readout.web.rendering import address
from readout.workbench import Collection
from readout.workbench.anchoring import PassageLink, land, link_of

_SPAN: Final = re.compile(r"(\d{1,10})-(\d{1,10})")
_MARK: Final = re.compile(r"[0-9a-f]{8}")
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f]")
_MOST_QUOTE: Final = 400
_STATES: Final = ("moved", "changed")


@dataclass(frozen=True, slots=True)
class Landing:
    """Where an address leads: `document` is None where nothing is left of it, `span` where the words are lost.

    `state` is `moved`, `changed` or `lost`, empty where all is as it was; `quote` are the words linked to.
    """

    document: str | None
    span: Span | None
    state: str = ""
    quote: str = ""


def read_landing(request: Request, collection: Collection) -> Landing | None:
    """Where the passage in the address is now; None where the address carries no words: its span stands."""
    id, quote, mark = read_document_id(request), read_quote(request), request.query_params.get("mark", "")
    found = _SPAN.fullmatch(request.query_params.get("span", ""))
    if found is None or not (quote or mark):
        return None
    if mark and not _MARK.fullmatch(mark):
        raise ReadoutError(
            Code.USAGE, "“mark” in the address must be eight letters or digits.", "Correct the address."
        )
    link = PassageLink(id, int(found[1]), int(found[2]), quote, mark)
    spot = land(collection, link)
    if spot.state is AnchorState.LOST:
        return Landing(spot.document, None, spot.state, quote)
    return Landing(spot.document, Span(spot.start, spot.end), spot.state if spot.state in _STATES else "", quote)


def read_quote(request: Request) -> str:
    """The words of a passage as the address carries them: one line."""
    quote = " ".join(_CONTROL.sub(" ", request.query_params.get("quote", "")).split())
    if len(quote) > _MOST_QUOTE:
        raise ReadoutError(
            Code.USAGE, f"“quote” may have at most {_MOST_QUOTE} characters.", "Shorten it in the address."
        )
    return quote


def passage_link(document: Document, start: int, end: int) -> str:
    """The address of a passage that outlasts a new reading: with its words and their fingerprint."""
    link = link_of(document, start, end)
    return address(f"/d/{document.id}", span=f"{start}-{end}", mark=link.mark, quote=link.quote) + "#hit"

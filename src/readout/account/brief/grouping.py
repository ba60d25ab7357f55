"""A listing as part of a sentence: whom somebody named together, and as what."""

from readout.account.brief.material import CitedText, find_words
from readout.account.brief.naming import Named
from readout.account.brief.saying import Part, named
from readout.account.phrases import number
from readout.model import Citation, Listing, Span
from readout.model.briefs import Piece

_FEWEST = 2
_MOST = 8
_AROUND = 400


def grouped(
    row: Listing, parties: tuple[str | None, ...], source: CitedText
) -> tuple[tuple[Part, ...], Span] | None:
    """A listing as it can be told, with its passage; None where nobody can be named, or no role is printed."""
    spans = [(c.start, c.end) for c in row.citations if c.document == source.id]
    if not spans or not source.holds(spans[0]):
        return None
    pairs = zip(row.members, parties, strict=True)
    people = [who for ref, party in pairs if (who := named(ref, party, source)) is not None]
    role = _role(row, source, spans[0])
    if len(people) < _FEWEST or role is None:
        return None
    by = Named(row.by, None) if row.by and len(row.by.split()) > 1 else None
    head: tuple[Part, ...] = (by, Piece(" named ")) if by else ()
    tail = " together as “" if by else " are named together as “"
    return (*head, *_listed(people), Piece(tail), role, Piece("”")), spans[0]


def _role(row: Listing, source: CitedText, span: Span) -> Piece | None:
    """The role in the words of the document, near the listing."""
    low = max(0, span[0] - _AROUND)
    window = source.text[low : span[1] + _AROUND]
    found = find_words(window, row.role, len(window))
    if found is None or len(row.role.split()) < _FEWEST:
        return None
    place = (low + found[0], low + found[1])
    return Piece(source.flat(place), Citation(source.id, *place))


def _listed(people: list[Named]) -> tuple[Part, ...]:
    shown = people[:_MOST]
    rest = len(people) - len(shown)
    parts: list[Part] = []
    for n, who in enumerate(shown):
        if n:
            parts.append(Piece(" and " if n == len(shown) - 1 and not rest else ", "))
        parts.append(who)
    return (*parts, Piece(f" and {number(rest)} others")) if rest else tuple(parts)

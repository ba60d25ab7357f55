"""Rows of a ledger as the pages show them: parties with where they lead, what happened, and the passage."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from readout.model import (
    Audience,
    Citation,
    Contact,
    ContactSource,
    Listing,
    Mode,
    PartyRef,
    Span,
    Standing,
    Statement,
    Table,
)
from readout.text.names import name_unit
from readout.web.rendering import address
from readout.web.words import ACTS, AUDIENCES, KINDS, MODES, NOBODY, SOURCES, STATUSES, shorten
from readout.workbench import Card, ContactRow, Excerpt, ListingRow, StatementRow

Judged = Contact | Statement | Listing
LedgerRow = ContactRow | StatementRow | ListingRow
Find = Callable[[Citation], str]
"""The address at which a passage opens."""
Who = tuple[str | None, ...]
"""The ids of the resolved parties of a row, by place."""

_MOST_PARTIES: Final = 12
_MOST_ALSO: Final = 20
_LONGEST_QUOTE: Final = 600
_LONGEST_NAME: Final = 50
_LEAD: Final = 100
_NO_PARTIES: Final[Mapping[str, str]] = {}


@dataclass(frozen=True, slots=True)
class PartyLink:
    """A party's name, and its page, or the list of all rows that print the name; none leads nowhere."""

    name: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One contact, statement or listing.

    `parties` take part alike; where `to` is set, the first of them speaks to it. `what` and `notes` are in words.
    `day` is EDTF, `own_day` false where it is only that of the document. `quote` are the words on which it rests,
    letter for letter, in pieces with whether each is the very thing said; it opens at `href`, and `also` at
    further passages that come back to it. `confidence` is 0 to 1. `card` names its document, in lists of many.
    """

    id: str
    table: Table
    parties: tuple[PartyLink, ...]
    what: str
    day: str | None
    quote: tuple[tuple[str, bool], ...]
    href: str
    confidence: float
    to: PartyLink | None = None
    more_parties: int = 0
    notes: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    own_day: bool = True
    standing: Standing | None = None
    rejected: bool = False
    card: Card | None = None

    @property
    def names(self) -> str:
        """Who it is about, in a few words."""
        shown = [shorten(party.name, _LONGEST_NAME) for party in self.parties[:3]]
        over = len(self.parties) + self.more_parties - len(shown)
        names = "; ".join(shown) + (f" and {over:,} more" if over else "")
        return f"{names} → {shorten(self.to.name, _LONGEST_NAME)}" if self.to else names


def citations_of(item: Judged) -> tuple[Citation, ...]:
    """The passages on which a row rests, the one that it opens at first."""
    if isinstance(item, Statement):
        spans = [*item.content, *([item.cue] if item.cue else [])]
        return tuple(Citation(item.document, start, end) for start, end in spans)
    return item.citations


def item_of(found: LedgerRow) -> Judged:
    """The contact, statement or listing of a row of a list."""
    if isinstance(found, ContactRow):
        return found.contact
    return found.statement if isinstance(found, StatementRow) else found.listing


def opens(citation: Citation) -> str:
    """The address at which a passage opens in its document."""
    return address(f"/d/{citation.document}", span=f"{citation.start}-{citation.end}") + "#hit"


def make_row(
    item: Judged, text: str, find: Find, standing: Standing | None = None, parties: Mapping[str, str] = _NO_PARTIES
) -> Row:
    """A row of the document with this text; statements are quoted in their content alone.

    `parties` are the ids of resolved parties by the keys of the document's units.
    """
    spans = citations_of(item)
    first = spans[:1] if not isinstance(item, Statement) else spans[: max(1, len(item.content))]
    quote = tuple((shorten(text[c.start : c.end], _LONGEST_QUOTE), False) for c in first)
    who = tuple(parties.get(ref.party or name_unit(ref.name)) if ref else None for ref in refs_of(item))
    return _row(item, quote, find, standing, who)


def listed_row(found: LedgerRow, find: Find, *, rejected: bool = False) -> Row:
    """A row of a list over many documents, with the words around it."""
    item = item_of(found)
    row = _row(
        item,
        _pieces(found.excerpt, item.content if isinstance(item, Statement) else ()),
        find,
        found.standing,
        found.parties,
    )
    return replace(row, day=found.day, own_day=found.own_date, card=found.card, rejected=rejected)


def refs_of(item: Judged) -> tuple[PartyRef | None, ...]:
    """The parties of a row by place."""
    if isinstance(item, Statement):
        return item.speaker, item.addressee
    return item.participants if isinstance(item, Contact) else item.members


def _row(
    item: Judged, quote: tuple[tuple[str, bool], ...], find: Find, standing: Standing | None, who: Who
) -> Row:
    if isinstance(item, Contact):
        row = _contact(item, who)
    elif isinstance(item, Statement):
        row = _statement(item, who)
    else:
        row = _listing(item, who)
    spans = citations_of(item)
    also = () if isinstance(item, Statement) else spans[1 : _MOST_ALSO + 1]
    return replace(
        row,
        quote=quote,
        href=find(spans[0]) if spans else "",
        also=tuple(find(citation) for citation in also),
        standing=standing,
    )


def _contact(contact: Contact, who: Who) -> Row:
    parties, more = _links("/contacts", contact.participants, who)
    header = SOURCES[contact.source] if contact.source is ContactSource.HEADER else ""
    return Row(
        contact.id,
        Table.CONTACT,
        parties,
        f"{KINDS[contact.kind]}, {STATUSES[contact.status]}",
        contact.date,
        (),
        "",
        contact.confidence,
        more_parties=more,
        notes=_notes(contact.place and f"at {contact.place}", header),
    )


def _statement(statement: Statement, who: Who) -> Row:
    speaker, addressee = statement.speaker, statement.addressee
    by, to = (*who, None, None)[:2]
    own_words = MODES[statement.mode] if statement.mode is not Mode.INDIRECT else ""
    public = AUDIENCES[statement.audience] if statement.audience is Audience.PUBLIC else ""
    return Row(
        statement.id,
        Table.STATEMENT,
        (_link("/statements", speaker, by) if speaker else PartyLink(NOBODY),),
        ACTS[statement.act],
        statement.date,
        (),
        "",
        statement.confidence,
        to=_link("/statements", addressee, to) if addressee else None,
        notes=_notes(own_words, public, statement.reported_by and f"as {statement.reported_by} tells it"),
    )


def _listing(listing: Listing, who: Who) -> Row:
    parties, more = _links("/contacts", listing.members, who)
    return Row(
        listing.id,
        Table.LISTING,
        parties,
        shorten(listing.role),
        listing.date,
        (),
        "",
        listing.confidence,
        more_parties=more,
        notes=_notes(listing.by and f"named by {listing.by}"),
    )


def _links(path: str, parties: tuple[PartyRef, ...], who: Who) -> tuple[tuple[PartyLink, ...], int]:
    """The first of the parties, and how many more there are."""
    shown = parties[:_MOST_PARTIES]
    ids = (*who, *[None] * len(shown))
    links = tuple(_link(path, party, id) for party, id in zip(shown, ids, strict=False))
    return links, len(parties) - len(shown)


def _link(path: str, party: PartyRef, id: str | None) -> PartyLink:
    name = shorten(party.name, 2 * _LONGEST_NAME)
    return PartyLink(name, address(f"/parties/{id}") if id else address(path, by=name))


def _notes(*notes: str | None) -> tuple[str, ...]:
    return tuple(shorten(note) for note in notes if note)


def _end_of(text: str) -> str:
    """The last words of a long lead, so that what was said is not pushed out of sight."""
    if len(text) <= 2 * _LEAD:
        return text
    return "… " + text[-_LEAD:].partition(" ")[2]


def _pieces(excerpt: Excerpt, spans: Iterable[Span]) -> tuple[tuple[str, bool], ...]:
    """The words around a row, cut where what was said begins and ends."""
    out: list[tuple[str, bool]] = []
    at = 0
    for start, end in sorted(spans):
        first, last = max(start - excerpt.start, at), min(end - excerpt.start, len(excerpt.text))
        if first >= last:
            continue
        before = excerpt.text[at:first]
        out += [(before if out else _end_of(before), False), (excerpt.text[first:last], True)]
        at = last
    out.append((excerpt.text[at:], False))
    return tuple(piece for piece in out if piece[0])

"""Entries: rows of the ledger with their parties resolved and their document beside them."""

from dataclasses import dataclass

from readout.model.documents import Audience, Kind
from readout.model.judgements import Standing
from readout.model.ledger import Contact, Listing, Statement


@dataclass(frozen=True, slots=True)
class Source:
    """A document as an account names it: `day` is its date (EDTF), None where it has none of its own."""

    id: str
    path: str
    title: str
    kind: Kind
    audience: Audience
    day: str | None = None
    sender: str | None = None
    number: str | None = None
    marking: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A row as it stands after judgements; rejected rows are none.

    `parties` are ids of resolved parties by place, None where one is not resolved: of a contact its participants,
    of a statement its speaker and addressee, of a listing its members. `day` is the row's own date (EDTF), else
    its document's, as `own_day` tells.
    """

    row: Contact | Statement | Listing
    parties: tuple[str | None, ...]
    source: Source
    day: str | None
    own_day: bool
    standing: Standing | None = None

"""What lies between two sides: contacts that bring them together, what one says to the other, its listings."""

from collections.abc import Iterable

from readout.account.naming import listed_by, names_of
from readout.account.occasions import join_occasions
from readout.account.prose import Book
from readout.model import Contact, ContactSource, Entry, Listing, Occasion, Saying, Side


def contacts_of(
    sides: tuple[Side, Side], entries: Iterable[Entry], book: Book
) -> tuple[tuple[Occasion, ...], tuple[Occasion, ...]]:
    """The occasions of two sides that texts tell of, and the messages between them that only headers show."""
    found = [e for e in entries if isinstance(e.row, Contact) and _brings_together(e, sides)]
    occasions = join_occasions(found, book.words)
    told = tuple(o for o in occasions if not o.header or (len(o.rows) > 1 and _any_told(o, book)))
    ids = {o.id for o in told}
    return told, tuple(o for o in occasions if o.id not in ids)


def _any_told(occasion: Occasion, book: Book) -> bool:
    rows = (book.entries[row].row for row in occasion.rows)
    return any(isinstance(row, Contact) and row.source is ContactSource.TEXT for row in rows)


def _brings_together(entry: Entry, sides: tuple[Side, Side]) -> bool:
    """Whether both sides take part; of a message, whether one wrote it to the other."""
    row = entry.row
    both = all(has(entry, side) for side in sides)
    if not both or not isinstance(row, Contact):
        return False
    if row.source is ContactSource.TEXT:
        return True
    sender, addressed = entry.parties[0], entry.parties[1:]
    return any(
        sender in one.members and any(p in other.members for p in addressed) for one, other in (sides, sides[::-1])
    )


def has(entry: Entry, side: Side) -> bool:
    return any(party in side.members for party in entry.parties if party is not None)


def listings_by(sides: tuple[Side, Side], entries: Iterable[Entry], book: Book) -> list[tuple[int, Entry]]:
    """The listings that one of two sides makes, each with which."""
    names = names_of(sides, book)
    found = ((listed_by(entry, names), entry) for entry in entries if isinstance(entry.row, Listing))
    return [(by, entry) for by, entry in found if by is not None]


def speaks_for(saying: Saying, sides: tuple[Side, Side]) -> int | None:
    """Which side says something to, or of, the other; None where neither does."""
    speaker = saying.speaker.party if saying.speaker else None
    addressee = saying.addressee.party if saying.addressee else None
    by = next((n for n, side in enumerate(sides) if speaker in side.members), None)
    return None if by is None or addressee in sides[by].members else by

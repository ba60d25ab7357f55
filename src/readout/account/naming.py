"""Listings in which one side names several parties, and the other is among them or is not.

Only listings that can be compared count: by the same side as one in which the other is named, with words of the
role and members in common, three at least. A party that is missing from one of two like listings was left out; one
that is missing from a listing of another sort was not.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from readout.account.periods import reach
from readout.account.phrases import listed, start
from readout.account.prose import Book, lister, listers, listing_sentence, when
from readout.account.wording import printed, stems
from readout.model import Audience, Entry, Listing, MentionType, Naming, Sentence, Side

_FEWEST_OTHERS = 2
_LANDS = frozenset({MentionType.STATE, MentionType.PLACE})
_ENOUGH_SHARED = 3
EMPTY_ROLES = stems("listed together countries nations governments states parties people participants")


def listed_by(entry: Entry, names: Mapping[str, int]) -> int | None:
    """Which side makes a listing, by the names of who may be meant."""
    if not isinstance(entry.row, Listing):
        return None
    return next((names[name] for name in lister_names(entry) if name in names), None)


def lister_names(entry: Entry) -> tuple[str, ...]:
    """The folded names of who may make a listing: as it says, else of who sends or issues its document.

    A title such as `Statement by Foreign Minister Elena Marsh` gives its last words, two to four of them.
    """
    return tuple(dict.fromkeys(folded(name) for name in listers(entry) if name))


def names_of(sides: Sequence[Side], book: Book) -> dict[str, int]:
    """The folded names of all who count as a side, each with the side; a name that both have is left out."""
    found: dict[str, int] = {}
    both: set[str] = set()
    for number, side in enumerate(sides):
        for member in side.members:
            party = book.parties.get(member)
            for name in (party.name, *(n.text for n in party.names)) if party else ():
                if found.setdefault(folded(name), number) != number:
                    both.add(folded(name))
    return {name: number for name, number in found.items() if name not in both and name}


def called(entry: Entry, side: Side, book: Book) -> str:
    """Who of a side makes a listing, by the name that the party is called by; else as printed."""
    wanted = set(lister_names(entry))
    for member in side.members:
        party = book.parties.get(member)
        if party and any(folded(name) in wanted for name in (party.name, *(n.text for n in party.names))):
            return party.name
    return lister(entry, side.name)


@lru_cache(maxsize=65536)
def folded(name: str) -> str:
    """A name as names are compared: small letters, without full stops, single blanks."""
    return " ".join(name.casefold().replace(".", "").split())


def namings(listings: Iterable[tuple[int, Entry]], sides: tuple[Side, Side], book: Book) -> tuple[Naming, ...]:
    """The listings by each side that can be compared, in order of time.

    `listings` come with the side that made them. One that names the other side is told even where there is none
    to compare it with.
    """
    every = [(by, entry) for by, entry in listings if isinstance(entry.row, Listing)]
    found = []
    for by in (0, 1):
        other = sides[1 - by]
        own = [entry for number, entry in every if number == by and _fits(entry, other, book)]
        named = [entry for entry in own if _names(entry, other)]
        for entry in own:
            is_named = _names(entry, other)
            like = [e for e in (own if is_named else named) if e is not entry and _like(entry, e, other)]
            if is_named or like:
                found.append(_naming(entry, by, is_named, like, sides, book))
    return tuple(sorted(found, key=lambda n: (_when(n.day), n.row)))


def _names(entry: Entry, side: Side) -> bool:
    return any(party in side.members for party in entry.parties)


def _fits(entry: Entry, other: Side, book: Book) -> bool:
    """Whether a listing could have named a side: it names others of its sort."""
    row = entry.row
    assert isinstance(row, Listing)
    if _names(entry, other):
        return len(row.members) > 1
    sort = other.party.type
    sorts = _LANDS if sort in _LANDS else {sort}
    alike = [p for p in entry.parties if p and (party := book.parties.get(p)) and party.type in sorts]
    if sort not in _LANDS:
        return len(alike) >= _FEWEST_OTHERS
    return len(alike) >= _FEWEST_OTHERS and 2 * len(alike) >= len(row.members)


def _like(a: Entry, b: Entry, other: Side) -> bool:
    """Whether two listings can be compared: they share a word of their roles, and enough words and members."""
    role, members = len(_shared_role(a, b)), len(_shared_members(a, b, other))
    return members >= _ENOUGH_SHARED or (role > 0 and role + members >= _ENOUGH_SHARED)


def _shared_role(a: Entry, b: Entry) -> frozenset[str]:
    one, two = a.row, b.row
    assert isinstance(one, Listing) and isinstance(two, Listing)
    return (stems(one.role) & stems(two.role)) - EMPTY_ROLES


def _shared_members(a: Entry, b: Entry, other: Side) -> set[str]:
    return {p for p in a.parties if p} & {p for p in b.parties if p} - set(other.members)


def _naming(
    entry: Entry, by: int, is_named: bool, like: Sequence[Entry], sides: tuple[Side, Side], book: Book
) -> Naming:
    row = entry.row
    assert isinstance(row, Listing)
    other = sides[1 - by]
    words = frozenset().union(*(_shared_role(entry, e) for e in like)) if like else frozenset()
    members = sorted(set().union(*(_shared_members(entry, e, other) for e in like))) if like else []
    shared = [*printed(row.role, words), *(book.parties[m].name for m in members if m in book.parties)]
    return Naming(
        row=row.id,
        by=by,
        day=entry.day,
        named=is_named,
        public=entry.source.audience is Audience.PUBLIC,
        like=tuple(e.row.id for e in like),
        shared=tuple(shared),
        sentence=listing_sentence(entry, called(entry, sides[by], book), other.name, is_named=is_named, book=book),
    )


def _both(a: Entry, b: Entry, other: Side, book: Book) -> list[str]:
    """The words of the roles, as the later has them, and the members that two listings share."""
    row = b.row
    assert isinstance(row, Listing)
    words = [f"“{word}”" for word in printed(row.role, _shared_role(a, b))]
    return [*words, *(book.parties[m].name for m in sorted(_shared_members(a, b, other)) if m in book.parties)]


def _when(day: str | None) -> str:
    days = reach(day)
    return days[0].isoformat() if days else "~"


def turns(found: Sequence[Naming], sides: tuple[Side, Side], book: Book) -> tuple[Sentence, ...]:
    """Where a side is left out of one listing and named in the next like one, or the other way round.

    `found` are in order of time.
    """
    sentences = []
    for number, later in enumerate(found):
        like = [n for n in found[:number] if later.row in n.like or n.row in later.like]
        earlier = like[-1] if like else None
        if earlier is None or earlier.named == later.named or not _when(earlier.day) < _when(later.day) < "~":
            continue
        was, then = ("left out", "named") if later.named else ("named", "left out")
        who, other = sides[later.by].name, sides[1 - later.by].name
        first, second = (when(book.entries[n.row].day) for n in (earlier, later))
        shared = _both(book.entries[earlier.row], book.entries[later.row], sides[1 - later.by], book)
        text = f"{other} was {was} by {who} {first} and {then} {second}, in listings that share {listed(shared)}."
        sentences.append(Sentence(start(text), (earlier.row, later.row)))
    return tuple(sentences)

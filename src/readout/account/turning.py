"""Parties that are left out of one listing and named in the next like one, over a whole pile."""

from collections import defaultdict
from collections.abc import Iterable

from readout.account.naming import EMPTY_ROLES
from readout.account.periods import reach
from readout.account.phrases import start
from readout.account.prose import Book, when
from readout.account.rarity import in_ranks
from readout.account.wording import stems
from readout.model import Audience, Entry, Finding, Listing, MentionType, Reason, Sentence

_MEMBERS_SHARED = 2
_MOST_TURNS = 3


def turned(entries: Iterable[Entry], book: Book) -> Iterable[Finding]:
    """For each who lists states more than once: the states that one list has and the next like one has not."""
    by_lister: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if isinstance(entry.row, Listing) and reach(entry.day) and len(_states(entry, book)) > _MEMBERS_SHARED:
            lister = " ".join((entry.row.by or entry.source.sender or "").casefold().split())
            if lister:
                by_lister[lister].append(entry)
    for lister in sorted(by_lister):
        own = sorted(by_lister[lister], key=lambda e: (e.day or "", e.row.id))
        for number, later in enumerate(own):
            earlier = next((e for e in reversed(own[:number]) if _like(e, later, book)), None)
            if earlier is not None:
                yield from _turns(earlier, later, book)


def _states(entry: Entry, book: Book) -> set[str]:
    known = ((p, book.parties.get(p or "")) for p in entry.parties)
    return {p for p, party in known if p and party and party.type is MentionType.STATE}


def _like(a: Entry, b: Entry, book: Book) -> bool:
    first, second = a.row, b.row
    if not isinstance(first, Listing) or not isinstance(second, Listing):
        return False
    shared = (stems(first.role) & stems(second.role)) - EMPTY_ROLES
    return bool(shared) and len(_states(a, book) & _states(b, book)) >= _MEMBERS_SHARED and a.day != b.day


def _turns(earlier: Entry, later: Entry, book: Book) -> Iterable[Finding]:
    new, gone = _states(later, book) - _states(earlier, book), _states(earlier, book) - _states(later, book)
    if len(new) + len(gone) > _MOST_TURNS:
        return
    row = later.row
    assert isinstance(row, Listing)
    who = " ".join((row.by or later.source.sender or "").split())
    public = Audience.PUBLIC in (earlier.source.audience, later.source.audience)
    listers = [p for p in book.parties.values() if p.name == who]
    for party, was, then in (*((p, "left out", "named") for p in new), *((p, "named", "left out") for p in gone)):
        name = book.parties[party].name
        text = f"{name} was {was} by {who} {when(earlier.day)} and {then} {when(later.day)}, in like listings."
        reasons = [
            Reason(2.5, "who is named has changed between two like listings"),
            *in_ranks(listers, later.day),
        ]
        if public:
            reasons.append(Reason(1.0, "it was done in public"))
        points = sum(r.points for r in reasons)
        sentence = Sentence(start(text), (earlier.row.id, row.id))
        yield Finding(
            f"listing:{row.id}:{party}", "listing", points, sentence, tuple(reasons), (party,), later.day
        )

"""Parties that are left out of one listing and named in the next like one, over a whole pile."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from readout.account.naming import EMPTY_ROLES, folded, lister_names
from readout.account.periods import reach
from readout.account.phrases import start
from readout.account.prose import Book, lister, when
from readout.account.rarity import in_ranks
from readout.account.wording import stems
from readout.model import Audience, Entry, Finding, Listing, MentionType, Party, Reason, Sentence

_MEMBERS_SHARED = 2
_MOST_TURNS = 3
_LANDS = frozenset({MentionType.STATE, MentionType.PLACE})


def turned(entries: Iterable[Entry], book: Book) -> Iterable[Finding]:
    """For each side that lists states more than once: those that one list has and the next like one has not.

    Who acts for one state is one side.
    """
    known = _by_name(book)
    by_side: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if isinstance(entry.row, Listing) and reach(entry.day) and len(_states(entry, book)) > _MEMBERS_SHARED:
            names = lister_names(entry)
            party = next((known[name] for name in names if name in known), None)
            if names:
                by_side[(party.state or party.id) if party else names[0]].append(entry)
    for side in sorted(by_side):
        own = sorted(by_side[side], key=lambda e: (e.day or "", e.row.id))
        for number, later in enumerate(own):
            earlier = next((e for e in reversed(own[:number]) if _like(e, later, book)), None)
            if earlier is not None:
                yield from _turns(earlier, later, known, book)


def _called(entry: Entry, known: Mapping[str, Party]) -> str:
    party = next((known[name] for name in lister_names(entry) if name in known), None)
    return party.name if party else lister(entry, "somebody")


def _by_name(book: Book) -> dict[str, Party]:
    """Parties by their folded names, of several the one that most documents name."""
    found: dict[str, Party] = {}
    for party in sorted(book.parties.values(), key=lambda p: (-p.documents, p.id)):
        for name in (party.name, *(n.text for n in party.names)):
            found.setdefault(folded(name), party)
    return found


def _states(entry: Entry, book: Book) -> set[str]:
    known = ((p, book.parties.get(p or "")) for p in entry.parties)
    return {p for p, party in known if p and party and party.type in _LANDS}


def _like(a: Entry, b: Entry, book: Book) -> bool:
    first, second = a.row, b.row
    if not isinstance(first, Listing) or not isinstance(second, Listing):
        return False
    shared = (stems(first.role) & stems(second.role)) - EMPTY_ROLES
    return bool(shared) and len(_states(a, book) & _states(b, book)) >= _MEMBERS_SHARED and a.day != b.day


def _turns(earlier: Entry, later: Entry, known: Mapping[str, Party], book: Book) -> Iterable[Finding]:
    new, gone = _states(later, book) - _states(earlier, book), _states(earlier, book) - _states(later, book)
    if len(new) + len(gone) > _MOST_TURNS:
        return
    row = later.row
    assert isinstance(row, Listing)
    who, before = (_called(entry, known) for entry in (later, earlier))
    public = Audience.PUBLIC in (earlier.source.audience, later.source.audience)
    people = [known[name] for name in lister_names(later) if name in known][:1]
    by = "" if who == before else f" by {who}"
    for party, was, then in (*((p, "left out", "named") for p in new), *((p, "named", "left out") for p in gone)):
        name = book.parties[party].name
        text = (
            f"{name} was {was} by {before} {when(earlier.day)} and {then}{by} {when(later.day)}, in like listings."
        )
        reasons = [
            Reason(2.5, "who is named has changed between two like listings"),
            *in_ranks(people, later.day),
        ]
        if public:
            reasons.append(Reason(1.0, "it was done in public"))
        points = sum(r.points for r in reasons)
        sentence = Sentence(start(text), (earlier.row.id, row.id))
        yield Finding(
            f"listing:{row.id}:{party}", "listing", points, sentence, tuple(reasons), (party,), later.day
        )

"""Posts: who held one when, as documents and the list of officers say; whom a title without a name means."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from readout.model import Kind
from readout.resolve.facts import DocumentFacts
from readout.resolve.names import PersonName
from readout.resolve.nodes import year_of
from readout.resolve.officers import HOME, Officers
from readout.resolve.profiles import Profile
from readout.resolve.reading import Person
from readout.text.roles import word_set
from readout.text.states import STATES

_OWN = word_set("ambassador charge consul dcm")
_RULERS = word_set("president minister king queen chancellor premier shah emir sultan secretary chief speaker")
_NEAR_YEARS = 1
_STATES = frozenset(STATES) - {HOME}
_SECRETARY = "secretary of state"

Post = tuple[str, str]


def post_of(name: PersonName, document: DocumentFacts) -> Post | None:
    """The post that a title names: the title, and the state that it is of, or at which an ambassador is.

    In a cable, a ruler's or minister's title alone is that of the state in which the post stands, `Ambassador`
    alone that of the post.
    """
    if not name.title or name.former:
        return None
    words = set(name.title.split())
    if name.title == _SECRETARY and name.of in (None, HOME):
        return _SECRETARY, HOME
    host = document.host if document.kind is Kind.CABLE and document.host in _STATES else None
    if words & _OWN:
        if name.of not in (None, HOME):
            return (f"ambassador to {name.to}", name.of) if name.to else None
        place = name.to or host
        return (f"{name.title} to {place}", HOME) if place else None
    of = name.of or host
    return (name.title, of) if of and words & _RULERS and (name.of or words & _RULERS) else None


class Posts:
    """Who is known to have held which post in which year."""

    def __init__(
        self,
        persons: Sequence[Person],
        documents: Sequence[DocumentFacts],
        group_of: Mapping[int, str],
        profiles: Mapping[str, Profile],
        officers: Officers,
    ) -> None:
        self._officers = officers
        self._by_officer = {p.officer: id_ for id_, p in sorted(profiles.items()) if p.officer}
        self._held: defaultdict[Post, dict[str, set[int]]] = defaultdict(dict)
        for number, id_ in group_of.items():
            person = persons[number]
            document = documents[person.document]
            year = year_of(document.day)
            for title in person.titles if year else ():
                if post := post_of(title.name, document):
                    self._held[post].setdefault(id_, set()).add(year or 0)

    def holder(self, post: Post, day: str | None) -> str | None:
        """Who alone held a post on a day: an id, or an officer's name after `!` whom no document names."""
        title, of = post
        base, _, place = title.partition(" to ")
        held = self._officers.holders(base, place or of, day) if of == HOME else []
        if len(held) == 1:
            return self._by_officer.get(held[0], f"!{held[0]}")
        year = year_of(day)
        if year is None:
            return None
        years = range(year - _NEAR_YEARS, year + _NEAR_YEARS + 1)
        found = {id_ for id_, when in self._held.get(post, {}).items() if when & set(years)}
        return found.pop() if len(found) == 1 else None

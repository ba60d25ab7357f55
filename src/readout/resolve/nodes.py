"""Full names, each with all that documents tell of whoever bears it."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from readout.resolve.facts import DocumentFacts
from readout.resolve.names import PersonName
from readout.resolve.reading import Person

_SHARE = 0.15
"""What share of the commonest middle initial another must have to be that of another person."""

_PRINTED_SHARE = 0.05
"""The same in running text, where a scanner's slips in it are fewer than in lists of names."""

_FEWEST = 2
_INITIALS = 3
SPAN = 45
"""Years: who is named so far apart is not one person."""


@dataclass(slots=True)
class Node:
    """A full name: the units that bear it, by number, and what their documents say of them.

    `local` are the documents whose text prints it: two such nodes of one document are two persons, as the document
    itself keeps them apart. `years` are first and last. `initialled` says that its given name is printed in
    capitals, of three letters, in an else mixed name (`ABR Roe`).
    """

    key: str
    name: PersonName
    persons: list[int] = field(default_factory=list)
    documents: set[int] = field(default_factory=set)
    local: set[int] = field(default_factory=set)
    headed: int = 0
    initialled: bool = False
    titles: Counter[tuple[str, str | None, str | None]] = field(default_factory=Counter)
    addresses: Counter[str] = field(default_factory=Counter)
    years: tuple[int, int] | None = None

    @property
    def weight(self) -> int:
        """In how many documents it stands."""
        return len(self.documents)


def year_of(day: str | None) -> int | None:
    """The year of an EDTF date."""
    return int(day[:4]) if day and day[:4].isdigit() else None


def years_between(one: tuple[int, int] | None, other: tuple[int, int] | None) -> int:
    """How many years lie between two times; 0 where they overlap or one is not known."""
    return max(one[0] - other[1], other[0] - one[1], 0) if one and other else 0


def collect(
    persons: Sequence[Person], documents: Sequence[DocumentFacts]
) -> tuple[dict[str, Node], dict[int, str]]:
    """The nodes by key, and the key of each person that has one; who might be one of two has none."""
    by_key: defaultdict[str, list[int]] = defaultdict(list)
    for number, person in enumerate(persons):
        if person.full:
            by_key[person.full.key].append(number)
    nodes: dict[str, Node] = {}
    key_of: dict[int, str] = {}
    for key, numbers in by_key.items():
        for suffix, some in _parted(numbers, persons, documents).items():
            if suffix is not None:
                for number in some:
                    key_of[number] = key + suffix
                    _note(nodes, key + suffix, number, persons[number], documents)
    return nodes, key_of


def _parted(
    numbers: list[int], persons: Sequence[Person], documents: Sequence[DocumentFacts]
) -> dict[str | None, list[int]]:
    """The bearers of one full name, parted where middle initials or years say that they are several.

    The one part of a single person is keyed by nothing; those who may be either are keyed by None.
    """
    headed: Counter[str] = Counter()
    printed: Counter[str] = Counter()
    for number in numbers:
        if middle := _initial(persons[number]):
            (headed if persons[number].unit.headed else printed)[middle] += 1
    top = max((headed + printed).values(), default=0)
    real = {m for m, times in headed.items() if times >= max(_FEWEST, _SHARE * top)}
    real |= {m for m, times in printed.items() if times >= max(_FEWEST, _PRINTED_SHARE * top)}
    parts: defaultdict[str | None, list[int]] = defaultdict(list)
    if len(real) > 1:
        for number in numbers:
            middle = _initial(persons[number])
            parts[f" #{middle}" if middle in real else None].append(number)
        return dict(parts)
    return _by_years(numbers, persons, documents)


def _by_years(
    numbers: list[int], persons: Sequence[Person], documents: Sequence[DocumentFacts]
) -> dict[str | None, list[int]]:
    years = {n: year_of(documents[persons[n].document].day) for n in numbers}
    known = sorted({y for y in years.values() if y})
    breaks = [b for a, b in pairwise(known) if b - a > SPAN]
    if not breaks:
        return {"": numbers}
    parts: defaultdict[str | None, list[int]] = defaultdict(list)
    for number, year in years.items():
        parts[None if year is None else f" #{sum(year >= b for b in breaks)}"].append(number)
    return dict(parts)


def _initial(person: Person) -> str:
    middle = person.full.middle if person.full else ()
    return middle[0][0] if middle else ""


def _is_initialled(person: Person) -> bool:
    first = person.full.first.upper() if person.full else ""
    if len(first) != _INITIALS:
        return False
    printed = (person.unit.name, *person.unit.headed, *(form.text for form in person.unit.forms))
    return any(first in text.split() and not text.isupper() for text in printed)


def _note(
    nodes: dict[str, Node], key: str, number: int, person: Person, documents: Sequence[DocumentFacts]
) -> None:
    assert person.full is not None
    node = nodes.get(key)
    if node is None:
        node = nodes[key] = Node(key, person.full)
    if len(person.full.words) > len(node.name.words):
        node.name = person.full
    node.persons.append(number)
    node.documents.add(person.document)
    if person.printed:
        node.local.add(person.document)
    node.initialled = node.initialled or _is_initialled(person)
    node.headed += bool(person.unit.headed)
    node.addresses.update(person.addresses)
    for title in person.titles:
        node.titles[title.name.title, title.name.of, title.name.to] += 1
    if year := year_of(documents[person.document].day):
        first, last = node.years or (year, year)
        node.years = min(first, year), max(last, year)

"""Persons as far as full names, addresses and words of headers tell them, to decide whom shorter names mean."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from readout.resolve.alike import SPELT, first_likeness, misread, skeleton
from readout.resolve.clusters import Groups
from readout.resolve.facts import DocumentFacts
from readout.resolve.names import SERVANT, PersonName
from readout.resolve.nodes import Node, year_of
from readout.resolve.reading import Person
from readout.text.given_names import formal_names
from readout.text.ocr import slips

_LONG = 6
_BARE = 4
_MISREAD = 5


@dataclass(slots=True)
class Profile:
    """A person so far: names, documents in which it is named so (`local`: by the text), titles, years.

    `short` counts the shorter names by which documents that name it in full call it too. `officer` is who it is
    among the officers.
    """

    id: str
    names: list[PersonName] = field(default_factory=list)
    documents: set[int] = field(default_factory=set)
    local: set[int] = field(default_factory=set)
    headed: set[int] = field(default_factory=set)
    titles: Counter[tuple[str, str | None]] = field(default_factory=Counter)
    short: Counter[tuple[str, ...]] = field(default_factory=Counter)
    genders: Counter[str] = field(default_factory=Counter)
    years: tuple[int, int] | None = None
    officer: str | None = None


def make_profiles(
    persons: Sequence[Person],
    documents: Sequence[DocumentFacts],
    nodes: Mapping[str, Node],
    groups: Groups[str],
    group_of: Mapping[int, str],
) -> dict[str, Profile]:
    """The profiles of all groups, by the id that stands for each."""
    found: dict[str, Profile] = {}
    for number, root in group_of.items():
        person = persons[number]
        profile = found.setdefault(root, Profile(root))
        profile.documents.add(person.document)
        if person.printed:
            profile.local.add(person.document)
        if person.unit.part:
            profile.headed.add(person.document)
        for title in person.titles:
            profile.titles[title.name.title, title.name.of] += 1
        for name in person.short:
            if person.full is None or _is_of(name, person.full):
                profile.short[name.words] += 1
        for name in (*person.short, *((person.full,) if person.full else ())):
            profile.genders[name.gender] += bool(name.gender)
        if year := year_of(documents[person.document].day):
            first, last = profile.years or (year, year)
            profile.years = min(first, year), max(last, year)
    for key, node in nodes.items():
        if (known := found.get(groups.find(key))) is not None:
            known.names.append(node.name)
    return found


def _is_of(name: PersonName, full: PersonName) -> bool:
    """Whether a shorter name may be made of a full one; others are slips of whoever joined the two."""
    return any(first_likeness(name.surname, word) >= SPELT or word[0] == name.surname for word in full.words)


class Index:
    """Profiles by the words of their names."""

    def __init__(self, profiles: Mapping[str, Profile]) -> None:
        self._surname: defaultdict[str, set[str]] = defaultdict(set)
        self._given: defaultdict[str, set[str]] = defaultdict(set)
        self._short: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
        self._initials: defaultdict[str, set[str]] = defaultdict(set)
        for id_, profile in profiles.items():
            for name in profile.names:
                bare = name.surname.removeprefix(SERVANT)
                short = _blocks(bare) if bare != name.surname and len(bare) >= _BARE else set[str]()
                for block in _blocks(name.surname) | short:
                    self._surname[block].add(id_)
                for formal in {f for word in name.given if len(word) > 1 for f in formal_names(word)}:
                    self._given[formal].add(id_)
                if len(name.words) > 2:
                    self._initials["".join(word[0] for word in name.words)].add(id_)
            for words in profile.short:
                self._short[words].add(id_)

    def surname(self, word: str) -> set[str]:
        """Those whose surname may be a word."""
        return {id_ for block in _blocks(word) for id_ in self._surname.get(block, ())}

    def given(self, word: str) -> set[str]:
        """Those of whose given names a word is one, or a short form."""
        return {id_ for formal in formal_names(word) for id_ in self._given.get(formal, ())}

    def initials(self, word: str) -> set[str]:
        """Those of whose names, of three words or more, a word is the initials."""
        return self._initials.get(word, set())

    def called(self, words: tuple[str, ...]) -> set[str]:
        """Those whom documents that name them in full call so, too."""
        return self._short.get(words, set())


def _blocks(word: str) -> set[str]:
    found = {f"= {word}", f"~ {skeleton(word)}"}
    if len(word) >= _MISREAD:
        found.add(f"^ {misread(word)}")
    if len(word) >= _LONG:
        found |= {f"- {slip}" for slip in slips(word)}
    return found

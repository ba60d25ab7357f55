"""Which units are which person: full names and addresses first, then whom shorter names and titles mean."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from readout.model import Kind
from readout.resolve.addresses import chiefs, join_addresses
from readout.resolve.clusters import Groups
from readout.resolve.facts import DocumentFacts
from readout.resolve.merging import merge
from readout.resolve.nodes import Node, collect, year_of
from readout.resolve.officers import HOME, Officers, same_post
from readout.resolve.posts import Posts, post_of
from readout.resolve.profiles import Index, Profile, make_profiles
from readout.resolve.reading import Person
from readout.resolve.short import Meant, Shorter, around_of
from readout.resolve.strangers import joined_spellings
from readout.text.given_names import is_given

Apart = Sequence[tuple[int, int]]
_UBIQUITOUS = 0.05
_POST_YEARS = 2
_STRANGER_YEARS = 15


@dataclass(slots=True)
class People:
    """What was found: the id of each person by number, whom the others may be, and what is known of each id."""

    ids: dict[int, str] = field(default_factory=dict)
    candidates: dict[int, tuple[tuple[str, float], ...]] = field(default_factory=dict)
    officers: dict[str, str] = field(default_factory=dict)


def join_people(
    persons: Sequence[Person], documents: Sequence[DocumentFacts], officers: Officers, apart: Apart = ()
) -> People:
    """Join the persons of all documents; `apart` are pairs of persons, by number, that are never to be one."""
    nodes, key_of = collect(persons, documents)
    groups: Groups[str] = Groups()
    for a, b in apart:
        ours, theirs = _known_by(persons, key_of, a), _known_by(persons, key_of, b)
        if ours and theirs and ours != theirs:
            groups.keep_apart(ours, theirs)
    named: defaultdict[int, list[str]] = defaultdict(list)
    for number, key in key_of.items():
        named[persons[number].document].append(key)
    merge(nodes, groups, lambda at: named.get(at, ()), len(documents), chiefs(persons, key_of))
    join_addresses(persons, documents, nodes, key_of, groups)
    group_of = {
        number: groups.find(known)
        for number in range(len(persons))
        if (known := _known_by(persons, key_of, number)) is not None
    }
    profiles = make_profiles(persons, documents, nodes, groups, group_of)
    group_of, profiles = _with_officers(persons, documents, nodes, groups, group_of, profiles, officers)
    for profile in profiles.values():
        profile.names += officers.names(profile.officer) if profile.officer else ()
    found = People(dict(group_of), {}, {id_: p.officer for id_, p in profiles.items() if p.officer})
    surnames = {name.surname for profile in profiles.values() for name in profile.names}
    loose = {n: found.ids.pop(n) for n, id_ in group_of.items() if _is_loose(persons[n], profiles[id_], surnames)}
    kept = set(found.ids.values())
    profiles = {id_: p for id_, p in profiles.items() if p.names or id_ in kept}
    _decide_shorter(persons, documents, profiles, officers, found)
    found.ids |= {n: id_ for n, id_ in loose.items() if n not in found.ids or found.ids[n].startswith("^")}
    _decide_titles(persons, documents, profiles, officers, found)
    return found


def _is_loose(person: Person, profile: Profile, surnames: set[str]) -> bool:
    """Whether a header prints a given name or surname alone, of somebody who is not known in full."""
    word = person.tokens[0] if person.tokens and not person.addresses and not profile.names else ""
    return is_given(word) or word in surnames


def _known_by(persons: Sequence[Person], key_of: Mapping[int, str], number: int) -> str | None:
    """What a person is known by: a full name, an address, a lone word of a header."""
    if key := key_of.get(number):
        return key
    person = persons[number]
    if person.addresses:
        return f"@{person.addresses[0]}"
    return f"~{person.tokens[0]}" if person.tokens and person.full is None else None


def _with_officers(
    persons: Sequence[Person],
    documents: Sequence[DocumentFacts],
    nodes: Mapping[str, Node],
    groups: Groups[str],
    group_of: dict[int, str],
    profiles: dict[str, Profile],
    officers: Officers,
) -> tuple[dict[int, str], dict[str, Profile]]:
    """Say which persons are officers; two that are one officer are one person."""
    by_officer: defaultdict[str, list[str]] = defaultdict(list)
    for id_, profile in sorted(profiles.items()):
        titles = [title for title, _ in profile.titles if title]
        profile.officer = officers.person(profile.names, profile.years, titles)
        if profile.officer:
            by_officer[profile.officer].append(id_)
    doubled = [ids for ids in by_officer.values() if len(ids) > 1]
    if not doubled:
        return group_of, profiles
    for ids in doubled:
        for other in ids[1:]:
            if not profiles[ids[0]].local & profiles[other].local:
                groups.join(ids[0], other)
    known = {id_: profile.officer for id_, profile in profiles.items()}
    group_of = {number: groups.find(id_) for number, id_ in group_of.items()}
    profiles = make_profiles(persons, documents, nodes, groups, group_of)
    for id_, officer in known.items():
        root = groups.find(id_)
        if root in profiles:
            profiles[root].officer = profiles[root].officer or officer
    return group_of, profiles


class _Met:
    """In how many documents two persons are named beside each other; whoever is everywhere does not count."""

    def __init__(self, named: Mapping[int, Iterable[str]], documents: int) -> None:
        self._places: defaultdict[str, set[int]] = defaultdict(set)
        for number, ids in named.items():
            for id_ in ids:
                self._places[id_].add(number)
        most = max(20, _UBIQUITOUS * documents)
        self._everywhere = {id_ for id_, places in self._places.items() if len(places) > most}

    def __call__(self, a: str, b: str) -> int:
        if b in self._everywhere or a == b:
            return 0
        return len(self._places.get(a, set()) & self._places.get(b, set()))


def _decide_shorter(
    persons: Sequence[Person],
    documents: Sequence[DocumentFacts],
    profiles: Mapping[str, Profile],
    officers: Officers,
    found: People,
) -> None:
    """Whom the shorter names mean; those that mean nobody known in full are joined among themselves."""
    named: defaultdict[int, set[str]] = defaultdict(set)
    threads: defaultdict[str, set[str]] = defaultdict(set)
    for number, id_ in found.ids.items():
        document = documents[persons[number].document]
        named[persons[number].document].add(id_)
        if document.thread and persons[number].unit.part:
            threads[document.thread].add(id_)
    shorter = Shorter(profiles, Index(profiles), _Met(named, len(documents)), officers)
    strangers: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    given = _given_here(profiles)
    for number, person in enumerate(persons):
        if number in found.ids or not (person.short or person.full):
            continue
        document = documents[person.document]
        if person.full is not None:  # one of several who bear this full name
            person = _as_shorter(person)
        meant = shorter.decide(person, around_of(documents, person.document, named, threads))
        if meant.id is None and (officer := _officer_meant(person, document, officers)):
            meant = Meant(_id_of_officer(officer, found), ())
        if meant.id is not None:
            found.ids[number] = meant.id
        elif meant.candidates:
            found.candidates[number] = meant.candidates
        elif person.short:
            words = person.short[0].words
            if len(words) == 1 and (is_given(words[0]) or words[0] in given or person.short[0].kin):
                found.ids[number] = f"^{words[0]} in {document.document}"
            else:
                strangers[words].append(number)
    for words, numbers in sorted(joined_spellings(strangers).items()):
        _join_strangers(words, numbers, persons, documents, found)


def _given_here(profiles: Mapping[str, Profile]) -> set[str]:
    """Words that documents have as given names of several, and oftener than as surnames."""
    first = Counter(word for profile in profiles.values() for word in {n.first for n in profile.names})
    last = Counter(word for profile in profiles.values() for word in {n.surname for n in profile.names})
    return {word for word, times in first.items() if times > max(1, last[word])}


def _as_shorter(person: Person) -> Person:
    assert person.full is not None
    return Person(
        person.document, person.unit, None, (person.full, *person.short), person.addresses, (), person.titles,
        person.printed,
    )  # fmt: skip


def _officer_meant(person: Person, document: DocumentFacts, officers: Officers) -> str | None:
    """The one officer of a surname who held the post that a title names, or that a cable comes from."""
    place = document.host if document.kind is Kind.CABLE else None
    for name in person.short[:3]:
        if name.of not in (None, HOME) or name.given:
            continue
        named = officers.named(name.surname, document.day)
        posted = {a.person for a in named if a.of in (name.to, place) and (not name.title or same_post(name, a))}
        titled = {a.person for a in named if name.title and same_post(name, a) and name.to in (None, a.of)}
        for found in (posted, titled):
            if len(found) == 1:
                return found.pop()
        once = officers.presidents(name.surname, document.day) if name.title == "president" else set[str]()
        if len(once) == 1 and document.host in (None, HOME):
            return once.pop()
    return None


def _id_of_officer(officer: str, found: People) -> str:
    known = next((id_ for id_, name in sorted(found.officers.items()) if name == officer), None)
    id_ = known or f"!{officer}"
    found.officers[id_] = officer
    return id_


def _join_strangers(
    words: tuple[str, ...],
    numbers: list[int],
    persons: Sequence[Person],
    documents: Sequence[DocumentFacts],
    found: People,
) -> None:
    """Persons of one shorter name whom no document names in full: one for each state of which titles are.

    So long as they are not named too many years apart.
    """
    key = "^" + " ".join(words)
    part = _spells({n: year_of(documents[persons[n].document].day) for n in numbers}, _STRANGER_YEARS)
    states: Counter[str] = Counter()
    of = {n: next((t.name.of for t in persons[n].titles if t.name.of), None) for n in numbers}
    states.update(state for state in of.values() if state)
    for number in numbers:
        state = of[number]
        if len(states) < 2:
            found.ids[number] = f"{key} {part[number]}"
        elif state:
            found.ids[number] = f"{key} {part[number]} @{state}"
        else:
            whole = sum(states.values())
            found.candidates[number] = tuple(
                (f"{key} {part[number]} @{s}", round(n / whole, 3)) for s, n in states.most_common(5)
            )


def _spells(years: Mapping[int, int | None], gap: int) -> dict[int, str]:
    """Which spell of time each number is of, where more than a gap parts two; without a year, the first."""
    known = sorted({y for y in years.values() if y})
    breaks = [b for a, b in pairwise(known) if b - a > gap]
    part = {n: sum(y >= b for b in breaks) if y else 0 for n, y in years.items()}
    return {n: f"#{p}" if p else "" for n, p in part.items()}


def _decide_titles(
    persons: Sequence[Person],
    documents: Sequence[DocumentFacts],
    profiles: Mapping[str, Profile],
    officers: Officers,
    found: People,
) -> None:
    """Whom titles without a name mean: who held the post then; else the post, for as long as it is named."""
    posts = Posts(persons, documents, found.ids, profiles, officers)
    open_: defaultdict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for number, person in enumerate(persons):
        if number in found.ids or person.short or person.full or not person.titles:
            continue
        document = documents[person.document]
        post = post_of(person.titles[0].name, document)
        if post is None:
            continue
        holder = posts.holder(post, document.day)
        if holder is not None:
            found.ids[number] = _id_of_officer(holder[1:], found) if holder.startswith("!") else holder
        elif person.titles[0].name.of or person.titles[0].name.to:
            open_[post].append((year_of(document.day) or 0, number))
    for (title, of), some in sorted(open_.items()):
        start = last = 0
        for year, number in sorted(some):
            if not last or year - last > _POST_YEARS:
                start = year
            last = year
            found.ids[number] = f"={title} @{of} {start}"

"""Which units of all documents are one party, and what each is called."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b

from readout.model import MentionType, PartyRole, RoleSource, Unit
from readout.resolve.bodies import Bodies, Key
from readout.resolve.facts import DocumentFacts, UnitFacts
from readout.resolve.lands import Lands
from readout.resolve.names import fold_word
from readout.resolve.officers import HOME, Officers
from readout.resolve.officers import officers as shipped_officers
from readout.resolve.people import join_people
from readout.resolve.reading import is_post_at, read_persons
from readout.resolve.summary import party_name

_WORD = re.compile(r"[^\W_]+")
_LONGEST_SLUG = 60
_TYPES = {
    "state": MentionType.STATE,
    "people": MentionType.GROUP,
    "group": MentionType.GROUP,
    "place": MentionType.PLACE,
    "organisation": MentionType.ORGANISATION,
}


@dataclass(frozen=True, slots=True)
class Found:
    """A party found: its units, its sort, what it is called, and its posts as the list of officers has them."""

    id: str
    type: MentionType
    name: str
    units: tuple[Unit, ...]
    state: str | None = None
    posts: tuple[PartyRole, ...] = ()


@dataclass(frozen=True, slots=True)
class Resolution:
    """The parties by id; and, for units that may be one of several, these with probabilities."""

    parties: dict[str, Found]
    candidates: dict[Unit, tuple[tuple[str, float], ...]] = field(default_factory=dict)


def resolve(
    documents: Sequence[DocumentFacts],
    *,
    apart: Iterable[tuple[Unit, Unit]] = (),
    officers: Officers | None = None,
) -> Resolution:
    """Join the units of all documents; `apart` are pairs of units that are never to be one party.

    The same documents give the same parties with the same ids, in whatever order they come.
    """
    officers = officers or shipped_officers()
    documents = sorted(documents, key=lambda d: d.document)
    members: defaultdict[str, list[tuple[str, UnitFacts]]] = defaultdict(list)
    bodies, lands = Bodies(documents), Lands(documents)
    taken = _take_bodies(documents, bodies, lands, members)
    every = read_persons(documents, bodies.gives)
    persons = [p for p in every if (documents[p.document].document, p.unit.key) not in taken]
    number_of = {Unit(documents[p.document].document, p.unit.key): n for n, p in enumerate(persons)}
    pairs = [(number_of[a], number_of[b]) for a, b in apart if a in number_of and b in number_of]
    people = join_people(persons, documents, officers, pairs)
    for number, id_ in people.ids.items():
        person = persons[number]
        members[f"p {id_}"].append((documents[person.document].document, person.unit))
    ids = _name_all(members, {f"p {id_}": officer for id_, officer in people.officers.items()}, officers, lands)
    final = {f"p {id_}": ids[f"p {id_}"].id for id_ in set(people.ids.values())}
    candidates = {}
    for number, some in people.candidates.items():
        person = persons[number]
        known = tuple((final[f"p {id_}"], p) for id_, p in some if f"p {id_}" in final)
        candidates[Unit(documents[person.document].document, person.unit.key)] = known
    return Resolution({found.id: found for found in ids.values()}, candidates)


def _take_bodies(
    documents: Sequence[DocumentFacts],
    bodies: Bodies,
    lands: Lands,
    members: Mapping[str, list[tuple[str, UnitFacts]]],
) -> set[tuple[str, str]]:
    """Put all that is no person where it belongs; what was taken."""
    taken = set()
    for document in documents:
        for unit in document.units:
            land = lands.named(unit)
            key = ("state", land) if land else _body_of(unit, bodies, document)
            if key is not None:
                members[f"b {key[0]} {key[1]}"].append((document.document, unit))
                taken.add((document.document, unit.key))
    return taken


def _body_of(unit: UnitFacts, bodies: Bodies, document: DocumentFacts) -> Key | None:
    if (unit.headed and unit.type is MentionType.PERSON) or not unit.named:
        return None
    if unit.type is not MentionType.PERSON:
        return None if bodies.gives(unit, document) else bodies.key(unit, document)
    if is_post_at(unit):
        return None
    lone = len(_WORD.findall(unit.name)) == 1 or unit.name.isupper()
    return bodies.takes(unit.name) if lone else None


def _name_all(
    members: Mapping[str, list[tuple[str, UnitFacts]]],
    officer_of: Mapping[str, str],
    officers: Officers,
    lands: Lands,
) -> dict[str, Found]:
    """What each party is called, and its id: the name in plain letters, with a mark where two have one name."""
    named: dict[str, tuple[MentionType, str, str | None]] = {}
    for key, units in members.items():
        sort, _, rest = key.partition(" ")
        kind = MentionType.PERSON if sort == "p" else _TYPES[rest.partition(" ")[0]]
        state = rest.partition(" ")[2] if sort == "b" and rest.startswith("state ") else None
        words = rest.partition(" ")[2] if sort == "b" else None
        name = state or party_name(kind, units, words=words, post=rest if rest.startswith("=") else None)
        if key in officer_of and " " not in name:
            name = officers.usual_name(officer_of[key])
        named[key] = kind, name or units[0][1].name, state
    taken: set[str] = set()
    found = {}
    for key in sorted(named, key=lambda k: (-len(members[k]), k)):  # the plain id goes to the one named oftenest
        kind, name, state = named[key]
        slug = _slug(name, kind)
        id_ = slug if slug and slug not in taken else f"{slug or 'party'}-{_mark(key)}"
        taken.add(id_)
        mine = tuple(sorted((Unit(d, u.key) for d, u in members[key]), key=lambda u: (u.document, u.key)))
        officer = officer_of.get(key)
        posts = _posts(officer, officers) if officer else ()
        own = state or lands.served(kind, [unit for _, unit in members[key]])
        found[key] = Found(id_, kind, name, mine, HOME if officer else own, posts)
    return found


def _slug(name: str, kind: MentionType) -> str:
    words = [fold_word(w) for w in _WORD.findall(name)]
    slug = re.sub(r"[^a-z0-9-]", "", "-".join(w for w in words if w))[:_LONGEST_SLUG].strip("-")
    return f"{slug}-{kind}" if kind in (MentionType.PLACE, MentionType.GROUP) and slug else slug


def _mark(key: str) -> str:
    return blake2b(key.encode(), digest_size=3).hexdigest()


def _posts(officer: str, officers: Officers) -> tuple[PartyRole, ...]:
    found = []
    for one in officers.of(officer):
        at_post = one.title in ("ambassador", "envoy", "representative") or one.title.startswith(
            ("charg", "minister")
        )
        title = f"{one.printed} to {one.of}" if at_post else one.printed
        found.append(PartyRole(title, HOME, one.first or None, one.last or None, RoleSource.OFFICERS))
    return tuple(found)

"""Whom a shorter name means (a surname, a given name, a title with either), by what stands around it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log

from readout.resolve.alike import EQUAL, SLIP, SPELT, first_likeness, likeness
from readout.resolve.facts import DocumentFacts
from readout.resolve.names import PersonName
from readout.resolve.nodes import year_of
from readout.resolve.officers import HOME, Officers
from readout.resolve.profiles import Index, Profile
from readout.resolve.reading import Person
from readout.text.given_names import is_given

ENOUGH = 0.7
"""The probability from which a shorter name is taken to mean somebody."""

SHOWN = 0.12
"""The probability from which somebody is shown as one whom it may mean."""

_MOST_SHOWN = 5
_STRANGER = 0.8
"""The log weight of somebody whom no document names in full."""

_FAR_YEARS = 12
_NEAR_YEARS = 2
_COMMON_SURNAME = 4


@dataclass(frozen=True, slots=True)
class Meant:
    """Whom a name means, None where that is open; whom it may mean, with probabilities, the likeliest first."""

    id: str | None
    candidates: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a name: who else is named in its document, and who writes in its thread."""

    document: DocumentFacts
    number: int
    company: frozenset[str]
    thread: frozenset[str]


class Shorter:
    """Decides about shorter names; `met` says in how many documents two persons are named beside each other."""

    def __init__(
        self, profiles: Mapping[str, Profile], index: Index, met: Callable[[str, str], int], officers: Officers
    ) -> None:
        self._profiles = profiles
        self._index = index
        self._met = met
        self._officers = officers

    def decide(self, person: Person, around: Around) -> Meant:
        """Whom the shorter names of a person mean, if that is plain; else whom they may mean."""
        scores: dict[str, float] = {}
        strangers = _STRANGER
        for name in person.short[:3]:
            found = self._candidates(name)
            if len(found) >= _COMMON_SURNAME:
                strangers = _STRANGER + 0.15 * min(len(found), 10)
            for id_ in found:
                score = self._score(self._profiles[id_], name, person, around)
                if score is not None:
                    scores[id_] = max(scores.get(id_, score), score)
        if not scores:
            return Meant(None, ())
        top = max(*scores.values(), strangers)
        whole = sum(exp(s - top) for s in scores.values()) + exp(strangers - top)
        ranked = sorted(((exp(s - top) / whole, id_) for id_, s in scores.items()), key=lambda p: (-p[0], p[1]))
        likely = tuple((id_, round(p, 3)) for p, id_ in ranked[:_MOST_SHOWN] if p >= SHOWN)
        best, id_ = ranked[0]
        return Meant(id_ if best >= ENOUGH else None, likely)

    def _candidates(self, name: PersonName) -> set[str]:
        found = set(self._index.called(name.words))
        if len(name.surname) > 1:
            found |= self._index.surname(name.surname)
        if not name.given and is_given(name.surname):
            found |= self._index.given(name.surname)
        if name.given and len(name.surname) == 1:
            found |= self._index.given(name.first)
        return found

    def _score(self, profile: Profile, name: PersonName, person: Person, around: Around) -> float | None:
        """The log weight of somebody as the one meant; None where it cannot be."""
        if person.unit.forms and around.number in profile.local:
            return None  # the document itself keeps the two apart
        fit = _fit(profile, name)
        if fit is None:
            return None
        known, given = fit
        called = profile.short.get(name.words, 0)
        score = known + 0.35 * log(1 + len(profile.documents)) + 0.45 * log(1 + called)
        headed = around.number in profile.headed
        score += 3.0 if headed else 1.5 if profile.id in around.thread else 0.0
        if given and not called and not headed and profile.id not in around.thread:
            score -= 3.5
        together = sum(self._met(profile.id, other) > 0 for other in around.company)
        score += min(1.6, 0.4 * together)
        score += _years(profile, year_of(around.document.day))
        return score + self._titles(profile, person, around)

    def _titles(self, profile: Profile, person: Person, around: Around) -> float:
        """What titles, states and honorifics say for or against it."""
        score = 0.0
        gender = next((n.gender for n in person.short if n.gender), "")
        against = {"m": "f", "f": "m"}.get(gender)
        if against and profile.genders[against] > profile.genders[gender]:
            score -= 4.0
        for title in person.titles[:2]:
            score += self._title(profile, title.name, around)
        return score

    def _title(self, profile: Profile, name: PersonName, around: Around) -> float:
        states = {of for _, of in profile.titles if of}
        agree = any(same_title(name.title, title) for title, _ in profile.titles)
        held = profile.officer and any(
            one.held(around.document.day) and same_title(name.title, one.title)
            for one in self._officers.of(profile.officer)
        )
        place = name.to or (around.document.host if name.of in (None, HOME) else None)
        posted = (
            held and place and profile.officer in self._officers.holders(name.title, place, around.document.day)
        )
        score = 3.5 if posted else 2.5 if held else 1.8 if agree else -0.8 if profile.titles else 0.0
        if name.of and states:
            score += 1.0 if name.of in states else -3.0
        return score


def _fit(profile: Profile, name: PersonName) -> tuple[float, bool] | None:
    """How well a shorter name fits somebody's full ones, and whether only by a given name; None: not at all."""
    best: tuple[float, bool] | None = (0.0, False) if name.words in profile.short else None
    for full in profile.names:
        alike = likeness(name.surname, full.surname) if len(name.surname) > 1 else 0.0
        if alike and _initials_fit(name, full):
            known = {EQUAL: 0.3, SPELT: -0.6, SLIP: -1.2}.get(alike, 0.0)
            best = max(best or (known, False), (known, False))
        elif not name.given and any(first_likeness(name.surname, g) >= SPELT for g in full.given if len(g) > 1):
            best = max(best or (-0.5, True), (-0.5, True))
        elif _cut_short(name, full):
            best = max(best or (0.3, True), (0.3, True))
    return best


def _cut_short(name: PersonName, full: PersonName) -> bool:
    """Whether a name is a given name with the initial of a surname (`Ann R`)."""
    short = bool(name.given) and len(name.surname) == 1 and full.surname.startswith(name.surname)
    return short and first_likeness(name.first, full.first) >= SPELT


def _initials_fit(name: PersonName, full: PersonName) -> bool:
    """Whether the initials of a name are those of a full one, as far as it has any."""
    return not name.given or name.given[0][0] in {g[0] for g in full.given}


def _years(profile: Profile, year: int | None) -> float:
    if year is None or profile.years is None:
        return 0.0
    first, last = profile.years
    away = max(first - year, year - last, 0)
    return 0.3 if away <= _NEAR_YEARS else -3.0 if away > _FAR_YEARS else -0.8


def same_title(a: str, b: str) -> bool:
    """Whether two titles may be one: the same words, or those of one among those of the other."""
    ours, theirs = ({w for w in t.lower().split() if w not in _LITTLE} for t in (a, b))
    return bool(ours and theirs) and (ours <= theirs or theirs <= ours)


_LITTLE = frozenset(["of", "the", "for", "and", "to", "us"])


def around_of(
    documents: Sequence[DocumentFacts],
    number: int,
    named: Mapping[int, Iterable[str]],
    threads: Mapping[str, set[str]],
) -> Around:
    """What stands around the names of a document."""
    document = documents[number]
    thread = threads.get(document.thread or "", set())
    return Around(document, number, frozenset(named.get(number, ())), frozenset(thread))

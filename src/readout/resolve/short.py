"""Whom a shorter name means (a surname, a given name, a title with either), by what stands around it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log

from readout.resolve.alike import EQUAL, READ, SPELT, first_likeness, likeness
from readout.resolve.facts import DocumentFacts
from readout.resolve.names import SERVANT, PersonName
from readout.resolve.nodes import year_of
from readout.resolve.officers import HOME, Officers
from readout.resolve.profiles import Index, Profile
from readout.resolve.reading import Person, Title
from readout.text.given_names import is_given
from readout.text.roles import word_set

ENOUGH = 0.6
"""The probability from which a shorter name is taken to mean somebody."""

SHOWN = 0.12
"""The probability from which somebody is shown as one whom it may mean."""

_SHOWN_ALIKE = 0.4
"""The same where nobody has the very name."""

_MOST_SHOWN = 5
RULERS = word_set("president minister king queen chancellor premier shah emir sultan pope")
_RULING = word_set("president king queen pope emir sultan shah")
_WELL_KNOWN = 10
_OFTEN_TITLED = 5
"""In how many documents somebody must be named, and how often with a title, to be known to lack one."""

_SLIPS = 0.03
"""What share of somebody's titles may be one that documents give by mistake."""

_ROOM = 12
"""Letters that a title and a name may take besides their own, where one stands right before the other."""

_MISREAD_HERE = 1.5
"""The log weight of somebody whom the document names, of whose surname a word is a slip or another spelling."""

_STRANGER = -0.2
"""The log weight of somebody whom no document names in full."""

_NOBODY_SO = 0.5
"""The same where nobody has the very name."""

_NAMESAKE = 0.2
_COMPANY = 2.5
_FEW_BESIDE = 0.6
_LONG = 7
_SHORT = 3


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


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a shorter name fits a full one: how alike the surnames are, 0 for one that documents use; whether
    it is a given name; the letters of the surname; whether it is spelled another way.
    """

    level: float
    given: bool
    length: int = 0
    misread: bool = False


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
        strangers, shown = _STRANGER, _SHOWN_ALIKE
        for name in person.short[:3]:
            fits = {
                id_: fit
                for id_ in self._candidates(name)
                if (fit := fit_of(self._profiles[id_], name)) and not self._never_so(self._profiles[id_], person)
            }
            exact = any(fit.level == EQUAL for fit in fits.values())
            same = sum(fit.level >= READ and not fit.given for fit in fits.values())
            strangers = max(strangers, _STRANGER + min(_NAMESAKE * (same - 1), 1.0) if same else _NOBODY_SO)
            shown = SHOWN if same else shown
            beside = self._beside(fits, around)
            for id_, fit in fits.items():
                profile = self._profiles[id_]
                score = _known(fit, elsewhere=same > 0, exact=exact) + beside[id_]
                score += self._score(profile, fit, name, around) + self._titles(profile, person, around)
                scores[id_] = max(scores.get(id_, score), score)
        if not scores:
            return Meant(None, ())
        top = max(*scores.values(), strangers)
        whole = sum(exp(s - top) for s in scores.values()) + exp(strangers - top)
        ranked = sorted(((exp(s - top) / whole, id_) for id_, s in scores.items()), key=lambda p: (-p[0], p[1]))
        likely = tuple((id_, round(p, 3)) for p, id_ in ranked[:_MOST_SHOWN] if p >= shown)
        best, id_ = ranked[0]
        return Meant(id_ if best >= ENOUGH else None, likely)

    def _beside(self, ids: Iterable[str], around: Around) -> dict[str, float]:
        """What the others named in the document say for each: that they are named beside one, and not the rest."""
        met = {id_: {other: self._met(id_, other) for other in around.company} for id_ in ids}
        every = {other: sum(times[other] for times in met.values()) for other in around.company}
        told = {id_: sum(n / (every[other] + 2) for other, n in times.items()) for id_, times in met.items()}
        most = max(told.values(), default=0.0)
        return {id_: _COMPANY * share / (most + _FEW_BESIDE) for id_, share in told.items()}

    def _candidates(self, name: PersonName) -> set[str]:
        found = set(self._index.called(name.words))
        if len(name.surname) > 1:
            found |= self._index.surname(name.surname)
        if not name.given and is_given(name.surname):
            found |= self._index.given(name.surname)
        if not name.given and len(name.surname) > 2:
            found |= self._index.initials(name.surname)
        if name.given and len(name.surname) == 1:
            found |= self._index.given(name.first)
        return found

    def _score(self, profile: Profile, fit: Fit, name: PersonName, around: Around) -> float:
        """The log weight of somebody as the one meant, by how often, when and where documents name them."""
        called = profile.short.get(name.words, 0)
        score = 0.35 * log(1 + len(profile.local) + len(profile.documents - profile.local) / 10) + 0.45 * log(
            1 + called
        )
        headed = around.number in profile.headed
        score += 3.0 if headed else 1.5 if profile.id in around.thread else 0.0
        score += _MISREAD_HERE if fit.misread and around.number in profile.local else 0.0
        if fit.given and not called and not headed and profile.id not in around.thread:
            score -= 3.5
        return score + _years(profile, year_of(around.document.day))

    def _never_so(self, profile: Profile, person: Person) -> bool:
        """Whether somebody whom many documents name, with titles, never has the ruler's that a name has."""
        if not any(_rules(title.name.title) and _is_before(title) for title in person.titles):
            return False
        every = sum(times for (title, _), times in profile.titles.items() if title)
        if len(profile.local) < _WELL_KNOWN or every < _OFTEN_TITLED:
            return False
        posts = [one.title for one in self._officers.of(profile.officer)] if profile.officer else []
        had = sum(times for (title, _), times in profile.titles.items() if _rules(title))
        return had <= max(1, _SLIPS * every) and not any(map(_rules, posts))

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
        against = -0.8 if profile.titles else -0.5 if set(name.title.split()) & RULERS else 0.0
        score = 3.5 if posted else 2.5 if held else 1.8 if agree else against
        if name.of and states:
            score += 1.0 if name.of in states else -3.0
        return score


def _rules(title: str) -> bool:
    """Whether a title is a ruler's: one that documents hardly ever leave out of whoever bears it."""
    words = set(title.split())
    return title == "prime minister" or bool(words & _RULING and "vice" not in words)


def _is_before(title: Title) -> bool:
    """Whether a title stands right before the name, and not somewhere in a clause."""
    return title.end - title.start <= len(title.name.title) + len(title.name.surname) + _ROOM


def fit_of(profile: Profile, name: PersonName) -> Fit | None:
    """How well a shorter name fits somebody's full ones; None: not at all."""
    best = Fit(0.0, False) if name.words in profile.short and not name.kin else None
    for full in profile.names:
        alike = likeness(name.surname, full.surname) if len(name.surname) > 1 and not name.kin else 0.0
        if alike and _initials_fit(name, full):
            fit = Fit(alike, False, len(name.surname), SPELT <= alike < EQUAL)
        elif not name.kin and _of_servant(name.surname, full.surname) and _initials_fit(name, full):
            fit = Fit(SPELT, False, len(full.surname), not full.surname.endswith(name.surname))
        elif not name.given and name.surname == "".join(word[0] for word in full.words):
            fit = Fit(EQUAL, False)
        elif _cut_short(name, full) or (
            not name.given and any(first_likeness(name.surname, g) >= SPELT for g in full.given if len(g) > 1)
        ):
            fit = Fit(EQUAL, True)
        else:
            continue
        best = max(best or fit, fit, key=lambda f: (not f.given, f.level))
    return best


def _known(fit: Fit, *, elsewhere: bool, exact: bool) -> float:
    """The log weight of a fit; `elsewhere` says that the name is somebody's, `exact` that it is to the letter."""
    if fit.given:
        return -0.5
    if fit.level >= READ:
        return 0.3 if fit.level == EQUAL or not exact else -1.5
    if not fit.level:
        return 0.0
    if elsewhere:
        return -3.0
    return (-1.2 if fit.level >= SPELT else -1.8) + (1.0 if fit.length >= _LONG else 0.0)


def _cut_short(name: PersonName, full: PersonName) -> bool:
    """Whether a name is a given name with the initial of a surname (`Ann R`)."""
    short = bool(name.given) and len(name.surname) == 1 and full.surname.startswith(name.surname)
    return short and first_likeness(name.first, full.first) >= SPELT


def _of_servant(word: str, surname: str) -> bool:
    """Whether a word is what follows in the name of a servant of God (`Karim` for `Abd al-Karim`)."""
    bare = surname.removeprefix(SERVANT)
    return bare != surname and len(bare) > _SHORT and likeness(word, bare) >= READ


def _initials_fit(name: PersonName, full: PersonName) -> bool:
    """Whether the initials of a name are those of a full one, as far as it has any."""
    return not name.given or name.given[0][0] in {g[0] for g in full.given}


def _years(profile: Profile, year: int | None) -> float:
    if year is None or profile.years is None:
        return 0.0
    first, last = profile.years
    away = max(first - year, year - last, 0)
    return next((weight for years, weight in _AWAY if away <= years), _LONG_AGO)


_AWAY = ((2, 0.3), (6, -0.1), (12, -0.8))
_LONG_AGO = -3.0


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

"""States, organisations, groups and places: what each is known by."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache

from readout.model import Kind, MentionType
from readout.resolve.alike import SPELT, likeness, skeleton
from readout.resolve.facts import DocumentFacts, UnitFacts
from readout.resolve.names import fold_word, read_person
from readout.text.abbreviations import ABBREVIATIONS
from readout.text.ocr import one_slip, slips
from readout.text.roles import BODIES, PLAIN, POSTS, SHORT, word_set
from readout.text.states import Facet, state_forms, state_of

_WORDS = re.compile(r"[^\W_](?:[\w&]|[.'’-](?=\w))*")
_LEADING = re.compile(r"(?:of|in|at|to|for|by|with|and|or|he|she|they|you|that) ")
_ARTICLE = re.compile(r"^the ", re.I)
_SMALL = word_set("THE A AN OF FOR AND IN AT ON TO")
_COMMON = BODIES | PLAIN | POSTS
_HOME = "@United States"
_ACRONYM = re.compile(r"[A-Z](?:[A-Z&/]|\.(?=[A-Z]))*[A-Z]\.?|(?:[A-Z]\.){2,}")
_MOST_WORDS = 9
_FAR_COMMONER = 5
_FAR_RARER = 3
"""How much oftener an abbreviation may be printed than the only name with its initials, to be that."""

_LONG = 9
_SHARE = 0.7
_TELLING = {"tnc": "", "gop": "REPUBLICAN", "iri": "REPUBLICAN"}
"""Abbreviations that cables have for governments and others for something else, with how a word begins by which a
document shows that it speaks of that.
"""
_SEATED = word_set("""
ACADEMY AGENCY ASSOCIATION BUREAU COLLEGE COMMISSION COMMITTEE CONGRESS CONSULATE COUNCIL COURT DEPARTMENT EMBASSY
FOUNDATION HOSPITAL INSTITUTE INSTITUTION MINISTRY NATIONS PARLIAMENT PARTY SCHOOL SECRETARIAT SENATE UNIVERSITY
""")
"""Head nouns of names that are those of bodies, even where a document has one for the place at which it is."""

_EPITHETS = re.compile(
    r"^(?:the )?(?:(?!(?:former|late|previous|future|separate|anti|with|from|that|state|local|provincial|federal|"
    r"city|county|regional|district|other|several|first|second|third|shadow|interim)\b)[a-z]{4,} )+"
    r"(?=[A-Z]\S* (?:\S+ )*[A-Z])"
)
"""Small words before a name of capitals, which say what it is like, not which (`the rebel National Council`)."""

_SURNAME_SHARE = 3
_SHORTEST = 5
_INITIALS = 3
_DISTINCT = 3
_OFTEN_BOTH = 0.2
"""In what share of the documents that name a body with its state, or without, it must be named both ways."""


Key = tuple[str, str]


def body_key(unit: UnitFacts, document: DocumentFacts) -> Key | None:
    """The sort of thing that a unit is and the words by which it is known; None where it has no name of its own.

    Sorts are `state`, `people` (its people, where they are not said to act for it), `place`, `organisation` and
    `group`. A country that is only a place is none that acts: the two are two, as in the documents.
    """
    if not unit.named:
        return None
    short = _ambiguous(unit) if document.kind is not Kind.CABLE else None
    meant = _state_meant(short, unit, document) if short else None
    if short and meant is None:
        return "organisation", body_words(ABBREVIATIONS[short])
    state = (
        meant or state_of(unit.name) or next((s for f in unit.forms if f.named and (s := state_of(f.text))), None)
    )
    if state is not None:
        facets = {form.facet for f in unit.forms if f.named for form in state_forms(f.text) if form.state == state}
        return _state_key(unit, state, facets)
    name = _own_name(unit)
    sort = {MentionType.GROUP: "group", MentionType.PLACE: "place"}.get(unit.type, "organisation")
    sort = "organisation" if sort == "place" and _is_seat(name) else sort
    words = body_words(_EPITHETS.sub("", name) if sort == "organisation" else name)
    return (sort, words) if words and not _LEADING.match(name) else None


def _ambiguous(unit: UnitFacts) -> str | None:
    """The one abbreviation by which alone a unit is called a state, where it is one that has two meanings."""
    printed = [form.text for form in unit.forms if form.named] or [unit.name]
    said = {_ARTICLE.sub("", text.strip(".")).lower() for text in printed if state_forms(text)}
    return said.pop() if len(said) == 1 and said <= _TELLING.keys() else None


def _state_meant(short: str, unit: UnitFacts, document: DocumentFacts) -> str | None:
    """The state whose government an abbreviation is: its document names that, and not what else it stands for."""
    own = state_of(unit.name)
    states = {own} if own else {form.state for form in state_forms(short)}
    named: set[str] = set()
    for other in document.units:
        for text in () if _ambiguous(other) else (other.name, *(form.text for form in other.forms)):
            for word in _WORDS.findall(text):
                if word.upper().startswith(_TELLING[short]):
                    return None
                named |= states.intersection(f.state for f in state_forms(word) if word.lower() != short)
    return named.pop() if len(named) == 1 else None


def _own_name(unit: UnitFacts) -> str:
    """A unit's name; where that is two joined by a stroke, the one of them by which the document calls it most."""
    if "/" not in unit.name:
        return unit.name
    whole = set(unit.name.upper().replace("/", " ").split())
    forms = (form.text for form in unit.forms if form.named and "/" not in form.text)
    return next((f for f in forms if " " in f and set(f.upper().split()) <= whole), unit.name)


def _is_seat(name: str) -> bool:
    """Whether what is taken for a place is a body that has its seat there (`Norland University`)."""
    head = re.split(r" (?:of|in|at|for) ", name, maxsplit=1)[0].split()
    return " " in name and bool(head) and head[-1].upper() in _SEATED


def _state_key(unit: UnitFacts, state: str, facets: set[Facet]) -> Key:
    if facets == {Facet.CITY} and unit.type is MentionType.PLACE:
        return "place", body_words(unit.forms[0].text)
    if unit.type is MentionType.PLACE and not unit.acts:
        return "place", f"@{state}"
    if unit.type is MentionType.GROUP and facets <= {Facet.PEOPLE} and not unit.acts:
        return "people", f"@{state}"
    return "state", state


@lru_cache(maxsize=65536)
def body_words(name: str) -> str:
    """The words of a body's name as they are compared: in full, states by their names, in alphabetical order."""
    tokens = _WORDS.findall(name)
    if not tokens or len(tokens) > _MOST_WORDS:
        return ""
    found: list[str] = []
    at = 0
    while at < len(tokens):
        state, count = _state_at(tokens, at) if len(tokens) > 1 else (None, 1)
        word = tokens[at].upper().rstrip(".").removesuffix("'S").removesuffix("’S")
        if state:
            found.append(f"@{state}")
        elif word not in _SMALL:
            found += [fold_word(w) for w in SHORT.get(word, (word,))]
        at += count
    words = _without_short(sorted({w for w in found if w}), tokens)
    if len(words) > 2 or (len(words) == 2 and _HOME in words and set(words) & _HOME_BODIES):
        words = [w for w in words if w != _HOME]
    return " ".join(words)


def _without_short(words: list[str], tokens: list[str]) -> list[str]:
    """The words without an abbreviation of the others (`Central Intelligence Agency (CIA)`)."""
    short = fold_word(tokens[-1])
    rest = "".join(t[0] for t in tokens[:-1] if t.upper() not in _SMALL).lower()
    alone = len(words) > 2 and len(short) > 1 and tokens[-1].isupper() and rest.endswith(short)
    return [w for w in words if w != short] if alone else words


_HOME_BODIES = frozenset(["embassy", "congress", "senate"])


def _state_at(tokens: Sequence[str], at: int) -> tuple[str | None, int]:
    """The state that stands at a place in a name, not as a city, and how many words it takes."""
    for count in (3, 2, 1):
        forms = state_forms(" ".join(tokens[at : at + count])) if at + count <= len(tokens) else ()
        states = {f.state for f in forms if f.facet in (Facet.NAME, Facet.PEOPLE)}
        short = {f.state for f in forms if f.facet is Facet.GOVERNMENT} & {"United States", "United Kingdom"}
        if len(states | short) == 1:
            return (states | short).pop(), count
    return None, 1


def is_acronym(text: str) -> bool:
    """Whether a name is made of initials."""
    return bool(_ACRONYM.fullmatch(text)) and len(text) < 12


class Bodies:
    """The keys of all bodies of some documents, with spellings, abbreviations and sorts made one."""

    def __init__(self, documents: Iterable[DocumentFacts]) -> None:
        self._times: Counter[Key] = Counter()
        long_of: defaultdict[str, Counter[Key]] = defaultdict(Counter)
        stateless: Counter[tuple[str, str]] = Counter()
        self._persons: Counter[str] = Counter()
        self._initials: defaultdict[str, Counter[Key]] = defaultdict(Counter)
        self._surnames: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for document in documents:
            for unit in document.units:
                if unit.type is MentionType.PERSON:
                    self._persons[body_words(unit.name) if unit.named else ""] += 1
                    surname = read_person(unit.name).surname
                    self._surnames[skeleton(surname)][surname] += 1
                elif key := body_key(unit, document):
                    self._times[key] += 1
                    for short in _initials(unit.name) if key[0] == "organisation" else ():
                        self._initials[short][key] += 1
                    for short in _short_forms(unit):
                        long_of[short][key] += 1
                    stateless.update(_with_and_without_state(unit))
        self._same: dict[Key, Key] = {}
        self._join_sorts()
        self._join_stateless(stateless)
        self._join_acronyms(long_of)
        self._join_misread()

    def key(self, unit: UnitFacts, document: DocumentFacts) -> Key | None:
        """The key of a unit of a document that is a body."""
        key = body_key(unit, document)
        return self.final(key) if key else None

    def final(self, key: Key) -> Key:
        """The key for which one counts."""
        for _ in range(4):
            if key not in self._same:
                break
            key = self._same[key]
        return key

    def takes(self, name: str) -> Key | None:
        """The body that a lone word is, which documents take for a person now and then; None for a person."""
        words = body_words(name)
        if name.isupper() and name.lower() in ABBREVIATIONS:
            return self.final(("organisation", body_words(ABBREVIATIONS[name.lower()])))
        keys = [(sort, words) for sort in ("organisation", "group", "place")]
        best = max(keys, key=lambda k: self._times[k])
        return self.final(best) if self._times[best] > 2 * self._persons[words] else None

    def gives(self, unit: UnitFacts, document: DocumentFacts) -> bool:
        """Whether a unit's lone word is a surname, or initials, which documents take for a body now and then."""
        word = body_words(unit.name)
        if is_acronym(unit.name) and len(word) == _INITIALS and word not in ABBREVIATIONS:
            return unit.type is MentionType.ORGANISATION and self._is_initials(word, document)
        if len(word) < _SHORTEST or not word.isalpha() or not unit.name[:1].isupper() or state_of(unit.name):
            return False
        surnames = self._surnames.get(skeleton(word), Counter[str]())
        alike = sum(times for surname, times in surnames.items() if likeness(surname, word) >= SPELT)
        return alike > _SURNAME_SHARE * sum(self._times[sort, word] for sort in ("organisation", "group", "place"))

    def _is_initials(self, word: str, document: DocumentFacts) -> bool:
        """Whether three letters are a person's initials: mostly so elsewhere, and here those of no body's name."""
        times = sum(self._times[sort, word] for sort in ("organisation", "group", "place"))
        return self._persons[word] > times and not any(
            word in _initials(unit.name) for unit in document.units if unit.type is not MentionType.PERSON
        )

    def _join_sorts(self) -> None:
        """One name as a group here and an organisation there is what it is oftener."""
        by_words: defaultdict[str, list[Key]] = defaultdict(list)
        for key in self._times:
            if key[0] in ("organisation", "group"):
                by_words[key[1]].append(key)
        for keys in by_words.values():
            if len(keys) == 2:
                rare, common = sorted(keys, key=lambda k: (self._times[k], k))
                self._same[rare] = common

    def _join_stateless(self, told: Mapping[tuple[str, str], int]) -> None:
        """A name without its state is the one with it, where documents use both of one body and no other's."""
        whole: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for (short, long), times in told.items():
            whole[short][long] += times
        for short, longs in sorted(whole.items()):
            (long, times), *others = longs.most_common()
            one, other = ("organisation", short), ("organisation", long)
            common = all(word.upper() in _COMMON for word in short.split())
            if not others and not common and times >= _OFTEN_BOTH * min(self._times[one], self._times[other]):
                self._join(*sorted((one, other), key=lambda k: (self._times[k], k)))

    def _join_acronyms(self, long_of: Mapping[str, Counter[Key]]) -> None:
        """An abbreviation is what documents that introduce it say, else the only body of these initials."""
        for key in sorted(self._times):
            if key[0] not in ("organisation", "group") or not re.fullmatch(r"[a-z&]{2,8}", key[1]):
                continue
            told = long_of.get(key[1], Counter[Key]())
            known = ("organisation", _known().get(key[1], ""))
            if told:
                best, times = max(told.items(), key=lambda p: (p[1], p[0]))
                if times >= _SHARE * sum(told.values()):
                    self._join(key, best)
            elif known[1]:
                self._join(key, known)
            elif len(key[1]) > 2:
                told = self._initials.get(key[1], Counter[Key]())
                fit = [one for one, times in told.items() if 2 * times >= self._times[one]]
                if len(fit) == 1 and _FAR_RARER * told[fit[0]] >= self._times[key]:
                    self._join(key, fit[0])

    def _join_misread(self) -> None:
        """Rare names one letter away from a far commoner one."""
        near: defaultdict[tuple[str, str], list[Key]] = defaultdict(list)
        for key, times in self._times.items():
            if times >= _FAR_COMMONER and len(key[1]) >= _LONG:
                for slip in slips(key[1]):
                    near[key[0], slip].append(key)
        for key, times in sorted(self._times.items()):
            if len(key[1]) < _LONG or key in self._same:
                continue
            fit = {o for slip in slips(key[1]) for o in near.get((key[0], slip), ()) if one_slip(key[1], o[1])}
            fit = {o for o in fit if o != key and self._times[o] >= _FAR_COMMONER * times}
            if fit:
                self._join(key, max(fit, key=lambda o: (self._times[o], o)))

    def _join(self, key: Key, other: Key) -> None:
        other = self.final(other)
        if other != key:
            self._same[key] = other


@cache
def _known() -> dict[str, str]:
    """The words of bodies whose abbreviations everybody uses, by these."""
    return {short: body_words(name) for short, name in ABBREVIATIONS.items()}


@lru_cache(maxsize=65536)
def _initials(name: str) -> tuple[str, ...]:
    """The initials of a name of several words, in order, small words left out or not."""
    words = _WORDS.findall(name)
    some = [word for word in words if word.upper() not in _SMALL]
    if len(some) < 2 or len(words) > _MOST_WORDS or not all(word[0].isupper() for word in some):
        return ()
    return tuple(dict.fromkeys("".join(w[0] for w in which).lower() for which in (some, words)))


def _with_and_without_state(unit: UnitFacts) -> set[tuple[str, str]]:
    """Words of names that a document gives one body, of which one has a state besides the words of the other."""
    forms = {words for form in unit.forms if form.named and (words := body_words(form.text))}
    found = set()
    for long in forms if unit.type is MentionType.ORGANISATION else ():
        rest = [word for word in long.split() if not word.startswith("@")]
        if len(long.split()) > len(rest) >= _DISTINCT and " ".join(rest) in forms:
            found.add((" ".join(rest), long))
    return found


def _short_forms(unit: UnitFacts) -> Iterable[str]:
    """The abbreviations by which a document calls a body that it names in full, too."""
    forms = [f.text for f in unit.forms if f.named]
    for short in {form.rstrip(".") for form in forms if is_acronym(form)}:
        if not is_acronym(unit.name) and _may_stand_for(short, unit.name):
            yield fold_word(short)


def _may_stand_for(short: str, name: str) -> bool:
    """Whether an abbreviation has the initials of a name, in order."""
    letters = iter("".join(w[0] for w in _WORDS.findall(name)).upper())
    return all(any(letter == x for x in letters) for letter in short.upper() if letter.isalpha())

"""States that no table knows: told by the embassies, ministers and governments that documents give them.

Made-up ones, ones that are no more, and ones that nobody else recognises. A name is a state's where some document
has a post or a body that only states have (`Embassy of Norland`, `Prime Minister Ann Roe of Norland`), and where
it stands by itself as well.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from readout.model import MentionType
from readout.resolve.facts import DocumentFacts, UnitFacts
from readout.text.abbreviations import ABBREVIATIONS
from readout.text.given_names import is_given
from readout.text.roles import BODIES, POSTS, SHORT, word_set
from readout.text.states import state_forms

_NAME = r"(?P<land>[A-Z][\w'’-]+(?:[ ](?:of[ ])?[A-Z][\w'’-]+)?)(?![ ][A-Z])"
_RULE = r"(?:republic|kingdom|emirate|sultanate|principality|commonwealth)"
_EVIDENCE = (
    re.compile(rf"\b(?i:embassy of|{_RULE} of)\s+(?i:the\s+)?(?i:{_RULE} of\s+)?{_NAME}"),
    re.compile(rf"\b(?i:(?:prime|foreign) minister)\s+(?:[A-Z][\w.'’-]+\s+){{0,3}}(?i:of)\s+(?i:the\s+)?{_NAME}"),
)
_NO_LAND = word_set("""
NORTH SOUTH EAST WEST NORTHERN SOUTHERN EASTERN WESTERN CENTRAL NEW UNITED ISLAMIC DEMOCRATIC PEOPLES INDEPENDENT
FEDERAL SOCIALIST SOVIET EUROPEAN ARAB FORMER FREE GREAT GREATER UNION REPUBLIC KINGDOM ALLIES COMMUNITY
""")
"""Words that begin or end more than one name, and are none alone."""

_WORD = re.compile(r"[^\W\d_](?:[\w'’-]*\w)?")
_POSSESSIVE = re.compile(r"['’]s?$")
_VOWELS = "AEIOUY"
_SHORTEST_STEM = 5
_LONGEST_ENDING = 4
_COMMON = _NO_LAND | POSTS | BODIES | frozenset(SHORT) | frozenset(short.upper() for short in ABBREVIATIONS)
_LANDS = (MentionType.STATE, MentionType.PLACE, MentionType.ORGANISATION)
_ACTING = (MentionType.PERSON, MentionType.ORGANISATION)


class Lands:
    """The states of some documents that no table knows, by the words of their names."""

    def __init__(self, documents: Iterable[DocumentFacts]) -> None:
        told: Counter[str] = Counter()
        alone: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for document in documents:
            for unit in document.units:
                for text in _texts(unit):
                    told.update(_told(text))
                    if len(text.split()) <= 2 and unit.type in _LANDS:
                        alone[_key(text)][text] += 1
        self._names = {
            key: max(alone[key], key=lambda t: (not t.isupper(), alone[key][t], t)) for key in told if alone[key]
        }
        self._stems = {stem: key for key in self._names if len(stem := _stem(key)) >= _SHORTEST_STEM}

    def named(self, unit: UnitFacts) -> str | None:
        """The state whose name a unit has, and nothing else."""
        return self._names.get(_key(unit.name)) if self._names and unit.named and not unit.headed else None

    def served(self, kind: MentionType, units: Sequence[UnitFacts]) -> str | None:
        """The state for which a person or body acts, as their names and titles tell; None where they tell two."""
        if not self._names or kind not in _ACTING:
            return None
        times = Counter(
            land
            for unit in units
            for text in _texts(unit)
            if (land := self._in(text, titled=kind is MentionType.PERSON)) is not None
        )
        ranked = times.most_common(2)
        if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
            return None
        return ranked[0][0]

    def _in(self, text: str, *, titled: bool) -> str | None:
        """The one state in a title or a body's name: `Norland's minister`, `Norlandic Foreign Ministry`."""
        words = _WORD.findall(text)
        upper = [_POSSESSIVE.sub("", word.upper()) for word in words]
        common = POSTS if titled else POSTS | BODIES
        if not any(w in common for word in upper for w in SHORT.get(word, (word,))):
            return None
        found = {
            self._names[key]
            for at, word in enumerate(upper)
            if (key := self._key_of(word)) and (not at or upper[at - 1] not in ("TO", "IN", "WITH"))
        }
        return found.pop() if len(found) == 1 else None

    def _key_of(self, word: str) -> str | None:
        """The state that a word names, or whose people it names (`Norlandic`)."""
        if word in self._names:
            return word
        for length in range(max(_SHORTEST_STEM, len(word) - _LONGEST_ENDING), len(word)):
            if (key := self._stems.get(word[:length])) is not None:
                return key
        return None


def _texts(unit: UnitFacts) -> Iterable[str]:
    return dict.fromkeys((unit.name, *(form.text for form in unit.forms if form.named)))


def _told(text: str) -> Iterable[str]:
    """The keys of names that a form shows to be those of states, but for those that the table knows."""
    printed = text.title() if text.isupper() else text
    for pattern in _EVIDENCE:
        for found in pattern.finditer(printed):
            words = found["land"].upper().split()
            known = any(state_forms(part) for part in (found["land"], *words))
            if not known and not is_given(words[0].casefold()) and not _COMMON.intersection(words):
                yield _key(found["land"])


def _key(name: str) -> str:
    return _POSSESSIVE.sub("", " ".join(name.upper().removeprefix("THE ").split()).rstrip(".,"))


def _stem(key: str) -> str:
    return key.rstrip(_VOWELS) if " " not in key else ""

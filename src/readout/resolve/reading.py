"""Units read as persons: full names, short ones, mail addresses, titles."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from readout.model import MentionType
from readout.resolve.alike import likeness
from readout.resolve.facts import DocumentFacts, UnitFacts
from readout.resolve.names import PersonName, addresses, fold_word, read_correspondent, read_person
from readout.text.given_names import is_given
from readout.text.names import plain
from readout.text.roles import BODIES

_AND = re.compile(r"\w\s+(?:and|&|or)\s+\w", re.I)
_TOKEN = re.compile(r"\w[\w.+-]*")
_ASIDE = re.compile(r"<[^>]*>?|\[[^\]]*\]?|\([^)]*\)|\S+@\S*|\w?mail\s?to\b.*|\bvia\b.*", re.I)
_CUT = re.compile(r"<\s*([\w.+-]{3,})\s*>?$|([\w.+-]{3,})@(?!\w)")
_NOBODY = re.compile(
    r"^\W*(?:[Bb]\s?\d\b|1\.4|redacted|undisclosed|recipients?|unknown|none|null|nil|distribution|collective)\b",
    re.I,
)
_MOST_WORDS = 6
_MOSTLY = 3
"""How much oftener a surname must be printed than all that is not of it, to be whom a unit means."""


@dataclass(frozen=True, slots=True)
class Title:
    """A title that a document gives a person, and where it is printed."""

    name: PersonName
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Person:
    """A unit read as a person; `document` is the number of its document.

    `short` are the names printed that are not full, the most frequent first; `tokens` the lone words and local
    parts of addresses in headers, folded. `printed` says that the text prints the full name itself: two such units
    of one document are two persons.
    """

    document: int
    unit: UnitFacts
    full: PersonName | None
    short: tuple[PersonName, ...]
    addresses: tuple[str, ...]
    tokens: tuple[str, ...]
    titles: tuple[Title, ...]
    printed: bool


def read_persons(
    documents: Sequence[DocumentFacts], after_all: Callable[[UnitFacts, DocumentFacts], bool] = lambda *_: False
) -> list[Person]:
    """All units named as persons are; `after_all` says whether one is that is taken for something else."""
    found: list[Person] = []
    surnames = _surnames(documents)
    for number, document in enumerate(documents):
        for unit in document.units:
            if unit.type is MentionType.PERSON or unit.headed or after_all(unit, document):
                person = _read(number, unit, surnames)
                if person is not None:
                    found.append(person)
    return found


def _surnames(documents: Sequence[DocumentFacts]) -> frozenset[str]:
    """The surnames of all full names."""
    persons = (u for d in documents for u in d.units if u.type is MentionType.PERSON)
    printed = {form.text for unit in persons for form in unit.forms if form.named}
    return frozenset(name.surname for text in printed if (name := read_person(text)).full)


def _read(document: int, unit: UnitFacts, surnames: frozenset[str]) -> Person | None:
    names: Counter[PersonName] = Counter()
    titles = []
    lone = {own.surname for form in unit.forms if form.named and not (own := read_person(form.text)).given}
    for form in unit.forms:
        name = _read_form(form.text, lone) if not _AND.search(form.text) else None
        if name is None or len(name.words) > _MOST_WORDS:
            continue
        if form.named and name.surname and not _is_body(name) and not _is_list(name):
            names[name] += form.times
        if name.title:
            titles.append(Title(name, form.start, form.end))
    heads = [h for h in unit.headed if not _NOBODY.match(h)]
    names.update(name for head in heads if (name := read_correspondent(head)).surname)
    if unit.named and not _AND.search(unit.name) and not is_post_at(unit):
        own = read_correspondent(unit.name) if unit.headed or not unit.forms else _read_form(unit.name, lone)
        if own.surname and len(own.words) <= _MOST_WORDS and not _is_body(own) and not _NOBODY.match(unit.name):
            names[own] += 1
    mails = tuple(dict.fromkeys(mail for head in heads for mail in addresses(head)))
    if not names and not mails and not titles:
        return None
    names = _without_strangers(names, surnames)
    full = _fullest(names)
    short = tuple(n for n, _ in names.most_common() if not n.full)
    printed = full is not None and any(f.named and read_person(f.text).key == full.key for f in unit.forms)
    return Person(
        document, unit, full, short, mails, tuple(dict.fromkeys(lone_words(heads))), tuple(titles), printed
    )


def _read_form(text: str, lone: set[str]) -> PersonName:
    """A form read as a person; of two names joined by a stroke, the one that the document calls by its surname."""
    whole = read_person(text)
    if "/" in text and whole.surname not in lone:
        read = (read_person(piece) for piece in text.split("/"))
        if found := next((name for name in read if name.given and name.surname in lone), None):
            return found
    return whole


def is_post_at(unit: UnitFacts) -> bool:
    """Whether a unit named as a body is somebody who has a post there (`the head of the NRA`), not itself."""
    if not unit.name.isupper() or " " in unit.name:
        return False
    read = [read_person(form.text) for form in unit.forms if form.named]
    bare = any(plain(form.text) == unit.name for form in unit.forms)
    return not bare and any(name.title for name in read) and not any(name.words for name in read)


def _is_list(name: PersonName) -> bool:
    """Whether a name is three given names or more: of as many persons, with no commas."""
    return len(name.words) > 2 and all(map(is_given, name.words))


def _is_body(name: PersonName) -> bool:
    """Whether a name is one of a body after all (`Ottawa Citizen`)."""
    return name.surname.upper() in BODIES and len(name.words) > 1 and not name.title


def _without_strangers(names: Counter[PersonName], surnames: frozenset[str]) -> Counter[PersonName]:
    """The names without full ones, where most are the surname of another: a document made two persons one."""
    full = [name for name in names if name.full]
    lone: Counter[str] = Counter()
    for name, times in names.items():
        if not name.full and name.surname in surnames:
            lone[name.surname] += times
    if not full or not lone:
        return names
    (surname, times), *_ = lone.most_common(1)
    own = any(likeness(surname, word) or word[0] == surname for name in full for word in name.words)
    if own or times < _MOSTLY * sum(n for name, n in names.items() if name.surname != surname):
        return names
    return Counter({name: n for name, n in names.items() if name.surname == surname})


def _fullest(names: Counter[PersonName]) -> PersonName | None:
    """The full name that is printed oftenest, with the middle names that others of the same key add."""
    full = Counter({name: times for name, times in names.items() if name.full})
    if not full:
        return None
    keys: Counter[str] = Counter()
    for name, times in full.items():
        keys[name.key] += times
    key = max(keys, key=lambda k: (keys[k], len(k), k))
    return max((n for n in full if n.key == key), key=lambda n: (len(n.words), full[n], n.words))


def lone_words(heads: Iterable[str]) -> Iterable[str]:
    """Lone words of headers, folded: what stands for a name or an address that is cut off."""
    for head in heads:
        words = _TOKEN.findall(_ASIDE.sub(" ", head))
        if len(words) == 1:
            yield fold_word(words[0])
        if (cut := _CUT.search(head)) and not addresses(head):
            yield fold_word(cut[1] or cut[2])

"""Naming parties: who they are at the first mention, their full name once a section, then the short one."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from readout.account.brief.material import CitedText
from readout.account.brief.roles import WITH_THE, role_of, role_words
from readout.account.brief.safety import letters_upper
from readout.model import Citation, MentionType, Party, PartyRole
from readout.model.briefs import Piece
from readout.text.roles import POSTS, word_set

_PRONOUNS = word_set(
    """
    i we me us you he she they him her them it who whom which this that these those one some others all both
    many each another somebody someone anyone everyone people himself herself themselves myself ourselves
    author
    """
)
_UNCLEAR = word_set(
    "my our your his her its their this that these those the_same both such other others said same of to know"
)
_COMMON = word_set("the a an some several many two three four one other senior another most")
_LITTLE = word_set("of the and for in to on at by de la el al bin ibn von van du des y e")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_LONGEST = 80
_SEVERAL = 3
_OFFICES = POSTS | {"FOREIGN", "PRIME", "DEFENSE", "FINANCE", "VICE", "DEPUTY"}
_CLAUSE = re.compile(r"\b(?:who|which|that|whose|where|when)\b|[.;:!?]\s", re.I)


@dataclass(frozen=True, slots=True)
class Named:
    """Where a sentence names a party: `printed` are the words of the document there, if any."""

    name: str
    party: str | None
    printed: str = ""
    at: Citation | None = None


def normal_case(name: str) -> str:
    """A name in ordinary letters: `HOUGHTON` as `Houghton`; initials and short forms stay as they are."""
    if not letters_upper(name):
        return name
    words = [_word(word, first=not n) for n, word in enumerate(name.split())]
    return " ".join(words)


def without_initials(name: str) -> str:
    """A person's name without single letters in its middle: `Karl W Roe` as `Karl Roe`."""
    words = name.split()
    kept = [word for n, word in enumerate(words) if n in (0, len(words) - 1) or len(word.strip(".")) > 1]
    return " ".join(kept) if len(kept) > 1 and all(len(word.strip(".")) > 1 for word in kept) else name


def _word(word: str, *, first: bool) -> str:
    letters = re.sub(r"[^A-Za-z]", "", word)
    if "." in word.rstrip(".,") or (len(letters) < 4 and not re.search(r"[AEIOUY]", letters)):
        return word
    if word.casefold() in _LITTLE:
        return word.capitalize() if first else word.casefold()
    return _WORD.sub(lambda m: _cased(m[0]), word)


def _cased(word: str) -> str:
    if word.startswith("MC") and len(word) > 4:
        return f"Mc{word[2:].capitalize()}"
    head, mark, tail = word.partition("'")
    return f"{head.capitalize()}{mark}{tail.capitalize() if len(head) == 1 else tail.lower()}"


def usable(named: Named, known: Mapping[str, Party]) -> bool:
    """Whether there is a name, or words of the document, by which a reader can know who is meant."""
    party = known.get(named.party or "")
    if party is not None:
        return len(party.name) > 1 and party.name.casefold() not in _PRONOUNS
    return bool(_loose(named))


def _loose(named: Named) -> str:
    """What to call a party that is not resolved: as the document prints it there, or by the fullest name in it."""
    for words in (named.printed, named.name):
        plain = words.strip(" \"'“”‘’,;:.([")
        first = plain.casefold().partition(" ")[0]
        if len(plain) < 2 or len(plain) > _LONGEST or first in _UNCLEAR or plain.casefold() in _PRONOUNS:
            continue
        if words == named.name and not any(word[:1].isupper() for word in plain.split()):
            continue
        if not _CLAUSE.search(plain) and plain.count("(") == plain.count(")"):
            if plain.upper() in POSTS:
                return f"the {plain.lower() if plain.isupper() else plain}"
            return plain
    return ""


@dataclass(slots=True)
class Naming:
    """Gives parties their names in the order of the brief; it remembers whom it has named.

    `explained` are those of whom it was said who they are, `full` those who were called by their full name in
    the group that is being written; `roles` are the explanations that rest on something else than the passage.
    """

    known: Mapping[str, Party]
    texts: Mapping[str, CitedText]
    explained: set[str] = field(default_factory=set)
    full: set[str] = field(default_factory=set)

    def begin_group(self) -> None:
        """Start a new heading: full names come again."""
        self.full.clear()

    def say(self, named: Named, day: str | None) -> tuple[tuple[Piece, ...], PartyRole | None]:
        """The pieces that name a party, and the role that they tell of, where that needs a note of its own."""
        party = self.known.get(named.party or "")
        if party is None:
            return (Piece(normal_case(self._low(_loose(named), named))),), None
        if party.id in self.explained:
            short = party.id in self.full
            self.full.add(party.id)
            return (Piece(self._short(party) if short else self._name(party, named)),), None
        self.explained.add(party.id)
        self.full.add(party.id)
        if _tells_more(named, party):
            return (Piece(named.printed, named.at),), None
        role = role_of(party, day, self.texts, alone=not self._shared(party.name.split()[-1], party.id))
        name = self._name(party, named)
        return (Piece(f"{name}, {role_words(role)}," if role else name),), role

    def _low(self, words: str, named: Named) -> str:
        """Words with a small letter first, where only the beginning of a sentence gave them a large one."""
        first, _, rest = words.partition(" ")
        text = self.texts.get(named.at.document) if named.at else None
        common = first.casefold() in _COMMON or (
            text is not None and first.istitle() and rest[:1].islower() and f" {first.lower()} " in text.text
        )
        return f"{first.lower()} {rest}".rstrip() if common else words

    def _name(self, party: Party, named: Named) -> str:
        name = normal_case(party.name)
        first = name.partition(" ")[0]
        if party.type is MentionType.PERSON and not (" of " in name and first.upper() in _OFFICES):
            return without_initials(name)
        if first.upper() in _OFFICES:
            return f"the {name[:1].lower()}{name[1:]}"
        body = party.type in (MentionType.ORGANISATION, MentionType.GROUP)
        printed = body and named.printed.casefold().startswith("the ") and not name.casefold().startswith("the ")
        the = WITH_THE.match(name) or printed
        return f"the {name}" if the else name

    def _short(self, party: Party) -> str:
        """The last word of a person's name where documents call them so and no other party here has it."""
        name = without_initials(normal_case(party.name))
        words = name.split()
        if party.type is not MentionType.PERSON or len(words) < 2 or not _called(party, words[-1]):
            return self._name(party, Named(party.name, party.id))
        return name if self._shared(words[-1], party.id) else words[-1]

    def _shared(self, word: str, own: str) -> bool:
        """Whether a short name may be taken for somebody else's who is named here, or in several documents."""
        others = (other for id_, other in self.known.items() if id_ != own and other.type is MentionType.PERSON)
        return any(
            other.name.split()[-1:] == [word] and (other.id in self.explained or other.documents >= _SEVERAL)
            for other in others
            if len(other.name.split()) > 1
        )


def _called(party: Party, word: str) -> bool:
    """Whether documents print a word, alone or after a title, as a party's name."""
    return any(name.text.split()[-1:] == [word] and len(name.text.split()) <= 2 for name in party.names)


def _tells_more(named: Named, party: Party) -> bool:
    """Whether the words of the document name the party and say what it is: `Pakistani Foreign Minister Khar`."""
    printed = named.printed
    if (
        not printed
        or len(printed) > _LONGEST
        or letters_upper(printed)
        or _CLAUSE.search(printed)
        or "," in printed
    ):
        return False
    own = {word.casefold() for name in (party.name, named.name) for word in _WORD.findall(name)}
    words = [word for word in _WORD.findall(printed) if word.casefold() not in _LITTLE]
    last = party.name.split()[-1].casefold()
    added = [word for word in words if word.casefold() not in own]
    return bool(added) and any(word.casefold() == last for word in words) and printed[:1].isupper()

"""Mentions made ready for joining, and the clusters into which they are joined."""

from dataclasses import dataclass, field

from readout.extract._phrases import PARTICLES, Phrase
from readout.model import Form, MentionType
from readout.text.states import Facet


@dataclass(slots=True)
class Item:
    """A mention with what its place in the text says.

    `subject` of its clause, `said` before a word of speech, `opens` its sentence, `last` in the text where a
    signature stands. `state` is what it names itself, `of` the state to which it belongs. `joint` is the comma or
    bracket before it; `preceding` and `following` tell of the words around it; `at` counts the mentions.
    """

    at: int
    start: int
    end: int
    type: MentionType
    phrase: Phrase
    sentence: int
    paragraph: int
    subject: bool
    said: bool
    opens: bool
    quoted: bool
    state: str = ""
    of: str = ""
    joint: str = ""
    preceding: str = ""
    following: str = ""
    last: bool = False


@dataclass(slots=True)
class Cluster:
    """Mentions taken to name one thing, with what their words say together.

    `spoke` is one past the offset where it last stood before a word of speech, `opened` the last sentence that
    it opens, `kinds` the kinds of its pronouns.
    """

    at: int
    items: list[Item] = field(default_factory=list)
    surnames: set[str] = field(default_factory=set)
    givens: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    wholes: set[tuple[str, ...]] = field(default_factory=set)
    heads: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    rank: set[str] = field(default_factory=set)
    states: set[str] = field(default_factory=set)
    of: set[str] = field(default_factory=set)
    kinds: set[str] = field(default_factory=set)
    types: dict[MentionType, int] = field(default_factory=dict)
    gender: str = ""
    plural: bool | None = None
    initials: set[str] = field(default_factory=set)
    named: bool = False
    type: MentionType = MentionType.PERSON
    facets: set[Facet] = field(default_factory=set)
    writes: bool = False
    spoke: int = 0
    opened: int = -2

    @property
    def is_writer(self) -> bool:
        """Whether this may be who says `I` outside quotation marks."""
        return self.writes or bool(self.heads & {"AMBASSADOR", "CHARGE"})

    def add(self, item: Item) -> None:
        """Take in one more mention."""
        phrase = item.phrase
        self.items.append(item)
        if item.said:
            self.spoke = item.start + 1
        if item.opens:
            self.opened = item.sentence
        self.types[item.type] = self.types.get(item.type, 0) + 1
        if len(self.items) == 1 or self.types[item.type] > self.types[self.type]:
            self.type = item.type
        if phrase.kind:
            self._add_pronoun(phrase.kind)
            self.writes = self.writes or (phrase.kind in ("i", "we") and not item.quoted)
        else:
            self._add_words(item)

    def _add_pronoun(self, kind: str) -> None:
        self.kinds.add(kind)
        self.gender = self.gender or {"he": "m", "she": "f"}.get(kind, "")
        if self.plural is None and kind in ("he", "she", "it", "they"):
            self.plural = kind == "they"

    def _add_words(self, item: Item) -> None:
        phrase = item.phrase
        self.gender = self.gender or phrase.gender
        self.plural = phrase.plural if self.plural is None or phrase.form is Form.NAME else self.plural
        self.wholes.add(phrase.words)
        self.heads.add(phrase.head)
        self.roles |= phrase.role
        self.rank |= phrase.rank
        self.initials.add(phrase.initials)
        if phrase.names:
            self.names.update(phrase.names)
            self.names -= PARTICLES
            self.surnames.add(phrase.surname)
            if phrase.given:
                self.givens.add(phrase.given)
        self.named = self.named or phrase.form is Form.NAME
        if item.state:
            self.states.add(item.state)
        if phrase.facet:
            self.facets.add(phrase.facet)
        if item.of:
            self.of.add(item.of)

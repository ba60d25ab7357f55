"""Contacts of single documents, made ready to be compared with those of others."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

from readout.account.periods import Reach, reach
from readout.account.wording import chance_of_sharing, common_stems, stems
from readout.model import Contact, ContactKind, ContactSource, ContactStatus, Entry

AHEAD = frozenset({ContactStatus.PLANNED, ContactStatus.REQUESTED})
NEGATIVE = frozenset({ContactStatus.DECLINED, ContactStatus.DID_NOT_OCCUR})

_WORDS_OF_CONTACT = stems(
    "meeting call phone telephone spoke visit letter note cable message email talks discussion conversation"
    " contact sent received scheduled met called wrote written reply schedule"
)
_LEAST_VOCABULARY = 60
_RARE = 0.05


@dataclass(frozen=True, slots=True)
class Telling:
    """One contact of one document.

    `ids` are its resolved parties, `own` the days of its own date, `near` those of its document's.
    """

    entry: Entry
    contact: Contact
    ids: frozenset[str]
    own: Reach | None
    near: Reach | None
    text: str
    stems: frozenset[str]

    @property
    def id(self) -> str:
        """The id of its row."""
        return self.contact.id

    @property
    def header(self) -> bool:
        """Whether a message's own header tells it."""
        return self.contact.source is ContactSource.HEADER

    @property
    def fullness(self) -> tuple[int, int, float, str, str]:
        """How much it tells, to sort by: the fullest telling stands for the occasion."""
        exact = 0 if self.own is None else 2 if self.own[0] == self.own[1] else 1
        known = self.contact.kind is not ContactKind.CONTACT
        told = self.entry.source.day or "~"
        return -(exact + known), -len(self.contact.participants), -self.contact.confidence, told, self.id


def tellings(entries: Iterable[Entry], words: Mapping[str, str]) -> list[Telling]:
    """The contacts among some entries, each once, in the order of their ids; `words` are passages by row."""
    contacts = {entry.row.id: (entry, entry.row) for entry in entries if isinstance(entry.row, Contact)}
    return [_telling(*contacts[id_], words.get(id_, "")) for id_ in sorted(contacts)]


def _telling(entry: Entry, contact: Contact, text: str) -> Telling:
    own = stems(text) - _WORDS_OF_CONTACT if text else frozenset()
    return Telling(
        entry=entry,
        contact=contact,
        ids=frozenset(party for party in entry.parties if party is not None),
        own=reach(contact.date),
        near=reach(entry.source.day),
        text=text,
        stems=own - stems(" ".join(p.name for p in contact.participants)) if own else own,
    )


class Vocabulary:
    """How telling it is that two passages share words, given all passages."""

    def __init__(self, passages: Iterable[frozenset[str]]) -> None:
        sets = list(passages)
        self.common = common_stems(sets, _RARE)
        self.size = max(_LEAST_VOCABULARY, len(frozenset().union(*sets) - self.common))

    def sharing(self, first: frozenset[str], second: frozenset[str]) -> tuple[frozenset[str], float]:
        """The words shared, but for those that stand everywhere, and the chance of so many by accident."""
        first, second = first - self.common, second - self.common
        shared = first & second
        return shared, chance_of_sharing(len(shared), len(first), len(second), self.size)


def pairs_of(telling: Telling) -> Iterable[tuple[str, str]]:
    """The pairs of parties that a contact brings together: of a message, its sender with each who is addressed."""
    if telling.header:
        sender = telling.entry.parties[0] if telling.entry.parties else None
        others = sorted(telling.ids - {sender}) if sender else []
        return [(min(sender, other), max(sender, other)) for other in others] if sender else []
    return combinations(sorted(telling.ids), 2)

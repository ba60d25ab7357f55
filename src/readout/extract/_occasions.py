"""Contacts of a document: what the model found of them, joined where it is one occasion told more than once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from readout.extract._ids import stable_id
from readout.extract.tags import MetTag
from readout.model import Citation, Contact, ContactKind, ContactSource, ContactStatus, PartyRef, Span
from readout.text import edtf

AGAIN = 0.5
"""How likely words must be to come back to an occasion told elsewhere."""

_AHEAD = frozenset({ContactStatus.PLANNED, ContactStatus.REQUESTED})


@dataclass(frozen=True, slots=True)
class Telling:
    """One place that tells of a contact: its sentence, its parties, and the date that stands with it.

    `guessed`: to one of the two without whom there is no contact the model gives no role.
    """

    tag: MetTag
    sentence: Span
    parties: tuple[PartyRef, ...]
    date: str | None
    guessed: bool = False

    @property
    def keys(self) -> frozenset[str]:
        """The parties as they are compared."""
        return frozenset(p.party or p.name.casefold() for p in self.parties)

    @property
    def again(self) -> bool:
        """Whether the words come back to an occasion that is told more fully elsewhere."""
        return self.tag.again >= AGAIN

    @property
    def fullness(self) -> tuple[bool, int, bool, float]:
        """How much it tells: the fullest telling of an occasion is the one that stands for it."""
        return not self.again, len(self.parties), self.date is not None, self.tag.score


def occasions(document: str, tellings: Sequence[Telling], confidence: Callable[[float], float]) -> list[Contact]:
    """One contact for each occasion, in the order in which the text first tells of them."""
    groups: list[list[Telling]] = []
    for telling in sorted(tellings, key=lambda t: (t.again, t.guessed)):
        known = next((g for g in _near(groups, telling) if all(_same(telling, t) for t in g)), None)
        if known is None and telling.again:
            known = next((g for g in _near(groups, telling) if _may_mean(telling, g)), None)
        if known is None and telling.guessed:
            known = next((g for g in _near(groups, telling) if _holds(g, telling)), None)
        if known is not None:
            known.append(telling)
        elif len(telling.parties) > 1:
            groups.append([telling])
    return [_contact(document, group, confidence) for group in groups]


def _near(groups: Sequence[list[Telling]], telling: Telling) -> list[list[Telling]]:
    """The occasions found so far, that first which is told nearest."""
    at = telling.tag.anchor[0]
    return sorted(groups, key=lambda g: min(abs(t.tag.anchor[0] - at) for t in g))


def _may_mean(telling: Telling, group: Sequence[Telling]) -> bool:
    """Whether words that come back to an occasion may mean this one: it has one of the parties, no other date."""
    return bool(_keys(group) & telling.keys) and not _apart(telling, group)


def _holds(group: Sequence[Telling], telling: Telling) -> bool:
    """Whether an occasion is that of a guess: it has all of the parties and the status, no other date."""
    status = group[0].tag.status is telling.tag.status
    return status and telling.keys <= _keys(group) and not _apart(telling, group)


def _keys(group: Sequence[Telling]) -> frozenset[str]:
    return frozenset[str]().union(*(t.keys for t in group))


def _apart(telling: Telling, group: Sequence[Telling]) -> bool:
    dates = [t.date for t in group if t.date]
    return bool(telling.date and dates and not any(edtf.overlap(telling.date, d) for d in dates))


def _same(a: Telling, b: Telling) -> bool:
    """Whether two places may tell of one occasion: like parties, kind, status, and dates that do not differ."""
    small, large = sorted((a.keys, b.keys), key=len)
    if not small <= large:
        return False
    kinds = {a.tag.kind, b.tag.kind}
    if len(kinds) > 1 and ContactKind.CONTACT not in kinds:
        return False
    if a.tag.status != b.tag.status and not {a.tag.status, b.tag.status} <= _AHEAD:
        return False
    return a.date is None or b.date is None or edtf.overlap(a.date, b.date)


def _contact(document: str, group: Sequence[Telling], confidence: Callable[[float], float]) -> Contact:
    best = max(group, key=lambda t: t.fullness)
    spans = dict.fromkeys([best.sentence, *(t.sentence for t in group)])
    kinds = [t.tag.kind for t in (best, *group) if t.tag.kind is not ContactKind.CONTACT]
    dates = [t.date for t in (best, *group) if t.date]
    return Contact(
        id=stable_id("contact", document, best.tag.anchor, *(p.name for p in best.parties)),
        kind=kinds[0] if kinds else ContactKind.CONTACT,
        status=best.tag.status,
        participants=best.parties,
        citations=tuple(Citation(document, *span) for span in spans),
        source=ContactSource.TEXT,
        date=dates[0] if dates else None,
        confidence=confidence(max(t.tag.score for t in group)),
    )

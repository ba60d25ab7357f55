"""Contacts of a document: what the model found of them, joined where it is one occasion told more than once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from readout.extract._ids import stable_id
from readout.extract.tags import MetTag
from readout.model import Citation, Contact, ContactKind, ContactSource, ContactStatus, PartyRef, Span
from readout.text import edtf

_AHEAD = frozenset({ContactStatus.PLANNED, ContactStatus.REQUESTED})


@dataclass(frozen=True, slots=True)
class Telling:
    """One place that tells of a contact: its sentence, its parties, and the date that stands with it."""

    tag: MetTag
    sentence: Span
    parties: tuple[PartyRef, ...]
    date: str | None

    @property
    def keys(self) -> frozenset[str]:
        """The parties as they are compared."""
        return frozenset(p.party or p.name.casefold() for p in self.parties)

    @property
    def fullness(self) -> tuple[int, bool, float]:
        """How much it tells: the fullest telling of an occasion is the one that stands for it."""
        return len(self.parties), self.date is not None, self.tag.score


def occasions(document: str, tellings: Sequence[Telling], confidence: Callable[[float], float]) -> list[Contact]:
    """One contact for each occasion, in the order in which the text first tells of them."""
    groups: list[list[Telling]] = []
    for telling in tellings:
        known = next((g for g in reversed(groups) if all(_same(telling, t) for t in g)), None)
        if known is None:
            groups.append([telling])
        else:
            known.append(telling)
    return [_contact(document, group, confidence) for group in groups]


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

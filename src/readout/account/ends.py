"""The first and the last of everything between two sides."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from readout.account.periods import reach
from readout.account.prose import Book, occasion_sentence, saying_sentence
from readout.model import (
    Act,
    Audience,
    ContactKind,
    ContactStatus,
    End,
    Naming,
    Occasion,
    Saying,
    Sentence,
    Side,
)

_KINDS = {
    ContactKind.MEETING: "meeting",
    ContactKind.CALL: "call",
    ContactKind.VISIT: "visit",
    ContactKind.MESSAGE: "message told in a text",
    ContactKind.CONTACT: "contact by means unknown",
}
_STATUSES = {
    ContactStatus.PLANNED: "contact that was planned",
    ContactStatus.REQUESTED: "contact that was asked for",
    ContactStatus.DECLINED: "contact that was declined",
    ContactStatus.DID_NOT_OCCUR: "contact said not to have taken place",
}
_ACTS = {
    Act.STATE: "statement",
    Act.ACKNOWLEDGE: "thanks or acknowledgement",
    Act.REQUEST: "request",
    Act.OFFER: "offer",
    Act.AGREE: "agreement",
    Act.REFUSE: "refusal",
    Act.DENY: "denial",
    Act.CRITICISE: "criticism",
    Act.WARN: "warning",
}


@dataclass(frozen=True, slots=True)
class _Item:
    key: str
    label: str
    day: str | None
    row: str
    sentence: Callable[[], Sentence]


def ends(
    sides: tuple[Side, Side],
    occasions: Sequence[Occasion],
    messages: Sequence[Occasion],
    sayings: Sequence[Saying],
    namings: Sequence[Naming],
    book: Book,
) -> tuple[End, ...]:
    """The first and the last of each sort of contact and statement; where there is only one, it is the first."""
    ahead = sides[0].members
    items = [
        *(_contact(o, partial(occasion_sentence, o, book, ahead)) for o in occasions if not o.disputed),
        *(
            _Item("message", "message by its own header", o.day, o.id, partial(occasion_sentence, o, book))
            for o in messages
        ),
        *(item for s in sayings for item in _statements(s, sides, partial(saying_sentence, s, book))),
        *(_naming(n, sides) for n in namings),
    ]
    groups: dict[str, list[_Item]] = {}
    for item in items:
        if reach(item.day):
            groups.setdefault(item.key, []).append(item)
    return tuple(end for group in groups.values() for end in _both(group))


def _both(group: list[_Item]) -> Iterable[End]:
    first = min(group, key=lambda i: (_low(i.day), i.row))
    last = max(group, key=lambda i: (_high(i.day), i.row))
    yield End(first.key, first.label, True, first.day, first.sentence())
    if last is not first:
        yield End(last.key, last.label, False, last.day, last.sentence())


def _contact(occasion: Occasion, sentence: Callable[[], Sentence]) -> _Item:
    if occasion.status is ContactStatus.OCCURRED:
        return _Item(f"kind:{occasion.kind}", _KINDS[occasion.kind], occasion.day, occasion.id, sentence)
    status = occasion.status
    return _Item(f"status:{status}", _STATUSES[status], occasion.day, occasion.id, sentence)


def _statements(saying: Saying, sides: tuple[Side, Side], sentence: Callable[[], Sentence]) -> Iterable[_Item]:
    by = next((n for n, side in enumerate(sides) if saying.speaker and saying.speaker.party in side.members), None)
    if by is None:
        return
    label = f"{_ACTS[saying.act]} by {sides[by].name}"
    yield _Item(f"act:{saying.act}:{by}", label, saying.day, saying.id, sentence)
    if Audience.PUBLIC in saying.audiences:
        label = f"public statement by {sides[by].name}"
        yield _Item(f"public:{by}", label, saying.day, saying.id, sentence)


def _naming(naming: Naming, sides: tuple[Side, Side]) -> _Item:
    who, other = sides[naming.by].name, sides[1 - naming.by].name
    label = f"listing by {who} that {'names' if naming.named else 'does not name'} {other}"
    key = f"listing:{naming.by}:{naming.named}"
    return _Item(key, label, naming.day, naming.row, lambda: naming.sentence)


def _low(day: str | None) -> int:
    days = reach(day)
    return days[0].toordinal() if days else 0


def _high(day: str | None) -> int:
    days = reach(day)
    return days[1].toordinal() if days else 0

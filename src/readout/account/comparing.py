"""What tellings of one contact, or reports of one statement, agree and differ on."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from readout.account.likeness import contradict
from readout.account.tellings import Telling
from readout.model import Aspect, Comparison, ContactKind, Version
from readout.text.edtf import overlap


def compare_tellings(group: Sequence[Telling]) -> tuple[Comparison, ...]:
    """The aspects of which more than one telling speaks, each with who says what."""
    found = (_dates(group), _kinds(group), _statuses(group), _places(group), _participants(group))
    return tuple(comparison for comparison in found if comparison is not None)


def versions(values: Iterable[tuple[str, str]]) -> tuple[Version, ...]:
    """Values with the rows that give them, those of most rows first."""
    rows: defaultdict[str, list[str]] = defaultdict(list)
    for value, row in values:
        rows[value].append(row)
    ordered = sorted(rows.items(), key=lambda item: (-len(item[1]), item[0]))
    return tuple(Version(value, tuple(given)) for value, given in ordered)


def compared(aspect: Aspect, found: tuple[Version, ...], agree: bool) -> Comparison | None:
    """A comparison, where at least two rows speak of the aspect."""
    return Comparison(aspect, found, agree) if sum(len(v.rows) for v in found) > 1 else None


def _dates(group: Sequence[Telling]) -> Comparison | None:
    found = versions((t.contact.date, t.id) for t in group if t.contact.date)
    agree = all(overlap(a.value, b.value) for a, b in combinations(found, 2))
    return compared(Aspect.DATE, found, agree)


def _kinds(group: Sequence[Telling]) -> Comparison | None:
    found = versions((t.contact.kind.value, t.id) for t in group)
    known = [v for v in found if v.value != ContactKind.CONTACT]
    return compared(Aspect.KIND, found, len(known) < 2)


def _statuses(group: Sequence[Telling]) -> Comparison | None:
    found = versions((t.contact.status.value, t.id) for t in group)
    return compared(Aspect.STATUS, found, not contradict({t.contact.status for t in group}))


def _places(group: Sequence[Telling]) -> Comparison | None:
    found = versions((" ".join(t.contact.place.split()), t.id) for t in group if t.contact.place)
    return compared(Aspect.PLACE, found, len({v.value.casefold() for v in found}) < 2)


def _participants(group: Sequence[Telling]) -> Comparison | None:
    """Tellings agree where those that name fewer people name none that the others lack."""
    found = versions(("; ".join(p.name for p in t.contact.participants), t.id) for t in group)
    pairs = combinations(group, 2)
    return compared(Aspect.PARTICIPANTS, found, all(a.ids <= b.ids or b.ids <= a.ids for a, b in pairs))

"""Whether two documents tell of one contact, as points for and against.

Being one needs two parties in common. A common day speaks for it; so do words that two passages seldom share by
accident, and the place. Tellings of one document were compared when it was read, and stay apart.
"""

from readout.account.periods import Reach, clock, hours, width
from readout.account.tellings import AHEAD, NEGATIVE, Telling, Vocabulary
from readout.account.wording import all_words, same_wording
from readout.model import ContactKind, ContactStatus, Kind

ENOUGH = 3.0
"""Points from which two tellings are taken to be of one contact."""

_SAME_WORDS = 6.0
_TELLING_WORDS = 8
_MONTH = 31
_LOOKING_BACK = 10
_LOOKING_AHEAD = 31
_CROWD = 4
_HOURS_APART = 2.0


def cannot_be_one(a: Telling, b: Telling) -> bool:
    """Whether two tellings are of different contacts, whatever else: of one document, or more than a day apart."""
    return a.contact.citations[0].document == b.contact.citations[0].document or _gap(a.own, b.own) > 1


def likeness(a: Telling, b: Telling, vocabulary: Vocabulary) -> float:
    """The points of two tellings; 0 where they cannot be of one contact."""
    if cannot_be_one(a, b) or not _parties_alike(a.ids, b.ids):
        return 0.0
    status = _status(a, b)
    if status is None:
        return 0.0
    if _repeated(a, b):
        return _SAME_WORDS
    points = _dates(a, b)
    if points is None:
        return 0.0
    shared, chance = vocabulary.sharing(a.stems, b.stems)
    points += 3 if len(shared) > 2 and chance <= 0.001 else 2 if len(shared) > 1 and chance <= 0.01 else 0
    return max(0.0, points + status + _kinds(a, b) + _places(a, b) + _sizes(a, b) + _clocks(a, b))


def _repeated(a: Telling, b: Telling) -> bool:
    """Whether one passage repeats the other; what every week's schedule says is no repetition."""
    if len(all_words(a.text)) < _TELLING_WORDS or not same_wording(a.text, b.text):
        return False
    if a.own is not None and b.own is not None:
        return True
    kinds = {a.entry.source.kind, b.entry.source.kind}
    return kinds != {Kind.SCHEDULE} and a.contact.status not in AHEAD and _gap(a.near, b.near) <= _MONTH


def by_date_alone(a: Telling, b: Telling) -> bool:
    """Whether the date of one is so coarse that the other must be the only one that it can mean."""
    return a.own is None or b.own is None or width(a.own) > 0 or width(b.own) > 0


def _parties_alike(a: frozenset[str], b: frozenset[str]) -> bool:
    shared = a & b
    return len(shared) > 1 and (shared in (a, b) or 2 * len(shared) >= len(a | b))


def _gap(a: Reach | None, b: Reach | None) -> int:
    """Days between two dates: 0 where they may be one, or where either is unknown."""
    if a is None or b is None:
        return 0
    return max(0, (b[0] - a[1]).days if a[1] < b[0] else (a[0] - b[1]).days)


def _status(a: Telling, b: Telling) -> float | None:
    """What the two statuses say: one may follow from the other, or contradict it on the very day."""
    first, second = a.contact.status, b.contact.status
    if first is second or {first, second} == AHEAD:
        return 0.0
    exact = a.own is not None and b.own is not None and width(a.own) == 0 and width(b.own) == 0
    if {first, second} & AHEAD:
        return 0.0 if exact else -1.0
    if {first, second} <= NEGATIVE:
        return 0.0
    return -1.0 if exact and _gap(a.own, b.own) == 0 and a.contact.kind is b.contact.kind else None


def _dates(a: Telling, b: Telling) -> float | None:
    """None where the dates leave no reason to think of one contact at all."""
    if a.own is not None and b.own is not None:
        if _gap(a.own, b.own):
            return 1.0
        wide = max(width(a.own), width(b.own))
        return 4.0 if wide == 0 else 3.0 if wide <= _MONTH else 0.5
    if a.own is not None or b.own is not None:
        dated, other = (a, b) if a.own is not None else (b, a)
        return 1.0 if _may_be_told_in(dated, other) else None
    if a.near is None or b.near is None or Kind.SCHEDULE in (a.entry.source.kind, b.entry.source.kind):
        return None
    return 0.5 if _gap(a.near, b.near) <= _LOOKING_BACK else None


def _may_be_told_in(dated: Telling, undated: Telling) -> bool:
    """Whether a document of the undated telling's day may speak of a contact on the other's."""
    if dated.own is None or undated.near is None or width(dated.own) > _MONTH:
        return False
    if undated.contact.status in AHEAD:
        return 0 <= (dated.own[1] - undated.near[0]).days <= _LOOKING_AHEAD
    return 0 <= (undated.near[1] - dated.own[0]).days <= _LOOKING_BACK


def _kinds(a: Telling, b: Telling) -> float:
    kinds = {a.contact.kind, b.contact.kind}
    return 0.0 if len(kinds) == 1 or ContactKind.CONTACT in kinds else -2.5


def _places(a: Telling, b: Telling) -> float:
    first, second = a.contact.place, b.contact.place
    if not first or not second:
        return 0.0
    return 1.0 if first.casefold().strip() == second.casefold().strip() else -2.0


def _sizes(a: Telling, b: Telling) -> float:
    """A talk of two on the day of a meeting of many may be another one."""
    small, large = sorted((len(a.ids), len(b.ids)))
    return -1.5 if small == 2 and large > _CROWD else 0.0


def _clocks(a: Telling, b: Telling) -> float:
    """Two hours of the day that differ, in the dates or as printed, speak of two contacts."""
    first, second = clock(a.contact.date), clock(b.contact.date)
    if first is not None and second is not None:
        return -4.0 if abs(first - second) > _HOURS_APART else 0.5
    one, other = hours(a.text), hours(b.text)
    return -4.0 if one and other and not one & other else 0.0


def contradict(statuses: set[ContactStatus]) -> bool:
    """Whether tellings say both that a contact took place and that it did not."""
    return ContactStatus.OCCURRED in statuses and bool(statuses & NEGATIVE)

"""Messages that only their own headers show: prints of one message, and texts that tell of it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from readout.account.periods import clock, width
from readout.account.tellings import Telling, pairs_of
from readout.account.wording import all_words, stems
from readout.model import ContactKind, ContactStatus
from readout.text.correspondence import subject_key

SURE = 10.0
"""Points of a pair that is joined before any other."""

_KINDS = frozenset({ContactKind.MESSAGE, ContactKind.CONTACT})


def same_messages(headers: Sequence[Telling]) -> Iterable[tuple[float, str, str]]:
    """Prints of one message that are no copies of each other: of one sender, minute and subject."""
    groups: defaultdict[tuple[str, str, str], list[str]] = defaultdict(list)
    for telling in headers:
        moment, subject = telling.contact.date or "", subject_key(telling.entry.source.title)
        sender = telling.entry.parties[0]
        if sender and clock(moment) is not None:
            groups[sender, moment[:16], subject].append(telling.id)
    for same in groups.values():
        yield from ((SURE, same[0], other) for other in same[1:])


def known_messages(told: Sequence[Telling], headers: Sequence[Telling]) -> Iterable[tuple[float, str, str]]:
    """Told messages that are one of those shown: the only one of the pair on that day, and known by its words."""
    exact = [telling for telling in told if _may_be_shown(telling)]
    days = {telling.own for telling in exact}
    by_day: defaultdict[tuple[tuple[str, str], object], list[Telling]] = defaultdict(list)
    for header in headers:
        for pair in pairs_of(header) if header.own in days else ():
            by_day[pair, header.own].append(header)
    for telling in exact:
        found = {h.id: h for pair in pairs_of(telling) for h in by_day.get((pair, telling.own), ())}
        meant = [h for h in found.values() if _tells_of(telling, h)]
        if len(meant) == 1:
            first, second = sorted((telling.id, meant[0].id))
            yield SURE, first, second


def _may_be_shown(telling: Telling) -> bool:
    """Whether a told contact may be a message whose header is there: one of a known day that took place."""
    took = telling.contact.kind in _KINDS and telling.contact.status is ContactStatus.OCCURRED
    return took and telling.own is not None and not width(telling.own)


def _tells_of(telling: Telling, header: Telling) -> bool:
    """Whether a text speaks of that very message: by its number, or by what its subject is about."""
    source = header.entry.source
    if source.id == telling.entry.source.id:
        return False
    if source.number and _has(all_words(telling.text), all_words(source.number)):
        return True
    return bool(stems(source.title) & telling.stems)


def _has(words: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    return any(words[n : n + len(wanted)] == wanted for n in range(len(words) - len(wanted) + 1))

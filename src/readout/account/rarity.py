"""The points that a finding has for who takes part in it and for how seldom such a thing is told."""

from collections.abc import Iterable, Sequence
from math import log10

from readout.account.ranks import HEIGHT, RANK_NAMES, rank_at
from readout.model import Audience, Entry, MentionType, Party, Rank, Reason

_MOST_RARE = 2.5
_TWO_STATES = 1.5


def rare(times: int, total: int, text: str) -> Reason:
    """A point for each factor of ten by which something is rarer than all."""
    points = -log10(times / total) if times and total else 0.0
    return Reason(round(min(_MOST_RARE, points), 3), text)


def ranks_of(people: Sequence[Party], day: str | None) -> list[tuple[Party, Rank]]:
    """Parties with their ranks, the highest first."""
    found = [(party, rank_at(party, day)) for party in people]
    return sorted(found, key=lambda pair: (-HEIGHT[pair[1]], -pair[0].documents, pair[0].id))


def in_ranks(people: Sequence[Party], day: str | None) -> Iterable[Reason]:
    """Points for the two highest ranks that take part: half the sum of their heights."""
    top = [(party, rank) for party, rank in ranks_of(people, day)[:2] if rank is not Rank.UNKNOWN]
    if top:
        points = sum(HEIGHT[rank] for _, rank in top) / 2
        yield Reason(points, f"{_who(top)} {'takes' if len(top) == 1 else 'take'} part")


def _who(top: Sequence[tuple[Party, Rank]]) -> str:
    if len(top) == 2 and top[0][1] is top[1][1]:
        return f"two {RANK_NAMES[top[0][1]][1]} ({top[0][0].name}, {top[1][0].name})"
    return " and ".join(f"{RANK_NAMES[rank][0]} ({party.name})" for party, rank in top)


def states_of(people: Sequence[Party]) -> Iterable[Reason]:
    """Points where two states or more face each other."""
    states = dict.fromkeys(p.state or (p.name if p.type is MentionType.STATE else None) for p in people)
    named = [state for state in states if state]
    if len(named) > 1:
        yield Reason(_TWO_STATES, f"it is between {', '.join(named[:-1])} and {named[-1]}")


def public_pile(entries: Iterable[Entry]) -> bool:
    """Whether there is any public document, without which all is private and that says nothing."""
    return any(entry.source.audience is Audience.PUBLIC for entry in entries)

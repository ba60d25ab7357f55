"""The points that a finding has for who takes part in it and for how seldom such a thing is told."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import log10

from readout.account.ranks import HEIGHT, RANK_NAMES, rank_at
from readout.model import (
    Act,
    Audience,
    ContactKind,
    ContactStatus,
    Entry,
    MentionType,
    Occasion,
    Party,
    Rank,
    Reason,
    Saying,
)

_MOST_RARE = 2.5
_TWO_STATES = 1.5
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class PileTally:
    """How often everything is told in a whole pile; pairs of ids are joined by a blank, as keys of a file may be.

    `pairs` counts contacts by two parties, `between` statements by speaker and addressee, `by_act` also by act.
    """

    contacts: int
    pairs: Mapping[str, int]
    statuses: Mapping[ContactStatus, int]
    kinds: Mapping[ContactKind, int]
    statements: int
    acts: Mapping[Act, int]
    between: Mapping[str, int]
    by_act: Mapping[str, int]
    has_public: bool

    def of_pair(self, one: str, other: str) -> int:
        """How many contacts of two parties are told; of two that the pile did not have together, one."""
        return self.pairs.get(f"{min(one, other)} {max(one, other)}", 1)

    def said(self, speaker: str, addressee: str, act: Act | None = None) -> int:
        """How many statements one made to another, all or by one act."""
        if act is None:
            return self.between.get(f"{speaker} {addressee}", 1)
        return self.by_act.get(f"{speaker} {addressee} {act}", 1)


def tally_of(occasions: Sequence[Occasion], sayings: Sequence[Saying], *, has_public: bool) -> PileTally:
    """How often everything among some occasions and sayings is told."""
    told = [(*pair, saying.act) for saying in sayings if (pair := pair_of(saying))]
    return PileTally(
        contacts=len(occasions),
        pairs=Counter(f"{a} {b}" for o in occasions for a, b in combinations(sorted(set(o.parties)), 2)),
        statuses=Counter(o.status for o in occasions),
        kinds=Counter(o.kind for o in occasions),
        statements=len(sayings),
        acts=Counter(saying.act for saying in sayings),
        between=Counter(f"{speaker} {addressee}" for speaker, addressee, _ in told),
        by_act=Counter(f"{speaker} {addressee} {act}" for speaker, addressee, act in told),
        has_public=has_public,
    )


def pair_of(saying: Saying) -> Pair | None:
    """Who says something to whom, where both are known and are two."""
    speaker = saying.speaker.party if saying.speaker else None
    addressee = saying.addressee.party if saying.addressee else None
    return (speaker, addressee) if speaker and addressee and speaker != addressee else None


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

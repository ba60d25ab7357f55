"""What persons decided of parties, laid over what was inferred; pure.

Judgements are about units, as they were when they were made. A unit that a later reading names by another key is
known again by its document and its name.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b

from readout.model import PartyJudgement, PartyVerdict, Unit
from readout.resolve.resolving import Found

_MOST_PAIRS = 12

Names = Mapping[Unit, str]
"""The folded name of each unit that judgements are about, as it was then."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The parties as they stand: each with its units; `party_of` those of them that judgements touch."""

    parties: dict[str, Found]
    party_of: dict[Unit, str | None]


def in_force(judgements: Sequence[PartyJudgement]) -> tuple[PartyJudgement, ...]:
    """The judgements that are not undone, the oldest first; an `undo` that was itself undone undoes nothing."""
    undone: set[int] = set()
    standing = []
    for judgement in reversed(judgements):
        if judgement.number in undone:
            continue
        if judgement.verdict is PartyVerdict.UNDO:
            undone.add(judgement.undone or 0)
        else:
            standing.append(judgement)
    return tuple(reversed(standing))


def anchored(
    side: Sequence[Unit], known: Mapping[Unit, str], names: Names, by_name: Mapping[Unit, Sequence[Unit]]
) -> list[Unit]:
    """The units that a side means now: those that are still there, others by document and name."""
    found = []
    for unit in side:
        if unit in known:
            found.append(unit)
        else:
            found += by_name.get(Unit(unit.document, names.get(unit, unit.key)), ())
    return list(dict.fromkeys(found))


def name_index(known: Mapping[Unit, str]) -> dict[Unit, list[Unit]]:
    """Units by document and folded name, to know again one whose key has changed."""
    found: defaultdict[Unit, list[Unit]] = defaultdict(list)
    for unit, name in sorted(known.items(), key=lambda p: (p[0].document, p[0].key)):
        found[Unit(unit.document, name)].append(unit)
    return found


def lay_over(
    found: Mapping[str, Found],
    party_of: Mapping[Unit, str | None],
    judgements: Sequence[PartyJudgement],
    names: Names,
    known: Mapping[Unit, str],
) -> Standing:
    """The parties with judgements laid over them.

    `found` and `party_of` are as inferred, and hold at the least every party and unit that a judgement means;
    `known` has the folded name of every unit there.
    """
    work = _Work(dict(found), dict(party_of))
    by_name = name_index(known)
    for judgement in in_force(judgements):
        sides = [anchored(side, known, names, by_name) for side in judgement.sides]
        if judgement.verdict is PartyVerdict.MERGE and all(sides):
            work.merge(sides[0], sides[1])
        elif judgement.verdict is PartyVerdict.SPLIT and sides[0]:
            work.split(sides[0], known, judgement)
        elif judgement.verdict is PartyVerdict.RENAME and sides[0]:
            work.rename(sides[0], judgement.name or "")
        elif judgement.verdict is PartyVerdict.APART and all(sides):
            work.keep_apart(sides[0], sides[1], known, judgement)
    return work.standing()


def apart_pairs(
    judgements: Sequence[PartyJudgement], names: Names, known: Mapping[Unit, str]
) -> list[tuple[Unit, Unit]]:
    """Pairs of units that are never to be one party, for joining anew."""
    by_name = name_index(known)
    pairs = []
    for judgement in in_force(judgements):
        if judgement.verdict is PartyVerdict.APART:
            one, other = (anchored(side, known, names, by_name)[:_MOST_PAIRS] for side in judgement.sides)
            pairs += [(a, b) for a in one for b in other]
    return pairs


class _Work:
    """Parties while judgements are laid over them one after the other."""

    def __init__(self, found: dict[str, Found], party_of: dict[Unit, str | None]) -> None:
        self._found = found
        self._party_of = party_of

    def merge(self, one: Sequence[Unit], other: Sequence[Unit]) -> None:
        """The party of the second side becomes part of that of the first, with whatever units have none."""
        first, second = self._meant(one), self._meant(other)
        if first is None:
            first, one, second, other = second, other, first, one
        if first is None:
            return
        if second is not None and second != first:
            gone = self._found.pop(second)
            kept = self._found[first]
            posts = kept.posts or gone.posts
            self._found[first] = replace(kept, state=kept.state or gone.state, posts=posts)
            for unit, id_ in self._party_of.items():
                if id_ == second:
                    self._party_of[unit] = first
        for unit in (*one, *other):
            if self._party_of[unit] is None:
                self._party_of[unit] = first

    def split(self, side: Sequence[Unit], known: Mapping[Unit, str], judgement: PartyJudgement) -> None:
        """Some units leave their party and are one of their own."""
        left = self._meant(side)
        base = self._found.get(left or "")
        name = judgement.name or _usual(known[unit] for unit in side)
        mark = blake2b(repr(sorted((u.document, u.key) for u in judgement.sides[0])).encode(), digest_size=4)
        id_ = f"{re.sub(r'[^a-z0-9]+', '-', name.casefold()).strip('-')[:50] or 'party'}-{mark.hexdigest()}"
        if base is not None:
            self._found[id_] = Found(id_, base.type, name, (), base.state)
            for unit in side:
                self._party_of[unit] = id_

    def rename(self, side: Sequence[Unit], name: str) -> None:
        """A party gets the name that a person gave it."""
        if (id_ := self._meant(side)) is not None:
            self._found[id_] = replace(self._found[id_], name=name)

    def keep_apart(
        self, one: Sequence[Unit], other: Sequence[Unit], known: Mapping[Unit, str], judgement: PartyJudgement
    ) -> None:
        """Where the two sides have become one party all the same, the second leaves it."""
        if self._meant(one) is not None and self._meant(one) == self._meant(other):
            self.split(other, known, replace(judgement, sides=(judgement.sides[1],), name=None))

    def _meant(self, side: Sequence[Unit]) -> str | None:
        """The party of most units of a side."""
        times = Counter(id_ for unit in side if (id_ := self._party_of[unit]) is not None)
        return max(times, key=lambda i: (times[i], i)) if times else None

    def standing(self) -> Standing:
        """The parties with their units; those without any are gone."""
        units: defaultdict[str, list[Unit]] = defaultdict(list)
        for unit, id_ in self._party_of.items():
            if id_ is not None:
                units[id_].append(unit)
        parties = {
            id_: replace(found, units=tuple(sorted(units[id_], key=lambda u: (u.document, u.key))))
            for id_, found in self._found.items()
            if units[id_]
        }
        return Standing(parties, self._party_of)


def _usual(names: Iterable[str]) -> str:
    times = Counter(name for name in names if name)
    name = max(times, key=lambda n: (times[n], len(n), n), default="party")
    return name.title()

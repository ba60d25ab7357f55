"""Who with whom: occasions and sayings as pairs of parties, filtered and counted."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Final

import numpy as np
import numpy.typing as npt

from readout.account.periods import anchored, reach
from readout.model import (
    Act,
    Audience,
    Bonds,
    ContactKind,
    ContactStatus,
    Knot,
    Link,
    MentionType,
    Network,
    NetworkQuery,
    Node,
    Occasion,
    Party,
    Saying,
    Tie,
)

Column = npt.NDArray[np.int32]
KINDS: Final[tuple[tuple[Tie, str], ...]] = (
    *((Tie.TOLD, kind.value) for kind in ContactKind),
    (Tie.MAIL, ContactKind.MESSAGE.value),
    *((Tie.STATEMENT, act.value) for act in Act),
)
_STATUSES: Final = tuple(ContactStatus)
_MONTH: Final = 31


def make_bonds(occasions: Iterable[Occasion], sayings: Iterable[Saying], parties: Mapping[str, Party]) -> Bonds:
    """All pairs of resolved parties that occasions and sayings bring together; the order given does not matter."""
    rows: list[tuple[str, str, str, int, int, int, int, int]] = []
    for occasion in occasions:
        mail = occasion.header and len(occasion.rows) == 1
        kind = KINDS.index((Tie.MAIL if mail else Tie.TOLD, "message" if mail else occasion.kind.value))
        values = (kind, _STATUSES.index(occasion.status), *_reach(occasion.day), _audience(occasion.audiences))
        rows += ((occasion.id, *pair, *values) for pair in _pairs(occasion, mail))
    for saying in sayings:
        ends = saying.parties
        if len(ends) == 2 and ends[0] != ends[1]:
            kind = KINDS.index((Tie.STATEMENT, saying.act.value))
            rows.append((saying.id, ends[0], ends[1], kind, 0, *_reach(saying.day), _audience(saying.audiences)))
    return _columns(sorted(r for r in rows if r[1] in parties and r[2] in parties), parties)


def busiest(bonds: Bonds, least: int, *, most: int = 12, states: int = 6) -> list[tuple[str, str]]:
    """The pairs that most occasions and sayings bring together, as ids, the busiest first.

    Of those that share `least` or more at most so many, and the busiest pairs of states whatever they share: a
    state stands for all who act for it.
    """
    first, second, thing = (np.frombuffer(c, np.int32) for c in (bonds.first, bonds.second, bonds.thing))
    every = np.unique(np.stack([np.minimum(first, second), np.maximum(first, second), thing]), axis=1)
    pairs, times = np.unique(every[:2], axis=1, return_counts=True)
    order = np.argsort(-times, kind="stable")
    chief = [n for n in order if times[n] >= least][:most]
    acting = [knot.type is MentionType.STATE for knot in bonds.knots]
    both = [n for n in order if acting[pairs[0][n]] and acting[pairs[1][n]]][:states]
    return [(bonds.knots[pairs[0][n]].id, bonds.knots[pairs[1][n]].id) for n in dict.fromkeys([*chief, *both])]


def _columns(rows: Sequence[tuple[str, str, str, int, int, int, int, int]], parties: Mapping[str, Party]) -> Bonds:
    number = {id_: n for n, id_ in enumerate(sorted({end for row in rows for end in row[1:3]}))}
    things = {id_: n for n, id_ in enumerate(dict.fromkeys(row[0] for row in rows))}
    numbered = [(things[id_], number[a], number[b], *rest) for id_, a, b, *rest in rows]
    table = np.array(numbered, dtype=np.int32).reshape(-1, 8).T
    thing, first, second, kind, status, low, high, audience = (np.ascontiguousarray(c).tobytes() for c in table)
    knots = tuple(Knot(id_, parties[id_].name, parties[id_].type) for id_ in number)
    return Bonds(knots, KINDS, first, second, thing, kind, status, low, high, audience)


def _pairs(occasion: Occasion, mail: bool) -> list[tuple[str, str]]:
    """The pairs that an occasion brings together: of a message, its sender with each who is addressed."""
    ids = sorted(set(occasion.parties))
    if not mail:
        return list(combinations(ids, 2))
    sender = occasion.sender
    return [(min(sender, other), max(sender, other)) for other in ids if other != sender] if sender else []


def _reach(day: str | None) -> tuple[int, int]:
    days = anchored(day)
    return (days[0].toordinal(), days[1].toordinal()) if days else (0, 0)


def _audience(audiences: Sequence[Audience]) -> int:
    return (Audience.PRIVATE in audiences) + 2 * (Audience.PUBLIC in audiences)


@dataclass(frozen=True, slots=True)
class _Table:
    """Bonds as arrays, with the smaller end of each first; `forth` is true where that end speaks."""

    one: Column
    other: Column
    forth: npt.NDArray[np.bool_]
    thing: Column
    kind: Column
    low: Column
    high: Column

    def some(self, which: npt.NDArray[np.bool_]) -> "_Table":
        return _Table(*(getattr(self, name)[which] for name in self.__dataclass_fields__))

    def touches(self, which: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
        """Where both ends are among some knots."""
        return np.asarray(which[self.one] & which[self.other])


def network(bonds: Bonds, query: NetworkQuery) -> Network:
    """The network that a query asks for.

    Of all parties that its ties have, those with the most occasions are shown, `most` at most; with a party in the
    middle, those nearest to it first. Something dated far more coarsely than the bounds are apart counts where its
    time begins, as in a timeline; what has no date counts only where no bounds are asked for.
    """
    table = _wanted(bonds, query)
    size = len(bonds.knots)
    every, middle = _occasions(table, size), None
    if query.party is not None:
        middle = next((n for n, knot in enumerate(bonds.knots) if knot.id == query.party), -1)
        near = _near(table, middle, query.steps, size)
        table = table.some(table.touches(near >= 0))
        every = _occasions(table, size)
        order = np.lexsort((np.arange(size), -every, np.where(near < 0, size, near)))
    else:
        order = np.lexsort((np.arange(size), -every))
    known = [int(n) for n in order if every[n] > 0]
    shown = np.zeros(size, dtype=np.bool_)
    shown[known[: query.most]] = True
    inside = table.some(table.touches(shown))
    pairs = len(np.unique(table.one.astype(np.int64) * size + table.other)) if size else 0
    return _counted(bonds, inside, len(known), pairs)


def _wanted(bonds: Bonds, query: NetworkQuery) -> _Table:
    """The bonds that pass all filters but that of the party."""
    first, second, thing, column, status, low, high, audience = (
        np.frombuffer(getattr(bonds, name), dtype=np.int32)
        for name in ("first", "second", "thing", "kind", "status", "low", "high", "audience")
    )
    kinds = [
        n for n, (tie, k) in enumerate(bonds.kinds) if tie in query.ties and (not query.kinds or k in query.kinds)
    ]
    statuses = [n for n, s in enumerate(_STATUSES) if s in query.statuses]
    which = np.isin(column, kinds) & np.isin(status, statuses) & _inside(low, high, query)
    if query.audience is not None:
        which &= (audience & (1 if query.audience is Audience.PRIVATE else 2)) > 0
    table = _Table(np.minimum(first, second), np.maximum(first, second), first < second, thing, column, low, high)
    return table.some(which)


def _inside(low: Column, high: Column, query: NetworkQuery) -> npt.NDArray[np.bool_]:
    since, until = reach(query.since), reach(query.until)
    if since is None and until is None:
        return np.ones(len(low), dtype=np.bool_)
    first = (since[0] if since else date.min).toordinal()
    last = (until[1] if until else date.max).toordinal()
    coarse = (high - low) > max(_MONTH, last - first)
    there = np.where(coarse, (first <= low) & (low <= last), (high >= first) & (low <= last))
    return np.asarray((low > 0) & there)


def _occasions(table: _Table, size: int) -> Column:
    """On how many occasions each knot was tied to others."""
    both = np.concatenate((table.one, table.other)).astype(np.int64)
    things = np.concatenate((table.thing, table.thing)).astype(np.int64)
    most = int(things.max()) + 1 if len(things) else 1
    distinct = np.unique(both * most + things) // most
    return np.bincount(distinct, minlength=size).astype(np.int32)


def _near(table: _Table, middle: int, steps: int, size: int) -> Column:
    """How many steps each knot is from the one in the middle; -1 for those farther than asked."""
    found = np.full(size, -1, dtype=np.int32)
    if middle < 0:
        return found
    found[middle] = 0
    for step in range(1, steps + 1):
        reached = found >= 0
        next_ = np.concatenate((table.other[reached[table.one]], table.one[reached[table.other]]))
        found[next_[found[next_] < 0]] = step
    return found


def _counted(bonds: Bonds, table: _Table, parties: int, pairs: int) -> Network:
    """The nodes and links of some bonds, counted within them."""
    size = len(bonds.knots)
    occasions = _occasions(table, size)
    order = [int(n) for n in np.lexsort((np.arange(size), -occasions)) if occasions[n] > 0]
    place = {knot: n for n, knot in enumerate(order)}
    groups = _groups(table, size)
    links = sorted(
        (_link(bonds, table, rows, place) for rows in groups), key=lambda k: (-k.occasions, k.source, k.target)
    )
    others = np.zeros(len(order), dtype=np.int32)
    for link in links:
        others[link.source] += 1
        others[link.target] += 1
    spans = _spans(table, size)
    nodes = tuple(
        Node(k.id, k.name, k.type, int(occasions[n]), int(others[place[n]]), *spans.get(n, (None, None)))
        for n in order
        for k in (bonds.knots[n],)
    )
    return Network(nodes, tuple(links), parties, pairs, len(np.unique(table.thing)))


def _groups(table: _Table, size: int) -> list[npt.NDArray[np.intp]]:
    """The rows of each pair."""
    if not len(table.one):
        return []
    keys = table.one.astype(np.int64) * size + table.other
    order = np.argsort(keys, kind="stable")
    return np.split(order, np.flatnonzero(np.diff(keys[order])) + 1)


def _link(bonds: Bonds, table: _Table, rows: npt.NDArray[np.intp], place: Mapping[int, int]) -> Link:
    one, other = place[int(table.one[rows[0]])], place[int(table.other[rows[0]])]
    counts = np.bincount(table.kind[rows], minlength=len(bonds.kinds))
    by_tie = {tie: sum(int(counts[n]) for n, (t, _) in enumerate(bonds.kinds) if t is tie) for tie in Tie}
    forth = sum(bool(table.forth[row]) for row in rows if bonds.kinds[int(table.kind[row])][0] is Tie.STATEMENT)
    said = (forth, by_tie[Tie.STATEMENT] - forth)
    kinds = [(_say(*bonds.kinds[n]), int(count)) for n, count in enumerate(counts) if count]
    first, last = _span(table.low[rows], table.high[rows])
    return Link(
        min(one, other),
        max(one, other),
        len(np.unique(table.thing[rows])),
        by_tie[Tie.TOLD],
        by_tie[Tie.MAIL],
        said if one < other else said[::-1],
        tuple(sorted(kinds, key=lambda k: (-k[1], k[0]))),
        first,
        last,
    )


def _say(tie: Tie, kind: str) -> str:
    """A kind of tie by one name: messages known by headers alone are told apart from those told of in text."""
    return Tie.MAIL.value if tie is Tie.MAIL else kind


def _spans(table: _Table, size: int) -> dict[int, tuple[str | None, str | None]]:
    """From when to when each knot was tied to others, as far as days are known."""
    first = np.full(size, date.max.toordinal(), dtype=np.int32)
    last = np.zeros(size, dtype=np.int32)
    known = (table.low > 0) & (table.high - table.low <= _MONTH)
    for ends in (table.one[known], table.other[known]):
        np.minimum.at(first, ends, table.low[known])
        np.maximum.at(last, ends, table.high[known])
    return {int(n): (_iso(int(first[n])), _iso(int(last[n]))) for n in np.flatnonzero(last)}


def _span(low: Column, high: Column) -> tuple[str | None, str | None]:
    known = (low > 0) & (high - low <= _MONTH)
    return (_iso(int(low[known].min())), _iso(int(high[known].max()))) if known.any() else (None, None)


def _iso(day: int) -> str:
    return date.fromordinal(day).isoformat()

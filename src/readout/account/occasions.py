"""One contact told in many documents becomes one occasion, with all its rows, agreeing or not.

Which tellings are of one contact does not depend on the order in which they come: pairs are weighed alone
(`likeness`), then joined from the likeliest on as long as no two of a group rule each other out. No row is lost,
none is in two occasions, and joining what was joined gives the same again.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from readout.account.comparing import compare_tellings
from readout.account.headers import known_messages, same_messages
from readout.account.likeness import ENOUGH, by_date_alone, cannot_be_one, contradict, likeness
from readout.account.periods import reach, spanning, width
from readout.account.tellings import AHEAD, Telling, Vocabulary, pairs_of, tellings
from readout.account.wording import clusters_of_wording
from readout.model import ContactKind, ContactStatus, Entry, Occasion, Participant

_FAR = 400
"""Tellings of one pair of parties that are all compared; of more, each with those near to it in time."""

_NEAR = 60

Edge = tuple[float, str, str]
"""Points, and the ids of two rows, the smaller first."""


def join_occasions(entries: Iterable[Entry], words: Mapping[str, str]) -> tuple[Occasion, ...]:
    """The contacts among some entries as occasions, in order of time; `words` are their passages by row id.

    A contact that a message's own header shows is one with a told one only where the text tells of that message.
    """
    every = tellings(entries, words)
    by_id = {telling.id: telling for telling in every}
    told = [telling for telling in every if not telling.header]
    headers = [telling for telling in every if telling.header]
    vocabulary = Vocabulary(telling.stems for telling in told)
    edges = [*_edges(told, vocabulary), *same_messages(headers), *known_messages(told, headers)]
    found = [_occasion([by_id[id_] for id_ in group]) for group in _groups(by_id, edges)]
    return tuple(sorted(found, key=in_time))


def in_time(occasion: Occasion) -> tuple[str, str]:
    """By which occasions are sorted: day, undated ones last, then id."""
    days = reach(occasion.day)
    return (days[0].isoformat() if days else "~", occasion.id)


def _edges(told: Sequence[Telling], vocabulary: Vocabulary) -> list[Edge]:
    """The pairs of tellings that may be of one contact, with their points."""
    blocks: defaultdict[tuple[str, str], list[Telling]] = defaultdict(list)
    for telling in told:
        for pair in pairs_of(telling):
            blocks[pair].append(telling)
    found: dict[tuple[str, str], float] = {}
    for block in blocks.values():
        for a, b in _near_pairs(block):
            key = (min(a.id, b.id), max(a.id, b.id))
            if key not in found:
                found[key] = likeness(a, b, vocabulary)
    likely = [(points, *key) for key, points in found.items() if points >= ENOUGH]
    return _certain(likely, {telling.id: telling for telling in told})


def _near_pairs(block: Sequence[Telling]) -> Iterable[tuple[Telling, Telling]]:
    if len(block) <= _FAR:
        return combinations(block, 2)
    ordered = sorted(block, key=lambda t: ((t.own or t.near or (None,))[0] is None, *_when(t), t.id))
    return ((a, b) for n, a in enumerate(ordered) for b in ordered[n + 1 : n + 1 + _NEAR])


def _when(telling: Telling) -> tuple[int]:
    days = telling.own or telling.near
    return (days[0].toordinal() if days else 0,)


def _certain(edges: Sequence[Edge], by_id: Mapping[str, Telling]) -> list[Edge]:
    """Those of the pairs in which a coarse date can mean no other day on which something is told as well."""
    days: defaultdict[str, set[object]] = defaultdict(set)
    for points, first, second in edges:
        a, b = by_id[first], by_id[second]
        if points < ENOUGH + 1 and by_date_alone(a, b):
            for coarse, fine in ((a, b), (b, a)):
                if fine.own is not None and width(fine.own) == 0:
                    days[coarse.id].add(fine.own)
    return [
        edge
        for edge in edges
        if edge[0] >= ENOUGH + 1
        or not by_date_alone(by_id[edge[1]], by_id[edge[2]])
        or max(len(days[edge[1]]), len(days[edge[2]])) < 2
    ]


def _groups(by_id: Mapping[str, Telling], edges: Iterable[Edge]) -> list[list[str]]:
    """The ids joined from the likeliest pair on, as long as none of a group rules out another."""
    group_of = {id_: [id_] for id_ in by_id}
    for _, first, second in sorted(edges, key=lambda e: (-e[0], e[1], e[2])):
        one, other = group_of[first], group_of[second]
        if one is other or any(cannot_be_one(by_id[a], by_id[b]) for a in one for b in other):
            continue
        one.extend(other)
        for id_ in other:
            group_of[id_] = one
    return [group for id_, group in group_of.items() if group[0] == id_]


def _occasion(group: list[Telling]) -> Occasion:
    if len(group) == 1:
        return _told_once(group[0])
    group.sort(key=lambda t: t.fullness)
    first = group[0]
    dated = [telling for telling in group if telling.own is not None]
    header = next((telling for telling in group if telling.header), None)
    day, own = _day(group, dated)
    place = next((t.contact.place for t in group if t.contact.place), None)
    return Occasion(
        id=first.id,
        rows=tuple(telling.id for telling in group),
        kind=_kind(group),
        status=_status(group),
        participants=_participants(group),
        day=day,
        own_day=own,
        place=place,
        header=header is not None,
        sender=header.entry.parties[0] if header is not None else None,
        wordings=max(1, len(clusters_of_wording({t.id: t.text for t in group if t.text}))),
        disputed=contradict({t.contact.status for t in group}),
        audiences=tuple(sorted({t.entry.source.audience for t in group})),
        confidence=max(1.0 if t.entry.standing else t.contact.confidence for t in group),
        comparisons=compare_tellings(group),
    )


def _told_once(telling: Telling) -> Occasion:
    """The occasion of one telling alone, as most are; the same as of a group of one, and quicker."""
    contact, source = telling.contact, telling.entry.source
    own = telling.own is not None
    return Occasion(
        id=telling.id,
        rows=(telling.id,),
        kind=contact.kind,
        status=contact.status,
        participants=_participants((telling,)),
        day=contact.date if own else source.day if telling.near is not None else None,
        own_day=own,
        place=contact.place or None,
        header=telling.header,
        sender=telling.entry.parties[0] if telling.header else None,
        wordings=1,
        disputed=False,
        audiences=(source.audience,),
        confidence=1.0 if telling.entry.standing else contact.confidence,
        comparisons=(),
    )


def _kind(group: Sequence[Telling]) -> ContactKind:
    """How they were in touch, where the tellings that know it do not contradict each other."""
    known = {t.contact.kind for t in group} - {ContactKind.CONTACT}
    return known.pop() if len(known) == 1 else ContactKind.CONTACT


def _status(group: Sequence[Telling]) -> ContactStatus:
    """What became of it: what took place, or did not, goes before what was planned or asked for."""
    found = {t.contact.status for t in group}
    settled = [t.contact.status for t in group if t.contact.status not in AHEAD]
    if ContactStatus.OCCURRED in found:
        return ContactStatus.OCCURRED
    if settled:
        return settled[0]
    return ContactStatus.PLANNED if ContactStatus.PLANNED in found else ContactStatus.REQUESTED


def _day(group: Sequence[Telling], dated: Sequence[Telling]) -> tuple[str | None, bool]:
    """The day that all dates allow; without any, that of the earliest document that has one."""
    exact = {t.contact.date for t in dated}
    if len(exact) == 1:
        return exact.pop(), True
    if dated:
        return spanning([t.own for t in dated if t.own is not None]), True
    days = sorted((t.near, t.entry.source.day) for t in group if t.near is not None and t.entry.source.day)
    return (days[0][1] if days else None), False


def _participants(group: Sequence[Telling]) -> tuple[Participant, ...]:
    """All who are named in any telling, the fullest first: resolved parties once, others by their names."""
    found: dict[str, Participant] = {}
    for telling in group:
        for ref, party in zip(telling.contact.participants, telling.entry.parties, strict=True):
            found.setdefault(party or f" {ref.name.casefold()}", Participant(party, ref.name))
    return tuple(found.values())

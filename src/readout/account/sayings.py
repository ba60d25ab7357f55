"""One statement that many documents report becomes one saying, with all its rows.

Reports are of one statement where one party says nearly the same words, or where on one day it says to the same
party, by the same act, something that shares more words than accident would have it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from readout.account.comparing import compared, versions
from readout.account.periods import Reach, reach, spanning, width
from readout.account.tellings import Vocabulary
from readout.account.wording import all_words, clusters_of_wording, same_wording, stems
from readout.model import Act, Aspect, Comparison, Entry, Participant, PartyRef, Saying, Statement
from readout.text.edtf import overlap

_FEWEST_WORDS = 4
_RAREST = 5
_BLOCK = 200
_TOLD_OTHERWISE = 3
_BY_ACCIDENT = 0.001
_DAYS_APART = 1


@dataclass(frozen=True, slots=True)
class Report:
    """One statement of one document, ready to be compared; `speaker` is a party's id or a folded name."""

    entry: Entry
    statement: Statement
    speaker: str
    addressee: str
    own: Reach | None
    near: Reach | None
    text: str
    stems: frozenset[str]

    @property
    def id(self) -> str:
        """The id of its row."""
        return self.statement.id

    @property
    def fullness(self) -> tuple[bool, bool, int, float, str, str]:
        """How much it tells, to sort by."""
        s = self.statement
        told = self.entry.source.day or "~"
        return not self.addressee, self.own is None, -len(self.text), -s.confidence, told, s.id


def join_sayings(entries: Iterable[Entry], words: Mapping[str, str]) -> tuple[Saying, ...]:
    """The statements among some entries as sayings, in order of time; `words` is what was said, by row id."""
    reports = _reports(entries, words)
    vocabulary = Vocabulary(report.stems for report in reports)
    group_of = {report.id: [report] for report in reports}
    by_id = {report.id: report for report in reports}
    for first, second in sorted(_pairs(reports, vocabulary)):
        one, other = group_of[first], group_of[second]
        if one is other or not all(_may_be_one(a, b) for a in one for b in other):
            continue
        one.extend(other)
        for report in other:
            group_of[report.id] = one
    groups = [group for id_, group in group_of.items() if group[0] is by_id[id_]]
    return tuple(sorted(map(_saying, groups), key=in_time))


def in_time(saying: Saying) -> tuple[str, str]:
    """By which sayings are sorted: day, undated ones last, then id."""
    days = reach(saying.day)
    return (days[0].isoformat() if days else "~", saying.id)


def _reports(entries: Iterable[Entry], words: Mapping[str, str]) -> list[Report]:
    found = {entry.row.id: (entry, entry.row) for entry in entries if isinstance(entry.row, Statement)}
    return [_report(*found[id_], words.get(id_, "")) for id_ in sorted(found)]


def _report(entry: Entry, statement: Statement, text: str) -> Report:
    speaker, addressee = entry.parties
    return Report(
        entry=entry,
        statement=statement,
        speaker=_who(speaker, statement.speaker),
        addressee=_who(addressee, statement.addressee),
        own=reach(statement.date),
        near=reach(entry.source.day),
        text=text,
        stems=stems(text),
    )


def _who(party: str | None, ref: PartyRef | None) -> str:
    return party or (f" {ref.name.casefold()}" if ref is not None else "")


def _pairs(reports: Sequence[Report], vocabulary: Vocabulary) -> Iterable[tuple[str, str]]:
    """The pairs of reports that are of one statement; only those with a rare word in common are looked at."""
    times = Counter(word for report in reports for word in report.stems)
    blocks: defaultdict[tuple[str, str], list[Report]] = defaultdict(list)
    for report in reports:
        rare = sorted(report.stems, key=lambda word: (times[word], word))[:_RAREST]
        for word in rare if report.speaker else ():
            blocks[report.speaker, word].append(report)
    seen: set[tuple[str, str]] = set()
    for block in blocks.values():
        for a, b in combinations(block[:_BLOCK], 2):
            key = (a.id, b.id)
            if key not in seen:
                seen.add(key)
                if _may_be_one(a, b) and (_same_words(a, b) or _told_otherwise(a, b, vocabulary)):
                    yield key


def _may_be_one(a: Report, b: Report) -> bool:
    """Whether speaker, addressee and dates allow it."""
    if a.speaker != b.speaker or (a.addressee and b.addressee and a.addressee != b.addressee):
        return False
    if a.own is None or b.own is None:
        return True
    return max((b.own[0] - a.own[1]).days, (a.own[0] - b.own[1]).days) <= _DAYS_APART


def _same_words(a: Report, b: Report) -> bool:
    return min(len(all_words(a.text)), len(all_words(b.text))) >= _FEWEST_WORDS and same_wording(a.text, b.text)


def _told_otherwise(a: Report, b: Report, vocabulary: Vocabulary) -> bool:
    if a.statement.document == b.statement.document or a.statement.act is not b.statement.act:
        return False
    if a.own is None or a.own != b.own or width(a.own) or not a.addressee or a.addressee != b.addressee:
        return False
    shared, chance = vocabulary.sharing(a.stems, b.stems)
    return (
        len(shared) >= _TOLD_OTHERWISE
        and 2 * len(shared) >= min(len(a.stems), len(b.stems))
        and chance <= _BY_ACCIDENT
    )


def _saying(group: list[Report]) -> Saying:
    group.sort(key=lambda r: r.fullness)
    first = group[0]
    dated = [r.own for r in group if r.own is not None]
    exact = {r.statement.date for r in group if r.own is not None}
    near = sorted((r.near, r.entry.source.day) for r in group if r.near is not None)
    document = near[0][1] if near else None
    return Saying(
        id=first.id,
        rows=tuple(report.id for report in group),
        speaker=_participant(group, 0),
        addressee=_participant(group, 1),
        act=first.statement.act,
        day=(exact.pop() if len(exact) == 1 else spanning(dated)) if dated else document,
        own_day=bool(dated),
        wordings=max(1, len(clusters_of_wording({r.id: r.text for r in group if r.text}))),
        audiences=tuple(sorted({r.statement.audience for r in group})),
        confidence=max(1.0 if r.entry.standing else r.statement.confidence for r in group),
        comparisons=_compare(group) if len(group) > 1 else (),
    )


def _participant(group: Sequence[Report], place: int) -> Participant | None:
    for report in group:
        ref = (report.statement.speaker, report.statement.addressee)[place]
        if ref is not None:
            return Participant(report.entry.parties[place], ref.name)
    return None


def _compare(group: Sequence[Report]) -> tuple[Comparison, ...]:
    dates = versions((r.statement.date, r.id) for r in group if r.statement.date)
    acts = versions((r.statement.act.value, r.id) for r in group)
    said = versions((" ".join(r.text.split()), r.id) for r in group if r.text)
    agree = all(overlap(a.value, b.value) for a, b in combinations(dates, 2))
    same = all(same_wording(a.value, b.value) for a, b in combinations(said, 2))
    found = (
        compared(Aspect.DATE, dates, agree),
        compared(Aspect.ACT, acts, len(acts) < 2),
        compared(Aspect.SAID, said, same),
    )
    return tuple(comparison for comparison in found if comparison is not None)


FRIENDLY = frozenset({Act.AGREE, Act.OFFER, Act.ACKNOWLEDGE})
HOSTILE = frozenset({Act.REFUSE, Act.CRITICISE, Act.WARN, Act.DENY})

"""What a reader may want to know first: contacts, statements, listings and changes, ranked, with the reasons.

Each finding adds up points: for the rank of the people, for being rare, for change, for what is said in private
and not in public. A point of rarity is a factor of ten: one in a hundred is worth two. The sum is weighed by how
sure the rows are. Every point stands with its reason in words.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from math import log10

from readout.account.chance import ALPHA
from readout.account.contrasts import contrasts
from readout.account.counting import chance
from readout.account.cutting import FEWEST, best_cut
from readout.account.exposure import frame
from readout.account.occasions import join_occasions
from readout.account.periods import reach, width
from readout.account.phrases import counted, listed, say_date
from readout.account.prose import Book, difference_sentences, occasion_sentence, saying_sentence
from readout.account.rarity import (
    Pair,
    PileTally,
    in_ranks,
    pair_of,
    public_pile,
    ranks_of,
    rare,
    states_of,
    tally_of,
)
from readout.account.sayings import join_sayings
from readout.account.tellings import NEGATIVE
from readout.account.turning import turned
from readout.model import (
    Act,
    Audience,
    ContactKind,
    ContactStatus,
    Coverage,
    Entry,
    Finding,
    Occasion,
    Party,
    Reason,
    Saying,
    Sentence,
    Side,
)

_MOST = 300
_MOST_PAIRS = 40
_MOST_SPEAKERS = 60
_MOST_OF_ONE = 6
_MOST_OF_CHANGE = 2.5
_STATUS = {
    ContactStatus.DID_NOT_OCCUR: "said not to have taken place",
    ContactStatus.DECLINED: "declined",
    ContactStatus.REQUESTED: "asked for",
    ContactStatus.PLANNED: "planned",
}
_ACTS = {
    Act.REQUEST: "a request",
    Act.REFUSE: "a refusal",
    Act.CRITICISE: "criticism",
    Act.WARN: "a warning",
    Act.DENY: "a denial",
    Act.AGREE: "an agreement",
    Act.OFFER: "an offer",
    Act.ACKNOWLEDGE: "thanks or an acknowledgement",
}


@dataclass(frozen=True, slots=True)
class _Pile:
    """All that findings are made from, joined once."""

    occasions: Sequence[Occasion]
    messages: Sequence[Occasion]
    sayings: Sequence[Saying]
    book: Book

    @property
    def parties(self) -> Mapping[str, Party]:
        return self.book.parties


@dataclass(frozen=True, slots=True)
class StandingOut:
    """The findings of a whole pile, and what was counted of it to tell what is rare."""

    findings: tuple[Finding, ...]
    tally: PileTally


def findings(entries: Sequence[Entry], coverage: Coverage, book: Book) -> StandingOut:
    """The findings of a whole pile, the highest first; equals by key, so that the order hangs on nothing else."""
    pile = _pile(entries, book)
    tally = tally_of(pile.occasions, pile.sayings, has_public=public_pile(entries))
    found = [
        *_contacts(pile, tally),
        *_statements(pile, tally),
        *_changes(pile, coverage),
        *_differences(pile),
        *turned(entries, book),
    ]
    return StandingOut(_ranked(found), tally)


def retold(entries: Sequence[Entry], tally: PileTally, book: Book) -> Iterable[Finding]:
    """The contacts and statements among a few entries as findings of the pile of which `tally` was made."""
    pile = _pile(entries, book)
    return (*_contacts(pile, tally), *_statements(pile, tally))


def amended(before: Sequence[Finding], gone: Set[str], new: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings with some (by key) gone and some new; what would not have been among the first is left out."""
    least = before[-1].score if len(before) == _MOST else 0.0
    found = {f.key: f for f in before if f.key not in gone} | {f.key: f for f in new if f.score >= least}
    return _ranked(found.values())


def _pile(entries: Sequence[Entry], book: Book) -> _Pile:
    occasions = join_occasions(entries, book.words)
    return _Pile(
        occasions=[o for o in occasions if not (o.header and len(o.rows) == 1)],
        messages=[o for o in occasions if o.header and len(o.rows) == 1],
        sayings=join_sayings(entries, book.words),
        book=book,
    )


def _ranked(found: Iterable[Finding]) -> tuple[Finding, ...]:
    ordered = sorted(found, key=lambda f: (-f.score, f.key))
    return tuple(_varied(ordered)[:_MOST])


def _varied(ordered: Sequence[Finding]) -> list[Finding]:
    """At most some findings of one sort about the same parties."""
    times: Counter[tuple[str, tuple[str, ...]]] = Counter()
    kept = []
    for finding in ordered:
        key = (finding.sort, finding.parties)
        times[key] += 1
        if times[key] <= _MOST_OF_ONE:
            kept.append(finding)
    return kept


def made(
    key: str, sort: str, sentence: Sentence, reasons: Iterable[Reason], parties: Iterable[str], day: str | None,
    sure: float = 1.0,
) -> Finding:  # fmt: skip
    """A finding with its score: the sum of its reasons' points, weighed by how sure its rows are."""
    given = tuple(r for r in reasons if r.points > 0)
    return Finding(key, sort, round(sure * sum(r.points for r in given), 3), sentence, given, tuple(parties), day)


def _contacts(pile: _Pile, tally: PileTally) -> Iterable[Finding]:
    total = tally.contacts
    for occasion in pile.occasions:
        people = [pile.parties[p] for p in dict.fromkeys(occasion.parties) if p in pile.parties]
        if len(people) < 2:
            continue
        chief = ranks_of(people, occasion.day)[:2]
        pair = tuple(sorted(p.id for p, _ in chief))
        reasons = [*in_ranks(people, occasion.day), *states_of(people)]
        told = tally.of_pair(*pair) if len(pair) == 2 else 0
        names = listed([p.name for p, _ in chief])
        if told == 1:
            reasons.append(Reason(1.5, f"it is the only contact between {names} that is told"))
        elif told < 4:
            reasons.append(Reason(0.8, f"it is one of {told} contacts between {names} that are told"))
        told_so, of_kind = tally.statuses.get(occasion.status, 0), tally.kinds.get(occasion.kind, 0)
        if occasion.status in _STATUS:
            said = f"of {total:,} contacts told {told_so:,} are {_STATUS[occasion.status]}"
            reasons.append(rare(told_so, total, said))
        elif occasion.kind in (ContactKind.VISIT, ContactKind.CALL):
            said = f"of {total:,} contacts told {of_kind:,} are {occasion.kind}s"
            reasons.append(rare(of_kind, total, said))
        if occasion.status in NEGATIVE:
            reasons.append(Reason(1.0, "a document says itself that it was not"))
        reasons += _telling(occasion, tally.has_public)
        sentence = occasion_sentence(occasion, pile.book, pair)
        yield made(f"contact:{occasion.id}", "contact", sentence, reasons, pair, occasion.day, occasion.confidence)


def _telling(thing: Occasion | Saying, has_public: bool) -> Iterable[Reason]:
    """What the documents that tell of a thing are: many, at odds, or private alone."""
    if differences := difference_sentences(thing):
        yield Reason(1.0, differences[0].text.rstrip(".").replace("The documents", "the documents", 1))
    if thing.wordings > 1:
        yield Reason(0.5, f"it is told in {counted(thing.wordings, 'wording')}")
    if has_public and Audience.PUBLIC not in thing.audiences:
        yield Reason(0.3, "private documents alone tell of it")


def _statements(pile: _Pile, tally: PileTally) -> Iterable[Finding]:
    for saying in pile.sayings:
        pair = pair_of(saying)
        if not pair or saying.act not in _ACTS or not all(p in pile.parties for p in pair):
            continue
        people = [pile.parties[p] for p in pair]
        reasons = [*in_ranks(people, saying.day), *states_of(people)]
        same = tally.acts.get(saying.act, 0)
        said = f"{same:,} of {tally.statements:,} statements are {_ACTS[saying.act]}"
        reasons.append(rare(same, tally.statements, said))
        ours, whole = tally.said(*pair, saying.act), tally.said(*pair)
        if whole >= 5 and ours < 3:
            who = f"statements of {people[0].name} to {people[1].name}"
            reasons.append(
                rare(ours, whole, f"{ours} of {whole} {who} {'is' if ours == 1 else 'are'} of this sort")
            )
        reasons += _telling(saying, tally.has_public)
        sentence = saying_sentence(saying, pile.book)
        yield made(f"statement:{saying.id}", "statement", sentence, reasons, pair, saying.day, saying.confidence)


def _changes(pile: _Pile, coverage: Coverage) -> Iterable[Finding]:
    """The pairs of parties between whom contacts and statements became more or less frequent at some day."""
    time = frame(coverage)
    events: defaultdict[Pair, dict[str, date]] = defaultdict(dict)
    for id_, day, pairs in _events(pile):
        days = reach(day)
        if days and not width(days) and time.bounds[0] <= days[0] <= time.bounds[1]:
            for pair in pairs:
                events[pair][id_] = days[0]
    known = [p for p in events if len(events[p]) >= FEWEST and all(id_ in pile.parties for id_ in p)]
    chief = sorted(known, key=lambda p: (-len(events[p]), p))[:_MOST_PAIRS]
    for pair in chief:
        yield from _change(pair, events[pair], len(chief), time.documents, pile)


def _events(pile: _Pile) -> Iterable[tuple[str, str | None, Iterable[Pair]]]:
    """Contacts that took place, messages and statements, each with its day and the pairs that it joins."""
    for occasion in pile.occasions:
        if occasion.status is ContactStatus.OCCURRED and not occasion.disputed:
            yield occasion.id, occasion.day, combinations(sorted(set(occasion.parties)), 2)
    yield from ((o.id, o.day, _sent(o)) for o in pile.messages)
    for saying in pile.sayings:
        if pair := pair_of(saying):
            yield saying.id, saying.day, [(min(pair), max(pair))]


def _sent(occasion: Occasion) -> Iterable[Pair]:
    sender = occasion.sender
    return [(min(sender, p), max(sender, p)) for p in set(occasion.parties) - {sender}] if sender else []


def _change(
    pair: Pair, events: Mapping[str, date], tried: int, documents: Mapping[date, int], pile: _Pile
) -> Iterable[Finding]:
    cut = best_cut(list(events.values()), documents)
    p = min(1.0, (cut.corrected or 1.0) * tried) if cut else 1.0
    if cut is None or p > ALPHA:
        return
    at = date.fromisoformat(cut.at)
    before = sorted(id_ for id_, day in events.items() if day < at)
    after = sorted(id_ for id_, day in events.items() if day >= at)
    exposed = [sum(n for d, n in documents.items() if (d < at) is early) for early in (True, False)]
    more = len(after) * exposed[0] > len(before) * exposed[1]
    people = [pile.parties[id_] for id_ in pair]
    names = " and ".join(party.name for party in people)
    text = (
        f"From {say_date(cut.at)} on the documents tell of contacts and statements between {names} "
        f"{'more' if more else 'less'} often: {len(before):,} before (in {exposed[0]:,} documents), "
        f"{len(after):,} after (in {exposed[1]:,})."
    )
    said = (
        f"so great a change at the best of {cut.tried} days has {chance(p)}, with {counted(tried, 'pair')} tried"
    )
    found = round(min(_MOST_OF_CHANGE, -log10(max(p, 1e-9))), 3)
    reasons = [Reason(found, said), *in_ranks(people, cut.at), *states_of(people)]
    sentence = Sentence(text, (*before[-3:], *after[:3]))
    yield made(f"change:{pair[0]}:{pair[1]}", "change", sentence, reasons, pair, cut.at)


def _differences(pile: _Pile) -> Iterable[Finding]:
    """Speakers who say one thing in private and something else in public, on what seems to be one subject."""
    by_speaker: defaultdict[str, list[Saying]] = defaultdict(list)
    for saying in pile.sayings:
        if saying.speaker and saying.speaker.party:
            by_speaker[saying.speaker.party].append(saying)
    both = [
        (id_, own)
        for id_, own in by_speaker.items()
        if id_ in pile.parties and len({a for s in own for a in s.audiences}) > 1
    ]
    for id_, own in sorted(both, key=lambda pair: (-len(pair[1]), pair[0]))[:_MOST_SPEAKERS]:
        party = pile.parties[id_]
        side, nobody = Side(party, (id_,)), Side(party, ())
        for found in contrasts((side, nobody), own, pile.book)[:_MOST_OF_ONE]:
            words = listed([f"“{word}”" for word in found.words])
            said = f"both speak of {words} ({chance(found.chance)} by accident)"
            reasons = [Reason(1.0, said), *in_ranks([party], None)]
            if found.differ:
                reasons.append(Reason(2.0, "one is friendly and the other is not"))
            text = f"In private: {found.private.text} In public: {found.public.text}"
            rows = (*found.private.rows, *found.public.rows)
            yield made(f"public:{rows[0]}:{rows[-1]}", "public", Sentence(text, rows), reasons, (id_,), None)

"""Who has been in touch with whom, at which rank, and who has not."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations, product

from readout.account.basis import basis
from readout.account.occasions import join_occasions
from readout.account.phrases import counted
from readout.account.prose import Book, occasion_sentence
from readout.account.ranks import HEIGHT, ORDER, RANK_NAMES, person_at
from readout.account.tellings import AHEAD, NEGATIVE
from readout.model import (
    Cell,
    ContactStatus,
    Coverage,
    Entry,
    Matrix,
    Occasion,
    Party,
    Person,
    Rank,
    Sentence,
    Side,
)

_MOST_SENTENCES = 12
_MOST_ROWS = 6
Pair = tuple[str, str]


def matrix(
    rows: Sequence[Party],
    columns: Sequence[Party],
    entries: Iterable[Entry],
    coverage: Coverage,
    book: Book,
    sides: Sequence[Side] = (),
) -> Matrix:
    """Every pair of a row and a column with what the documents tell of it.

    `entries` are contacts that have any two of these parties. Where rows and columns are the same people, each
    pair stands once, under the smaller id. Ranks are those of the day half of the documents lie before.
    """
    occasions = join_occasions(entries, book.words)
    wanted = pairs(rows, columns)
    found: defaultdict[Pair, list[Occasion]] = defaultdict(list)
    for occasion in occasions:
        for pair in _met(occasion):
            if pair in wanted:
                found[pair].append(occasion)
    day = middle(coverage)
    people = {party.id: person_at(party, day) for party in (*rows, *columns)}
    cells = tuple(_cell(pair, found[pair]) for pair in sorted(found))
    return Matrix(
        rows=tuple(people[party.id] for party in rows),
        columns=tuple(people[party.id] for party in columns),
        cells=cells,
        by_rank=_by_rank(found, people),
        sentences=(*_negatives(found, book), *_silent(wanted, found, people)),
        basis=basis(coverage, sides, book.parties),
    )


def pairs(rows: Iterable[Party], columns: Iterable[Party]) -> frozenset[Pair]:
    """The pairs of a row and a column, the smaller id first."""
    return frozenset((min(a.id, b.id), max(a.id, b.id)) for a, b in product(rows, columns) if a.id != b.id)


def middle(coverage: Coverage) -> str | None:
    """The day that half of the documents lie before."""
    total, reached = sum(count for _, count in coverage.days), 0
    for day, count in coverage.days:
        reached += count
        if 2 * reached >= total:
            return day
    return None


def order_people(people: Iterable[Party], day: str | None, most: int) -> tuple[Party, ...]:
    """Some people by rank, then by how many documents name them; at most so many."""

    def key(party: Party) -> tuple[int, int, str]:
        return -HEIGHT[person_at(party, day).rank], -party.documents, party.id

    return tuple(sorted(people, key=key)[:most])


def _met(occasion: Occasion) -> Iterable[Pair]:
    """The pairs that an occasion brings together: of a message, its sender with each who is addressed."""
    ids = sorted(set(occasion.parties))
    if occasion.header and len(occasion.rows) == 1:
        sender = occasion.sender
        return [(min(sender, other), max(sender, other)) for other in ids if other != sender] if sender else []
    return combinations(ids, 2)


def _cell(pair: Pair, occasions: Sequence[Occasion]) -> Cell:
    told = [o for o in occasions if not _is_message(o)]
    took = [o for o in told if o.status is ContactStatus.OCCURRED]
    negative = [o for o in told if o.status in NEGATIVE]
    ahead = [o for o in told if o.status in AHEAD]
    messages = [o for o in occasions if _is_message(o)]
    ordered = (*negative, *reversed(took), *reversed(ahead), *reversed(messages))
    days = [o.day for o in (*took, *messages) if o.day]
    return Cell(
        *pair,
        contacts=len(took),
        messages=len(messages),
        ahead=len(ahead),
        negative=len(negative),
        rows=tuple(o.id for o in ordered[:_MOST_ROWS]),
        last=max(days, default=None),
    )


def _is_message(occasion: Occasion) -> bool:
    return occasion.header and len(occasion.rows) == 1


def _by_rank(found: dict[Pair, list[Occasion]], people: dict[str, Person]) -> tuple[tuple[Rank, Rank, int], ...]:
    """How many occasions brought together which ranks, each counted once, at the highest pair that it has."""
    best: dict[str, tuple[int, Rank, Rank]] = {}
    for (a, b), occasions in found.items():
        high, low = sorted((people[a].rank, people[b].rank), key=ORDER.index)
        height = HEIGHT[high] + HEIGHT[low]
        for occasion in occasions:
            if occasion.status is not ContactStatus.OCCURRED or _is_message(occasion):
                continue
            if occasion.id not in best or height > best[occasion.id][0]:
                best[occasion.id] = (height, high, low)
    counts = Counter((high, low) for _, high, low in best.values())
    return tuple(
        (*key, counts[key]) for key in sorted(counts, key=lambda k: (ORDER.index(k[0]), ORDER.index(k[1])))
    )


def _negatives(found: dict[Pair, list[Occasion]], book: Book) -> list[Sentence]:
    """The documents' own words that somebody was not in touch, or declined."""
    told = {o.id: o for occasions in found.values() for o in occasions if o.status in NEGATIVE}
    return [occasion_sentence(told[id_], book) for id_ in sorted(told)][:_MOST_SENTENCES]


def _silent(
    wanted: Iterable[Pair], found: dict[Pair, list[Occasion]], people: dict[str, Person]
) -> list[Sentence]:
    """The pairs of the highest ranks of whose contact no document tells, summed by rank."""
    groups: defaultdict[tuple[Rank, Rank], list[Pair]] = defaultdict(list)
    for a, b in sorted(wanted):
        took = any(o.status is ContactStatus.OCCURRED for o in found.get((a, b), ()))
        ranks = sorted((people[a].rank, people[b].rank), key=ORDER.index)
        if not took and Rank.UNKNOWN not in ranks:
            groups[ranks[0], ranks[1]].append((a, b))
    sentences = []
    for high, low in sorted(groups, key=lambda k: (ORDER.index(k[0]) + ORDER.index(k[1]), ORDER.index(k[0]))):
        silent = groups[high, low]
        named = [f"{people[a].name} and {people[b].name}" for a, b in silent[:4]]
        more = f"; and {counted(len(silent) - 4, 'pair')} more" if len(silent) > 4 else ""
        who = RANK_NAMES[high][1] if high is low else f"{RANK_NAMES[high][1]} and {RANK_NAMES[low][1]}"
        said = f"Among {who} the documents show no contact between {'; '.join(named)}{more}."
        sentences.append(Sentence(said))
    return sentences[:_MOST_SENTENCES]

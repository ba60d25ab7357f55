"""Things counted in two periods, tested against the documents of each, and put in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import isinf

from readout.account.chance import (
    ALPHA,
    MOST_EVENTS,
    enough_events,
    enough_of_share,
    holm,
    least_one_sided,
    rates,
    shares,
)
from readout.account.cutting import Search
from readout.account.phrases import say_date, start
from readout.model import Against, Change, Direction, Evidence, Exposure, Measure, Sentence

_TWICE = 2.0
_INTERVAL = "95\u00a0% interval:"


@dataclass(frozen=True, slots=True)
class Count:
    """What is counted: `label` says it as a plural, `rows` are ids by period.

    `wholes` are larger counts of which these are a part, where a share is asked about rather than a rate.
    """

    key: str
    label: str
    rows: tuple[tuple[str, ...], tuple[str, ...]]
    unplaced: int = 0
    wholes: tuple[int, int] | None = None
    whole: str = ""

    @property
    def counts(self) -> tuple[int, int]:
        """How many before, and after."""
        return len(self.rows[0]), len(self.rows[1])


def weigh(
    counts: Sequence[Count], exposures: tuple[Exposure, Exposure], search: Search | None = None
) -> tuple[Change, ...]:
    """What can be said of each count; where nothing was counted at all, nothing is asked.

    A rate has changed where it has both per document and per day that has any, a share where Fisher's test says
    so; all p-values are corrected for the number of questions asked (Holm), and, where the program chose the day,
    for the days that were tried: of rates exactly, of shares by their number (Bonferroni).
    """
    asked = [count for count in counts if sum(count.counts)]
    measured = [_measures(count, exposures) for count in asked]
    tried = len(search.tried) if search else 1
    worst = [
        max((_searched(e.p, against, sum(count.counts), search) for against, _, e in found), default=1.0)
        for count, found in zip(asked, measured, strict=True)
    ]
    return tuple(
        _change(count, tuple(_measure(*one, p) for one in found), exposures, len(asked) * tried)
        for count, found, p in zip(asked, measured, holm(worst), strict=True)
    )


def _searched(p: float, against: Against, total: int, search: Search | None) -> float:
    """A p-value corrected for the days that were tried."""
    if search is None:
        return p
    if against is Against.WHOLE:
        return min(1.0, p * len(search.tried))
    return search.correct(p, total, against)


def _measure(against: Against, out_of: tuple[int, int], evidence: Evidence, p: float) -> Measure:
    effect = f"{times(evidence.effect)}, {_INTERVAL} {between(evidence.low, evidence.high)}"
    return Measure(against, out_of, evidence, p, effect, chance(p))


def _measures(
    count: Count, exposures: tuple[Exposure, Exposure]
) -> list[tuple[Against, tuple[int, int], Evidence]]:
    first, second = count.counts
    if count.wholes is not None:
        found = shares(first, count.wholes[0], second, count.wholes[1])
        return [(Against.WHOLE, count.wholes, found)] if found else []
    before, after = exposures
    measures = []
    for against, one, other in (
        (Against.DOCUMENTS, before.documents, after.documents),
        (Against.DAYS, before.days, after.days),
    ):
        evidence = rates(first, one, second, other)
        if evidence:
            measures.append((against, (one, other), evidence))
    return measures


def _change(
    count: Count, measures: tuple[Measure, ...], exposures: tuple[Exposure, Exposure], asked: int
) -> Change:
    direction = _direction(measures)
    needed = _needed(count, measures, exposures, ALPHA / asked) if direction is Direction.CANNOT_TELL else None
    sentence = Sentence(_said(count, measures, direction, exposures), (*count.rows[0], *count.rows[1]))
    return Change(
        count.key, count.label, count.counts, count.rows, count.unplaced, measures, direction, sentence, needed
    )


def _direction(measures: Sequence[Measure]) -> Direction:
    if not measures:
        return Direction.CANNOT_TELL
    if all(m.corrected <= ALPHA for m in measures):
        if all(m.evidence.effect > 1 for m in measures):
            return Direction.MORE
        if all(m.evidence.effect < 1 for m in measures):
            return Direction.FEWER
    if all(m.evidence.low >= 1 / _TWICE and m.evidence.high <= _TWICE for m in measures):
        return Direction.SAME
    return Direction.CANNOT_TELL


def _said(
    count: Count, measures: Sequence[Measure], direction: Direction, exposures: tuple[Exposure, Exposure]
) -> str:
    figures = _figures(count, exposures)
    test = ", ".join(_tested(m) for m in measures)
    tested = f"; {test}" if test else ""
    label, share = count.label, count.wholes is not None
    subject = f"the share of {label}" if share else label
    match direction:
        case Direction.MORE:
            how = "is greater" if share else "are told more often"
            return f"{start(subject)} {how} from {_day(exposures)} on: {figures}{tested}."
        case Direction.FEWER:
            how = "is smaller" if share else "are told less often"
            return f"{start(subject)} {how} from {_day(exposures)} on: {figures}{tested}."
        case Direction.SAME:
            how = "is about the same" if share else "are told about as often"
            return f"{start(subject)} {how} before and after, at most twice or half: {figures}{tested}."
    how = "changed" if share else "are told more often or less often"
    return f"Whether {subject} {how} cannot be told: {figures}{tested}."


def _day(exposures: tuple[Exposure, Exposure]) -> str:
    return say_date(exposures[1].since)


def _figures(count: Count, exposures: tuple[Exposure, Exposure]) -> str:
    first, second = count.counts
    if count.wholes is not None:
        return f"{first:,} of {count.wholes[0]:,} {count.whole} before, {second:,} of {count.wholes[1]:,} after"
    parts = [
        f"{n:,} {word} ({figure(e.documents, 'document')} of {figure(e.days, 'day')})"
        for n, word, e in ((first, "before", exposures[0]), (second, "after", exposures[1]))
    ]
    return ", ".join(parts)


_PER = {Against.DOCUMENTS: "per document", Against.DAYS: "per day that has documents", Against.WHOLE: "odds"}


def _tested(measure: Measure) -> str:
    effect, _, interval = measure.effect.partition(", ")
    return f"{_PER[measure.against]} {effect} ({interval}; {measure.chance})"


def figure(number: int, noun: str) -> str:
    """A number in figures with its noun, as it stands among other figures."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def times(effect: float) -> str:
    """A ratio in words."""
    return "all of it after" if isinf(effect) else "all of it before" if effect == 0 else f"{ratio(effect)} times"


def between(low: float, high: float) -> str:
    """An interval of ratios in words."""
    if isinf(high):
        return "any" if low == 0 else f"at least {ratio(low)}"
    return f"at most {ratio(high)}" if low == 0 else f"{ratio(low)} to {ratio(high)}"


def ratio(value: float) -> str:
    """A ratio with two or three figures that mean something."""
    return f"{value:,.0f}" if value >= 10 else f"{value:.1f}" if value >= 1 else f"{value:.2f}"


def chance(p: float) -> str:
    """A p-value as it is printed."""
    said = "p < 0.001" if p < 0.001 else f"p = {p:.3f}" if p < 0.1 else f"p = {p:.2f}"
    return said.replace(" ", "\u00a0")


def _needed(
    count: Count, measures: Sequence[Measure], exposures: tuple[Exposure, Exposure], alpha: float
) -> str | None:
    """How much it would take to tell, in a sentence."""
    if count.wholes is not None:
        return _needed_of_share(count, alpha)
    if not measures:
        return "There are documents of one period alone, or of neither, so there is nothing to compare."
    first, second = count.counts
    part = exposures[1].documents / (exposures[0].documents + exposures[1].documents)
    enough = enough_events(first, second, part, alpha)
    now = f"there {'is' if first + second == 1 else 'are'} {first + second:,}"
    if enough is not None:
        return f"Divided as these are, some {enough:,} would have to be told ({now})."
    least = max(least_one_sided(part, alpha), least_one_sided(1 - part, alpha))
    extreme = f"; all on one side, {least:,} would do" if least else ""
    return f"Divided so nearly as the documents are, no number of them would show a difference{extreme} ({now})."


def _needed_of_share(count: Count, alpha: float) -> str | None:
    """By how much all counts would have to grow, their parts staying as they are, for the test to tell."""
    if count.wholes is None or not min(count.wholes):
        return f"There are no {count.whole} of one period, so there is nothing to compare."
    (first, second), (one, other) = count.counts, count.wholes
    if first * other == second * one:
        return "The parts are the same, so no number of them would show a difference."
    total = one + other
    enough = enough_of_share((first, one), (second, other), alpha)
    needed = f"more than {MOST_EVENTS:,}" if enough is None else f"some {enough:,}"
    return f"Divided as these are, {needed} {count.whole} would be needed (there are {total:,})."

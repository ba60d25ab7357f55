"""The day from which most changed: known answers, and the correction for having looked, by trying everything."""

import random
from collections import Counter
from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readout.account.chance import binomial_test
from readout.account.cutting import FEWEST, _corrected, best_cut

FIRST = date(2031, 1, 1)


def day(n: int) -> date:
    """A day by its number."""
    return FIRST + timedelta(days=n)


def test_a_change_is_found_where_it_is() -> None:
    documents = {day(n): 2 for n in range(100)}
    found = best_cut([day(n) for n in (5, 30, *range(60, 100, 2))], documents)
    assert found is not None and found.found and found.at == day(60).isoformat()
    assert found.corrected is not None and found.p is not None
    assert found.p < found.corrected < 0.001


def test_more_documents_alone_are_no_change() -> None:
    documents = {day(n): 1 if n < 50 else 10 for n in range(100)}
    events = [day(n) for n in range(0, 50, 10)] + [day(n) for n in range(50, 100)]
    found = best_cut(events, documents)
    assert found is not None and found.corrected is not None and found.corrected > 0.5


def test_an_even_stream_has_no_day() -> None:
    found = best_cut([day(n) for n in range(0, 100, 5)], {day(n): 1 for n in range(100)})
    assert found is not None and found.corrected is not None and found.corrected > 0.9


def test_too_few_events_or_days_offer_none() -> None:
    documents = {day(n): 1 for n in range(100)}
    assert best_cut([day(n) for n in range(FEWEST - 1)], documents) is None
    assert best_cut([day(0)] * 20, {day(0): 5}) is None
    assert best_cut([day(0)] * 20, {}) is None


def test_an_event_on_a_day_without_documents_counts_for_the_next_that_has_some() -> None:
    documents = {day(n): 1 for n in range(0, 100, 10)}
    found = best_cut([day(n) for n in range(61, 69)], documents)
    assert found is not None and found.at == day(70).isoformat()


def test_where_nothing_changes_a_day_is_claimed_once_in_twenty_times_at_most() -> None:
    dice = random.Random(2031)
    claimed, runs = 0, 160
    for _ in range(runs):
        documents = {day(n): dice.choice([0, 1, 1, 2, 5, 9]) for n in range(80)}
        days = [d for d, count in documents.items() for _ in range(count)]
        found = best_cut([dice.choice(days) for _ in range(20)], documents)
        claimed += found is not None and found.corrected is not None and found.corrected <= 0.05
    assert claimed <= 0.05 * runs + 3 * (0.05 * 0.95 * runs) ** 0.5


def test_of_very_many_days_some_are_tried_that_part_the_documents_evenly() -> None:
    documents = {day(n): 1 + n % 3 for n in range(900)}
    found = best_cut([day(n) for n in range(600, 900, 5)], documents)
    assert found is not None and found.tried == 240
    assert abs((date.fromisoformat(found.at) - day(600)).days) <= 4


@given(st.integers(3, 6), st.lists(st.integers(1, 4), min_size=2, max_size=4))
@settings(max_examples=40)
def test_the_correction_is_that_of_trying_everything(events: int, parts: list[int]) -> None:
    """Every way in which so many events can fall on so many stretches, each as probable as it is."""
    total = sum(parts)
    ends = [sum(parts[: n + 1]) / total for n in range(len(parts) - 1)]

    def best(counts: tuple[int, ...]) -> float:
        sums = [sum(counts[: n + 1]) for n in range(len(parts) - 1)]
        return min(binomial_test(s, events, share) for s, share in zip(sums, ends, strict=True))

    chances: Counter[float] = Counter()
    for falls in product(range(len(parts)), repeat=events):
        counts = tuple(falls.count(n) for n in range(len(parts)))
        probability = 1.0
        for fall in falls:
            probability *= parts[fall] / total
        chances[round(best(counts), 9)] += probability  # type: ignore[assignment]
    for observed in sorted(chances)[:4]:
        exact = sum(p for b, p in chances.items() if b <= observed)
        assert _corrected(observed + 1e-9, ends, events) == pytest.approx(exact, abs=1e-6)


@given(
    st.lists(st.integers(0, 59), min_size=FEWEST, max_size=40),
    st.lists(st.integers(0, 5), min_size=60, max_size=60),
)
@settings(max_examples=60)
def test_a_corrected_chance_lies_between_the_bare_one_and_bonferronis(
    events: list[int], counts: list[int]
) -> None:
    documents = {day(n): count for n, count in enumerate(counts)}
    found = best_cut([day(n) for n in events], documents)
    if found is not None and found.p is not None and found.corrected is not None:
        assert found.p <= found.corrected <= min(1.0, found.p * found.tried) + 1e-9
        assert found == best_cut([day(n) for n in reversed(events)], documents)

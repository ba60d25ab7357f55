"""Exact tests: against sums of fractions, against each other, and their corrections."""

from fractions import Fraction
from math import comb, inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.account.chance import (
    ALPHA,
    binomial_test,
    enough_events,
    enough_of_share,
    holm,
    least_one_sided,
    rates,
    shares,
)

COUNTS = st.integers(0, 40)
SOME = st.integers(1, 40)


def binomial_tail(hits: range, total: int, share: Fraction) -> Fraction:
    """The probability of some counts of hits, as an exact fraction."""
    return sum((comb(total, k) * share**k * (1 - share) ** (total - k) for k in hits), Fraction(0))


def fisher(first: int, one: int, second: int, other: int) -> Fraction:
    """Twice the smaller tail of the hypergeometric distribution, as an exact fraction."""
    hits, whole = first + second, comb(one + other, first + second)
    mass = {k: Fraction(comb(other, k) * comb(one, hits - k), whole) for k in range(hits + 1) if hits - k <= one}
    upper = sum((p for k, p in mass.items() if k >= second), Fraction(0))
    lower = sum((p for k, p in mass.items() if k <= second), Fraction(0))
    return min(Fraction(1), 2 * min(upper, lower))


@given(COUNTS, COUNTS, SOME, SOME)
def test_rates_are_compared_as_fractions_say(first: int, second: int, one: int, other: int) -> None:
    found = rates(first, one, second, other)
    if not first + second:
        assert found is None
        return
    assert found is not None
    total, share = first + second, Fraction(other, one + other)
    upper = binomial_tail(range(second, total + 1), total, share)
    lower = binomial_tail(range(second + 1), total, share)
    assert found.p == pytest.approx(float(min(Fraction(1), 2 * min(upper, lower))), rel=1e-9)
    assert found.effect == (inf if not first else pytest.approx(second * one / (first * other)))
    assert 0 <= found.low <= found.effect * (1 + 1e-6) and found.effect <= found.high * (1 + 1e-6)


@given(COUNTS, COUNTS, SOME, SOME)
def test_a_test_and_its_interval_never_contradict_each_other(
    first: int, second: int, one: int, other: int
) -> None:
    found = rates(first, one, second, other)
    if found and abs(found.p - ALPHA) > 1e-6:
        assert (found.p < ALPHA) == (found.low > 1 or found.high < 1)


@given(COUNTS, COUNTS, SOME, SOME)
def test_exchanging_the_periods_turns_the_effect_round(first: int, second: int, one: int, other: int) -> None:
    found, turned = rates(first, one, second, other), rates(second, other, first, one)
    if found and turned:
        assert found.p == pytest.approx(turned.p, rel=1e-9)
        if first and second:
            assert found.effect == pytest.approx(1 / turned.effect)


@given(st.integers(0, 12), st.integers(0, 12), st.integers(0, 12), st.integers(0, 12))
def test_shares_are_compared_as_fractions_say(first: int, miss: int, second: int, other_miss: int) -> None:
    one, other = first + miss, second + other_miss
    found = shares(first, one, second, other)
    if not one or not other or not first + second:
        assert found is None
        return
    assert found is not None
    assert found.p == pytest.approx(float(fisher(first, one, second, other)), rel=1e-9)
    if abs(found.p - ALPHA) > 1e-6:
        assert (found.p < ALPHA) == (found.low > 1 + 1e-6 or found.high < 1 - 1e-6)


def test_known_values() -> None:
    found = rates(2, 60, 16, 60)
    assert found is not None and found.p == pytest.approx(0.001312255859375) and found.effect == 8
    assert found.low == pytest.approx(1.88, abs=0.01) and found.high == pytest.approx(71.6, abs=0.5)
    tea = shares(1, 4, 3, 4)  # the lady tasting tea
    assert tea is not None and tea.p == pytest.approx(2 * 17 / 70) and tea.effect == 9
    assert rates(0, 0, 3, 10) is None and shares(0, 0, 1, 2) is None


@given(st.lists(st.floats(0, 1), max_size=12))
def test_corrected_chances_are_never_smaller_and_keep_their_order(chances: list[float]) -> None:
    corrected = holm(chances)
    assert all(p <= q <= 1 for p, q in zip(chances, corrected, strict=True))
    assert all(q <= min(1.0, p * len(chances)) + 1e-12 for p, q in zip(chances, corrected, strict=True))
    order = sorted(range(len(chances)), key=lambda n: chances[n])
    assert [corrected[n] for n in order] == sorted(corrected)


@given(st.integers(0, 9), st.integers(0, 9), st.integers(1, 9), st.integers(1, 9))
def test_what_it_would_take_is_enough_and_one_fewer_is_not(first: int, second: int, one: int, other: int) -> None:
    share, total = other / (one + other), first + second
    enough = enough_events(first, second, share)
    if enough is None:
        return
    assert enough > total
    assert binomial_test(round(enough * second / total), enough, share) <= ALPHA
    if enough > total + 1:
        assert binomial_test(round((enough - 1) * second / total), enough - 1, share) > ALPHA


@given(st.floats(0.02, 0.98))
def test_events_all_on_one_side_are_enough_from_a_number_on(share: float) -> None:
    least = least_one_sided(share)
    assert binomial_test(least, least, share) <= ALPHA
    assert least == 1 or binomial_test(least - 1, least - 1, share) > ALPHA


def test_equal_shares_never_show_a_difference() -> None:
    assert enough_of_share((3, 10), (6, 20)) is None
    assert enough_events(5, 5, 0.5) is None
    found = enough_of_share((3, 25), (12, 40))
    assert found is not None and found > 65

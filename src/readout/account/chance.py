"""Exact tests of whether two periods differ, with the size of the difference; nothing here is approximated.

Rates are compared by the conditional binomial test of two Poisson rates, shares by Fisher's exact test of a
two-by-two table. Both are two-sided by the central method (twice the smaller tail, at most 1), so that a test and
its confidence interval never contradict each other (M. P. Fay, "Two-sided exact tests and matching confidence
intervals for discrete data", The R Journal 2/1, 2010).
"""

from collections.abc import Callable
from functools import lru_cache
from math import exp, inf, lgamma, log, log1p

import numpy as np
from numpy.typing import NDArray

from readout.model import Evidence

ALPHA = 0.05
"""How improbable a difference must be, were there none, to be claimed: once in twenty times at most."""

MOST_EVENTS = 20_000
"""Events past which nobody asks how many it would take."""

_STEPS = 40
_FAR = 40.0


def rates(first: int, first_exposure: float, second: int, second_exposure: float) -> Evidence | None:
    """Two counts, each over its own exposure (documents, days), as rates; None where there is nothing to compare.

    Were the rates equal, the second count out of both would be binomial with its share of the exposure.
    """
    total, exposure = first + second, first_exposure + second_exposure
    if total <= 0 or first_exposure <= 0 or second_exposure <= 0:
        return None
    share = second_exposure / exposure
    low, high = _proportion_bounds(second, total)
    scale = first_exposure / second_exposure
    effect = inf if first == 0 else second / first * scale
    return Evidence(binomial_test(second, total, share), effect, _odds(low) * scale, _odds(high) * scale)


def shares(first: int, first_total: int, second: int, second_total: int) -> Evidence | None:
    """Two shares, such as critical statements among all statements; None where either total is nothing."""
    if first_total <= 0 or second_total <= 0 or not first + second:
        return None
    table = _Table(first + second, first_total, second_total)
    misses = (second_total - second) * first
    hits = second * (first_total - first)
    effect = inf if misses == 0 and hits else 1.0 if misses == 0 else hits / misses
    low, high = table.bounds(second)
    return Evidence(table.test(second), effect, low, high)


@lru_cache(maxsize=4096)
def binomial_test(hits: int, total: int, share: float) -> float:
    """The two-sided chance of so many hits, or so few, were each of `total` a hit with probability `share`."""
    return min(1.0, 2 * min(_at_most(hits, total, share), _at_least(hits, total, share)))


def _at_least(hits: int, total: int, share: float) -> float:
    """The upper tail, summed away from its start, where its terms only get smaller."""
    if hits <= 0:
        return 1.0
    if hits > total or share <= 0:
        return 0.0
    if share >= 1:
        return 1.0
    if hits <= total * share:
        return 1.0 - _at_most(hits - 1, total, share)
    term = exp(_log_binomial(hits, total, share))
    found, odds = term, share / (1 - share)
    for k in range(hits, total):
        term *= (total - k) / (k + 1) * odds
        found += term
        if term < found * 1e-17:
            break
    return min(1.0, found)


def _at_most(hits: int, total: int, share: float) -> float:
    return _at_least(total - hits, total, 1 - share)


def _log_binomial(hits: int, total: int, share: float) -> float:
    choose = lgamma(total + 1) - lgamma(hits + 1) - lgamma(total - hits + 1)
    return choose + hits * log(share) + (total - hits) * log1p(-share)


@lru_cache(maxsize=4096)
def _proportion_bounds(hits: int, total: int) -> tuple[float, float]:
    """The Clopper-Pearson interval of a proportion."""
    low = 0.0 if hits == 0 else _solve(lambda share: _at_least(hits, total, share) - ALPHA / 2)
    high = 1.0 if hits == total else _solve(lambda share: ALPHA / 2 - _at_most(hits, total, share))
    return low, high


def _solve(rising: Callable[[float], float]) -> float:
    """Where a function that rises from 0 to 1 passes zero."""
    low, high = 0.0, 1.0
    for _ in range(_STEPS):
        middle = (low + high) / 2
        low, high = (low, middle) if rising(middle) > 0 else (middle, high)
    return (low + high) / 2


def _odds(share: float) -> float:
    return inf if share >= 1 else share / (1 - share)


class _Table:
    """All two-by-two tables of given margins: how probable each is for given odds, by its second row's hits."""

    def __init__(self, hits: int, first_total: int, second_total: int) -> None:
        self.least = max(0, hits - first_total)
        most = min(hits, second_total)
        k = np.arange(self.least, most + 1)
        self.logs = _log_choose(second_total, k) + _log_choose(first_total, hits - k)

    def tail(self, hits: int, log_odds: float, *, upper: bool) -> float:
        """The probability of at least (`upper`) or at most so many hits."""
        at = hits - self.least
        weighed = self.logs + np.arange(len(self.logs)) * log_odds if log_odds else self.logs
        parts = np.exp(weighed - weighed.max())
        wanted = parts[at:] if upper else parts[: at + 1]
        return float(wanted.sum() / parts.sum())

    def test(self, hits: int) -> float:
        """The two-sided chance of so many hits, were the odds the same in both rows."""
        return min(1.0, 2 * min(self.tail(hits, 0.0, upper=True), self.tail(hits, 0.0, upper=False)))

    def bounds(self, hits: int) -> tuple[float, float]:
        """The exact interval of the odds ratio."""
        at, last = hits - self.least, len(self.logs) - 1
        low = 0.0 if at == 0 else self._solve(lambda odds: self.tail(hits, odds, upper=True) - ALPHA / 2)
        high = inf if at == last else self._solve(lambda odds: ALPHA / 2 - self.tail(hits, odds, upper=False))
        return low, high

    def _solve(self, rising: Callable[[float], float]) -> float:
        return exp(_FAR * (2 * _solve(lambda part: rising(_FAR * (2 * part - 1))) - 1))


def _log_choose(n: int, k: NDArray[np.int_]) -> NDArray[np.float64]:
    logs = log_factorials(1 << n.bit_length())
    chosen: NDArray[np.float64] = logs[n] - logs[k] - logs[n - k]
    return chosen


@lru_cache(maxsize=32)
def log_factorials(most: int) -> NDArray[np.float64]:
    """The logarithms of the factorials from 0 to `most`."""
    return np.concatenate(([0.0], np.cumsum(np.log(np.arange(1, most + 1)))))


def holm(chances: list[float]) -> list[float]:
    """Several p-values corrected for having asked so many questions at once (Holm 1979), in their order."""
    order = sorted(range(len(chances)), key=lambda n: (chances[n], n))
    corrected = [0.0] * len(chances)
    worst = 0.0
    for place, n in enumerate(order):
        worst = max(worst, min(1.0, chances[n] * (len(chances) - place)))
        corrected[n] = worst
    return corrected


def least_one_sided(share: float, alpha: float = ALPHA) -> int:
    """How many events, all on the side with this share of the exposure, it takes for a difference to show."""
    if not 0 < share < 1:
        return 0
    return (
        max(1, next(n for n in range(1, 100_000) if binomial_test(n, n, share) <= alpha)) if share < 0.999 else 0
    )


def enough_events(first: int, second: int, share: float, alpha: float = ALPHA) -> int | None:
    """How many events it would take for a difference to show, were they divided as these are; None past the most.

    `share` is the second's share of the exposure.
    """
    total = first + second
    if not total or not 0 < share < 1:
        return None
    return _least(total, lambda n: binomial_test(round(n * second / total), n, share) <= alpha)


def enough_of_share(first: tuple[int, int], second: tuple[int, int], alpha: float = ALPHA) -> int | None:
    """The same for two shares, given as (hits, total) each: how large both totals together would have to be."""
    total = first[1] + second[1]

    def enough(n: int) -> bool:
        (a, one), (b, other) = ((round(hits * n / total), round(of * n / total)) for hits, of in (first, second))
        a, b = min(a, one), min(b, other)
        return a + b > 0 and one > 0 and other > 0 and _Table(a + b, one, other).test(b) <= alpha

    return _least(total, enough)


def _least(total: int, enough: Callable[[int], bool]) -> int | None:
    """The least number above a total that is enough, as far as one that is enough has larger ones that are."""
    low, high = total, total + 1
    while not enough(high):
        low, high = high, int(high * 1.3) + 1
        if high > MOST_EVENTS:
            return None
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if enough(middle) else (middle, high)
    return high

"""The day at which something changed most, found by looking at many days, and corrected for having looked.

Events are taken to fall on documents as raindrops on tiles: independent of each other, as often on one document as
on another. For every day tried, the events before it are compared with those from it on (`chance.rates`). How
often the best of so many days would look at least so good, had nothing changed, is then worked out exactly: the
counts up to each day must stay within bounds, and the chance that they do is summed over all paths (as in N. Noe,
"The calculation of distributions of two-sided Kolmogorov-Smirnov type statistics", Ann. Math. Statist. 43, 1972).
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from readout.account.chance import ALPHA, binomial_test, log_factorials
from readout.model import Against, Cut

FEWEST = 8
"""Events below which no day is offered."""

_MOST_DAYS = 240
_MOST_EVENTS = 2_000
_Values = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Search:
    """The days that were tried, with the documents of every day, to correct further tests at the one chosen."""

    tried: tuple[date, ...]
    documents: Mapping[date, int]

    def correct(self, p: float, total: int, against: Against) -> float:
        """How often the best of all days tried would look so good for `total` events, had nothing changed.

        Where the chance is too large to begin with, or the events too many, a bound will do (Bonferroni).
        """
        if p > ALPHA or total > _MOST_EVENTS:
            return min(1.0, p * len(self.tried))
        counts = {day: n if against is Against.DOCUMENTS else 1 for day, n in self.documents.items() if n > 0}
        return max(p, _corrected(p, _up_to(self.tried, sorted(counts), counts), total))


def best_cut(events: Sequence[date], documents: Mapping[date, int]) -> Cut | None:
    """The best day alone, as `search` finds it."""
    found = search(events, documents)
    return found[0] if found else None


def search(events: Sequence[date], documents: Mapping[date, int]) -> tuple[Cut, Search] | None:
    """The day from which events became more or less frequent, if it can be told at all; None where they are few.

    `documents` says how many documents each day has. An event on a day without any counts for the next day that
    has some, as that is the first document that could tell of it.
    """
    days = sorted(day for day, count in documents.items() if count > 0)
    if len(events) < FEWEST or len(events) > _MOST_EVENTS or len(days) < 2:
        return None
    counts = Counter(days[min(bisect_left(days, event), len(days) - 1)] for event in events)
    cuts = _tried(days, documents)
    shares, befores = _up_to(cuts, days, documents), _up_to(cuts, sorted(counts), counts)
    total = len(events)
    chances = [binomial_test(round(n * total), total, s) for n, s in zip(befores, shares, strict=True)]
    best = min(range(len(cuts)), key=lambda k: (chances[k], cuts[k]))
    corrected = _corrected(chances[best], shares, total)
    cut = Cut(cuts[best].isoformat(), True, len(cuts), chances[best], max(corrected, chances[best]))
    return cut, Search(tuple(cuts), documents)


def _tried(days: Sequence[date], documents: Mapping[date, int]) -> list[date]:
    """The days tried: all that have documents but the first, or some that part the documents evenly.

    They must not depend on the events, or having looked could not be corrected for.
    """
    if len(days) <= _MOST_DAYS:
        return list(days[1:])
    sums = list(accumulate(documents[day] for day in days))
    wanted = (sums[-1] * n / (_MOST_DAYS + 1) for n in range(1, _MOST_DAYS + 1))
    return sorted({days[min(bisect_left(sums, part) + 1, len(days) - 1)] for part in wanted})


def _up_to(cuts: Sequence[date], days: Sequence[date], counts: Mapping[date, int]) -> list[float]:
    """For each cut, which share of all lies before it."""
    total = sum(counts[day] for day in days)
    sums = [0]
    for day in days:
        sums.append(sums[-1] + counts[day])
    return [sums[bisect_left(days, cut)] / total for cut in cuts]


def _corrected(best: float, shares: Sequence[float], total: int) -> float:
    """The chance that the best of all days tried would be as good as this, had nothing changed."""
    inside: _Values = np.ones(1)
    low, before = 0, 0.0
    some = [share for share in shares if 0 < share < 1]
    chances, starts = _two_sided(total, np.array(some))
    beyond = chances <= best * (1 + 1e-9)
    for share, start, out in zip(some, map(int, starts), beyond, strict=True):
        inside = _step(inside, (share - before) * total, total - low)
        first, last = max(low, start), min(low + len(inside), start + len(out))
        if first >= last:
            return 1.0
        inside = inside[first - low : last - low]
        inside[out[first - start : last - start]] = 0.0
        low, before = first, share
    inside = _step(inside, (1 - before) * total, total - low)
    stays = inside[total - low] / _poisson(float(total), total)[total] if len(inside) > total - low else 0.0
    return float(min(1.0, max(0.0, 1 - stays)))


def _step(inside: _Values, mean: float, longest: int) -> _Values:
    """The counts after one more stretch, in which a number with this mean falls; what is past all odds is cut."""
    most = min(longest, int(mean + 12 * sqrt(mean) + 24))
    return np.convolve(inside, _poisson(mean, most))[: longest + 1]


def _poisson(mean: float, most: int) -> _Values:
    found: _Values = np.zeros(most + 1)
    if mean <= 0:
        found[0] = 1.0
        return found
    found[:] = np.exp(_UP_TO[: most + 1] * np.log(mean) - mean - _LOG_FACTORIALS[: most + 1])
    return found


def _two_sided(total: int, shares: _Values) -> tuple[_Values, NDArray[np.int_]]:
    """The two-sided p-value of counts out of a total, a row for each share, and where each row starts.

    Counts further off than twelve standard deviations (their chance is below 1e-30) are left out.
    """
    half = int(6 * sqrt(total)) + 24
    wide = min(total, 2 * half)
    starts = np.clip(np.rint(shares * total).astype(int) - half, 0, total - wide)
    k = starts[:, np.newaxis] + np.arange(wide + 1)
    share = shares[:, np.newaxis]
    logs = _LOG_FACTORIALS
    mass = np.exp(logs[total] - logs[k] - logs[total - k] + k * np.log(share) + (total - k) * np.log1p(-share))
    at_most, at_least = np.cumsum(mass, axis=1), np.cumsum(mass[:, ::-1], axis=1)[:, ::-1]
    return np.minimum(1.0, 2 * np.minimum(at_most, at_least)), starts


_UP_TO = np.arange(_MOST_EVENTS + 1, dtype=np.float64)
_LOG_FACTORIALS: _Values = log_factorials(_MOST_EVENTS)

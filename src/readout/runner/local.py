"""Work on one machine: results gathered into batches as they come.

Work is an iterator from jobs to results, lazy at either end: so is the sandbox's pool of processes, and so can
whatever else runs jobs be.
"""

import time
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Result = TypeVar("Result")


def batched(
    items: Iterable[Result],
    *,
    count: int,
    seconds: float,
    weight: int,
    weigh: Callable[[Result], int],
    clock: Callable[[], float] = time.monotonic,
) -> Iterator[list[Result]]:
    """Gather items into lists, none empty; each ends at `count` items, at `weight`, or after `seconds`."""
    batch: list[Result] = []
    heavy, since = 0, 0.0
    for item in items:
        if not batch:
            since = clock()
        batch.append(item)
        heavy += weigh(item)
        if len(batch) >= count or heavy >= weight or clock() - since >= seconds:
            yield batch
            batch, heavy = [], 0
    if batch:
        yield batch

"""Work on one machine: results gathered into batches, and jobs spread over threads.

Both are plain iterators from jobs to results, lazy at either end. Whatever else runs jobs (the sandbox's pool of
processes, later a cluster) has that shape too, and can stand in their place.
"""

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

Job = TypeVar("Job")
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


def on_threads(work: Callable[[Job], Result], jobs: Iterable[Job], *, workers: int) -> Iterator[Result]:
    """The results of `work` on each job, in the order of the jobs; at most four jobs a worker are in hand."""
    with ThreadPoolExecutor(workers, thread_name_prefix="readout") as pool:
        waiting: deque[Future[Result]] = deque()
        try:
            for job in jobs:
                waiting.append(pool.submit(work, job))
                if len(waiting) >= workers * 4:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()

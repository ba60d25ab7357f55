"""A long list of jobs done from both ends: from the first on here, from the last on in a process of its own."""

import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from types import TracebackType
from typing import Final, Generic, Self, TypeVar

from readout.runner import Failure, NotStartedError, Workers
from readout.runner.processes import cores

Done = TypeVar("Done")

FEWEST: Final = 24
"""How many jobs are worth a process, which takes about a second to begin."""


class Aside(Generic[Done]):
    """Jobs by number, some done in a process of its own, the rest by this one; use it in a `with` statement.

    `make` gives there the function that does a job. What could not be done there is left to this process: one that
    cannot start or dies costs time and no result. However the statement ends, the process ends with it.
    """

    def __init__(self, make: Callable[[], Callable[[int], Done]], jobs: Sequence[int]) -> None:
        self.done: dict[int, Done] = {}
        self._jobs = jobs
        self._left = deque(jobs)
        self._thread = threading.Thread(target=self._run, args=(make,), name="aside", daemon=True)

    def __enter__(self) -> Self:
        if len(self._jobs) >= FEWEST and cores() > 1:
            self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._left.clear()
        self._join()

    def here(self) -> Iterator[int]:
        """The jobs to be done here, one after the other; at the end of them `done` holds all others."""
        taken = set()
        while self._left:
            try:
                job = self._left.popleft()
            except IndexError:
                break  # the process took the last
            taken.add(job)
            yield job
        self._join()
        yield from (job for job in self._jobs if job not in taken and job not in self.done)

    def _from_the_end(self) -> Iterator[int]:
        while self._left:
            try:
                yield self._left.pop()
            except IndexError:
                return

    def _run(self, make: Callable[[], Callable[[int], Done]]) -> None:
        try:
            with Workers[int, Done](make, count=1) as workers:
                for job, done in workers.run(self._from_the_end()):
                    if not isinstance(done, Failure):
                        self.done[job] = done
        except (NotStartedError, OSError):
            return

    def _join(self) -> None:
        if self._thread.ident is not None:
            self._thread.join()

"""Two halves of a long draft checked at once: one here, one in a process of its own."""

import threading
from collections.abc import Callable, Sequence
from functools import partial
from typing import Final, Generic, TypeVar

from readout.runner import Failure, NotStartedError, Workers
from readout.runner.processes import cores

Done = TypeVar("Done")

FEWEST: Final = 24
"""How many pieces of work are worth a process, which takes about a second to begin."""
_SHARE: Final = 0.42
"""What part of the work is given away: less than half, as the process begins later."""


class Aside(Generic[Done]):
    """The end of a list of jobs, done in a process of its own while this one does the rest.

    `make` gives there the function that does a job by its number. What could not be done there is not in `wait()`,
    and is left to the one who asks: a process that cannot start or dies costs time and no result.
    """

    def __init__(self, make: "partial[Callable[[int], Done]]", jobs: Sequence[int]) -> None:
        given = int(len(jobs) * _SHARE) if len(jobs) >= FEWEST and cores() > 1 else 0
        self.given = frozenset(jobs[len(jobs) - given :]) if given else frozenset()
        self._done: dict[int, Done] = {}
        self._thread = threading.Thread(target=self._run, args=(make,), name="aside", daemon=True)
        if self.given:
            self._thread.start()

    def _run(self, make: "partial[Callable[[int], Done]]") -> None:
        try:
            with Workers[int, Done](make, count=1) as workers:
                for job, done in workers.run(sorted(self.given)):
                    if not isinstance(done, Failure):
                        self._done[job] = done
        except NotStartedError:
            return

    def wait(self) -> dict[int, Done]:
        """What was done aside, by number, once it is."""
        if self.given:
            self._thread.join()
        return self._done

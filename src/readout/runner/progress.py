"""How far a piece of work is: what is done, how fast, and how long the rest will take."""

import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Progress:
    """A moment in a phase of work.

    `total` is what is known so far and may grow; 0 means not known. `size` is in bytes, `rate` in items a second,
    `seconds_left` None while nothing can be said.
    """

    phase: str
    done: int
    total: int
    size: int
    rate: float
    seconds: float
    seconds_left: float | None


class Meter:
    """Counts what is done in one phase and tells a listener, at most every `every` seconds and at the end."""

    def __init__(
        self,
        phase: str,
        tell: Callable[[Progress], None] | None = None,
        *,
        total: int = 0,
        every: float = 0.1,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.phase = phase
        self.done = 0
        self.total = total
        self.size = 0
        self._tell = tell
        self._every = every
        self._clock = clock
        self._start = clock()
        self._told = float("-inf")

    def expect(self, items: int) -> None:
        """Raise the total by items that have just come to be known."""
        self.total += items

    def advance(self, items: int = 1, size: int = 0) -> None:
        """Count items as done, and their bytes."""
        self.done += items
        self.size += size
        if self._tell is not None and self._clock() - self._told >= self._every:
            self._say()

    def finish(self) -> None:
        """Tell the listener how it stands at the end of the phase."""
        if self._tell is not None:
            self._say()

    def _say(self) -> None:
        self._told = self._clock()
        if self._tell is not None:
            self._tell(self.now())

    def now(self) -> Progress:
        """How it stands."""
        seconds = self._clock() - self._start
        rate = self.done / seconds if seconds > 0 else 0.0
        left = (self.total - self.done) / rate if rate and self.total >= self.done > 0 else None
        return Progress(self.phase, self.done, self.total, self.size, rate, seconds, left)

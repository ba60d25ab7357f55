"""Times and memory, as the measurements print them."""

import os
import threading
from collections.abc import Sequence
from contextlib import suppress
from types import TracebackType
from typing import Self

import psutil


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which this share of the values lie (nearest rank)."""
    ranked = sorted(values)
    return ranked[min(int(share * len(ranked)), len(ranked) - 1)]


def spread(seconds: Sequence[float]) -> str:
    """Median, 95th percentile and worst, in milliseconds."""
    p50, p95, worst = (percentile(seconds, share) * 1e3 for share in (0.5, 0.95, 1.0))
    return f"p50 {p50:6.2f}  p95 {p95:6.2f}  max {worst:6.2f} ms"


def machine() -> str:
    """What this runs on, in words."""
    return f"{len(os.sched_getaffinity(0))} cores, {psutil.virtual_memory().total / 2**30:.0f} GB"


class MemoryWatch:
    """Samples the memory of this process and all under it; what they share is counted once (PSS).

    `work` is the seconds at work of those under it, as last seen: a sandbox that is ended takes its count along,
    so that `os.times` never hears of it.
    """

    def __init__(self, every: float = 0.2) -> None:
        self.peak = 0
        self._work: dict[tuple[int, float], float] = {}
        self._every = every
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop.set()
        self._thread.join()

    @property
    def work(self) -> float:
        """Seconds at work of all processes under this one so far."""
        return sum(self._work.values())

    def _watch(self) -> None:
        own = psutil.Process()
        while not self._stop.wait(self._every):
            total = 0
            for process in (own, *own.children(recursive=True)):
                with suppress(psutil.Error):
                    total += process.memory_full_info().pss
                    if process != own:
                        times = process.cpu_times()
                        self._work[process.pid, process.create_time()] = times.user + times.system
            self.peak = max(self.peak, total)

"""A pool of confined workers: files go in, results come out, and no file can do harm to another's."""

import os
import threading
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import Self

from readout.errors import Code, ReadoutError
from readout.sandbox.confine import choose
from readout.sandbox.jobs import Done, Job, Limits
from readout.sandbox.shift import Shift
from readout.sandbox.worker import Worker

_FALSE_STARTS = 3
"""How many workers in a row may fail to start before something is wrong with the machine, not the files."""


class Pool:
    """Long-lived workers, `workers` of them (one a core by default), that run the module `target`.

    The module calls `serve`. `readable` are folders of further code that it may import from. Thread-safe: `run`
    and `call` share the workers, and wait for one another where there are too few. They start when first needed.
    """

    def __init__(
        self,
        target: str,
        *,
        blob_dir: Path,
        workers: int | None = None,
        limits: Limits | None = None,
        kind: str = "auto",
        readable: Sequence[Path] = (),
    ) -> None:
        self.kind = choose(kind)
        self.workers = max(1, workers or _cores())
        self.limits = limits or Limits()
        self._target = target
        self._blob_dir = blob_dir
        self._blob_dir.mkdir(parents=True, exist_ok=True)
        self._readable = tuple(readable)
        self._idle: list[Worker] = []
        self._free = threading.Semaphore(self.workers)
        self._lock = threading.Lock()
        self._false_starts = 0
        # The kernel ends a child with the thread that started it, so one thread starts all and lives on.
        self._starter = ThreadPoolExecutor(1, "sandbox-starter")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End all idle workers; those at work end with the `run` or `call` that uses them."""
        with self._lock:
            idle, self._idle = self._idle, []
        for worker in idle:
            worker.kill()
        self._starter.shutdown()

    def call(self, job: Job) -> Done:
        """Work on one job and wait for it."""
        return next(self._run(iter((job,)), 1))

    def run(self, jobs: Iterable[Job]) -> Iterator[Done]:
        """Work on jobs and yield each as it ends, in no set order; `jobs` is pulled from as workers come free.

        Raises ReadoutError where workers cannot be started at all.
        """
        return self._run(iter(jobs), self.workers)

    def _run(self, jobs: Iterator[Job], most: int) -> Iterator[Done]:
        shift = Shift(self, jobs, most)
        try:
            yield from shift.work()
        finally:
            shift.end()

    def take_worker(self, *, wait: bool) -> Worker | None:
        """A worker for the caller's own use, or None where all are in use and `wait` is false."""
        if not self._free.acquire(blocking=wait):
            return None
        with self._lock:
            if self._idle:
                return self._idle.pop()
        try:
            return self.start_worker()
        except BaseException:
            self._free.release()
            raise

    def give_worker(self, worker: Worker | None) -> None:
        """Hand a worker back, None for one that has ended; one with jobs in its queue is ended."""
        if worker and (worker.queue or not worker.ready):
            worker.kill()
            worker = None
        with self._lock:
            if worker:
                self._idle.append(worker)
        self._free.release()

    def start_worker(self) -> Worker:
        """Start a worker process."""
        return self._starter.submit(
            Worker, self.kind, self._target, self.limits, self._blob_dir, self._readable
        ).result()

    def note_start(self, worker: Worker) -> None:
        """Count workers that end before they are ready. Raises ReadoutError after a few in a row."""
        self._false_starts = 0 if worker.ready else self._false_starts + 1
        if self._false_starts >= _FALSE_STARTS:
            complaint = worker.complaint().splitlines()[-1:] or ["it gave no reason"]
            raise ReadoutError(
                Code.SANDBOX,
                f"The program that reads files does not start: {complaint[0]}",
                "Check the installation with `readout status`.",
            )


def _cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1

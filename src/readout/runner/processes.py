"""Work in processes of their own, one job at a time in each: what one job does to its process ends no other job.

For our own code on values that were checked; hostile bytes belong in the sandbox. Processes are spawned, so that
they start from nothing: no thread, lock or connection of this one is in them.
"""

import gc
import multiprocessing
import os
import signal
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from types import TracebackType
from typing import Any, Generic, Self, TypeVar

Job = TypeVar("Job")
Result = TypeVar("Result")

_POLL = 1.0


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a job gave nothing: a sentence; `died` where its process ended with it."""

    message: str
    died: bool = False


class NotStartedError(Exception):
    """Processes cannot be started here; nothing was done."""


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Inline(Generic[Job, Result]):
    """The same work done here, for what is too little to start processes for."""

    def __init__(self, make: Callable[[], Callable[[Job], Result]]) -> None:
        self._make = make
        self._work: Callable[[Job], Result] | None = None

    def run(self, jobs: Iterable[Job]) -> Iterator[tuple[Job, Result | Failure]]:
        """Do jobs one after another; each with its result, or with what went wrong."""
        for job in jobs:
            if self._work is None:
                self._work = self._make()
            yield job, _attempt(self._work, job)


def _attempt(work: Callable[[Job], Result], job: Job) -> Result | Failure:
    try:
        return work(job)
    except Exception as error:  # whatever it is, it is this job's alone
        return Failure(f"{type(error).__name__}: {error}")


def _serve(make: Callable[[], Callable[[Any], Any]], channel: Connection) -> None:
    """What runs in a process: say that it is ready, then a result for every job until the channel closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    work = make()
    gc.set_threshold(50_000)  # frozen values form no cycles, and looking for them costs a twelfth of the time
    channel.send(None)
    while True:
        try:
            job = channel.recv()
        except (EOFError, OSError):
            return
        channel.send(_attempt(work, job))


@dataclass(slots=True)
class _Worker(Generic[Job]):
    """A process, and the job that it has; `ready` once it has said so."""

    process: SpawnProcess
    channel: Connection
    ready: bool = False
    job: list[Job] = field(default_factory=list)
    since: float = 0.0


class Workers(Generic[Job, Result]):
    """A number of processes that do jobs; use it in a `with` statement.

    `make` is called once in each and gives the function that does them; it, jobs and results are pickled. A job
    fails after `seconds`. A process that dies is replaced.
    """

    def __init__(
        self, make: Callable[[], Callable[[Job], Result]], *, count: int | None = None, seconds: float = 600.0
    ) -> None:
        self._make = make
        self._count = count or cores()
        self._seconds = seconds
        self._context = multiprocessing.get_context("spawn")
        self._workers: list[_Worker[Job]] = []
        self._proved = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the processes, whatever they are at."""
        for worker in self._workers:
            self._end(worker)
        self._workers.clear()

    def run(self, jobs: Iterable[Job]) -> Iterator[tuple[Job, Result | Failure]]:
        """Do jobs in any order; each with its result, or with what went wrong. Raises NotStartedError."""
        waiting = iter(jobs)
        more = True
        while True:
            while more and len(busy := [w for w in self._workers if w.job]) < self._count:
                more = self._give(waiting, busy)
            busy = [worker for worker in self._workers if worker.job]
            if not busy:
                return
            wait([worker.channel for worker in busy], _POLL)
            for worker in busy:
                yield from self._taken(worker)

    def _give(self, waiting: Iterator[Job], busy: list[_Worker[Job]]) -> bool:
        """Give the next job to an idle process, a new one if there is none; whether there was a job."""
        job = next(waiting, _NONE)
        if job is _NONE:
            return False
        worker = next((w for w in self._workers if not w.job), None) or self._start()
        worker.job.append(job)
        worker.since = time.monotonic()
        with suppress(OSError):  # it may have died meanwhile, which is told when its answer is looked for
            worker.channel.send(job)
        return True

    def _start(self) -> _Worker[Job]:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=_serve, args=(self._make, theirs), daemon=True)
        process.start()
        theirs.close()
        worker: _Worker[Job] = _Worker(process, ours)
        self._workers.append(worker)
        return worker

    def _taken(self, worker: _Worker[Job]) -> Iterator[tuple[Job, Result | Failure]]:
        """What a busy process has answered, if anything."""
        try:
            while worker.channel.poll():
                answer = worker.channel.recv()
                if worker.ready:
                    yield worker.job.pop(), answer
                worker.ready = self._proved = True
        except (EOFError, OSError):
            yield self._lost(worker, "The process that did this ended unexpectedly.")
            return
        if worker.job and time.monotonic() - worker.since > self._seconds:
            yield self._lost(worker, f"This took longer than {self._seconds:.0f} seconds.")

    def _lost(self, worker: _Worker[Job], message: str) -> tuple[Job, Failure]:
        self._workers.remove(worker)
        self._end(worker)
        if not worker.ready and not self._proved:
            raise NotStartedError(message)
        return worker.job.pop(), Failure(message, died=True)

    def _end(self, worker: _Worker[Job]) -> None:
        worker.channel.close()
        worker.process.kill()
        worker.process.join()
        worker.process.close()


_NONE: Any = object()

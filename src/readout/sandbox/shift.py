"""One run of a pool: hands jobs to workers, collects answers, and sends again what a lost worker had queued."""

import selectors
import time
from collections import deque
from collections.abc import Iterator
from typing import Protocol

from readout.errors import Code, ReadoutError
from readout.sandbox.frames import OPTIONS
from readout.sandbox.jobs import Done, Failure, Job
from readout.sandbox.worker import Attempt, LostError, Worker

_TRIES = 2
"""How often a job may end its worker before it is blamed: an innocent job can meet a worker that is dying."""
_PAUSE = 0.05
"""Time in which the host was busy elsewhere that is worth taking off the workers' clocks, in seconds."""


class Crew(Protocol):
    """Where workers come from and go back to: the pool."""

    def take_worker(self, *, wait: bool) -> Worker | None:
        """A worker for the caller's own use, or None where all are in use and `wait` is false."""
        ...

    def give_worker(self, worker: Worker | None) -> None:
        """Hand a worker back, None for one that has ended."""
        ...

    def note_start(self, worker: Worker) -> None:
        """Count workers that end before they are ready."""
        ...


class Shift:
    """The workers that one run holds, the jobs it has yet to send, and the loop between them."""

    def __init__(self, pool: Crew, jobs: Iterator[Job], most: int) -> None:
        self._pool = pool
        self._jobs: Iterator[Job] | None = jobs
        self._most = most
        self._waiting: deque[Attempt] = deque()
        self._crew: list[Worker] = []
        self._selector = selectors.DefaultSelector()
        self._ready: deque[Done] = deque()
        self._listened = time.monotonic()

    def work(self) -> Iterator[Done]:
        """Yield each job as it ends."""
        while True:
            self._hand_out()
            while self._ready:
                yield self._ready.popleft()
            if any(worker.queue for worker in self._crew):
                self._listen()
            elif not self._waiting and self._jobs is None:
                return

    def end(self) -> None:
        """Give all workers back; those still at work are ended."""
        for worker in self._crew:
            self._selector.unregister(worker.wire)
            self._pool.give_worker(worker)
        self._crew.clear()
        self._selector.close()

    def _hand_out(self) -> None:
        """Send jobs for as long as some worker has room."""
        while attempt := self._next():
            worker = self._worker_for(attempt)
            if worker is None:
                return
            self._waiting.popleft()
            try:
                with attempt.job.path.open("rb", buffering=0) as file:
                    worker.send(attempt, file.fileno())
            except OSError as error:
                self._ready.append(_missing(attempt.job, error))

    def _next(self) -> Attempt | None:
        """The job to send next, left at the head of those waiting."""
        while not self._waiting and self._jobs is not None:
            job = next(self._jobs, None)
            if job is None:
                self._jobs = None
                break
            if len(job.options) > OPTIONS:
                raise ReadoutError(Code.TOO_LARGE, f"The options of job {job.key} are too long.")
            try:
                self._waiting.append(Attempt(job, size=job.path.stat().st_size))
            except OSError as error:
                self._ready.append(_missing(job, error))
                break  # Let it be yielded: a long run of these must not pile up.
        return self._waiting[0] if self._waiting else None

    def _worker_for(self, attempt: Attempt) -> Worker | None:
        """An idle worker, else a new one, else the one with the shortest queue that still has room."""
        best = min(self._crew, key=lambda worker: len(worker.queue), default=None)
        if best and not best.queue:
            return best
        if len(self._crew) < self._most:
            fresh = self._pool.take_worker(wait=not self._crew)
            if fresh:
                self._crew.append(fresh)
                self._selector.register(fresh.wire, selectors.EVENT_READ, fresh)
                return fresh
        return best if best and best.has_room(attempt.size) else None

    def _listen(self) -> None:
        """Wait for answers, or for the first worker to run out of time."""
        now = time.monotonic()
        if now - self._listened > _PAUSE:
            for worker in self._crew:
                worker.forgive(now - self._listened)
        until = min(worker.deadline for worker in self._crew)
        events = self._selector.select(None if until == float("inf") else max(0.0, until - now))
        self._listened = time.monotonic()
        for key, _ in events:
            self._hear(key.data)
        for worker in tuple(self._crew):
            if worker.deadline <= self._listened:
                self._stop(worker, worker.overdue(self._listened))

    def _hear(self, worker: Worker) -> None:
        try:
            for done in worker.hear():
                self._ready.append(done)
        except LostError as lost:
            self._stop(worker, lost.failure)

    def _stop(self, worker: Worker, failure: Failure | None) -> None:
        """End a worker; the head of its queue bears `failure` unless it may try again, the rest is sent again."""
        self._pool.note_start(worker)
        self._crew.remove(worker)
        self._selector.unregister(worker.wire)
        queue = worker.queue
        if failure and queue:
            queue[0].tries += 1
            if failure.kind != "died" or queue[0].tries >= _TRIES:
                attempt = queue.popleft()
                self._ready.append(Done(attempt.job.key, None, (), failure, worker.elapsed(time.monotonic())))
        self._waiting.extendleft(reversed(queue))
        worker.kill()
        self._pool.give_worker(None)


def _missing(job: Job, error: OSError) -> Done:
    why = (error.strerror or "unknown reason").lower()
    return Done(job.key, None, (), Failure("missing", f"The file could not be opened: {why}."), 0.0)

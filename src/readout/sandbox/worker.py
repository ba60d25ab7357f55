"""The host's hold on one worker process: its queue, its clock, and what it says."""

import contextlib
import os
import signal
import socket
import subprocess
import tempfile
import time
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import msgspec

from readout.sandbox.blobs import BlobFiles
from readout.sandbox.confine import Confinement, command, environment
from readout.sandbox.frames import CHUNK, NOTE, Frame, Inbox, Kind, NonsenseError, TooLongError, pack
from readout.sandbox.jobs import Done, Failure, Job, Limits
from readout.sandbox.reasons import NONSENSE, ending, failed, overdue, too_much

_BUFFER = 512 << 10
_serial = count()


@dataclass(slots=True, eq=False)
class Attempt:
    """A job on its way: how often it was begun, and how many bytes its file has."""

    job: Job
    tries: int = 0
    size: int = 0


class LostError(Exception):
    """The worker cannot go on; `failure` is for the job at the head of its queue, None if not to blame."""

    def __init__(self, failure: Failure | None) -> None:
        super().__init__()
        self.failure = failure


class Worker:
    """A confined process that works through a queue of jobs, first come, first served.

    Jobs are answered in order, so whatever is heard, or goes wrong, belongs to the head of `queue`.
    """

    def __init__(
        self, kind: Confinement, target: str, limits: Limits, blob_dir: Path, readable: Sequence[Path]
    ) -> None:
        self.queue: deque[Attempt] = deque()
        self.ready = False
        self._limits = limits
        self._blob_dir = blob_dir
        self._answered = 0
        self._begun = self._moved = time.monotonic()
        self._inbox = Inbox(
            {
                Kind.READY: 0, Kind.DATA: CHUNK, Kind.END: 0, Kind.DROP: 0, Kind.STEP: 0,
                Kind.RESULT: limits.output_bytes, Kind.FAILED: NOTE, Kind.BYE: 0,
            }
        )  # fmt: skip
        self.wire, theirs = socket.socketpair()
        self.wire.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, _BUFFER)
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as the process
        arguments = [str(theirs.fileno()), msgspec.json.encode(limits).decode()]
        with theirs:
            self._process = subprocess.Popen(
                command(kind, target, arguments, readable),
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=self._errors,
                pass_fds=(theirs.fileno(),),
                env=environment(readable),
                cwd="/",
                start_new_session=True,
            )
        self._blobs = self._new_blobs()

    def has_room(self, size: int) -> bool:
        """Whether a job of `size` bytes may join the queue: any may when it is empty, small ones behind others."""
        if not self.queue:
            return True
        return len(self.queue) < self._limits.ahead and size <= self._limits.small_bytes

    def send(self, attempt: Attempt, file: int) -> None:
        """Queue a job with its open file, and never wait for the worker."""
        number = (self._answered + len(self.queue)) & 0xFFFFFFFF
        message = pack(Kind.JOB, number, attempt.job.options)
        if not self.queue:
            self._begun = self._moved = time.monotonic()
        self.queue.append(attempt)
        # A worker that has ended or does not listen is found out by what is heard from it, or by the clock.
        with contextlib.suppress(OSError):
            socket.send_fds(self.wire, [message], [file], socket.MSG_DONTWAIT)

    def hear(self) -> Iterator[Done]:
        """The jobs answered by what has come from the worker. Raises `LostError` where it ended or broke off."""
        try:
            untrusted = self.wire.recv(_BUFFER, socket.MSG_DONTWAIT)
        except BlockingIOError:
            return
        except OSError:
            untrusted = b""
        if not untrusted:
            raise LostError(self._end())
        try:
            for frame in self._inbox.feed(untrusted):
                done = self._take(frame)
                if done:
                    yield done
        except NonsenseError:
            raise LostError(NONSENSE) from None
        except TooLongError:
            raise LostError(Failure("output", too_much(self._limits))) from None

    def overdue(self, now: float) -> Failure | None:
        """What to say of the job under way when the deadline has passed."""
        return Failure("timeout", overdue(self.elapsed(now))) if self.ready else None

    def elapsed(self, now: float) -> float:
        """Seconds since the job under way was begun."""
        return max(0.0, now - self._begun)

    @property
    def deadline(self) -> float:
        """When (monotonic clock) the worker must have shown progress."""
        if not self.ready:
            return self._begun + self._limits.start_seconds
        if not self.queue:
            return float("inf")
        return min(self._moved + self._limits.seconds, self._begun + self._limits.total_seconds)

    def forgive(self, seconds: float) -> None:
        """Do not count time in which the host did not listen."""
        self._begun += seconds
        self._moved += seconds

    def complaint(self) -> str:
        """The last of what the worker wrote to standard error."""
        size = self._errors.seek(0, os.SEEK_END)
        self._errors.seek(max(0, size - 4_000))
        return self._errors.read(4_000).decode(errors="replace").strip()

    def kill(self) -> None:
        """End the process and all that it started, and drop what the job under way had sent."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.kill()
        self._process.wait()
        if self._process.stdin:
            self._process.stdin.close()
        self.wire.close()
        self._errors.close()
        self._blobs.discard()

    def _new_blobs(self) -> BlobFiles:
        return BlobFiles(self._blob_dir, f"blob-{os.getpid()}-{next(_serial)}", self._limits)

    def _take(self, frame: Frame) -> Done | None:
        if frame.kind is Kind.READY and not self.ready:
            self.ready = True
            self._begun = self._moved = time.monotonic()
            return None
        if frame.kind is Kind.BYE and self._answered:
            raise LostError(None)
        if not self.ready or not self.queue or frame.job != self._answered & 0xFFFFFFFF:
            raise NonsenseError("out of turn")
        if frame.kind is Kind.RESULT:
            return self._answer(frame.body, None)
        if frame.kind is Kind.FAILED:
            return self._answer(None, failed(frame.body, self._limits.memory_bytes))
        self._progress(frame)
        return None

    def _progress(self, frame: Frame) -> None:
        if frame.kind is Kind.DATA:
            self._blobs.data(frame.body)
            return
        self._moved = time.monotonic()
        if frame.kind is Kind.END:
            self._blobs.end()
        elif frame.kind is Kind.DROP:
            self._blobs.drop()
        elif frame.kind is not Kind.STEP:
            raise NonsenseError("out of turn")

    def _answer(self, payload: bytes | None, failure: Failure | None) -> Done:
        now = time.monotonic()
        attempt = self.queue.popleft()
        if failure:
            self._blobs.discard()
        done = Done(attempt.job.key, payload, self._blobs.take(), failure, self.elapsed(now))
        self._answered += 1
        self._begun = self._moved = now
        self._blobs = self._new_blobs()
        return done

    def _end(self) -> Failure | None:
        """What to say of the head of the queue, the worker having ended by itself."""
        try:
            status = self._process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            return NONSENSE
        if not self.ready:
            return None
        return ending(status, self.complaint(), self._limits.memory_bytes)

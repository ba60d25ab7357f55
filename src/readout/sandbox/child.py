"""The worker's side: `serve` turns a function into a long-lived worker that the pool can hand files to."""

import contextlib
import fcntl
import os
import resource
import select
import signal
import socket
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NoReturn, Protocol

import msgspec

from readout.sandbox.frames import CHUNK, NOTE, OPTIONS, Inbox, Kind, pack
from readout.sandbox.jobs import Limits

OUT_OF_MEMORY = 77
"""The exit status of a worker that saw itself grow past its limit."""
_PARENT = 0
"""Standard input is a pipe whose other end the host holds for as long as it lives."""
_INFINITE = resource.RLIM_INFINITY
PEAK_UNIT = 1 if sys.platform == "darwin" else 1024
"""What the system counts the peak of a process's memory in, in bytes."""


class Emit(Protocol):
    """What a handler may send before its payload."""

    def blob(self, chunks: Iterable[bytes]) -> int:
        """Send one file in pieces of any size; its number, from 0. When `chunks` raises, the blob is dropped."""
        ...

    def write(self, chunk: bytes) -> None:
        """Send a piece of the blob under way, for those who are handed pieces and cannot ask for them."""
        ...

    def end(self) -> int:
        """The blob under way is whole; its number."""
        ...

    def drop(self) -> None:
        """Give up the blob under way."""
        ...

    def step(self) -> None:
        """Say that work goes on, so that the time limit starts anew."""
        ...


Handler = Callable[[int, bytes, Emit], bytes]


class _Out:
    """Sends a job's frames; the `Emit` of handlers."""

    def __init__(self, wire: socket.socket, job: int) -> None:
        self._wire = wire
        self._job = job
        self._blobs = 0
        self._stepped = time.monotonic()

    def blob(self, chunks: Iterable[bytes]) -> int:
        try:
            for chunk in chunks:
                self.write(chunk)
        except BaseException:
            self.drop()
            raise
        return self.end()

    def write(self, chunk: bytes) -> None:
        for at in range(0, len(chunk), CHUNK):
            self.send(Kind.DATA, chunk[at : at + CHUNK])

    def end(self) -> int:
        self.send(Kind.END)
        self._blobs += 1
        return self._blobs - 1

    def drop(self) -> None:
        self.send(Kind.DROP)

    def step(self) -> None:
        now = time.monotonic()
        if now - self._stepped > 1:  # A frame a second is enough; callers may call for every word.
            self._stepped = now
            self.send(Kind.STEP)

    def send(self, kind: Kind, body: bytes = b"") -> None:
        self._wire.sendall(pack(kind, self._job, body))


def serve(handler: Handler) -> NoReturn:
    """Work on jobs one after the other until the host hangs up; never returns.

    `handler(descriptor, options, emit)` gives the payload. The descriptor is open for reading, at its start, and
    closed afterwards. What the handler raises ends the job, not the worker, but for want of memory.
    """
    limits = msgspec.json.decode(sys.argv[2], type=Limits)
    wire = socket.socket(fileno=int(sys.argv[1]))
    _settle(limits)
    wire.sendall(pack(Kind.READY, 0))
    inbox = Inbox({Kind.JOB: OPTIONS})
    files: deque[int] = deque()
    done = 0
    while data := _receive(wire, files):
        for frame in inbox.feed(data):
            _work(handler, _Out(wire, frame.job), files.popleft(), frame.body, limits)
            done += 1
            if done >= limits.jobs_per_worker or resident() > limits.recycle_bytes:
                wire.sendall(pack(Kind.BYE, 0))
                _leave(0)
    _leave(0)


def _receive(wire: socket.socket, files: deque[int]) -> bytes:
    data, received, _, _ = socket.recv_fds(wire, 1 << 16, 32)
    files.extend(received)
    return data


def _work(handler: Handler, out: _Out, file: int, options: bytes, limits: Limits) -> None:
    _limit(resource.RLIMIT_CPU, int(time.process_time() + limits.total_seconds) + 2)
    try:
        payload = handler(file, options, out)
    except MemoryError:
        out.send(Kind.FAILED, b"memory")
        out.send(Kind.BYE)  # What is left of the heap is not worth trusting.
        _leave(OUT_OF_MEMORY)
    except OSError as error:
        if isinstance(error, BrokenPipeError | ConnectionError):
            _leave(0)
        out.send(Kind.FAILED, _note(error))
    except Exception as error:
        out.send(Kind.FAILED, _note(error))
    else:
        out.send(Kind.RESULT, payload)
    finally:
        os.close(file)


def _note(error: Exception) -> bytes:
    return f"error {type(error).__name__}: {error}".encode(errors="replace")[:NOTE]


def _leave(status: int) -> NoReturn:
    """End at once: exit handlers of libraries have nothing to save here and may hang."""
    os._exit(status)


def _settle(limits: Limits) -> None:
    """Set signals and limits, before the first hostile byte."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole terminal; stopping is the host's.
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_FSIZE, limits.file_bytes)
    _limit(resource.RLIMIT_NOFILE, limits.open_files)
    _limit(resource.RLIMIT_NPROC, limits.processes + _tasks_of_user())
    if sys.platform == "darwin":
        threading.Thread(target=_watch, args=(limits.memory_bytes,), daemon=True).start()
    else:
        _die_with_host()
        _limit(resource.RLIMIT_AS, limits.memory_bytes)
        # Implied by the one above, but libraries ask for it when they choose the size of their buffers.
        _limit(resource.RLIMIT_DATA, limits.memory_bytes)


def _limit(which: int, value: int) -> None:
    """Lower the soft limit, and the hard one too but for processor time, which each job raises."""
    hard = resource.getrlimit(which)[1]
    value = value if hard == _INFINITE else min(value, hard)
    resource.setrlimit(which, (value, hard if which == resource.RLIMIT_CPU else value))


def _tasks_of_user() -> int:
    """How many tasks the system counts as this user's already, for its limit is on all of them together."""
    user = os.getuid()
    count = 0
    for task in Path("/proc").glob("[0-9]*/task"):
        with contextlib.suppress(OSError):  # Processes come and go while they are counted.
            count += sum(1 for _ in task.iterdir()) if task.stat().st_uid == user else 0
    return count


def _die_with_host() -> None:
    """Have the kernel end this process when the host's end of the pipe closes, even in the midst of C code.

    An unhandled SIGIO kills on Linux, and needs no cooperation from the code that runs.
    """
    signal.signal(signal.SIGIO, signal.SIG_DFL)
    fcntl.fcntl(_PARENT, fcntl.F_SETOWN, os.getpid())
    fcntl.fcntl(_PARENT, fcntl.F_SETFL, fcntl.fcntl(_PARENT, fcntl.F_GETFL) | os.O_ASYNC)
    if select.select([_PARENT], [], [], 0)[0]:  # It closed before that was in place.
        _leave(0)


def resident() -> int:
    """The memory that this process holds, in bytes; at its most where the system tells no more.

    The peak alone would mislead on Linux, where a process begins with that of the one that started it.
    """
    try:
        return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * resource.getpagesize()
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * PEAK_UNIT


def _watch(most: int) -> None:
    """Do by hand, for macOS, what the kernel does on Linux: end with the host, and at `most` bytes of memory."""
    while resident() < most:
        if select.select([_PARENT], [], [], 0.1)[0]:
            _leave(0)
    _leave(OUT_OF_MEMORY)

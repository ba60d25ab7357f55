"""Where the time of reading files goes, by module of ours: what is at work, looked up every millisecond."""

import hashlib
import os
import signal
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from types import FrameType

import msgspec

from readout.ingest.worker import handle

_OURS = f"{os.sep}readout{os.sep}"
_EVERY = 0.001


class _NoBlobs:
    """Takes what a plain text never sends: blobs."""

    def blob(self, chunks: Iterable[bytes]) -> int:
        raise AssertionError("a plain text has no files inside")

    def write(self, chunk: bytes) -> None:
        raise AssertionError("a plain text has no files inside")

    def end(self) -> int:
        raise AssertionError("a plain text has no files inside")

    def drop(self) -> None:
        """Nothing was begun."""

    def step(self) -> None:
        """No limit runs here."""


class Steps:
    """Reads files as a worker does, in this process, and samples which module is at work."""

    def __init__(self) -> None:
        self.files = 0
        self.total = 0.0
        self._samples: Counter[str] = Counter()

    def take(self, paths: list[Path], most: int) -> None:
        """Read about `most` of the files, spread over all; some twice, so that loading does not count."""
        chosen = paths[:: max(len(paths) // most, 1)][:most]
        for path in chosen[:20]:
            _read(path)
        signal.signal(signal.SIGPROF, self._sample)
        signal.setitimer(signal.ITIMER_PROF, _EVERY, _EVERY)
        start = time.perf_counter()
        for path in chosen:
            _read(path)
        self.total = time.perf_counter() - start
        signal.setitimer(signal.ITIMER_PROF, 0)
        self.files = len(chosen)

    def ranked(self, most: int) -> list[tuple[str, float]]:
        """The modules and their seconds, longest first."""
        count = sum(self._samples.values()) or 1
        return [(name, self.total * n / count) for name, n in self._samples.most_common(most)]

    def _sample(self, number: int, frame: FrameType | None) -> None:
        self._samples[_module(frame)] += 1


def _module(frame: FrameType | None) -> str:
    """The innermost module of ours on a stack; what it calls in libraries counts as its own."""
    while frame is not None:
        file = frame.f_code.co_filename
        if _OURS in file and "site-packages" not in file:
            return file.rsplit(_OURS, 1)[1]
        frame = frame.f_back
    return "(elsewhere)"


def _read(path: Path) -> None:
    options = {"action": "read", "name": path.name, "file": hashlib.sha256(path.read_bytes()).hexdigest()}
    with path.open("rb") as file:
        handle(file.fileno(), msgspec.msgpack.encode(options), _NoBlobs())

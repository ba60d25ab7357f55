"""The values of the sandbox: what may be spent on a job, the job, and how it ended."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal


@dataclass(frozen=True, slots=True)
class Limits:
    """What one job, and one worker, may cost before the host stops it.

    `seconds` is wall-clock time without a sign of progress, `total_seconds` all of it. `memory_bytes` bounds a
    worker's address space (on macOS, which does not enforce that, its resident memory). `output_bytes` bounds the
    payload, `blob_bytes` and `blobs` the files that a job hands back, `file_bytes` the worker's scratch space.
    `processes` bounds processes and threads together, `open_files` descriptors. A worker is replaced after
    `jobs_per_worker` jobs or once its memory has grown past `recycle_bytes`; `ahead` is how many small jobs (up to
    `small_bytes`) wait in a worker's queue so that it never idles.
    """

    seconds: float = 300.0
    total_seconds: float = 3_600.0
    start_seconds: float = 60.0
    memory_bytes: int = 4 << 30
    output_bytes: int = 1 << 30
    blob_bytes: int = 16 << 30
    blobs: int = 200_000
    file_bytes: int = 256 << 20
    processes: int = 512
    open_files: int = 256
    jobs_per_worker: int = 5_000
    recycle_bytes: int = 1 << 30
    ahead: int = 4
    small_bytes: int = 256 << 10


@dataclass(frozen=True, slots=True)
class Job:
    """One file to be worked on: `key` names it to the caller, `options` go to the worker as they are.

    The host opens `path` and hands the worker the open file; a worker never sees a path.
    """

    key: str
    path: Path
    options: bytes = b""


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a job gave nothing: `message` is a sentence for a person.

    `missing`: the file could not be opened. `error`: the worker's own code failed and said so. `protocol`: what
    came from the worker made no sense, as it would after a break-in.
    """

    kind: Literal["died", "timeout", "memory", "output", "protocol", "error", "missing"]
    message: str


@dataclass(frozen=True, slots=True)
class Done:
    """How a job ended: `payload` and `blobs` (files in the pool's `blob_dir`, the caller's to move), or `failure`.

    Payload and blobs come from hostile bytes: the caller validates them. `seconds` is wall-clock time.
    """

    key: str
    payload: bytes | None
    blobs: tuple[Path, ...]
    failure: Failure | None
    seconds: float

"""What became of a job, in words for a person who knows nothing of processes."""

import signal

from readout.sandbox.child import OUT_OF_MEMORY
from readout.sandbox.jobs import Failure, Limits

_SIGNALS: dict[int, str] = {
    signal.SIGSEGV: "a memory fault",
    signal.SIGBUS: "a memory fault",
    signal.SIGILL: "an illegal instruction",
    signal.SIGABRT: "it gave up",
    signal.SIGFPE: "a fault in arithmetic",
    signal.SIGXCPU: "it used up its processor time",
    signal.SIGXFSZ: "it wrote too much",
}
NONSENSE = Failure(
    "protocol", "The reader answered with something that makes no sense; the file may be an attack on it."
)
_MEMORY_SIGNS = ("MemoryError", "bad_alloc", "annot allocate memory", "out of memory", "Out of memory")


def amount(size: int) -> str:
    """A number of bytes as people say it."""
    for unit, step in (("GB", 1 << 30), ("MB", 1 << 20), ("kB", 1 << 10)):
        if size >= step:
            return f"{size / step:.3g} {unit}"
    return f"{size} bytes"


def duration(seconds: float) -> str:
    """A length of time as people say it."""
    if seconds < 120:
        return f"{seconds:.3g} seconds"
    return f"{seconds / 60:.0f} minutes"


def ending(status: int, complaint: str, memory: int) -> Failure:
    """Why a worker ended, from its exit status (bubblewrap gives 128 + signal) and its last words."""
    number = -status if status < 0 else status - 128 if status > 128 else 0
    if status == OUT_OF_MEMORY or number == signal.SIGKILL or any(sign in complaint for sign in _MEMORY_SIGNS):
        return Failure("memory", no_memory(memory))
    if number == signal.SIGXCPU:
        return Failure("timeout", "Reading it used up the processor time allowed for one file and was stopped.")
    if number:
        why = _SIGNALS.get(number, f"signal {number}")
        return Failure("died", f"The reader crashed on this file twice ({why}).")
    return Failure("died", f"The reader ended by itself on this file, twice (status {status}).")


def no_memory(memory: int) -> str:
    """That a job needed more memory than it may have."""
    return f"Reading it needed more memory than one file may use ({amount(memory)}) and was stopped."


def overdue(seconds: float) -> str:
    """That a job took too long."""
    return f"Reading it did not come to an end within {duration(seconds)} and was stopped."


def too_much(limits: Limits) -> str:
    """That a job gave back too much."""
    return (
        f"It unpacks to more than one file may ({amount(limits.output_bytes)} of text and layout, "
        f"{amount(limits.blob_bytes)} in at most {limits.blobs:,} enclosed files); reading was stopped."
    )


def failed(untrusted_note: bytes, memory: int) -> Failure:
    """What a worker says of its own failure, made safe to print."""
    if untrusted_note == b"memory":
        return Failure("memory", no_memory(memory))
    text = untrusted_note.removeprefix(b"error ").decode(errors="replace")
    shown = "".join(c if c.isprintable() else " " for c in text)[:300].strip()
    return Failure("error", f"The reader failed on this file ({shown}).")

"""What became of a job, in words."""

import signal

import pytest

from readout.sandbox.child import OUT_OF_MEMORY
from readout.sandbox.reasons import amount, duration, ending, failed


@pytest.mark.parametrize(
    ("status", "complaint", "kind", "words"),
    [
        (3, "", "died", "status 3"),
        (-signal.SIGSEGV, "", "died", "memory fault"),
        (128 + signal.SIGABRT, "", "died", "gave up"),
        (128 + signal.SIGUSR2, "", "died", f"signal {signal.SIGUSR2.value}"),
        (-signal.SIGKILL, "", "memory", "1 GB"),
        (128 + signal.SIGKILL, "", "memory", "1 GB"),
        (OUT_OF_MEMORY, "", "memory", "1 GB"),
        (-signal.SIGABRT, "terminate called: std::bad_alloc", "memory", "1 GB"),
        (-signal.SIGXCPU, "", "timeout", "processor time"),
    ],
)
def test_endings(status, complaint, kind, words):
    failure = ending(status, complaint, 1 << 30)
    assert failure.kind == kind and words in failure.message


def test_what_a_worker_says_is_made_safe_to_print():
    failure = failed(b"error ValueError: \x1b[31m\x00" + b"x" * 900, 0)
    assert failure.kind == "error" and failure.message.isprintable() and len(failure.message) < 400


def test_amounts_and_durations():
    assert [amount(n) for n in (5, 2048, 3 << 20, 1 << 30)] == ["5 bytes", "2 kB", "3 MB", "1 GB"]
    assert [duration(n) for n in (1.5, 90, 300)] == ["1.5 seconds", "90 seconds", "5 minutes"]

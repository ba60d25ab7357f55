"""Jobs for processes of their own, which these can import."""

import os
import time
from collections.abc import Callable


def make() -> Callable[[str], str]:
    """Work that can be told to go wrong."""
    return do


def do(job: str) -> str:
    """Do a job."""
    if job.startswith("die"):
        os._exit(3)
    if job.startswith("fail"):
        raise ValueError(f"no {job}")
    if job.startswith("wait"):
        time.sleep(60)
    return f"{job} by {os.getpid()}"


def broken() -> Callable[[str], str]:
    """Work that cannot even begin."""
    os._exit(4)

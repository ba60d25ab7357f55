"""How work is run on this machine: in batches, on threads, with a progress that can be shown."""

from readout.runner.local import batched, on_threads
from readout.runner.progress import Meter, Progress

__all__ = ["Meter", "Progress", "batched", "on_threads"]

"""How work is run on this machine: in batches, in processes, with a progress that can be shown."""

from readout.runner.local import batched
from readout.runner.processes import Failure, Inline, NotStartedError, Workers
from readout.runner.progress import Meter, Progress

__all__ = ["Failure", "Inline", "Meter", "NotStartedError", "Progress", "Workers", "batched"]

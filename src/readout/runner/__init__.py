"""How work is run on this machine: in batches, with a progress that can be shown."""

from readout.runner.local import batched
from readout.runner.progress import Meter, Progress

__all__ = ["Meter", "Progress", "batched"]

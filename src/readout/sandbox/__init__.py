"""Where hostile bytes are parsed: confined, long-lived worker processes, and the protocol with them."""

from readout.sandbox.child import Emit, Handler, serve
from readout.sandbox.confine import describe
from readout.sandbox.jobs import Done, Failure, Job, Limits
from readout.sandbox.pool import Pool

__all__ = ["Done", "Emit", "Failure", "Handler", "Job", "Limits", "Pool", "describe", "serve"]

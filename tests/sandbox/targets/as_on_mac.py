"""The misbehaving worker, on a machine whose kernel enforces no limit on memory and sends no SIGIO."""

import sys

sys.platform = "darwin"

import misbehave  # noqa: E402

from readout.sandbox import child, serve  # noqa: E402

child.PEAK_UNIT = 1024  # The kernel that runs this still counts as Linux does.

if __name__ == "__main__":
    serve(misbehave._handle)

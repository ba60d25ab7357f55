"""The misbehaving worker, on a machine whose kernel enforces no limit on memory and sends no SIGIO."""

import sys

sys.platform = "darwin"

import misbehave  # noqa: E402

from readout.sandbox import serve  # noqa: E402

if __name__ == "__main__":
    serve(misbehave._handle)

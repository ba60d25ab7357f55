"""`python -m readout`: the same as the command `readout`."""

from readout.cli import main

main()

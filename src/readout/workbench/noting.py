"""Reading documents for their ledgers, and joining the parties that these name, as a use case of its own."""

from readout.workbench._ledger_reading import LedgerReading
from readout.workbench._ledger_reading import read_ledgers as read_unlocked
from readout.workbench._ready import make_ready
from readout.workbench._register import Tell
from readout.workbench._resolving import resolve_parties
from readout.workbench.collection import Collection

__all__ = ["LedgerReading", "read_ledgers"]


def read_ledgers(
    collection: Collection, *, again: bool = False, workers: int | None = None, progress: Tell | None = None
) -> LedgerReading:
    """Read what waits, has changed or could not be read before; all documents where `again` says so.

    Raises BUSY while another program adds to the same collection. A run that is killed is finished by the next.
    """
    with collection.lock():
        done = read_unlocked(collection, progress, again=again, retry=True, workers=workers)
        resolve_parties(collection, progress, again=again)
        make_ready(collection, progress)
        return done

"""Adding a pile: from files on disk to documents that can be searched."""

import gc
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from readout.sandbox import Limits, Pool
from readout.workbench._following import follow_documents
from readout.workbench._intake import Bounds, read_all
from readout.workbench._ledger_reading import LedgerReading, read_ledgers
from readout.workbench._meaning import index_meaning
from readout.workbench._outside import LoadFileReport, keep_load_file, report_load_file
from readout.workbench._ready import make_ready
from readout.workbench._register import Tell, enter
from readout.workbench._resolving import resolve_parties
from readout.workbench._settle import settle
from readout.workbench._words import index_words
from readout.workbench.anchoring import settle_anchors
from readout.workbench.collection import WORKER, Collection


@dataclass(frozen=True, slots=True)
class AddReport:
    """What one `add` did: files entered (of the pile), files read now by outcome (those inside others too).

    `ledgers` says how documents were read for what they tell. `size` is the bytes copied, `seconds` wall-clock
    time, `sandbox` how parsing was kept in bounds.
    """

    new: int
    changed: int
    unchanged: int
    gone: int
    size: int
    read: int
    partly_read: int
    failed: int
    indexed: int
    ledgers: LedgerReading
    load_file: LoadFileReport | None
    sandbox: str
    seconds: float


def add(
    collection: Collection,
    paths: Sequence[Path],
    *,
    metadata: Path | None = None,
    workers: int | None = None,
    retry: bool = False,
    sandbox: str = "auto",
    progress: Tell | None = None,
    limits: Limits | None = None,
    bounds: Bounds | None = None,
    ledgers: bool = True,
) -> AddReport:
    """Take in the files at some paths; what is there already and has not changed is passed over.

    `metadata` is a load file: what it says of files is kept apart, used where documents say nothing, and stays in
    force for later runs. `sandbox` is `auto`, `bubblewrap` or `child`. With `retry`, files that failed or were
    read in part are read again. Without `ledgers`, documents wait to be read for these. A run that is killed is
    finished by the next one. Raises BUSY while another program adds to the same collection.
    """
    start = time.monotonic()
    with collection.lock(), _garbage_left():
        collection.originals.sweep()
        problems = keep_load_file(collection.store, metadata) if metadata else ()
        entered = enter(collection, paths, progress)
        incoming = collection.originals.incoming
        with Pool(WORKER, workers=workers, limits=limits or Limits(), blob_dir=incoming, kind=sandbox) as pool:
            ended = read_all(collection, pool, progress, retry=retry, bounds=bounds or Bounds())
            kind = pool.kind
        settle(collection, progress)
        follow_documents(collection)  # before the index changes, by which caches know that they are old
        indexed = index_words(collection, progress)
        index_meaning(collection, progress)
        noted = read_ledgers(collection, progress, workers=workers) if ledgers else LedgerReading()
        resolve_parties(collection, progress)
        settle_anchors(collection)
        told = report_load_file(collection.store, metadata, problems) if metadata else None
        make_ready(collection, progress)
    counts = {outcome.value: count for outcome, count in ended.items()}
    return AddReport(
        new=entered.new,
        changed=entered.changed,
        unchanged=entered.unchanged,
        gone=entered.gone,
        size=entered.size,
        read=counts.get("read", 0),
        partly_read=counts.get("partly_read", 0),
        failed=counts.get("failed", 0) + entered.failed,
        indexed=indexed,
        ledgers=noted,
        load_file=told,
        sandbox=kind,
        seconds=time.monotonic() - start,
    )


@contextmanager
def _garbage_left() -> Iterator[None]:
    """Look for cycles of garbage seldom: frozen values form none, and looking costs a twentieth of the time."""
    usual = gc.get_threshold()
    gc.set_threshold(50_000, *usual[1:])
    try:
        yield
    finally:
        gc.set_threshold(*usual)

"""Where a collection is kept: one SQLite file; the only package that speaks to a database."""

from readout.store.database import EXTRACTED, INDEXED, SETTLED
from readout.store.documents import Store
from readout.store.files import last_name
from readout.store.migrations import MIGRATIONS
from readout.store.values import (
    Conflict,
    FileReading,
    FoundRow,
    KeptJudgement,
    KeptLedger,
    KeptRow,
    KnownPlace,
    MemberRow,
    OutsideRow,
    Place,
    Relation,
    RowQuery,
    Settled,
    Tally,
    Waiting,
)

__all__ = [
    "EXTRACTED",
    "INDEXED",
    "MIGRATIONS",
    "SETTLED",
    "Conflict",
    "FileReading",
    "FoundRow",
    "KeptJudgement",
    "KeptLedger",
    "KeptRow",
    "KnownPlace",
    "MemberRow",
    "OutsideRow",
    "Place",
    "Relation",
    "RowQuery",
    "Settled",
    "Store",
    "Tally",
    "Waiting",
    "last_name",
]

"""Where a collection is kept: one SQLite file; the only package that speaks to a database."""

from readout.store.database import INDEXED, SETTLED
from readout.store.documents import Store
from readout.store.files import last_name
from readout.store.migrations import MIGRATIONS
from readout.store.values import (
    Conflict,
    FileReading,
    KnownPlace,
    MemberRow,
    OutsideRow,
    Place,
    Relation,
    Settled,
    Tally,
    Waiting,
)

__all__ = [
    "INDEXED",
    "MIGRATIONS",
    "SETTLED",
    "Conflict",
    "FileReading",
    "KnownPlace",
    "MemberRow",
    "OutsideRow",
    "Place",
    "Relation",
    "Settled",
    "Store",
    "Tally",
    "Waiting",
    "last_name",
]

"""Where a collection is kept: one SQLite file; the only package that speaks to a database."""

from readout.store.database import INDEXED, SETTLED
from readout.store.documents import Store
from readout.store.migrations import MIGRATIONS
from readout.store.values import Conflict, KnownPlace, MemberRow, Place, Tally, Waiting

__all__ = [
    "INDEXED",
    "MIGRATIONS",
    "SETTLED",
    "Conflict",
    "KnownPlace",
    "MemberRow",
    "Place",
    "Store",
    "Tally",
    "Waiting",
]

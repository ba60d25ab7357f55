"""Where a collection is kept: one SQLite file; the only package that speaks to a database."""

from readout.store.database import EXTRACTED, INDEXED, RESOLVED, SETTLED
from readout.store.documents import Store
from readout.store.files import last_name
from readout.store.migrations import MIGRATIONS
from readout.store.reads import Shown
from readout.store.values import (
    Conflict,
    EntryQuery,
    EntryRow,
    FileReading,
    FoundRow,
    KeptFacts,
    KeptJudgement,
    KeptLedger,
    KeptParty,
    KeptPartyJudgement,
    KeptRow,
    KeptUnit,
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
    "RESOLVED",
    "SETTLED",
    "Conflict",
    "EntryQuery",
    "EntryRow",
    "FileReading",
    "FoundRow",
    "KeptFacts",
    "KeptJudgement",
    "KeptLedger",
    "KeptParty",
    "KeptPartyJudgement",
    "KeptRow",
    "KeptUnit",
    "KnownPlace",
    "MemberRow",
    "OutsideRow",
    "Place",
    "Relation",
    "RowQuery",
    "Settled",
    "Shown",
    "Store",
    "Tally",
    "Waiting",
    "last_name",
]

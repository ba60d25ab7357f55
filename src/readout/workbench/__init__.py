"""The use cases: what the fronts call. The only package that joins the steps, the store and the sandbox."""

from readout.runner import Progress
from readout.workbench._outside import LoadFileReport
from readout.workbench._sides import candidates
from readout.workbench._telling import LIKELY, Passage, Told
from readout.workbench.adding import AddReport, add
from readout.workbench.changing import changed, happened, silent, who_met
from readout.workbench.collection import (
    VARIABLE,
    Collection,
    default_collection_path,
    remember_collection,
    resolve_collection,
)
from readout.workbench.counting import take_inventory
from readout.workbench.exporting import export_jsonl
from readout.workbench.judging import judge, judgements, this_person
from readout.workbench.ledger import (
    ContactRow,
    Excerpt,
    LedgerPage,
    LedgerQuery,
    LedgerView,
    ListingRow,
    StatementRow,
    Unread,
    contacts,
    ledger_of,
    ledger_row,
    listings,
    statements,
)
from readout.workbench.listing import (
    FilesPage,
    FileView,
    count_outcomes,
    list_files,
    open_original,
    read_file,
)
from readout.workbench.noting import LedgerReading, read_ledgers
from readout.workbench.picturing import page_picture
from readout.workbench.reading import (
    Card,
    Comparison,
    CopyNote,
    DocumentView,
    FieldConflict,
    compare_documents,
    read_document,
)
from readout.workbench.searching import find_words, freshen_index, rebuild_index, search
from readout.workbench.standing_out import what_stands_out
from readout.workbench.status import Disagreement, Status, disagreements, status, unread_files
from readout.workbench.verifying import VerifyReport, verify

__all__ = [
    "LIKELY",
    "VARIABLE",
    "AddReport",
    "Card",
    "Collection",
    "Comparison",
    "ContactRow",
    "CopyNote",
    "Disagreement",
    "DocumentView",
    "Excerpt",
    "FieldConflict",
    "FileView",
    "FilesPage",
    "LedgerPage",
    "LedgerQuery",
    "LedgerReading",
    "LedgerView",
    "ListingRow",
    "LoadFileReport",
    "Passage",
    "Progress",
    "StatementRow",
    "Status",
    "Told",
    "Unread",
    "VerifyReport",
    "add",
    "candidates",
    "changed",
    "compare_documents",
    "contacts",
    "count_outcomes",
    "default_collection_path",
    "disagreements",
    "export_jsonl",
    "find_words",
    "freshen_index",
    "happened",
    "judge",
    "judgements",
    "ledger_of",
    "ledger_row",
    "list_files",
    "listings",
    "open_original",
    "page_picture",
    "read_document",
    "read_file",
    "read_ledgers",
    "rebuild_index",
    "remember_collection",
    "resolve_collection",
    "search",
    "silent",
    "statements",
    "status",
    "take_inventory",
    "this_person",
    "unread_files",
    "verify",
    "what_stands_out",
    "who_met",
]

"""What the fronts may call, pinned: a change here is a change for every front."""

import importlib
import pkgutil
from types import ModuleType

import readout.workbench


def test_the_public_list() -> None:
    assert set(readout.workbench.__all__) == {
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
    }


def test_everything_on_the_list_is_there_and_says_what_it_is() -> None:
    for name in readout.workbench.__all__:
        found = getattr(readout.workbench, name)
        assert isinstance(found, str) or found.__doc__, name


def test_no_module_takes_the_place_of_what_fronts_call() -> None:
    for module in pkgutil.iter_modules(readout.workbench.__path__):
        importlib.import_module(f"readout.workbench.{module.name}")
    called = {name: getattr(readout.workbench, name) for name in readout.workbench.__all__}
    assert [name for name, what in called.items() if isinstance(what, ModuleType)] == []

"""What the fronts may call, pinned: a change here is a change for every front."""

import readout.workbench


def test_the_public_list() -> None:
    assert set(readout.workbench.__all__) == {
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
        "Progress",
        "StatementRow",
        "Status",
        "Unread",
        "VerifyReport",
        "add",
        "compare_documents",
        "contacts",
        "count_outcomes",
        "default_collection_path",
        "disagreements",
        "export_jsonl",
        "find_words",
        "judge",
        "judgements",
        "ledger_of",
        "ledger_row",
        "list_files",
        "open_original",
        "page_picture",
        "read_document",
        "read_file",
        "read_ledgers",
        "rebuild_index",
        "remember_collection",
        "resolve_collection",
        "search",
        "statements",
        "status",
        "take_inventory",
        "this_person",
        "unread_files",
        "verify",
    }


def test_everything_on_the_list_is_there_and_says_what_it_is() -> None:
    for name in readout.workbench.__all__:
        found = getattr(readout.workbench, name)
        assert isinstance(found, str) or found.__doc__, name

"""Values to the rows of formats that others read; pure, writes nothing."""

from readout.export.jsonl import FORMAT, FORMAT_VERSION, document_row, file_row, manifest
from readout.export.ledger import LEDGER_TABLES, ledger_rows, resolved_party_row

__all__ = [
    "FORMAT",
    "FORMAT_VERSION",
    "LEDGER_TABLES",
    "document_row",
    "file_row",
    "ledger_rows",
    "manifest",
    "resolved_party_row",
]

"""Values to the rows of formats that others read; pure, writes nothing."""

from readout.export.jsonl import FORMAT, FORMAT_VERSION, document_row, file_row, manifest

__all__ = ["FORMAT", "FORMAT_VERSION", "document_row", "file_row", "manifest"]

"""The use cases: what the fronts call. The only package that joins the steps, the store and the sandbox."""

from readout.runner import Progress
from readout.workbench.adding import AddReport, add
from readout.workbench.collection import (
    VARIABLE,
    Collection,
    default_collection_path,
    remember_collection,
    resolve_collection,
)
from readout.workbench.exporting import export_jsonl
from readout.workbench.status import Status, status, unread_files

__all__ = [
    "VARIABLE",
    "AddReport",
    "Collection",
    "Progress",
    "Status",
    "add",
    "default_collection_path",
    "export_jsonl",
    "remember_collection",
    "resolve_collection",
    "status",
    "unread_files",
]

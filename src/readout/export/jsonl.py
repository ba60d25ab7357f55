"""The rows of the JSON Lines export: one object for each source file and document, absent meaning unknown.

The contract (names of keys, order, meaning) is docs/reference/export.md; `FORMAT_VERSION` counts its changes.
"""

from collections.abc import Iterable
from typing import Any

from readout.model import Document, Header, Marking, SourceFile

FORMAT = "readout-jsonl"
FORMAT_VERSION = 2

Row = dict[str, Any]

_HEADER = (
    ("from", "sender"),
    ("to", "to"),
    ("cc", "cc"),
    ("bcc", "bcc"),
    ("subject", "subject"),
    ("sent", "sent"),
    ("attachments", "attachments"),
    ("place", "place"),
    ("number", "number"),
    ("dtg", "dtg"),
    ("references", "references"),
    ("tags", "tags"),
    ("author", "author"),
    ("publisher", "publisher"),
    ("message_id", "message_id"),
    ("in_reply_to", "in_reply_to"),
    ("info", "info"),
    ("executive_order", "executive_order"),
    ("pass_line", "pass_line"),
    ("precedence", "precedence"),
    ("signature", "signature"),
    ("drafted_by", "drafted_by"),
    ("cleared_by", "cleared_by"),
    ("approved_by", "approved_by"),
)


def known(pairs: Iterable[tuple[str, Any]]) -> Row:
    """An object of what is known: nothing that is None or empty, tuples as lists."""
    return {
        key: list(value) if isinstance(value, tuple) else value
        for key, value in pairs
        if value is not None and value != () and value != {} and value != []
    }


def file_row(file: SourceFile) -> Row:
    """A source file as a row of `files.jsonl`."""
    return {
        "id": file.id,
        "path": file.path,
        "size": file.size,
        **known(
            (
                ("media_type", file.media_type or None),
                ("container", file.container),
                ("outcome", file.outcome.value if file.outcome else None),
                ("reason", file.reason),
                ("modified", file.modified),
                ("outside", {label: list(values) for label, values in (file.outside or {}).items()}),
            )
        ),
    }


def _header(header: Header) -> Row:
    return known((key, getattr(header, name)) for key, name in _HEADER)


def _marking(marking: Marking) -> Row:
    return known(
        (
            ("classification", marking.classification),
            ("captions", marking.captions),
            ("exemptions", marking.exemptions),
        )
    )


def document_row(document: Document) -> Row:
    """A document as a row of `documents.jsonl`."""
    release = document.release
    return {
        "id": document.id,
        "file": document.file,
        **known((("parent", document.parent), ("parent_span", document.parent_span))),
        "kind": document.kind.value,
        "audience": document.audience.value,
        **known((("title", document.title),)),
        "text": document.text,
        **known(
            (
                ("language", document.language),
                ("date", document.date),
                ("date_source", document.date_source.value if document.date_source else None),
                ("captured", document.captured),
                ("header", _header(document.header)),
                ("marking", _marking(document.marking)),
                (
                    "release",
                    known(
                        (
                            ("case", release.case),
                            ("number", release.number),
                            ("date", release.date),
                            ("decision", release.decision),
                        )
                    )
                    if release
                    else None,
                ),
                ("portions", [{"start": p.start, "end": p.end, "mark": p.mark} for p in document.portions]),
                ("pages", [{"number": p.number, "start": p.start, "end": p.end} for p in document.pages]),
                (
                    "furniture",
                    [{"start": f.start, "end": f.end, "kind": f.kind.value} for f in document.furniture],
                ),
                ("duplicate_of", document.duplicate_of),
                ("thread", document.thread),
                ("ocr_confidence", document.ocr_confidence),
            )
        ),
    }


def manifest(program: str, counts: dict[str, int]) -> Row:
    """The object of `readout.json`: what the files beside it are."""
    return {"format": FORMAT, "version": FORMAT_VERSION, "program": program, "counts": counts}

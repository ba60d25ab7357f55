"""The rows of the export hold every field, under the names of the contract, and leave out what is unknown."""

import json
import re
from dataclasses import fields
from pathlib import Path

from readout.export import FORMAT_VERSION, document_row, file_row, manifest
from readout.model import (
    Audience,
    DateSource,
    Document,
    Furniture,
    FurnitureKind,
    Header,
    Kind,
    Marking,
    Outcome,
    Page,
    Portion,
    Release,
    SourceFile,
)

_REFERENCE = Path(__file__).parents[2] / "docs" / "reference" / "export.md"
_FULL_HEADER = Header(
    sender=("Ann Hall",),
    to=("Ben Carr", "Cleo Ward"),
    cc=("Dan Moss",),
    bcc=("Eve Pond",),
    subject="Harbour dues",
    sent="12 March",
    attachments=("dues.xlsx",),
    place="PORT SELA",
    number="19 SELA 12",
    dtg="121200Z MAR 19",
    references=("19 SELA 11",),
    tags=("PREL",),
    author=("Ann Hall",),
    publisher="The Courier",
    message_id="<1@x>",
    in_reply_to=("<0@x>",),
    info=("ALL POSTS",),
    executive_order="13526",
    pass_line="PASS TO PORTS",
    precedence="ROUTINE",
    signature="HALL",
    drafted_by="AH",
    cleared_by="BC",
    approved_by="CW",
)
FULL = Document(
    id="d-2-6",
    file="f",
    ordinal=1,
    text="Dues",
    kind=Kind.CABLE,
    audience=Audience.PRIVATE,
    start=2,
    parent="d",
    parent_span=(2, 6),
    title="Harbour dues",
    language="en",
    date="2019-03-12",
    date_source=DateSource.HEADER,
    captured="2019-04",
    header=_FULL_HEADER,
    marking=Marking("SBU", ("SIPDIS",), ("B6",)),
    release=Release("F-1", "C1", "2015", "RELEASE IN FULL"),
    portions=(Portion(0, 4, "U"),),
    pages=(Page(1, 0, 4),),
    furniture=(Furniture(0, 1, FurnitureKind.STAMP),),
    duplicate_of="e",
    thread="t-d",
    ocr_confidence=0.5,
)


def test_a_document_with_everything() -> None:
    row = document_row(FULL)
    assert row["parent_span"] == [2, 6]
    assert row["header"]["from"] == ["Ann Hall"]
    assert row["header"]["subject"] == "Harbour dues"
    assert len(row["header"]) == len(fields(Header))
    assert row["marking"] == {"classification": "SBU", "captions": ["SIPDIS"], "exemptions": ["B6"]}
    assert row["portions"] == [{"start": 0, "end": 4, "mark": "U"}]
    assert row["pages"] == [{"number": 1, "start": 0, "end": 4}]
    assert row["furniture"] == [{"start": 0, "end": 1, "kind": "stamp"}]
    assert row["release"] == {"case": "F-1", "number": "C1", "date": "2015", "decision": "RELEASE IN FULL"}
    assert set(row) == {field.name for field in fields(Document)} - {"ordinal", "start"}


def test_what_is_unknown_is_left_out() -> None:
    assert document_row(Document("d", "f", 0, "")) == {
        "id": "d",
        "file": "f",
        "kind": "other",
        "audience": "private",
        "text": "",
    }
    assert file_row(SourceFile("f", "a.txt", 0)) == {"id": "f", "path": "a.txt", "size": 0}


def test_a_file_with_everything() -> None:
    file = SourceFile(
        "f", "a.txt", 3, "text/plain", "c", Outcome.FAILED, "Empty.", "2019", {"from": ("Ann Hall", "Ben Carr")}
    )
    row = file_row(file)
    assert set(row) == {field.name for field in fields(SourceFile)}
    assert row["outside"] == {"from": ["Ann Hall", "Ben Carr"]}
    assert (row["outcome"], row["container"]) == ("failed", "c")
    assert json.loads(json.dumps(row)) == row


def test_the_contract_names_every_key() -> None:
    named = set(re.findall(r"`([a-z_]+)`", _REFERENCE.read_text("utf-8")))
    row = document_row(FULL)
    keys = {*row, *row["header"], *row["marking"], *row["release"], "start", "end", "mark", "number", "kind"}
    file = {field.name for field in fields(SourceFile)}
    assert keys | file | set(manifest("1", {})) <= named
    assert {str(kind) for kind in (*Kind, *Outcome, *FurnitureKind, *DateSource, *Audience)} <= named
    assert f"version {FORMAT_VERSION} of the format" in _REFERENCE.read_text("utf-8")

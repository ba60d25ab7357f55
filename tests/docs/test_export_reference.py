"""The export's reference and the export of the demo agree, both ways: keys, types, spans and ids."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from readout.demo import write_demo
from readout.export import (
    FORMAT,
    FORMAT_VERSION,
    LEDGER_TABLES,
    document_row,
    file_row,
    ledger_rows,
    resolved_party_row,
)
from readout.model import (
    Act,
    Audience,
    Citation,
    Contact,
    ContactKind,
    ContactSource,
    ContactStatus,
    Document,
    Form,
    Header,
    Ledger,
    Listing,
    LocalParty,
    Mention,
    MentionType,
    Mode,
    Party,
    PartyName,
    PartyRef,
    PartyRole,
    RoleSource,
    SourceFile,
    Standing,
    Statement,
    Time,
    Verdict,
)
from readout.workbench import Collection, add, export_jsonl

_PAGE = Path(__file__).parents[2] / "docs" / "reference" / "export.md"
_SECTION = re.compile(r"^#{2,3} (\S+)$", re.M)
_ROW = re.compile(r"^\| `(\w+)` \| ([a-z ]+) \|", re.M)
_LOAD_FILE = "name,date,received from\nkessel-body.txt,1974-08-30,R. Holmgren\n"
_NOT_IN_THE_DEMO = {
    "files.jsonl": set[str](),
    "documents.jsonl": set[str](),
    "header": {"bcc", "pass_line", "place"},
}
"""Keys that no document of the demo has; `tests/export` writes them."""
_LEDGER_FILES = tuple(f"{table}.jsonl" for table in LEDGER_TABLES)
_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "number": (int, float),
    "object": (dict,),
    "strings": (list,),
    "objects": (list,),
    "two numbers": (list,),
    "spans": (list,),
}


def documented() -> dict[str, dict[str, str]]:
    """Section to key to type, from the page."""
    _, *parts = _SECTION.split(_PAGE.read_text("utf-8"))
    return {name: dict(_ROW.findall(text)) for name, text in zip(parts[::2], parts[1::2], strict=True)}


@pytest.fixture(scope="module")
def export(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo's export, with a load file."""
    folder = tmp_path_factory.mktemp("export")
    write_demo(folder / "demo-files")
    load_file = folder / "received.csv"
    load_file.write_text(_LOAD_FILE, "utf-8")
    with Collection.open(folder / "demo", create=True) as collection:
        add(collection, (folder / "demo-files",), metadata=load_file)
        export_jsonl(collection, folder / "export")
    return folder / "export"


def rows(export: Path, name: str) -> list[dict[str, Any]]:
    """The objects of one file."""
    text = (export / name).read_text("utf-8")
    return [json.loads(text)] if name.endswith(".json") else [json.loads(line) for line in text.splitlines()]


def objects(export: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every object of the export under the name of its section."""
    for name in ("readout.json", "files.jsonl", "documents.jsonl", *_LEDGER_FILES):
        for row in rows(export, name):
            yield name, row
            for section in documented().keys() & row.keys():
                value = row[section]
                yield from ((section, item) for item in (value if isinstance(value, list) else [value]))


def full_ledger_rows() -> Iterator[tuple[str, dict[str, Any]]]:
    """Rows of a ledger of which every field is known, under the names of their files."""
    cited, ref = (Citation("d", 0, 4),), PartyRef("Ann", "p", "d", 0, 3)
    contact = Contact(
        "c", ContactKind.CALL, ContactStatus.PLANNED, (ref, ref), cited, ContactSource.TEXT, "2019", "the quay"
    )
    said = ((4, 6),)
    statement = Statement(
        "s", "d", ref, ref, (0, 3), said, Mode.DIRECT, Act.WARN, Audience.PUBLIC, "2019", "Ben", 0.5
    )
    ledger = Ledger(
        "d",
        (Mention("m", "d", 0, 3, MentionType.PERSON, Form.NAME, "p"),),
        (Time("d", 0, 3, "2019"),),
        (LocalParty("p", "d", MentionType.PERSON, "Ann", ("she",)),),
        (contact,),
        (statement,),
        (Listing("l", "d", "thanked", (ref, ref), cited, "Ben", "2019"),),
    )
    standings = {id_: Standing(id_, Verdict.CONFIRM, "Dora", "2019", {}) for id_ in "csl"}
    for table, row in ledger_rows(ledger, "Ann said so.", standings):
        yield f"{table}.jsonl", row
    role = PartyRole("Envoy", "Norland", "2019", "2020", RoleSource.DOCUMENTS, cited)
    party = Party("ann", MentionType.PERSON, "Ann", (PartyName("A.", 1, 1),), (role,), "Norland", 2, 1)
    yield "parties.jsonl", resolved_party_row(party, ["m"])


def test_exported_keys_are_documented_and_of_the_type_said(export: Path) -> None:
    said = documented()
    for section, row in objects(export):
        for key, value in row.items():
            assert key in said[section], f"{section}: {key} is not on the page"
            assert isinstance(value, _TYPES[said[section][key]]), f"{section}: {key} is {value!r}"
            assert value not in ([], {}, None), f"{section}: {key} is empty"


def test_documented_keys_are_exported(export: Path) -> None:
    found: dict[str, set[str]] = defaultdict(set)
    for section, row in objects(export):
        found[section] |= row.keys()
    for name, row in full_ledger_rows():
        found[name] |= row.keys()
        for section in documented().keys() & row.keys():
            value = row[section]
            found[section] |= set().union(*(value if isinstance(value, list) else [value]))
    absent = {name: set(keys) - found[name] for name, keys in documented().items()}
    assert {n: k for n, k in absent.items() if k} == {n: k for n, k in _NOT_IN_THE_DEMO.items() if k}


def test_the_page_has_every_field_of_the_model() -> None:
    said = documented()
    names = {"sender": "from"}
    assert set(said["header"]) == {names.get(field.name, field.name) for field in fields(Header)}
    assert set(said["documents.jsonl"]) == {f.name for f in fields(Document)} - {"ordinal", "start"}
    assert set(said["files.jsonl"]) == {field.name for field in fields(SourceFile)}
    assert document_row(Document("d", "f", 0, "")).keys() <= set(said["documents.jsonl"])
    assert file_row(SourceFile("f", "p", 0)).keys() <= set(said["files.jsonl"])


def test_ids_spans_and_order_are_as_the_page_says(export: Path) -> None:
    (manifest,) = rows(export, "readout.json")
    files, documents = rows(export, "files.jsonl"), rows(export, "documents.jsonl")
    assert (manifest["format"], manifest["version"]) == (FORMAT, FORMAT_VERSION)
    tables = {table: rows(export, f"{table}.jsonl") for table in LEDGER_TABLES}
    assert manifest["counts"] == {
        "files": len(files),
        "documents": len(documents),
        **{table: len(found) for table, found in tables.items()},
    }
    by_id = {document["id"]: document for document in documents}
    places = {file["id"]: file for file in files}
    assert len(by_id) == len(documents)
    for document in documents:
        assert document["id"][:20] == document["file"][:20]
        assert places[document["file"]]["outcome"] in ("read", "partly_read")
        if "parent" in document:
            start, end = document["parent_span"]
            assert by_id[document["parent"]]["text"][start:end] == document["text"]
        for name in ("portions", "pages", "furniture"):
            for span in document.get(name, ()):
                assert 0 <= span["start"] <= span["end"] <= len(document["text"])
        assert document.get("duplicate_of", document["id"]) in by_id
    for table in ("mentions", "times"):
        for row in tables[table]:
            assert by_id[row["document"]]["text"][row["start"] : row["end"]] == row["text"]
            assert "duplicate_of" not in by_id[row["document"]]
    for table in ("mentions", "parties", "contacts", "statements", "listings"):
        assert len({row["id"] for row in tables[table]}) == len(tables[table])
    assert all("reason" in file for file in files if file.get("outcome") != "read")

"""Every kind of damage is found."""

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import made_ledgers
import msgspec
import pytest

from readout.model import Furniture, FurnitureKind, Member, Outcome, Page, Portion, Reading
from readout.search import Index
from readout.workbench import Collection, add, rebuild_index, status, verify
from readout.workbench._checks import document_faults, reading_faults
from readout.workbench._ledger_reading import read_ledgers


@pytest.fixture
def made(collection: Collection, make_pile: Callable[..., Path]) -> Iterator[Collection]:
    """A collection that is sound."""
    add(collection, [make_pile(letters=3)])
    assert verify(collection).sound
    yield collection


def forge(collection: Collection, statement: str) -> None:
    """Change a collection's database behind its back."""
    with sqlite3.connect(collection.store.path) as connection:
        connection.execute(statement)
    connection.close()


def faults(collection: Collection) -> str:
    """All that is wrong with a collection."""
    report = verify(collection)
    assert not report.sound
    return "\n".join(report.faults)


def test_a_sound_collection_is_counted(made: Collection) -> None:
    report = verify(made)
    assert report.originals == sum(1 for _ in made.store.contents())
    assert report.documents == report.indexed == made.store.document_count()
    assert report.citations > report.documents / 2


def test_originals_that_are_missing_or_changed(made: Collection) -> None:
    first, second = [path for path in sorted((made.path / "originals").rglob("*")) if path.is_file()][:2]
    first.unlink()
    second.chmod(0o644)
    second.write_bytes(b"forged")
    found = faults(made)
    assert f"The original {first.name} is missing or cannot be read." in found
    assert f"The original {second.name} has changed since it came in." in found


def test_documents_that_do_not_stand_where_they_say(made: Collection) -> None:
    forge(made, "UPDATE document SET start = start + 1, length = length - 1 WHERE parent IS NOT NULL")
    assert "is not that span of its parent's." in faults(made)


def test_documents_of_no_file(made: Collection) -> None:
    forge(made, "UPDATE document SET file = 'not ' || file WHERE parent IS NOT NULL")
    assert "belong to no file of the pile." in faults(made)


def test_copies_of_nothing(made: Collection) -> None:
    forge(made, "UPDATE document SET duplicate_of = 'nothing' WHERE ordinal = 0")
    assert "is recorded as a copy of one that is not there." in faults(made)


def test_files_that_wait(made: Collection) -> None:
    forge(made, "UPDATE content SET outcome = NULL")
    assert "wait to be read" in faults(made)


def test_an_index_that_holds_too_little_or_too_much(made: Collection) -> None:
    ids = [document.id for document in made.store.documents()]
    with Index(made.index_path) as index:
        index.remove(ids[:1])
        index.commit()
    assert f"Document {ids[0]} is not in the search index." in faults(made)
    assert status(made).index == "damaged"
    rebuild_index(made)
    assert verify(made).sound
    forge(made, f"DELETE FROM document WHERE id = '{ids[-1]}'")
    assert f"The search index holds {ids[-1]}, which is no document." in faults(made)


def test_an_index_that_is_no_longer_what_the_documents_say(made: Collection) -> None:
    forge(made, "UPDATE indexed SET fingerprint = x'00'")
    assert "has changed since it was put into the search index." in faults(made)


def test_an_index_that_cannot_be_opened(made: Collection) -> None:
    (made.index_path / "meta.json").write_text("nonsense")
    assert "search index" in faults(made)
    assert status(made).index == "damaged"
    rebuild_index(made)
    assert verify(made).sound


def test_the_next_add_mends_an_index_that_is_gone(made: Collection) -> None:
    for path in made.index_path.iterdir():
        path.unlink()
    assert add(made, []).indexed == made.store.document_count()
    assert verify(made).sound


def test_what_comes_out_of_the_sandbox_is_not_believed_when_it_does_not_hold(made: Collection) -> None:
    file = made.store.file("pile/letters/001.txt")
    assert file is not None
    documents = made.store.file_documents(file.id)
    top, inner = documents
    assert list(document_faults(file.id, documents)) == []
    span = (len(top.text), len(top.text) + 1)
    forged = {
        "another file": (replace(top, file="other"), inner),
        "was due": (top, replace(inner, ordinal=7)),
        "does not fit": (top, replace(inner, id="x")),
        "no parent before it": (top, replace(inner, parent="x")),
        "that span of its parent's": (top, replace(inner, parent_span=(0, len(inner.text)))),
        "does not start where": (top, replace(inner, start=inner.start + 1)),
        "outermost and yet": (replace(top, parent="x"), inner),
        "piece of furniture": (replace(top, furniture=(Furniture(*span, FurnitureKind.STAMP),)), inner),
        "A portion": (replace(top, portions=(Portion(-1, 3, "U"),)), inner),
        "A page of": (replace(top, pages=(Page(1, 5, 4),)), inner),
        "begins before": (replace(top, pages=(Page(1, 0, 9), Page(2, 5, 10))), inner),
        "comes twice": (top, inner, replace(inner, ordinal=2)),
    }
    for sentence, wrong in forged.items():
        assert any(sentence in fault for fault in document_faults(file.id, wrong)), sentence
    for wrong_reading, sentence in (
        (Reading("text/plain", Outcome.READ, members=(Member("a", 1),)), "not sent along"),
        (Reading("text/plain", Outcome.READ, members=(Member("a", 0), Member("b", 0))), "not sent along"),
        (Reading("text/plain", Outcome.DUPLICATE), "cannot end"),
        (Reading("font/woff", Outcome.IGNORED, "Not a document format that Readout reads (font)."), None),
        (Reading("text/plain", Outcome.READ, layouts=made.store.layouts(file.id) * 2), None),
    ):
        found = list(reading_faults(file.id, wrong_reading, 1))
        assert (not found) if sentence is None else any(sentence in fault for fault in found)


def test_a_row_that_rests_on_nothing_is_found(collection: Collection, tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "a.txt").write_text("Ann Hall told Ben Carr that the port is shut.")
    add(collection, [tmp_path / "a"], ledgers=False)
    read_ledgers(collection, None, make=made_ledgers.make)
    report = verify(collection)
    assert report.sound and report.rows == 2
    (document,) = collection.store.documents()
    kept = collection.store.ledger(document.id)
    assert kept is not None
    statement = replace(kept.ledger.statements[0], content=((40, 400),))
    torn = msgspec.msgpack.encode(replace(kept.ledger, statements=(statement,)))
    with collection.store.write():
        collection.store.put_ledgers([replace(kept, encoded=torn)])
    report = verify(collection)
    assert len(report.faults) == 1
    assert "(40 to 400)" in report.faults[0]

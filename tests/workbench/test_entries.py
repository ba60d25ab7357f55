"""Entries: rows with their parties and documents, found by party, and what there is to speak from."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import made_ledgers
import pytest

from readout.errors import Code, ReadoutError
from readout.model import Contact, ContactSource, Entry, Listing, Statement, Table, Verdict
from readout.workbench import Collection, add, judge
from readout.workbench._ledger_reading import read_ledgers
from readout.workbench._resolving import resolve_parties
from readout.workbench.entries import _shortest, coverage, entries, find_party, parties

_ONE = (
    "From: Ann Hall\nTo: Ben Carr\nSent: Tuesday, March 5, 2019 9:00 AM\nSubject: Dues\n\n"
    "Ann Hall told Ben Carr on 2019-03-04 that the port is shut. Ben Carr warned Cora Diaz that nobody came.\n"
)
_TWO = (
    "From: Cora Diaz\nTo: Ben Carr\nSent: Thursday, March 7, 2019 9:00 AM\nSubject: Berths\n\n"
    "Cora Diaz thanked Hall and Carr. Ann Hall told Cora Diaz that the crane has been mended.\n"
)
_THREE = (
    "Dora Eden told Ben Carr that it rained for a week, and that nobody in the port knew what to do about it.\n"
)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Collection]:
    """A collection of three documents, read and resolved; to be read only."""
    folder = tmp_path_factory.mktemp("entries")
    (folder / "pile").mkdir()
    for name, text in (("one", _ONE), ("two", _TWO), ("three", _THREE)):
        (folder / "pile" / f"{name}.txt").write_text(text, "utf-8")
    (folder / "pile" / "broken.pdf").write_bytes(b"%PDF-1.4 and nothing more")
    with Collection.open(folder / "collection", create=True) as opened:
        add(opened, [folder / "pile"], ledgers=False)
        read_ledgers(opened, None, make=made_ledgers.make, again=True)
        resolve_parties(opened, None)
        yield opened


def told_of(found: tuple[Entry, ...]) -> list[tuple[str, str | None]]:
    """What rows are, and their days."""
    return [(type(entry.row).__name__, entry.day) for entry in found]


def test_every_row_comes_with_its_parties_by_place_and_its_document_in_order_of_date(told: Collection) -> None:
    found = entries(told)
    assert [e.day and e.day[8:10] for e in found] == ["04", "04", "05", "05", "07", "07", "07", None, None]
    ann, ben, cora = (find_party(told, name).id for name in ("Ann Hall", "Ben Carr", "Cora Diaz"))
    for entry in found:
        row = entry.row
        names = {ann: "Ann Hall", ben: "Ben Carr", cora: "Cora Diaz"}
        refs = (
            (row.speaker, row.addressee)
            if isinstance(row, Statement)
            else (row.participants if isinstance(row, Contact) else row.members)
        )
        assert len(entry.parties) == len(refs)
        for id_, ref in zip(entry.parties, refs, strict=True):
            if ref is not None and ref.name in names.values():
                assert names[id_ or ""] == ref.name
    first = found[0]
    assert first.own_day and first.source.sender == "Ann Hall" and first.source.title == "Dues"
    assert first.source.day == "2019-03-05T09:00:00" and first.source.path == "pile/one.txt"


def test_entries_are_found_by_party_together_table_source_document_row_and_time(told: Collection) -> None:
    ann, cora, dora = (find_party(told, name).id for name in ("Ann Hall", "Cora Diaz", "Dora Eden"))
    assert len(entries(told, parties=[dora])) == 2
    both = entries(told, parties=[ann, cora], together=True)
    assert told_of(both) == [("Contact", "2019-03-07T09:00:00"), ("Statement", "2019-03-07T09:00:00")]
    assert len(entries(told, parties=[ann, cora])) > len(both)
    assert {type(e.row) for e in entries(told, tables=[Table.LISTING])} == {Listing}
    texts = entries(told, tables=[Table.CONTACT], sources=[ContactSource.TEXT])
    assert texts and all(isinstance(e.row, Contact) and e.row.source is ContactSource.TEXT for e in texts)
    assert entries(told, rows=[both[0].row.id]) == (both[0],)
    assert {e.source.id for e in entries(told, documents=[both[0].source.id])} == {both[0].source.id}
    assert {e.day for e in entries(told, since="2019-03-04", until="2019-03-04")} == {"2019-03-04"}
    assert entries(told, confidence=0.7) == tuple(e for e in entries(told) if e.row.confidence >= 0.7)
    assert entries(told, tables=[Table.CONTACT], sources=[ContactSource.HEADER]) == ()
    with pytest.raises(ReadoutError) as caught:
        entries(told, since="soon")
    assert caught.value.code is Code.USAGE


def test_a_party_is_found_by_words_or_by_id_and_what_is_near_is_said(told: Collection) -> None:
    ann = find_party(told, "hall ann")
    assert ann.name == "Ann Hall" and ann.documents == 2
    assert find_party(told, ann.id) == ann == parties(told, [ann.id, "nobody"])[ann.id]
    with pytest.raises(ReadoutError) as caught:
        find_party(told, "Carl")
    assert caught.value.code is Code.NOT_FOUND and "Ben Carr" in caught.value.hint


def test_a_name_alone_means_the_person_and_not_her_office(told: Collection) -> None:
    ann, ben = find_party(told, "Ann Hall"), find_party(told, "Ben Carr")
    office = replace(ann, id="office", name="Office of Ann Hall")
    assert _shortest([office, ann, ben]) == [ann, ben]
    assert _shortest([ann, replace(ann, id="namesake")]) == [ann, replace(ann, id="namesake")]


def test_coverage_says_what_documents_there_are_and_what_was_not_read(told: Collection) -> None:
    ann, dora = (find_party(told, name).id for name in ("Ann Hall", "Dora Eden"))
    found = coverage(told, [ann, dora], "2019-03-05", "2019-03-06")
    assert (found.documents, found.undated) == (1, 1)
    assert found.by_party == ((ann, 1, 1), (dora, 0, 0))
    assert found.days == (("2019-03-05", 1),) and found.first == found.last == "2019-03-05"
    assert found.unread_files == 1
    every = coverage(told, [ann, dora], None, None)
    assert every.documents == 2 and every.by_party == ((ann, 2, 1), (dora, 0, 0))


def test_the_coverage_of_all_times_is_kept_until_more_is_read(tmp_path: Path) -> None:
    (tmp_path / "pile").mkdir()
    with Collection.open(tmp_path / "collection", create=True) as opened:
        for name, text in (("one", _ONE), ("two", _TWO)):
            (tmp_path / "pile" / f"{name}.txt").write_text(text, "utf-8")
            add(opened, [tmp_path / "pile"], ledgers=False)
            read_ledgers(opened, None, make=made_ledgers.make, again=True)
            resolve_parties(opened, None)
            found = coverage(opened, [], None, None)
            assert coverage(opened, [], None, None) == found
            assert (found.documents, found.unread_documents) == ({"one": 1, "two": 2}[name], 0)
        (tmp_path / "pile" / "broken.pdf").write_bytes(b"%PDF-1.4 and nothing more")
        add(opened, [tmp_path / "pile"], ledgers=False)
        assert coverage(opened, [], None, None).unread_files == 1


def test_a_judgement_shows_in_the_entry_and_a_rejected_row_is_none(tmp_path: Path) -> None:
    (tmp_path / "pile").mkdir()
    (tmp_path / "pile" / "one.txt").write_text(_ONE, "utf-8")
    with Collection.open(tmp_path / "collection", create=True) as opened:
        add(opened, [tmp_path / "pile"], ledgers=False)
        read_ledgers(opened, None, make=made_ledgers.make, again=True)
        resolve_parties(opened, None)
        before = entries(opened)
        judge(opened, before[0].row.id, Verdict.REJECT, who="A. Reader")
        judge(opened, before[1].row.id, Verdict.CONFIRM, who="A. Reader")
        after = entries(opened)
        assert [e.row.id for e in after] == [e.row.id for e in before[1:]]
        assert after[0].standing is not None and after[0].standing.verdict is Verdict.CONFIRM
        assert after[0].parties == before[1].parties

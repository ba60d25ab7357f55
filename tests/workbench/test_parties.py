"""Parties of a collection: lists, one with all that belongs to it, judgements that hold at once and for good."""

import json
from collections.abc import Iterator
from pathlib import Path

import made_ledgers
import pytest

from readout.errors import Code, ReadoutError
from readout.model import MentionType, PartyVerdict, Table, Unit
from readout.store import RESOLVED
from readout.workbench import Collection, LedgerQuery, add, export_jsonl, statements
from readout.workbench._ledger_reading import read_ledgers
from readout.workbench._resolving import resolve_parties
from readout.workbench.entries import entries, find_party
from readout.workbench.parties import (
    list_parties,
    party_documents,
    party_judgements,
    party_units,
    read_party,
    standing_judgements,
    who_is,
)
from readout.workbench.party_judging import (
    join_unit,
    keep_apart,
    merge_parties,
    rename_party,
    split_party,
    undo_party_judgement,
)

_PILE = {
    "one": "From: Hall, Ann <hall@port.example>\nTo: Ben Carr\nSent: Tuesday, March 5, 2019 9:00 AM\n"
    "Subject: Dues\n\n"
    "Ann Hall told Ben Carr on 2019-03-04 that the port is shut.\n",
    "two": "From: Ann B. Hall\nTo: Cora Diaz\nSent: Thursday, March 7, 2019 9:00 AM\nSubject: Berths\n\n"
    "Ann Hall warned Cora Diaz that the crane has been mended. Cora Diaz told Ann Hall that it rains.\n",
    "three": "From: Cora Diaz\nTo: Ben Carr\nSent: Friday, March 8, 2019 9:00 AM\nSubject: Ropes\n\n"
    "Anja Halle told Cora Diaz that nobody in the port knew what to do about the ropes.\n",
}
_WHO = "A. Reader"


def lay_out(folder: Path) -> Path:
    """Write the pile."""
    (folder / "pile").mkdir()
    for name, text in _PILE.items():
        (folder / "pile" / f"{name}.txt").write_text(text, "utf-8")
    return folder / "pile"


def read(collection: Collection) -> None:
    """Read all ledgers and join their parties."""
    read_ledgers(collection, None, make=made_ledgers.make, again=True)
    resolve_parties(collection, None)


@pytest.fixture
def told(tmp_path: Path) -> Iterator[Collection]:
    """A collection of three documents, read and resolved."""
    pile = lay_out(tmp_path)
    with Collection.open(tmp_path / "collection", create=True) as opened:
        add(opened, [pile], ledgers=False)
        read(opened)
        yield opened


def ids(collection: Collection) -> list[str]:
    """The parties in the order of the list."""
    return [summary.party.id for summary in list_parties(collection, types=tuple(MentionType)).parties]


def test_parties_are_listed_with_what_they_have_a_part_in_those_of_most_documents_first(told: Collection) -> None:
    page = list_parties(told)
    assert [s.party.name for s in page.parties] == ["Ann Hall", "Cora Diaz", "Ben Carr", "Anja Halle"]
    assert page.total == 4
    ann = page.parties[0]
    assert (ann.said, ann.told, ann.party.documents) == (2, 1, 2)
    assert [s.party.id for s in list_parties(told, "hal").parties] == ["ann-hall", "anja-halle"]
    assert list_parties(told, "hall ann").total == 1 and list_parties(told, "nobody").total == 0
    assert list_parties(told, types=[MentionType.STATE]).total == 0
    second = list_parties(told, page=2, per_page=3)
    assert [s.party.id for s in second.parties] == ["anja-halle"] and second.total == 4


def test_a_party_has_its_names_company_documents_and_units(told: Collection) -> None:
    view = read_party(told, "ann-hall")
    assert {n.text for n in view.party.names} == {"Ann Hall", "Ann B. Hall"}
    assert [(c.party.name, c.statements) for c in view.company] == [("Cora Diaz", 2), ("Ben Carr", 1)]
    assert [n.card.title for n in party_documents(told, "ann-hall")] == ["Dues", "Berths"]
    assert {(n.sent, n.received) for n in party_documents(told, "ann-hall")} == {(True, False)}
    assert len(party_units(told, "ann-hall")) == view.party.units
    with pytest.raises(ReadoutError) as caught:
        read_party(told, "nobody")
    assert caught.value.code is Code.NOT_FOUND


def test_who_the_units_of_a_document_are(told: Collection) -> None:
    document = party_documents(told, "anja-halle")[0].unit.document
    known = {view.party.id for view in who_is(told, document).values() if view.party}
    assert known == {"anja-halle", "cora-diaz", "ben-carr"}


def test_a_party_found_by_one_of_its_names_brings_in_rows_that_print_another(told: Collection) -> None:
    merge_parties(told, "ann-hall", "anja-halle", who=_WHO)
    for words in ("Ann Hall", "Anja"):
        found = statements(told, LedgerQuery(by=words))
        assert found.total == 3
        said = {row.statement.speaker.name for row in found.rows if row.statement.speaker}
        assert said == {"Ann Hall", "Anja Halle"}
    assert statements(told, LedgerQuery(by="Ann Hall", to="Diaz")).total == 2
    assert statements(told, LedgerQuery(between=("Anja", "Carr"))).total == 1
    assert statements(told, LedgerQuery(party_by="ann-hall", party_to="cora-diaz")).total == 2
    assert statements(told, LedgerQuery(party="ann-hall", party_with="ben-carr")).total == 1


def test_merge_and_undo_show_at_once_in_lists_entries_and_filters(told: Collection) -> None:
    before = ids(told)
    done = merge_parties(told, "ann-hall", "anja halle", who=_WHO)
    assert done.number == 1 and done.verdict is PartyVerdict.MERGE
    assert "anja-halle" not in ids(told)
    assert find_party(told, "Anja").id == "ann-hall"
    assert {n.text for n in read_party(told, "ann-hall").party.names} >= {"Anja Halle", "Ann Hall"}
    assert len(entries(told, parties=["ann-hall"], tables=[Table.STATEMENT])) == 4
    assert statements(told, LedgerQuery(party="ann-hall")).total == 4
    undo_party_judgement(told, 1, who=_WHO)
    assert ids(told) == before
    assert len(entries(told, parties=["ann-hall"], tables=[Table.STATEMENT])) == 3
    assert [j.verdict for j in party_judgements(told, "anja-halle")] == [PartyVerdict.MERGE, PartyVerdict.UNDO]
    assert standing_judgements(party_judgements(told)) == frozenset()
    with pytest.raises(ReadoutError, match="no judgement 1 in force"):
        undo_party_judgement(told, 1, who=_WHO)


def test_split_by_document_and_by_name(told: Collection) -> None:
    document = party_documents(told, "ann-hall")[1].unit.document
    split_party(told, "ann-hall", documents=[document], name="The other Ann", who=_WHO)
    other = find_party(told, "other ann")
    assert {n.card.id for n in party_documents(told, other.id)} == {document}
    assert read_party(told, "ann-hall").party.documents == 1
    undo_party_judgement(told, 1, who=_WHO)
    split_party(told, "ann-hall", names=["Ann B. Hall"], who=_WHO)
    assert len(ids(told)) == 5
    with pytest.raises(ReadoutError, match="Nothing of"):
        split_party(told, "ben-carr", names=["Nobody"], who=_WHO)
    with pytest.raises(ReadoutError, match="Everything of"):
        split_party(told, "ben-carr", documents=list(told.index().ids()), who=_WHO)


def test_rename_is_what_it_is_called_everywhere(told: Collection) -> None:
    rename_party(told, "ben-carr", "  Benjamin   Carr ", who=_WHO)
    assert read_party(told, "ben-carr").party.name == "Benjamin Carr"
    assert find_party(told, "Benjamin").id == "ben-carr" == find_party(told, "Ben Carr").id
    with pytest.raises(ReadoutError, match="needs a name"):
        rename_party(told, "ben-carr", " ", who=_WHO)


def test_a_unit_is_put_with_a_party(told: Collection) -> None:
    unit = party_units(told, "anja-halle")[0].unit
    join_unit(told, "ann-hall", unit, who=_WHO)
    assert "anja-halle" not in ids(told)
    with pytest.raises(ReadoutError) as caught:
        join_unit(told, "ann-hall", Unit(unit.document, "nobody"), who=_WHO)
    assert caught.value.code is Code.NOT_FOUND


def test_judgements_about_one_party_twice_are_refused(told: Collection) -> None:
    for judge in (merge_parties, keep_apart):
        with pytest.raises(ReadoutError) as caught:
            judge(told, "ben-carr", "ben carr", who=_WHO)
        assert caught.value.code is Code.USAGE


def test_judgements_survive_reading_and_resolving_anew(told: Collection) -> None:
    merge_parties(told, "ann-hall", "anja-halle", who=_WHO)
    rename_party(told, "ben-carr", "Benjamin Carr", who=_WHO)
    document = party_documents(told, "cora-diaz")[0].unit.document
    split_party(told, "cora-diaz", documents=[document], name="The first Cora", who=_WHO)
    before = [(s.party.name, s.party.documents, s.said) for s in list_parties(told).parties]
    resolve_parties(told, None, again=True)
    assert [(s.party.name, s.party.documents, s.said) for s in list_parties(told).parties] == before
    units = set(told.store.all_units())
    read_ledgers(told, None, make=made_ledgers.make_anew, again=True)
    resolve_parties(told, None)
    assert len(set(told.store.all_units()) - units) == 6
    assert [(s.party.name, s.party.documents, s.said) for s in list_parties(told).parties] == before


def test_parties_kept_apart_stay_so_when_all_is_resolved_anew(told: Collection) -> None:
    split_party(told, "ann-hall", names=["Ann B. Hall"], name="Ann B. Hall the elder", who=_WHO)
    elder = find_party(told, "elder").id
    keep_apart(told, "ann-hall", elder, who=_WHO)
    undo_party_judgement(told, 1, who=_WHO)
    assert len(ids(told)) == 5
    resolve_parties(told, None, again=True)
    assert len(ids(told)) == 5


def test_resolving_is_done_when_something_has_changed_and_not_else(told: Collection, tmp_path: Path) -> None:
    assert not resolve_parties(told, None)
    (tmp_path / "pile" / "four.txt").write_text("Dora Eden told Ben Carr that all is well at the quay.\n", "utf-8")
    add(told, [tmp_path / "pile"], ledgers=False)
    assert told.store.stale(RESOLVED) or "dora-eden" not in ids(told)
    read(told)
    assert "dora-eden" in ids(told)
    (tmp_path / "pile" / "four.txt").write_text("Emil Fox told Ben Carr that all is well at the quay.\n", "utf-8")
    add(told, [tmp_path / "pile"], ledgers=False)
    read(told)
    assert "dora-eden" not in ids(told) and "emil-fox" in ids(told)


def test_a_run_that_was_ended_is_done_again(told: Collection, monkeypatch: pytest.MonkeyPatch) -> None:
    def ended(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("readout.workbench._resolving.resolve", ended)
        with pytest.raises(KeyboardInterrupt):
            resolve_parties(told, None, again=True)
    assert told.store.stale(RESOLVED) and len(ids(told)) == 4
    assert resolve_parties(told, None) and not told.store.stale(RESOLVED)


def test_the_same_pile_gives_the_same_parties(told: Collection, tmp_path: Path) -> None:
    with Collection.open(tmp_path / "other", create=True) as other:
        add(other, [tmp_path / "pile"], ledgers=False)
        read(other)
        assert list(other.store.every_party()) == list(told.store.every_party())
        assert other.store.all_units() == told.store.all_units()


def test_the_export_has_resolved_parties_and_all_rows_refer_to_them(told: Collection, tmp_path: Path) -> None:
    merge_parties(told, "ann-hall", "anja-halle", who=_WHO)
    export_jsonl(told, tmp_path / "out")
    rows = {
        path.stem: [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        for path in (tmp_path / "out").glob("*.jsonl")
    }
    parties = {row["id"]: row for row in rows["parties"]}
    assert parties.keys() == {"ann-hall", "ben-carr", "cora-diaz"}
    mentions = {row["id"]: row for row in rows["mentions"]}
    ann = parties["ann-hall"]
    assert {mentions[m]["text"] for m in ann["mentions"]} == {"Ann Hall", "Anja Halle"}
    assert {row["party"] for row in rows["mentions"]} == set(parties)
    assert {row["speaker"]["party"] for row in rows["statements"]} == {"ann-hall", "cora-diaz"}
    assert {p["party"] for row in rows["contacts"] for p in row["participants"]} == set(parties)

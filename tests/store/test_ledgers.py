"""Ledgers and judgements: kept apart, found by whatever a person may ask, and gone with their documents."""

from dataclasses import replace
from types import SimpleNamespace

import msgspec
import pytest

from readout.model import Judgement, Ledger, RowOrder, Table, Verdict
from readout.store import EXTRACTED, KeptJudgement, KeptLedger, KeptRow, Relation, RowQuery, Store

_ENCODE = msgspec.msgpack.encode


def row(id: str, *parties: tuple[str, ...], at: int = 100, **more: object) -> KeptRow:
    """A made-up row of a contact that lies at one moment."""
    found = KeptRow(
        id, "d", Table.CONTACT, "call", "occurred", "text", (at, at, at), 0, 0.5, False, parties,
        " the harbour dues", id.encode(),
    )  # fmt: skip
    return replace(found, **more)  # type: ignore[arg-type]


def put(store: Store, *rows: KeptRow) -> None:
    """Keep rows in place of those that their documents had."""
    with store.write():
        store.put_rows(sorted({row.document for row in rows}), rows)


def ids(store: Store, query: RowQuery, offset: int = 0, limit: int = 50) -> list[str]:
    """The ids of the rows that a query finds; the count agrees."""
    count, found = store.find_rows(query, offset, limit)
    assert store.find_rows(query, 0, 0) == (count, [])
    assert len(found) == min(limit, max(0, count - offset))
    return [row.id for row in found]


_ALL = RowQuery(Table.CONTACT)


def test_rows_are_found_by_names_in_part_and_by_who_stands_where(store: Store) -> None:
    put(
        store,
        row("1", ("asad majeed khan", "ambassador khan"), ("donald lu",)),
        row("2", ("donald lu",), ("asad majeed khan",), at=200),
        row("3", ("imran khan",), ("asad majeed khan",), at=300),
        row("4", ("asad majeed khan",), at=400),
    )
    assert ids(store, replace(_ALL, parties=((("khan",), None),))) == ["1", "2", "3", "4"]
    assert ids(store, replace(_ALL, parties=((("khan", "ambassador"), None),))) == ["1"]
    assert ids(store, replace(_ALL, parties=((("khan",), 0),))) == ["1", "3", "4"]
    assert ids(store, replace(_ALL, parties=((("khan",), 0), (("lu",), 1)))) == ["1"]
    assert ids(store, replace(_ALL, between=(("khan",), ("lu",)))) == ["1", "2"]
    assert ids(store, replace(_ALL, between=(("khan",), ("asad",)))) == ["3"]
    assert ids(store, replace(_ALL, parties=((("kha",), None),))) == []


def test_rows_are_found_by_time_words_confidence_and_what_they_are(store: Store) -> None:
    put(
        store,
        row("1", at=100, confidence=0.9),
        row("2", when=(100, 300, 100), kind="meeting", start=5),
        row("3", when=(RowQuery.UNDATED, -1, RowQuery.UNDATED), words=" a visit to the quay"),
        row("4", at=250, rejected=True),
        row("5", section=Table.STATEMENT, kind="warn"),
    )
    assert ids(store, _ALL) == ["1", "2", "3"]
    assert ids(store, replace(_ALL, order=RowOrder.NEWEST)) == ["1", "2", "3"]
    assert ids(store, replace(_ALL, rejected=True)) == ["4"]
    assert ids(store, replace(_ALL, since=101)) == ["2"]
    assert ids(store, replace(_ALL, until=100)) == ["1", "2"]
    assert ids(store, replace(_ALL, words=("harb", "dues"))) == ["1", "2"]
    assert ids(store, replace(_ALL, words=("arbour",))) == []
    assert ids(store, replace(_ALL, confidence=0.6)) == ["1"]
    assert ids(store, replace(_ALL, among=(("kind", ("meeting", "visit")), ("document", ())))) == ["2"]
    assert ids(store, RowQuery(Table.STATEMENT)) == ["5"]
    assert ids(store, _ALL, 1, 1) == ["2"]
    assert ids(store, _ALL, 7) == []
    assert store.section_sizes() == {"contact": 3, "statement": 1}


def test_the_newest_come_first_where_that_is_asked_and_the_undated_last(store: Store) -> None:
    put(store, row("1", at=1), row("2", at=2), row("3", when=(RowQuery.UNDATED, -1, RowQuery.UNDATED)))
    assert ids(store, replace(_ALL, order=RowOrder.NEWEST)) == ["2", "1", "3"]


def test_rows_put_again_take_the_place_of_all_that_their_document_had(store: Store) -> None:
    put(store, row("1", ("ann hall",)), row("2", ("ben carr",)), row("x", ("ann hall",), document="e"))
    put(store, row("1", ("ann moss",)))
    assert ids(store, _ALL) == ["1", "x"]
    assert ids(store, replace(_ALL, parties=((("ann",), None),))) == ["1", "x"]
    assert store.ledger_row("2") is None
    found = store.ledger_row("1")
    assert found is not None and (found.section, found.document, found.value) == (Table.CONTACT, "d", b"1")
    with store.write():
        store.drop_names()
    names = store._connection.execute("SELECT DISTINCT name FROM ledger_name ORDER BY name").fetchall()
    assert names == [("ann hall",), ("ann moss",)]


def kept(document: str, state: str = "read", version: str = "1") -> KeptLedger:
    """A made-up ledger as kept."""
    return KeptLedger(document, state, version, b"mark", _ENCODE(Ledger(document)))


def test_ledgers_go_with_their_documents_and_when_these_become_copies(store: Store, made: SimpleNamespace) -> None:
    with store.write():
        store.put_places(made.place(f"{name}.txt", name) for name in "abc")
        store.put_readings([made.read(name, f"{name}.txt") for name in "abc"])
    a, b, c = (document.id for document in store.documents())
    with store.write():
        store.put_ledgers([kept(a), kept(b, "language"), kept("gone")])
        store.put_rows([a, "gone"], [row("1", document=a), row("2", document="gone")])
    assert store.ledger_states("1") == {"read": 1, "language": 1, "waiting": 1}
    assert store.ledger_states("2") == {"waiting": 3}
    assert store.ledger_marks() == {a: b"mark", b: b"mark", "gone": b"mark"}
    assert store.ledger(a) == kept(a)
    assert store.ledger(c) is None
    with store.write():
        store.relate([Relation(b, a, 1.0)])
        assert store.drop_ledgers() == 2
    assert store.ledger_marks().keys() == {a}
    assert ids(store, _ALL) == ["1"]


def test_documents_that_change_wait_to_be_read_again(store: Store, made: SimpleNamespace) -> None:
    assert not store.stale(EXTRACTED)
    with store.write():
        store.settle([])
    assert store.stale(EXTRACTED)
    with store.write():
        store.set_stale(EXTRACTED, False)
    assert not store.stale(EXTRACTED)


def test_passages_are_kept_for_one_version_and_the_unread_can_be_forgotten(store: Store) -> None:
    with store.write():
        store.put_passages("1", [(b"a", b"A"), (b"b", None)])
        store.put_passages("0", [(b"c", b"C")])
    many = [b"%d" % n for n in range(2000)]
    assert store.passages([b"a", b"b", b"c", b"d", *many]) == {b"a": b"A", b"b": None, b"c": b"C"}
    with store.write():
        store.drop_passages("1", unread=False)
    assert store.passages([b"a", b"b", b"c"]) == {b"a": b"A", b"b": None}
    with store.write():
        store.drop_passages("1", unread=True)
    assert store.passages([b"a", b"b"]) == {b"a": b"A"}


@pytest.mark.parametrize("document", ["d", "e"])
def test_judgements_come_back_in_order_and_follow_their_row(store: Store, document: str) -> None:
    given = [
        KeptJudgement(Judgement("1", "d", Table.CONTACT, verdict, "Ann", when, changes), b"row", "dues")
        for verdict, when, changes in (
            (Verdict.CORRECT, "2019-03-02T10:00:00Z", {"kind": "call"}),
            (Verdict.UNDO, "2019-03-01T10:00:00Z", {}),
        )
    ]
    for judgement in given:
        with store.write():
            store.put_judgement(judgement)
    assert store.judgements("1") == given
    assert store.judged("d") == {"1": given}
    assert store.judged_documents() == {"d"}
    with store.write():
        store.move_judgements([("1", "2", document)])
    moved = [replace(k, judgement=replace(k.judgement, row="2", document=document)) for k in given]
    assert store.judgements("1") == []
    assert store.judged(document) == {"2": moved}

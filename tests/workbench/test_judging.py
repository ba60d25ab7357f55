"""Judgements: they win over what is inferred, survive reading again, and can be undone."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import made_ledgers
import pytest

from readout.errors import Code, ReadoutError
from readout.model import Act, ContactKind, Document, Ledger, PartyRef, RowOrder, Verdict
from readout.workbench import (
    Collection,
    ContactRow,
    LedgerQuery,
    ListingRow,
    StatementRow,
    add,
    contacts,
    judge,
    judgements,
    ledger_of,
    ledger_row,
    statements,
)
from readout.workbench._ledger_reading import read_ledgers

_TEXT = (
    "Ann Hall told Ben Carr on 2019-03-08 that the port is shut. "
    "Ben Carr warned Cora Diaz that nobody would come. The harbour master wrote it down."
    " Cora Diaz thanked Hall and Carr."
)
_ALL = LedgerQuery()


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    """A collection of one document, read."""
    (tmp_path / "pile").mkdir()
    (tmp_path / "pile" / "a.txt").write_text(_TEXT)
    with Collection.open(tmp_path / "collection", create=True) as opened:
        add(opened, [tmp_path / "pile"], ledgers=False)
        read(opened)
        yield opened


def read(collection: Collection) -> None:
    """Read everything again with the made-up reader."""
    read_ledgers(collection, None, make=made_ledgers.make, again=True)


def document(collection: Collection) -> Document:
    """The one document."""
    return next(collection.store.documents())


def first_statement(collection: Collection) -> StatementRow:
    """The statement that the port is shut."""
    return statements(collection, LedgerQuery(about="port")).rows[0]


@pytest.fixture
def read_otherwise(monkeypatch: pytest.MonkeyPatch) -> Callable[[Collection, Callable[[Ledger], Ledger]], None]:
    """Reads everything again, the ledger changed by a function before it is kept."""

    def change(collection: Collection, function: Callable[[Ledger], Ledger]) -> None:
        usual = made_ledgers.ledger_of
        with monkeypatch.context() as patch:
            patch.setattr(made_ledgers, "ledger_of", lambda document: function(usual(document)))
            read(collection)

    return change


def without(table: str, ids: set[str]) -> Callable[[Ledger], Ledger]:
    """Leaves rows out of a ledger."""
    return lambda ledger: replace(
        ledger, **{table: tuple(row for row in getattr(ledger, table) if row.id not in ids)}
    )


def test_a_rejected_row_is_left_out_until_that_is_undone(collection: Collection) -> None:
    row = first_statement(collection).statement
    made = judge(collection, row.id, Verdict.REJECT, who="Dora")
    assert (made.row, made.verdict, made.who, made.changes) == (row.id, Verdict.REJECT, "Dora", {})
    page = statements(collection, _ALL)
    assert (page.total, page.rejected) == (1, 1)
    rejected = statements(collection, LedgerQuery(rejected=True))
    assert [r.statement.id for r in rejected.rows] == [row.id]
    view = ledger_of(collection, document(collection).id)
    assert row.id not in {s.id for s in view.ledger.statements}
    assert [r.id for r in view.rejected] == [row.id]
    assert view.standings[row.id].verdict is Verdict.REJECT
    read(collection)
    assert statements(collection, _ALL).total == 1
    judge(collection, row.id, Verdict.UNDO, who="Dora")
    assert statements(collection, _ALL).total == 2
    assert ledger_of(collection, document(collection).id).standings == {}
    assert [j.verdict for j in judgements(collection, row.id)] == [Verdict.REJECT, Verdict.UNDO]


def test_corrections_add_up_win_and_are_taken_back_one_by_one(collection: Collection) -> None:
    row = contacts(collection, LedgerQuery(between=("Hall", "Carr"))).rows[0].contact
    assert (row.kind, row.date, row.confidence) == (ContactKind.CONTACT, "2019-03-08", 0.6)
    judge(collection, row.id, Verdict.CORRECT, who="Dora", changes={"kind": "call", "date": "2019-03-07"})
    judge(collection, row.id, Verdict.CORRECT, who="Emil", changes={"date": "", "place": "the quay"})
    for _ in range(2):
        shown = ledger_row(collection, row.id)
        assert isinstance(shown, ContactRow)
        found = shown.contact
        assert (found.kind, found.date, found.place, found.confidence) == (ContactKind.CALL, None, "the quay", 1.0)
        assert shown.standing is not None and shown.standing.who == "Emil"
        assert [r.contact.id for r in contacts(collection, LedgerQuery(kinds=(ContactKind.CALL,))).rows] == [
            row.id
        ]
        assert contacts(collection, LedgerQuery(confidence=0.9)).total == 1
        read(collection)
    judge(collection, row.id, Verdict.UNDO, who="Emil")
    shown = ledger_row(collection, row.id)
    assert isinstance(shown, ContactRow)
    assert (shown.contact.kind, shown.contact.date, shown.contact.place) == (ContactKind.CALL, "2019-03-07", None)
    judge(collection, row.id, Verdict.UNDO, who="Emil")
    shown = ledger_row(collection, row.id)
    assert isinstance(shown, ContactRow) and shown.contact == row and shown.standing is None
    with pytest.raises(ReadoutError) as caught:
        judge(collection, row.id, Verdict.UNDO, who="Emil")
    assert caught.value.code is Code.USAGE


def test_parties_are_corrected_by_name_or_by_passage(collection: Collection) -> None:
    row = first_statement(collection).statement
    assert row.speaker is not None
    judge(collection, row.id, Verdict.CORRECT, who="Dora", changes={"speaker": "diaz", "act": "deny"})
    shown = ledger_row(collection, row.id)
    assert isinstance(shown, StatementRow) and shown.statement.speaker is not None
    speaker = shown.statement.speaker
    assert (speaker.name, speaker.start, speaker.end) == ("Cora Diaz", row.speaker.start, row.speaker.end)
    assert speaker.party in {p.id for p in ledger_of(collection, row.document).ledger.parties}
    assert shown.statement.act is Act.DENY
    assert statements(collection, LedgerQuery(by="Cora")).total == 1
    at = _TEXT.index("The harbour master")
    span = f"{at}-{at + len('The harbour master')}"
    judge(collection, row.id, Verdict.CORRECT, who="Dora", changes={"addressee": span, "speaker": ""})
    shown = ledger_row(collection, row.id)
    assert isinstance(shown, StatementRow)
    assert shown.statement.speaker is None
    end = at + len("The harbour master")
    assert shown.statement.addressee == PartyRef("The harbour master", None, row.document, at, end)


def test_listings_are_judged_too(collection: Collection) -> None:
    listing = ledger_of(collection, document(collection).id).ledger.listings[0]
    judge(collection, listing.id, Verdict.CORRECT, who="Dora", changes={"members": "Hall; Ann Moss"})
    shown = ledger_row(collection, listing.id)
    assert isinstance(shown, ListingRow)
    assert [m.name for m in shown.listing.members] == ["Hall", "Ann Moss"]
    assert shown.listing.members[0] == listing.members[0]
    judge(collection, listing.id, Verdict.REJECT, who="Dora")
    assert ledger_of(collection, document(collection).id).ledger.listings == ()


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"colour": "red"},
        {"act": "shout"},
        {"date": "the other day"},
        {"content": "12"},
        {"content": "5-100000"},
        {"content": "9-4"},
        {"mode": ""},
    ],
)
def test_senseless_corrections_are_refused_and_leave_nothing(
    collection: Collection, changes: dict[str, str]
) -> None:
    row = first_statement(collection).statement
    with pytest.raises(ReadoutError) as caught:
        judge(collection, row.id, Verdict.CORRECT, who="Dora", changes=changes)
    assert caught.value.code is Code.USAGE
    assert judgements(collection, row.id) == ()
    with pytest.raises(ReadoutError):
        judge(collection, row.id, Verdict.CONFIRM, who="Dora", changes={"act": "deny"})


def test_a_row_that_is_not_there_cannot_be_judged(collection: Collection) -> None:
    with pytest.raises(ReadoutError) as caught:
        judge(collection, "nothing", Verdict.CONFIRM, who="Dora")
    assert caught.value.code is Code.NOT_FOUND


def test_what_was_confirmed_or_corrected_stays_when_no_reading_finds_it(
    collection: Collection, read_otherwise: Callable[[Collection, Callable[[Ledger], Ledger]], None]
) -> None:
    row = first_statement(collection).statement
    judge(collection, row.id, Verdict.CORRECT, who="Dora", changes={"act": "deny"})
    read_otherwise(collection, without("statements", {row.id}))
    shown = ledger_row(collection, row.id)
    assert isinstance(shown, StatementRow)
    assert (shown.content, shown.statement.act) == (("the port is shut",), Act.DENY)
    assert statements(collection, _ALL).total == 2
    judge(collection, row.id, Verdict.UNDO, who="Dora")
    assert statements(collection, _ALL).total == 1
    judge(collection, row.id, Verdict.CONFIRM, who="Dora")
    assert statements(collection, _ALL).total == 2


def test_a_judgement_goes_over_to_the_row_that_a_new_reading_gives_for_the_same_words(
    collection: Collection, read_otherwise: Callable[[Collection, Callable[[Ledger], Ledger]], None]
) -> None:
    row, other = (r.statement for r in statements(collection, LedgerQuery(order=RowOrder.NEWEST)).rows)
    judge(collection, row.id, Verdict.REJECT, who="Dora")

    def shorter(ledger: Ledger) -> Ledger:
        start, end = row.content[0]
        changed = replace(row, id=f"{row.id}-new", content=((start + 4, end),))
        return replace(ledger, statements=tuple(changed if s.id == row.id else s for s in ledger.statements))

    read_otherwise(collection, shorter)
    assert judgements(collection, row.id) == ()
    assert [j.verdict for j in judgements(collection, f"{row.id}-new")] == [Verdict.REJECT]
    assert [r.statement.id for r in statements(collection, _ALL).rows] == [other.id]


def test_a_judgement_does_not_go_over_to_a_row_that_was_there_before(
    collection: Collection, read_otherwise: Callable[[Collection, Callable[[Ledger], Ledger]], None]
) -> None:
    def nested(ledger: Ledger) -> Ledger:
        row = ledger.statements[0]
        inner = replace(row, id=f"{row.id}-inner", content=((row.content[0][0] + 4, row.content[0][1]),))
        return replace(ledger, statements=(*ledger.statements, inner))

    read_otherwise(collection, nested)
    row = first_statement(collection).statement
    judge(collection, row.id, Verdict.REJECT, who="Dora")
    read_otherwise(collection, lambda ledger: without("statements", {row.id})(nested(ledger)))
    assert f"{row.id}-inner" in {r.statement.id for r in statements(collection, _ALL).rows}
    assert [j.row for j in judgements(collection, row.id)] == [row.id]


def test_a_judgement_follows_to_the_original_when_its_document_becomes_a_copy(
    collection: Collection, tmp_path: Path
) -> None:
    row = first_statement(collection).statement
    judge(collection, row.id, Verdict.CORRECT, who="Dora", changes={"act": "deny"})
    (tmp_path / "pile" / "0.txt").write_text("  \n" + _TEXT + "\n")
    add(collection, [tmp_path / "pile"], ledgers=False)
    before = document(collection)
    read_ledgers(collection, None, make=made_ledgers.make)
    found = first_statement(collection).statement
    assert statements(collection, _ALL).total == 2
    assert found.act is Act.DENY
    assert found.document == before.id != row.document

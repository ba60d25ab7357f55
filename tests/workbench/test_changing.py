"""Accounts of a collection: what they load, what they rest on, and that they follow judgements at once."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from account_pile import account_collection

from readout.errors import Code, ReadoutError
from readout.model import (
    Changed,
    Contact,
    ContactSource,
    ContactStatus,
    Direction,
    Reply,
    Sentence,
    Side,
    Table,
    Verdict,
)
from readout.workbench import (
    Collection,
    Told,
    changed,
    happened,
    judge,
    silent,
    what_stands_out,
    who_met,
)
from readout.workbench._cited import cited
from readout.workbench._keeping import kept
from readout.workbench._ready import make_ready
from readout.workbench._sides import candidates, side_of
from readout.workbench._telling import LIKELY, POSSIBLE, Telling
from readout.workbench.changing import two_sides
from readout.workbench.entries import entries


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Collection]:
    """The collection, to read only."""
    with Collection.open(account_collection(tmp_path_factory.mktemp)) as opened:
        yield opened


@pytest.fixture
def own(tmp_path_factory: pytest.TempPathFactory, tmp_path: Path) -> Iterator[Collection]:
    """A copy of it for one test."""
    shutil.copytree(account_collection(tmp_path_factory.mktemp), tmp_path / "collection")
    with Collection.open(tmp_path / "collection") as opened:
        yield opened


def texts(sentences: tuple[Sentence, ...]) -> list[str]:
    """What sentences say."""
    return [sentence.text for sentence in sentences]


def test_a_change_is_claimed_and_a_request_is_answered(shared: Collection) -> None:
    told = changed(shared, "Vega", "Lind", at="2031-02")
    found = told.account
    contacts = next(c for c in found.changes if c.key == "contacts")
    assert contacts.counts == (0, 14) and contacts.direction is Direction.MORE
    (request,) = found.requests
    assert request.reply is Reply.REFUSED and set(request.answers[0].words) >= {"export", "licences", "turbine"}
    assert [s.text for s in found.answer if s.text.startswith("Rosa Vega asked")] == [
        "Rosa Vega asked Otto Lind for one thing: it seems to have been refused."
    ]


def test_without_a_day_one_is_looked_for(shared: Collection) -> None:
    found = changed(shared, "Vega", "Lind").account
    assert found.cut is not None and found.cut.found and found.cut.at == "2031-02-01"
    assert found.cut.corrected is not None and found.cut.corrected < 0.01


def test_every_passage_is_that_of_its_row(shared: Collection) -> None:
    told = changed(shared, "Vega", "Lind")
    assert set(cited(told.account)) == set(told.passages)
    for passage in told.passages.values():
        document = shared.store.document(passage.source.id)
        assert document is not None and document.text[passage.start : passage.end] == passage.words


def test_a_state_is_left_out_of_one_listing_and_named_in_the_next(shared: Collection) -> None:
    found = changed(shared, "Malta", "Jane Hart").account
    assert [n.named for n in found.namings] == [False, True]
    assert found.answer[0].text.startswith(
        "Malta was left out by Jane Hart on 20 January 2031 and named on 10 Feb"
    )


def test_documents_own_negatives_stand_apart_from_silence(shared: Collection) -> None:
    found = silent(shared, "Hart", "Lind", since="2031-02", until="2031-02").account
    assert len(found.told) == 1 and "has not spoken with" in found.told[0].text
    assert found.quiet and found.sentence.text.startswith("The documents show no contact between Jane Hart and")
    assert "One file was not read, or only in part; what it holds is not known." in texts(found.basis)
    later = silent(shared, "Hart", "Lind", since="2032", until="2032").account
    assert later.told == () and later.sentence.text.endswith("nothing can be said.")


def test_a_negative_that_is_less_sure_is_shown_and_other_contacts_are_not(shared: Collection) -> None:
    found = tuple(entries(shared, tables=(Table.CONTACT,)))
    negative = next(e for e in found if isinstance(e.row, Contact) and e.row.status is ContactStatus.DID_NOT_OCCUR)
    other = next(e for e in found if isinstance(e.row, Contact) and e.row.status is ContactStatus.OCCURRED)
    unsure = tuple(replace(e, row=replace(e.row, confidence=0.3)) for e in (negative, other))
    telling = Telling(shared, unsure)
    assert telling.sure(LIKELY).entries == ()
    assert telling.sure(LIKELY, POSSIBLE).entries == unsure[:1] and telling.sure(LIKELY, POSSIBLE).left_out == 1


def test_a_rejected_row_is_gone_at_once_and_findings_are_made_anew(own: Collection) -> None:
    before = what_stands_out(own)
    assert any("has not spoken" in p.words for p in before.passages.values())
    row = silent(own, "Hart", "Lind").account.told[0].rows[0]
    judge(own, row, Verdict.REJECT, who="Ana")
    assert silent(own, "Hart", "Lind").account.told == ()
    after = what_stands_out(own)
    assert all(row not in f.sentence.rows for f in after.account)


def test_rows_that_are_not_sure_enough_are_left_out_and_counted(own: Collection) -> None:
    found = changed(own, "Vega", "Lind", confidence=0.95).account
    assert found.occasions == () and texts(found.basis)[-1] == "17 rows that are less sure than 95 % are left out."
    row = changed(own, "Vega", "Lind").account.occasions[0].id
    judge(own, row, Verdict.CONFIRM, who="Ana")
    assert [o.id for o in changed(own, "Vega", "Lind", confidence=0.95).account.occasions] == [row]
    assert not [s for s in changed(own, "Vega", "Lind").account.basis if "left out" in s.text]


def test_a_timeline_is_of_all_of_one_or_of_two(shared: Collection) -> None:
    assert len(happened(shared, ("Vega", "Lind")).account.events) == 16
    of_one = happened(shared, ("Hart",)).account
    assert {e.table for e in of_one.events} == {Table.CONTACT}
    everything = happened(shared, since="2031-02-10", until="2031-02-10").account
    assert [e.table for e in everything.events] == [Table.LISTING]
    listings = happened(shared, tables=(Table.LISTING,)).account
    assert len(listings.events) == 2 and not listings.messages
    with pytest.raises(ReadoutError) as error:
        happened(shared, ("a", "b", "c"))
    assert error.value.code is Code.USAGE


def test_the_matrix_is_of_those_asked_for_or_of_the_chief_ones(shared: Collection) -> None:
    chief = who_met(shared).account
    assert {"Otto Lind", "Rosa Vega", "Jane Hart"} <= {p.name for p in chief.rows}
    cells = {(c.first, c.second): c for c in who_met(shared, ("Vega", "Lind", "Hart")).account.cells}
    assert cells["otto-lind", "rosa-vega"].contacts == 14
    assert cells["jane-hart", "otto-lind"].negative == 1
    assert cells["jane-hart", "rosa-vega"].ahead == 1
    of_one = who_met(shared, ("Lind",)).account
    assert [p.name for p in of_one.rows] == ["Otto Lind"] and len(of_one.columns) >= 2


def test_findings_are_kept_until_the_collection_changes(own: Collection) -> None:
    first = what_stands_out(own)
    folder = own.cache_path / "accounts"
    (file,) = folder.glob("findings-*")
    stamp = file.stat().st_mtime_ns
    assert what_stands_out(own) == first and file.stat().st_mtime_ns == stamp
    file.write_bytes(b"damaged")
    assert what_stands_out(own) == first
    assert first.account[0].score >= first.account[-1].score and first.account[0].reasons


def test_the_timeline_of_all_is_kept_until_a_judgement(own: Collection) -> None:
    made = happened(own)
    assert list((own.cache_path / "accounts").glob("timeline-*")) and happened(own) == made
    event = next(event for event in made.account.events if event.table == Table.CONTACT)
    row = event.sentence.rows[0]
    judge(own, row, Verdict.REJECT, who="Ann")
    assert row not in {row for event in happened(own).account.events for row in event.sentence.rows}


def test_a_long_answer_about_two_is_kept_until_a_judgement(
    own: Collection, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = own.cache_path / "accounts"
    fresh = changed(own, "Vega", "Lind")
    assert not list(folder.glob("changed_*"))
    monkeypatch.setattr("readout.workbench.changing._LONG", 12)
    make_ready(own)
    made = sorted(folder.glob("changed_*"))
    assert len(made) >= 2 and changed(own, "Vega", "Lind") == fresh
    assert changed(own, "Lind", "Vega").account.sides == fresh.account.sides[::-1]
    assert changed(own, "Vega", "Lind", until="2031-02-01").account.until == "2031-02-01"
    row = fresh.account.occasions[0].id
    judge(own, row, Verdict.REJECT, who="Ann")
    assert row not in {o.id for o in changed(own, "Vega", "Lind").account.occasions}
    make_ready(own)
    assert len(list(folder.glob("changed_*"))) == len(made) and not set(made) & set(folder.glob("changed_*"))


def test_what_cannot_be_kept_is_made_each_time(own: Collection) -> None:
    shutil.rmtree(own.cache_path, ignore_errors=True)
    own.cache_path.mkdir()
    (own.cache_path / "accounts").write_bytes(b"in the way")
    assert kept(own, "thing", lambda: (1, 2), msgspec.msgpack.Decoder(tuple[int, int])) == (1, 2)


def test_names_that_mean_nobody_or_the_same_are_told(shared: Collection) -> None:
    with pytest.raises(ReadoutError) as error:
        changed(shared, "Vega", "Nobody Atall")
    assert error.value.code is Code.NOT_FOUND
    with pytest.raises(ReadoutError) as error:
        changed(shared, "Vega", "Rosa Vega")
    assert error.value.code is Code.USAGE
    with pytest.raises(ReadoutError) as error:
        changed(shared, "Vega", "Lind", at="soon")
    assert error.value.code is Code.USAGE
    assert [p.name for p in candidates(shared, "Rosa")] == ["Rosa Vega"]
    assert candidates(shared, "rosa-vega") == [] and candidates(shared, "") == []


def test_a_state_stands_for_those_who_act_for_it_unless_alone(shared: Collection) -> None:
    side = side_of(shared, "Malta")
    assert side.members[0] == side.party.id
    assert side_of(shared, "Malta", alone=True).members == (side.party.id,)
    assert set(shared.store.acting_for("Malta")) <= set(side.members)


def test_who_acts_for_the_other_side_stands_for_itself(
    shared: Collection, monkeypatch: pytest.MonkeyPatch
) -> None:
    malta, hart = side_of(shared, "Malta").party, side_of(shared, "Hart").party
    sides = {"Malta": Side(malta, (malta.id, hart.id, "clerk")), "Hart": Side(hart, (hart.id,))}
    monkeypatch.setattr("readout.workbench.changing.side_of", lambda _, name, alone=False: sides[name])
    one, other = two_sides(shared, "Malta", "Hart")
    assert one.members == (malta.id, "clerk") and other.members == (hart.id,)


def test_the_same_collection_gives_the_same_account(shared: Collection) -> None:
    def once() -> bytes:
        return msgspec.json.encode(changed(shared, "Vega", "Lind"))

    assert once() == once()
    decoded = msgspec.json.decode(once())
    assert decoded["account"]["cut"]["at"] == "2031-02-01"


def test_only_rows_of_the_two_are_loaded(shared: Collection) -> None:
    told: Told[Changed] = changed(shared, "Vega", "Lind")
    rows = {e.row.id for e in entries(shared, parties=("rosa-vega", "otto-lind"), together=True)}
    headers = {e.row.id for e in entries(shared, sources=(ContactSource.HEADER,), tables=(Table.CONTACT,))}
    assert set(told.passages) <= rows and not set(told.passages) & headers

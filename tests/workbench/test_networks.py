"""Networks and drawings of a collection: they follow judgements, are kept, and add up with its accounts."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from account_pile import account_collection

from readout.errors import Code, ReadoutError
from readout.model import ContactStatus, NetworkQuery, Table, Tie, Verdict
from readout.workbench import Collection, changed, happened, judge
from readout.workbench.activity import activity_picture, party_activity
from readout.workbench.drawing import lanes_picture, pair_lanes, timeline_lanes
from readout.workbench.entries import entries, find_party
from readout.workbench.networks import NETWORK_FORMS, bonds_of, network_picture, say_drawn, who_with_whom

ALL = NetworkQuery(statuses=tuple(ContactStatus))


@pytest.fixture
def told(tmp_path_factory: pytest.TempPathFactory, tmp_path: Path) -> Iterator[Collection]:
    """The collection of the story, to be changed at will."""
    shutil.copytree(account_collection(tmp_path_factory.mktemp), tmp_path / "collection")
    with Collection.open(tmp_path / "collection") as opened:
        yield opened


def test_a_network_counts_what_the_page_of_the_pair_counts(told: Collection) -> None:
    drawn = who_with_whom(told, replace(ALL, ties=(Tie.TOLD, Tie.MAIL)))
    ids = [node.id for node in drawn.network.nodes]
    link = next(k for k in drawn.network.links if {ids[k.source], ids[k.target]} == {"rosa-vega", "otto-lind"})
    pair = changed(told, "rosa-vega", "otto-lind", alone=True).account
    assert (link.told, link.mail) == (len(pair.occasions), len(pair.messages))
    assert link.told > 5


def test_a_party_is_named_by_words_and_what_is_not_found_is_said(told: Collection) -> None:
    drawn = who_with_whom(told, NetworkQuery(party="Vega"))
    assert drawn.party is not None and drawn.party.name == "Rosa Vega"
    assert drawn.network.nodes and say_drawn(drawn).endswith("around Rosa Vega")
    with pytest.raises(ReadoutError) as none:
        who_with_whom(told, NetworkQuery(party="Nobody at all"))
    assert none.value.code is Code.NOT_FOUND
    with pytest.raises(ReadoutError) as date:
        who_with_whom(told, NetworkQuery(since="yesterday"))
    assert date.value.code is Code.USAGE


def test_what_ties_whom_is_kept_until_a_person_judges(told: Collection) -> None:
    before = bonds_of(told)
    files = sorted(path.name for path in (told.cache_path / "accounts").glob("bonds*"))
    assert len(files) == 1 and bonds_of(told) == before
    row = next(e.row.id for e in entries(told, parties=("rosa-vega",), tables=(Table.CONTACT,)))
    judge(told, row, Verdict.REJECT, who="tester")
    after = bonds_of(told)
    assert len(after.first) < len(before.first)
    assert [path.name for path in (told.cache_path / "accounts").glob("bonds*")] != files


def test_every_form_is_written_and_the_same_each_time(told: Collection) -> None:
    drawn = who_with_whom(told, ALL)
    for form, write in NETWORK_FORMS.items():
        assert "Rosa Vega" in write(drawn), form
        assert write(drawn) == write(who_with_whom(told, ALL)), form
    assert "/x/rosa-vega" in network_picture(drawn, href=lambda node: f"/x/{node.id}")


def test_a_timeline_and_a_pair_in_lanes(told: Collection) -> None:
    account = happened(told, ["Vega", "Lind"]).account
    laid = timeline_lanes(told, account)
    assert len(laid.marks) + laid.undated == len(account.events)
    apart = timeline_lanes(told, account, parties_apart=True)
    assert {"Rosa Vega", "Otto Lind"} <= {lane.name for lane in apart.lanes}
    pair = changed(told, "Vega", "Lind").account
    between = pair_lanes(pair)
    rows = len(pair.occasions) + len(pair.sayings) + len(pair.namings)
    assert len(between.marks) + between.undated == rows
    assert all(mark.row for mark in between.marks)
    assert "Rosa Vega" in lanes_picture(between, "Over time")


def test_a_party_over_time_adds_up_to_its_rows(told: Collection) -> None:
    party = find_party(told, "Vega")
    active = party_activity(told, party)
    dated = [e for e in entries(told, parties=(party.id,), tables=(Table.CONTACT, Table.STATEMENT)) if e.day]
    assert sum(count for days in active.days for _, count in days) == len(dated)
    assert sum(sum(counts) for _, counts in active.years) == len(dated)
    assert any("Rosa Vega" in sentence.text for sentence in active.basis)
    assert "/t/" in activity_picture(active, "Over time", lambda a, b: f"/t/{a}-{b}")
    assert party_activity(told, replace(party, documents=10_000)) == active, "kept and not kept are one"
    assert party_activity(told, replace(party, documents=10_000)) == active

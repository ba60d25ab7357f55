"""The whole is gone through once; what persons judge is laid over it at once, and counted in the next time."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from account_pile import account_collection

from readout.model import Finding, Verdict
from readout.workbench import Collection, judge, what_stands_out
from readout.workbench.party_judging import merge_parties, rename_party, undo_party_judgement
from readout.workbench.standing_out import go_through


@pytest.fixture
def own(tmp_path_factory: pytest.TempPathFactory, tmp_path: Path) -> Iterator[Collection]:
    """A collection for one test, gone through once."""
    shutil.copytree(account_collection(tmp_path_factory.mktemp), tmp_path / "collection")
    with Collection.open(tmp_path / "collection") as opened:
        what_stands_out(opened)
        yield opened


def stamp(collection: Collection) -> int:
    """When the whole was last gone through."""
    (file,) = (collection.cache_path / "accounts").glob("findings-*")
    return file.stat().st_mtime_ns


def of(collection: Collection, sort: str) -> list[Finding]:
    """The findings of one sort."""
    return [f for f in what_stands_out(collection).account if f.sort == sort]


def test_judgements_show_at_once_without_going_through_the_whole(own: Collection) -> None:
    made = stamp(own)
    rejected, confirmed = of(own, "contact")[0], of(own, "contact")[1]
    for row in rejected.sentence.rows:
        judge(own, row, Verdict.REJECT, who="Ana")
    for row in confirmed.sentence.rows:
        judge(own, row, Verdict.CONFIRM, who="Ana")
    told = what_stands_out(own)
    assert all(not set(rejected.sentence.rows) & set(f.sentence.rows) for f in told.account)
    now = next(f for f in told.account if f.key == confirmed.key)
    assert now.score >= confirmed.score
    assert all(told.passages[row].confidence == 1.0 for row in now.sentence.rows)
    for row in rejected.sentence.rows:
        judge(own, row, Verdict.UNDO, who="Ana")
    assert rejected.sentence in [f.sentence for f in what_stands_out(own).account]
    assert stamp(own) == made


def test_a_corrected_row_is_told_as_corrected(own: Collection) -> None:
    found = next(f for f in of(own, "contact") if len(f.sentence.rows) == 1)
    judge(own, found.sentence.rows[0], Verdict.CORRECT, who="Ana", changes={"date": "2029-07-05"})
    now = next(f for f in of(own, "contact") if f.sentence.rows == found.sentence.rows)
    assert "5 July 2029" in now.sentence.text and now.day == "2029-07-05"


def test_parties_go_by_the_names_that_persons_gave_them(own: Collection) -> None:
    made = stamp(own)
    rename_party(own, "otto-lind", "Otto von Lind", who="Ana")
    told = [f for f in what_stands_out(own).account if f.sort in ("contact", "statement")]
    assert any("Otto von Lind" in f.sentence.text for f in told)
    assert not [f for f in told if "Otto Lind" in f.sentence.text]
    merged = merge_parties(own, "rosa-vega", "jane-hart", who="Ana")
    assert all("jane-hart" not in f.parties for f in what_stands_out(own).account)
    undo_party_judgement(own, merged.number, who="Ana")
    assert any("jane-hart" in f.parties for f in what_stands_out(own).account)
    assert stamp(own) == made


def test_going_through_again_counts_the_judgements_in_and_rests_where_there_are_none(own: Collection) -> None:
    row = of(own, "contact")[0].sentence.rows[0]
    judge(own, row, Verdict.REJECT, who="Ana")
    before, laid_over = stamp(own), what_stands_out(own)
    go_through(own)
    after = stamp(own)
    assert after != before
    whole = what_stands_out(own)
    assert [f.sentence for f in whole.account] == [f.sentence for f in laid_over.account]
    assert all(row not in f.sentence.rows for f in whole.account)
    go_through(own)
    assert stamp(own) == after

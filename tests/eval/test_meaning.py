"""Floors under what search by meaning and questions were measured at, on the parts that nothing was chosen on."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from _meaning import claims_task, subjects_task
from _questions import read_questions, read_texts, shares
from meaning import by_meaning, by_words, mrr
from readout.workbench import Collection, add
from readout.workbench.asking import ask

CLAIMS, SUBJECTS, JOINED = 0.86, 0.40, 0.92
"""Measured .886 and .428 by meaning alone, .941 with words; the teacher has .865 and .447."""

FIRST_FIVE, FIRST = 0.85, 0.50
"""Measured .93 and .60 of the questions on cables, among 123 of them."""


@pytest.mark.slow
def test_claims_in_other_words_find_their_passages(shared_data: Path) -> None:
    task = claims_task(shared_data)
    near = by_meaning(task)
    assert mrr(task, near, "report")["mrr"] >= CLAIMS
    assert mrr(task, near + 0.5 * by_words(task), "report")["mrr"] >= JOINED


@pytest.mark.slow
def test_subject_lines_find_their_messages(shared_data: Path) -> None:
    task = subjects_task(shared_data)
    assert mrr(task, by_meaning(task), "report")["mrr"] >= SUBJECTS


@pytest.fixture(scope="module")
def cables(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Collection]:
    """A collection of the real cables, not read for their ledgers."""
    folder = tmp_path_factory.mktemp("cables")
    (folder / "pile").mkdir()
    for line in (shared_data / "cables" / "cables.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        (folder / "pile" / f"{row['id']}.txt").write_text(row["text"], encoding="utf-8", newline="")
    with Collection.open(folder / "collection", create=True) as opened:
        add(opened, [folder / "pile"], ledgers=False)
        yield opened


@pytest.mark.slow
def test_questions_find_the_passages_that_answer_them(cables: Collection) -> None:
    texts = read_texts()
    asked = [q for q in read_questions("report") if q.source == "cables"]
    found = [shares(ask(cables, q.question), texts[q.document], q)[0] for q in asked]
    assert len(found) >= 15
    assert sum(place > 0 for place in found) / len(found) >= FIRST_FIVE
    assert sum(place == 1 for place in found) / len(found) >= FIRST


def test_questions_are_many_and_their_parts_share_no_document() -> None:
    asked = read_questions()
    assert len(asked) >= 60 and len({q.id for q in asked}) == len(asked)
    tuned, reported = ({q.document for q in asked if q.part == part} for part in ("tune", "report"))
    assert not tuned & reported and reported

"""Floors under how well ledgers are read, on real documents that nothing was taught or tuned on."""

from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from _gold import distinct, held_out, read, write

LEDGER_FLOORS = {
    "statements_content": 0.815,
    "statements_with_speaker": 0.785,
    "statement_act_accuracy": 0.84,
    "statement_addressee_recall": 0.66,
    "contacts_parties": 0.64,
    "contacts_kind_status": 0.52,
    "contact_date_accuracy": 0.5,
    "times_span": 0.88,
    "times_value_accuracy": 0.8,
    "listing_member_recall": 0.63,
}
MENTION_FLOORS = {"span": 0.80, "coarse_type": 0.7, "coreference_b3_on_found": 0.83}


@pytest.fixture(scope="module")
def scores(shared_data: Path, score: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the scorer says of the export of the documents held out."""
    folder = tmp_path_factory.mktemp("ledger")
    ledgers, named = held_out(shared_data)
    export = score.Export(read(distinct(ledgers, named), folder))
    found = score.ledger(export, write(ledgers, folder / "ledger.jsonl"), 0)
    return found | score.mentions(export, write(named, folder / "mentions.jsonl"), 0)


def value(found: Any) -> float:
    return float(found["f1"] if isinstance(found, dict) else found)


@pytest.mark.slow
@pytest.mark.parametrize(("what", "floor"), [*LEDGER_FLOORS.items(), *MENTION_FLOORS.items()])
def test_no_worse_than_it_was(scores: dict[str, Any], what: str, floor: float) -> None:
    assert value(scores[what]) >= floor
    assert scores["documents_absent"] == 0

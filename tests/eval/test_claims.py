"""Floors under the verdicts on claims about real documents, on those that nothing was tuned on."""

from pathlib import Path

import pytest

from _claims import read_claims, scores, sources
from checking import judge, make
from readout.workbench import Collection

FLOORS = {"verdicts_right": 0.82, "true_supported": 0.79}
CEILINGS = {"altered_supported": 0.045, "quotations_supported": 0.0}


@pytest.fixture(scope="module")
def found(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, float]:
    """The shares over the claims to report on, against a pile of the documents that they come from."""
    claims = read_claims("report", shared_data)
    path = make(claims, tmp_path_factory.mktemp("claims"), 0)
    with Collection.open(path) as collection:
        return scores(claims, judge(collection, claims))


@pytest.mark.slow
def test_verdicts_are_no_worse_than_they_were(found: dict[str, float]) -> None:
    assert {what: found[what] for what, floor in FLOORS.items() if found[what] < floor} == {}
    assert {what: found[what] for what, most in CEILINGS.items() if found[what] > most} == {}


def test_claims_are_many_and_their_parts_share_no_document(shared_data: Path) -> None:
    claims = read_claims(generated=False, data=shared_data)
    assert len(claims) >= 200
    assert sum(c.kind == "true" for c in claims) >= 120
    tuned, reported = (set(sources([c for c in claims if c.part == p])) for p in ("tune", "report"))
    assert not tuned & reported and reported

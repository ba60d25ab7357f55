"""The API of a room that is really served, asked with what its own description allows and with what it forbids.

No answer may be a server error, show a trace, or differ from the description. `READOUT_FUZZ=20` asks twenty times
as much, at random.
"""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from browsing import serve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from kept_desk import keep_desk
from schemathesis import Case, GenerationMode
from schemathesis.checks import positive_data_acceptance

from readout.api import ENDPOINTS, Endpoint, openapi
from readout.api.endpoints import ROOT
from readout.workbench import Collection, LedgerQuery, contacts
from readout.workbench.parties import list_parties

MORE = int(os.environ.get("READOUT_FUZZ", "1"))
SLOW = {"check": 4, "timeline": 5, "ask": 8, "near": 8}
SCHEMA = schemathesis.openapi.from_dict(openapi())


@dataclass(frozen=True, slots=True)
class Served:
    """A room that is served, the token shown to it, and an id for each kind of thing."""

    address: str
    headers: dict[str, str]
    ids: dict[str, str]


@pytest.fixture(scope="module")
def served(told_path: Path, secret: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The room of a collection in which much is told, and something kept."""
    path = tmp_path_factory.mktemp("fuzzed") / "collection"
    shutil.copytree(told_path, path)
    with Collection.open(path) as collection:
        row = contacts(collection, LedgerQuery()).rows[0]
        file = next(file.id for file in collection.store.files() if file.id)
        party = list_parties(collection).parties[0].party.id
        ids = keep_desk(collection, row.card.id)
    ids |= {"documents": row.card.id, "rows": row.contact.id, "files": file, "parties": party}
    with serve(path, secret) as origin:
        yield Served(origin + ROOT, {"Authorization": f"Bearer {secret}"}, ids)


def cases(endpoint: Endpoint, ids: dict[str, str]) -> st.SearchStrategy[Case]:
    """What an endpoint is asked: as described and not, of things that there are and that there are not."""
    operation = SCHEMA[endpoint.path][endpoint.method]
    known: list[dict[str, Any]] = [{}]
    if "{id}" in endpoint.path:
        known.append({"path_parameters": {"id": ids[endpoint.path.split("/")[1]]}})
    modes = (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)
    return st.one_of(*(operation.as_strategy(mode, **given) for mode in modes for given in known))


def test_the_description_is_openapi() -> None:
    SCHEMA.validate()
    assert {e.name for e in ENDPOINTS} == {
        operation.ok().definition.raw["operationId"] for operation in SCHEMA.get_all_operations()
    }


@pytest.mark.parametrize("endpoint", ENDPOINTS, ids=lambda endpoint: endpoint.name)
def test_every_answer_is_as_described(endpoint: Endpoint, served: Served) -> None:
    @settings(
        max_examples=SLOW.get(endpoint.name, 16) * MORE,
        derandomize=MORE == 1,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(cases(endpoint, served.ids))
    def ask(case: Case) -> None:
        answer = case.call(base_url=served.address, headers=served.headers)
        # What fits its type may still have no answer: a name that means several parties, a day that there is not.
        case.validate_response(answer, headers=served.headers, excluded_checks=[positive_data_acceptance])
        assert "Traceback" not in answer.text

    ask()

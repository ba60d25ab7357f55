"""A long draft is checked by two processes, and comes out as if by one."""

import os
from functools import partial
from pathlib import Path

import pytest
from briefed_pile import make_briefed

from readout.workbench import Collection, _side_by_side
from readout.workbench._side_by_side import FEWEST, Aside
from readout.workbench.checking import check_once

LONG = "\n\n".join(
    f"Otto Carr told Dora Moss on {day} May that the crane was sold to the port of Aland in the spring. "
    f"Ships of Borland bring no more grain than {day} tons."
    for day in range(1, 21)
).encode()


@pytest.fixture(scope="module")
def briefed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A collection of a few letters."""
    return make_briefed(tmp_path_factory.mktemp("aside"))


def test_two_processes_find_what_one_does(briefed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[frozenset[int]] = []
    begin = Aside.__init__

    def watched(self: Aside[object], make: "partial[object]", jobs: list[int]) -> None:
        begin(self, make, jobs)  # type: ignore[arg-type]
        given.append(self.given)

    monkeypatch.setattr(_side_by_side, "cores", lambda: 2)
    monkeypatch.setattr(Aside, "__init__", watched)
    with Collection.open(briefed) as collection:
        both = check_once(collection, LONG, "long.txt")
        monkeypatch.setattr(_side_by_side, "cores", lambda: 1)
        alone = check_once(collection, LONG, "long.txt")
    assert len(both.sentences) == 40 and len(given[0]) > 10 and not given[1]
    assert both.sentences == alone.sentences and both.fresh == alone.fresh == 40


def test_a_process_that_dies_leaves_its_work_to_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_side_by_side, "cores", lambda: 2)
    aside: Aside[int] = Aside(partial(os._exit, 3), range(FEWEST))  # type: ignore[arg-type]
    assert aside.given and aside.wait() == {}


def test_little_work_is_not_given_away() -> None:
    aside: Aside[int] = Aside(partial(os._exit, 3), range(FEWEST - 1))  # type: ignore[arg-type]
    assert not aside.given and aside.wait() == {}

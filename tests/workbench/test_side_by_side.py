"""A long draft is checked by two processes, and comes out as if by one."""

import multiprocessing
import os
import time
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
    begun: list[Aside[object]] = []
    begin = Aside.__enter__

    def watched(self: Aside[object]) -> Aside[object]:
        begun.append(self)
        return begin(self)

    monkeypatch.setattr(_side_by_side, "cores", lambda: 2)
    monkeypatch.setattr(Aside, "__enter__", watched)
    with Collection.open(briefed) as collection:
        both = check_once(collection, LONG, "long.txt")
        monkeypatch.setattr(_side_by_side, "cores", lambda: 1)
        alone = check_once(collection, LONG, "long.txt")
    assert len(both.sentences) == 40 and begun[0].done and not begun[1].done
    assert both.sentences == alone.sentences and both.fresh == alone.fresh == 40


def test_the_process_takes_from_the_end_until_the_two_meet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_side_by_side, "cores", lambda: 2)
    here = []
    with Aside(partial(partial, pow, 2), range(FEWEST)) as aside:
        for job in aside.here():
            here.append(job)
            deadline = time.monotonic() + 30
            while len(here) == 1 and len(aside.done) < 5 and time.monotonic() < deadline:
                time.sleep(0.01)
    assert here == list(range(len(here))) and len(aside.done) >= 5
    assert aside.done == {job: 2**job for job in range(len(here), FEWEST)}


def test_a_process_that_dies_leaves_its_work_to_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_side_by_side, "cores", lambda: 2)
    aside: Aside[int]
    with Aside(partial(os._exit, 3), range(FEWEST)) as aside:
        assert sorted(aside.here()) == list(range(FEWEST))
    assert aside.done == {}


def test_the_process_ends_with_an_error_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_side_by_side, "cores", lambda: 2)
    with pytest.raises(ZeroDivisionError), Aside(partial(partial, pow, 2), range(10_000_000)) as aside:
        next(aside.here())
        raise ZeroDivisionError
    assert not multiprocessing.active_children() and len(aside.done) < 2


def test_little_work_is_not_given_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_side_by_side, "cores", lambda: 2)
    with Aside(partial(partial, pow, 2), range(FEWEST - 1)) as aside:
        assert list(aside.here()) == list(range(FEWEST - 1)) and not aside.done

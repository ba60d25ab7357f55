"""A run that is killed at any moment, and started again, loses nothing and doubles nothing."""

import json
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from readout.search import Index
from readout.workbench import Collection, export_jsonl, status, verify

_KILLS = 12
_IN_A_ROW = 5
"""How often one collection is killed before it may end, on a machine that has become slower meanwhile."""
_PATIENCE = 300
_SEED = 1977


def start(pile: Path, collection: Path) -> "subprocess.Popen[bytes]":
    """A real run of `readout add`, as a process of its own."""
    command = [sys.executable, "-m", "readout", "add", str(pile), "-c", str(collection), "--json"]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def finish(process: "subprocess.Popen[bytes]") -> dict[str, object]:
    """Wait for a run to end well; what it says."""
    out, err = process.communicate(timeout=_PATIENCE)
    assert process.returncode == 0, err.decode()
    found: dict[str, object] = json.loads(out)
    return found


def state(path: Path, out: Path) -> dict[str, object]:
    """Everything that must not depend on how often a run was interrupted."""
    with Collection.open(path) as collection:
        report = verify(collection)
        assert report.sound, report.faults
        export_jsonl(collection, out)
        store = collection.store
        with Index(collection.index_path) as index:
            held = sorted(index.ids())
            count = index.count()
        found = status(collection)
        originals = sorted(p.name for p in (path / "originals").rglob("*") if p.is_file())
        assert not list((path / "incoming").iterdir())
        return {
            **{p.name: p.read_bytes().splitlines() for p in sorted(out.iterdir())},
            "sums": (found.pile, found.inside, found.documents, found.index),
            "index": (held, count, store.indexed()),
            "contents": list(store.contents()),
            "conflicts": store.conflicts(),
            "originals": originals,
        }


@pytest.mark.slow
def test_killed_at_any_moment_a_run_loses_and_doubles_nothing(
    make_pile: Callable[..., Path], tmp_path: Path
) -> None:
    pile = make_pile(letters=60)
    began = time.monotonic()
    finish(start(pile, tmp_path / "whole"))
    length = time.monotonic() - began
    expected = state(tmp_path / "whole", tmp_path / "whole-out")
    chance = random.Random(_SEED)
    kills = rounds = 0
    while kills < _KILLS:
        rounds += 1
        collection = tmp_path / f"killed-{rounds}"
        survived, here = False, 0
        while not survived:
            process = start(pile, collection)
            try:
                process.wait(chance.uniform(0.3, 0.95) * length if here < _IN_A_ROW else _PATIENCE)
                survived = True
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
                kills += 1
                here += 1
            finally:
                process.communicate()
        found = state(collection, tmp_path / f"killed-{rounds}-out")
        for part, value in expected.items():
            assert found[part] == value, part
        assert finish(start(pile, collection))["read"] == 0


def test_ctrl_c_stops_a_run_with_a_word_and_the_next_run_goes_on(
    make_pile: Callable[..., Path], tmp_path: Path
) -> None:
    pile = make_pile(letters=400)
    process = start(pile, tmp_path / "collection")
    assert process.stderr is not None
    first = process.stderr.readline()  # copying has ended, reading has begun
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert first.startswith(b"copying: ")
    assert process.returncode == 1
    assert err.decode().splitlines()[-1].startswith("readout: stopped.")
    assert b"Traceback" not in err
    finish(start(pile, tmp_path / "collection"))
    with Collection.open(tmp_path / "collection") as collection:
        assert verify(collection).sound

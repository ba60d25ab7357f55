"""`searches`, `batch` and `review`: what they print, their JSON, and what they refuse."""

import csv
import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from printed import lines

from readout.cli import main
from readout.workbench import Collection, add

Readout = Callable[..., Result]
_HEAD = "From: Ann Hall\nTo: Ben Carr\nSent: Tuesday, March 12, 2019 9:00 AM\nSubject: Harbour {}\n\n"
_LETTERS = {
    "dues": "The treasury has asked about the dues of nine ships, and no one could tell what is owed.\n",
    "cranes": "Two cranes will come by rail on Friday; whoever has paid no dues must wait until Monday.\n",
    "quays": "All quays north of the bridge are shut, so that ships lie in the bay and take on water.\n",
}
_LATE = _HEAD.format("late dues") + "The mayor has paid his dues in full, as late as ever he could.\n"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A collection of three letters."""
    folder = tmp_path_factory.mktemp("desk")
    (folder / "pile").mkdir()
    for name, letter in _LETTERS.items():
        (folder / "pile" / f"{name}.txt").write_text(_HEAD.format(name) + letter)
    with Collection.open(folder / "coll", create=True) as collection:
        add(collection, [folder / "pile"], workers=1, sandbox="child", ledgers=False)
    shutil.copytree(folder / "pile", folder / "coll" / "pile")
    return folder / "coll"


def test_searches_are_saved_listed_renamed_and_forgotten(readout: Readout, told: Path) -> None:
    assert lines(readout("searches", "-c", told)) == [
        "No search is saved. Save one with: readout searches NAME --save QUERY"
    ]
    assert readout("searches", "Dues", "--save", "dues", "-c", told).exit_code == 0
    [printed] = lines(readout("searches", "-c", told))
    assert printed.split() == ["Dues", "2", "dues"]
    (told / "pile" / "d.txt").write_text(
        _HEAD.format("late dues") + "The mayor has paid his dues in full, late as ever.\n"
    )
    assert readout("add", told / "pile", "-c", told, "--sandbox", "child").exit_code == 0
    assert "1 new" in lines(readout("searches", "-c", told))[0]
    new = lines(readout("searches", "dues", "--new", "-c", told))
    assert new[0].startswith("1 document is new since 20") and "Harbour late dues" in new[1]
    [found] = json.loads(readout("searches", "Dues", "--looked", "--json", "-c", told).stdout)
    assert (found["total"], found["new"]) == (3, [])
    assert "Duties" in lines(readout("searches", "dues", "--rename", "Duties", "-c", told))[0]
    assert lines(readout("searches", "Duties", "--forget", "-c", told)) == ["Forgot Duties."]
    assert readout("searches", "Duties", "--new", "-c", told).exit_code == 1
    assert readout("searches", "--new", "-c", told).exit_code == 2


def test_a_batch_goes_through_a_pipe_and_into_a_file(readout: Readout, told: Path, tmp_path: Path) -> None:
    names = tmp_path / "names.csv"
    names.write_text('name,note\n"Hall, Ann",x\nNobody,y\n')
    out = tmp_path / "hits.csv"
    assert readout("batch", names, "-o", out, "-c", told).exit_code == 0
    rows = list(csv.DictReader(io.StringIO(out.read_text("utf-8-sig"))))
    assert [(row["name"], row["documents"], row["first"][:10]) for row in rows] == [
        ("Hall, Ann", "3", "2019-03-12"),
        ("Nobody", "0", ""),
    ]
    piped = CliRunner().invoke(main, ["batch", "-", "-o", "-", "-c", str(told)], input="dues\nHalls\n")
    assert [row["documents"] for row in csv.DictReader(io.StringIO(piped.stdout.removeprefix("\ufeff")))] == [
        "2",
        "0",
    ]
    slips = CliRunner().invoke(main, ["batch", "-", "--slips", "--json", "-c", str(told)], input="Ann Hal\n")
    [line] = json.loads(slips.stdout)["lines"]
    assert line["found"]["total"] == 3
    shown = readout("batch", names, "-c", told)
    assert "1 of 2 lines found." in shown.stdout
    assert readout("batch", tmp_path / "none.csv", "-c", told).exit_code == 1
    assert CliRunner().invoke(main, ["batch", "-", "-c", str(told)], input="\n").exit_code == 2


def test_reviews_are_set_given_and_counted(readout: Readout, told: Path) -> None:
    given = readout("review", "--search", "dues", "--assign", "Ana", "-c", told)
    assert lines(given) == ["2 documents given to Ana."]
    found = json.loads(readout("search", "assigned:ana", "--json", "-c", told).stdout)
    id_ = found["hits"][0]["document"]
    assert lines(readout("review", id_, "--set", "relevant", "--who", "Ben", "-c", told)) == [
        "1 document reviewed."
    ]
    printed = [line.split() for line in lines(readout("review", "-c", told))]
    assert printed[1:] == [["all", "1", "1", "0", "1", "0", "3"], ["Ana", "1", "1", "0", "1", "0", "2"]]
    counted = json.loads(readout("review", "--search", "ships", "--json", "-c", told).stdout)
    assert counted["documents"]["total"] == 2
    steps = json.loads(readout("review", id_, "--json", "-c", told).stdout)
    assert [(step["state"], step["who"] == "Ben", step["holder"]) for step in steps] == [
        ("todo", False, "Ana"),
        ("relevant", True, "Ana"),
    ]
    assert readout("review", "--set", "seen", "-c", told).exit_code == 2
    assert readout("review", "0" * 20, "--set", "seen", "-c", told).exit_code == 1
    assert lines(readout("search", "review:relevant", "-c", told))[0] == "1 document found"

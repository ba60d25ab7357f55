"""`readout parties`: lists, one party, documents, judgements, and what it says when something is amiss."""

from collections.abc import Callable
from pathlib import Path

import made_ledgers
import pytest
from click.testing import Result
from printed import lines, value

from readout.workbench import Collection, add
from readout.workbench._ledger_reading import read_ledgers
from readout.workbench._resolving import resolve_parties

Readout = Callable[..., Result]
_A = (
    "From: Hall, Ann <hall@port.example>\nTo: Ben Carr\nSent: Tuesday, March 12, 2019 9:00 AM\n"
    "Subject: The port\n\n"
    "Ann Hall told Ben Carr on 2019-03-08 that the port is shut and that every ship in the bay must wait there. "
    "Ben Carr warned Cora Diaz that nobody would come."
)
_B = "Anja Halle told Ben Carr that nobody in the port knew what to do about the ropes, and that it rains."


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A collection of two documents, read and resolved."""
    folder = tmp_path_factory.mktemp("parties")
    pile = folder / "pile"
    pile.mkdir()
    (pile / "a.txt").write_text(_A)
    (pile / "b.txt").write_text(_B)
    with Collection.open(folder / "coll", create=True) as collection:
        add(collection, [pile], ledgers=False)
        read_ledgers(collection, None, make=made_ledgers.make)
        resolve_parties(collection, None)
    return folder / "coll"


def test_all_parties_with_their_figures(readout: Readout, told: Path) -> None:
    printed = lines(readout("parties", "-c", told))
    assert printed[0] == "4 parties"
    assert printed[1].split() == ["Ben", "Carr", "person", "2", "3", "1", "[ben-carr]"]
    found = value(readout("parties", "-c", told, "--json"))
    assert [p["party"]["id"] for p in found["parties"]] == ["ben-carr", "ann-hall", "anja-halle", "cora-diaz"]
    assert "2 more" in "\n".join(lines(readout("parties", "-c", told, "--limit", "2")))
    assert lines(readout("parties", "-c", told, "--type", "state")) == ["0 parties"]


def test_one_party_by_words_or_id_and_several_as_a_list(readout: Readout, told: Path) -> None:
    for asked in (["ann", "hall"], ["ann-hall"], ["Ann Hall"]):
        printed = lines(readout("parties", *asked, "-c", told))
        assert printed[0] == "Ann Hall [ann-hall], person"
        assert "  readout statements --party ann-hall" in printed
    assert lines(readout("parties", "hal", "-c", told))[0] == "2 parties"
    assert value(readout("parties", "cora", "-c", told, "--json"))["party"]["id"] == "cora-diaz"


def test_documents_of_a_party_and_parties_of_a_document(readout: Readout, told: Path) -> None:
    printed = "\n".join(lines(readout("parties", "ann", "--units", "-c", told)))
    assert "The port" in printed and "as sender" in printed
    document = value(readout("parties", "ann", "--units", "-c", told, "--json"))[0]["card"]["id"]
    of = "\n".join(lines(readout("parties", "--of", document, "-c", told)))
    assert "Cora Diaz [cora-diaz]" in of and "ann hall" in of


def test_judgements_are_made_logged_and_taken_back(readout: Readout, told: Path) -> None:
    merged = lines(readout("parties", "ann-hall", "--merge", "anja-halle", "--who", "Ana", "-c", told))
    assert merged == ["Merged by Ana. Take it back with: readout parties --undo 1"]
    assert lines(readout("statements", "--by", "anja", "-c", told))[0] == "2 statements"
    assert lines(readout("statements", "--party", "ann-hall", "-c", told))[0] == "2 statements"
    lines(readout("parties", "ann-hall", "--rename", "Ann Hall-Halle", "-c", told))
    assert lines(readout("parties", "ann-hall", "-c", told))[0].startswith("Ann Hall-Halle [ann-hall]")
    lines(readout("parties", "ann-hall", "--split-name", "Anja Halle", "--rename", "Anja", "-c", told))
    lines(readout("parties", "ann-hall", "--apart", "anja", "-c", told))
    lines(readout("parties", "--undo", "2", "-c", told))
    log = lines(readout("parties", "--log", "-c", told))
    assert len(log) == 5 and "taken back" in log[1] and "merged by Ana" in log[0]
    assert len(value(readout("parties", "ben", "--log", "-c", told, "--json"))) == 0
    assert lines(readout("parties", "ben", "--log", "-c", told)) == ["Nobody has decided anything about it."]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["nobody"], "no party"),
        (["--merge", "ann"], "Which party is meant"),
        (["ann", "--merge", "ann-hall"], "same party already"),
        (["--undo", "7"], "no judgement 7"),
        (["ann", "--join", "nowhere", "p"], "names nobody"),
        (["ann", "--rename", " "], "needs a name"),
    ],
)
def test_what_cannot_be_done_is_said(readout: Readout, told: Path, arguments: list[str], says: str) -> None:
    result = readout("parties", *arguments, "-c", told)
    assert result.exit_code != 0 and says.lower() in result.output.lower()
    assert "Traceback" not in result.output

"""`readout network`: what it prints, and the files it writes."""

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from account_pile import account_collection
from click.testing import Result
from defusedxml import ElementTree

Readout = Callable[..., Result]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The collection of the story."""
    return account_collection(tmp_path_factory.mktemp)


def test_pairs_are_printed_with_what_ties_them(readout: Readout, told: Path) -> None:
    result = readout("network", "-c", told, "--limit", "1")
    lines = result.stdout.splitlines()
    assert result.exit_code == 0 and lines[0].startswith("Who with whom: ")
    assert "told" in lines[1] and "messages" in lines[1] and lines[-1].endswith("give a larger --limit")


def test_json_is_one_value_with_the_same_filters(readout: Readout, told: Path) -> None:
    found = json.loads(readout("network", "Vega", "-c", told, "--json", "--tie", "statement").stdout)
    assert {"nodes", "links", "parties", "pairs", "occasions"} == set(found)
    assert found["links"] and all(link["told"] == link["mail"] == 0 for link in found["links"])
    assert "rosa-vega" in {node["id"] for node in found["nodes"]}


@pytest.mark.parametrize("form", ["graphml", "gexf", "svg", "csv"])
def test_a_file_is_written_as_its_name_ends(readout: Readout, told: Path, tmp_path: Path, form: str) -> None:
    output = tmp_path / f"who.{form}"
    result = readout("network", "-c", told, "-o", output)
    assert result.exit_code == 0 and result.stdout == "" and "Wrote" in result.stderr
    if form == "csv":
        rows = list(csv.DictReader(output.read_text("utf-8-sig").splitlines()))
        assert {"otto-lind", "rosa-vega"} in [{row["source"], row["target"]} for row in rows]
    else:
        assert ElementTree.fromstring(output.read_text("utf-8")) is not None


def test_another_ending_is_refused_with_what_there_is(readout: Readout, told: Path, tmp_path: Path) -> None:
    result = readout("network", "-c", told, "-o", tmp_path / "who.pdf")
    assert result.exit_code == 2 and ".graphml" in result.stderr and not (tmp_path / "who.pdf").exists()

"""The demo collection tells its story through the whole program: left out on one day, named on another."""

from pathlib import Path

from readout.demo import write_demo
from readout.model import MentionType
from readout.workbench import Collection, add, changed
from readout.workbench.entries import find_party


def test_zelmark_is_left_out_on_12_march_and_named_on_23_march(tmp_path: Path) -> None:
    write_demo(tmp_path / "pile")
    with Collection.open(tmp_path / "collection", create=True) as collection:
        add(collection, [tmp_path / "pile"])
        assert find_party(collection, "Zelmark").type is MentionType.STATE
        found = changed(collection, "Meridia", "Zelmark").account
    assert [(n.day, n.named) for n in found.namings] == [("2019-03-12", False), ("2019-03-23", True)]
    assert {"Brenland", "Sorrel Islands"} <= set(found.namings[0].shared)
    assert any(
        s.text.startswith("Zelmark was left out by Meridia on 12 March 2019 and named on 23 March 2019")
        for s in found.answer
    )

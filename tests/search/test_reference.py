"""The reference of the search language says what the program does."""

import re
from pathlib import Path

from readout.model import Kind
from readout.search.query import FIELDS, parse

TEXT = (Path(__file__).parents[2] / "docs" / "reference" / "search.md").read_text(encoding="utf-8")


def test_every_field_and_kind_is_told_of() -> None:
    told = set(re.findall(r"`(\w+):`", TEXT))
    assert told == set(FIELDS)
    assert all(kind.value in TEXT for kind in Kind)


def test_every_example_is_read_without_a_guess() -> None:
    examples = [example for example in re.findall(r"`([^`]+)`", TEXT) if example != "OR"]
    assert len(examples) > 60
    assert [example for example in examples if parse(example).notices] == []

"""Floors under how times, lists and the days of contacts are read in made-up texts."""

import pytest

import _written


@pytest.mark.parametrize("part", ["first", "second", "third"])
def test_times(part: str) -> None:
    found = _written.times(part)
    assert found["gold"] > 500
    assert found["span_f1"] > 0.97
    assert found["value_right"] > 0.94


def test_listings() -> None:
    found = _written.listings()
    assert found["recall"] > 0.89
    assert found["precision"] > 0.88


def test_days_of_contacts() -> None:
    assert _written.contact_dates()["right"] > 0.86

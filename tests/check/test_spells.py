"""Stretches of time, hours and pairs of days, as they are told in a text."""

import pytest

from readout.check.spells import clocks, lengths, pairs_of_days

HOUR, YEAR = 3_600, 31_557_600


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("for an hour and a half", [1.5 * HOUR]),
        ("for 90 minutes to two hours", [1.5 * HOUR, 2 * HOUR]),
        ("a quarter of an hour", [0.25 * HOUR]),
        ("after five\n years of captivity", [5 * YEAR]),
        ("two and a half years", [2.5 * YEAR]),
        ("within twenty-four hours", [24 * HOUR]),
        ("in the last hour", []),
        ("at 0930 hours", []),
    ],
)
def test_how_long(text: str, seconds: list[float]) -> None:
    assert [told for _, _, told in lengths(text)] == seconds


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("at 5pm", [1020]), ("at 5.30 p.m.", [1050]), ("12:15 am", [15]), ("at 0930 hours", [570]), ("at 5", [])],
)
def test_at_what_hour(text: str, minutes: list[int]) -> None:
    assert [told for _, _, told in clocks(text)] == minutes


@pytest.mark.parametrize(
    ("text", "month", "days"),
    [
        ("from 6 to 7 September", "sep", {6, 7}),
        ("Sept 6-7", "sep", {6, 7}),
        ("JANUARY 20 and 22", "jan", {20, 22}),
    ],
)
def test_two_days_of_a_month(text: str, month: str, days: set[int]) -> None:
    assert [(m, set(d)) for _, _, m, d in pairs_of_days(text)] == [(month, days)]

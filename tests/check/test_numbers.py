"""Numbers in words and figures."""

import pytest

from readout.check.lines import read_line
from readout.check.numbers import numbers_in, same_unit, same_value


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("three ships sank", 3, "ship"),
        ("$1.2 million was paid", 1_200_000, "$"),
        ("41 percent of voters came", 41, "percent"),
        ("twenty-five men came", 25, "man"),
        ("990,000 people were idle", 990_000, "people"),
        ("half the crew left", 0.5, "crew"),
    ],
)
def test_values_and_units(text: str, value: float, unit: str) -> None:
    (found,) = numbers_in(read_line(text))
    assert (found.value, found.unit) == (value, unit)


def test_ranks_are_no_counts() -> None:
    (first,) = numbers_in(read_line("the fourth attack"))
    (second,) = numbers_in(read_line("four attacks"))
    assert first.rank and not same_value(first, second)


def test_one_alone_is_no_number() -> None:
    assert numbers_in(read_line("one of them came")) == ()


def test_large_numbers_may_be_rounded() -> None:
    (a,) = numbers_in(read_line("$460 million"))
    (b,) = numbers_in(read_line("$460,500,000"))
    assert same_value(a, b) and same_unit(a, b)

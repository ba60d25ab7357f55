"""What is worth reading."""

import pytest

from readout.extract.gate import worth_reading


@pytest.mark.parametrize(
    "text",
    ["He called.", "Spoke with Okoro.", "OKORO MET LIND", "Will you?", "See Dr. Lind", "x " * 200, "to Varga"],
)
def test_what_may_name_somebody_is_read(text: str) -> None:
    assert worth_reading(text)


@pytest.mark.parametrize(
    "text", ["", "  \n", "Pls print.", "FYI", "123 - 456", "desk@example.org", "UNCLASSIFIED", "Traffic below"]
)
def test_what_names_nobody_is_passed_over(text: str) -> None:
    assert not worth_reading(text)

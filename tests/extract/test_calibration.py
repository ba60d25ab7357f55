"""Confidence."""

from readout.extract._calibration import contact_confidence, statement_confidence


def test_confidence_is_a_probability_that_rises_with_the_score() -> None:
    for confidence in (contact_confidence, statement_confidence):
        values = [confidence(n / 100) for n in range(101)]
        assert values == sorted(values)
        assert 0.0 <= values[0] <= values[-1] <= 1.0
        assert values[-1] > values[0]

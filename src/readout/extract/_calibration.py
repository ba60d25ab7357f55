"""From the model's scores to the probability that a row is right, as measured on documents it was not taught.

Points of a rising line (isotonic regression, Zadrozny and Elkan 2002), made by `training/calibrate.py`.
"""

from bisect import bisect_right

Curve = tuple[tuple[float, float], ...]

STATEMENTS: Curve = (
    (0.0, 0.207),
    (0.561, 0.414),
    (0.844, 0.552),
    (0.953, 0.655),
    (0.989, 0.793),
    (0.997, 0.897),
    (0.999, 0.931),
    (1.0, 0.983),
)
CONTACTS: Curve = ((0.0, 0.167), (0.374, 0.333), (0.806, 0.55), (0.976, 0.833), (1.0, 0.916))


def statement_confidence(score: float) -> float:
    """The probability that a statement of this score is one, with the right speaker."""
    return _at(STATEMENTS, score)


def contact_confidence(score: float) -> float:
    """The probability that a contact of this score is one, between these parties."""
    return _at(CONTACTS, score)


def _at(curve: Curve, score: float) -> float:
    n = bisect_right([x for x, _ in curve], score)
    if n == 0:
        return curve[0][1]
    if n == len(curve):
        return curve[-1][1]
    (x0, y0), (x1, y1) = curve[n - 1], curve[n]
    return round(y0 + (y1 - y0) * (score - x0) / (x1 - x0), 3) if x1 > x0 else y1

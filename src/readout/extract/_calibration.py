"""From the model's scores to the probability that a row is right, as measured on documents it was not taught.

Points of a rising line (isotonic regression, Zadrozny and Elkan 2002), made by `training/calibrate.py`.
"""

from bisect import bisect_right

Curve = tuple[tuple[float, float], ...]

STATEMENTS: Curve = (
    (0.0, 0.213),
    (0.496, 0.427),
    (0.816, 0.565),
    (0.941, 0.69),
    (0.977, 0.809),
    (0.989, 0.817),
    (0.994, 0.886),
    (0.997, 0.931),
    (0.999, 0.952),
    (1.0, 0.976),
)
CONTACTS: Curve = (
    (0.0, 0.235),
    (0.459, 0.471),
    (0.59, 0.551),
    (0.684, 0.636),
    (0.766, 0.747),
    (0.843, 0.88),
    (0.954, 0.964),
    (1.0, 0.982),
)


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

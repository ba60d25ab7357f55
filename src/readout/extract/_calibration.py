"""From the model's scores to the probability that a row is right, as measured on documents it was not taught.

Points of a rising line (isotonic regression, Zadrozny and Elkan 2002), made by `training/calibrate.py`.
"""

from bisect import bisect_right

Curve = tuple[tuple[float, float], ...]

STATEMENTS: Curve = (
    (0.0, 0.283),
    (0.767, 0.566),
    (0.982, 0.658),
    (0.992, 0.684),
    (0.996, 0.789),
    (0.998, 0.816),
    (0.999, 0.974),
    (1.0, 0.987),
)
CONTACTS: Curve = ((0.0, 0.137), (0.372, 0.273), (0.672, 0.364), (0.928, 0.697), (1.0, 0.849))


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

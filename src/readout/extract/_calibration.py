"""From the model's scores to the probability that a row is right, as measured on documents it was not taught.

Points of a rising line (isotonic regression, Zadrozny and Elkan 2002), made by `training/calibrate.py`.
"""

from bisect import bisect_right

Curve = tuple[tuple[float, float], ...]

STATEMENTS: Curve = (
    (0.0, 0.209),
    (0.502, 0.418),
    (0.817, 0.542),
    (0.939, 0.716),
    (0.975, 0.82),
    (0.988, 0.826),
    (0.994, 0.863),
    (0.997, 0.912),
    (0.999, 0.936),
    (1.0, 0.968),
)
CONTACTS: Curve = (
    (0.0, 0.259),
    (0.282, 0.518),
    (0.517, 0.573),
    (0.711, 0.774),
    (0.805, 0.794),
    (0.883, 0.814),
    (0.938, 0.869),
    (0.969, 0.884),
    (0.989, 0.915),
    (1.0, 0.958),
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

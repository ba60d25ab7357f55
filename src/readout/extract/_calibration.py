"""From the model's scores to the probability that a row is right, as measured on documents it was not taught.

Points of a rising line (isotonic regression, Zadrozny and Elkan 2002), made by `training/calibrate.py`.
"""

from bisect import bisect_right

Curve = tuple[tuple[float, float], ...]

STATEMENTS: Curve = (
    (0.0, 0.203),
    (0.496, 0.405),
    (0.825, 0.58),
    (0.946, 0.702),
    (0.98, 0.799),
    (0.991, 0.849),
    (0.995, 0.888),
    (0.997, 0.932),
    (0.999, 0.937),
    (1.0, 0.969),
)
CONTACTS: Curve = (
    (0.0, 0.223),
    (0.435, 0.445),
    (0.566, 0.546),
    (0.662, 0.674),
    (0.756, 0.749),
    (0.811, 0.806),
    (0.878, 0.903),
    (0.959, 0.958),
    (1.0, 0.979),
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

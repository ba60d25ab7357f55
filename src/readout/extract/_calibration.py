"""From the model's scores to the probability that a row is right, as measured on documents it was not taught.

Points of a rising line (isotonic regression, Zadrozny and Elkan 2002), made by `training/calibrate.py`.
"""

from bisect import bisect_right

Curve = tuple[tuple[float, float], ...]

STATEMENTS: Curve = (
    (0.0, 0.178),
    (0.444, 0.357),
    (0.71, 0.539),
    (0.873, 0.639),
    (0.943, 0.688),
    (0.971, 0.766),
    (0.984, 0.833),
    (0.994, 0.851),
    (0.998, 0.892),
    (1.0, 0.946),
)
CONTACTS: Curve = (
    (0.0, 0.234),
    (0.213, 0.469),
    (0.414, 0.544),
    (0.596, 0.585),
    (0.744, 0.714),
    (0.853, 0.81),
    (0.947, 0.905),
    (0.99, 0.925),
    (1.0, 0.963),
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

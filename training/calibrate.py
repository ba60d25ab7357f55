"""Fits what `confidence` says to how often rows are right, on documents left out of training.

Give it pairs of a score and whether the row was right; it prints the points of a rising line (isotonic regression)
for `src/readout/extract/_calibration.py`. A few points are enough: each stands for an equal share of the rows, and
neighbours that fall are pooled (Ayer et al. 1955).
"""

import argparse
import json
from pathlib import Path

Pair = tuple[float, bool]


def points(pairs: list[Pair], most: int = 8) -> list[tuple[float, float]]:
    """The line through equal shares of the rows, each with one right and one wrong row added (Laplace)."""
    ordered = sorted(pairs)
    size = max(len(ordered) // most, 1)
    binned = []
    for at in range(0, len(ordered) - size + 1, size):
        part = ordered[at : at + size]
        share = (sum(right for _, right in part) + 1) / (len(part) + 2)
        binned += [(sum(s for s, _ in part) / len(part), share, len(part))]
    rising: list[tuple[float, float, int]] = []
    for block in binned:
        rising.append(block)
        while len(rising) > 1 and rising[-2][1] > rising[-1][1]:
            (s1, r1, n1), (s2, r2, n2) = rising[-2:]
            rising[-2:] = [((s1 * n1 + s2 * n2) / (n1 + n2), (r1 * n1 + r2 * n2) / (n1 + n2), n1 + n2)]
    inner = [(round(s, 3), round(r, 3)) for s, r, _ in rising]
    return [(0.0, round(inner[0][1] * 0.5, 3)), *inner, (1.0, max(inner[-1][1], round((1 + inner[-1][1]) / 2, 3)))]


def main() -> None:
    """Print the lines for statements and for contacts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pairs", type=Path, help='JSON: {"statements": [[score, right], ...], "contacts": [...]}')
    given = parser.parse_args()
    for name, pairs in json.loads(given.pairs.read_text()).items():
        line = ", ".join(f"({s}, {r})" for s, r in points([(s, bool(r)) for s, r in pairs]))
        print(f"{name.upper()}: Curve = ({line})")


if __name__ == "__main__":
    main()

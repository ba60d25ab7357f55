"""Counts in order."""

from collections import Counter
from typing import TypeVar

K = TypeVar("K", str, tuple[str, str])


def ranked(counts: Counter[K], most: int | None = None) -> list[tuple[K, int]]:
    """What was counted, commonest first, equals by name, so that the order never hangs on what came first."""
    return sorted(counts.items(), key=lambda c: (-c[1], c[0]))[:most]

"""Lanes: what happened, as a drawing over time shows it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lane:
    """One lane of a drawing over time: what it is called, and the party that it stands for, if it does."""

    name: str
    party: str | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """Something in a lane: from its first to its last day as far as is known (ordinals).

    `table` says what it is, `own` whether the day is its own or its document's; `row` opens at its passage.
    """

    lane: int
    low: int
    high: int
    table: str
    own: bool
    text: str
    id: str
    row: str | None = None


@dataclass(frozen=True, slots=True)
class Lanes:
    """Lanes with their marks in order of time, and how many messages only headers show on which day.

    `low` and `high` are the first and the last day drawn (ordinals). `undated` counts what has no day.
    """

    lanes: tuple[Lane, ...]
    marks: tuple[Mark, ...]
    messages: tuple[tuple[int, int], ...]
    low: int
    high: int
    undated: int = 0

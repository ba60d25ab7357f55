"""Judgements: what a person decided about a row of a ledger, kept apart from what was inferred."""

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """What a person says of a row; `undo` takes back the last of the others that stands."""

    CONFIRM = "confirm"
    CORRECT = "correct"
    REJECT = "reject"
    UNDO = "undo"


class Table(StrEnum):
    """The tables of a ledger whose rows can be judged."""

    CONTACT = "contact"
    STATEMENT = "statement"
    LISTING = "listing"


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision about one row: by whom, when (EDTF, UTC, to the second), and for `correct` what is right.

    `changes` maps a field to the value that a person gave, as text; an empty one means that the field is unknown.
    """

    row: str
    document: str
    table: Table
    verdict: Verdict
    who: str
    when: str
    changes: dict[str, str]


@dataclass(frozen=True, slots=True)
class Standing:
    """What the judgements of one row amount to: the last that stands, and every correction that does.

    `verdict` is never `undo`; of two corrections of one field `changes` has the later.
    """

    row: str
    verdict: Verdict
    who: str
    when: str
    changes: dict[str, str]

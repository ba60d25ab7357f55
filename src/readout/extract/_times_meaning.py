"""What an expression of time means before it is known when it was written, and what is known where it stands."""

from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar, Protocol


@dataclass(slots=True)
class Context:
    """What is known where an expression stands.

    `day` is the document's own day, `year` its year, `near` the day about which dates without a year lie: the
    document's own or, where only its year is known, the first that its text gives. `last` is the last day that
    the text named before, `heading` one that stood alone in a line; `stated` holds
    the years that the text prints with a month; `tense` is 1 where
    the clause tells of what is to come, -1 where it reports.
    """

    day: date | None
    year: int | None
    near: date | None
    last: date | None = None
    last_value: str | None = None
    heading: date | None = None
    stated: dict[int, int] = field(default_factory=dict)
    tense: int = 0

    @property
    def plan(self) -> bool:
        """Whether the clause tells of what is to come."""
        return self.tense > 0


class Meaning(Protocol):
    """What is said, in terms of the calendar or of the day of writing."""

    kind: ClassVar[str]

    def value(self, at: Context) -> str | None:
        """The EDTF value, None where it cannot be known."""
        ...

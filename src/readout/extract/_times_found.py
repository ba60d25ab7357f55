"""What the rules of the grammar of times work on and give."""

from collections.abc import Callable
from dataclasses import dataclass
from re import Match, Pattern

from readout.extract._times_meaning import Meaning

_NEAR = 60


@dataclass(frozen=True, slots=True)
class Scan:
    """A text, the same in small letters (offset by offset), and the year about which it was written."""

    text: str
    low: str
    year: int | None

    def behind(self, words: Pattern[str], at: int) -> bool:
        r"""Whether words, an expression that ends in `\Z`, stand right before a place."""
        return words.search(self.low, max(0, at - _NEAR), at) is not None

    def ahead(self, words: Pattern[str], at: int) -> bool:
        """Whether words stand right at a place."""
        return words.match(self.low, at) is not None


@dataclass(frozen=True, slots=True)
class Found:
    """A place `[start, end)` that one rule read, and its meaning; `clocked` where it begins with a clock time."""

    start: int
    end: int
    meaning: Meaning
    clocked: bool = False


def found(match: Match[str], meaning: Meaning | None) -> Found | None:
    """All that a rule matched, with its meaning; None without one."""
    return Found(match.start(), match.end(), meaning) if meaning else None


Reader = Callable[[Match[str], Scan], Found | None]
Rule = tuple[str, str, Reader]
"""The characters with which it begins, an expression over text in small letters, and what reads its matches."""

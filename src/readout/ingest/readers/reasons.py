"""Clauses for a person: counts and ranges in words."""

from collections.abc import Iterable

_SHOWN = 8


def sentence(clauses: Iterable[str]) -> str | None:
    """Clauses as one sentence, or None for none."""
    joined = "; ".join(clauses)
    return said(joined) if joined else None


def said(clause: str) -> str:
    """One clause as a sentence."""
    return f"{clause[0].upper()}{clause[1:]}."


def together(clauses: Iterable[str], trouble: str | None) -> str | None:
    """Clauses on a file as a sentence, and after it the sentence on the files inside it; None for none."""
    return " ".join(s for s in (sentence(clauses), trouble) if s) or None


def count_of(number: int, noun: str) -> str:
    """A number with its noun: `1 page`, `5,400 pages`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def numbered(noun: str, numbers: Iterable[int]) -> str:
    """Numbers as a person writes them: `page 3`, `pages 3 to 7 and 9`; long lists end in a count."""
    ranges: list[list[int]] = []
    for number in sorted(set(numbers)):
        if ranges and number == ranges[-1][1] + 1:
            ranges[-1][1] = number
        else:
            ranges.append([number, number])
    total = sum(b - a + 1 for a, b in ranges)
    shown = [f"{a:,}" if a == b else f"{a:,} {'to' if b > a + 1 else 'and'} {b:,}" for a, b in ranges[:_SHOWN]]
    rest = sum(b - a + 1 for a, b in ranges[_SHOWN:])
    if rest:
        shown.append(f"{rest:,} more")
    listed = shown[0] if len(shown) == 1 else ", ".join(shown[:-1]) + " and " + shown[-1]
    return f"{noun if total == 1 else noun + 's'} {listed}"

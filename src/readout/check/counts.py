"""Numbers of a claim beside those of a passage."""

from collections.abc import Iterator

from readout.check.claims import Claim
from readout.check.lines import is_first_time
from readout.check.numbers import Number, same_unit, same_value
from readout.check.papers import Site
from readout.check.spells import taken
from readout.model import Departure, Difference, Point


def numbers(claim: Claim, site: Site) -> Iterator[Difference]:
    """Numbers of the claim that the passage does not have."""
    apart = taken(claim.text)
    for number in claim.numbers:
        if (
            any(a <= number.start < b for a, b in apart)
            or _again(claim, number)
            or is_first_time(claim.line.words, number.start)
            or any(same_value(number, other) for other in site.numbers)
            or _in_time(number, site)
        ):
            continue
        rival = next((n for n in site.numbers if n.rank == number.rank and same_unit(number, n)), None)
        around = [n for n in site.numbers_around if _may_count(n, number)]
        if rival is None and any(same_value(number, other) for other in around):
            continue
        ours = [n for n in site.numbers if n.rank == number.rank]
        shared = [n for n in ours if any(same_value(n, other) for other in claim.numbers)]
        left = [n for n in ours if n not in shared and _like_units(n, number) and _like_size(n, number)]
        rival = rival or (left[0] if left else None)
        if rival:
            yield Difference(
                Point.NUMBER,
                Departure.CONFLICT,
                number.text,
                rival.text,
                f"The passage has {rival.text}, not {number.text}.",
            )
        else:
            yield Difference(
                Point.NUMBER, Departure.SILENT, number.text, None, f"The passage does not say {number.text}."
            )


def _again(claim: Claim, number: Number) -> bool:
    """Whether a small number only comes back to what was named before: `the two ministers`."""
    before = [w.low for w in claim.line.words if w.end <= number.start][-1:]
    return not number.rank and number.value in (2.0, 3.0) and before in (["the"], ["these"], ["both"], ["those"])


def _like_size(a: Number, b: Number) -> bool:
    """Whether one number may stand in the place of another: what counts another thing is of the same size."""
    low, high = sorted((abs(a.value), abs(b.value)))
    return not a.unit or not b.unit or same_unit(a, b) or high <= _APART * low


_APART = 20


def _may_count(a: Number, b: Number) -> bool:
    """Whether two numbers may count the same, as far as they say what they count."""
    return not a.unit or not b.unit or same_unit(a, b) or a.value >= _LARGE


_LARGE = 10


def _like_units(a: Number, b: Number) -> bool:
    money = (a.unit == "$") == (b.unit == "$")
    return money and (a.unit == "percent") == (b.unit == "percent")


def _in_time(number: Number, site: Site) -> bool:
    """Whether a number stands in the passage in what was read as a time, a code or a name."""
    return any(w.low == number.text.replace(",", "") for w in site.line.words) and number.value >= 10

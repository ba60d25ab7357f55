"""Numbers in words and figures, with what they count: `three men`, `$1.2 million`, `41 percent`, `fourth`."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from readout.check.kinship import kin
from readout.check.lines import Line, Word
from readout.model import Span


def _counted(words: str, first: int) -> list[tuple[str, int]]:
    return [(word, n) for n, word in enumerate(words.split(), first)]


_UNITS = dict(
    _counted(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen",
        0,
    )
)
_TENS = {w: 10 * n for w, n in _counted("twenty thirty forty fifty sixty seventy eighty ninety", 2)}
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000,
           "trillion": 1_000_000_000_000, "dozen": 12, "mn": 1_000_000, "bn": 1_000_000_000}  # fmt: skip
_ORDINALS = dict(_counted("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth", 1))
_PARTS = {"half": 0.5, "quarter": 0.25, "third": 1 / 3}
_TIMES = {"double": 2.0, "triple": 3.0, "quadruple": 4.0, "twice": 2.0, "thrice": 3.0, "once": 1.0}
_MONEY = re.compile(r"(?:\$|£|€|\bDM|\bBF|\bUSD|\bDOLS?\.?)\s*$", re.IGNORECASE)
_SHORT = re.compile(r"(bn|[bmk])\b", re.IGNORECASE)  # $6B
_SHORT_SCALES = {"b": 1e9, "bn": 1e9, "m": 1e6, "k": 1e3}
_NTH = re.compile(r"\d+(?:st|nd|rd|th)\b", re.IGNORECASE)
_PERCENT = re.compile(r"\s*(?:%|percent|per cent|pct)", re.IGNORECASE)
_NEAR = 0.02
_LOOK = 3


@dataclass(frozen=True, slots=True)
class Number:
    """A number `[start, end)` of a text: its value, what it counts (a lemma), and whether it tells a rank."""

    start: int
    end: int
    text: str
    value: float
    unit: str = ""
    rank: bool = False


def numbers_in(line: Line, skip: Iterable[Span] = ()) -> tuple[Number, ...]:
    """The numbers of a line outside the spans to be skipped (times, names, quotations)."""
    left_out = tuple(skip)
    found: list[Number] = []
    at = 0
    words = line.words
    while at < len(words):
        word = words[at]
        if any(a <= word.start < b for a, b in left_out):
            at += 1
            continue
        read = _read(line, words, at)
        if read is None:
            at += 1
            continue
        value, last, rank = read
        found.append(_number(line, words, at, last, value, rank))
        at = last + 1
    return tuple(found)


def _read(line: Line, words: Sequence[Word], at: int) -> tuple[float, int, bool] | None:
    """The number that begins at a word: its value, its last word, and whether it is a rank."""
    word = words[at]
    if word.low[0].isdigit():
        value = _float(word.low)
        if _NTH.match(line.text, word.start):
            return value, at, True
        if (short := _SHORT.match(line.text, word.end)) is not None:
            return value * _SHORT_SCALES[short[1].lower()], at, False
        return *_scaled(words, at, value), False
    if word.low in _ORDINALS and word.low != "second":
        return float(_ORDINALS[word.low]), at, True
    if word.low in _TIMES and not (word.low == "once" and at and words[at - 1].low == "at"):
        return _TIMES[word.low], at, False
    if word.low == "half":
        return 0.5, at, False
    if word.low in _UNITS or word.low in _TENS or (word.low == "dozen"):
        return _in_words(words, at)
    return None


def _float(low: str) -> float:
    try:
        return float(low)
    except ValueError:
        return float(re.sub(r"\D", "", low) or 0)


def _scaled(words: Sequence[Word], at: int, value: float) -> tuple[float, int]:
    while at + 1 < len(words) and words[at + 1].low in _SCALES:
        at += 1
        value *= _SCALES[words[at].low]
    return value, at


def _in_words(words: Sequence[Word], at: int) -> tuple[float, int, bool] | None:
    """A number in words; `one` alone is none."""
    total = current = 0.0
    first = at
    while at < len(words):
        low = words[at].low
        if low in _UNITS:
            current += _UNITS[low]
        elif low in _TENS:
            current += _TENS[low]
        elif low in _SCALES:
            current = max(current, 1) * _SCALES[low]
            if _SCALES[low] >= 1000:
                total, current = total + current, 0.0
        else:
            break
        at += 1
    if at == first + 1 and words[first].low == "one":
        return None
    return total + current, at - 1, False


def _number(line: Line, words: Sequence[Word], first: int, last: int, value: float, rank: bool) -> Number:
    start, end = words[first].start, words[last].end
    unit = ""
    if _MONEY.search(line.text[max(0, start - 5) : start]):
        unit = "$"
    elif _PERCENT.match(line.text, end):
        unit = "percent"
    else:
        for word in words[last + 1 : last + 1 + _LOOK]:
            if word.clause != words[last].clause:
                break
            if word.telling >= 0.3 and not word.low[0].isdigit():
                unit = word.lemma
                break
    if unit in ("dollar", "euro", "dols"):
        unit = "$" if unit != "euro" else unit
    return Number(start, end, " ".join(line.text[start:end].split()), value, unit, rank)


def same_value(a: Number, b: Number) -> bool:
    """Whether two numbers say the same, a rounding aside."""
    if a.rank != b.rank:
        return False
    if a.value == b.value:
        return True
    return a.value >= 1000 and abs(a.value - b.value) <= _NEAR * max(a.value, b.value)


def same_unit(a: Number, b: Number) -> bool:
    """Whether two numbers count the same thing."""
    if not a.unit or not b.unit:
        return False
    return a.unit == b.unit or (len(a.unit) > 1 and len(b.unit) > 1 and kin(a.unit, b.unit) >= 0.6)

"""Where in a text a claim may stand: the stretches that hold most of its words."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from readout.check.claims import Claim
from readout.check.kinship import relatives
from readout.check.lines import Word

_WINDOW = 380
_NEAR_KIN = 0.85
_FEW_KIN = 4
_SHORTEST = 4
_ENDINGS = 2
_MOST_WORDS = 40
_APART = 200


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to look for: beginnings of words, each with its number and weight; kin of a word share its number."""

    pattern: re.Pattern[str]
    numbers: Mapping[str, int]
    weights: Sequence[float]

    @property
    def total(self) -> float:
        """The weight of all that is wanted."""
        return sum(self.weights)


def words_of(claims: Sequence[Claim], rarity: Mapping[str, float]) -> dict[str, float]:
    """The words by which documents are looked for, each with its weight."""
    out: dict[str, float] = {}

    def put(word: str, weight: float) -> None:
        if len(word) > 1:
            out[word] = max(out.get(word, 0.0), weight)

    for claim in claims:
        for name in claim.names:
            for word in name.words:
                put(word, 1.4)
        for told in claim.telling():
            if told.telling > 0.3 or len(claim.telling()) < 4:
                put(told.lemma, told.telling)
                for other in relatives(told.lemma, _NEAR_KIN, _FEW_KIN):
                    put(other, 0.35 * told.telling)
        for quotation in claim.quotes:
            for found in re.findall(r"[^\W_]{3,}", quotation.text)[:_MOST_WORDS]:
                put(found.casefold(), 0.8)
        for number in claim.numbers:
            if number.text[0].isdigit():
                put(number.text.replace(",", ""), 0.6)
    return dict(sorted(out.items(), key=lambda kv: -kv[1] * rarity.get(kv[0], 1.0))[:_MOST_WORDS])


def wanted_of(claim: Claim, rarity: Mapping[str, float]) -> Wanted | None:
    """What to look for of one claim; None where it has no words."""
    numbers: dict[str, int] = {}
    weights: list[float] = []

    def put(forms: Sequence[str], weight: float) -> None:
        number = len(weights)
        weights.append(weight)
        for form in forms:
            numbers.setdefault(_begin(form), number)

    for name in claim.names:
        if name.state and not name.city:
            put([name.text.casefold(), *(name.words[-1:]), name.state.casefold()[:5]], 0.8)
        elif name.words:
            put([name.words[-1]], 1.0)
    for word in claim.telling():
        if word.telling >= 0.3:
            put(_forms(word), word.telling * rarity.get(word.lemma, 1.0))
    for quotation in claim.quotes:
        for found in re.findall(r"[^\W\d_]{4,}", quotation.text)[:_MOST_WORDS]:
            put([found.casefold()], 0.7)
    for number in claim.numbers:
        put([number.text.casefold()], 0.6)
    for told in claim.times:
        for found in re.findall(r"\d{1,4}|[a-z]{3,}", told.text.casefold()):
            put([found], 0.3)
    if not numbers:
        return None
    longest = sorted(numbers, key=len, reverse=True)
    pattern = re.compile(rf"(?<![a-z0-9])(?:{_tree(longest)})")
    return Wanted(pattern, numbers, weights)


def _tree(forms: Sequence[str]) -> str:
    """Forms as alternatives, those of one first letter together, which the engine goes through faster."""
    by_first: dict[str, list[str]] = {}
    for form in forms:
        by_first.setdefault(form[0], []).append(form[1:])
    return "|".join(
        f"{re.escape(first)}(?:{'|'.join(map(re.escape, rest))})" for first, rest in sorted(by_first.items())
    )


def _forms(word: Word) -> list[str]:
    return [word.low, word.lemma, *relatives(word.lemma, 0.6, 10)]


def _begin(form: str) -> str:
    """The beginning of a word that its endings leave as it is."""
    low = form.casefold()
    return low if len(low) <= _SHORTEST or not low.isalpha() else low[: max(_SHORTEST, len(low) - _ENDINGS)]


def spots(text: str, wanted: Wanted, most: int) -> list[tuple[float, int]]:
    """The best stretches of a text in small letters: their share of all that is wanted, and an offset in each."""
    found = []
    for match in wanted.pattern.finditer(text):
        number = wanted.numbers.get(match[0])
        if number is not None:
            found.append((match.start(), number))
    if not found:
        return []
    total = wanted.total
    windows: list[tuple[float, int]] = []
    held: dict[int, int] = {}
    last = 0
    for first, (start, number) in enumerate(found):
        while last < len(found) and found[last][0] - start <= _WINDOW:
            held[found[last][1]] = held.get(found[last][1], 0) + 1
            last += 1
        worth = sum(wanted.weights[n] for n in held) / total
        middle = found[(first + last - 1) // 2][0]
        windows.append((worth, middle))
        held[number] -= 1
        if not held[number]:
            del held[number]
    chosen: list[tuple[float, int]] = []
    for worth, at in sorted(windows, key=lambda w: (-w[0], w[1])):
        if all(abs(at - other) > _APART for _, other in chosen):
            chosen.append((worth, at))
        if len(chosen) == most:
            break
    return chosen


def worth_of(text: str, wanted: Wanted) -> float:
    """How much of what is wanted a short text has, as a share of all."""
    found = {wanted.numbers.get(match[0]) for match in wanted.pattern.finditer(text.lower())}
    return sum(wanted.weights[n] for n in found if n is not None) / wanted.total

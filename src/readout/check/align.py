"""Which word of a passage answers which word of a claim."""

from collections.abc import Mapping
from dataclasses import dataclass

from readout.check.claims import Claim
from readout.check.kinship import is_of_a_kind, kin, opposite
from readout.check.lines import Line, Word
from readout.check.papers import Site
from readout.text.ocr import one_slip

HERE, AROUND, HEAD = 0, 1, 2
_PLACES = (1.0, 0.85, 0.75)
_LEAST = 0.4
_LONG = 6
_NEARLY = 0.85
_EQUAL = 0.06
_USUAL = 1.0
_SPOKEN = 0.5


@dataclass(frozen=True, slots=True)
class Pair:
    """A word of a claim, and what answers it: `strength` 0 to 1, and where: HERE, AROUND or in the HEAD.

    `opposed` says that the answer means the opposite; then `strength` counts for nothing.
    """

    word: Word
    weight: float
    found: Word | None
    strength: float
    place: int
    opposed: bool = False


def align(claim: Claim, site: Site, rarity: Mapping[str, float]) -> tuple[Pair, ...]:
    """The words of a claim that tell something, each with its answer in a passage.

    `rarity` weighs lemmas: 1 is usual, rarer ones more.
    """
    lines = (site.line, *site.around, site.paper.head)
    places = (HERE, *(AROUND for _ in site.around), HEAD)
    out = []
    near = _known_places(claim, site)
    claimed = claim.line.lemmas
    for word in claim.telling():
        best: tuple[float, Word | None, int] = (0.0, None, HERE)
        for line, place in zip(lines, places, strict=True):
            found, strength = _answer(word, line, near if place == HERE else (), claimed)
            strength *= _PLACES[place]
            if strength > best[0]:
                best = (strength, found, place)
            if best[0] >= _PLACES[place]:
                break
        opposed = None
        if best[0] < 0.75 or best[2] != HERE:
            opposed = next((w for w in site.line.words if w.telling and opposite(word.lemma, w.lemma)), None)
        weight = word.telling * rarity.get(word.lemma, _USUAL)
        if any(s and s[0] <= word.start < s[1] for s in (claim.speaker, claim.addressee)):
            weight *= _SPOKEN  # who speaks is looked at by itself
        if opposed is not None:
            out.append(Pair(word, weight, opposed, 0.0, HERE, True))
        elif best[0] >= _LEAST:
            out.append(Pair(word, weight, best[1], best[0], best[2]))
        else:
            out.append(Pair(word, weight, None, 0.0, HERE))
    return tuple(out)


def _known_places(claim: Claim, site: Site) -> tuple[int, ...]:
    """Where the names and numbers of a claim stand in a passage: what is told of them stands near."""
    wanted = {name.words[-1] for name in claim.names if name.words}
    wanted |= {number.text.replace(",", "").casefold().split()[0] for number in claim.numbers}
    return tuple(w.start for w in site.line.words if w.low in wanted)


def _answer(word: Word, line: Line, near: tuple[int, ...], claimed: frozenset[str]) -> tuple[Word | None, float]:
    """The word of a line that answers a word best, and how well; of equals the one nearest to what is known.

    What answers another of the `claimed` words gives way to the word itself: `speech` to `speak` beside `speech`.
    """
    best, most = None, 0.0
    alone = is_of_a_kind(word.lemma)

    def closer(other: Word) -> bool:
        return best is not None and bool(near) and _distance(other, near) < _distance(best, near)

    for other in line.words:
        alike = other.low == word.low and not opposite(word.lemma, other.lemma)  # `voted for`, `voted against`
        if other.lemma == word.lemma or alike:
            if (
                most < 1.0 - _EQUAL
                or closer(other)
                or (best and best.lemma != word.lemma and best.lemma in claimed)
            ):
                best = other
            most = 1.0
            continue
        if not other.telling:
            continue
        strength = kin(word.lemma, other.lemma)
        if alone and strength < _NEARLY:
            continue
        if strength <= most and len(word.low) >= _LONG and len(other.low) >= _LONG and most < 0.9:
            if abs(len(word.low) - len(other.low)) < 2 and one_slip(word.low, other.low):
                strength = 0.9
            if word.low[:_LONG] == other.low[:_LONG]:
                strength = max(strength, 0.75)
        if (
            strength > most + _EQUAL
            or (strength > most - _EQUAL and strength >= _NEARLY and closer(other))
            or (best is None and strength > most)
        ):
            best = other
        most = max(most, strength)
    return best, most


def _distance(word: Word, near: tuple[int, ...]) -> int:
    return min(abs(word.start - at) for at in near)


def cover(pairs: tuple[Pair, ...]) -> float:
    """How much of what a claim's words tell is answered, 0 to 1; 1 where they tell nothing by themselves."""
    total = sum(p.weight for p in pairs)
    return sum(p.weight * p.strength for p in pairs) / total if total else 1.0

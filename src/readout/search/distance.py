"""How many slips lie between two words: letters put in, left out, changed, or two neighbours swapped."""

import re
from collections.abc import Callable


def distance(a: str, b: str, most: int) -> int:
    """The optimal string alignment distance, or `most + 1` where it is greater.

    The restricted Damerau-Levenshtein distance, as the automata of the index compute it.
    """
    if abs(len(a) - len(b)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        earlier, before = before, row
        row = [i]
        for j, y in enumerate(b, 1):
            best = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                best = min(best, earlier[j - 2] + 1)
            row.append(best)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)


def one_slip(word: str) -> tuple[str, ...]:
    """Regular expressions that together match a folded word and all that is one slip away, `.` for any letter."""
    cut = [(re.escape(word[:i]), word[i:]) for i in range(len(word) + 1)]
    more = [f"{head}.{re.escape(tail)}" for head, tail in cut]
    other = [f"{head}.?{re.escape(tail[1:])}" for head, tail in cut if tail]
    swapped = [f"{head}{re.escape(tail[1] + tail[0] + tail[2:])}" for head, tail in cut if len(tail) > 1]
    return tuple(dict.fromkeys([re.escape(word), *other, *more, *swapped]))


def slips(word: str, most: int) -> Callable[[str], bool]:
    """A test whether another word is at most so many slips away; it remembers what it has seen."""
    known: dict[str, bool] = {}
    letters = frozenset(word)

    def near(other: str) -> bool:
        found = known.get(other)
        if found is None:
            found = abs(len(word) - len(other)) <= most
            if found:
                theirs = frozenset(other)
                found = len(letters - theirs) <= most and len(theirs - letters) <= most
            found = known[other] = found and distance(word, other, most) <= most
        return found

    return near

"""All words of a field of the index, to find those one slip away from a word at once."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from readout.search.distance import slips

MOST_WORDS = 2_000_000
"""A larger vocabulary is not held in memory."""
_LAST = chr(0x10FFFF)


class Vocabulary:
    """The words of one field in one state of the index; it remembers what it was asked.

    One slip touches two neighbouring letters at most, so of a word's other letters half stand unchanged at its
    beginning or at its end: only words that share either are compared.
    """

    def __init__(self, words: Sequence[str]) -> None:
        self._words = sorted(words)
        self._turned = sorted(word[::-1] for word in words)
        self._known: dict[str, tuple[str, ...]] = {}

    def near(self, word: str) -> tuple[str, ...]:
        """The words at most one slip away, the word itself among them if it is one."""
        found = self._known.get(word)
        if found is None:
            close = slips(word, 1)
            found = tuple(sorted({other for other in self._candidates(word) if close(other)}))
            self._known[word] = found
        return found

    def _candidates(self, word: str) -> Iterator[str]:
        half = max((len(word) - 1) // 2, 0)
        least, most = len(word) - 1, len(word) + 1
        yield from (w for w in _beginning(self._words, word[:half]) if least <= len(w) <= most)
        turned = _beginning(self._turned, word[::-1][:half])
        yield from (w[::-1] for w in turned if least <= len(w) <= most)


def _beginning(words: Sequence[str], start: str) -> Iterator[str]:
    low, high = bisect_left(words, start), bisect_left(words, start + _LAST)
    return (words[at] for at in range(low, high))

"""Shorter names that mean nobody who is known in full: what a scan made of one word made that again."""

from collections import defaultdict
from collections.abc import Mapping

from readout.resolve.alike import misread

_FAR_COMMONER = 3
_SHORTEST = 5
_RARE = 2

Words = tuple[str, ...]


def joined_spellings(strangers: Mapping[Words, list[int]]) -> dict[Words, list[int]]:
    """Lone words by number, rare ones that a scanner may have made of a far commoner one put with that."""
    found = {words: list(numbers) for words, numbers in strangers.items()}
    near: defaultdict[str, list[str]] = defaultdict(list)
    lone = {words[0]: len(numbers) for words, numbers in strangers.items() if len(words) == 1}
    for word, times in lone.items():
        if len(word) >= _SHORTEST and times > _RARE:
            near[misread(word)].append(word)
    for word in sorted(lone):
        if len(word) >= _SHORTEST and lone[word] <= _RARE:
            fit = [o for o in near.get(misread(word), ()) if lone[o] >= _FAR_COMMONER * lone[word]]
            if fit:
                found[(max(fit, key=lambda o: (lone[o], o)),)] += found.pop((word,))
    return {words: sorted(numbers) for words, numbers in found.items()}

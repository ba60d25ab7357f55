"""What differs between two near-duplicates, word by word.

Words are compared without case and punctuation, so that quoting and reflowing show nothing. Words that occur once
in both texts anchor the alignment (patience differencing, Cohen 2003); only the short stretches between anchors
are compared in full, so that time stays near linear.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_STRETCH = 40_000
_MOST_WORDS = 200_000


@dataclass(frozen=True, slots=True)
class Difference:
    """The span `[a_start, a_end)` of one text stands where the other has `[b_start, b_end)`; one may be empty."""

    a_start: int
    a_end: int
    b_start: int
    b_end: int


@dataclass(frozen=True, slots=True)
class _Words:
    spans: tuple[tuple[int, int], ...]
    folded: tuple[str, ...]
    end: int

    def span(self, first: int, stop: int) -> tuple[int, int]:
        """Where the words `[first, stop)` stand in the text."""
        if first == stop:
            at = self.spans[first][0] if first < len(self.spans) else self.end
            return at, at
        return self.spans[first][0], self.spans[stop - 1][1]


def _words(text: str) -> _Words:
    found = [m for _, m in zip(range(_MOST_WORDS), _WORD.finditer(text), strict=False)]
    return _Words(tuple(m.span() for m in found), tuple(m.group().casefold() for m in found), len(text))


def _anchors(a: Sequence[str], b: Sequence[str]) -> list[tuple[int, int]]:
    """Words that occur once in both, in the longest run that keeps the order of both."""
    once_a = {w for w, n in Counter(a).items() if n == 1}
    once_b = {w for w, n in Counter(b).items() if n == 1}
    place = {w: j for j, w in enumerate(b) if w in once_a and w in once_b}
    pairs = [(i, place[w]) for i, w in enumerate(a) if w in place]
    tails: list[int] = []
    ends: list[int] = []
    back: list[int] = []
    for n, (_, j) in enumerate(pairs):
        at = bisect_left(tails, j)
        tails[at : at + 1] = [j]
        back.append(ends[at - 1] if at else -1)
        ends[at : at + 1] = [n]
    chain: list[tuple[int, int]] = []
    n = ends[-1] if ends else -1
    while n >= 0:
        chain.append(pairs[n])
        n = back[n]
    return chain[::-1]


def _between(
    a: Sequence[str], b: Sequence[str], i: tuple[int, int], j: tuple[int, int]
) -> Iterator[tuple[int, int, int, int]]:
    """Differing word ranges of one stretch, both of whose ends are given as half-open ranges."""
    (i0, i1), (j0, j1) = i, j
    while i0 < i1 and j0 < j1 and a[i0] == b[j0]:
        i0, j0 = i0 + 1, j0 + 1
    while i0 < i1 and j0 < j1 and a[i1 - 1] == b[j1 - 1]:
        i1, j1 = i1 - 1, j1 - 1
    if i0 == i1 and j0 == j1:
        return
    if i0 == i1 or j0 == j1 or (i1 - i0) * (j1 - j0) > _STRETCH:
        yield i0, i1, j0, j1
        return
    for tag, p, q, r, s in SequenceMatcher(None, a[i0:i1], b[j0:j1], autojunk=False).get_opcodes():
        if tag != "equal":
            yield i0 + p, i0 + q, j0 + r, j0 + s


def differences(a: str, b: str, *, most: int = 2_000) -> tuple[Difference, ...]:
    """Where two texts differ, in order, at most `most` places; beyond 200,000 words nothing is compared."""
    ours, theirs = _words(a), _words(b)
    out: list[Difference] = []
    i = j = 0
    for p, q in (*_anchors(ours.folded, theirs.folded), (len(ours.folded), len(theirs.folded))):
        for i0, i1, j0, j1 in _between(ours.folded, theirs.folded, (i, p), (j, q)):
            out.append(Difference(*ours.span(i0, i1), *theirs.span(j0, j1)))
            if len(out) == most:
                return tuple(out)
        i, j = p, q
    return tuple(out)

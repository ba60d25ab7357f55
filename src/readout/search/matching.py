"""Where the terms of a query stand in a text, exactly.

A text is searched in a plain version of the same length (lower case, without diacritics), so that an offset in
the one is an offset in the other and the regular-expression engine does the work. Where a plain version cannot
have the same length (combining marks, ligatures), it is the words joined by blanks, with a table of their places.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import takewhile

from readout.search.distance import slips
from readout.search.tokens import BREAK, SINGLE, broken_words, flatten, is_single, places, stem, words
from readout.search.tree import Term

Span = tuple[int, int]
_Find = Callable[[str], Iterator[Span]]

_MOST_SPANS = 2_000
_SHORT = 4  # below this, endings change more than the last letter (die, dying)
_LETTER = rf"(?:(?![{SINGLE}])[^\W_])"
_GAP = rf"[^a-z0-9{BREAK}]+"
_WIDE_GAP = rf"(?:(?!{BREAK})[\W_])*"
_TOKEN = re.compile(rf"[{SINGLE}]|{_LETTER}+")


def _bounded(flat: str, start: int, end: int) -> bool:
    """Whether a stretch begins and ends where words do."""
    opens = start == 0 or not flat[start - 1].isalnum() or is_single(flat[start]) or is_single(flat[start - 1])
    return opens and (
        end == len(flat) or not flat[end].isalnum() or is_single(flat[end - 1]) or is_single(flat[end])
    )


def _by_pattern(
    narrow: re.Pattern[str], wide: re.Pattern[str], accept: Callable[[str], bool], flat: str
) -> Iterator[Span]:
    for match in (narrow if flat.isascii() else wide).finditer(flat):
        start, end = match.span()
        if _bounded(flat, start, end) and accept(match.group()):
            yield start, end


def _pattern_find(wide: str, narrow: str, accept: Callable[[str], bool] = lambda found: True) -> _Find:
    return partial(_by_pattern, re.compile(narrow), re.compile(wide), accept)


def _word_find(term: Term) -> _Find:
    word = term.words[0]
    if term.fuzzy:
        near = slips(word, term.fuzzy)
        return _pattern_find(_TOKEN.pattern, "[a-z0-9]+", near)
    if term.prefix:
        return _pattern_find(f"{re.escape(word)}{_LETTER}*", f"{re.escape(word)}[a-z0-9]*")
    if term.exact or is_single(word[0]):
        return _pattern_find(re.escape(word), re.escape(word))
    root = stem(word)
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(word, root, strict=False)))
    begin = re.escape(word[: max(shared - 1, 1)] if len(word) > _SHORT else word[:1])
    return _pattern_find(
        f"{begin}{_LETTER}*", f"{begin}[a-z0-9]*", lambda found: found == word or stem(found) == root
    )


def _phrase_find(term: Term) -> _Find:
    parts = [re.escape(word) for word in term.words]
    wide, narrow = _WIDE_GAP.join(parts), _GAP.join(parts)
    expected = list(term.words)
    if not term.prefix:
        return _pattern_find(wide, narrow, lambda found: words(found) == expected)

    def begins(found: str) -> bool:
        *first, last = words(found)
        return first == expected[:-1] and last.startswith(expected[-1])

    return _pattern_find(f"{wide}{_LETTER}*", f"{narrow}[a-z0-9]*", begins)


def _near_find(term: Term) -> _Find:
    """Words in any order within the slop: each smallest stretch that holds them all."""
    each = [_pattern_find(re.escape(word), re.escape(word)) for word in dict.fromkeys(term.words)]
    most = len(term.words) + term.slop

    def find(flat: str) -> Iterator[Span]:
        found = sorted((span, i) for i, one in enumerate(each) for span in one(flat))
        last: dict[int, Span] = {}
        for span, i in found:
            last[i] = span
            start = min(s for s, _ in last.values())
            if len(last) == len(each) and len(words(flat[start : span[1]])) <= most:
                yield start, span[1]
                last.clear()

    return find


def _finder(term: Term) -> _Find:
    if len(term.words) == 1:
        return _word_find(term)
    return _near_find(term) if term.slop and len(set(term.words)) == len(term.words) else _phrase_find(term)


class Matcher:
    """Finds the terms of one query in texts; made once a query, used for each of its hits."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._terms = tuple(dict.fromkeys(terms))
        self._finders = [_finder(term) for term in self._terms]

    @property
    def empty(self) -> bool:
        """Whether there is nothing to look for."""
        return not self._terms

    def weight(self, number: int) -> int:
        """How much a find of this term says: its words."""
        return len(self._terms[number].words)

    def spans(self, text: str) -> list[tuple[int, int, int]]:
        """Where the terms stand: (start, end, number of the term), in order, the first 2,000 of each."""
        flat = flatten(text)
        found: list[tuple[int, int, int]] = []
        table: list[Span] | None = None
        if flat is None:
            tokens = list(places(text))
            flat, table = " ".join(word for word, _, _ in tokens), [(start, end) for _, start, end in tokens]
            found = self._translated(flat, table, [len(word) for word, _, _ in tokens])
        else:
            found = list(self._all(flat))
        missing = set(range(len(self._terms))) - {number for _, _, number in found}
        found += [span for number in missing for span in self._broken(number, text)]
        return sorted(found)

    def _all(self, flat: str) -> Iterator[tuple[int, int, int]]:
        for number, find in enumerate(self._finders):
            for count, (start, end) in enumerate(find(flat)):
                if count == _MOST_SPANS:
                    break
                yield start, end, number

    def _translated(self, flat: str, table: Sequence[Span], lengths: Sequence[int]) -> list[tuple[int, int, int]]:
        starts: list[int] = []
        at = 0
        for length in lengths:
            starts.append(at)
            at += length + 1
        return [
            (table[bisect_right(starts, start) - 1][0], table[bisect_right(starts, end - 1) - 1][1], number)
            for start, end, number in self._all(flat)
        ]

    def _broken(self, number: int, text: str) -> Iterator[tuple[int, int, int]]:
        """A word that the end of a line parts, which the index knows by its stem."""
        term = self._terms[number]
        if len(term.words) > 1 or term.exact or term.prefix or term.fuzzy or "\n" not in text:
            return
        root = stem(term.words[0])
        for word, start, end in broken_words(text):
            if stem(word) == root:
                yield start, end, number

"""Where the terms of a query stand in a text, exactly.

A text is searched in a plain version of the same length (lower case, without diacritics), so that an offset in
the one is an offset in the other and the regular-expression engine does the work. Where a plain version cannot
have the same length (combining marks, ligatures), it is the words joined by blanks, with a table of their places.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, lru_cache, partial
from heapq import merge
from itertools import accumulate, islice, pairwise, takewhile

from readout.search.distance import one_slip, slips
from readout.search.tokens import BREAK, LONGEST, SINGLE, broken_words, flatten, is_single, places, stem, words
from readout.search.tree import Term

Span = tuple[int, int]
_Find = Callable[[str], Iterator[Span]]

_NARROW = "[a-z0-9]"
_WIDE = rf"(?:(?![{SINGLE}])[^\W_])"
_NARROW_END = re.compile(rf"{_NARROW}+\Z")
_WIDE_END = re.compile(rf"{_WIDE}+\Z")
_TELLING = 2


class _Patterns:
    """One pattern in two spellings: for a plain version in ASCII, where the engine is quicker, and for any.

    Each is compiled when first needed: that of any letter takes longer than most texts take to be searched.
    """

    def __init__(self, spell: Callable[[str], str]) -> None:
        self._spell = spell

    @cached_property
    def narrow(self) -> re.Pattern[str]:
        """For ASCII."""
        return re.compile(self._spell(_NARROW))

    @cached_property
    def wide(self) -> re.Pattern[str]:
        """For any letters."""
        return re.compile(self._spell(_WIDE))

    def spans(self, flat: str) -> Iterator[Span]:
        for match in (self.narrow if flat.isascii() else self.wide).finditer(flat):
            yield match.span()

    def accepted(self, accept: Callable[[str], bool], flat: str) -> Iterator[Span]:
        for start, end in self.spans(flat):
            if accept(flat[start:end]):
                yield start, end


def _opening(word: str, letter: str) -> str:
    """A word's letters where a word begins; they come first, as the engine looks for a leading literal fastest."""
    literal = re.escape(word)
    return literal if is_single(word[0]) else f"{literal}(?<!{letter}{literal})"


def _closing(word: str, letter: str, more: bool = False) -> str:
    """Where a word ends, or with `more` goes on to its end; a word of a single character is always whole."""
    if is_single(word[-1]):
        return ""
    return f"{letter}*" if more else f"(?!{letter})"


def _whole(word: str, letter: str) -> str:
    return _opening(word, letter) + _closing(word, letter)


def _phrase(term: Term, letter: str) -> str:
    """The words with signs and blanks between them, but no letter and no break."""
    sign = f"(?:(?!{BREAK})[\\W_])"
    spelled = [re.escape(word) for word in term.words]
    for at, loose in enumerate(term.loose):
        if loose:
            spelled[at] = f"(?:{'|'.join(p.replace('.', letter) for p in one_slip(term.words[at]))})"
    out = f"(?<!{letter}){spelled[0]}" if term.loose else _opening(term.words[0], letter)
    for (before, after), shape in zip(pairwise(term.words), spelled[1:], strict=True):
        out += sign + ("*" if is_single(before[-1]) or is_single(after[0]) else "+") + shape
    return out + (f"(?!{letter})" if term.loose else _closing(term.words[-1], letter, term.prefix))


@lru_cache(maxsize=1024)
def _spelled(word: str) -> _Patterns:
    return _Patterns(partial(_whole, word))


def _word_find(term: Term) -> _Find:
    word = term.words[0]
    if term.prefix:
        return _Patterns(lambda letter: _opening(word, letter) + _closing(word, letter, more=True)).spans
    if term.exact or is_single(word[0]):
        return _spelled(word).spans
    root = stem(word)
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(word, root, strict=False)))
    # endings change the last letter of what stays (study, studies), or all but the first (die, dying)
    begin = word[:1] if word.endswith("ie") else word[: max(shared - 1, 1)]
    candidates = _Patterns(lambda letter: f"{_opening(begin, letter)}{letter}*")
    return partial(candidates.accepted, lambda found: found == word or stem(found) == root)


def _fuzzy_find(term: Term) -> _Find:
    word = term.words[0]
    near = slips(word, term.fuzzy)
    # one slip touches two neighbouring letters at most, so half of the others stand unchanged at one end
    half = (len(word) - 1) // 2
    if term.fuzzy > 1 or half < _TELLING or is_single(word[0]) or is_single(word[-1]):
        return _fuzzy_scan(near)
    begin = _Patterns(lambda letter: f"{_opening(word[:half], letter)}{letter}*")
    end = _Patterns(lambda letter: re.escape(word[-half:]) + _closing(word, letter))

    def find(flat: str) -> Iterator[Span]:
        letters = _NARROW_END if flat.isascii() else _WIDE_END
        ended = ((_start_of(letters, flat, stop), stop) for _, stop in end.spans(flat))
        found = {*begin.spans(flat), *ended}
        return iter(sorted(span for span in found if near(flat[slice(*span)])))

    return find


def _start_of(letters: re.Pattern[str], flat: str, stop: int) -> int:
    """Where the word begins that ends at `stop`."""
    low = max(stop - LONGEST, 0)
    match = letters.search(flat[low:stop])
    return low + match.start() if match else stop


def _fuzzy_scan(near: Callable[[str], bool]) -> _Find:
    token = _Patterns(lambda letter: f"{letter}+")

    def find(flat: str) -> Iterator[Span]:
        tokens = token.narrow if flat.isascii() else token.wide
        found = [_spelled(word).spans(flat) for word in set(tokens.findall(flat)) if near(word)]
        return merge(*found)

    return find


def _near_find(term: Term) -> _Find:
    """Words in any order within the slop: each smallest stretch that holds them all."""
    each = [_spelled(word).spans for word in term.words]
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
    if len(term.words) > 1:
        distinct = len(set(term.words)) == len(term.words)
        return _near_find(term) if term.slop and distinct else _Patterns(partial(_phrase, term)).spans
    return _fuzzy_find(term) if term.fuzzy else _word_find(term)


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

    def spans(self, text: str, most: int | None = None) -> list[tuple[int, int, int]]:
        """Where the terms stand: (start, end, number of the term), in order; of each the first `most`."""
        flat = flatten(text)
        found = list(self._all(flat, most)) if flat is not None else self._by_tokens(text, most)
        missing = set(range(len(self._terms))).difference(number for _, _, number in found)
        found += self._broken(missing, text) if missing else ()
        return sorted(found)

    def _all(self, flat: str, most: int | None) -> Iterator[tuple[int, int, int]]:
        for number, find in enumerate(self._finders):
            for start, end in islice(find(flat), most):
                yield start, end, number

    def _by_tokens(self, text: str, most: int | None) -> list[tuple[int, int, int]]:
        """The same where the folded words have other lengths: found in the words joined, and carried back."""
        tokens = list(places(text))
        starts = list(accumulate((len(word) + 1 for word, _, _ in tokens), initial=0))
        flat = " ".join(word for word, _, _ in tokens)
        return [
            (tokens[bisect_right(starts, start) - 1][1], tokens[bisect_right(starts, end - 1) - 1][2], number)
            for start, end, number in self._all(flat, most)
        ]

    def _broken(self, missing: set[int], text: str) -> Iterator[tuple[int, int, int]]:
        """Words that the end of a line parts, which the index knows by their stems."""
        wanted = [(number, stem(term.words[0])) for number, term in self._stemmed() if number in missing]
        for word, start, end in broken_words(text) if wanted else ():
            yield from ((start, end, number) for number, root in wanted if stem(word) == root)

    def _stemmed(self) -> Iterator[tuple[int, Term]]:
        for number, term in enumerate(self._terms):
            if len(term.words) == 1 and not (term.exact or term.prefix or term.fuzzy):
                yield number, term

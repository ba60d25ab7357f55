"""Finding a passage again in a text that has changed: by its place, its words, what stood around it, or its like.

The selectors are those of the W3C Web Annotation Data Model (2017): a text position, and a text quote with the
text before and after it.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise, product
from typing import Final

CONTEXT: Final = 64
"""How many characters before and after a passage are kept with it."""
LIKE: Final = 0.5
"""How much of a passage's words must stand in another for that one to be taken for it."""

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_MOST_PLACES = 2_000
_MOST_WORDS = 400
_MOST_TEXT = 8_000_000
_WINDOWS = 6
_ROOM = 12


@dataclass(frozen=True, slots=True)
class Quoted:
    """The words of a passage letter for letter, and some of the text before and after it."""

    exact: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """Where a passage stands now, `[start, end)`; `likeness` is 1.0 where its words are the same."""

    start: int
    end: int
    likeness: float = 1.0


def quoted_at(text: str, start: int, end: int) -> Quoted:
    """A passage of a text as it is kept."""
    return Quoted(text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT])


def same_words(one: str, other: str) -> bool:
    """Whether two passages have the same words, however they are broken into lines."""
    return one.split() == other.split()


def find_same(text: str, quoted: Quoted, near: int) -> Match | None:
    """The passage with the same words: at its old place, else where most of what stood around it stands too.

    Of places that are alike in that, the one nearest to `near` is taken. None where the words are nowhere.
    """
    exact = quoted.exact
    if not exact.strip():
        return None
    if near >= 0 and text.startswith(exact, near):
        return Match(near, near + len(exact))
    found = list(_places(text, exact)) or list(_reflowed(text, exact))
    if not found:
        return None
    return Match(*max(found, key=lambda span: (_around(text, span, quoted), -abs(span[0] - near))))


def find_like(text: str, quoted: Quoted) -> Match | None:
    """The passage most like one whose words have changed, or None where nothing has half of its words.

    Words that follow one another in both are looked up, and the few stretches that have most of them are aligned
    with the passage and its surroundings word by word.
    """
    before, exact, after = (_words(part) for part in (quoted.before, quoted.exact, quoted.after))
    if not exact or len(text) > _MOST_TEXT:
        return None
    if len(exact) > _MOST_WORDS:
        return _find_long(text, quoted)
    sought = [*before, *exact, *after]
    spans = [found.span() for found in _WORD.finditer(text)]
    have = [text[start:end].casefold() for start, end in spans]
    best: Match | None = None
    for at in _stretches(sought, have):
        low = max(0, at - _ROOM)
        window = have[low : at + len(sought) + _ROOM]
        match = _aligned(sought, (len(before), len(before) + len(exact)), window)
        if match and match.likeness >= LIKE and (best is None or match.likeness > best.likeness):
            best = Match(spans[low + match.start][0], spans[low + match.end - 1][1], match.likeness)
    return best


def _words(text: str) -> list[str]:
    return [found.casefold() for found in _WORD.findall(text)]


def _places(text: str, exact: str) -> Iterator[tuple[int, int]]:
    at = text.find(exact)
    for _ in range(_MOST_PLACES):
        if at < 0:
            return
        yield at, at + len(exact)
        at = text.find(exact, at + 1)


def _reflowed(text: str, exact: str) -> Iterator[tuple[int, int]]:
    """Where the same words stand with other blanks and line breaks between them."""
    pieces = exact.split()
    if len(text) > _MOST_TEXT or pieces[0] not in text:
        return
    pattern = re.compile(r"\s+".join(map(re.escape, pieces)))
    for _, found in zip(range(_MOST_PLACES), pattern.finditer(text), strict=False):
        yield found.span()


def _around(text: str, span: tuple[int, int], quoted: Quoted) -> int:
    """How many characters around a place are as they were around the passage, but for blanks."""
    before = "".join(quoted.before.split())[::-1]
    after = "".join(quoted.after.split())
    here_before = "".join(text[max(0, span[0] - 2 * CONTEXT) : span[0]].split())[::-1]
    here_after = "".join(text[span[1] : span[1] + 2 * CONTEXT].split())
    return _common(before, here_before) + _common(after, here_after)


def _common(one: str, other: str) -> int:
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _stretches(sought: Sequence[str], have: Sequence[str]) -> list[int]:
    """Where in `have` stretches begin that share most pairs of neighbouring words with what is sought.

    A pair counts for less the oftener it comes, as otherwise a text that repeats itself is alike everywhere.
    """
    places: dict[tuple[str, str], list[int]] = {}
    for n, pair in enumerate(pairwise(sought)):
        places.setdefault(pair, []).append(n)
    here: dict[tuple[str, str], list[int]] = {}
    for at, pair in enumerate(pairwise(have)):
        if pair in places:
            here.setdefault(pair, []).append(at)
    votes: defaultdict[int, float] = defaultdict(float)
    for pair, found in here.items():
        if len(found) * len(places[pair]) <= _MOST_PLACES:
            weight = 1 / (len(found) * len(places[pair]))
            for at, n in product(found, places[pair]):
                votes[(at - n) // _ROOM] += weight
    joined = {bucket: votes[bucket] + votes.get(bucket + 1, 0.0) for bucket in list(votes)}
    ranked = sorted(joined, key=lambda bucket: (-joined[bucket], bucket))[:_WINDOWS]
    return [max(0, bucket * _ROOM) for bucket in ranked]


def _aligned(sought: Sequence[str], inner: tuple[int, int], window: Sequence[str]) -> Match | None:
    """Where the inner part of what is sought stands in a window, in words, and how much of it is the same."""
    pairs = {
        block.a + n: block.b + n
        for block in SequenceMatcher(None, sought, window, autojunk=False).get_matching_blocks()
        for n in range(block.size)
    }
    same = [pairs[n] for n in range(*inner) if n in pairs]
    if not same:
        return None
    start = next((pairs[n] + 1 for n in range(inner[0] - 1, -1, -1) if n in pairs), same[0])
    end = next((pairs[n] for n in range(inner[1], len(sought)) if n in pairs), same[-1] + 1)
    if inner[0] in pairs or same[0] - start > _ROOM:
        start = same[0]
    if inner[1] - 1 in pairs or end - same[-1] > _ROOM:
        end = same[-1] + 1
    return Match(start, end, round(2 * len(same) / (inner[1] - inner[0] + end - start), 4))


def _find_long(text: str, quoted: Quoted) -> Match | None:
    """A long passage by how it begins and how it ends."""
    spans = [found.span() for found in _WORD.finditer(quoted.exact)]
    half = _MOST_WORDS // 2
    head = find_like(text, Quoted(quoted.exact[: spans[half - 1][1]], quoted.before))
    tail = find_like(text, Quoted(quoted.exact[spans[-half][0] :], "", quoted.after))
    if head is None or tail is None or not head.start < tail.end <= head.start + 2 * len(quoted.exact):
        return None
    return Match(head.start, tail.end, min(head.likeness, tail.likeness))

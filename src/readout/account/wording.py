"""Passages compared by their words: whether they are nearly the same, and how likely it is that they share words.

Words are folded as a scanner may have misread them, and cut to a stem by a few rules of English that need no
dictionary; words that mean one thing in dispatches (`help`, `assistance`, `aid`) count as one.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from math import exp, lgamma

from readout.text.ocr import fold

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_LITTLE = """
a about above after again against all also always am among an and another any are as at be because been before
being below between both but by can cannot could did do does doing don't down during each either else even ever
every few for from further get give given go goes going got had has have having he her here hers him his how
however i if in into is it its itself just last let like made make makes many may me might more most much must
my near need needs never no nor not now of off on once one only onto or other others our ours out over own part
per put quite rather really regarding s said same say saying says see seek seen shall she should since so some
soon still such t take taken tell than that the their theirs them then there these they thing things this those
though three through thus time to today told tomorrow too two under until up upon us use used very was way we
well were what when where whether which while who whom whose why will with within without would yesterday yet
you your yours fyi pls mr mrs ms dr monday tuesday wednesday thursday friday saturday sunday january february
march april june july august september october november december week month year day days
"""
_SAME = """
thank thanks thanked gratitude grateful acknowledge acknowledged acknowledgement acknowledgment recognition
 recognize recognise recognized recognised appreciate appreciation appreciative
help helped assist assistance aid support supported supportive
release released free freed freeing
meet meeting met talks
travel trip visit visited visiting
permit permission allow approve approval authorize authorise authorization authorisation licence license
money fund funds funding
refuse refusal refused reject rejected rejection decline declined
""".strip()
_ENDINGS = tuple(fold(ending) for ending in (
    "isations", "izations", "isation", "ization", "ational", "fulness", "ousness", "iveness", "ements", "ement",
    "ments", "ment", "ations", "ation", "ities", "ity", "ings", "ing", "edly", "ies", "ied", "ers", "er", "ors",
    "or", "ions", "ion", "ances", "ance", "ences", "ence", "ives", "ive", "als", "al", "ly", "es", "ed",
    "s", "e", "y",
))  # fmt: skip
_SHORTEST = 4
_SAME_WORDING = 0.85
_ENOUGH = 5


def _cut(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word[: -len(ending)]
    return word


def _classes() -> dict[str, str]:
    found: dict[str, str] = {}
    for line in re.sub(r"\n ", " ", _SAME).splitlines():
        first, *others = line.split()
        found |= {_cut(fold(word)): first for word in (first, *others)}
    return found


_STOP = frozenset(fold(word) for word in _LITTLE.split())
_CLASS = _classes()


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A word cut to what its forms share; empty for one that says nothing of what a passage is about."""
    folded = fold(word).replace("’", "'").partition("'")[0]
    if folded in _STOP or len(folded) < 2:
        return ""
    cut = _cut(folded)
    return _CLASS.get(cut, cut)


@lru_cache(maxsize=4096)
def all_words(text: str) -> tuple[str, ...]:
    """Every word of a passage, folded, in order."""
    return tuple(fold(word) for word in _WORD.findall(text))


@lru_cache(maxsize=16384)
def stems(text: str) -> frozenset[str]:
    """The stems of the words that tell what a passage is about."""
    return frozenset(found for word in _WORD.findall(text) if (found := stem(word)))


def printed(text: str, wanted: frozenset[str]) -> tuple[str, ...]:
    """The words of a passage that have some stems, each stem once, as printed, in order."""
    seen: dict[str, str] = {}
    for word in _WORD.findall(text):
        if (found := stem(word)) in wanted:
            seen.setdefault(found, word.lower() if not word[:1].isupper() or word.isupper() else word)
    return tuple(seen.values())


def same_wording(a: str, b: str) -> bool:
    """Whether two passages are nearly the same words, one perhaps cut short or misread in a few places."""
    first, second = Counter(all_words(a)), Counter(all_words(b))
    short, long = sorted((first.total(), second.total()))
    if first == second:
        return short > 0
    return short >= _ENOUGH and 2 * short >= long and (first & second).total() >= _SAME_WORDING * short


def common_stems(passages: Iterable[frozenset[str]], share: float = 0.2) -> frozenset[str]:
    """The stems that stand in more than a share of the passages (and in more than three), which tell little."""
    sets = list(passages)
    times = Counter(word for words in sets for word in words)
    least = max(3.0, len(sets) * share)
    return frozenset(word for word, n in times.items() if n > least)


def chance_of_sharing(shared: int, first: int, second: int, vocabulary: int) -> float:
    """The chance that two passages of `first` and `second` words share as many of a vocabulary, drawn blindly.

    The upper tail of the hypergeometric distribution, 1 where nothing is shared.
    """
    if shared <= 0:
        return 1.0
    top = min(first, second)
    vocabulary = max(vocabulary, first + second - shared)
    return min(1.0, sum(exp(_log_draw(k, first, second, vocabulary)) for k in range(shared, top + 1)))


def _log_draw(k: int, first: int, second: int, vocabulary: int) -> float:
    rest = vocabulary - first
    if second - k > rest:
        return float("-inf")
    return _log_choose(first, k) + _log_choose(rest, second - k) - _log_choose(vocabulary, second)


def _log_choose(n: int, k: int) -> float:
    return lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)


def clusters_of_wording(texts: Mapping[str, str]) -> tuple[tuple[str, ...], ...]:
    """Passages (by id) in groups of nearly the same words, groups and members in the order of their ids."""
    if len(texts) == 1:
        return (tuple(texts),)
    groups: list[list[str]] = []
    for id_ in sorted(texts):
        known = next((g for g in groups if any(same_wording(texts[id_], texts[other]) for other in g)), None)
        if known is None:
            groups.append([id_])
        else:
            known.append(id_)
    return tuple(tuple(group) for group in groups)

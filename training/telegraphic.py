"""Prose as teletype would have carried it: articles and other small words left out, capitals telling nothing."""

import random
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from batches import Example
from swapping import Word, rebuilt, words_of

_ARTICLES = frozenset(("the", "a", "an", "that"))
_VERBS = frozenset(("has", "have", "had", "is", "are", "was", "were", "been", "be", "will", "would"))
_OTHERS = frozenset(("of", "to", "his", "her", "its", "their", "our", "this", "these"))


def telegraphic(example: Example, rng: random.Random) -> Example:
    """The passage with most of its articles and some of its other small words gone; every span moves along."""
    kept = _kept(example)
    words = words_of(example)
    new: list[Word] = []
    spans: list[tuple[int, int]] = []
    begins, ends = {}, {0: 0}
    for n, word in enumerate(words):
        begins[n] = len(new)
        said = example.text[slice(*example.spans[n])].lower()
        if n in kept or rng.random() >= _chance(said):
            new.append((word[0], 0))
            spans.append(example.spans[n])
        ends[n + 1] = len(new)
    return replace(rebuilt(example, new, begins, ends), spans=spans) if new else example


def _chance(word: str) -> float:
    """How likely a word is left out."""
    return 0.8 if word in _ARTICLES else 0.25 if word in _VERBS or word in _OTHERS else 0.0


def _kept(example: Example) -> set[int]:
    """Words that stay: those of triggers, and those that alone are a span."""
    out: set[int] = set()
    for frame in (*(example.statements or ()), *(example.contacts or ())):
        trigger = frame.get("cue") or frame.get("anchor")
        out.update(range(*trigger))
        for a, b in _spans(frame):
            out.update(range(a, b) if b - a == 1 else [b - 1])
    out.update(b - 1 for _, b, _ in example.mentions or ())
    out.update(b - 1 for _, b in (*example.unsure, *example.also))
    return out


def _spans(frame: dict[str, Any]) -> Iterator[tuple[int, int]]:
    for value in frame.values():
        for span in value if isinstance(value, list) else [value]:
            if isinstance(span, tuple):
                yield span

"""Other names in the same sentences, so that the model learns where names stand and not which there are.

Mention replacement (Dai and Adel 2020), on words: a mention gives way to one of its type from elsewhere, and every
span of the passage moves along. All mentions of a name give way to the same other name, or who is who would be
lost: that a minister who hands over a paper is the one whom the embassy saw two sentences before.
"""

import random
from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import Any

from tokenizers import Tokenizer

from batches import PERSON, Example
from pieces import cut
from readout.extract._phrases import PRONOUNS

Word = tuple[list[int], int]


def words_of(example: Example) -> list[Word]:
    """Each word as its pieces and its shape."""
    out: list[Word] = []
    for piece, shape, word in zip(example.ids, example.shapes, example.word_of, strict=True):
        if word == len(out):
            out.append(([], shape))
        out[word][0].append(piece)
    return out


@dataclass(slots=True)
class Pool:
    """Mentions to put in the place of others, by type and by whether their capitals tell something."""

    names: dict[tuple[int, bool], list[list[Word]]] = field(default_factory=lambda: defaultdict(list))

    def add(self, example: Example) -> None:
        """All names of a passage."""
        words, cased = words_of(example), any(example.shapes)
        for start, end, kind in example.mentions or ():
            if 0 < end - start <= 6 and not is_plain(example, start, end):
                self.names[kind, cased].append(words[start : end - 2 if _possessive(example, end) else end])

    def add_people(self, people: list[str], tokenizer: Tokenizer, kind: int) -> None:
        """Names of people from a list, as prose and as teletype print them."""
        for name in people:
            got = cut(tokenizer, name)
            for cased in (True, False):
                words: list[Word] = [([], 2 if cased else 0) for _ in got.spans]
                for piece, word in zip(got.ids, got.word_of, strict=True):
                    words[word][0].append(piece)
                self.names[kind, cased].append(words)


def _possessive(example: Example, end: int) -> bool:
    spans = example.spans[max(end - 2, 0) : end]
    return example.text[spans[0][0] : spans[-1][1]].lower() in ("'s", "’s")


def is_plain(example: Example, start: int, end: int) -> bool:
    """Whether a mention is a pronoun, which stays as it is."""
    spans = example.spans[start:end]
    return end - start == 1 and example.text[slice(*spans[0])].upper() in PRONOUNS


def swapped(example: Example, pool: Pool, rng: random.Random, share: float) -> Example:
    """The passage with some of its names exchanged, each wherever an innermost mention has it."""
    if not example.mentions or not share:
        return example
    chosen = _chosen(example, pool, rng, share)
    if not chosen:
        return example
    old = words_of(example)
    new: list[Word] = []
    begins, ends = {}, {0: 0}
    at = 0
    while at < len(old):
        begins[at] = len(new)
        end, words = chosen.get(at, (at + 1, [old[at]]))
        for inside in range(at + 1, end):
            begins[inside] = begins[at]
        new += words
        for inside in range(at + 1, end + 1):
            ends[inside] = len(new)
        at = end
    return rebuilt(example, new, begins, ends)


def _chosen(example: Example, pool: Pool, rng: random.Random, share: float) -> dict[int, tuple[int, list[Word]]]:
    """By where they begin: mentions to exchange, with their ends and what comes in their place."""
    cased = any(example.shapes)
    mentions = example.mentions or []
    others: dict[tuple[int, str], list[Word] | None] = {}
    chosen: dict[int, tuple[int, list[Word]]] = {}
    for start, end, kind in sorted(mentions):
        inner = any(m != (start, end, kind) and start <= m[0] and m[1] <= end for m in mentions)
        names = pool.names.get((kind, cased))
        if not names or inner or is_plain(example, start, end):
            continue
        key = kind, _name(example, start, end, kind)
        if key not in others:
            others[key] = rng.choice(names) if rng.random() < share else None
        if other := others[key]:
            count = end - start if kind == PERSON else len(other)  # a surname alone for a surname alone
            chosen[start] = end, other[-count:]
    return chosen


def _name(example: Example, start: int, end: int, kind: int) -> str:
    """By what two mentions are of one name: for persons the last word, for others all of them."""
    if _possessive(example, end):
        end = max(end - 2, start + 1)
    first = end - 1 if kind == PERSON else start
    words = [example.text[a:b].casefold() for a, b in example.spans[first:end]]
    return " ".join(words[1:] if words[0] == "the" else words)


def rebuilt(example: Example, words: list[Word], begins: dict[int, int], ends: dict[int, int]) -> Example:
    """The passage with other words; `begins` and `ends` tell where each old word now begins, each old end lies."""

    def move(span: Any) -> Any:
        return (begins[span[0]], ends[span[1]]) if isinstance(span, tuple) else span

    pieces = [(piece, shape, n) for n, (ids, shape) in enumerate(words) for piece in ids]
    said = example.statements and [
        {k: [move(x) for x in v] if k == "content" else move(v) for k, v in s.items()} for s in example.statements
    ]
    met = example.contacts and [
        {k: [move(x) for x in v] if k == "participants" else move(v) for k, v in c.items()}
        for c in example.contacts
    ]
    return replace(
        example,
        ids=[p for p, _, _ in pieces],
        shapes=[s for _, s, _ in pieces],
        word_of=[n for _, _, n in pieces],
        spans=[(0, 0)] * len(words),
        mentions=example.mentions and [(*move((a, b)), kind) for a, b, kind in example.mentions],
        unsure=[move(x) for x in example.unsure],
        statements=example.statements if said is None else said,
        contacts=example.contacts if met is None else met,
        also=[move(x) for x in example.also],
    )

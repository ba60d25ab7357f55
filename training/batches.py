"""Examples as tensors."""

import random
from dataclasses import dataclass, field
from typing import Any

import torch
from tokenizers import Tokenizer
from torch import Tensor

from pieces import cut
from readout.extract._labels import ACTS, AFTER, BEFORE, DISTANCE, KINDS, LONGEST_MENTION, STATUSES, TYPES

_READILY = {1: 1, 2: 2}
"""How readily a frame of each sort is drawn: the roles of contacts (2) are harder than those of statements (1)."""

CLS, SEP, MASK, MOST = 101, 102, 103, 440
_TYPE = {t.value: n for n, t in enumerate(TYPES) if t is not None}
PERSON, STATE, PLACE, EITHER = _TYPE["person"], _TYPE["state"], _TYPE["place"], len(TYPES)
"""`EITHER`: a country or town of which it is not marked whether it acts or is a place."""

_TYPE["state or place"] = EITHER
_ACT = {a.value: n for n, a in enumerate(ACTS)}
_KIND = {k.value: n for n, k in enumerate(KINDS)}
_STATUS = {s.value: n for n, s in enumerate(STATUSES)}


@dataclass(slots=True)
class Example:
    """One passage; spans are in words, ends exclusive."""

    document: str
    held_out: bool
    start: int
    text: str
    ids: list[int]
    shapes: list[int]
    word_of: list[int]
    spans: list[tuple[int, int]]
    mentions: list[tuple[int, int, int]] | None
    unsure: list[tuple[int, int]]
    statements: list[dict[str, Any]] | None
    contacts: list[dict[str, Any]] | None
    also: list[tuple[int, int]] = field(default_factory=list)


def prepare(row: dict[str, Any], tokenizer: Tokenizer) -> Example:
    """A passage cut into pieces, its gold spans counted in words."""
    got = cut(tokenizer, row["text"])
    keep = [n for n, w in enumerate(got.word_of) if n < MOST]
    words = got.word_of[len(keep) - 1] + 1 if keep else 0
    spans = got.spans[:words]

    def of(span: Any) -> Any:
        if span in (None, "implied", "outside"):
            return span
        inside = [n for n, (a, b) in enumerate(spans) if a < span[1] and span[0] < b]
        return (inside[0], inside[-1] + 1) if inside else "outside"

    def known(spans_: list[Any]) -> list[Any]:
        return [x for x in map(of, spans_) if isinstance(x, tuple)]

    mentions = None
    if row["mentions"] is not None:
        mentions = [(*of(m), _TYPE[m[2]]) for m in row["mentions"] if isinstance(of(m), tuple)]
    said, met = row["statements"], row["contacts"]
    if said is not None:
        said = [
            {
                "cue": of(s["cue"]),
                "speaker": of(s["speaker"]),
                "addressee": of(s["addressee"]),
                "content": known(s["content"]),
                "act": _ACT[s["act"]],
            }
            for s in said
            if isinstance(of(s["cue"]), tuple)
        ]
    if met is not None:
        met = [
            {
                "anchor": of(c["anchor"]),
                "participants": [of(p) for p in c["participants"]],
                "kind": _KIND[c["kind"]],
                "status": _STATUS[c["status"]],
                "again": c["again"],
            }
            for c in met
            if isinstance(of(c["anchor"]), tuple)
        ]
    pieces = slice(0, len(keep))
    return Example(
        row["id"],
        row["held_out"],
        row["start"],
        row["text"],
        got.ids[pieces],
        got.shapes[pieces],
        got.word_of[pieces],
        spans,
        mentions,
        known(row.get("unsure", [])),
        said,
        met,
        known(row["also"]),
    )


@dataclass(slots=True)
class Frames:
    """Triggers to find the roles of: which passage and words each sees, and what is right (-100: not known)."""

    rows: Tensor
    words: Tensor
    mask: Tensor
    marks: Tensor
    distance: Tensor
    said: Tensor
    met: Tensor
    flags: Tensor
    acts: Tensor
    kinds: Tensor
    statuses: Tensor

    def gather(self, words: Tensor) -> Tensor:
        """The vectors of each frame's window."""
        return words[self.rows[:, None], self.words]


@dataclass(slots=True)
class Batch:
    """Passages side by side."""

    examples: list[Example]
    ids: Tensor
    shapes: Tensor
    mask: Tensor
    firsts: Tensor
    spans: Tensor
    cues: Tensor
    anchors: Tensor
    word_count_named: int

    def frames(self, triggers: Tensor, rng: random.Random, most: int | None = None) -> Frames | None:
        """The gold frames, and for each passage a likely mistake of each sort: a word that looks like one.

        At most so many of all, drawn anew each time: they are the dearer half of a step.
        """
        chosen: list[tuple[int, int, tuple[int, int], dict[str, Any] | None]] = []
        for row, e in enumerate(self.examples):
            for sort, frames, wanted in ((1, e.statements, self.cues), (2, e.contacts, self.anchors)):
                if frames is None:
                    continue
                key = "cue" if sort == 1 else "anchor"
                chosen += [(row, sort, f[key], f) for f in frames]
                part = triggers[row, : len(e.spans), 3 * (sort - 1) : 3 * sort]
                likely = part[:, 1:].max(-1).values - part[:, 0]
                likely[wanted[row, : len(e.spans)] != 0] = -1e9
                order = likely.argsort(descending=True)[:3].tolist()
                n = rng.choice([*order, rng.randrange(len(e.spans))])
                if wanted[row, n] == 0:
                    chosen.append((row, sort, (n, n + 1), None))
        if most is not None and len(chosen) > most:
            chosen.sort(key=lambda c: rng.random() ** (1 / _READILY[c[1]]))  # Efraimidis and Spirakis 2006
            chosen = chosen[-most:]
        return build_frames(self.examples, chosen) if chosen else None


def window(trigger: tuple[int, int], count: int) -> tuple[int, int]:
    """The words that a frame sees."""
    return max(0, trigger[0] - BEFORE), min(count, trigger[1] + AFTER)


def build_frames(
    examples: list[Example], chosen: list[tuple[int, int, tuple[int, int], dict[str, Any] | None]]
) -> Frames:
    """Tensors of (passage, sort, trigger, gold frame or None) rows."""
    windows = [window(t, len(examples[row].spans)) for row, _, t, _ in chosen]
    length = max(b - a for a, b in windows)
    n = len(chosen)
    blank = lambda value, *shape: torch.full((n, *shape), value)  # noqa: E731
    f = Frames(
        torch.tensor([c[0] for c in chosen]),
        blank(0, length),
        torch.zeros(n, length),
        blank(0, length),
        blank(DISTANCE, length),
        blank(-100, length),
        blank(-100, length),
        torch.full((n, 5), -1.0),
        blank(-100),
        blank(-100),
        blank(-100),
    )
    for k, ((_, sort, trigger, gold), (a, b)) in enumerate(zip(chosen, windows, strict=True)):
        at = torch.arange(a, b)
        f.words[k, : b - a], f.mask[k, : b - a] = at, 1
        f.marks[k, trigger[0] - a : trigger[1] - a] = sort
        away = torch.where(at < trigger[0], at - trigger[0], torch.where(at >= trigger[1], at - trigger[1] + 1, 0))
        f.distance[k, : b - a] = away.clamp(-DISTANCE, DISTANCE) + DISTANCE
        f.flags[k, 0] = float(gold is not None)
        roles = f.said if sort == 1 else f.met
        roles[k, : b - a] = 0
        if gold is not None:
            _fill(f, k, sort, gold, (a, b))
    return f


def _fill(f: Frames, k: int, sort: int, gold: dict[str, Any], seen: tuple[int, int]) -> None:
    """The right answers of one gold frame."""

    def paint(roles: Tensor, spans: list[Any], role: int) -> None:
        for span in spans:
            if isinstance(span, tuple) and span[0] < seen[1] and span[1] > seen[0]:
                a, b = max(span[0], seen[0]) - seen[0], min(span[1], seen[1]) - seen[0]
                roles[k, a:b] = 2 + 2 * role
                roles[k, a] = 1 + 2 * role

    if sort == 1:
        paint(f.said, gold["content"], 0)
        paint(f.said, [gold["speaker"]], 1)
        paint(f.said, [gold["addressee"]], 2)
        f.flags[k, 2] = float(gold["speaker"] == "implied")
        f.flags[k, 3] = float(gold["addressee"] == "implied")
        f.acts[k] = gold["act"]
    else:
        paint(f.met, gold["participants"], 0)
        f.flags[k, 1] = float("implied" in gold["participants"])
        f.flags[k, 4] = float(gold["again"])
        f.kinds[k], f.statuses[k] = gold["kind"], gold["status"]


def collate(examples: list[Example], rng: random.Random, damage: float = 0.0) -> Batch:
    """A batch; with `damage`, some words are hidden, and capitals are often taken away."""
    n, length = len(examples), max(len(e.ids) for e in examples) + 2
    count = max(len(e.spans) for e in examples)
    ids, shapes = torch.zeros(n, length, dtype=torch.long), torch.zeros(n, length, dtype=torch.long)
    mask, firsts = torch.zeros(n, length), torch.zeros(n, count, dtype=torch.long)
    spans = torch.full((n, count, count), -100)
    cues, anchors = torch.full((n, count), -100), torch.full((n, count), -100)
    named = 0
    for row, e in enumerate(examples):
        hidden = {w for w in range(len(e.spans)) if rng.random() < damage} if damage else set()
        plain = damage > 0 and rng.random() < 0.3
        pieces = [MASK if w in hidden else i for i, w in zip(e.ids, e.word_of, strict=True)]
        ids[row, : len(e.ids) + 2] = torch.tensor([CLS, *pieces, SEP])
        shapes[row, 1 : len(e.ids) + 1] = 0 if plain else torch.tensor(e.shapes)
        mask[row, : len(e.ids) + 2] = 1
        seen: dict[int, int] = {}
        for place, word in enumerate(e.word_of):
            seen.setdefault(word, place + 1)
        firsts[row, : len(e.spans)] = torch.tensor([seen[w] for w in range(len(e.spans))])
        if e.mentions is not None:
            named += len(e.spans)
            _spans(spans[row], e)
        if e.statements is not None:
            _triggers(cues[row], [s["cue"] for s in e.statements], len(e.spans), [])
        if e.contacts is not None:
            _triggers(anchors[row], [c["anchor"] for c in e.contacts], len(e.spans), e.also)
    return Batch(examples, ids, shapes, mask, firsts, spans, cues, anchors, named)


def _spans(wanted: Tensor, e: Example) -> None:
    count = len(e.spans)
    at = torch.arange(count)
    apart = at[None, :] - at[:, None]
    wanted[:count, :count][(apart >= 0) & (apart < LONGEST_MENTION)] = 0
    for a, b in e.unsure:
        wanted[a, b - 1] = -100
    for a, b, kind in e.mentions or ():
        wanted[a, b - 1] = kind


def _triggers(wanted: Tensor, triggers: list[tuple[int, int]], count: int, unknown: list[tuple[int, int]]) -> None:
    wanted[:count] = 0
    for a, b in unknown:
        wanted[a:b] = -100
    for a, b in triggers:
        wanted[a:b] = 2
        wanted[a] = 1

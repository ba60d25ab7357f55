"""How well a model reads passages that it was not taught, before anything is resolved across the document."""

import random
from collections import Counter

import numpy as np
import torch

from batches import Example, build_frames, collate
from reader import Reader
from readout.extract._decoding import (
    decode_attributes,
    decode_mentions,
    decode_roles,
    decode_triggers,
    short_spans,
)
from readout.extract._labels import MET_ROLES, SAID_ROLES


def _f1(c: Counter[str], name: str) -> dict[str, float]:
    p = c[f"{name}_hit"] / max(c[f"{name}_found"], 1)
    r = c[f"{name}_hit"] / max(c[f"{name}_gold"], 1)
    return {
        "p": round(p, 3),
        "r": round(r, 3),
        "f1": round(2 * p * r / max(p + r, 1e-9), 3),
        "gold": c[f"{name}_gold"],
    }


def _overlap(a: tuple[int, int], b: object) -> bool:
    return isinstance(b, tuple) and a[0] < b[1] and b[0] < a[1]


def judge(model: Reader, examples: list[Example], cue: float = 0.45, anchor: float = 0.4) -> dict[str, object]:
    """Scores by passage: mentions exactly, cues and anchors by overlap, contents by half their words, roles."""
    c: Counter[str] = Counter()
    model.eval()
    for e in examples:
        batch = collate([e], random.Random(0))
        with torch.no_grad():
            words = model.words(batch.ids, batch.shapes, batch.mask, batch.firsts)
            spans, triggers = model.heads(words)
        if e.mentions is not None:
            gold = {(a, b): k for a, b, k in e.mentions}
            short = short_spans(spans[0].numpy().transpose(1, 0, 2))
            found = {(f.start, f.end): f.label for f in decode_mentions(short)}
            c["mention_gold"] += len(gold)
            c["mention_found"] += len(found)
            c["mention_hit"] += len(gold.keys() & found.keys())
            c["typed"] += sum(found.get(k) == v or {found.get(k), v} == {4, 5} for k, v in gold.items())
        if e.statements is None:
            continue
        cues = decode_triggers(triggers[0, :, :3].numpy(), cue)
        anchors = decode_triggers(triggers[0, :, 3:].numpy(), anchor)
        chosen = [(0, 1, (t.start, t.end), None) for t in cues] + [(0, 2, (t.start, t.end), None) for t in anchors]
        c["said_gold"] += len(e.statements)
        c["met_gold"] += len(e.contacts or [])
        c["cue_gold"] += len(e.statements)
        c["cue_found"] += len(cues)
        c["cue_hit"] += sum(any(_overlap((t.start, t.end), s["cue"]) for t in cues) for s in e.statements)
        if not chosen:
            continue
        frames = build_frames([e], chosen)
        with torch.no_grad():
            said, met, attributes = model.frames(frames.gather(words), frames.mask, frames.marks, frames.distance)
        taken_said: set[int] = set()
        taken_met: set[int] = set()
        for k, (_, sort, trigger, _) in enumerate(chosen):
            size = int(frames.mask[k].sum())
            shift = int(frames.words[k, 0])
            a = decode_attributes(attributes[k].numpy().astype(np.float32))
            t = (cues + anchors)[k]
            if a.valid * t.score < 0.16:
                continue
            roles = decode_roles(
                (said if sort == 1 else met)[k, :size].numpy(), len(SAID_ROLES if sort == 1 else MET_ROLES)
            )
            moved = [((r.start + shift, r.end + shift), r.label) for r in roles]
            if sort == 1:
                _judge_said(c, e, moved, a, taken_said)
            else:
                _judge_met(c, e, moved, a, taken_met, trigger)
    return {
        "mentions": _f1(c, "mention"),
        "mentions_typed": round(2 * c["typed"] / max(c["mention_gold"] + c["mention_found"], 1), 3),
        "cues": _f1(c, "cue"),
        "statements": _f1(c, "said"),
        "speaker_of_found": round(c["speaker"] / max(c["said_hit"], 1), 3),
        "addressee_recall": round(c["addressee"] / max(c["addressee_gold"], 1), 3),
        "act": round(c["act"] / max(c["said_hit"], 1), 3),
        "contacts": _f1(c, "met"),
        "kind_status_of_found": round(c["kind"] / max(c["met_hit"], 1), 3),
    }


def _judge_said(c: Counter[str], e: Example, roles: list, a: object, taken: set[int]) -> None:
    content = {w for (x, y), label in roles if label == 0 for w in range(x, y)}
    if not content:
        return
    c["said_found"] += 1
    best, at = 0.0, None
    for n, s in enumerate(e.statements or []):
        want = {w for x, y in s["content"] for w in range(x, y)}
        share = len(want & content) / max(len(want | content), 1)
        if n not in taken and share >= 0.5 and share > best:
            best, at = share, n
    if at is None:
        return
    taken.add(at)
    s = (e.statements or [])[at]
    c["said_hit"] += 1
    c["act"] += int(list(type(a.act)).index(a.act) == s["act"])
    got = [span for span, label in roles if label == 1]
    c["speaker"] += any(_overlap(g, s["speaker"]) for g in got) or (
        s["speaker"] == "implied" and a.implied_speaker > 0.5
    )
    if s["addressee"] is not None:
        c["addressee_gold"] += 1
        got = [span for span, label in roles if label == 2]
        c["addressee"] += any(_overlap(g, s["addressee"]) for g in got) or (
            s["addressee"] == "implied" and a.implied_addressee > 0.5
        )


def _judge_met(
    c: Counter[str], e: Example, roles: list, a: object, taken: set[int], trigger: tuple[int, int]
) -> None:
    parts = [span for span, _ in roles]
    if len(parts) + (a.author > 0.5) < 2:
        return
    c["met_found"] += 1
    for n, g in enumerate(e.contacts or []):
        if n in taken:
            continue
        hits = sum(
            (p == "implied" and a.author > 0.5) or any(_overlap(x, p) for x in parts) for p in g["participants"]
        )
        near = abs(g["anchor"][0] - trigger[0]) < 25
        if hits >= 2 and near:
            taken.add(n)
            c["met_hit"] += 1
            same = (
                list(type(a.kind)).index(a.kind) == g["kind"]
                and list(type(a.status)).index(a.status) == g["status"]
            )
            c["kind"] += same
            return

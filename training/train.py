"""Trains the reading model from the examples, on a CPU in an hour or less, and says how well it reads.

The same seed, data and machine give the same weights. What is held out is never trained on; nor, in
`annotations/split.json`, are the documents under `tuning` and `trial`, by which rules are tuned, and, unless asked
for with `--all`, those under `watch`.
"""

import argparse
import json
import math
import random
import time
from collections import defaultdict
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from batches import EITHER, PERSON, PLACE, STATE, Batch, Example, Frames, collate, prepare
from encoder import load_base
from judge import judge
from pieces import load_tokenizer
from reader import Reader
from readout.extract._labels import ACT_AT, AGAIN, KIND_AT, STATUS_AT
from swapping import Pool, swapped
from telegraphic import telegraphic

SPLIT = Path(__file__).parent / "annotations" / "split.json"


def mention_loss(scores: Tensor, batch: Batch) -> Tensor:
    """Cross-entropy over all spans that are short enough, a word's share of it."""
    wanted = batch.spans
    known = wanted >= 0
    if not known.any():
        return scores.sum() * 0
    logs = functional.log_softmax(scores.permute(0, 2, 3, 1)[known], -1)
    right = wanted[known]
    either = right == EITHER
    told = logs.gather(1, right.clamp(max=PLACE)[:, None])[:, 0]
    told = torch.where(either, torch.logaddexp(logs[:, STATE], logs[:, PLACE]), told)
    return -told.sum() / max(int(batch.word_count_named), 1)


def trigger_loss(scores: Tensor, batch: Batch) -> Tensor:
    """Cross-entropy of the cues and of the anchors."""
    loss = scores.sum() * 0
    for part, wanted in ((scores[..., :3], batch.cues), (scores[..., 3:], batch.anchors)):
        if (wanted >= 0).any():
            loss = loss + functional.cross_entropy(part.reshape(-1, 3), wanted.reshape(-1), ignore_index=-100)
    return loss


def frame_loss(said: Tensor, met: Tensor, attributes: Tensor, f: Frames) -> Tensor:
    """Roles, and whatever attributes a frame has."""
    loss = attributes.sum() * 0
    for scores, wanted in ((said, f.said), (met, f.met)):
        known = wanted >= 0
        if known.any():
            loss = loss + 1.5 * functional.cross_entropy(scores[known], wanted[known])
    flags = f.flags
    known = flags >= 0
    told = torch.cat([attributes[:, :4], attributes[:, AGAIN : AGAIN + 1]], 1)
    loss = loss + functional.binary_cross_entropy_with_logits(told[known], flags[known])
    for part, wanted, weight in ((ACT_AT, f.acts, 0.5), (KIND_AT, f.kinds, 0.5), (STATUS_AT, f.statuses, 0.5)):
        if (wanted >= 0).any():
            loss = loss + weight * functional.cross_entropy(attributes[:, part], wanted, ignore_index=-100)
    return loss


def step(model: Reader, batch: Batch, rng: random.Random, most: int | None = None) -> dict[str, Tensor]:
    """The losses of one batch."""
    words = model.words(batch.ids, batch.shapes, batch.mask, batch.firsts)
    spans, triggers = model.heads(words)
    chances = triggers.detach().float()
    frames = batch.frames(chances, rng, most)
    losses = {"mentions": mention_loss(spans.float(), batch), "triggers": trigger_loss(triggers.float(), batch)}
    if frames is not None:
        window = frames.gather(words)
        said, met, attributes = model.frames(window, frames.mask, frames.marks, frames.distance)
        losses["frames"] = frame_loss(said.float(), met.float(), attributes.float(), frames)
    return losses


def batched(examples: list[Example], pieces: int, rng: random.Random) -> list[list[Example]]:
    """Batches of passages of like length, so that little is padding."""
    keyed = sorted(examples, key=lambda e: (len(e.ids) // 24, rng.random()))
    out: list[list[Example]] = [[]]
    for example in keyed:
        if out[-1] and (len(out[-1]) + 1) * len(example.ids) > pieces:
            out.append([])
        out[-1].append(example)
    rng.shuffle(out)
    return out


class Masters:
    """The weights in full precision, of which the model holds copies in bfloat16; and their running mean.

    Half-precision copies throughout, and not autocast, save a third of the time on a CPU that multiplies them; one
    that does not would take fifty times as long, so it keeps full precision. The mean (Polyak) is what is kept.
    """

    def __init__(self, model: Reader, rate: float, keep: float) -> None:
        self.model, self.keep = model, keep
        self.weights = {n: p.detach().float().clone() for n, p in model.named_parameters()}
        self.mean = {n: w.clone() for n, w in self.weights.items()}
        faster = {"encoder": 1.0, "heads": 8.0, "frames": 3.0}
        parts: dict[str, list[Tensor]] = defaultdict(list)
        for name, weight in self.weights.items():
            parts[name.split(".")[0]].append(weight)
        groups = [{"params": ws, "lr": 0.0, "top": rate * faster[part]} for part, ws in parts.items()]
        self.optimizer = torch.optim.AdamW(groups, weight_decay=0.01)

    def step(self, share: float) -> None:
        """One step along the model's gradients, at a share of the highest rates."""
        for name, p in self.model.named_parameters():
            self.weights[name].grad = None if p.grad is None else p.grad.float()
            p.grad = None
        nn.utils.clip_grad_norm_(self.weights.values(), 1.0)
        for group in self.optimizer.param_groups:
            group["lr"] = group["top"] * share
        self.optimizer.step()
        with torch.no_grad():
            for name, p in self.model.named_parameters():
                p.copy_(self.weights[name])
                self.mean[name].lerp_(self.weights[name], 1 - self.keep)


def halves_are_faster() -> bool:
    """Whether this machine multiplies bfloat16 faster than full precision."""
    took = {}
    for kind in (torch.float32, torch.bfloat16):
        a, b = torch.ones(256, 384, dtype=kind), torch.ones(384, 384, dtype=kind)
        a @ b  # the first makes ready what multiplies, which takes longer than many products
        start = time.perf_counter()
        for _ in range(5):
            a @ b
        took[kind] = time.perf_counter() - start
    return took[torch.bfloat16] < took[torch.float32]


def train(model: Reader, examples: list[Example], pool: Pool, given: argparse.Namespace) -> Reader:
    """Train for the epochs asked for."""
    rng = random.Random(given.seed)
    masters = Masters(model, given.rate, keep=0.99)
    if halves_are_faster():
        model.bfloat16()
    plan = [b for _ in range(given.epochs) for b in batched(chosen(examples, rng, given), given.pieces, rng)]
    start = time.time()
    running: dict[str, float] = defaultdict(float)
    for number, batch in enumerate(plan):
        done = number / len(plan)
        batch = [telegraphic(e, rng) if any(e.shapes) and rng.random() < given.telegraphic else e for e in batch]
        batch = [swapped(e, pool, rng, given.swap if rng.random() < 0.6 else 0.0) for e in batch]
        losses = step(model, collate(batch, rng, damage=given.damage), rng, given.frames)
        sum(losses.values()).backward()
        masters.step(min(done / 0.06, 1.0) * (0.5 + 0.5 * math.cos(math.pi * done)))
        for name, value in losses.items():
            running[name] = 0.98 * running[name] + 0.02 * float(value.detach())
        if number % 50 == 49:
            told = " ".join(f"{k} {v / (1 - 0.98 ** (number + 1)):.3f}" for k, v in running.items())
            print(f"{number + 1}/{len(plan)} {time.time() - start:.0f}s {told}", flush=True)
        if number % 300 == 299:
            torch.save(masters.mean, given.output)
    model.float()
    model.load_state_dict(masters.mean)
    return model


def chosen(examples: list[Example], rng: random.Random, given: argparse.Namespace) -> list[Example]:
    """What one epoch sees: all of the cables, a share of the e-mails and of the prose that has names alone."""

    def share(e: Example) -> float:
        if given.named and e.mentions is None:
            return 0.0
        if e.document[:4].isdigit() or e.document.startswith("SY"):
            return 1.0
        return float(given.prose if e.statements is None else given.mails)

    return [e for e in examples if rng.random() < share(e)]


def main() -> None:
    """Train, judge, save."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("examples", type=Path)
    parser.add_argument("base", type=Path, help="the folder of the base model, for its tokenizer")
    parser.add_argument("output", type=Path)
    parser.add_argument("--begin", type=Path, help="go on from a model saved before")
    parser.add_argument("--people", type=Path, help="officers.jsonl: names to put in the place of others")
    parser.add_argument("--swap", type=float, default=0.4, help="the share of mentions exchanged for others")
    parser.add_argument("--telegraphic", type=float, default=0.25, help="the share of prose made into teletype")
    parser.add_argument("--prose", type=float, default=0.5, help="the share of GUM's passages in an epoch")
    parser.add_argument("--mails", type=float, default=1.0, help="the share of the e-mails' passages in an epoch")
    parser.add_argument("--named", action="store_true", help="only passages whose mentions are marked")
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--pieces", type=int, default=2400, help="word pieces in a batch")
    parser.add_argument("--frames", type=int, help="at most so many triggers of a batch with their roles; all")
    parser.add_argument("--damage", type=float, default=0.08, help="the share of words hidden or misspelt")
    parser.add_argument(
        "--dropout", type=float, default=0.0, help="the share of what the encoder's layers give that is dropped"
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--all", action="store_true", help="learn from the documents under `watch` too")
    given = parser.parse_args()
    torch.manual_seed(given.seed)
    tokenizer = load_tokenizer(given.base / "tokenizer.json")
    made = [prepare(json.loads(line), tokenizer) for line in given.examples.read_text().splitlines()]
    split = json.loads(SPLIT.read_text())
    apart = {*split["tuning"], *split["trial"], *([] if given.all else split["watch"])}
    taught = [e for e in made if not e.held_out and e.document not in apart and e.spans]
    watched = [e for e in made if e.document in apart and e.spans]
    print(len(taught), "passages to learn from,", len(watched), "to judge by", flush=True)
    encoder = load_base(given.base)
    pool = Pool()
    for example in taught:
        pool.add(example)
    if given.people:
        rows = map(json.loads, given.people.read_text().splitlines())
        people = {row["person"] for row in rows if row.get("person")}
        pool.add_people(sorted(people), tokenizer, PERSON)
    reader = Reader(encoder)
    if given.begin:
        reader.load_state_dict(torch.load(given.begin))
    reader.encoder.drop(given.dropout)
    model = train(reader.train(), taught, pool, given).eval()
    torch.save(model.state_dict(), given.output)
    if watched:
        print(json.dumps(judge(model, watched), indent=1))


if __name__ == "__main__":
    main()

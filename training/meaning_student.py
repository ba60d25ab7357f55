"""The sentence encoder as it ships: one vector a word piece, whose mean says what the teacher says of a passage.

After model2vec and tokenlearn (Minish Lab 2024): every piece of the vocabulary begins as what the teacher says of
it alone, weighted down the commoner it is (SIF, Arora et al. 2017); then the means are brought near to the
teacher's vectors of real passages, likenesses between passages near to its, and texts that belong together
near to each other.
"""

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

WIDTH = 256
_COMMON = 1e-3
_BATCH = 512
_RATE = 2e-3
_PAIRS = 512
_WARM = 0.05


@dataclass(frozen=True, slots=True)
class Recipe:
    """How to learn: how much likenesses, belonging together, and staying near the beginning count."""

    rounds: int = 12
    seed: int = 1
    alike: float = 1.0
    together: float = 1.0
    stay: float = 0.02


@dataclass(frozen=True, slots=True)
class Bags:
    """Texts as their pieces, one after the other, and where each text begins."""

    pieces: Tensor
    starts: Tensor

    @classmethod
    def of(cls, ids: list[list[int]]) -> "Bags":
        """The pieces of texts; a text without any is one piece, the first."""
        full = [row or [0] for row in ids]
        starts = np.cumsum([0, *map(len, full)])[:-1]
        return cls(torch.tensor([piece for row in full for piece in row]), torch.tensor(starts))


def axes(vectors: np.ndarray, width: int = WIDTH) -> np.ndarray:
    """The `width` directions in which the teacher's vectors of passages differ most, 384 × width."""
    _, _, rows = np.linalg.svd(vectors, full_matrices=False)
    return rows[:width].T.astype(np.float32)


def beginning(tokens: np.ndarray, turned: np.ndarray, ids: list[list[int]]) -> Tensor:
    """The vectors of pieces to begin with: what the teacher says of each alone, rarer ones longer."""
    counts = np.bincount([piece for row in ids for piece in row], minlength=len(tokens)).astype(np.float64)
    shares = (counts + 1) / (counts.sum() + len(counts))
    weight = _COMMON / (_COMMON + shares)
    return torch.tensor((tokens @ turned) * weight[:, None], dtype=torch.float32)


def learn(
    start: Tensor, ids: list[list[int]], wanted: Tensor, pairs: list[tuple[list[int], list[int]]], how: Recipe
) -> Tensor:
    """The vectors of pieces after all rounds; `wanted` are the teacher's vectors of the texts, of length 1.

    `pairs` are texts that belong together: each is to be nearer to its other than to any other of its batch.
    """
    torch.manual_seed(how.seed)
    bag = nn.EmbeddingBag.from_pretrained(start.clone(), freeze=False, mode="mean")
    adam = torch.optim.Adam(bag.parameters(), lr=_RATE)
    steps = how.rounds * (len(ids) // _BATCH)
    at = 0
    for number in range(how.rounds):
        order = torch.randperm(len(ids)).tolist()
        sums = torch.zeros(3)
        for first in range(0, len(order) - _BATCH + 1, _BATCH):
            chosen = order[first : first + _BATCH]
            adam.param_groups[0]["lr"] = _RATE * _pace(at / steps)
            one, two = _losses(bag, [ids[n] for n in chosen], wanted[chosen])
            three = _together(bag, [pairs[n] for n in torch.randint(len(pairs), (_PAIRS,)).tolist()])
            apart = how.stay * (bag.weight - start).square().sum(1).mean()
            adam.zero_grad()
            (one + how.alike * two + how.together * three + apart).backward()
            adam.step()
            sums += torch.stack([one, two, three]).detach()
            at += 1
        print(f"round {number + 1}: {(sums / (len(ids) // _BATCH)).tolist()}", flush=True)
    return bag.weight.detach()


def _pace(done: float) -> float:
    return min(done / _WARM, 1.0) * (0.5 + 0.5 * np.cos(np.pi * done))


def _losses(bag: nn.EmbeddingBag, ids: list[list[int]], wanted: Tensor) -> tuple[Tensor, Tensor]:
    """How far vectors are from the teacher's, and how far their likenesses to each other are."""
    bags = Bags.of(ids)
    found = functional.normalize(bag(bags.pieces, bags.starts), dim=1)
    alike = functional.log_softmax(found @ found.T * 20 - 1e4 * torch.eye(len(ids)), dim=1)
    truly = functional.softmax(wanted @ wanted.T * 20 - 1e4 * torch.eye(len(ids)), dim=1)
    return (1 - (found * wanted).sum(1)).mean(), functional.kl_div(alike, truly, reduction="batchmean")


def _together(bag: nn.EmbeddingBag, pairs: list[tuple[list[int], list[int]]]) -> Tensor:
    """How badly texts find their other among those of all pairs (InfoNCE, van den Oord et al. 2018)."""
    one, other = (Bags.of([pair[side] for pair in pairs]) for side in (0, 1))
    left = functional.normalize(bag(one.pieces, one.starts), dim=1)
    right = functional.normalize(bag(other.pieces, other.starts), dim=1)
    return functional.cross_entropy(left @ right.T * 20, torch.arange(len(pairs)))


def rounded(vectors: Tensor) -> tuple[np.ndarray, np.ndarray]:
    """The vectors as eight-bit integers, and the scale of each, in float32."""
    whole = vectors.numpy()
    scales = np.maximum(np.abs(whole).max(1), 1e-9) / 127
    return np.rint(whole / scales[:, None]).astype(np.int8), scales.astype(np.float32)

"""Where the nodes of a drawing stand: forces between them, the same for the same network.

After T. Fruchterman and E. Reingold, Graph drawing by force-directed placement, Software: Practice and Experience
21 (1991), with the repulsion weighted by degree of M. Jacomy et al., ForceAtlas2, PLoS ONE 9 (2014).
"""

from functools import lru_cache
from math import pi, sqrt
from typing import Final

import numpy as np
import numpy.typing as npt

Places = npt.NDArray[np.float32]
_GOLDEN: Final = pi * (3 - sqrt(5))
_ROUNDS: Final = 160
_WORK: Final = 20_000_000
_LEAST_ROUNDS: Final = 40
_APART: Final = 25
WIDE: Final = 1.5
"""How much wider than high the drawing is."""


@lru_cache(maxsize=64)
def layout(
    count: int, links: tuple[tuple[int, int, float], ...], boxes: tuple[tuple[float, float], ...]
) -> tuple[tuple[float, float], ...]:
    """Places for `count` nodes in [0, WIDE] x [0, 1] that links, with their weights, draw together.

    `boxes` are half the width and half the height that each node and its label take up; none covers another where
    there is room.
    """
    if count == 0:
        return ()
    places = _spiral(count)
    ends = np.array([(a, b) for a, b, _ in links], dtype=np.intp).reshape(-1, 2)
    pull = np.log1p(np.array([w for _, _, w in links], dtype=np.float32))
    mass = (1 + np.bincount(ends.ravel(), minlength=count)).astype(np.float32)
    rounds = max(_LEAST_ROUNDS, min(_ROUNDS, _WORK // (count * count)))
    for step in range(rounds):
        heat = 0.12 * (1 - step / rounds) ** 1.5 + 0.001
        move = _forces(places, ends, pull, mass)
        length = np.sqrt((move**2).sum(axis=1, keepdims=True)) + np.float32(1e-9)
        places += move / length * np.minimum(length, np.float32(heat))
    places = _framed(places)
    half = np.array(boxes, dtype=np.float32)
    return tuple((float(x), float(y)) for x, y in _framed(_apart(places, half), keep=True))


def _spiral(count: int) -> Places:
    """Places to begin with: the first node in the middle, the others around it evenly."""
    number = np.arange(count, dtype=np.float32)
    radius, angle = np.sqrt(number / count), number * np.float32(_GOLDEN)
    return np.stack((radius * np.cos(angle), radius * np.sin(angle)), axis=1).astype(np.float32)


def _forces(places: Places, ends: npt.NDArray[np.intp], pull: Places, mass: Places) -> Places:
    """Where each node is drawn: away from all others, towards those linked to it, and a little to the middle."""
    count = len(places)
    space = np.float32(1 / count)
    x, y = np.ascontiguousarray(places.T)
    push = np.subtract.outer(x, x)
    push *= push
    across = np.subtract.outer(y, y)
    across *= across
    push += across
    push += np.float32(1e-4)
    np.divide(mass[:, None] * mass[None, :] * (space / max(1.0, float(mass.mean()))), push, out=push)
    np.fill_diagonal(push, 0)
    drawn = np.stack((np.einsum("ij,j->i", push, x), np.einsum("ij,j->i", push, y)), axis=1)
    move = (places * push.sum(axis=1, keepdims=True) - drawn) * space
    if len(ends):
        draw = (places[ends[:, 0]] - places[ends[:, 1]]) * pull[:, None]
        for column in (0, 1):
            weights = draw[:, column].astype(np.float64)
            move[:, column] -= np.bincount(ends[:, 0], weights, count) * float(space)
            move[:, column] += np.bincount(ends[:, 1], weights, count) * float(space)
    return np.asarray(move - places * mass[:, None] * space * np.float32(0.35), dtype=np.float32)


def _framed(places: Places, *, keep: bool = False) -> Places:
    """The places within the frame; `keep` moves and shrinks, but stretches neither side more than the other."""
    low, high = places.min(axis=0), places.max(axis=0)
    span = np.maximum(high - low, np.float32(1e-6))
    frame = np.array([WIDE, 1.0], dtype=np.float32)
    if len(places) == 1:
        return np.array([[WIDE / 2, 0.5]], dtype=np.float32)
    scale = np.minimum(1.0, (frame / span).min()) if keep else frame / span
    return np.asarray((places - (low + high) / 2) * scale + frame / 2, dtype=np.float32)


def _apart(places: Places, half: Places) -> Places:
    """The places moved so far apart that what stands there covers nothing else, each pair the shorter way."""
    wide, high = half[:, 0], half[:, 1]
    for _ in range(_APART):
        dx = places[:, 0][:, None] - places[:, 0][None, :]
        dy = places[:, 1][:, None] - places[:, 1][None, :]
        over_x = (wide[:, None] + wide[None, :]) - np.abs(dx)
        over_y = (high[:, None] + high[None, :]) - np.abs(dy)
        hit = (over_x > 0) & (over_y > 0)
        np.fill_diagonal(hit, val=False)
        if not hit.any():
            break
        sideways = over_x < over_y
        sign_x, sign_y = np.where(dx >= 0, 1, -1), np.where(dy >= 0, 1, -1)
        lower = np.tri(len(places), k=-1, dtype=bool)
        sign_y = np.where(dy == 0, np.where(lower, 1, -1), sign_y)
        sign_x = np.where(dx == 0, np.where(lower, 1, -1), sign_x)
        places[:, 0] += (np.where(hit & sideways, over_x * sign_x, 0).sum(axis=1) * 0.25).astype(np.float32)
        places[:, 1] += (np.where(hit & ~sideways, over_y * sign_y, 0).sum(axis=1) * 0.25).astype(np.float32)
    return places

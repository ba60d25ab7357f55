"""The reading model: one encoder, heads for mentions and for the words that tell of speech and contact, and a
small decoder that finds, for one such word at a time, who, to whom and what.

Mentions are scored as spans by a biaffine classifier (Yu, Bohnet and Poesio 2020), so that they may nest. Speech
and contacts follow semantic role labelling: a trigger first, then its roles with the trigger marked (Shi and Lin
2019), but the marking comes in above the encoder: a passage is encoded once however many triggers it has.
"""

import torch
from torch import Tensor, nn

from encoder import WIDTH, Dropout, Encoder, Layer, attention_bias
from readout.extract._labels import ATTRIBUTES, DISTANCE, MET_ROLES, SAID_ROLES, TYPES

SPAN_WIDTH = 128


class Heads(nn.Module):
    """What is said of each passage from the encoder's vectors, gathered a word at a time."""

    def __init__(self) -> None:
        super().__init__()
        self.start = nn.Linear(WIDTH, SPAN_WIDTH)
        self.end = nn.Linear(WIDTH, SPAN_WIDTH)
        self.pair = nn.Parameter(torch.randn(len(TYPES), SPAN_WIDTH + 1, SPAN_WIDTH + 1) * 0.01)
        self.length = nn.Parameter(torch.zeros(len(TYPES), 32))
        self.trigger = nn.Linear(WIDTH, 6)

    def forward(self, words: Tensor) -> tuple[Tensor, Tensor]:
        """`words` is batch × words × width; gives span scores (batch × types × words × words) and trigger scores
        (batch × words × 6: outside, begin, inside of a speech cue, then of a contact's anchor).
        """
        start, end = torch.relu(self.start(words)), torch.relu(self.end(words))
        one = torch.ones_like(start[..., :1])
        start, end = torch.cat([start, one], -1), torch.cat([end, one], -1)
        pairs = (start[:, None] @ self.pair[None]) @ end.transpose(1, 2)[:, None]
        count = words.shape[1]
        at = torch.arange(count, device=words.device)
        apart = (at[None, :] - at[:, None]).clamp(0, 31)
        return pairs + self.length[:, apart][None], self.trigger(words)


class Frames(nn.Module):
    """The roles around one marked trigger: two layers over the words of its window."""

    def __init__(self) -> None:
        super().__init__()
        self.mark = nn.Embedding(3, WIDTH)
        self.distance = nn.Embedding(2 * DISTANCE + 1, WIDTH)
        nn.init.normal_(self.mark.weight, std=0.1)
        nn.init.normal_(self.distance.weight, std=0.02)
        self.norm = nn.LayerNorm(WIDTH)
        self.layers = nn.ModuleList(Layer() for _ in range(2))
        self.said = nn.Linear(WIDTH, 1 + 2 * len(SAID_ROLES))
        self.met = nn.Linear(WIDTH, 1 + 2 * len(MET_ROLES))
        self.attributes = nn.Linear(2 * WIDTH, ATTRIBUTES)

    def forward(
        self, words: Tensor, mask: Tensor, marks: Tensor, distance: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        """`words` is frames × window × width; `marks` 1 on a cue, 2 on an anchor; `distance` in words, shifted.

        Gives the role scores of both sorts (frames × window × roles) and of the attributes: whether it is speech
        or contact at all, whether the author takes part unsaid, whether speaker and addressee are implied, acts,
        kinds, statuses.
        """
        x = self.norm(words + self.mark(marks) + self.distance(distance))
        bias = attention_bias(mask, x.dtype)
        for layer in self.layers:
            x = layer(x, bias)
        on = (marks > 0).to(x.dtype)[..., None]
        centre = (x * on).sum(1) / on.sum(1).clamp(min=1)
        before = (words * on).sum(1) / on.sum(1).clamp(min=1)
        return self.said(x), self.met(x), self.attributes(torch.cat([centre, before], -1))


class Reader(nn.Module):
    """The whole model."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder
        self.heads = Heads()
        self.frames = Frames()
        for ours, theirs in zip(self.frames.layers, encoder.layers[-2:], strict=True):
            ours.load_state_dict(theirs.state_dict())
        self.noise = Dropout(0.1)

    def words(self, ids: Tensor, shapes: Tensor, mask: Tensor, firsts: Tensor) -> Tensor:
        """One vector a word: that of its first piece. `firsts` is batch × words, the place of that piece."""
        x = self.noise(self.encoder(ids, shapes, mask))
        return x.gather(1, firsts[..., None].expand(-1, -1, WIDTH))

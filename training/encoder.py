"""The encoder: MiniLM (Wang et al. 2020), six layers of width 384, in plain torch, with the shape of words added.

Its vocabulary knows no capitals, so that teletype and prose read alike; what capitals do tell in mixed text comes
in by a small embedding of each word's shape, zero where a text is all in one case.
"""

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

WIDTH, HEADS, LAYERS, INNER, SHAPES = 384, 12, 6, 1536, 4


class Dropout(nn.Module):
    """Dropout with one mask for all places of a passage (Gal and Ghahramani 2016); it hardly costs any time."""

    def __init__(self, rate: float = 0.0) -> None:
        super().__init__()
        self.rate = rate

    def forward(self, x: Tensor) -> Tensor:
        """`x` is batch × length × width."""
        if not self.training or not self.rate:
            return x
        kept = torch.bernoulli(torch.full((x.shape[0], 1, x.shape[2]), 1 - self.rate))
        return x * (kept / (1 - self.rate)).to(x.dtype)


class Layer(nn.Module):
    """One post-norm transformer layer."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(WIDTH, WIDTH) for _ in range(3))
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm_out = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm_down = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = Dropout()

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """`x` is batch × length × width; `bias` (batch × 1 × 1 × length) is added to the attention scores."""
        b, t, _ = x.shape

        def split(y: Tensor) -> Tensor:
            return y.view(b, t, HEADS, WIDTH // HEADS).transpose(1, 2)

        query, key, value = split(self.query(x)), split(self.key(x)), split(self.value(x))
        # Not torch's fused attention, whose backward pass takes half of all the time on a CPU.
        scores = (query * (WIDTH // HEADS) ** -0.5) @ key.transpose(2, 3) + bias.to(query.dtype)
        mixed = (scores.softmax(-1) @ value).transpose(1, 2).reshape(b, t, WIDTH)
        x = self.norm_out(x + self.dropout(self.out(mixed)))
        return self.norm_down(x + self.dropout(self.down(functional.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Word pieces and shapes to one vector a piece."""

    def __init__(self, vocabulary: int = 30522) -> None:
        super().__init__()
        self.words = nn.Embedding(vocabulary, WIDTH)
        self.places = nn.Embedding(512, WIDTH)
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        nn.init.zeros_(self.shapes.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor, *, apart: bool = True) -> Tensor:
        """`ids`, `shapes` and `mask` are batch × length; gives batch × length × width.

        `apart` has the first piece see itself alone, as the reading model has it and the base model has not.
        """
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.norm(self.words(ids) + self.places(places) + self.shapes(shapes))
        bias = attention_bias(mask, x.dtype)
        bias = bias + first_alone(ids.shape[1], x) if apart else bias
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def drop(self, rate: float) -> None:
        """Have the layers drop so much of what they give while they are trained."""
        for layer in self.layers:
            layer.dropout.rate = rate


def attention_bias(mask: Tensor, dtype: torch.dtype) -> Tensor:
    """A large negative score for what is padding."""
    return (1.0 - mask[:, None, None, :].to(dtype)) * -1e4


def first_alone(length: int, like: Tensor) -> Tensor:
    """A large negative score for all that the first piece might see but itself.

    So its vectors are the same in every passage, and constants in the exported graph (see `graphs.py`).
    """
    bias = torch.zeros(1, 1, length, length, dtype=like.dtype, device=like.device)
    bias[..., 0, 1:] = -1e4
    return bias


def load_base(folder: Path) -> Encoder:
    """The encoder with the weights of all-MiniLM-L6-v2 (a folder with `model.safetensors`)."""
    state = load_file(folder / "model.safetensors")
    state = {name.removeprefix("bert."): value for name, value in state.items()}
    encoder = Encoder(state["embeddings.word_embeddings.weight"].shape[0])
    encoder.words.weight.data = state["embeddings.word_embeddings.weight"]
    encoder.places.weight.data = (
        state["embeddings.position_embeddings.weight"] + state["embeddings.token_type_embeddings.weight"][0]
    )
    _copy(encoder.norm, state, "embeddings.LayerNorm")
    for number, layer in enumerate(encoder.layers):
        base = f"encoder.layer.{number}."
        for ours, theirs in (
            (layer.query, "attention.self.query"),
            (layer.key, "attention.self.key"),
            (layer.value, "attention.self.value"),
            (layer.out, "attention.output.dense"),
            (layer.norm_out, "attention.output.LayerNorm"),
            (layer.up, "intermediate.dense"),
            (layer.down, "output.dense"),
            (layer.norm_down, "output.LayerNorm"),
        ):
            _copy(ours, state, base + theirs)
    return encoder


def _copy(module: nn.Module, state: dict[str, Tensor], name: str) -> None:
    module.weight.data = state[f"{name}.weight"].clone()
    module.bias.data = state[f"{name}.bias"].clone()

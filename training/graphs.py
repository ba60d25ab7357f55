"""The trained model as ONNX graphs, written operator by operator, as onnxruntime runs them fastest on one passage.

Of an exported graph it fuses little, and what it fuses of normalisation is slow. A passage has no padding, so no
masks. The first piece sees none but itself, so its keys and values are constants here; its vectors hold numbers
several times larger than all others, which would take two of the eight bits from these.
"""

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt
import torch
from onnx import ModelProto, NodeProto, TensorProto, ValueInfoProto, checker, helper, numpy_helper
from torch import Tensor, nn

from encoder import HEADS, WIDTH, Encoder, Layer
from reader import SPAN_WIDTH, Frames, Heads, Reader
from readout.extract._labels import TYPES

Array = npt.NDArray[np.generic]
Shapes = Mapping[str, tuple[str | int, ...]]

_MS = "com.microsoft"
_FIRST_PIECE = 101
_TOP = 63


class Graph:
    """Nodes and constants as they come; `whole` keeps all weights as they were trained."""

    def __init__(self, *, whole: bool = False) -> None:
        self.whole = whole
        self.nodes: list[NodeProto] = []
        self.constants: list[TensorProto] = []

    def constant(self, value: Array | Tensor) -> str:
        """The name of a new constant."""
        value = value.detach().numpy() if isinstance(value, Tensor) else value
        name = f"constant_{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def places(self, *values: int) -> str:
        """The name of a new constant of whole numbers."""
        return self.constant(np.array(values, np.int64))

    def add(self, kind: str, *inputs: str, output: str | None = None, domain: str = "", **settings: object) -> str:
        """Add an operator; the name of what comes out of it."""
        return self.many(
            kind, *inputs, outputs=(output or f"{kind}_{len(self.nodes)}",), domain=domain, **settings
        )[0]

    def many(
        self,
        kind: str,
        *inputs: str,
        outputs: Sequence[str] = (),
        count: int = 1,
        domain: str = "",
        **settings: object,
    ) -> tuple[str, ...]:
        """Add an operator with several outputs; their names."""
        number = len(self.nodes)
        outputs = tuple(outputs or (f"{kind}_{number}_{n}" for n in range(count)))
        self.nodes.append(helper.make_node(kind, inputs, outputs, f"{kind}_{number}", domain=domain, **settings))
        return outputs

    def linear(self, x: str, layer: nn.Linear) -> str:
        """A layer as it was trained: the small ones, which decide."""
        return self.add("Add", self.add("MatMul", x, self.constant(layer.weight.T)), self.constant(layer.bias))

    def rounded(self, x: str, *layers: nn.Linear) -> list[str]:
        """Layers over one input with eight-bit weights, one scale a column; the input is rounded as it comes."""
        if self.whole:
            return [self.linear(x, layer) for layer in layers]
        eight, scale, zero = self.many("DynamicQuantizeLinear", x, count=3)
        out = []
        for layer in layers:
            weight, scales, zeros, bias = self._weights(layer)
            out.append(
                self.add("MatMulIntegerToFloat", eight, weight, scale, scales, zero, zeros, bias, domain=_MS)
            )
        return out

    def _weights(self, layer: nn.Linear) -> tuple[str, str, str, str]:
        weight, scales = self.eight_bits(layer.weight)
        zeros = np.zeros(len(scales), np.int8)
        return self.constant(weight.T), self.constant(scales), self.constant(zeros), self.constant(layer.bias)

    def eight_bits(self, weight: Tensor, top: int = _TOP) -> tuple[npt.NDArray[np.int8], npt.NDArray[np.float32]]:
        """Weights whose whole numbers and scales, in this order, are the next two constants."""
        return in_eight_bits(weight, top)

    def norm(self, x: str, layer: nn.LayerNorm) -> str:
        """Normalisation of the last axis."""
        weight, bias = self.constant(layer.weight), self.constant(layer.bias)
        return self.add("LayerNormalization", x, weight, bias, axis=-1, epsilon=layer.eps)

    def model(self, whole_numbers: Shapes, numbers: Shapes, outputs: Shapes) -> ModelProto:
        """The graph as a model, checked; inputs are whole numbers or others."""

        def told(shapes: Shapes, sort: int = TensorProto.FLOAT) -> list[ValueInfoProto]:
            return [helper.make_tensor_value_info(name, sort, shape) for name, shape in shapes.items()]

        inputs = told(whole_numbers, TensorProto.INT64) + told(numbers)
        graph = helper.make_graph(self.nodes, "readout", inputs, told(outputs), self.constants)
        sets = [helper.make_opsetid("", 17), helper.make_opsetid(_MS, 1)]
        model = helper.make_model(graph, opset_imports=sets, ir_version=8)
        checker.check_model(model)
        return model


def in_eight_bits(weight: Tensor, top: int) -> tuple[npt.NDArray[np.int8], npt.NDArray[np.float32]]:
    """Rows as whole numbers up to `top` either way, and the scale of each: the one that loses least (squared).

    Those that are multiplied fill seven bits (`_TOP`): processors without dot products of eight bits (VNNI) add
    two products in sixteen, which overflow when weights fill eight: these would read otherwise, and worse.
    """
    values = weight.detach().numpy()
    widest = np.maximum(np.abs(values).max(1), 1e-12)
    best, least = widest, np.full(len(values), np.inf)
    for share in np.linspace(0.6, 1, 17):
        scales = (widest * share / top)[:, None]
        rounded = np.clip(np.rint(values / scales), -top, top) * scales
        lost = ((rounded - values) ** 2).sum(1)
        best, least = np.where(lost < least, widest * share, best), np.minimum(lost, least)
    scales = (best / top).astype(np.float32)
    return np.clip(np.rint(values / scales[:, None]), -top, top).astype(np.int8), scales


def encoder_graph(model: Reader, g: Graph) -> ModelProto:
    """From a passage's pieces, the first mark left out, to a vector a word and what is said of the passage.

    `ids` and `shapes` are a number a piece, `firsts` the place of each word's first piece. Gives `words` (words ×
    width), `pairs` (words × types × words: how well a span from one to the other is each type), `lengths` (types ×
    32, to be added to these by the span's length) and `triggers` (words × 6).
    """
    first = _first_piece(model.encoder)
    x = _embedded(g, model.encoder)
    for number, layer in enumerate(model.encoder.layers):
        before = first[number]
        x = _layer(g, x, layer, before=before)
    x = g.add("Squeeze", x, g.places(0))
    words = g.add("Gather", x, "firsts", output="words")
    _heads(g, words, model.heads)
    outputs: Shapes = {
        "words": ("words", WIDTH),
        "pairs": ("words", len(TYPES), "words"),
        "lengths": tuple(model.heads.length.shape),
        "triggers": ("words", model.heads.trigger.out_features),
    }
    return g.model({"ids": ("pieces",), "shapes": ("pieces",), "firsts": ("words",)}, {}, outputs)


def _first_piece(encoder: Encoder) -> list[tuple[Tensor, Tensor]]:
    """Keys and values of the first piece in each layer: it sees itself alone."""
    out = []
    with torch.no_grad():
        x = encoder.words.weight[_FIRST_PIECE] + encoder.places.weight[0] + encoder.shapes.weight[0]
        x = encoder.norm(x)[None, None]
        for layer in encoder.layers:
            out.append((layer.key(x), layer.value(x)))
            x = layer(x, torch.zeros(1))
    return out


def _embedded(g: Graph, encoder: Encoder) -> str:
    if g.whole:
        x = g.add("Gather", g.constant(encoder.words.weight), "ids")
    else:
        rows, scales = g.eight_bits(encoder.words.weight, 127)  # looked up, never multiplied
        x = g.add("Cast", g.add("Gather", g.constant(rows), "ids"), to=TensorProto.FLOAT)
        x = g.add("Mul", x, g.add("Gather", g.constant(scales[:, None]), "ids"))
    places = g.add("Slice", g.constant(encoder.places.weight[1:]), g.places(0), g.add("Shape", "ids"))
    shapes = g.add("Gather", g.constant(encoder.shapes.weight), "shapes")
    x = g.norm(g.add("Add", g.add("Add", x, places), shapes), encoder.norm)
    return g.add("Unsqueeze", x, g.places(0))


def _layer(g: Graph, x: str, layer: Layer, before: tuple[Tensor, Tensor] | None = None) -> str:
    """A transformer layer over one passage; `before` are a key and a value that stand before its own."""
    query, key, value = g.rounded(x, layer.query, layer.key, layer.value)
    if before is not None:
        key, value = (g.add("Concat", g.constant(b), y, axis=1) for b, y in zip(before, (key, value), strict=True))
    mixed = g.add("MultiHeadAttention", query, key, value, domain=_MS, num_heads=HEADS)
    x = g.norm(g.add("Add", x, *g.rounded(mixed, layer.out)), layer.norm_out)
    inner = g.add("Gelu", *g.rounded(x, layer.up), domain=_MS)
    return g.norm(g.add("Add", x, *g.rounded(inner, layer.down)), layer.norm_down)


def _heads(g: Graph, words: str, heads: Heads) -> None:
    g.add("Identity", g.linear(words, heads.trigger), output="triggers")
    start, end = (g.add("Relu", g.linear(words, layer)) for layer in (heads.start, heads.end))
    # One product with the weights of all types side by side; the last row and column of each are its biases.
    pair = heads.pair.detach()
    wide = pair[:, :SPAN_WIDTH].permute(1, 0, 2).reshape(SPAN_WIDTH, -1)
    start = g.add("Add", g.add("MatMul", start, g.constant(wide)), g.constant(pair[:, SPAN_WIDTH].reshape(-1)))
    start = g.add("Reshape", start, g.places(-1, len(TYPES), SPAN_WIDTH + 1))
    end = g.add("Pad", end, g.places(0, 0, 0, 1), g.constant(np.array(1, np.float32)))
    g.add("MatMul", start, g.add("Transpose", end, perm=[1, 0]), output="pairs")
    g.add("Identity", g.constant(heads.length), output="lengths")


def frames_graph(frames: Frames, g: Graph) -> ModelProto:
    """From the words of one window to what is said of its trigger.

    `words` is window × width; `marks` is 1 on a cue and 2 on an anchor, `distance` in words, shifted. Gives `said`
    and `met` (window × roles) and `attributes`.
    """
    mark = g.add("Gather", g.constant(frames.mark.weight), "marks")
    distance = g.add("Gather", g.constant(frames.distance.weight), "distance")
    x = g.norm(g.add("Add", g.add("Add", "words", mark), distance), frames.norm)
    x = g.add("Unsqueeze", x, g.places(0))
    for layer in frames.layers:
        x = _layer(g, x, layer)
    x = g.add("Squeeze", x, g.places(0))
    g.add("Identity", g.linear(x, frames.said), output="said")
    g.add("Identity", g.linear(x, frames.met), output="met")
    on = g.add("Cast", g.add("Greater", "marks", g.places(0)), to=TensorProto.FLOAT)
    share = g.add("Div", on, g.add("ReduceSum", on, g.places(0)))
    both = g.add("Concat", *(g.add("MatMul", share, y) for y in (x, "words")), axis=0)
    g.add("Identity", g.linear(both, frames.attributes), output="attributes")
    outputs: Shapes = {
        "said": ("window", frames.said.out_features),
        "met": ("window", frames.met.out_features),
        "attributes": (frames.attributes.out_features,),
    }
    return g.model({"marks": ("window",), "distance": ("window",)}, {"words": ("window", WIDTH)}, outputs)

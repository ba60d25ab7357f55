"""The shipped graphs back as a model to go on training from: their eight-bit weights times their scales.

What rounding lost is lost; a round of training takes it in. The place of the first piece is in no graph, only what
follows from it (the constants of `graphs.py`), so it is fitted to these.
"""

import argparse
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor, nn

from encoder import load_base
from graphs import Array, Graph, encoder_graph, frames_graph
from reader import SPAN_WIDTH, Reader
from readout.extract._labels import TYPES


class Recorder(Graph):
    """Builds a graph and keeps what each constant is made of, in their order."""

    def __init__(self) -> None:
        super().__init__()
        self.made_of: list[Array | Tensor] = []
        self.weights: dict[int, Tensor] = {}

    def constant(self, value: Array | Tensor) -> str:
        """Keep it, and go on."""
        self.made_of.append(value)
        return super().constant(value)

    def eight_bits(self, weight: Tensor, top: int = 127) -> tuple[npt.NDArray[np.int8], npt.NDArray[np.float32]]:
        """Keep which weight the next constant rounds."""
        self.weights[len(self.made_of)] = weight
        return super().eight_bits(weight, top)


def shipped(folder: Path, name: str) -> list[Array]:
    """The constants of a shipped graph in the order in which they were made."""
    held = onnx.load(folder / name).graph.initializer
    return [numpy_helper.to_array(c) for c in sorted(held, key=lambda c: int(c.name.split("_")[1]))]


def restore(model: Reader, folder: Path) -> list[Array]:
    """Put the shipped weights into a model of the same shape; gives the constants of the encoder's graph."""
    encoder, frames = Recorder(), Recorder()
    encoder_graph(model, encoder)
    frames_graph(model.frames, frames)
    found = shipped(folder, "encoder.onnx")
    _fill(model, encoder, found)
    _pairs(model, encoder.made_of, found)
    _fill(model.frames, frames, shipped(folder, "frames.onnx"))
    return found


def _fill(part: nn.Module, graph: Recorder, found: list[Array]) -> None:
    owner = {p.data_ptr(): p for p in part.parameters()}
    for at, (value, now) in enumerate(zip(graph.made_of, found, strict=True)):
        weight = graph.weights.get(at)
        if weight is not None and isinstance(value, np.ndarray):
            rows = now if value.flags.c_contiguous else now.T
            weight.data.copy_(torch.from_numpy(rows.astype(np.float32) * found[at + 1].reshape(-1, 1)))
        elif isinstance(value, Tensor) and value.data_ptr() in owner:
            p = owner[value.data_ptr()]
            data = torch.from_numpy(now.copy())
            p.data.copy_(data if value.shape == p.shape and value.stride() == p.stride() else data.T)


def _pairs(model: Reader, made_of: list[Array | Tensor], found: list[Array]) -> None:
    """What the graph holds in another order: the pairs of ends of a span, and the places."""
    types = len(TYPES)
    for value, now in zip(made_of, found, strict=True):
        shape = tuple(now.shape)
        data = torch.from_numpy(now.copy())
        if shape == (SPAN_WIDTH, types * (SPAN_WIDTH + 1)):
            model.heads.pair.data[:, :SPAN_WIDTH] = data.reshape(SPAN_WIDTH, types, -1).permute(1, 0, 2)
        elif shape == (types * (SPAN_WIDTH + 1),):
            model.heads.pair.data[:, SPAN_WIDTH] = data.reshape(types, -1)
        elif shape == (511, model.encoder.places.weight.shape[1]):
            model.encoder.places.weight.data[1:] = data
        elif shape == tuple(model.heads.length.shape) and isinstance(value, Tensor):
            model.heads.length.data.copy_(data)


def fit_first(model: Reader, found: list[Array], steps: int = 1000) -> float:
    """Fit the place of the first piece to the constants that came of it; gives what is left, a share."""
    width = model.encoder.places.weight.shape[1]
    wanted = [torch.from_numpy(c.copy()) for c in found if c.shape == (1, 1, width)]
    place = model.encoder.places.weight.data[0].clone().requires_grad_()
    base = (model.encoder.words.weight[101] + model.encoder.shapes.weight[0]).detach()
    optimizer = torch.optim.Adam([place], lr=0.003)
    share = torch.tensor(0.0)
    for _ in range(steps):
        x = model.encoder.norm(base + place)[None, None]
        got = []
        for layer in model.encoder.layers:
            got += [layer.key(x), layer.value(x)]
            x = layer(x, torch.zeros(1))
        share = sum(((a - b) ** 2).mean() / (b**2).mean() for a, b in zip(got, wanted, strict=True)) / len(got)
        optimizer.zero_grad()
        share.backward()
        optimizer.step()
    model.encoder.places.weight.data[0] = place.detach()
    return float(share.detach())


def main() -> None:
    """Write the shipped model as train.py saves one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path, help="the folder of the shipped graphs")
    parser.add_argument("base", type=Path, help="the folder of the base model")
    parser.add_argument("output", type=Path)
    given = parser.parse_args()
    model = Reader(load_base(given.base)).eval()
    found = restore(model, given.weights)
    print(f"first piece: {fit_first(model, found):.5f} of the variance of its keys and values is left")
    given.output.parent.mkdir(parents=True, exist_ok=True)
    torch.save(model.state_dict(), given.output)


if __name__ == "__main__":
    main()

"""Writes the trained model as the program ships it: two ONNX graphs with int8 weights, and the tokenizer."""

import argparse
import shutil
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn

from encoder import WIDTH, load_base
from reader import Reader


class First(nn.Module):
    """From pieces to a vector a word, and what is said of the passage."""

    def __init__(self, model: Reader) -> None:
        super().__init__()
        self.model = model

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor, firsts: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        words = self.model.words(ids, shapes, mask, firsts)
        spans, triggers = self.model.heads(words)
        return words, spans, triggers


def export(model: Reader, folder: Path, tokenizer: Path, *, whole: bool = False) -> None:
    """Write both graphs into a folder; `whole` keeps the weights as they were trained (for comparing)."""
    folder.mkdir(parents=True, exist_ok=True)
    ids = torch.ones(2, 12, dtype=torch.long)
    firsts = torch.arange(1, 9)[None].expand(2, 8).contiguous()
    first = (ids, torch.zeros_like(ids), torch.ones(2, 12), firsts)
    words = torch.randn(3, 9, WIDTH)
    marks = torch.zeros(3, 9, dtype=torch.long)
    marks[:, 4] = 1
    second = (words, torch.ones(3, 9), marks, marks + 20)
    graphs = (
        ("encoder", First(model), first, ("ids", "shapes", "mask", "firsts"), ("words", "spans", "triggers")),
        ("frames", model.frames, second, ("words", "mask", "marks", "distance"), ("said", "met", "attributes")),
    )
    for name, module, inputs, names, outputs in graphs:
        axes = {n: {0: f"{name}_rows", 1: "words" if n == "firsts" else "length"} for n in names}
        with tempfile.TemporaryDirectory() as scratch:
            raw, ready = Path(scratch, "raw.onnx"), Path(scratch, "ready.onnx")
            torch.onnx.export(
                module.eval(),
                inputs,
                raw,
                input_names=list(names),
                output_names=list(outputs),
                dynamic_axes=axes,
                opset_version=17,
                dynamo=False,
            )
            quant_pre_process(raw, ready, skip_symbolic_shape=True)
            target = folder / f"{name}.onnx"
            if whole:
                shutil.copy(ready, target)
            else:
                quantize_dynamic(
                    ready,
                    target,
                    per_channel=True,
                    weight_type=QuantType.QInt8,
                    op_types_to_quantize=["MatMul", "Gather"],
                    nodes_to_exclude=_kept_whole(ready),
                )
    shutil.copy(tokenizer, folder / "tokenizer.json")


def _kept_whole(path: Path) -> list[str]:
    """The small heads, which decide, stay as they are; so do all gathers but those of the word pieces."""
    graph = onnx.load(path).graph
    sizes = {i.name: i.dims for i in graph.initializer}
    heads = [n.name for n in graph.node if n.op_type == "MatMul" and "layers" not in n.name]
    few = [
        n.name
        for n in graph.node
        if n.op_type == "Gather" and (not sizes.get(n.input[0]) or sizes[n.input[0]][0] < 1000)
    ]
    return heads + few


def main() -> None:
    """Export a trained model."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path, help="what train.py saved")
    parser.add_argument("base", type=Path, help="the folder of the base model, for its tokenizer")
    parser.add_argument("output", type=Path)
    parser.add_argument("--whole", action="store_true", help="do not round the weights to eight bits")
    given = parser.parse_args()
    model = Reader(load_base(given.base))
    model.load_state_dict(torch.load(given.model))
    export(model.eval(), given.output, given.base / "tokenizer.json", whole=given.whole)
    for path in sorted(given.output.iterdir()):
        print(f"{path.name} {path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()

"""Writes the trained model as the program ships it: two ONNX graphs with int8 weights, and the tokenizer."""

import argparse
import shutil
from pathlib import Path

import onnx
import torch

from encoder import load_base
from graphs import Graph, encoder_graph, frames_graph
from reader import Reader


def export(model: Reader, folder: Path, tokenizer: Path, *, whole: bool = False) -> None:
    """Write both graphs into a folder; `whole` keeps the weights as they were trained (for comparing)."""
    folder.mkdir(parents=True, exist_ok=True)
    onnx.save(encoder_graph(model, Graph(whole=whole)), folder / "encoder.onnx")
    onnx.save(frames_graph(model.frames, Graph(whole=whole)), folder / "frames.onnx")
    shutil.copy(tokenizer, folder / "tokenizer.json")


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

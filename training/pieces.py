"""The tokenizer of the base model, and the program's own way of cutting."""

from pathlib import Path

from tokenizers import Tokenizer

from readout.extract._pieces import Pieces, bare, cut

__all__ = ["Pieces", "cut", "load_tokenizer"]


def load_tokenizer(path: Path) -> Tokenizer:
    """The tokenizer without its padding and cutting."""
    return bare(Tokenizer.from_file(str(path)))

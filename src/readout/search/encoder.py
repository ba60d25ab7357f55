"""What a text means, as 256 small integers: the sentence encoder that ships, tokenizers and numpy alone.

A text's vector is the mean of one vector a word piece. They were distilled from all-MiniLM-L6-v2, which takes a
hundred times as long (`training/README.md`); `weights/MODEL_CARD.md` says how much of its ranking they keep.
"""

import hashlib
import re
from collections.abc import Sequence
from functools import cache, cached_property
from importlib.resources import files

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

Whole = npt.NDArray[np.int8]
Real = npt.NDArray[np.float32]

WIDTH = 256
"""Numbers in a vector."""

_FILES = ("pieces.npy", "scales.npy", "tokenizer.json")
_MOST = 512
_MOST_WORDS = 400_000
_WORD = re.compile(r"[^\W_]+|[^\w\s]|_")
_BATCH = 2_048


class Encoder:
    """The shipped encoder; it is loaded (a twentieth of a second) when first asked, so keep one a process."""

    @cached_property
    def version(self) -> str:
        """Changes with the weights, and so with every vector."""
        marks = b"".join(hashlib.sha256(_weights(name)).digest() for name in _FILES)
        return hashlib.sha256(marks).hexdigest()[:16]

    @cached_property
    def _pieces(self) -> Real:
        whole: Whole = np.load(_path("pieces.npy"))
        scales: Real = np.load(_path("scales.npy"))
        return whole.astype(np.float32) * scales[:, None]

    @cached_property
    def _tokenizer(self) -> Tokenizer:
        return Tokenizer.from_str(_weights("tokenizer.json").decode())

    @cached_property
    def _words(self) -> "_Words":
        return _Words(self._tokenizer, self._pieces)

    def encode(self, texts: Sequence[str]) -> Real:
        """The vectors of texts, `len(texts)` × 256, each of length 1, or of zeros where a text has no word.

        What is said of one text depends on no other.
        """
        out = np.zeros((len(texts), WIDTH), np.float32)
        for at in range(0, len(texts), _BATCH):
            self._words.add_up([text.lower() for text in texts[at : at + _BATCH]], out[at : at + _BATCH])
        lengths = np.linalg.norm(out, axis=1, keepdims=True)
        unit: Real = out / np.maximum(lengths, 1e-12)
        return unit

    def round(self, vectors: Real) -> tuple[Whole, Real]:
        """Vectors as eight-bit integers, and by what each is to be multiplied to be of length 1 again."""
        most = np.maximum(np.abs(vectors).max(axis=1, keepdims=True), 1e-12)
        whole = np.rint(vectors / most * 127).astype(np.int8)
        lengths = np.linalg.norm(whole.astype(np.float32), axis=1)
        return whole, (1 / np.maximum(lengths, 1)).astype(np.float32)


class _Words:
    """The vectors of words seen, each the sum of its pieces': a word is cut into pieces once, not each time."""

    def __init__(self, tokenizer: Tokenizer, pieces: Real) -> None:
        self._tokenizer = tokenizer
        self._pieces = pieces
        self._forget()

    def _forget(self) -> None:
        self._known: tuple[dict[str, int], Real] = {}, np.zeros((0, WIDTH), np.float32)

    def add_up(self, texts: Sequence[str], out: Real) -> None:
        """Put the sum of each text's words into its row of `out`; several threads may ask at once."""
        if len(self._known[0]) > _MOST_WORDS:
            self._forget()
        found = [_WORD.findall(text)[:_MOST] for text in texts]
        rows, sums = self._learn(found)
        for number, words in enumerate(found):
            if words:
                out[number] = sums[[rows[word] for word in words]].sum(0)

    def _learn(self, found: list[list[str]]) -> tuple[dict[str, int], Real]:
        rows, sums = self._known
        new = list(dict.fromkeys(word for words in found for word in words if word not in rows))
        if new:
            cut = self._tokenizer.encode_batch_fast(new, add_special_tokens=False)
            more = np.stack([self._pieces[row.ids].sum(0) for row in cut])
            rows = rows | {word: number for number, word in enumerate(new, len(rows))}
            sums = np.concatenate([sums, more])
            self._known = rows, sums
        return rows, sums


@cache
def the_encoder() -> Encoder:
    """The encoder that a process keeps."""
    return Encoder()


def _weights(name: str) -> bytes:
    return (files("readout.search") / "weights" / name).read_bytes()


def _path(name: str) -> str:
    return str(files("readout.search") / "weights" / name)

"""What the teacher, all-MiniLM-L6-v2, says of texts: a vector of 384 numbers and of length 1 each, kept."""

import hashlib
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch.nn import functional

from encoder import Encoder, load_base

PIECES = 128
_BATCH = 64
_SHARD = 2048
_KEY = 16


def _key(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()[:_KEY]


class Teacher:
    """The teacher with its tokenizer; `base` is the folder of the base model, `kept` where answers are kept."""

    def __init__(self, base: Path, kept: Path) -> None:
        self._model: Encoder = load_base(base).eval()
        self.tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
        self.tokenizer.enable_truncation(PIECES)
        self.tokenizer.no_padding()
        self._kept = kept
        kept.mkdir(parents=True, exist_ok=True)
        self._known: dict[bytes, np.ndarray] = {}
        for path in sorted(kept.glob("answers-*.npz")):
            answers = np.load(path)
            self._known.update(zip((bytes(key) for key in answers["keys"]), answers["vectors"], strict=True))

    def __call__(self, texts: list[str]) -> np.ndarray:
        """The vectors of texts, `len(texts)` × 384, in float32; what was asked before is not asked again."""
        new = [text for text in dict.fromkeys(texts) if _key(text) not in self._known]
        for at in range(0, len(new), _SHARD):
            some = new[at : at + _SHARD]
            self.keep(some, self._encode([row.ids for row in self.tokenizer.encode_batch(some)]))
            print(f"teacher: {at + len(some)} of {len(new)} texts", flush=True)
        return np.stack([self._known[_key(text)] for text in texts]) if texts else np.zeros((0, 384), np.float32)

    def keep(self, texts: list[str], vectors: np.ndarray) -> None:
        """Keep its answers about some texts."""
        keys = [_key(text) for text in texts]
        name = hashlib.sha256(b"".join(keys)).hexdigest()[:16]
        rows = np.frombuffer(b"".join(keys), np.uint8).reshape(-1, _KEY)
        np.savez(self._kept / f"answers-{name}.npz", keys=rows, vectors=vectors)
        self._known.update(zip(keys, vectors, strict=True))

    def alone(self) -> np.ndarray:
        """What it says of every piece of its vocabulary alone."""
        path = self._kept / "alone.npy"
        if not path.exists():
            size = self.tokenizer.get_vocab_size()
            first, last = (self.tokenizer.token_to_id(name) for name in ("[CLS]", "[SEP]"))
            np.save(path, self._encode([[first, number, last] for number in range(size)]))
        found: np.ndarray = np.load(path)
        return found

    def _shard(self, texts: list[str]) -> np.ndarray:
        mark = hashlib.sha256("\0".join(texts).encode()).hexdigest()[:24]
        path = self._kept / f"{mark}.npy"
        if path.exists():
            return np.load(path)
        found = self._encode([e.ids for e in self.tokenizer.encode_batch(texts)])
        np.save(path, found)
        print(f"teacher: {len(texts)} texts", flush=True)
        return found

    @torch.inference_mode()
    def _encode(self, ids: list[list[int]]) -> np.ndarray:
        order = sorted(range(len(ids)), key=lambda n: len(ids[n]))
        out = np.zeros((len(ids), 384), np.float32)
        for at in range(0, len(order), _BATCH):
            batch = order[at : at + _BATCH]
            width = max(len(ids[n]) for n in batch)
            rows = torch.tensor([ids[n] + [0] * (width - len(ids[n])) for n in batch])
            mask = (rows != 0).float()
            out[batch] = self._pooled(rows, mask).numpy()
        return out

    def _pooled(self, rows: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        words = self._model(rows, torch.zeros_like(rows), mask, apart=False)
        return functional.normalize((words * mask[..., None]).sum(1) / mask.sum(1, keepdim=True), dim=1)

"""Making the index of meaning, or bringing it up to date: what it holds already is not encoded again."""

import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from uuid import uuid4

import msgspec
import numpy as np

from readout.search.encoder import Real, Whole, the_encoder
from readout.search.meaning import CURRENT, MARK, Arrays, Head, Held, Meaning, sound, version
from readout.search.stretches import passages, plain

_BATCH = 4_096

Row = tuple[int, int, bytes]


@dataclass(frozen=True, slots=True)
class Told:
    """A document to be put in: its text with what is not its own blanked out."""

    held: Held
    text: str


@dataclass(slots=True)
class _Fresh:
    """The passages that the index did not hold: encoded by the batch, as texts are not to pile up."""

    known: Mapping[bytes, int]
    numbers: dict[bytes, int] = field(default_factory=dict)
    waiting: list[str] = field(default_factory=list)
    whole: list[Whole] = field(default_factory=list)
    scales: list[Real] = field(default_factory=list)

    def take(self, key: bytes, text: str) -> None:
        """Note a passage; nothing where it is known."""
        if key in self.known or key in self.numbers:
            return
        self.numbers[key] = len(self.known) + len(self.numbers)
        self.waiting.append(text)
        if len(self.waiting) >= _BATCH:
            self.encode()

    def encode(self) -> None:
        """Encode what waits."""
        encoder = the_encoder()
        whole, scales = encoder.round(encoder.encode(self.waiting))
        self.whole.append(whole)
        self.scales.append(scales)
        self.waiting.clear()


def update(path: Path, kept: Mapping[str, Held], changed: Iterable[Told], *, anew: bool = False) -> Meaning:
    """The index with `changed` put in, and of the others those alone that are in `kept`; one atomic step.

    A damaged index, one of another version, and with `anew` any, is as good as none: `kept` has then to be empty.
    """
    old = Meaning(path, there=False) if anew else sound(path)
    fresh = _Fresh({key.tobytes(): number for number, key in enumerate(old.arrays.keys)})
    cut: dict[str, list[Row]] = {}
    held = dict(kept)
    for told in changed:
        held[told.held.id] = told.held
        cut[told.held.id] = [*_cut(told.text, fresh)]
    fresh.encode()
    ordered = [held[id_] for id_ in sorted(held)]
    arrays = _joined(old, fresh, ordered, cut)
    _switch(path, _save(path, Head(version(), tuple((h.id, h.original, h.mark) for h in ordered)), arrays))
    return Meaning(path)


def _cut(text: str, fresh: _Fresh) -> Iterator[Row]:
    for start, end in passages(text):
        words = plain(text[start:end])
        key = blake2b(words.encode("utf-8", "surrogatepass"), digest_size=MARK).digest()
        fresh.take(key, words)
        yield start, end, key


def _joined(old: Meaning, fresh: _Fresh, held: Iterable[Held], cut: Mapping[str, list[Row]]) -> Arrays:
    """The arrays of a new state: vectors in the order in which their passages first stand in the documents."""
    order: dict[bytes, int] = {}
    rows: list[tuple[int, int, int, int]] = []
    for number, each in enumerate(held):
        for start, end, key in cut[each.id] if each.id in cut else _as_was(old, each):
            rows.append((number, start, end, order.setdefault(key, len(order))))
    chosen = [fresh.known[key] if key in fresh.known else fresh.numbers[key] for key in order]
    return Arrays(
        np.concatenate([old.arrays.whole, *fresh.whole])[chosen],
        np.concatenate([old.arrays.scales, *fresh.scales])[chosen],
        np.frombuffer(b"".join(order), np.dtype((np.void, MARK))),
        np.array(rows, np.int32).reshape(-1, 4),
    )


def _as_was(old: Meaning, held: Held) -> Iterator[Row]:
    """The passages of a document as the old state has them."""
    span = old.rows_of(old.numbers[held.id])
    for _, start, end, at in old.arrays.places[span.start : span.stop].tolist():
        yield start, end, old.arrays.keys[at].tobytes()


def _save(path: Path, head: Head, arrays: Arrays) -> str:
    """Write a state into a folder of its own, under a name that nothing refers to yet."""
    name = f"{blake2b(msgspec.msgpack.encode(head), digest_size=8).hexdigest()}-{uuid4().hex[:8]}"
    folder = path / name
    folder.mkdir(parents=True)
    np.save(folder / "vectors.npy", arrays.whole)
    np.save(folder / "scales.npy", arrays.scales)
    np.save(folder / "keys.npy", arrays.keys.view(np.uint8).reshape(-1, MARK))
    np.save(folder / "places.npy", arrays.places)
    (folder / "documents").write_bytes(msgspec.msgpack.encode(head))
    return name


def _switch(path: Path, name: str) -> None:
    """Put a state in force, and take away all others."""
    temporary = path / f".{os.getpid()}-{uuid4().hex[:8]}"
    temporary.write_text(name, "ascii")
    temporary.replace(path / CURRENT)
    for other in path.iterdir():
        if other.name in (CURRENT, name):
            continue
        if other.is_dir():
            shutil.rmtree(other, ignore_errors=True)
        else:
            other.unlink(missing_ok=True)

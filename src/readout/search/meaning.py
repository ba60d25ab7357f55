"""The index of meaning: the vector of every distinct passage, and where it stands; derived, safe to throw away.

A state of it is one folder of arrays, never changed once it is there; the file `current` names the one in force
and is replaced in one step. Whoever reads goes on reading what was opened. Two collections of the same documents
have the same bytes, whatever way they came to them.
"""

from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt

from readout.errors import Code, ReadoutError
from readout.search.encoder import WIDTH, Real, Whole, the_encoder
from readout.search.stretches import VERSION

CURRENT = "current"
"""The file that names the state in force."""

MARK = 16
"""Bytes by which a passage is told from another: BLAKE2b of its words on one line."""

_BLOCK = 256
Keys = npt.NDArray[np.void]
Places = npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Held:
    """A document in the index, its original (itself, but for a copy), and a mark of what it was cut from."""

    id: str
    original: str
    mark: bytes


@dataclass(frozen=True, slots=True)
class Near:
    """A passage near in meaning: the likeness is a cosine, at most 1."""

    document: str
    start: int
    end: int
    likeness: float


class Head(msgspec.Struct, frozen=True):
    """What a state says of itself: its version, and its documents as `(id, original, mark)`, by id."""

    version: str
    documents: tuple[tuple[str, str, bytes], ...]


@dataclass(frozen=True, slots=True)
class Arrays:
    """The numbers of a state: `whole` × `scales` are the vectors, `keys` their passages' marks.

    `places` has a row a passage: document, start, end, vector; by document, then start.
    """

    whole: Whole
    scales: Real
    keys: Keys
    places: Places


def version() -> str:
    """Of all that makes a vector: an index of another version is made anew."""
    return f"{VERSION}-{the_encoder().version}"


class Meaning:
    """The index in the folder `path` as it is now; an empty one where there is none. Any thread may ask it."""

    def __init__(self, path: Path, *, there: bool = True) -> None:
        self.path = path
        self.name, head, self.arrays = _opened(path) if there else (_named(path), Head("", ()), nothing())
        self.version = head.version
        self.documents = tuple(Held(*row) for row in head.documents)
        self.groups = {held.id: held.original for held in self.documents}
        self.numbers = {held.id: number for number, held in enumerate(self.documents)}
        self.firsts = np.searchsorted(self.arrays.places[:, 0], np.arange(len(self.documents)))

    @property
    def passages(self) -> int:
        """How many passages it holds, each distinct one once."""
        return len(self.arrays.whole)

    def current(self) -> bool:
        """Whether this is still the state in force."""
        return _named(self.path) == self.name

    def likenesses(self, vector: Real) -> Real:
        """How near each distinct passage is to a vector of length 1: exact, block by block.

        What the methods below take: worked out once for all that is asked of it.
        """
        out = np.empty(self.passages, np.float32)
        block = np.empty((_BLOCK, WIDTH), np.float32)  # so few rows stay in the processor's cache
        for at in range(0, self.passages, _BLOCK):
            rows = self.arrays.whole[at : at + _BLOCK]
            np.copyto(block[: len(rows)], rows)
            np.dot(block[: len(rows)], vector, out=out[at : at + len(rows)])
        return out * self.arrays.scales

    def nearest(self, likenesses: Real, least: float) -> list[Near]:
        """Of each original its nearest passage, if it is as near as `least`; the nearest first."""
        places = self.arrays.places
        near = likenesses[places[:, 3]]
        rows = np.flatnonzero(near >= least)
        best: dict[int, int] = {}
        for row in rows[np.lexsort((rows, -near[rows]))].tolist():
            best.setdefault(int(places[row, 0]), row)
        return [self._near(row, near[row]) for row in best.values()]

    def best_passages(self, likenesses: Real, most: int) -> list[Near]:
        """The nearest distinct passages, each where it first stands."""
        first = self._stands_first
        chosen = np.lexsort((first, -likenesses))[:most]
        return [self._near(int(first[n]), likenesses[n]) for n in chosen]

    @cached_property
    def _stands_first(self) -> npt.NDArray[np.intp]:
        """The row at which each distinct passage first stands."""
        return np.unique(self.arrays.places[:, 3], return_index=True)[1]

    def _near(self, row: int, likeness: float) -> Near:
        number, start, end, _ = self.arrays.places[row].tolist()
        return Near(self.documents[number].id, start, end, float(likeness))

    def rows_of(self, number: int) -> range:
        """The rows of `places` of a document, by its number."""
        end = self.firsts[number + 1] if number + 1 < len(self.firsts) else len(self.arrays.places)
        return range(int(self.firsts[number]), int(end))

    def of_document(self, likenesses: Real, id: str) -> list[Near]:
        """Every passage of an original with its likeness, in the order of its text."""
        number = self.numbers.get(id)
        rows = () if number is None else self.rows_of(number)
        return [self._near(row, likenesses[self.arrays.places[row, 3]]) for row in rows]


def sound(path: Path) -> Meaning:
    """The index as it is, or an empty one where it is damaged or of another version."""
    with suppress(ReadoutError):
        found = Meaning(path)
        if found.version == version():
            return found
    return Meaning(path, there=False)


def nothing() -> Arrays:
    """The arrays of an empty index."""
    return Arrays(
        np.zeros((0, WIDTH), np.int8),
        np.zeros(0, np.float32),
        np.zeros(0, np.dtype((np.void, MARK))),
        np.zeros((0, 4), np.int32),
    )


def _opened(path: Path) -> tuple[str | None, Head, Arrays]:
    """The state in force; again where another took its place in between."""
    while True:
        name = _named(path)
        try:
            return (name, *_load(path / name)) if name else (None, Head("", ()), nothing())
        except ReadoutError:
            if _named(path) == name:
                raise


def _named(path: Path) -> str | None:
    try:
        return (path / CURRENT).read_text("ascii").strip() or None
    except FileNotFoundError:
        return None


def _load(folder: Path) -> tuple[Head, Arrays]:
    try:
        head = msgspec.msgpack.decode((folder / "documents").read_bytes(), type=Head)
        whole = np.load(folder / "vectors.npy", mmap_mode="r").view(np.ndarray)
        keys = np.load(folder / "keys.npy").view(np.dtype((np.void, MARK))).reshape(-1)
        arrays = Arrays(whole, np.load(folder / "scales.npy"), keys, np.load(folder / "places.npy"))
    except (OSError, ValueError, msgspec.MsgspecError) as error:
        raise ReadoutError(
            Code.DAMAGED,
            "The index of meaning cannot be read.",
            "Run `readout index` to build it again; no document is lost.",
        ) from error
    return head, arrays

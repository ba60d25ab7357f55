"""What is kept of a text to find its copies: hashes of its words, never the words.

Fingerprints are polynomial (Karp and Rabin 1987), computed for all words of a text at once with numpy. Letters
that OCR takes for one another (1, l, i; 0, o) count as one, so that noise costs little. A signature holds the
smallest hashes of the text's shingles (the bottom-k sketch of Broder 1997, "On the resemblance and containment
of documents"); up to 1,024 shingles it holds them all, and then similarity is exact.
"""

import re
import struct
import unicodedata
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np
import numpy.typing as npt

Hashes = npt.NDArray[np.uint32]

SKETCH = 1024
"""How many shingle hashes are kept; beyond it similarity is an estimate with a standard error under 0.016."""
SHINGLE = 3
"""Words in a shingle."""
SHORT = 12
"""Below so many words a text is compared word by word, and is a copy only where the headers say so."""

_HEAD = struct.Struct("<BII8s")
_VERSION = 1
_LONG = 4_000_000
_ACCENTS = re.compile(r"[\u0300-\u036f]")
_ODD = re.compile(r"[^\x00-\x7f\w]+")


def _letter_table() -> bytes:
    table = bytearray(256)
    for byte in (*b"abcdefghijklmnopqrstuvwxyz0123456789", *range(128, 256)):
        table[byte] = byte
    for alike, letter in ((b"1i|", "l"), (b"0", "o")):
        for byte in alike:
            table[byte] = ord(letter)
    return bytes(table)


_LETTERS = _letter_table()
_BLANK = b"\0"
_RANDOM = np.random.Generator(np.random.PCG64(1997))
_VALUES = _RANDOM.integers(1, 2**63, 256, dtype=np.uint64) | np.uint64(1)
_VALUES[0] = 0
_POWERS = _RANDOM.integers(1, 2**63, 64, dtype=np.uint64) | np.uint64(1)
_MIX = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True, slots=True)
class Signature:
    """A text as hashes: `words` in it, distinct `shingles`, a `digest` of all letters, the smallest `hashes`."""

    words: int
    shingles: int
    digest: bytes
    hashes: Hashes

    @property
    def complete(self) -> bool:
        """Whether all shingles are kept, so that similarity is exact."""
        return self.shingles == len(self.hashes)

    @property
    def short(self) -> bool:
        """Whether the text is too short to be known again by its words alone."""
        return self.words < SHORT

    def to_bytes(self) -> bytes:
        """Packs the signature for the store; at most 4 kB."""
        head = _HEAD.pack(_VERSION, self.words, self.shingles, self.digest)
        return head + self.hashes.astype("<u4").tobytes()


def unpack(data: bytes) -> Signature:
    """The signature that `to_bytes` packed; ValueError when it is none of this version."""
    if len(data) < _HEAD.size or data[0] != _VERSION:
        raise ValueError("not a text signature of this version")
    _, words, shingles, digest = _HEAD.unpack_from(data)
    return Signature(words, shingles, digest, np.frombuffer(data, dtype="<u4", offset=_HEAD.size))


def _letters(text: str) -> bytes:
    """The text in lower case, folded; zeros between words."""
    text = text[:_LONG]
    if not text.isascii():
        text = _ODD.sub(" ", _ACCENTS.sub("", unicodedata.normalize("NFKD", text)))
    return text.lower().encode("utf-8", "replace").translate(_LETTERS)


def _word_hashes(folded: bytes) -> npt.NDArray[np.uint64]:
    """One 64-bit hash a word, in order. Each Chinese, Japanese or Korean character is a word of its own."""
    letters = np.frombuffer(folded, dtype=np.uint8)
    before = np.empty_like(letters)
    before[:1] = 0
    before[1:] = letters[:-1]
    ideograph = (letters >= 0xE3) & (letters <= 0xED)
    starts = np.flatnonzero((letters != 0) & ((before == 0) | ideograph))
    if not len(starts):
        return np.empty(0, dtype=np.uint64)
    lengths = np.empty_like(starts)
    np.subtract(starts[1:], starts[:-1], out=lengths[:-1])
    lengths[-1] = len(letters) - starts[-1]
    place = np.arange(starts[0], len(letters))
    place -= np.repeat(starts, lengths)
    parts = _VALUES[letters[starts[0] :]] * _POWERS[place & 63]
    hashes: npt.NDArray[np.uint64] = np.add.reduceat(parts, starts - starts[0])
    return hashes


def _shingles(words: npt.NDArray[np.uint64]) -> Hashes:
    """Distinct shingle hashes, ascending: of three words, or of single words in a short text."""
    mixed = words.copy()
    if len(words) >= SHORT:
        mixed = (words[:-2] * np.uint64(3) + words[1:-1]) * _MIX + words[2:]
    mixed ^= mixed >> np.uint64(31)
    mixed *= _MIX
    hashes = (mixed >> np.uint64(32)).astype(np.uint32)
    hashes.sort()
    first = np.ones(len(hashes), dtype=bool)
    np.not_equal(hashes[1:], hashes[:-1], out=first[1:])
    return hashes[first]


def signature(text: str) -> Signature:
    """The signature of a document's own text; quote marks, space, case and punctuation do not count."""
    letters = _letters(text)
    words = _word_hashes(letters)
    shingles = _shingles(words)
    digest = blake2b(letters.translate(None, _BLANK), digest_size=8).digest()
    return Signature(len(words), len(shingles), digest, shingles[:SKETCH])


def resemblance(a: Signature, b: Signature) -> tuple[float, float]:
    """Jaccard similarity of two texts' shingles, and how much of the smaller the larger contains; 0 to 1.

    Where a sketch is not complete, both are estimated from the smallest hashes of the union (Broder 1997).
    """
    if a.digest == b.digest:
        return 1.0, 1.0
    if not a.shingles or not b.shingles or (a.words < SHORT) != (b.words < SHORT):
        return 0.0, 0.0
    both = np.concatenate((a.hashes, b.hashes))
    both.sort(kind="stable")
    twice = both[1:] == both[:-1]
    if a.complete and b.complete:
        shared = int(twice.sum())
        return shared / (len(both) - shared), shared / min(a.shingles, b.shingles)
    limit = min(s.hashes[-1] for s in (a, b) if not s.complete)
    shared = int((twice & (both[1:] <= limit)).sum())
    union = int((both <= limit).sum()) - shared
    jaccard = shared / union
    overlap = jaccard / (1 + jaccard) * (a.shingles + b.shingles)
    return jaccard, min(1.0, overlap / min(a.shingles, b.shingles))

"""Comparing words that a scanner may have misread."""

import unicodedata
from functools import lru_cache

_SLIPS = str.maketrans({"0": "o", "1": "l", "i": "l", "|": "l", "!": "l", "5": "s", "8": "b", "9": "g", "ı": "l"})


@lru_cache(maxsize=16384)
def fold(word: str) -> str:
    """A word in small letters without accents, the letters that OCR confuses made equal (`Ju1y`, `July`)."""
    if not word.isascii():
        word = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    return word.lower().translate(_SLIPS)


def one_slip(a: str, b: str) -> bool:
    """Whether two words differ by at most one letter put in, left out or exchanged."""
    if abs(len(a) - len(b)) > 1:
        return False
    at = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return a[at + 1 :] == b[at + 1 :] or a[at + 1 :] == b[at:] or a[at:] == b[at + 1 :]


def slips(word: str) -> set[str]:
    """A word and all that is left of it without one letter: words one slip apart have one of these in common."""
    return {word, *(word[:n] + word[n + 1 :] for n in range(len(word)))}

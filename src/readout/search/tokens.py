"""Words of a text as the index knows them, with their exact places in the original.

One tokeniser serves the index, queries and snippets: the index is fed the folded words joined by spaces, so that
nothing can be found at one place and shown at another. A word is a run of letters and digits; punctuation
parts words, so `AF-PAK`, `U.S.` and mail addresses are words side by side and are asked for as phrases.
Scripts written without spaces (Chinese, Japanese, Thai, Khmer …) and Korean go in character by character and are
asked for as phrases too, which finds any stretch of them without a dictionary.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

import tantivy

LONGEST = 80
"""Characters of one word at most; a longer run is an encoded blob, and goes in as several words."""

BREAK = "\x1e"
"""Stands in an own text where a child document was taken out; a word of its own, so no phrase crosses it."""

_IGNORABLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
SINGLE = (
    "\u0e00-\u0e4e\u0e80-\u0ecd\u1000-\u109f\u1780-\u17d3\u3040-\u30fa\u30fc-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uac00-\ud7a3\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
_FOLD = str.maketrans(
    dict.fromkeys(map(ord, _IGNORABLE + "\u0640"), "")
    | {ord(a): b for a, b in zip("øłđðıħŧŋ", "olddihtn", strict=True)}
    | {ord(a): b for a, b in zip("ىیکةهٱ", "ييكهها", strict=True)}
    | {ord("æ"): "ae", ord("œ"): "oe", ord("þ"): "th"}
    | {zero + i: str(i) for zero in (0x660, 0x6F0, 0x966, 0x9E6) for i in range(10)}
)


def _mark_class() -> str:
    """The combining marks, which the standard `\\w` leaves out and would part words at."""
    blocks = (range(0x300, 0x1D00), range(0x1DC0, 0x1E00), range(0x20D0, 0x2100), range(0x3099, 0x309B))
    return "".join(chr(c) for block in blocks for c in block if unicodedata.category(chr(c))[0] == "M")


_MARKS = re.escape(_mark_class()) + _IGNORABLE
_PLAIN_WORD = re.compile(rf"[A-Za-z0-9]{{1,{LONGEST}}}|{BREAK}")
_SPACED_WORD = re.compile(rf"[^\W_]{{1,{LONGEST}}}|{BREAK}")
_WORD = re.compile(rf"[{SINGLE}][{_MARKS}]*|(?:(?![{SINGLE}])[^\W_][{_MARKS}]*){{1,{LONGEST}}}|{BREAK}")
_ONE = re.compile(f"[{SINGLE}]")
_MARK = re.compile(f"[{_MARKS}]")
_ASCII = bytes(range(128))
_BREAK_BYTE, _BREAK_APART = BREAK.encode(), f" {BREAK} ".encode()
_KEPT = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789" + _BREAK_BYTE)
_BLANKED = bytes(byte if byte in _KEPT else 0x20 for byte in range(256))
_LINE_END = re.compile(r"-[ \t]*\r?\n[ \t\r\n\f]*")
_ANY_LINE_END = re.compile(r"[-\u2010\u00ad][ \t]*\r?\n[ \t\r\n\f]*")
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_LETTERS_TO_END = re.compile(r"[^\W\d_]{2,}\Z")
_INITIALS = re.compile(r"[A-Za-z](?:\.[A-Za-z])+\.?")

_stemmer = (
    tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).filter(tantivy.Filter.stemmer("english")).build()
)


@lru_cache(maxsize=65536)
def _fold_rare(word: str) -> str:
    """Fold a word that is not plain ASCII (Unicode TR15 compatibility forms; marks of class 10 and up dropped)."""
    spread = unicodedata.normalize("NFKD", word.casefold()).translate(_FOLD)
    bare = "".join(c for c in spread if unicodedata.combining(c) < 10 and not c.isspace())
    return unicodedata.normalize("NFC", bare.casefold())


def fold(word: str) -> str:
    """A word as the index has it: lower case, without diacritics, ligatures undone; may be empty."""
    return word.lower() if word.isascii() else _fold_rare(word)


def words(text: str) -> list[str]:
    """The folded words of a text, in order; position in the list is position in the index."""
    flat = flatten(text)
    if flat is None:
        return [w for w in map(fold, _WORD.findall(text)) if w]
    if flat.isascii():
        return _PLAIN_WORD.findall(flat)
    return (_WORD if _ONE.search(flat) else _SPACED_WORD).findall(flat)


def joined(text: str) -> str:
    """The folded words of a text in order, with blanks between them; the fast way to feed an index."""
    flat = flatten(text)
    if flat is None or not flat.isascii():
        return " ".join(words(text))
    bare = flat.encode().translate(_BLANKED).replace(_BREAK_BYTE, _BREAK_APART)
    if max(map(len, bare.split()), default=0) > LONGEST:
        return " ".join(words(text))
    return bare.strip().decode()


def places(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[str, int, int]]:
    """The folded words of `text[start:end]` with their half-open spans in `text`, in order."""
    end = len(text) if end is None else end
    pattern = _PLAIN_WORD if text.isascii() else _WORD
    for match in pattern.finditer(text, start, end):
        word = fold(match.group())
        if word:
            yield word, match.start(), match.end()


def is_single(char: str) -> bool:
    """Whether a character is of a script that goes in character by character."""
    return _ONE.match(char) is not None


@lru_cache(maxsize=4096)
def _flat_char(char: str) -> str | None:
    if _MARK.match(char):
        return None
    if not char.isalnum() and not is_single(char):
        return " "
    folded = fold(char)
    return folded if len(folded) == 1 and not "\u1100" <= folded <= "\u11ff" else None


def flatten(text: str) -> str | None:
    """The text folded, of the same length, with other signs left or blank; None where lengths would change."""
    low = text.lower()
    if text.isascii():
        return low
    if len(low) != len(text):
        return None
    rare = low.encode("utf-8", "surrogatepass").translate(None, _ASCII)
    for char in set(rare.decode("utf-8", "surrogatepass")):
        flat = _flat_char(char)
        if flat is None:
            return None
        if flat != char:
            low = low.replace(char, flat)
    return low


def broken_words(text: str) -> Iterator[tuple[str, int, int]]:
    """Words parted by a hyphen at the end of a line or page, joined and folded, with their spans in `text`."""
    for end in (_LINE_END if text.isascii() else _ANY_LINE_END).finditer(text):
        low = max(end.start() - LONGEST, 0)
        head = _LETTERS_TO_END.search(text[low : end.start()])
        tail = _LETTERS.match(text, end.end())
        if head and tail:
            yield fold(head.group() + tail.group()), low + head.start(), tail.end()


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The English stem (Snowball) of a folded word; the index makes its stems by the same code."""
    found = _stemmer.analyze(word)
    return str(found[0]) if found else word


def initials(text: str) -> str | None:
    """The letters of dotted initials (`U.N.` gives `un`), None for anything else."""
    return fold(text.replace(".", "")) if _INITIALS.fullmatch(text) else None

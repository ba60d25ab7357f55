"""Text cut into word pieces, with the shape of each word."""

from dataclasses import dataclass

from tokenizers import Tokenizer


@dataclass(frozen=True, slots=True)
class Pieces:
    """`ids` and `shapes` a piece; `word_of` its word's number; `spans` a word, in the text."""

    ids: list[int]
    shapes: list[int]
    word_of: list[int]
    spans: list[tuple[int, int]]


def bare(tokenizer: Tokenizer) -> Tokenizer:
    """The tokenizer without padding and cutting."""
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def shape(word: str, cased: bool) -> int:
    """0: tells nothing; 1: small letters; 2: a capital first; 3: capitals."""
    if not cased or not word[:1].isalpha():
        return 0
    if word.islower():
        return 1
    return 3 if word.isupper() and len(word) > 1 else 2


def is_cased(text: str) -> bool:
    """Whether capitals tell something: the text has letters of both kinds."""
    letters = "".join(filter(str.isalpha, text))
    small = sum(map(str.islower, letters))
    return 0.25 < small / max(len(letters), 1) < 0.995


def cut(tokenizer: Tokenizer, text: str) -> Pieces:
    """The pieces of a text, without the marks at its ends."""
    got = tokenizer.encode(text, add_special_tokens=False)
    ids, word_of, spans = got.ids, [], []
    last = None
    for word, (start, end) in zip(got.word_ids, got.offsets, strict=True):
        if word != last:
            spans.append((start, end))
            last = word
        else:
            spans[-1] = (spans[-1][0], end)
        word_of.append(len(spans) - 1)
    cased = is_cased(text)
    shapes = [shape(text[start:end], cased) for start, end in spans]
    return Pieces(list(ids), [shapes[w] for w in word_of], word_of, spans)

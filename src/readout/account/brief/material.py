"""What a brief is made from besides entries: the documents themselves, and words taken out of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from readout.model import Citation, FurnitureKind, Span
from readout.model.briefs import Piece
from readout.text.sentences import split_sentences

ELLIPSIS = " … "
_SENTENCE_ENDS = re.compile(r"[.?!;][\"”’')]*\s")
_CLAUSE_ENDS = re.compile(r",[\"”’']?\s|\s(?=(?:and|but|which|who|while|because|although|as|so)\s)")
_WORD_ENDS = re.compile(r"\s")
_WORD = re.compile(r"\w")
_AROUND = 300


@dataclass(frozen=True, slots=True)
class CitedText:
    """A document's text with what a brief must know of it, every span in order.

    `file` is the sha256 of the file that it lies in. `furniture` are spans that are not its own words. `people`
    are mentions as (start, end, name of the party); `times` are (start, end, EDTF value). `sender` is who sent it,
    where that is a known party.
    """

    id: str
    file: str
    text: str
    furniture: tuple[tuple[int, int, FurnitureKind], ...] = ()
    people: tuple[tuple[int, int, str], ...] = ()
    times: tuple[tuple[int, int, str], ...] = ()
    sender: str = ""

    def flat(self, span: Span) -> str:
        """The words of a span, each run of white space a blank."""
        return flat(self.text[span[0] : span[1]])

    def holds(self, *spans: Span) -> bool:
        """Whether spans lie within the text and are not empty."""
        return all(0 <= start < end <= len(self.text) for start, end in spans)

    def whole(self, span: Span) -> bool:
        """Whether a span begins and ends between words."""
        start, end = span
        cuts = (at for at in (start, end) if 0 < at < len(self.text))
        return not any(self.text[at - 1].isalnum() and self.text[at].isalnum() for at in cuts)


def flat(text: str) -> str:
    """A text with each run of white space a blank, none at its ends."""
    return " ".join(text.split())


def trimmed(text: str, span: Span) -> Span:
    """A span without white space at its ends."""
    piece = text[span[0] : span[1]]
    return span[0] + len(piece) - len(piece.lstrip()), span[1] - len(piece) + len(piece.rstrip())


def verbatim(source: CitedText, span: Span) -> tuple[Piece, ...]:
    """A span as pieces, letter for letter; where furniture stands between its words, three dots say so."""
    found: list[Piece] = []
    for part, dots in _own(source, span):
        start, end = trimmed(source.text, part)
        if start < end and _WORD.search(source.text, start, end):
            if found:
                found.append(Piece(ELLIPSIS if dots else " "))
            found.append(Piece(flat(source.text[start:end]), Citation(source.id, start, end)))
    return tuple(found)


def _own(source: CitedText, span: Span) -> Iterator[tuple[Span, bool]]:
    """The parts of a span that are no furniture, each with whether words of some length stand before it."""
    at, dots = span[0], False
    for start, end, kind in source.furniture:
        if start < span[1] and at < end:
            if start > at:
                yield (at, start), dots
                dots = False
            dots = dots or kind is not FurnitureKind.QUOTE_MARK
            at = max(at, end)
    if at < span[1]:
        yield (at, span[1]), dots


def shortened(text: str, span: Span, longest: int) -> tuple[Span, bool]:
    """A span of at most `longest` characters, and whether it was cut: after a sentence, a clause or a word."""
    start, end = trimmed(text, span)
    if end - start <= longest:
        return (start, end), False
    limit = start + longest
    for ends, least in ((_SENTENCE_ENDS, longest // 2), (_CLAUSE_ENDS, longest // 2), (_WORD_ENDS, 1)):
        places = [m.end() if ends is _SENTENCE_ENDS else m.start() for m in ends.finditer(text, start, limit + 1)]
        fitting = [place for place in places if start + least <= place <= limit]
        if fitting:
            kept = trimmed(text, (start, fitting[-1]))
            return (kept[0], start + len(text[start : kept[1]].rstrip(",;:–—-"))), True
    return (start, limit), True


def sentences_around(text: str, span: Span) -> Span:
    """A span made longer to the ends of the sentences in which it begins and ends, where these are near."""
    start, end = trimmed(text, span)
    low = max(0, start - _AROUND)
    window = text[low : end + _AROUND]
    cut = low + len(window) < len(text)
    for first, last in split_sentences(window):
        if first <= start - low < last and (first or not low):
            start = first + low
        if first < end - low <= last and (last < len(window) or not cut):
            end = last + low
    return start, end


def find_words(text: str, words: str, within: int) -> Span | None:
    """Where some words stand first in the beginning of a text, however its lines are broken."""
    parts = words.split()
    found = re.search(r"\s+".join(map(re.escape, parts)), text[:within]) if parts else None
    return found.span() if found else None

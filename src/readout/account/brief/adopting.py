"""Sentences of other accounts in a brief: quotations found again in the documents, rows as footnotes."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from readout.account.brief.citing import Notes
from readout.account.brief.material import CitedText, find_words
from readout.account.phrases import counted
from readout.model import Citation, Sentence, Span
from readout.model.briefs import BriefSentence, Piece

SHOWN = 3
"""How many of the rows on which a sentence rests are given as footnotes; the number of the others is said."""

_QUOTED = re.compile(r"“([^“”]*)”")
_TOLD = re.compile(r"(?P<head>.*?: )(?P<words>[^“”]{12,}?)(?P<dots> …)?\.?")
_DATED = re.compile(r" \(undated; in an? (undated )?document( of [^)]*?)?(?=[;)])")
_STATES = re.compile(
    r"(?<!the )(?<!The )\b(?:United (?:States|Kingdom|Nations|Arab Emirates)|Soviet Union|Netherlands|Philippines"
    r"|Palestinian Authority|European Union)\b(?! (?:official|embassy|government))"
)
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class Place:
    """Where the row of a sentence stands: a document, and the passage in it."""

    document: str
    span: Span


Places = Mapping[str, Place]
"""By row id."""


def rows_shown(sentence: Sentence) -> tuple[str, ...]:
    """The rows that will be footnotes."""
    return sentence.rows[:SHOWN]


def adopted(
    sentence: Sentence, places: Places, texts: Mapping[str, CitedText], notes: Notes, how: str
) -> BriefSentence | None:
    """A sentence of another account; None where a quotation in it is not found again.

    `how` says how to count again what it says.
    """
    found = [places[row] for row in rows_shown(sentence) if row in places and places[row].document in texts]
    text = _plainly(sentence.text)
    pieces = _pieces(text, found, texts)
    if pieces is None:
        return None
    numbers = [notes.passage(place.document, place.span) for place in found]
    rest = len(sentence.rows) - len(found)
    if rest > 0:
        numbers.append(notes.counted(f"{counted(rest, 'more passage')}; {how}"))
    elif not numbers:
        numbers.append(
            notes.counted(
                f"Counted over the documents and the rows read out of them; {how}", sentence.search or ""
            )
        )
    return BriefSentence(pieces, tuple(dict.fromkeys(numbers)))


def _plainly(text: str) -> str:
    """`(undated; in a document of 2 May 2011)` as prose, and states with the article that they want."""
    text = _STATES.sub(lambda m: f"{'The' if not m.start() else 'the'} {m[0]}", text)
    return _DATED.sub(lambda m: f" (in {'an undated document' if m[1] else f'a document{m[2] or str()}'}", text)


def _pieces(text: str, found: Sequence[Place], texts: Mapping[str, CitedText]) -> tuple[Piece, ...] | None:
    """A text in pieces; what it gives in a document's words is quoted from there."""
    if _QUOTED.search(text):
        return _requoted(text, found, texts)
    told = _TOLD.fullmatch(text)
    if told and found and len(told["words"].split()) >= _FEWEST:
        piece = _found(told["words"], found, texts)
        if piece is not None:
            return (Piece(f"{told['head']}“"), piece, Piece(f"{told['dots'] or ''}”."))
    return (Piece(text),)


def _requoted(text: str, found: Sequence[Place], texts: Mapping[str, CitedText]) -> tuple[Piece, ...] | None:
    pieces: list[Piece] = []
    at = 0
    for match in _QUOTED.finditer(text):
        words = match[1].removesuffix("…").rstrip()
        piece = _found(words, found, texts) if words else None
        if piece is None:
            return None
        dots = " …" if match[1].endswith("…") else ""
        head = text[at : match.start()] + "“"
        if pieces:
            head = pieces.pop().text + head
        pieces += [Piece(head), piece, Piece(f"{dots}”")]
        at = match.end()
    pieces[-1] = Piece(pieces[-1].text + text[at:])
    if text[-1:] not in ".?!":
        pieces[-1] = Piece(f"{pieces[-1].text}.")
    return tuple(pieces)


def _found(words: str, found: Sequence[Place], texts: Mapping[str, CitedText]) -> Piece | None:
    """Some words where a row's document has them: in its passage, else near the beginning (its title)."""
    for place in found:
        text = texts[place.document]
        start, end = place.span
        inside = find_words(text.text[start:end], words, end - start)
        if inside is not None:
            span = (start + inside[0], start + inside[1])
            return Piece(text.flat(span), Citation(text.id, *span))
        head = find_words(text.text, words, 6_000)
        if head is not None:
            return Piece(text.flat(head), Citation(text.id, *head))
    return None

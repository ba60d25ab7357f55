"""The last look at a brief before it is written: words of documents compared with the documents, letter by letter.

A sentence that fails is left out, and what nothing rests on any more goes with it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from readout.account.brief.material import flat
from readout.model import Citation
from readout.model.briefs import Brief, BriefGroup, BriefSection, BriefSentence, Footnote, Piece


def checked(brief: Brief, texts: Mapping[str, str]) -> tuple[Brief, tuple[BriefSentence, ...]]:
    """A brief without the sentences that do not hold, and these; its footnotes are numbered anew.

    A sentence holds if it has a footnote, if all its words from documents and all quotations of its footnotes
    stand in `texts` (by document id) at their places, and if nothing else stands between its quotation marks.
    """
    sound = {note.number: note for note in brief.notes if note_holds(note, texts)}
    failed = [s for s in brief.sentences() if not _holds(s, sound, texts)]
    gone = {id(s) for s in failed}
    sections = tuple(_without(section, gone) for section in brief.sections)
    kept = replace(brief, sections=sections)
    return _renumbered(kept, sound), tuple(failed)


def note_holds(note: Footnote, texts: Mapping[str, str]) -> bool:
    """Whether a footnote's quotation stands at its place; one that says what was counted has none."""
    return bool(note.counted) if note.passage is None else _stands(Piece(note.quotation, note.passage), texts)


def _holds(sentence: BriefSentence, sound: Mapping[int, Footnote], texts: Mapping[str, str]) -> bool:
    return (
        bool(sentence.notes)
        and all(number in sound for number in sentence.notes)
        and all(_stands(piece, texts) for piece in sentence.pieces if piece.at is not None)
        and not loose_words(sentence.pieces)
    )


def _stands(piece: Piece, texts: Mapping[str, str]) -> bool:
    at = piece.at
    text = texts.get(at.document) if at else None
    if at is None or text is None or not 0 <= at.start < at.end <= len(text):
        return False
    return bool(piece.text) and flat(text[at.start : at.end]) == piece.text


def loose_words(pieces: Iterable[Piece]) -> bool:
    """Whether a brief's own words stand between quotation marks, but for dots and what brackets enclose."""
    inside = False
    for piece in pieces:
        if piece.at is not None:
            continue
        for n, part in enumerate(_split(piece.text)):
            if n:
                inside = not inside
            if inside and part.strip(" …") and not (part.strip().startswith("[") and part.strip().endswith("]")):
                return True
    return inside


def _split(text: str) -> list[str]:
    """A text cut at the quotation marks that the brief itself sets."""
    return text.replace("”", "“").split("“")


def _without(section: BriefSection, gone: set[int]) -> BriefSection:
    groups = []
    for group in section.groups:
        paragraphs = [tuple(s for s in paragraph if id(s) not in gone) for paragraph in group.paragraphs]
        if any(paragraphs):
            groups.append(BriefGroup(group.heading, tuple(p for p in paragraphs if p)))
    return replace(section, groups=tuple(groups))


def _renumbered(brief: Brief, sound: Mapping[int, Footnote]) -> Brief:
    """The brief with its footnotes in the order in which sentences rest on them, from 1."""
    numbers: dict[int, int] = {}
    for sentence in brief.sentences():
        for number in sentence.notes:
            numbers.setdefault(number, len(numbers) + 1)
    notes = tuple(replace(sound[old], number=new) for old, new in numbers.items())
    cited = {note.passage.document for note in notes if note.passage}
    cited |= {piece.at.document for s in brief.sentences() for piece in s.pieces if piece.at}
    return replace(
        brief,
        sections=tuple(_renumber(section, numbers) for section in brief.sections),
        notes=notes,
        documents=tuple(document for document in brief.documents if document.id in cited),
    )


def _renumber(section: BriefSection, numbers: Mapping[int, int]) -> BriefSection:
    def anew(sentence: BriefSentence) -> BriefSentence:
        return BriefSentence(sentence.pieces, tuple(sorted(numbers[number] for number in sentence.notes)))

    groups = (
        BriefGroup(group.heading, tuple(tuple(map(anew, paragraph)) for paragraph in group.paragraphs))
        for group in section.groups
    )
    return replace(section, groups=tuple(groups))


def cited_spans(brief: Brief) -> dict[str, list[Citation]]:
    """Every passage of a brief by document: those of footnotes, and those of words in its sentences."""
    found: dict[str, list[Citation]] = {}
    pieces = (piece.at for sentence in brief.sentences() for piece in sentence.pieces)
    for at in (*(note.passage for note in brief.notes), *pieces):
        if at is not None:
            found.setdefault(at.document, []).append(at)
    return found

"""What a footnote sheet says of a checked draft, in words: verdicts, passages, what was searched."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from readout.model import ClaimCheck, Difference, DraftCheck, Ground, SentenceCheck, Span, Support

VERDICTS: Final = {
    Support.SUPPORTED: "Supported",
    Support.PARTLY: "Partly supported",
    Support.CONTRADICTED: "Contradicted",
    Support.NOT_FOUND: "Not found",
    Support.NOTHING: "Nothing to check",
}
SIGNS: Final = {
    Support.SUPPORTED: "✓",
    Support.PARTLY: "◐",
    Support.CONTRADICTED: "✗",
    Support.NOT_FOUND: "?",
    Support.NOTHING: "–",
}
"""A sign beside each word, so that no verdict is told by a colour alone."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a passage; `answers` where they answer the claim's."""

    text: str
    answers: bool = False


@dataclass(frozen=True, slots=True)
class Footnote:
    """A passage with its number on the sheet, its words in pieces, and where it stands."""

    number: int
    against: bool
    pieces: tuple[Piece, ...]
    where: str
    exact: str
    differences: tuple[Difference, ...]


def counts(check: DraftCheck) -> list[tuple[Support, int]]:
    """How many sentences have each verdict, those that say something."""
    count = Counter(s.verdict for s in check.sentences)
    return [(v, count[v]) for v in Support if count[v]]


def summary(check: DraftCheck) -> str:
    """The whole in one sentence."""
    told = [f"{n} {VERDICTS[v].lower()}" for v, n in counts(check)]
    number = len(check.sentences)
    return f"{number} {'sentence' if number == 1 else 'sentences'}: {', '.join(told)}."


def searched(check: DraftCheck) -> str:
    """What was searched, and how much of the pile was not read."""
    return (
        f"Searched: {_count(check.documents, 'document')}. Not or not wholly read: "
        f"{_count(check.unread_files, 'file')}; {_count(check.unread_documents, 'document')} for what they tell. "
        "What is not found may stand in what was not read, or in documents that are not in the pile."
    )


def silence(claim: ClaimCheck) -> str:
    """What “not found” rests on; empty for any other verdict."""
    if claim.verdict is not Support.NOT_FOUND:
        return ""
    found = claim.coverage
    if found is None:
        return "Nothing was found for or against it."
    days = f" of {found.first} to {found.last}" if found.first and found.last else ""
    undated = f" and {_count(found.undated, 'undated one')}" if found.undated else ""
    named = "; ".join(f"{naming:,} name {_named(id_)}" for id_, naming, _ in found.by_party)
    naming = f" Of these {named}." if named else ""
    files, documents = _count(found.unread_files, "file"), _count(found.unread_documents, "document")
    unread = f" {files} and {documents} were not wholly read."
    return (
        f"Nothing was found for or against it in {_count(found.documents, 'dated document')}{days}{undated}."
        f"{naming}{unread} That it is not there does not say that it did not happen."
    )


def _named(id_: str) -> str:
    return " ".join(part.capitalize() for part in id_.split("-"))


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def footnotes(sentences: tuple[SentenceCheck, ...]) -> Iterator[tuple[ClaimCheck, list[Footnote]]]:
    """Every claim with its passages, numbered through the whole sheet in order."""
    number = 0
    for sentence in sentences:
        for claim in sentence.claims:
            notes = []
            for ground in claim.grounds if claim.verdict is not Support.NOT_FOUND else ():
                number += 1
                notes.append(footnote(number, ground))
            yield claim, notes


def footnote(number: int, ground: Ground) -> Footnote:
    """A passage as a footnote."""
    source = ground.source
    day = (source.day or "undated").partition("T")[0]
    title = source.title or "Untitled"
    sender = f" from {source.sender}" if source.sender else ""
    kind = source.kind.value.replace("_", " ")
    where = f"{kind}{sender}, “{title}”, {day}, {source.path}"
    exact = f"document {source.id}, characters {ground.start}–{ground.end}"
    return Footnote(number, ground.against, tuple(pieces(ground)), where, exact, ground.differences)


def pieces(ground: Ground) -> Iterator[Piece]:
    """The words of a passage, those apart that answer the claim's."""
    at = ground.start
    for start, end in _merged(ground.marks):
        if start > at:
            yield Piece(_flat(ground, at, start))
        yield Piece(_flat(ground, max(at, start), end), True)
        at = max(at, end)
    if at < ground.end:
        yield Piece(_flat(ground, at, ground.end))


def _flat(ground: Ground, start: int, end: int) -> str:
    """A stretch of the passage with runs of blanks and line ends as one blank."""
    raw = ground.text[start - ground.start : end - ground.start]
    words = " ".join(raw.split())
    before, after = raw[:1].isspace(), raw[-1:].isspace()
    return f"{' ' if before else ''}{words}{' ' if after and words else ''}"


def _merged(marks: tuple[Span, ...]) -> list[Span]:
    out: list[Span] = []
    for start, end in sorted(marks):
        if out and start <= out[-1][1]:
            out[-1] = out[-1][0], max(end, out[-1][1])
        else:
            out.append((start, end))
    return out

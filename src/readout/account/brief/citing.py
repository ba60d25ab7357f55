"""Footnotes: which passage each sentence rests on, each numbered once, and how documents are named."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from readout.account.brief.dates import in_words
from readout.account.brief.material import CitedText, find_words, flat, sentences_around, shortened
from readout.account.brief.naming import normal_case
from readout.account.correspondents import spoken_name
from readout.account.tally import tidy_place
from readout.account.words import KINDS
from readout.model import Citation, Kind, Source, Span
from readout.model.briefs import CitedDocument, Footnote, Piece
from readout.text.correspondence import bare_subject, is_telling

_LONGEST_QUOTATION = 420
_LONGEST_TITLE = 110
_HEAD = 6_000
"""Characters of a document among which its title is looked for."""

_POSTS = (
    (re.compile(r"^\W*(?:AM)?EMB(?:ASSY)?\s+(.+)$", re.I), "the embassy in {}"),
    (re.compile(r"^\W*AMCONSUL(?:ATE)?\s+(.+)$", re.I), "the consulate in {}"),
    (re.compile(r"^\W*USMISSION\s+(.+)$", re.I), "the mission {}"),
)
_HOME = re.compile(r"^\W*(?:SECSTATE(?:\s+WASH\w*)?|DEPARTMENT OF STATE)\W*$", re.I)


@dataclass(slots=True)
class Notes:
    """The footnotes of a brief, numbered in the order in which its sentences first rest on them."""

    texts: Mapping[str, CitedText]
    found: dict[tuple[str, int, int] | str, Footnote] = field(default_factory=dict)

    def passage(self, document: str, span: Span) -> int:
        """The number of the footnote for a passage; its quotation is the sentences around it, cut if long."""
        text = self.texts[document].text
        (start, end), cut = shortened(text, sentences_around(text, span), _LONGEST_QUOTATION)
        key = (document, start, end)
        if key not in self.found:
            quotation = flat(text[start:end])
            self.found[key] = Footnote(len(self.found) + 1, Citation(document, start, end), quotation, cut)
        return self.found[key].number

    def counted(self, what: str, search: str = "") -> int:
        """The number of the footnote for something that was counted."""
        if what not in self.found:
            self.found[what] = Footnote(len(self.found) + 1, counted=what, search=search)
        return self.found[what].number

    def all(self) -> tuple[Footnote, ...]:
        """All footnotes by number."""
        return tuple(self.found.values())


def named_document(source: Source, text: CitedText | None) -> tuple[Piece, ...]:
    """A document as a sentence names it: `an e-mail from Ann Hall of 3 May 2011 (“…”)`."""
    title = title_pieces(source, text)
    return (Piece(_named(source, text)), *((Piece(" (“"), *title, Piece("”)")) if title else ()))


def _named(source: Source, text: CitedText | None) -> str:
    kind = KINDS[source.kind][0] if source.kind is not Kind.OTHER else "document"
    words = {"e-mail message": "e-mail", "diplomatic cable": "cable"}.get(kind, kind)
    article = "an" if words[0] in "aeiou" else "a"
    sender = text.sender if text is not None and text.sender else say_sender(source.sender)
    day = in_words(source.day)
    return f"{article} {words}{f' from {sender}' if sender else ''}{f' of {day}' if day else ' without a date'}"


def say_sender(printed: str | None) -> str:
    """Who sent a document, as one would say it; a post by its place."""
    name = spoken_name(printed) if printed else ""
    if _HOME.match(name):
        return "the State Department"
    for pattern, words in _POSTS:
        if found := pattern.match(name):
            return words.format(tidy_place(found[1]) or found[1])
    return normal_case(name) if len(name) > 1 and "@" not in name else ""


def title_pieces(source: Source, text: CitedText | None) -> tuple[Piece, ...]:
    """A document's title letter for letter, where the document itself prints it; else nothing."""
    title = flat(bare_subject(source.title))
    span = find_words(text.text, title, _HEAD) if text is not None and is_telling(title) else None
    if span is None or text is None:
        return ()
    (start, end), cut = shortened(text.text, span, _LONGEST_TITLE)
    words = Piece(flat(text.text[start:end]), Citation(text.id, start, end))
    return (words, Piece(" …")) if cut else (words,)


def cited_document(source: Source, text: CitedText) -> CitedDocument:
    """What a brief says of a document that it cites."""
    kind = KINDS[source.kind][0] if source.kind is not Kind.OTHER else "document"
    title = flat(source.title)
    sender = text.sender or say_sender(source.sender)
    parts = (
        kind[:1].upper()
        + kind[1:]
        + (f" {source.number}" if source.number else "")
        + (f" from {sender}" if sender else ""),
        in_words(source.day) or "no date",
        title,
    )
    return CitedDocument(
        id=source.id,
        label=", ".join(part for part in parts if part),
        path=source.path,
        kind=source.kind,
        audience=source.audience,
        title=title,
        day=source.day,
        file=text.file,
        text_sha256=sha256(text.text.encode("utf-8", "surrogatepass")).hexdigest(),
        length=len(text.text),
    )

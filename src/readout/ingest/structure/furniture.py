"""Furniture by form: what stands on a page and is not the document's own words.

Stamps, page numbers, handling marks, web chrome, bylines, doubled captions, sourcing notes, legal footers, e-mail
signatures and quote marks. What is furniture only because it comes back on many pages is found elsewhere.
"""

import re
from collections.abc import Iterator, Sequence

from readout.ingest.structure._scan import filled, line_span, lines_with, tidy, whole
from readout.ingest.structure.articles import is_byline, is_chrome, is_likely_chrome, is_sourcing_note
from readout.ingest.structure.lines import Lines
from readout.ingest.structure.markings import is_mark_line
from readout.ingest.structure.stamps import find_release
from readout.model import Furniture, FurnitureKind, Page

_LEGAL = (
    "intended only for", "intended recipient", "CONFIDENTIALITY NOTICE", "Confidentiality Notice",
    "legally privileged", "This email is UNCLASSIFIED", "This email is unclassified", "News Tickers alert",
    "To unsubscribe", "to unsubscribe", "Circular 230", "consider the environment", "is strictly prohibited",
    "virus-free", "All rights reserved", "may not be published, broadcast", "Privacy Act of 1974",
    "privileged and confidential", "This e-mail and any", "This email and any", "This message (including",
    "views expressed in this email", "receiving this email because", "received this email because",
    "update your subscription", "has been scanned for", "has been scanned by",
)  # fmt: skip
_DEVICE = re.compile(
    r"^(?:Sent (?:from|via|by|on|using) (?:my |the |a )?.{2,60}|Get Outlook for \w+|Envoyé de mon .{2,30}"
    r"|Von meinem .{2,40} gesendet"
    r"|Enviado desde mi .{2,30})$"
)
_PAGE = re.compile(
    r"^[-–—\s]*(?:(?:Page|PAGE|page|p\.)\s*\d{1,4}(?:\s*(?:of|OF|/)\s*\d{1,4})?|\d{1,4}\s+of\s+\d{1,4}"
    r"|[-–—]\s*\d{1,4}\s*[-–—])[-–—\s]*$"
)
_NUMBER = re.compile(r"^(?:\d{1,4}|[ivxl]{1,6})$")
_PHONE = re.compile(
    r"(?:\+?\d{1,3}[\s.-]?)?\(?\d{3}\)?[\s.-]{1,2}\d{3}[\s.-]\d{4}\b|\+\d[\d\s().-]{8,}\d|\b(?:[Tt]el|[Pp]hone"
    r"|[Ff]ax|[Cc]ell|[Mm]obile|[Oo]ffice|BB)\s?[.:#]"
)
_FIELD = re.compile(
    r"^(?:From|To|Cc|Sent|Subject|Date|Attachments?|Importance|Original Message|-{3,}|_{3,})\b|^[-_]{3,}"
)
_QUOTE = re.compile(r"^[ \t]*((?:>[ \t]?)+)", re.MULTILINE)
_WORDS = re.compile(r"[^\W\d_]+")
_NEAR = 4
_CAPTION = 60


def find_furniture(
    lines: Lines, pages: Sequence[Page] = (), known: Sequence[Furniture] | None = None
) -> tuple[Furniture, ...]:
    """The furniture of a text by form, in order, without overlaps.

    `known` is furniture found already, such as the stamps of `find_release`; without it the stamps are looked for.
    It wins over what is found here where they overlap at one place.
    """
    stamps = find_release(lines)[1] if known is None else tuple(known)
    covered = {lines.at(f.start) for f in stamps}
    found = [*stamps, *_single_lines(lines, covered), *_page_numbers(lines, pages), *_chrome(lines)]
    found += [*_legal(lines), *_signatures(lines), *_captions(lines, covered), *_quotes(lines)]
    return tidy(found)


def _single_lines(lines: Lines, covered: set[int]) -> Iterator[Furniture]:
    for line, text in enumerate(lines.texts):
        if not text or len(text) > 200 or line in covered:
            continue
        first = text[0]
        if first in "BbPLWRESUO(AFI" and (len(text) < 120 and is_byline(text)):
            yield whole(lines, line, FurnitureKind.BYLINE)
        elif first in "(WIATRS" and is_sourcing_note(text):
            yield whole(lines, line, FurnitureKind.SOURCING_NOTE)
        elif first in "SGEV" and len(text) < 80 and _DEVICE.match(text):
            yield whole(lines, line, FurnitureKind.SIGNATURE)
        elif len(text) < 80 and text[-1:].isupper() and is_mark_line(text):
            yield whole(lines, line, FurnitureKind.MARKING)


def _page_numbers(lines: Lines, pages: Sequence[Page]) -> Iterator[Furniture]:
    edges = {e for p in pages for e in _edges(lines, p.start, p.end)}
    if "\f" in lines.text and not pages:
        at = 0
        for part in lines.text.split("\f"):
            edges.update(_edges(lines, at, at + len(part)))
            at += len(part) + 1
    for line in edges:
        if _NUMBER.match(lines.texts[line]):
            yield whole(lines, line, FurnitureKind.PAGE_NUMBER)
    for line in lines_with(lines, "Page ", "PAGE ", "page ", " of ", "- "):
        if len(lines.texts[line]) < 24 and _PAGE.match(lines.texts[line]):
            yield whole(lines, line, FurnitureKind.PAGE_NUMBER)


def _edges(lines: Lines, start: int, end: int) -> Iterator[int]:
    """The first and the last filled line of a page."""
    if start >= end or not lines.text[start:end].strip():
        return
    first, last = filled(lines, lines.at(start) - 1), filled(lines, lines.at(end - 1) + 1, -1)
    yield from (line for line in (first, last) if line is not None)


def _chrome(lines: Lines) -> Iterator[Furniture]:
    """Lines that are a web page's own: sure ones anywhere, likely ones and short ones between or beside them."""
    content = [i for i, text in enumerate(lines.texts) if text]
    sure = {at for at, i in enumerate(content) if is_chrome(lines.texts[i])}
    if not sure:
        return
    likely = {at for at, i in enumerate(content) if is_likely_chrome(lines.texts[i])}
    grown = set(sure)
    for at in (*range(len(content)), *range(len(content) - 1, -1, -1)):
        if at in likely and (at - 1 in grown or at + 1 in grown):
            grown.add(at)
    for at in sorted(grown):
        yield whole(lines, content[at], FurnitureKind.WEB_CHROME)


def _legal(lines: Lines) -> Iterator[Furniture]:
    seen: set[int] = set()
    for line in lines_with(lines, *_LEGAL, longest=20_000):
        if line in seen:
            continue
        first = last = line
        while first > 0 and lines.texts[first - 1] and line - first < 12 and not _ends(lines.texts[first - 1]):
            first -= 1
        while last + 1 < len(lines) and lines.texts[last + 1] and last - line < 40:
            last += 1
        seen.update(range(first, last + 1))
        yield Furniture(lines.first(first), lines.last(last), FurnitureKind.LEGAL_FOOTER)


def _ends(text: str) -> bool:
    return text.endswith((".", "?", "!", ":", ",")) or len(text) < 40


def _signatures(lines: Lines) -> Iterator[Furniture]:
    """The block of name, title and numbers with which a message is signed: two lines at least, one a number."""
    done = -1
    for line in lines_with(lines, "-", ":", "("):
        text = lines.texts[line]
        if line <= done or not _short(text) or not _PHONE.search(text) or "ontact" in text:
            continue
        first = last = line
        while first > 0 and line - first < 7 and _short(lines.texts[first - 1]):
            first -= 1
        while last + 1 < len(lines) and last - line < 6 and _short(lines.texts[last + 1]):
            last += 1
        if last > first and _PHONE.search(lines.texts[first]) is None:
            done = last
            yield Furniture(lines.first(first), lines.last(last), FurnitureKind.SIGNATURE)


def _short(text: str) -> bool:
    """May a line stand in a signature: short, no sentence, most words with a capital or a figure?"""
    if not 0 < len(text) <= 70 or text[-1] in "?!,;" or _FIELD.match(text):
        return False
    words = text.split()
    return 2 * sum(1 for w in words if not w[0].islower()) >= len(words) and (text[-1] != "." or len(words) <= 6)


def _captions(lines: Lines, covered: set[int]) -> Iterator[Furniture]:
    """A sentence that stands twice, close together: first as a caption, then in the text."""
    seen: dict[str, int] = {}
    for line, text in enumerate(lines.texts):
        if len(text) < _CAPTION or line in covered or text[-1] not in '.?!"”' or ":" in text[:14]:
            continue
        before = seen.get(text)
        if before is not None and line - before <= _NEAR and len(_WORDS.findall(text)) >= 7:
            yield Furniture(*line_span(lines, before), FurnitureKind.CAPTION)
        seen[text] = line


def _quotes(lines: Lines) -> Iterator[Furniture]:
    if ">" in lines.text:
        for match in _QUOTE.finditer(lines.text):
            yield Furniture(match.start(1), match.end(1), FurnitureKind.QUOTE_MARK)

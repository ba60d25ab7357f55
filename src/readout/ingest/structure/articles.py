"""Articles: what a saved page or a printed story says of itself (title, authors, publisher, dates, sub-heads)."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from readout.ingest.structure._chrome import ARCHIVED, CLOCK, LIKELY, LIKELY_SHAPES, PRINTED, SHAPES, SURE
from readout.ingest.structure._scan import lines_with
from readout.ingest.structure.lines import Lines
from readout.text.dates import parse_date

_PUBLISHED = re.compile(
    r"^(?:Originally |First )?(?:Published|Posted|Publication date|Date published|Issued)\b\s*(?:on|at"
    r"|date)?\s*:?\s*(?P<when>.{6,60})$",
    re.IGNORECASE,
)
_UPDATED = re.compile(
    r"^(?:Last )?(?:Updated|Modified|Edited)\b\s*(?:on|at)?\s*:?\s*(?P<when>.{6,60})$", re.IGNORECASE
)
_PERSON = r"[A-ZÀ-Þ][\w'’.-]*(?:\s+(?:[A-ZÀ-Þ][\w'’.-]*|de|la|el|al|bin|van|von|der|dos|da)){1,4}"
_BYLINE = re.compile(
    rf"^(?:By\s*[|:]?\s*)?(?:(?:Written|Reported|Edited|Posted|Story|Reporting|Words)\s+[Bb]y\s*:?\s*"
    rf"|[Bb][Yy]\s*[|:]?\s*)"
    rf"(?P<who>{_PERSON}(?:(?:\s*,\s*|\s+and\s+|\s*&\s*|\s*,\s*and\s+){_PERSON})*)"
    r"(?P<of>\s*(?:[|,•·-]\s*|\s+for\s+|\s+in\s+)[^.]{2,60})?$"
)
_BARE_BYLINE = re.compile(r"^By\s*\|?\s*$")
_CAPS_BYLINE = re.compile(
    r"^(?:BY|By)\s+(?P<who>[A-Z][A-Z'’.-]+(?:\s+[A-Z][A-Z'’.-]+){1,3}(?:\s+(?:and|AND)\s+[A-Z][A-Z'’. -]+)?)$"
)
_AGENCIES = (
    r"AP|Associated Press|Reuters|REUTERS|AFP|UPI|CNN|ANI|PTI|IANS|Xinhua|TASS|DPA|dpa|BBC|Bloomberg|ABC|CBS|NBC"
)
_DATELINE = re.compile(
    rf"^[A-Z][A-Za-z .,'/-]{{2,48}}\s*(?:\((?P<agency>{_AGENCIES})\)\s*[-—–]|,?\s*(?:{_AGENCIES})\s*[-—–]\s)"
    r"|^[A-Z][A-Z .'-]{3,30}(?:,\s[A-Za-z .]{3,20})?\s*[—–]\s*[A-Z]"
    r"|^[A-Z][A-Z .'-]{3,30},\s(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}|\d{1,2}\s[A-Z][a-z]+)(?:,?\s\d{4})?"
    r"\s*(?:\((?P<wire>[A-Z][\w .&'-]{1,30})\))?[^.(]{0,20}[-—–]"
)
_SOURCING = re.compile(
    r"^\(?(?:With (?:agency|agencies'?|inputs?|additional|input|PTI|ANI|AFP|AP|Reuters)[^.]{0,60}"
    r"|(?:With )?[Ii]nputs? from [^.]{2,60}"
    r"|This (?:story|article|report) (?:has been|was|first|originally)[^.]{5,160}"
    r"|(?:Additional )?[Rr]eporting by [^.]{3,160}"
    r"|[A-Z][\w .'-]{3,60} contributed (?:to this (?:report|story|article)|reporting)[^.]{0,60}"
    r"|Source: [^.]{2,60}|Agencies)\.?\)?$"
)
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)"
    r"|Copyright)\s*(?:©\s*)?(?:\d{4}(?:[-–]\d{4})?)?,?\s*(?:by\s+)?(?P<who>[A-Z][\w .&'-]{2,50}?)(?:\.|,"
    r"|\s+(?:All|or its|Limited|Ltd|Inc|LLC)\b|$)"
)
_TITLE_TAIL = re.compile(r"\s+[|–—·»-]\s+(?P<site>[^|–—·»]{2,48})$")
_SENTENCE_END = (".", "?", "!", '"', "”", "…")


@dataclass(frozen=True, slots=True)
class ArticleCard:
    """What an article says of itself.

    `published` and `captured` are EDTF; `captured` is the day that the page's own clock, an archive or a print-out
    shows, which is never the article's date. `subheads` are spans of the text.
    """

    title: str | None = None
    author: tuple[str, ...] = ()
    publisher: str | None = None
    published: str | None = None
    captured: str | None = None
    subheads: tuple[tuple[int, int], ...] = ()


def read_article(lines: Lines, fields: Mapping[str, Sequence[str]] | None = None) -> ArticleCard | None:
    """The card of a text that is an article, or None where too little says that it is one.

    `fields` is what the format says itself (title, author, dates of a web page). The text counts as an article
    with two signs of one: a byline, a publication line, a dateline, an agency in the dateline it begins with, a
    sourcing note, a copyright line, the chrome of a page.
    """
    given = {k: tuple(v) for k, v in (fields or {}).items() if v}
    content = [i for i, text in enumerate(lines.texts) if text]
    if not content or len(lines.text) < 200:
        return None
    author, publisher = _byline(lines, content)
    published = _published(lines, content)
    chrome = [i for i in content if is_chrome(lines.texts[i])]
    owned = lines_with(lines, "©", "opyright", "(c) ")
    dateline = next((m for i in content[:25] if (m := _DATELINE.match(lines.texts[i]))), None)
    copyright_ = next((m for i in owned if (m := _COPYRIGHT.search(lines.texts[i]))), None)
    signs = (
        bool(author or given.get("author")),
        bool(published or given.get("published")),
        len(chrome) >= 3,
        dateline is not None,
        any(_SOURCING.match(lines.texts[i]) for i in content if len(lines.texts[i]) < 200),
        copyright_ is not None or "publisher" in given,
        dateline is not None
        and bool(dateline["agency"] or dateline["wire"])
        and dateline[0] in lines.texts[content[0]],
    )
    if sum(signs) < 2:
        return None
    title, site = _title(lines, content, given.get("title"))
    agency = (dateline["agency"] or dateline["wire"]) if dateline else None
    return ArticleCard(
        title=title,
        author=given.get("author") or author,
        publisher=_first(given.get("publisher"))
        or site
        or publisher
        or (copyright_["who"].strip() if copyright_ else agency),
        published=_moment(given.get("published")) or published or _plain_date(lines, content),
        captured=_moment(given.get("captured")) or _captured(lines, content),
        subheads=_subheads(lines, content, title),
    )


def is_chrome(text: str) -> bool:
    """Is a stripped line a web page's own, for certain?"""
    return len(text) < 260 and (text.lower() in SURE or bool(SHAPES.match(text)))


def is_likely_chrome(text: str) -> bool:
    """May a stripped line be a web page's own, if others like it stand near?"""
    return len(text) < 90 and (text.lower() in LIKELY or bool(LIKELY_SHAPES.match(text) or CLOCK.match(text)))


def is_byline(text: str) -> bool:
    """Is a stripped line a byline or a publication line?"""
    return len(text) < 120 and any(
        p.match(text) for p in (_BYLINE, _PUBLISHED, _UPDATED, _BARE_BYLINE, _CAPS_BYLINE)
    )


def is_sourcing_note(text: str) -> bool:
    """Is a stripped line a note on whose reporting the article uses?"""
    return len(text) < 200 and bool(_SOURCING.match(text))


def _first(values: Sequence[str] | None) -> str | None:
    return values[0] if values else None


def _moment(values: Sequence[str] | None) -> str | None:
    return parse_date(values[0]) if values else None


def _byline(lines: Lines, content: list[int]) -> tuple[tuple[str, ...], str | None]:
    for line in content[:40]:
        text = lines.texts[line]
        if len(text) < 120 and (match := _BYLINE.match(text) or _CAPS_BYLINE.match(text)):
            people = re.split(r"\s*,\s*(?:and\s+)?|\s+(?:and|AND)\s+|\s*&\s*", match["who"])
            of = (match.groupdict().get("of") or "").strip(" |,•·-")
            return tuple(p.strip() for p in people if p.strip()), of if of and of[0].isupper() else None
    return (), None


def _published(lines: Lines, content: list[int]) -> str | None:
    near = [*content[:40], *content[-15:]]
    for pattern in (_PUBLISHED, _UPDATED):
        for line in near:
            text = lines.texts[line]
            if len(text) < 90 and (match := pattern.match(text)) and (value := parse_date(match["when"])):
                return value
    return None


def _plain_date(lines: Lines, content: list[int]) -> str | None:
    """A date alone on a line near the top, or in the dateline, where nothing says "published"."""
    for line in content[:12]:
        text = lines.texts[line]
        if len(text) < 45 and not CLOCK.match(text) and (value := parse_date(text)) and len(value) >= 10:
            return value
    return None


def _captured(lines: Lines, content: list[int]) -> str | None:
    text = lines.text
    if "web.archive.org/web/" in text and (match := ARCHIVED.search(text)):
        return "-".join(match.groups())
    for line in (*reversed(content[-15:]), *content[:8]):
        match = CLOCK.match(lines.texts[line]) or PRINTED.match(lines.texts[line])
        if match and (value := parse_date(match[0], day_first=False)):
            return value[:10]
    return None


def _title(lines: Lines, content: list[int], given: Sequence[str] | None) -> tuple[str | None, str | None]:
    """The title and, where the page's own title carries it, the site's name."""
    if given:
        match = _TITLE_TAIL.search(given[0])
        return (given[0][: match.start()].strip(), match["site"].strip()) if match else (given[0].strip(), None)
    for line in content[:30]:
        text = lines.texts[line]
        if is_chrome(text) or is_likely_chrome(text) or is_byline(text) or CLOCK.match(text):
            continue
        if len(text.split()) >= 3 and len(text) <= 300:
            return text, None
    return None, None


def _subheads(lines: Lines, content: list[int], title: str | None) -> tuple[tuple[int, int], ...]:
    """Short lines between blank lines, without a full stop, above a paragraph longer than they are."""
    out = []
    for at, line in enumerate(content[1:-1], 1):
        text = lines.texts[line]
        alone = content[at - 1] < line - 1 and content[at + 1] > line + 1
        if not alone or not 8 <= len(text) <= 110 or text == title or len(text.split()) < 2:
            continue
        if text.endswith(("?", "!")) or not text.endswith((*_SENTENCE_END, ":", ",", ";", ")")):
            below = lines.texts[content[at + 1]]
            if len(below) > 1.5 * len(text) and not (is_byline(text) or is_chrome(text) or CLOCK.match(text)):
                out.append((lines.first(line), lines.last(line)))
    return tuple(out)

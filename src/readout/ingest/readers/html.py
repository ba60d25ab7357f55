"""Web pages, saved or not: the whole visible text in page order, with what is not the page's own matter marked.

The main matter is what trafilatura finds; its lines are matched back to the lines of the full text. What stands
before the first of them or after the last, or between them in a part of the page meant for something else, is
chrome. On a page without main matter (an index, a form) only parts that say so by their kind or name are.
"""

import logging
import re
from typing import Any

import trafilatura
from selectolax.lexbor import LexborHTMLParser

from readout.ingest.content import Content, Source, unread
from readout.ingest.decoding import decode, decode_as
from readout.ingest.readers.reasons import sentence
from readout.ingest.readers.taming import tamed
from readout.ingest.readers.webmeta import fields_of
from readout.ingest.readers.webtext import Line, lines_of
from readout.model import Furniture, FurnitureKind, Outcome

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_MOST_BYTES = 64 << 20
_MOST_FOR_MATTER = 5_000_000
_LITTLE_MATTER = 250
_NOT_WORDS = re.compile(r"[\W_]+")

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
logging.getLogger("htmldate").setLevel(logging.CRITICAL)


def read(source: Source) -> Content:
    """Read a web page."""
    source.file.seek(0)
    data = source.file.read(_MOST_BYTES)
    markup = tamed(_decoded(data))
    tree = LexborHTMLParser(markup)
    lines = lines_of(tree)
    if not lines and not markup.strip():
        return unread(source.media_type, "The web page is empty.")
    matter, found = _matter(markup)
    fields = fields_of(tree, markup)
    for name, value in found.items():
        fields.setdefault(name, (value,))
    text, furniture = _marked(lines, matter)
    clauses: list[str] = []
    if source.size > _MOST_BYTES:
        clauses.append(f"longer than {_MOST_BYTES >> 20} MB: the rest was not read")
    if len(text) > source.caps.text:
        clauses.append(f"longer than {source.caps.text:,} characters: the rest was not read")
        text = text[: source.caps.text]
        furniture = [f for f in furniture if f.end <= len(text)]
    return Content(
        source.media_type,
        Outcome.PARTLY_READ if clauses else Outcome.READ,
        sentence(clauses),
        text=text,
        fields=fields,
        furniture=tuple(furniture),
    )


def _decoded(data: bytes) -> str:
    """The page's markup, by its mark, by the charset that it names, or by its bytes."""
    named = _CHARSET.search(data[:4096])
    if named and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        return decode_as(data, named.group(1).decode("ascii")).text
    return decode(data).text


def _matter(markup: str) -> tuple[list[str], dict[str, str]]:
    """The lines of the page's main matter, and what trafilatura says of it; nothing where it finds none."""
    if len(markup) > _MOST_FOR_MATTER:
        return [], {}
    try:
        found: Any = trafilatura.bare_extraction(
            markup,
            include_comments=False,
            include_tables=True,
            with_metadata=True,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except Exception:  # Whatever a page does to it, the page itself is still read.
        return [], {}
    if found is None or len(found.text or "") < _LITTLE_MATTER:
        return [], {}
    known = {"title": found.title, "author": found.author, "publisher": found.sitename, "published": found.date}
    return (found.text or "").split("\n"), {name: str(value) for name, value in known.items() if value}


def _plain(text: str) -> str:
    """Letters and digits alone, to compare by."""
    return _NOT_WORDS.sub(" ", text).strip().lower()


def _marked(lines: list[Line], matter: list[str]) -> tuple[str, list[Furniture]]:
    """The text of the page, and which of its lines are furniture."""
    own = _is_matter(lines, matter)
    inside = [i for i, yes in enumerate(own) if yes]
    first, last = (inside[0], inside[-1]) if inside else (-1, -1)
    first = _with_heading(lines, first)
    parts: list[str] = []
    furniture: list[Furniture] = []
    at = 0
    for number, line in enumerate(lines):
        if line.text:
            kind = _kind(line, own[number], (number < first or number > last) if inside else None)
            if kind is not None:
                furniture.append(Furniture(at, at + len(line.text), kind))
        parts.append(line.text + "\n")
        at += len(line.text) + 1
    return "".join(parts), furniture


def _is_matter(lines: list[Line], matter: list[str]) -> list[bool]:
    """For each line of the page, whether it is a line of the main matter, or part of one, or holds one."""
    plain = [p for p in map(_plain, matter) if p]
    known = set(plain)
    whole = "\n".join(plain)
    own: list[bool] = []
    for line in lines:
        text = _plain(line.text)
        within = len(text) >= 25 and text in whole
        own.append(bool(text) and not (line.chrome and len(text) < 25) and (text in known or within))
    return own


def _with_heading(lines: list[Line], first: int) -> int:
    """Where the main matter begins: at the last top heading before its first line, if that is near."""
    for number in range(first, max(first - 40, -1), -1):
        if lines[number].heading and not lines[number].chrome and len(lines[number].text) >= 15:
            return number
    return first


def _kind(line: Line, own: bool, outside: bool | None) -> FurnitureKind | None:
    """What a line is furniture of, if it is; `outside` is None on a page without main matter."""
    if line.caption:
        return FurnitureKind.CAPTION
    if own:
        return None
    if outside or line.chrome:
        return FurnitureKind.WEB_CHROME
    mostly_links = line.linked > 0.8 * len(line.text)
    return FurnitureKind.WEB_CHROME if outside is not None and mostly_links and not line.heading else None

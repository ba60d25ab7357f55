"""The contact that a message's or a cable's own header shows: who wrote to whom, and when."""

import re
from dataclasses import replace
from hashlib import sha256

from readout.extract._posts import post
from readout.model import (
    Citation,
    Contact,
    ContactKind,
    ContactSource,
    ContactStatus,
    Document,
    FurnitureKind,
    Header,
    Kind,
    PartyRef,
    Span,
)
from readout.text.correspondence import name_key
from readout.text.names import natural_name

_NOBODY = re.compile(
    r"\W*(?:[Bb]\s?\d(?:\W|$)|1\.4|redacted|undisclosed|recipients?\b|unknown|none\b|null\b|distribution\b|collective\b)",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[^\W\d_]")
_LONGEST = 200


def header_contacts(document: Document) -> tuple[Contact, ...]:
    """The message that a document's own header shows, from its sender to all who are addressed; at most one.

    None where the sender or everybody addressed is unknown. Copies count as addressed. The id depends only on the
    document's id and on what the contact says.
    """
    header = document.header
    where = _header_span(document)
    sent = _refs(document, header.sender[:1], where) or _author(document)
    to = _refs(document, (*header.to, *header.cc, *header.info), where)
    participants = _distinct([*sent, *to])
    if not sent or len(participants) < 2:
        return ()
    said = "|".join([document.id, "header", document.date or "", *(p.name for p in participants)])
    return (
        Contact(
            id=sha256(said.encode()).hexdigest()[:20],
            kind=ContactKind.MESSAGE,
            status=ContactStatus.OCCURRED,
            participants=participants,
            citations=(Citation(document.id, *where),),
            source=ContactSource.HEADER,
            date=document.date,
        ),
    )


def _header_span(document: Document) -> Span:
    """The header's lines, where they are marked; else the document's first line."""
    marked = [f for f in document.furniture if f.kind is FurnitureKind.HEADER]
    if marked:
        first = min(marked, key=lambda f: f.start)
        return first.start, first.end
    text = document.text
    start = len(text) - len(text.lstrip())
    line = text.find("\n", start)
    return start, line if line > start else max(len(text), start)


def _author(document: Document) -> list[PartyRef]:
    """The post that sends a cable, where its number names it rather than a line `FM`."""
    if document.kind is not Kind.CABLE:
        return []
    ref = post(document)
    return [] if ref.name == "Embassy" else [ref]


def _refs(document: Document, printed: tuple[str, ...], where: Span) -> list[PartyRef]:
    return [ref for name in printed if (ref := _ref(document, name[:_LONGEST], where))]


def _ref(document: Document, printed: str, where: Span) -> PartyRef | None:
    """A correspondent with the passage that names it; None of what names nobody."""
    name = natural_name(printed)
    if _NOBODY.match(name) or not _LETTER.search(name):
        return None
    if document.kind is Kind.CABLE:
        name = _office(document, name)
    start = document.text.find(printed, *where)
    if start < 0:
        return PartyRef(name, document=document.id)
    return PartyRef(name, document=document.id, start=start, end=start + len(printed))


def _office(document: Document, printed: str) -> str:
    """An office as a cable's line names it (`AMEMBASSY KABUL`), as one would say it (`Embassy Kabul`)."""
    name = post(replace(document, header=Header(sender=(printed,)))).name
    return printed if name == "Embassy" else name


def _distinct(refs: list[PartyRef]) -> tuple[PartyRef, ...]:
    """Each party once, as it is first named."""
    seen: dict[str, PartyRef] = {}
    for ref in refs:
        seen.setdefault(name_key(ref.name) or ref.name, ref)
    return tuple(seen.values())

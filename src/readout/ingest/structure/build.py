"""From the text of a file to its documents: messages, cables inside them, and what each one's page says."""

from bisect import bisect_left
from dataclasses import replace

from readout.ingest.content import Content
from readout.ingest.structure.language import language_of
from readout.ingest.structure.lines import Lines
from readout.ingest.structure.stamps import find_release
from readout.ingest.structure.threads import Segment, segment
from readout.model import DateSource, Document, Furniture, Header, Kind, Page, document_id
from readout.text.dates import parse_date

_LONGEST_TITLE = 200


def structure(content: Content, file: str) -> tuple[Document, ...]:
    """The documents of a file, the outermost first, in reading order; none where the file has no text of its own.

    What the format itself says (`content.fields`) wins over what is printed. Never raises on any text.
    """
    if content.text is None:
        return ()
    lines = Lines(content.text)
    release, stamps, _ = find_release(lines)
    skip = _whole_lines(lines, stamps)
    segments = segment(lines, skip)
    documents: list[Document] = []
    for ordinal, part in enumerate(segments):
        documents.append(_document(content, file, ordinal, part, segments, documents, stamps))
    documents[0] = replace(documents[0], release=release, ocr_confidence=content.ocr_confidence)
    return tuple(documents)


def _whole_lines(lines: Lines, furniture: tuple[Furniture, ...]) -> frozenset[int]:
    """The numbers of the lines that are furniture from end to end."""
    out = set()
    for item in furniture:
        line = lines.at(item.start)
        while line < len(lines) and lines.starts[line] < item.end:
            if item.start <= lines.first(line) and lines.last(line) <= item.end:
                out.add(line)
            line += 1
    return frozenset(out)


def _document(
    content: Content,
    file: str,
    ordinal: int,
    part: Segment,
    segments: list[Segment],
    before: list[Document],
    furniture: tuple[Furniture, ...],
) -> Document:
    assert content.text is not None
    text = content.text[part.start : part.end]
    parent = before[part.parent] if part.parent is not None else None
    header = part.header if parent else _with_fields(part.header, content)
    date = part.date or (parse_date(header.sent) if header.sent else None)
    return Document(
        id=document_id(file, part.start, part.end, ordinal),
        file=file,
        ordinal=ordinal,
        text=text,
        kind=Kind.MEMORANDUM if part.memo else Kind.EMAIL if part.headed or parent else Kind.OTHER,
        start=part.start,
        parent=parent.id if parent else None,
        parent_span=(part.start - parent.start, part.end - parent.start) if parent else None,
        title=header.subject,
        language=language_of(content.text[part.body : part.end]),
        date=date,
        date_source=DateSource.HEADER if date else None,
        header=header,
        pages=_clip_pages(content.pages, part),
        furniture=tuple(
            Furniture(f.start - part.start, f.end - part.start, f.kind)
            for f in furniture
            if part.start <= f.start and f.end <= part.end
        ),
    )


def _with_fields(header: Header, content: Content) -> Header:
    fields = content.fields
    return replace(
        header,
        sender=fields.get("from") or header.sender,
        to=fields.get("to") or header.to,
        cc=fields.get("cc") or header.cc,
        bcc=fields.get("bcc") or header.bcc,
        subject=" ".join(fields.get("subject", ())) or header.subject,
        sent=" ".join(fields.get("date", ())) or header.sent,
        attachments=fields.get("attachments") or header.attachments,
        message_id=" ".join(fields.get("message_id", ())) or None,
        in_reply_to=(*fields.get("in_reply_to", ()), *fields.get("references", ())),
    )


def _clip_pages(pages: tuple[Page, ...], part: Segment) -> tuple[Page, ...]:
    first = bisect_left(pages, part.start + 1, key=lambda p: p.end)
    out = []
    for page in pages[first:]:
        if page.start >= part.end:
            break
        out.append(
            Page(page.number, max(page.start, part.start) - part.start, min(page.end, part.end) - part.start)
        )
    return tuple(out)

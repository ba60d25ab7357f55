"""What one document says of itself: kind, header, title, date, language, marking."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import islice

from readout.ingest.content import Content
from readout.ingest.structure._nodes import Node
from readout.ingest.structure._subjects import split_mark
from readout.ingest.structure.addresses import clean_name
from readout.ingest.structure.articles import ArticleCard, read_article
from readout.ingest.structure.dating import text_date
from readout.ingest.structure.kinds import Form, kind_of
from readout.ingest.structure.language import language_of
from readout.ingest.structure.lines import Lines
from readout.ingest.structure.markings import find_marking, is_mark_line, spelt_out
from readout.model import Audience, DateSource, Header, Kind, Marking
from readout.text.dates import parse_date

_LONGEST_TITLE = 200
_SPACES = re.compile(r"\s+")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_QUOTE_MARKS = " \t>|"
_LANGUAGE = re.compile(r"([A-Za-z]{2})(?:[-_.].*)?$")
_TOP = 20
_FORM_TITLES = {
    Kind.PUBLIC_STATEMENT: re.compile(
        r"(?i)^((?:joint |press |official |opening |closing )*(?:statement|communiqu[eé]|remarks|speech|address) "
        r"(?:by|of|on|from|to|at)\b.+)"
    ),
    Kind.MEMORANDUM_OF_CONVERSATION: re.compile(r"(?i)^subj(?:ect)?\s*:\s*(\S.{3,})"),
}


@dataclass(frozen=True, slots=True)
class Said:
    """The card of a document, as `model.Document` has it."""

    kind: Kind
    audience: Audience
    title: str | None
    language: str | None
    date: str | None
    date_source: DateSource | None
    captured: str | None
    header: Header
    marking: Marking


def describe(node: Node, clean: str, content: Content, exemptions: tuple[str, ...]) -> Said:
    """The card of a node; `clean` is the text with furniture blanked out.

    Only the whole text has the format's own fields and the exemption codes of the stamps.
    """
    own = Lines(node.own_text(clean))
    message = bool(node.parent or (node.part and node.part.headed and not node.part.memo)) and not node.cable
    card = None if message or node.cable else read_article(own, content.fields)
    fields: Mapping[str, tuple[str, ...]] = {} if node.parent else content.fields
    header = _header(node, fields, card)
    date, source = _date(node, header, fields, card, own)
    form = Form(
        message=message or bool(fields.get("from")),
        memo=bool(node.part and node.part.memo),
        cable=node.cable is not None,
        article=card is not None,
        signed=bool(card and card.author),
        hint=_one(fields, "kind_hint") or "",
        media_type="" if node.parent else content.media_type,
    )
    kind, audience = kind_of(own, header, form)
    marking = node.cable.marking if node.cable else find_marking(own)
    if header.subject and not node.cable:
        subject, mark = split_mark(header.subject)
        header = replace(header, subject=subject)
        if mark and not marking.classification:
            marking = replace(marking, classification=spelt_out(mark))
    return Said(
        kind=kind,
        audience=audience,
        title=_title(node, header, fields, card if kind is Kind.NEWS_ARTICLE else None, own, kind),
        language=language_of(own.text) or _language_code(fields),
        date=date,
        date_source=source,
        captured=(card.captured if card else None) or parse_date(_one(fields, "captured") or ""),
        header=header,
        marking=marking if node.parent else replace(marking, exemptions=exemptions),
    )


def _one(fields: Mapping[str, tuple[str, ...]], name: str) -> str | None:
    return " ".join(fields.get(name, ())) or None


def _names(fields: Mapping[str, tuple[str, ...]], name: str) -> tuple[str, ...]:
    return tuple(cleaned for value in fields.get(name, ()) if (cleaned := clean_name(value)))


def _header(node: Node, fields: Mapping[str, tuple[str, ...]], card: ArticleCard | None) -> Header:
    source = node.cable or node.part
    header = source.header if source else Header()
    if card is not None:
        header = replace(header, author=card.author, publisher=card.publisher)
    if not fields:
        return header
    return replace(
        header,
        sender=_names(fields, "from") or header.sender,
        to=_names(fields, "to") or header.to,
        cc=_names(fields, "cc") or header.cc,
        bcc=_names(fields, "bcc") or header.bcc,
        subject=_one(fields, "subject") or header.subject,
        sent=_one(fields, "date") or header.sent,
        attachments=fields.get("attachments") or header.attachments,
        message_id=_one(fields, "message_id"),
        in_reply_to=(*fields.get("in_reply_to", ()), *fields.get("references", ())),
        author=_names(fields, "author") or header.author,
        publisher=_one(fields, "publisher") or header.publisher,
    )


def _date(
    node: Node, header: Header, fields: Mapping[str, tuple[str, ...]], card: ArticleCard | None, own: Lines
) -> tuple[str | None, DateSource | None]:
    printed = node.cable.date if node.cable else node.part.date if node.part else None
    stated = next((d for name in ("date", "published") if (d := parse_date(_one(fields, name) or ""))), None)
    date = stated or printed or (parse_date(header.sent) if header.sent else None)
    if date:
        return date, DateSource.HEADER
    message = node.parent or (node.part and node.part.headed and not node.part.memo)
    date = None if message else (card.published if card else None) or text_date(own)
    return date, DateSource.TEXT if date else None


def _language_code(fields: Mapping[str, tuple[str, ...]]) -> str | None:
    """The language that a file states, as ISO 639-1: often its program's and not its writer's, so asked last."""
    code = _LANGUAGE.match(_one(fields, "language") or "")
    return code[1].lower() if code else None


def _form_title(own: Lines, kind: Kind) -> str | None:
    """What a kind's own form prints as its title below the name of the office or of the form."""
    pattern = _FORM_TITLES.get(kind)
    top = islice((text for text in own.texts if text), _TOP) if pattern else ()
    return next((match[1] for text in top if pattern and (match := pattern.match(text))), None)


def _title(
    node: Node,
    header: Header,
    fields: Mapping[str, tuple[str, ...]],
    card: ArticleCard | None,
    own: Lines,
    kind: Kind,
) -> str | None:
    """The subject, or the first line that says something and is not a mark."""
    title = (node.cable.title if node.cable else None) or header.subject or (card.title if card else None)
    title = title or _one(fields, "title") or _form_title(own, kind)
    if not title:
        lines = (text for text in own.texts if _LETTERS.search(text[:_LONGEST_TITLE]) and not is_mark_line(text))
        title = next(lines, "")
        title = title.lstrip(_QUOTE_MARKS)
    return _SPACES.sub(" ", title)[:_LONGEST_TITLE].strip() or None

"""Documents: what a person would call one item, and what is printed on it."""

from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """What sort of document it is."""

    CABLE = "cable"
    EMAIL = "email"
    MEMORANDUM = "memorandum"
    MEMORANDUM_OF_CONVERSATION = "memorandum_of_conversation"
    LETTER = "letter"
    PUBLIC_STATEMENT = "public_statement"
    PRESS_BRIEFING = "press_briefing"
    NEWS_ARTICLE = "news_article"
    SCHEDULE = "schedule"
    REPORT = "report"
    OTHER = "other"


class Audience(StrEnum):
    """Whom a document was made for."""

    PRIVATE = "private"
    PUBLIC = "public"


class FurnitureKind(StrEnum):
    """Why a span of the page is not the document's own words."""

    STAMP = "stamp"
    RUNNING_HEAD = "running_head"
    PAGE_NUMBER = "page_number"
    HEADER = "header"
    MARKING = "marking"
    WEB_CHROME = "web_chrome"
    BYLINE = "byline"
    CAPTION = "caption"
    SOURCING_NOTE = "sourcing_note"
    LEGAL_FOOTER = "legal_footer"
    SIGNATURE = "signature"
    QUOTE_MARK = "quote_mark"


class DateSource(StrEnum):
    """Where a document's date was found, best first."""

    HEADER = "header"
    TEXT = "text"
    LOAD_FILE = "load_file"
    FILE_SYSTEM = "file_system"


@dataclass(frozen=True, slots=True)
class Page:
    """One page: `number` counts from 1; `[start, end)` are offsets into the document's text."""

    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Furniture:
    """A span `[start, end)` of the text that is not the document's own."""

    start: int
    end: int
    kind: FurnitureKind


@dataclass(frozen=True, slots=True)
class Portion:
    """A paragraph `[start, end)` with its portion mark, such as `SBU` or `C`."""

    start: int
    end: int
    mark: str


@dataclass(frozen=True, slots=True)
class Marking:
    """Handling marks as printed: the overall `classification`, `captions` (SIPDIS), `exemptions` (B6, 1.4(D))."""

    classification: str | None = None
    captions: tuple[str, ...] = ()
    exemptions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Release:
    """What a release stamp says: case and document number, release day (EDTF) and decision."""

    case: str | None = None
    number: str | None = None
    date: str | None = None
    decision: str | None = None


@dataclass(frozen=True, slots=True)
class Header:
    """What a document's own header says, as printed; empty means that it does not say.

    `sender` is exported as `from`. `number` is a cable's message reference number, `dtg` its date-time group,
    `place` where it was written. The last group is printed on cables only.
    """

    sender: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    cc: tuple[str, ...] = ()
    bcc: tuple[str, ...] = ()
    subject: str | None = None
    sent: str | None = None
    attachments: tuple[str, ...] = ()
    place: str | None = None
    number: str | None = None
    dtg: str | None = None
    references: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    author: tuple[str, ...] = ()
    publisher: str | None = None
    message_id: str | None = None
    in_reply_to: tuple[str, ...] = ()
    info: tuple[str, ...] = ()
    executive_order: str | None = None
    pass_line: str | None = None
    precedence: str | None = None
    signature: str | None = None
    drafted_by: str | None = None
    cleared_by: str | None = None
    approved_by: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One document and its place in a source file.

    `text` is the canonical text; every offset in this document refers to it, from 0. `parent_span` is where the
    text stands in the parent's text: `text == parent.text[parent_span[0]:parent_span[1]]`. `start` is the
    absolute offset of `text[0]` in the outermost document of the file. `ordinal` counts the file's documents
    in reading order from 0, the outermost first. `date` and `captured` are EDTF. `ocr_confidence` is 0 to 1.
    `duplicate_of` is the document of which this one is a copy; `thread` groups messages of one exchange.
    """

    id: str
    file: str
    ordinal: int
    text: str
    kind: Kind = Kind.OTHER
    audience: Audience = Audience.PRIVATE
    start: int = 0
    parent: str | None = None
    parent_span: tuple[int, int] | None = None
    title: str | None = None
    language: str | None = None
    date: str | None = None
    date_source: DateSource | None = None
    captured: str | None = None
    header: Header = field(default_factory=Header)
    marking: Marking = field(default_factory=Marking)
    release: Release | None = None
    portions: tuple[Portion, ...] = ()
    pages: tuple[Page, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    duplicate_of: str | None = None
    thread: str | None = None
    ocr_confidence: float | None = None


def document_id(file: str, start: int, end: int, ordinal: int) -> str:
    """The id of a document: its file and, for one inside another, its absolute span, so that it is stable."""
    return file[:20] if ordinal == 0 else f"{file[:20]}-{start}-{end}"


def own_spans(document: Document, children: tuple[Document, ...]) -> tuple[tuple[int, int], ...]:
    """The spans of a document's text that no child document holds, in order, without empty ones."""
    out: list[tuple[int, int]] = []
    at = 0
    for span in sorted(c.parent_span for c in children if c.parent == document.id and c.parent_span):
        if span[0] > at:
            out.append((at, span[0]))
        at = max(at, span[1])
    if at < len(document.text):
        out.append((at, len(document.text)))
    return tuple(out)

"""A document's header as rows of a card, each value with where it leads."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from readout.model import Document
from readout.web.queries import field_term
from readout.web.rendering import address

_MOST_VALUES = 300


@dataclass(frozen=True, slots=True)
class Value:
    """One value as printed; `href` is empty where it leads nowhere; `note` says what there is to say of it."""

    text: str
    href: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A label and its values; `terse` values are shown in a line, others one below the other."""

    label: str
    values: tuple[Value, ...]
    terse: bool = False


def header_rows(document: Document, references: Mapping[str, str]) -> tuple[Row, ...]:
    """The rows that this document has, in the order in which a reader asks for them."""
    header, release = document.header, document.release
    rows = [
        Row("From", _searches("from", header.sender)),
        Row("To", _searches("to", header.to)),
        Row("Cc", _searches("to", header.cc)),
        Row("Bcc", _searches("to", header.bcc)),
        Row("Info", _searches("to", header.info)),
        Row("Subject", _plain(header.subject if header.subject != document.title else None)),
        Row("Number", _plain(header.number)),
        Row("Date-time group", _plain(header.dtg)),
        Row("Sent, as printed", _plain(header.sent)),
        Row("Place", _searches("place", _some(header.place))),
        Row("Precedence", _plain(header.precedence)),
        Row("Author", _searches("from", header.author)),
        Row("Publisher", _plain(header.publisher)),
        Row("Tags", _searches("tag", header.tags), terse=True),
        Row("References", tuple(_reference(r, references) for r in header.references)),
        Row("Attachments", _plain(*header.attachments)),
        Row("Pass to", _plain(header.pass_line)),
        Row("Executive order", _plain(header.executive_order)),
        Row("Signed", _plain(header.signature)),
        Row("Drafted by", _plain(header.drafted_by)),
        Row("Cleared by", _plain(header.cleared_by)),
        Row("Approved by", _plain(header.approved_by)),
        Row("Captions", _searches("caption", document.marking.captions), terse=True),
        Row("Exemptions", _searches("exemption", document.marking.exemptions), terse=True),
    ]
    if release:
        rows += [
            Row("Release number", _plain(release.number)),
            Row("Release case", _searches("number", _some(release.case))),
            Row("Release decision", _plain(release.decision)),
        ]
    return tuple(_short(row) for row in rows if row.values)


def _short(row: Row) -> Row:
    """A row without the tail of a list that nobody reads: a circular may have 100,000 recipients."""
    over = len(row.values) - _MOST_VALUES
    if over <= 0:
        return row
    more = Value(f"and {over:,} more, which stand in the text")
    return replace(row, values=(*row.values[:_MOST_VALUES], more))


def _searches(field: str, values: Iterable[str]) -> tuple[Value, ...]:
    """Values that lead to all documents with the same value."""
    return tuple(Value(v, address("/search", q=field_term(field, _name(v)))) for v in values if v.strip())


def _name(value: str) -> str:
    """A correspondent without the mail address, which differs from message to message."""
    return value.partition("<")[0].strip(" \"'\t") or value.strip("<> ")


def _plain(*values: str | None) -> tuple[Value, ...]:
    return tuple(Value(v) for v in values if v and v.strip())


def _some(value: str | None) -> tuple[str, ...]:
    return (value,) if value else ()


def _reference(printed: str, known: Mapping[str, str]) -> Value:
    found = known.get(printed)
    if found:
        return Value(printed, address(f"/d/{found}"), "in the pile")
    return Value(printed, address("/search", q=f'"{printed.replace(chr(34), " ").strip()}"'), "not in the pile")

"""What a PDF holds beside its pages: embedded files, and what it says of itself."""

import re

import pypdfium2 as pdfium

from readout.ingest.content import Source
from readout.ingest.readers.members import Members, TooMuchError

_DATE = re.compile(r"D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:(Z)|([+-])(\d\d)'?(\d\d)?)?")
_PROGRAM_PREFIX = re.compile(r"^(Microsoft (Word|PowerPoint|Excel|Outlook)( -)? ?-? )", re.IGNORECASE)
_NO_TITLE = re.compile(r"(untitled|no title|document ?\d*|scan.*|.*\.\w{2,4}|\W*)", re.IGNORECASE)


def fields_of(document: pdfium.PdfDocument) -> dict[str, tuple[str, ...]]:
    """Title and author as the PDF gives them; `created` and `modified` as EDTF, when the PDF itself was made.

    Titles that are file names or a program's default are left out.
    """
    known = document.get_metadata_dict(skip_empty=True)
    title = _PROGRAM_PREFIX.sub("", known.get("Title", "").strip("\x00 \t\r\n"))
    author = known.get("Author", "").strip("\x00 \t\r\n")
    fields: dict[str, tuple[str, ...]] = {}
    if title and not _NO_TITLE.fullmatch(title):
        fields["title"] = (title,)
    if author:
        fields["author"] = (author,)
    for key, name in (("CreationDate", "created"), ("ModDate", "modified")):
        value = edtf_of(known.get(key, ""))
        if value:
            fields[name] = (value,)
    return fields


def edtf_of(value: str) -> str | None:
    """A PDF date (ISO 32000, 7.9.4) as EDTF, as exact as it is given."""
    found = _DATE.match(value)
    if not found:
        return None
    year, month, day, hour, minute, second, zulu, sign, hours, minutes = found.groups()
    parts = [p for p in (year, month, day) if p]
    if (month and not 1 <= int(month) <= 12) or (day and not 1 <= int(day) <= 31) or int(hour or 0) > 23:
        return None
    date = "-".join(parts)
    if not (day and hour and minute):
        return date
    zone = "Z" if zulu else f"{sign}{hours}:{minutes or '00'}" if sign else ""
    return f"{date}T{hour}:{minute}:{second or '00'}{zone}"


def members_of(document: pdfium.PdfDocument, source: Source) -> Members:
    """The embedded files."""
    members = Members(source)
    for index in range(document.count_attachments()):
        name = f"attachment {index + 1}"
        if not members.room():
            break
        try:
            attachment = document.get_attachment(index)
            name = attachment.get_name() or name
            members.add(name, [bytes(attachment.get_data())])
        except (pdfium.PdfiumError, ValueError, MemoryError):
            members.skip(name, "it is damaged")
        except TooMuchError:
            break
    return members

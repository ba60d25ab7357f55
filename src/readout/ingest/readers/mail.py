"""E-mail files (RFC 5322, MIME): the head as lines, the body as text, attachments as source files."""

import re
from email import message_from_bytes
from email.message import Message

from readout.ingest.content import Content, Source
from readout.ingest.decoding import decode
from readout.ingest.readers.mailheads import Head, fields_of, printed
from readout.ingest.readers.mailparts import Parts, breaks_off, label, part_bytes, parts_of
from readout.ingest.readers.members import Members, TooMuchError
from readout.ingest.readers.reasons import count_of
from readout.model import Outcome

_ABOVE = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*(?:>?From [^\n]*\n)?")
_COUNT = re.compile(rb"\A(\d{1,10})[ \t]*\r?\n(?=[!-9;-~]+:)")
_ARMOUR = "-----BEGIN PGP MESSAGE-----"


def read(source: Source) -> Content:
    """The message: `From:`, `To:` and so on, an empty line, then the body; attachments are members."""
    data = message_bytes(source.read())
    try:
        message = message_from_bytes(data)
        parts = parts_of(message)
        members = Members(source)
        _enclose(parts, members)
        return _content(source, message, parts, members)
    except RecursionError:
        return _nested_too_deep(source, data)


def message_bytes(data: bytes) -> bytes:
    """A message without what mailboxes and mail programs put around it (an envelope line, Apple's byte count)."""
    counted = _COUNT.match(data)
    if counted and int(counted[1]) <= len(data) - counted.end():
        data = data[counted.end() : counted.end() + int(counted[1])]
    return _ABOVE.sub(b"", data, count=1)


def _enclose(parts: Parts, members: Members) -> None:
    for number, part in enumerate(parts.files, 1):
        if not members.room():
            return
        data = part_bytes(part)
        try:
            members.add(label(part, number), (data,), size=len(data))
        except TooMuchError:
            return


def _content(source: Source, message: Message, parts: Parts, members: Members) -> Content:
    fields = fields_of(Head(message))
    names = tuple(label(part, number) for number, part in enumerate(parts.files, 1))
    if names:
        fields["attachments"] = names
    body = parts.body()
    notes = list(_notes(message, parts, body))
    if (trouble := members.trouble()) is not None:
        notes.append(trouble)
    return Content(
        source.media_type,
        Outcome.PARTLY_READ if notes else Outcome.READ,
        " ".join(notes) or None,
        printed(fields) + body,
        members=members.found,
        fields=fields,
    )


def _notes(message: Message, parts: Parts, body: str) -> list[str]:
    notes = []
    if parts.encrypted or body.lstrip().startswith(_ARMOUR):
        notes.append("The body is encrypted.")
    if breaks_off(message):
        notes.append("The message breaks off before its end.")
    if parts.broken:
        notes.append(f"{count_of(parts.broken, 'place')} in the body could not be decoded, shown as \ufffd.")
    return notes


def _nested_too_deep(source: Source, data: bytes) -> Content:
    """A message of hundreds of parts within parts: its head and its bytes as they stand."""
    text = decode(data).text
    head = re.split(rb"\r?\n\r?\n", data, maxsplit=1)[0]
    fields = fields_of(Head(message_from_bytes(re.sub(rb"\b(?:multipart|message)/", b"text/", head))))
    reason = "Its parts are nested too deeply to be taken apart; the message is shown as it was sent."
    return Content(source.media_type, Outcome.PARTLY_READ, reason, text, fields=fields)

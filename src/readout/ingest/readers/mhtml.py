"""Web pages saved whole (MHTML, RFC 2557): the page is read as a web page, what it shows are source files."""

import io
from dataclasses import replace
from email import message_from_bytes
from email.message import Message

from readout.ingest.content import Content, Source, unread
from readout.ingest.decoding import decode_as
from readout.ingest.readers import reader_of
from readout.ingest.readers.mail import message_bytes
from readout.ingest.readers.mailheads import Head
from readout.ingest.readers.mailparts import part_bytes, part_name
from readout.ingest.readers.members import Members, TooMuchError
from readout.model import Outcome

_TYPE = "application/x-mimearchive"
_DRESSING = ("text/css", "text/javascript", "application/javascript", "application/x-javascript", "font/")
"""Parts that only make the page look or move as it does."""


def read(source: Source) -> Content:
    """The page with its pictures and frames as members; `captured` is when the page was saved."""
    message = message_from_bytes(message_bytes(source.read()))
    leaves = [part for part in message.walk() if not part.is_multipart()]
    page = next((part for part in leaves if part.get_content_type() == "text/html"), None)
    read_page = reader_of("text/html")
    if page is None or read_page is None:
        return unread(_TYPE, "The file is a saved web page, but holds no page.")
    markup = part_bytes(page)
    if charset := page.get_content_charset():
        markup = decode_as(markup, charset).text.encode("utf-8-sig", errors="replace")
    inner = replace(source, file=io.BytesIO(markup), size=len(markup), media_type="text/html")
    content = read_page(inner)
    members = Members(source)
    _take(leaves, page, members)
    return _content(content, Head(message), members)


def _take(leaves: list[Message], page: Message, members: Members) -> None:
    for number, part in enumerate(leaves, 1):
        if part is page or part.get_content_type().startswith(_DRESSING):
            continue
        name = part_name(part) or str(part.get("Content-Location", "")).rsplit("/", 1)[-1] or f"part {number}"
        data = part_bytes(part)
        try:
            if members.room():
                members.add(name, (data,), size=len(data))
        except TooMuchError:
            return


def _content(content: Content, head: Head, members: Members) -> Content:
    fields = dict(content.fields)
    if captured := head.text("date"):
        fields["captured"] = (captured,)
    trouble = members.trouble()
    reason = " ".join(part for part in (content.reason, trouble) if part) or None
    outcome = Outcome.PARTLY_READ if trouble and content.outcome is Outcome.READ else content.outcome
    return replace(content, media_type=_TYPE, outcome=outcome, reason=reason, fields=fields, members=members.found)

"""Outlook messages (.msg, MS-OXMSG): the head as lines, the body as text, attachments as source files."""

import olefile

from readout.ingest.content import Content, Source, unread
from readout.ingest.readers.mailheads import Fields, printed
from readout.ingest.readers.members import Members, TooMuchError
from readout.ingest.readers.msgbody import body_of
from readout.ingest.readers.msgfields import fields_of_msg
from readout.ingest.readers.msgrebuild import ATTACHMENTS, attachment_of
from readout.ingest.readers.msgstore import Folder, Store
from readout.model import Outcome

_TYPE = "application/vnd.ms-outlook"


def read(source: Source) -> Content:
    """The message: `From:`, `To:` and so on, an empty line, then the body; attachments are members."""
    source.file.seek(0)
    with olefile.OleFileIO(source.file, raise_defects=olefile.DEFECT_FATAL) as ole:
        root = Store(ole).root()
        fields = fields_of_msg(root)
        members = Members(source)
        names = _enclose(root, source, members)
        if names:
            fields["attachments"] = names
        body, note = body_of(root, source)
    return _content(source, fields, body, note, members)


def _content(source: Source, fields: Fields, body: str, note: str | None, members: Members) -> Content:
    reason = " ".join(part for part in (note, members.trouble()) if part) or None
    if not body and not fields.keys() - {"kind_hint"} and not members.found:
        return unread(_TYPE, "The Outlook message is damaged: nothing of it could be found.")
    outcome = Outcome.PARTLY_READ if reason else Outcome.READ
    return Content(_TYPE, outcome, reason, printed(fields) + body, members=members.found, fields=fields)


def _enclose(root: Folder, source: Source, members: Members) -> tuple[str, ...]:
    """Take out all attachments; their names."""
    names: list[str] = []
    for number, attachment in enumerate(root.folders(ATTACHMENTS), 1):
        name, data = attachment_of(attachment, number, source)
        names.append(name)
        if not members.room():
            break
        try:
            if data is None:
                members.skip(name, "its bytes are not in the message")
            else:
                members.add(name, (data,), size=len(data))
        except TooMuchError:
            break
    return tuple(names)

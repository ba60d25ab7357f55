"""Attachments of an Outlook message; a message among them, which is no file in there, is written out as mail."""

from email.encoders import encode_base64
from email.header import Header
from email.mime.base import MIMEBase
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.policy import compat32

from readout.ingest.content import Source
from readout.ingest.readers.msgbody import body_of
from readout.ingest.readers.msgfields import fields_of_msg
from readout.ingest.readers.msgstore import Folder

ATTACHMENTS = "__attach_version1.0_"
"""How the names of folders that hold attachments begin."""
_DATA = 0x3701
_NAMES = (0x3707, 0x3704, 0x3001)
_HEADS = (
    ("from", "From"),
    ("to", "To"),
    ("cc", "Cc"),
    ("bcc", "Bcc"),
    ("date", "Date"),
    ("subject", "Subject"),
    ("message_id", "Message-ID"),
    ("in_reply_to", "In-Reply-To"),
)
_AS_IS = compat32.clone(max_line_length=0)
_DEEPEST = 8


def attachment_of(folder: Folder, number: int, source: Source, depth: int = 0) -> tuple[str, bytes | None]:
    """The name of an attachment, and its bytes where the message holds them."""
    name = next((name for code in _NAMES if (name := folder.text(code))), f"attachment-{number}")
    inside = folder.message_inside()
    if inside is None or depth >= _DEEPEST:
        return name, folder.binary(_DATA)
    return f"{name.removesuffix('.msg')}.eml", _rebuilt(inside, source, depth)


def _rebuilt(message: Folder, source: Source, depth: int) -> bytes:
    """The message as bytes of RFC 5322, with its attachments, messages among them included."""
    mail = MIMEMultipart()
    fields = fields_of_msg(message)
    for name, label in _HEADS:
        if values := fields.get(name):
            mail[label] = ", ".join(map(_encoded, values))
    body, _ = body_of(message, source)
    mail.attach(MIMEText(body, "plain", "utf-8"))
    for number, folder in enumerate(message.folders(ATTACHMENTS), 1):
        name, data = attachment_of(folder, number, source, depth + 1)
        if data is not None:
            mail.attach(_part(name, data))
    return mail.as_bytes(policy=_AS_IS)


def _part(name: str, data: bytes) -> MIMEBase:
    part = MIMEBase("application", "octet-stream")
    part.set_payload(data)
    encode_base64(part)
    part.add_header("Content-Disposition", "attachment", filename=("utf-8", "", name))
    return part


def _encoded(value: str) -> str:
    """A value for a head; one whose comma would part it is encoded as a whole (RFC 2047)."""
    value = " ".join(value.split())
    if value.isascii() and ("," not in value or '"' in value):
        return value
    return Header(value, "utf-8").encode(maxlinelen=0)

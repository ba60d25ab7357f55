"""The parts of a message: which are its text, and which are files enclosed."""

import mimetypes
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from email import errors, policy
from email.message import Message

from readout.ingest.decoding import decode_as
from readout.ingest.readers.mailheads import Head, decoded, unfolded
from readout.ingest.readers.markup import text_of_html

_META = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([A-Za-z0-9_.:-]{2,40})", re.I)
_AS_IS = policy.compat32.clone(max_line_length=0)
_EXTENSIONS = {"text/calendar": ".ics", "text/rfc822-headers": ".txt", "message/delivery-status": ".txt"}
"""What systems' tables of types, on which the library relies, do not all know."""
_NESTED = frozenset({"message/rfc822", "message/global", "message/news"})


@dataclass(slots=True)
class Parts:
    """What a message consists of: `texts` with their subtype (`plain` or `html`), and `files` as parts."""

    texts: list[tuple[str, str]] = field(default_factory=list)
    files: list[Message] = field(default_factory=list)
    broken: int = 0
    encrypted: bool = False

    def body(self) -> str:
        """All texts, one after the other."""
        return "\n\n".join(text for _, text in self.texts if text.strip())


def parts_of(message: Message) -> Parts:
    """The parts of a message, told apart as mail programs do."""
    parts = Parts()
    _walk(message, parts)
    return parts


def _walk(part: Message, parts: Parts) -> None:
    kind = part.get_content_type()
    if kind in _NESTED and part.is_multipart():
        parts.files.append(part)
    elif kind == "message/delivery-status" and part.is_multipart():
        parts.texts.append(("plain", "\n".join(str(block).strip() for block in _children(part))))
    elif not part.is_multipart():
        _leaf(part, kind, parts)
    elif kind == "multipart/alternative":
        _alternatives(part, parts)
    elif kind == "multipart/related":
        for child in _children(part)[:1]:
            _walk(child, parts)
        parts.files += [file for child in _children(part)[1:] for file in _files_of(child)]
    else:
        parts.encrypted |= kind == "multipart/encrypted"
        for child in _children(part):
            _walk(child, parts)


def _children(part: Message) -> list[Message]:
    payload = part.get_payload()
    return [child for child in payload if isinstance(child, Message)] if isinstance(payload, list) else []


def _files_of(part: Message) -> Iterator[Message]:
    if part.is_multipart() and part.get_content_type() not in _NESTED:
        for child in _children(part):
            yield from _files_of(child)
    else:
        yield part


def _leaf(part: Message, kind: str, parts: Parts) -> None:
    enclosed = part.get_content_disposition() == "attachment" or part_name(part)
    if enclosed or kind not in ("text/plain", "text/html"):
        parts.files.append(part)
        return
    data = part_bytes(part)
    charset = part.get_content_charset()
    if kind == "text/html" and charset is None:
        declared = _META.search(data[:2_048])
        charset = declared[1].decode("ascii") if declared else None
    text = decode_as(data, charset)
    parts.broken += text.broken
    if kind == "text/html":
        parts.texts.append(("html", text_of_html(text.text)))
    else:
        parts.texts.append(("plain", re.sub(r"\r\n?", "\n", text.text).strip("\n")))


def _alternatives(part: Message, parts: Parts) -> None:
    """One text in several forms: the plain one, unless it only says that there is another."""
    options = [Parts() for _ in _children(part)]
    for child, option in zip(_children(part), options, strict=True):
        _walk(child, option)
        parts.files += option.files
        parts.broken = max(parts.broken, option.broken)
        parts.encrypted |= option.encrypted
    written = [option for option in options if option.body().strip()]
    if not written:
        return
    fullest = max(written, key=lambda option: len(option.body()))
    plain = next((o for o in written if all(kind == "plain" for kind, _ in o.texts)), None)
    enough = plain is not None and len(plain.body()) * 4 >= len(fullest.body())
    parts.texts += plain.texts if plain is not None and enough else fullest.texts


def part_bytes(part: Message) -> bytes:
    """The bytes of a part, its transfer encoding undone; of a nested message, the message."""
    if part.is_multipart():
        inner = _children(part)[:1]
        return _message_bytes(inner[0], part) if inner else b""
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _message_bytes(message: Message, around: Message) -> bytes:
    data = message.as_bytes(policy=_AS_IS)
    if str(around.get("content-transfer-encoding", "")).strip().lower() == "base64" and not message.keys():
        # Forbidden by RFC 2046, and done all the same: the parser then takes the base64 for a body.
        holder = Message()
        holder["Content-Transfer-Encoding"] = "base64"
        holder.set_payload(data.decode("ascii", errors="replace"))
        payload = holder.get_payload(decode=True)
        return payload if isinstance(payload, bytes) else data
    return data


def part_name(part: Message) -> str:
    """The file name that a part gives, in plain letters, or nothing."""
    try:
        name = part.get_filename()
    except (ValueError, TypeError, LookupError, UnicodeError, IndexError):
        return ""
    return decoded(unfolded(name)) if name else ""


def label(part: Message, number: int) -> str:
    """A name for a part: its own, a nested message's subject, or its type and number."""
    name = part_name(part)
    if name:
        return name
    if part.get_content_type() in _NESTED and part.is_multipart():
        subject = Head(_children(part)[0]).text("subject") if _children(part) else ""
        safe = subject.replace("/", "_").replace("\\", "_")[:100]
        return f"{safe or f'message {number}'}.eml"
    kind = part.get_content_type()
    extension = _EXTENSIONS.get(kind) or mimetypes.guess_extension(kind) or ".bin"
    return f"{kind.partition('/')[0]}-{number}{extension}"


def breaks_off(message: Message) -> bool:
    """Whether the message, or a message part of it, has no end: it was cut short."""
    missing = (errors.CloseBoundaryNotFoundDefect, errors.StartBoundaryNotFoundDefect)
    return any(isinstance(defect, missing) for part in message.walk() for defect in part.defects)

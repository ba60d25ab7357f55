"""The head of a message: fields decoded as people read them, and the lines that stand for them in the text."""

import base64
import binascii
import quopri
import re
from collections.abc import Iterable, Mapping
from email.message import Message

from readout.ingest.decoding import decode, decode_as

Fields = dict[str, tuple[str, ...]]

_PRINTED = (("from", "From"), ("to", "To"), ("cc", "Cc"), ("bcc", "Bcc"), ("date", "Date"), ("subject", "Subject"))
_WORD = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?]*)\?=")
_BETWEEN = re.compile(r"(\?=)\s+(?==\?)")
_ID = re.compile(r"<[^<>\s]{1,990}>")


class Head:
    """The fields of a message by lower-case name, each as often as it stands there."""

    def __init__(self, message: Message) -> None:
        self._values: dict[str, list[str]] = {}
        for name, value in message.raw_items():
            self._values.setdefault(str(name).lower(), []).append(unfolded(str(value)))

    def raw(self, name: str) -> list[str]:
        """The values of a field, unfolded, encoded words left as they are."""
        return self._values.get(name, [])

    def text(self, name: str) -> str:
        """The first value of a field as people read it; nothing where it is missing."""
        return next((value for raw in self.raw(name) if (value := decoded(raw))), "")


def fields_of(head: Head) -> Fields:
    """The fields that every mail reader gives, those that the head has."""
    addressed = {name: addresses(head.raw(name)) for name in ("from", "to", "cc", "bcc")}
    found: Fields = {
        **addressed,
        "from": addressed["from"] or addresses(head.raw("sender")),
        "subject": _one(head.text("subject")),
        "date": _one(head.text("date") or _received(head)),
        "message_id": tuple(_ids(head.text("message-id")))[:1],
        "in_reply_to": tuple(_ids(head.text("in-reply-to"))),
        "references": tuple(_ids(head.text("references"))),
        "kind_hint": ("email",),
    }
    return {name: values for name, values in found.items() if values}


def printed(fields: Mapping[str, tuple[str, ...]]) -> str:
    """The head as lines of text, then an empty line; nothing where no field is known."""
    lines = [f"{label}: {', '.join(fields[name])}\n" for name, label in _PRINTED if fields.get(name)]
    if fields.get("attachments"):
        lines.append(f"Attachments: {'; '.join(fields['attachments'])}\n")
    return "".join(lines) + "\n" if lines else ""


def unfolded(value: str) -> str:
    """A raw value on one line, its stray bytes read in whatever encoding they are."""
    if not value.isascii():
        value = decode(value.encode("ascii", errors="surrogateescape")).text if _is_raw(value) else value
    return re.sub(r"[\r\n\t\0]+", " ", value).strip()


def _is_raw(value: str) -> bool:
    return all(ord(c) < 128 or "\udc80" <= c <= "\udcff" for c in value)


def decoded(value: str) -> str:
    """A value with its encoded words (RFC 2047) read, wherever they stand; broken ones stay as they are."""
    if "=?" not in value:
        return " ".join(value.split())
    value = _BETWEEN.sub(r"\1", value)
    # Letters cut in two by the border of encoded words are common, so neighbours are joined as bytes first.
    out: list[str] = []
    pending, pending_charset, at = b"", "", 0
    for found in _WORD.finditer(value):
        charset = found[1].split("*")[0].lower()
        data = _word_bytes(found[2], found[3])
        if found.start() > at or (pending and charset != pending_charset):
            out.append(decode_as(pending, pending_charset).text)
            pending = b""
        out.append(value[at : found.start()])
        if data is None:
            out.append(found[0])
        else:
            pending, pending_charset = pending + data, charset
        at = found.end()
    out += [decode_as(pending, pending_charset).text if pending else "", value[at:]]
    return " ".join("".join(out).split())


def _word_bytes(encoding: str, text: str) -> bytes | None:
    try:
        raw = text.encode("ascii")
        if encoding in "qQ":
            return quopri.decodestring(raw.replace(b"_", b"=20"))
        return base64.b64decode(raw + b"=" * (-len(raw) % 4))
    except (UnicodeEncodeError, binascii.Error, ValueError):
        return None


def addresses(values: Iterable[str]) -> tuple[str, ...]:
    """The addresses in raw values, each as printed: split at commas outside of quotes, comments and brackets."""
    found: list[str] = []
    for value in values:
        found += [address for part in _split(value) if (address := decoded(part))]
    return tuple(found)


def _split(value: str) -> list[str]:
    parts: list[str] = []
    start, quoted, depth, group = 0, False, 0, False
    escaped = False
    for at, c in enumerate(value):
        if escaped:
            escaped = False
        elif c == "\\":
            escaped = True
        elif c == '"':
            quoted = not quoted
        elif quoted:
            continue
        elif c in "(<":
            depth += 1
        elif c in ")>":
            depth = max(0, depth - 1)
        elif c == ":" and not depth:
            group = True
        elif (c == "," and not depth and not group) or (c == ";" and not depth):
            parts.append(value[start : at + (group and c == ";")].strip())
            start, group = at + 1, False
    return [part for part in (*parts, value[start:].strip()) if part]


def _one(value: str) -> tuple[str, ...]:
    return (value,) if value else ()


def _ids(value: str) -> list[str]:
    return _ID.findall(value) or value.split()[:50]


def _received(head: Head) -> str:
    """When the first server took the message in, for those without a date of their own."""
    first = head.raw("received")[-1:]
    return first[0].rpartition(";")[2].strip() if first and ";" in first[0] else ""

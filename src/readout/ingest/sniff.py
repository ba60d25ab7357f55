"""Which kind of text a file holds: mail, a mailbox, a web page, a table, or plain text."""

import csv
import re
from pathlib import PurePosixPath

from readout.ingest.decoding import decode, is_text

_FIELD = re.compile(r"([!-9;-~]{1,76}):[ \t]?(.*)")
_TRANSPORT = {
    "received", "return-path", "message-id", "mime-version", "content-type", "content-transfer-encoding",
    "delivered-to", "dkim-signature", "authentication-results", "x-mailer", "x-originating-ip", "in-reply-to",
    "references", "thread-index", "thread-topic", "user-agent", "list-unsubscribe", "x-from", "x-to", "x-folder",
}  # fmt: skip
"""Fields that mail programs write and people do not type: printed mail has From and To but none of these."""
_LETTER = {"from", "to", "cc", "bcc", "date", "subject", "sender", "reply-to"}
_MAIL_NAMES = {".eml", ".emlx", ".mht", ".mhtml"}
_MBOX = re.compile(
    r"From (?:[^\s@]{0,100}@\S{0,100}|-|\S{1,100}(?= {1,3}(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) ))"
    r" .{0,40}\d\d:\d\d.{0,30}\d{4}.{0,30}\r?\n[!-9;-~]+:"
)
_HTML = re.compile(
    r"(?:\s|<!--(?:(?!-->).)*-->|<\?xml[^>]*>)*<(?:!doctype\s+html|html|head|body|title|meta\s|table|div|p>|h[1-6]>|font|center)",
    re.I | re.S,
)
_NAMED = {
    ".csv": "text/csv", ".tsv": "text/csv", ".tab": "text/csv", ".json": "application/json",
    ".html": "text/html", ".htm": "text/html", ".xhtml": "text/html",
    ".css": "text/css", ".js": "text/javascript", ".mjs": "text/javascript",
}  # fmt: skip
_CODE = {
    "text/css": re.compile(r"\{[^{}]{0,1000}:[^{}]{0,1000}[;}]|@(?:import|media|charset|font-face)\b"),
    "text/javascript": re.compile(r"\bfunction\b|=>|\b(?:var|let|const)\s+\w|\w\([^\n]{0,200}\)\s*[;{]"),
}
"""Saved pages bring their style sheets and scripts along."""


def sniff_text(head: bytes, name: str, *, whole: bool) -> str | None:
    """The media type of a text from its first bytes, or None when it is not text.

    `whole` says that `head` is the whole file. `name` decides only between plain text and a table or page.
    """
    if not is_text(head):
        return None
    text = decode(head).text
    start = text.lstrip("\ufeff \t\r\n")
    if start.startswith("BEGIN:VCALENDAR"):
        return "text/calendar"
    if start.startswith("BEGIN:VCARD"):
        return "text/vcard"
    if _MBOX.match(text):
        return "application/mbox"
    suffix = PurePosixPath(name).suffix.lower()
    mail = _mail_type(text, suffix)
    if mail:
        return mail
    if _HTML.match(start):
        return "text/html"
    if start.startswith("<?xml") or (suffix == ".xml" and start.startswith("<")):
        return "text/html" if re.search(r"<html[\s>]", start, re.I) else "text/xml"
    return _by_name(text, suffix, whole=whole)


def _mail_type(text: str, suffix: str) -> str | None:
    """Mail is told by fields that only programs write, or by a mail file's name over From, To and Subject."""
    # Some programs put an empty line, the envelope line or a count of bytes above the head.
    text = re.sub(r"\A(?:\s*\n)?(?:>?From [^\n]*\n)?(?:\d{1,10}[ \t]*\r?\n)?", "", text)
    head = re.split(r"\r?\n\r?\n|\r\r", text, maxsplit=1)[0]
    names: list[str] = []
    for line in head.splitlines():
        if line[:1] in (" ", "\t"):
            continue
        found = _FIELD.match(line)
        if not found:
            break
        names.append(found[1].lower())
    if not names:
        return None
    transport, letter = _TRANSPORT.intersection(names), _LETTER.intersection(names)
    sure = len(transport) >= 3 or (len(transport) >= 2 and letter)
    if sure or (suffix in _MAIL_NAMES and (transport or letter)):
        saved = "snapshot-content-location" in names or suffix in {".mht", ".mhtml"}
        return "application/x-mimearchive" if saved or "<saved by" in head.lower() else "message/rfc822"
    return None


def _by_name(text: str, suffix: str, *, whole: bool) -> str:
    named = _NAMED.get(suffix, "text/plain")
    if named == "application/json":
        return named if text.lstrip()[:1] in ("{", "[") else "text/plain"
    if named == "text/html":
        return named if re.search(r"<[a-z!/][^>]{0,200}>", text, re.I) else "text/plain"
    if named == "text/csv":
        return named if table_dialect(text, whole=whole) else "text/plain"
    if named in _CODE and _CODE[named].search(text):
        return named
    return "text/plain"


def table_dialect(text: str, *, whole: bool) -> str | None:
    """The delimiter of a table in text (comma, semicolon, tab or bar), or None when its rows do not line up."""
    lines = text.splitlines()
    if not whole and len(lines) > 1:
        lines.pop()
    for delimiter in ",;\t|":
        widths = [len(row) for row in csv.reader(lines[:50], delimiter=delimiter) if row]
        if widths and widths[0] > 1 and sum(w == widths[0] for w in widths) >= 0.8 * len(widths):
            return delimiter
    return None

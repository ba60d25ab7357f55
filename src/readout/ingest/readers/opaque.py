"""Files that Readout does not read: what they are, in words, and why not."""

import re

from readout.ingest.content import Content, Source, unread
from readout.model import Outcome

_PROGRAMS = {
    "application/x-elf": "ELF program",
    "application/x-mach-binary": "macOS program or Java class",
    "application/vnd.microsoft.portable-executable": "Windows program",
    "application/wasm": "WebAssembly program",
    "font/ttf": "font",
    "font/otf": "font",
    "font/woff": "font",
    "font/woff2": "font",
}
_SEALS = {"application/pkcs7-signature": "S/MIME", "application/pgp-signature": "PGP"}
_DETACHED = b"\x30\x0b\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x01"
"""What is signed, when it is not inside: a sequence of its type alone (RFC 5652, 5.2)."""
_SEALED = {
    "application/x-encrypted-office": "The document is encrypted: it opens only with a password.",
    "application/pkcs7-mime": "The message is encrypted (S/MIME): it opens only with its recipient's key.",
    "application/pgp-encrypted": "The message is encrypted (PGP): it opens only with its recipient's key.",
}
_RECORDINGS = {
    "audio/mpeg": "MP3 sound",
    "audio/ogg": "Ogg sound",
    "audio/flac": "FLAC sound",
    "audio/wav": "WAV sound",
    "video/mp4": "MP4 or QuickTime film",
    "video/x-msvideo": "AVI film",
    "video/webm": "WebM or Matroska film",
}
_UNREAD = {
    "application/vnd.rar": ("RAR archive", "Unpack it and add the folder."),
    "application/zstd": ("Zstandard archive", "Unpack it and add the folder."),
    "application/x-compress": ("Unix compress archive", "Unpack it and add the folder."),
    "application/vnd.ms-cab-compressed": ("Windows cabinet archive", "Unpack it and add the folder."),
    "application/vnd.ms-tnef": ("Outlook's wrapping of attachments, winmail.dat", "Ask for the files themselves."),
    "application/vnd.ms-outlook-pst": ("Outlook mailbox, PST", "Export it as mbox or eml and add that."),
    "application/vnd.ms-excel": ("old Excel workbook, XLS", "Save it as XLSX and add that."),
    "application/vnd.ms-powerpoint": ("old PowerPoint slides, PPT", "Save them as PPTX and add that."),
    "application/vnd.sqlite3": ("SQLite database", "Export its tables as CSV and add those."),
    "application/epub+zip": ("EPUB book", "Save it as PDF or HTML and add that."),
    "image/heic": ("HEIC picture", "Save it as JPEG and add that."),
}


_PAGE_PARTS = {"text/css": "style sheet", "text/javascript": "script"}
_PIECE = re.compile(r"\.(?:\d{3}|z\d\d|r\d\d|part\d+\.rar)$", re.IGNORECASE)


def no_reader(source: Source) -> Content:
    """The content of a file that no reader takes: ignored where it cannot be a document, else failed."""
    kind = source.media_type
    if kind == "application/x-empty":
        return unread(kind, "The file is empty: it holds no bytes at all.")
    if kind in _SEALED:
        return unread(kind, _SEALED[kind])
    if kind == "application/pkcs7-signature" and _DETACHED not in source.head(4_096):
        reason = "A signed message (S/MIME) that is wrapped up with its signature; Readout does not unwrap it."
        return unread(kind, reason)
    if kind in _SEALS:
        reason = f"A message's signature, which holds no text of its own ({_SEALS[kind]})."
        return unread(kind, reason, outcome=Outcome.IGNORED)
    if kind in _PROGRAMS:
        reason = f"Not a document format that Readout reads ({_PROGRAMS[kind]})."
        return unread(kind, reason, outcome=Outcome.IGNORED)
    if kind in _PAGE_PARTS:
        reason = f"Part of how a web page looks and works ({_PAGE_PARTS[kind]}); holds nothing of the pile."
        return unread(kind, reason, outcome=Outcome.IGNORED)
    if kind == "application/octet-stream" and _PIECE.search(source.name):
        return unread(
            kind, "A piece of an archive that was split. Join the pieces, unpack them, and add the folder."
        )
    if kind in _RECORDINGS:
        return unread(kind, f"A recording, which Readout cannot read ({_RECORDINGS[kind]}).")
    if kind in _UNREAD:
        name, advice = _UNREAD[kind]
        return unread(kind, f"A format that Readout does not read ({name}). {advice}")
    if kind.startswith("application/vnd.oasis.opendocument."):
        return unread(
            kind, f"An OpenDocument file of a kind that Readout does not read ({kind.rsplit('.', 1)[-1]})."
        )
    if not any(source.head(4_096)):
        return unread(kind, "The file begins with nothing but zero bytes, as a copy that broke off does.")
    return unread(kind, "Not a format that Readout knows; its bytes are kept as they are.")

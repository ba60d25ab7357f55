"""Types are told by bytes; a name only breaks ties."""

import gzip
import io
import tarfile
import zipfile

import pytest

from readout.demo.compound import compound
from readout.ingest.detect import detect


def _zip(*names: str, **contents: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in contents.items():
            archive.writestr(name, data)
        for name in names:
            archive.writestr(name, b"x" * 2_000)
    return out.getvalue()


def _stored(name: str, data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(name, data)
    return out.getvalue()


def _tar(form: int) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=form) as archive:
        entry = tarfile.TarInfo("a.txt")
        entry.size = 3
        archive.addfile(entry, io.BytesIO(b"abc"))
    return out.getvalue()


def _old_tar() -> bytes:
    data = bytearray(_tar(tarfile.USTAR_FORMAT))
    data[257:265] = bytes(8)
    data[148:156] = b" " * 8
    data[148:156] = b"%06o\0 " % sum(data[:512])
    return bytes(data)


_ODT = b"application/vnd.oasis.opendocument.text"
_PROGRAM_MAIL = (
    b"Message-ID: <1@x>\r\nDate: Mon, 3 Jan 2011 10:00:00 +0000\r\nFrom: a@x\r\nMIME-Version: 1.0\r\n\r\nHi\r\n"
)
_PRINTED_MAIL = b"From: Ann Alder\nSent: Monday, January 3, 2011\nTo: Ben Birch\nSubject: Call\n\nHe called.\n"
OOXML = "application/vnd.openxmlformats-officedocument."

CASES = [
    (b"", "a.pdf", "application/x-empty"),
    (b"%PDF-1.7\n...", "a.txt", "application/pdf"),
    (b"\r\n\r\n%PDF-1.4\n1 0 obj\n...", "a", "application/pdf"),
    (b"\x89PNG\r\n\x1a\n....", "a.jpg", "image/png"),
    (b"\xff\xd8\xff\xe0....", "a", "image/jpeg"),
    (b"II*\x00....", "scan", "image/tiff"),
    (b"RIFF....WEBPVP8 ", "a", "image/webp"),
    (b"RIFF....WAVEfmt ", "a", "audio/wav"),
    (b"BM" + bytes(12) + b"\x28\0\0\0" + bytes(30), "a", "image/bmp"),
    (b"BMW sold 40 cars in the year, we heard, and more.", "a.bmp", "text/plain"),
    (b"\x7fELF\x02\x01\x01", "letter.doc", "application/x-elf"),
    (b"MZ\x90\x00\x03\x00\x00", "letter.doc", "application/vnd.microsoft.portable-executable"),
    (b"{\\rtf1\\ansi hello}", "a.doc", "application/rtf"),
    (b"\n  {\\rtf1\\ansi hello}", "a.doc", "application/rtf"),
    (b"7z\xbc\xaf\x27\x1c\x00\x04", "a", "application/x-7z-compressed"),
    (gzip.compress(b"x"), "a", "application/gzip"),
    (b"BZh91AY&SY....", "a", "application/x-bzip2"),
    (b"\xfd7zXZ\x00....", "a", "application/x-xz"),
    (b"Rar!\x1a\x07\x00", "a.zip", "application/vnd.rar"),
    (_tar(tarfile.GNU_FORMAT), "a", "application/x-tar"),
    (_old_tar(), "a", "application/x-tar"),
    (_zip("a.txt"), "a.docx", "application/zip"),
    (_stored("a.pdf", b"%PDF-1.4\n1 0 obj\n"), "a", "application/zip"),
    (_PRINTED_MAIL + b"See %PDF-1.4 for 1 thing", "a.txt", "text/plain"),
    (_zip("[Content_Types].xml", "word/document.xml"), "a.zip", OOXML + "wordprocessingml.document"),
    (_zip("[Content_Types].xml", "xl/workbook.xml"), "a.zip", OOXML + "spreadsheetml.sheet"),
    (_zip("[Content_Types].xml", "ppt/presentation.xml"), "a", OOXML + "presentationml.presentation"),
    (_zip("[Content_Types].xml", "word/document.xml")[:-80], "a", OOXML + "wordprocessingml.document"),
    (_zip("content.xml", mimetype=_ODT), "a", _ODT.decode()),
    (_zip("a", mimetype=b"application/epub+zip"), "a", "application/epub+zip"),
    (compound({"WordDocument": b"x"}), "a", "application/msword"),
    (compound({"Workbook": b"x"}), "a", "application/vnd.ms-excel"),
    (compound({"__properties_version1.0": b"x"}), "a.doc", "application/vnd.ms-outlook"),
    (compound({"EncryptedPackage": b"x", "EncryptionInfo": b"x"}), "a.docx", "application/x-encrypted-office"),
    (compound({"Other": b"x"}), "a", "application/x-ole-storage"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 broken", "a.doc", "application/x-ole-storage"),
    (_PROGRAM_MAIL, "a.txt", "message/rfc822"),
    (_PRINTED_MAIL, "a.txt", "text/plain"),
    (_PRINTED_MAIL, "a.eml", "message/rfc822"),
    (b"From a@x Mon Jan  3 10:00:00 2011\n" + _PROGRAM_MAIL, "inbox", "application/mbox"),
    (b"From here on 10:00 of 2011 we go\nwith: care", "a.txt", "text/plain"),
    (b"<!DOCTYPE html><html><body>x</body></html>", "a.txt", "text/html"),
    (b"\xef\xbb\xbf<!-- saved --><html>x</html>", "a", "text/html"),
    (b"<?xml version='1.0'?><html xmlns='x'>x</html>", "a", "text/html"),
    (b"<?xml version='1.0'?><note/>", "a", "text/xml"),
    (b"MIME-Version: 1.0\nFrom: <Saved by Browser>\nContent-Type: multipart/related\n\n", "a.eml",
     "application/x-mimearchive"),
    (b"a,b\n1,2\n3,4\n", "a.csv", "text/csv"),
    (b"a,b\n1,2\n3,4\n", "a.txt", "text/plain"),
    (b"just words\nand more words\n", "a.csv", "text/plain"),
    (b"{\"a\": 1}", "a.json", "application/json"),
    (b"BEGIN:VCALENDAR\nEND:VCALENDAR", "a", "text/calendar"),
    ("Привет, это письмо".encode("utf-16"), "a", "text/plain"),
    ("plain words".encode("utf-16-le"), "a", "text/plain"),
    ("plain words".encode("utf-32-be"), "a", "text/plain"),
    (bytes(range(256)) * 20, "a.txt", "application/octet-stream"),
    (bytes(1_000), "a.txt", "application/octet-stream"),
    (b"-----BEGIN PGP MESSAGE-----\n\nabc", "a.txt", "application/pgp-encrypted"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "name", "expected"), CASES, ids=[f"{n}-{c[2]}" for n, c in enumerate(CASES)])
def test_types_are_told_by_bytes(source_of, data, name, expected):
    assert detect(source_of(data, name)) == expected


@pytest.mark.parametrize(
    "pattern", [b"<!---->", b"From ", b"From x ", b" ", b"a: b\n", b"PK\x03\x04", b">", b'"a",']
)
def test_no_bytes_take_long_to_tell(source_of, pattern):
    detect(source_of(pattern * (100_000 // len(pattern)), "a.csv"))

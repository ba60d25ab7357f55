"""What type a file is, told by its bytes; its name only decides between readings that the bytes allow alike."""

import re
import zipfile
from typing import BinaryIO, Final

import olefile

from readout.ingest.content import Source
from readout.ingest.sniff import sniff_text

EMPTY: Final = "application/x-empty"
UNKNOWN: Final = "application/octet-stream"
HEAD: Final = 16_384
"""How many bytes from the start are looked at."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_OOXML = "application/vnd.openxmlformats-officedocument."
_ODF = "application/vnd.oasis.opendocument."

_SIGNATURES: tuple[tuple[int, bytes, str], ...] = (
    (0, b"%PDF-", "application/pdf"),
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"GIF87a", "image/gif"),
    (0, b"GIF89a", "image/gif"),
    (0, b"II*\x00", "image/tiff"),
    (0, b"MM\x00*", "image/tiff"),
    (0, b"II+\x00", "image/tiff"),
    (0, b"MM\x00+", "image/tiff"),
    (8, b"WEBP", "image/webp"),
    (0, b"\x00\x00\x00\x0cjP  \r\n\x87\n", "image/jp2"),
    (0, b"\xff\x4f\xff\x51", "image/jp2"),
    (4, b"ftypheic", "image/heic"),
    (4, b"ftypmif1", "image/heic"),
    (0, b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (0, b"\x1f\x8b", "application/gzip"),
    (0, b"\xfd7zXZ\x00", "application/x-xz"),
    (0, b"Rar!\x1a\x07", "application/vnd.rar"),
    (0, b"\x28\xb5\x2f\xfd", "application/zstd"),
    (0, b"\x1f\x9d", "application/x-compress"),
    (0, b"MSCF\x00\x00\x00\x00", "application/vnd.ms-cab-compressed"),
    (257, b"ustar", "application/x-tar"),
    (0, b"!BDN", "application/vnd.ms-outlook-pst"),
    (0, b"\x78\x9f\x3e\x22", "application/vnd.ms-tnef"),
    (0, b"-----BEGIN PGP MESSAGE-----", "application/pgp-encrypted"),
    (0, b"-----BEGIN PGP SIGNATURE-----", "application/pgp-signature"),
    (0, b"\x7fELF", "application/x-elf"),
    (0, b"\xca\xfe\xba\xbe", "application/x-mach-binary"),
    (0, b"\xcf\xfa\xed\xfe", "application/x-mach-binary"),
    (0, b"\xce\xfa\xed\xfe", "application/x-mach-binary"),
    (0, b"\x00asm", "application/wasm"),
    (0, b"SQLite format 3\x00", "application/vnd.sqlite3"),
    (0, b"ID3", "audio/mpeg"),
    (0, b"OggS", "audio/ogg"),
    (0, b"fLaC", "audio/flac"),
    (8, b"WAVE", "audio/wav"),
    (8, b"AVI ", "video/x-msvideo"),
    (4, b"ftyp", "video/mp4"),
    (0, b"\x1aE\xdf\xa3", "video/webm"),
    (0, b"\x00\x01\x00\x00\x00", "font/ttf"),
    (0, b"OTTO\x00", "font/otf"),
    (0, b"wOFF", "font/woff"),
    (0, b"wOF2", "font/woff2"),
)
_DRAWN = {b"WEBP", b"WAVE", b"AVI "}
"""Signatures that count only inside a RIFF file."""


def detect(source: Source) -> str:
    """The media type of a file, `UNKNOWN` where the bytes say nothing and `EMPTY` where there are none.

    Reads at most `HEAD` bytes and, for containers, their list of members. Never raises on damaged bytes.
    """
    if source.size == 0:
        return EMPTY
    head = source.head(HEAD)
    found = _by_signature(head)
    if found:
        return found
    if head.startswith(_ZIP):
        return _zip_type(source.file)
    if head.startswith(_OLE):
        return _ole_type(source.file)
    if _is_old_tar(head):
        return "application/x-tar"
    found = sniff_text(head, source.name, whole=source.size <= HEAD) or UNKNOWN
    # Readers of PDF allow anything before the mark within the first kilobyte.
    buried = found in (UNKNOWN, "text/plain") and b"%PDF-" in head[:1_024] and re.search(rb"\d obj\b", head)
    return "application/pdf" if buried else found


def _by_signature(head: bytes) -> str | None:
    for at, magic, media_type in _SIGNATURES:
        if head.startswith(magic, at) and (magic not in _DRAWN or head.startswith(b"RIFF")):
            return media_type
    if (
        head.startswith(b"BM")
        and len(head) > 26
        and head[14:18] in (b"\x28\0\0\0", b"\x0c\0\0\0", b"\x6c\0\0\0", b"\x7c\0\0\0")
    ):
        return "image/bmp"
    if re.match(rb"BZh[1-9](1AY&SY|\x17rE8P\x90)", head):
        return "application/x-bzip2"
    if head.startswith(b"MZ") and b"\x00" in head[:128]:
        return "application/vnd.microsoft.portable-executable"
    sealed = re.match(rb"0[\x80-\x84].{0,4}\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07([\x02\x03])", head, re.S)
    if sealed:  # PKCS 7: signed data, or enveloped.
        return "application/pkcs7-signature" if sealed[1] == b"\x02" else "application/pkcs7-mime"
    return "application/rtf" if re.match(rb"(?:\xef\xbb\xbf)?\s{0,16}\{\\rt", head) else None


def _zip_type(file: BinaryIO) -> str:
    """Office documents are zips that hold certain parts; one with a damaged list is told by its first members."""
    file.seek(0)
    try:
        with zipfile.ZipFile(file) as archive:
            names = set(archive.namelist()[:2_000])
            mimetype = _start_of(archive, "mimetype") if "mimetype" in names else b""
    except Exception:  # A hostile zip can raise nearly anything; its head still tells the type
        file.seek(0)
        start = file.read(1 << 20)
        names = {
            name.decode("latin-1")
            for name in re.findall(rb"PK\x03\x04.{26}([\x21-\x7e]{1,64}?\.xml)", start, re.S)
        }
        mimetype = start[38:120] if start[30:38] == b"mimetype" else b""
    if mimetype.startswith(b"application/epub+zip"):
        return "application/epub+zip"
    odf = re.match(rb"application/vnd\.oasis\.opendocument\.[a-z]+", mimetype)
    if odf:
        return odf[0].decode("ascii")
    for start_of_name, media_type in (
        ("word/", _OOXML + "wordprocessingml.document"),
        ("xl/", _OOXML + "spreadsheetml.sheet"),
        ("ppt/", _OOXML + "presentationml.presentation"),
    ):
        if "[Content_Types].xml" in names and any(name.startswith(start_of_name) for name in names):
            return media_type
    if {"content.xml", "META-INF/manifest.xml"} <= names:
        return _ODF + "text"
    return "application/zip"


def _start_of(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as member:
        return member.read(128)


def _ole_type(file: BinaryIO) -> str:
    file.seek(0)
    try:
        with olefile.OleFileIO(file, raise_defects=olefile.DEFECT_FATAL) as ole:
            names = {"/".join(parts).lower() for parts in ole.listdir()[:5_000]}
    except Exception:
        return "application/x-ole-storage"
    if "__properties_version1.0" in names:
        return "application/vnd.ms-outlook"
    if "encryptedpackage" in names:
        return "application/x-encrypted-office"
    if "worddocument" in names:
        return "application/msword"
    if "workbook" in names or "book" in names:
        return "application/vnd.ms-excel"
    return "application/vnd.ms-powerpoint" if "powerpoint document" in names else "application/x-ole-storage"


def _is_old_tar(head: bytes) -> bool:
    """Tar files from before `ustar` are told by the checksum of their first header."""
    if len(head) < 512 or not head[0]:
        return False
    digits = head[148:156].strip(b"\0 ")
    if not re.fullmatch(rb"[0-7]{1,7}", digits):
        return False
    return sum(head[:148]) + 8 * 32 + sum(head[156:512]) == int(digits, 8)

"""Hostile files through the real worker: each ends with a reason, and the others in the run are unaffected."""

import bz2
import gzip
import io
import lzma
import struct
import tarfile
import zipfile
import zlib

import msgspec
import py7zr

from readout.ingest.content import Caps
from readout.model import Outcome
from readout.sandbox import Limits

GOOD = (
    b"From: Ann Alder\nSent: Tuesday, January 11, 2011 4:05 PM\nTo: Ben Birch\nSubject: Talks\n\nThey met twice.\n"
)
LIMITS = Limits(seconds=20, total_seconds=30, memory_bytes=1 << 30)


def _zip(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def _among_others(read_files, data: bytes, name: str, **options: object):
    """How a file ends that is read between two good ones, which must be read."""
    results = read_files({"before.txt": GOOD, name: data, "after.txt": GOOD}, LIMITS, **options)
    for good in ("before.txt", "after.txt"):
        reading = results[good].reading
        assert reading is not None and reading.outcome is Outcome.READ
        assert reading.documents[0].text.encode() == GOOD
    return results[name]


def test_a_file_becomes_a_reading(read_files):
    read = _among_others(read_files, GOOD, "mail.txt")
    (document,) = read.reading.documents
    assert read.reading.media_type == "text/plain" and read.reading.reason is None
    assert document.title == "Talks" and document.header.sender == ("Ann Alder",)
    assert document.file == document.id + document.file[20:]


def test_archives_open_inside_the_sandbox(read_files):
    packed = io.BytesIO()
    with py7zr.SevenZipFile(packed, "w") as archive:
        archive.writestr(GOOD, "a.txt")
    archives = {
        "a.zip": _zip({"a.txt": GOOD}),
        "a.7z": packed.getvalue(),
        "a.txt.gz": gzip.compress(GOOD),
        "a.txt.bz2": bz2.compress(GOOD),
        "a.txt.xz": lzma.compress(GOOD),
    }
    for read in read_files(archives, LIMITS).values():
        assert read.reading.outcome is Outcome.READ, read.reading
        assert read.files == {"a.txt": GOOD}


def test_a_mail_and_its_attachment(read_files):
    mail = (
        b"From: ann@x.example\nMessage-ID: <1@x.example>\nMIME-Version: 1.0\nSubject: Papers\n"
        b"Content-Type: multipart/mixed; boundary=b\n\n--b\n\nSee below.\n"
        b"--b\nContent-Disposition: attachment; filename=a.txt\n\nthe paper\n--b--\n"
    )
    read = _among_others(read_files, mail, "a.eml")
    assert read.reading.outcome is Outcome.READ
    assert read.files == {"a.txt": b"the paper"}
    assert read.reading.documents[0].header.attachments == ("a.txt",)


def _nested_bomb() -> bytes:
    """Like 42.zip, smaller: five levels of sixteen zips, and at the bottom 64 MB of nothing each."""
    level = _zip({"0.dll": bytes(64 << 20)})
    for _ in range(5):
        level = _zip({f"lib {n:x}.zip": level for n in range(16)})
    return level


def test_a_bomb_of_nested_zips_unpacks_one_level_at_a_time(read_files):
    read = _among_others(read_files, _nested_bomb(), "42.zip")
    assert read.reading.outcome is Outcome.READ
    assert len(read.files) == 16 and sum(map(len, read.files.values())) < 1 << 20
    # All the way down it is one file, which is read once; at its bottom is the bomb.
    data = read.files["lib 0.zip"]
    for _ in range(4):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            data = archive.read("lib 0.zip")
    caps = msgspec.to_builtins(Caps(ratio=100, ratio_free_bytes=1 << 20))
    bottom = _among_others(read_files, data, "lib.zip", caps=caps)
    assert bottom.reading.outcome is Outcome.FAILED and "unpacks to more than 100 times" in bottom.reading.reason
    assert bottom.files == {}


def test_endless_nesting_ends_at_the_depth_limit(read_files):
    read = _among_others(read_files, _zip({"again.zip": _zip({"a.txt": b"x"})}), "a.zip", depth=8)
    assert read.files == {}
    assert "inside more than 8 containers" in read.reading.reason


NAMES = ["../../../etc/passwd", "/etc/passwd", "C:\\x", "a\x00b", "a\x1b[2Jb", "\u202egnp.exe", "x" * 5_000]


def test_names_are_only_labels(read_files):
    # Each both as the name of a file and as that of a member.
    for read in read_files({name[:200]: _tar(name) for name in NAMES}, LIMITS).values():
        assert read.reading.outcome is Outcome.READ
        assert list(read.files.values()) == [b"x"]
        assert all(len(member.name) <= 501 for member in read.reading.members)


def _tar(name: str) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.PAX_FORMAT) as archive:
        entry = tarfile.TarInfo("x")
        entry.size, entry.pax_headers = 1, {"path": name}
        archive.addfile(entry, io.BytesIO(b"x"))
    return out.getvalue()


def test_a_pax_head_that_claims_terabytes(read_files):
    data = bytearray(_tar("x"))
    data[124:136] = b"\x80" + (1 << 42).to_bytes(11, "big")
    data[148:156] = b" " * 8
    data[148:156] = b"%06o\0 " % sum(data[:512])
    read = _among_others(read_files, bytes(data), "a.tar")
    assert read.done.failure is not None or read.reading.outcome is Outcome.FAILED


def test_text_over_the_cap_is_cut_and_said_to_be(read_files):
    caps = msgspec.to_builtins(Caps(text=1_000))
    read = read_files({"a.txt": b"word\f" * 5_000}, LIMITS, caps=caps)["a.txt"]
    assert read.reading.outcome is Outcome.PARTLY_READ and "1,000 characters" in read.reading.reason
    assert len(read.reading.documents[0].text) == 1_000
    assert read.reading.documents[0].pages[-1].end == 1_000


def test_half_letters_do_not_break_the_answer(read_files):
    mail = (
        b"From: a@x.example\nMIME-Version: 1.0\nReceived: x\nSubject: =?utf-7?q?+2AA-?= =?utf-16?b?2AA=?=\n\nbody"
    )
    assert _among_others(read_files, mail, "a.eml").reading.documents
    wide = "a\ud800b".encode("utf-16-le", "surrogatepass")
    assert _among_others(read_files, b"\xff\xfe" + wide, "a.txt").reading.outcome is Outcome.PARTLY_READ


def _picture(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    body = zlib.compress(bytes(1 << 20))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def test_a_picture_of_ten_thousand_million_points(read_files):
    read = _among_others(read_files, _picture(100_000, 100_000), "a.png")
    assert read.reading is not None and read.reading.outcome is Outcome.FAILED
    assert read.reading.reason


LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">'
    + "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    + "]>"
)


def _package(part: str, xml: str, mimetype: str = "") -> bytes:
    files = {"[Content_Types].xml": b"<Types/>", part: xml.encode()}
    return _zip({"mimetype": mimetype.encode(), **files} if mimetype else files)


MULTIPLYING = {
    "a.docx": _package("word/document.xml", LAUGHS + "<document>&l11;</document>"),
    "a.xlsx": _package("xl/workbook.xml", LAUGHS + "<workbook>&l11;</workbook>"),
    "a.pptx": _package("ppt/presentation.xml", LAUGHS + "<presentation>&l11;</presentation>"),
    "a.odt": _package("content.xml", LAUGHS + "<x>&l11;</x>", "application/vnd.oasis.opendocument.text"),
    "a.html": (LAUGHS + "<html><body><p>&l11;</p></body></html>").encode(),
    "a.xml": (LAUGHS + "<x>&l11;</x>").encode(),
}


def test_entities_that_multiply_do_not(read_files):
    for name, read in read_files(MULTIPLYING, LIMITS).items():
        assert read.reading is not None, (name, read.done.failure)
        assert read.reading.outcome in (Outcome.READ, Outcome.PARTLY_READ, Outcome.FAILED)
        assert sum(len(document.text) for document in read.reading.documents) < 10_000
        assert read.done.seconds < 10


def test_outside_entities_are_not_fetched(read_files, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret words")
    xml = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file://{secret}">]>'
    files = {
        "a.docx": _package("word/document.xml", xml + "<document>&e;</document>"),
        "a.odt": _package("content.xml", xml + "<x>&e;</x>", "application/vnd.oasis.opendocument.text"),
        "a.html": (xml + "<html><body>&e;</body></html>").encode(),
    }
    for read in read_files(files, LIMITS).values():
        assert read.done.payload is not None and b"the secret words" not in read.done.payload


def test_compressed_nothing_inside_of_mail(read_files):
    bomb = gzip.compress(gzip.compress(bytes(200 << 20)))
    read = _among_others(
        read_files, bomb, "a.gz.gz", caps=msgspec.to_builtins(Caps(ratio=50, ratio_free_bytes=1000))
    )
    assert read.reading.outcome in (Outcome.READ, Outcome.FAILED)


def test_the_picture_of_a_page_that_has_none_is_an_error(read_files):
    read = read_files({"a.txt": GOOD}, LIMITS, action="page", number=1, dpi=100)["a.txt"]
    assert read.done.failure is not None and "no pages to show" in read.done.failure.message


def test_options_that_make_no_sense_are_an_error(read_files):
    read = read_files({"a.txt": GOOD}, LIMITS, action="destroy")["a.txt"]
    assert read.done.failure is not None and read.done.failure.kind == "error"
